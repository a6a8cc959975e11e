/**
 * The bench's command line: `SET [--rounds N] [--only NAMES] [--peers NAMES] [--figure median|best] [--json FILE] [--svg FILE]`.
 */
import { parseArgs } from 'node:util';
import { figureSets, isFigureSet } from './figure-sets.table.js';
import { type Figure, isFigure } from './measure.js';
import { isPeerName, type PeerName, peerNames, peers } from './peers.table.js';
import { type BenchSet, isSetName, type SetName, sets } from './sets.table.js';

export interface BenchOptions {
  readonly set: SetName;
  readonly rounds: number;
  readonly figure: Figure;
  /** The programs to run, in the set's order. */
  readonly programs: readonly string[];
  /** The engines asked for, or the set's. */
  readonly peers: readonly PeerName[];
  /** True where the engines were asked for by name. */
  readonly peersNamed: boolean;
  readonly json: string | undefined;
  readonly svg: string | undefined;
}

/** A set of figures is asked for. */
export interface FigureOptions {
  readonly figures: keyof typeof figureSets;
  readonly json: string | undefined;
}

/** Reads the arguments; a string is the one line that says what is wrong with them. */
export function parseOptions(args: readonly string[]): BenchOptions | FigureOptions | string {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { positionals, values } = parsed;
  const [set, ...rest] = positionals;
  if (set === undefined) return 'which set?';
  if (rest.length > 0) return `one set at a time; ${rest.join(' ')} is too much`;
  if (isFigureSet(set)) return { figures: set, json: values.json };
  if (!isSetName(set))
    return `no set named ${set}; sets: ${[...Object.keys(sets), ...Object.keys(figureSets)].join(', ')}`;
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    return `--rounds takes a whole number from 1, not ${values.rounds}`;
  const { figure } = values;
  if (!isFigure(figure)) return `--figure takes median or best, not ${figure}`;
  const programs = choosePrograms(sets[set], splitList(values.only));
  if (typeof programs === 'string') return programs;
  const asked = splitList(values.peers);
  const unknown = asked?.find((name) => !isPeerName(name));
  if (unknown !== undefined) return `no peer named ${unknown}; peers: ${peerNames.join(', ')}`;
  return {
    set,
    rounds,
    figure,
    programs,
    peers: asked?.filter(isPeerName) ?? sets[set].peers,
    peersNamed: asked !== undefined,
    json: values.json,
    svg: values.svg,
  };
}

/** How the command is used, with the sets and peers there are. */
export function usage(): string {
  return [
    'usage: npm run bench -- SET [--rounds N] [--only NAME,...] [--peers NAME,...] [--figure median|best] [--json FILE] [--svg FILE]',
    'sets:',
    ...Object.entries(sets).map(
      ([name, { about, peers: own }]) => `  ${name.padEnd(15)} ${about} (${own.join(', ')})`,
    ),
    ...Object.entries(figureSets).map(([name, { about }]) => `  ${name.padEnd(15)} ${about}`),
    'peers:',
    ...peerNames.map((name) => `  ${name.padEnd(15)} ${peers[name].about}`),
    '',
  ].join('\n');
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      figure: { type: 'string', default: 'median' },
      only: { type: 'string' },
      peers: { type: 'string' },
      json: { type: 'string' },
      svg: { type: 'string' },
    },
  });
}

function splitList(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function choosePrograms(set: BenchSet, only: readonly string[] | undefined): readonly string[] | string {
  const names = Object.keys(set.programs);
  const unknown = only?.find((name) => !names.includes(name));
  if (unknown !== undefined) return `no program named ${unknown} in the set; programs: ${names.join(', ')}`;
  return only === undefined ? names : names.filter((name) => only.includes(name));
}
