/**
 * Decompositions of single characters, one step at a time, from JavaScript's normal forms and what these do not say.
 */
import { decompositionTags, shorterDecompositions } from './decompositions.table.js';
import { RangeTable } from './ranges.js';

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;

let tags: RangeTable<string> | undefined;
let shorter: Map<number, string> | undefined;

/** The decomposition as the Unicode data file writes it: `<tag> hex hex`, or the empty text. */
export function decompositionOf(point: number): string {
  if (point >= HANGUL_FIRST && point <= HANGUL_LAST) return '';
  tags ??= new RangeTable(Object.entries(decompositionTags));
  shorter ??= readShorter();
  const char = String.fromCodePoint(point);
  const tag = tags.get(point);
  // A range of tags runs on over characters that have no decomposition.
  if (tag !== undefined && char.normalize('NFKD') === char) return '';
  const known = shorter.get(point);
  const codes = known ?? hexOf(tag === undefined ? canonicalStep(char) : char.normalize('NFKC'));
  return tag === undefined ? codes : `<${tag}> ${codes}`;
}

/** A character that is not composed again stands for another; one that is, is its last mark and the rest. */
function canonicalStep(char: string): string {
  const full = char.normalize('NFD');
  if (full === char) return '';
  const composed = char.normalize('NFC');
  if (composed !== char && Array.from(composed).length === 1) return composed;
  const characters = Array.from(full);
  const last = characters.pop() ?? '';
  return characters.join('').normalize('NFC') + last;
}

function hexOf(text: string): string {
  return Array.from(text, (char) =>
    (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  ).join(' ');
}

function readShorter(): Map<number, string> {
  return new Map(
    shorterDecompositions
      .trim()
      .split(/\s+/)
      .map((row) => {
        const [code = '', parts = ''] = row.split('=');
        const points = parts.split('-').map((part) => Number.parseInt(part, 16));
        return [Number.parseInt(code, 16), hexOf(String.fromCodePoint(...points))];
      }),
  );
}
