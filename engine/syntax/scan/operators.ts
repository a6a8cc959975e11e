/**
 * Which operator stands at a position: the longest spelling in the token table that matches. A character that
 * begins none is the token `unknown`, which no production takes.
 */
import { T, tokenTexts } from '../tokens.table.js';

/** An operator token and how many characters it takes. */
export interface OperatorSpelling {
  readonly id: number;
  readonly length: number;
}

/** The operator at a position of a source, where an ASCII character stands that begins nothing else. */
export function operatorAt(source: string, at: number): OperatorSpelling {
  const candidates = spellingsByFirst[source.charCodeAt(at)];
  if (candidates === undefined) return unknown;
  for (const candidate of candidates) {
    if (candidate.length === 1 || source.startsWith(candidate.text, at)) return candidate;
  }
  return unknown;
}

const unknown: OperatorSpelling = { id: T.unknown, length: 1 };

interface Candidate extends OperatorSpelling {
  readonly text: string;
}

/** By the code of the first character, longest spelling first. */
const spellingsByFirst: readonly (readonly Candidate[] | undefined)[] = groupSpellings();

function groupSpellings(): (Candidate[] | undefined)[] {
  const groups: (Candidate[] | undefined)[] = new Array(128).fill(undefined);
  tokenTexts.forEach((text, id) => {
    if (text === '' || id >= T.kwFalse) return;
    const first = text.charCodeAt(0);
    const group = groups[first] ?? [];
    groups[first] = group;
    group.push({ id, text, length: text.length });
  });
  for (const group of groups) group?.sort((a, b) => b.length - a.length);
  return groups;
}
