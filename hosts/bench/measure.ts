/**
 * Runs the programs of a set on all engines: for each program several rounds, in each round every engine once in turn,
 * so that a disturbance of the machine meets all alike. Gives one row a program, with what failed and which checksums
 * differ from the one that most engines agree on.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPeer } from './peer.js';
import { type PeerName, peers } from './peers.table.js';
import { setsFolder } from './project-paths.js';
import { runProgram, sameChecksum } from './run-program.js';
import type { BenchSet } from './sets.table.js';
import { median } from './statistics.js';

/** What one engine did with one program. Seconds are of one call; `first` is the first in a process, where the harness times it. */
export type Cell =
  | {
      readonly kind: 'measured';
      readonly seconds: number;
      readonly first: number | undefined;
      readonly best: number;
      readonly rounds: readonly number[];
    }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'no twin' };

/** One program on all engines. */
export interface Row {
  readonly program: string;
  readonly n: number;
  readonly cells: Readonly<Partial<Record<PeerName, Cell>>>;
}

/** What is measured, and by whom. */
export interface Plan {
  readonly name: string;
  readonly set: BenchSet;
  readonly programs: readonly string[];
  readonly engines: ReadonlyMap<PeerName, FoundPeer>;
  readonly rounds: number;
  readonly figure: Figure;
}

/** What stands for an engine: the median of its rounds, or its best call, where the machine is busy with other things. */
export type Figure = 'median' | 'best';

/** True for the name of a figure. */
export function isFigure(text: string): text is Figure {
  return text === 'median' || text === 'best';
}

/** Runs the plan; `report` hears what is about to run. */
export async function measure(plan: Plan, report: (text: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [index, program] of plan.programs.entries()) {
    const where = `${index + 1}/${plan.programs.length} ${program}`;
    rows.push(await measureProgram(plan, program, (text) => report(`${where} ${text}`)));
  }
  return rows;
}

interface Turn {
  readonly peer: PeerName;
  readonly command: readonly string[];
  readonly medians: number[];
  readonly bests: number[];
  readonly firsts: number[];
  checksum: string | undefined;
  failure: string | undefined;
}

async function measureProgram(plan: Plan, program: string, report: (text: string) => void): Promise<Row> {
  const n = plan.set.programs[program] ?? 0;
  const cells: Partial<Record<PeerName, Cell>> = {};
  const turns: Turn[] = [];
  for (const [peer, found] of plan.engines) {
    const turn = await prepareTurn(plan, program, peer, found);
    if (turn.kind === 'ready') turns.push(turn.turn);
    else cells[peer] = turn.cell;
  }
  for (let round = 1; round <= plan.rounds; round++) {
    for (const turn of turns) {
      if (turn.failure !== undefined) continue;
      report(`round ${round}/${plan.rounds} ${turn.peer}`);
      await takeTurn(turn, n, plan.set.repeat);
    }
  }
  const expected = chooseChecksum(turns);
  for (const turn of turns) cells[turn.peer] = summarize(turn, plan.figure, expected);
  return { program, n, cells };
}

type Prepared = { kind: 'ready'; turn: Turn } | { kind: 'not ready'; cell: Cell };

async function prepareTurn(plan: Plan, program: string, peer: PeerName, found: FoundPeer): Promise<Prepared> {
  const extensions = [peers[peer].extension, ...(peer === 'numba' && plan.set.njit ? ['.py'] : [])];
  const file = extensions
    .map((extension) => join(setsFolder, plan.name, `${program}${extension}`))
    .find((path) => existsSync(path));
  if (file === undefined) return { kind: 'not ready', cell: { kind: 'no twin' } };
  try {
    const command = await found.prepare(file);
    const turn = {
      peer,
      command,
      medians: [],
      bests: [],
      firsts: [],
      checksum: undefined,
      failure: undefined,
    };
    return { kind: 'ready', turn };
  } catch (error) {
    return { kind: 'not ready', cell: { kind: 'failed', reason: String(error) } };
  }
}

async function takeTurn(turn: Turn, n: number, repeat: number): Promise<void> {
  const outcome = await runProgram(turn.command, n, repeat);
  if (outcome.kind === 'failed') {
    turn.failure = outcome.reason;
    return;
  }
  turn.checksum ??= outcome.checksum;
  if (!sameChecksum(outcome.checksum, turn.checksum)) {
    turn.failure = `checksum ${outcome.checksum}, but ${turn.checksum} in a round before`;
  }
  turn.medians.push(outcome.median);
  turn.bests.push(outcome.best);
  if (outcome.first !== undefined) turn.firsts.push(outcome.first);
}

/** What most engines got; where the votes are even, not what this engine got alone. */
function chooseChecksum(turns: readonly Turn[]): string | undefined {
  const sums = turns.flatMap(({ peer, checksum }) => (checksum === undefined ? [] : [{ peer, checksum }]));
  const votes = sums.map(({ checksum }) => {
    const agreeing = sums.filter((sum) => sameChecksum(sum.checksum, checksum));
    const independent = agreeing.some(({ peer }) => !peers[peer].own);
    return { checksum, weight: 2 * agreeing.length + (independent ? 1 : 0) };
  });
  votes.sort((a, b) => b.weight - a.weight);
  return votes[0]?.checksum;
}

function summarize(turn: Turn, figure: Figure, expected: string | undefined): Cell {
  if (turn.failure !== undefined) return { kind: 'failed', reason: turn.failure };
  if (turn.checksum !== undefined && expected !== undefined && !sameChecksum(turn.checksum, expected)) {
    return { kind: 'failed', reason: `checksum ${turn.checksum}, but ${expected} elsewhere` };
  }
  const best = Math.min(...turn.bests);
  return {
    kind: 'measured',
    seconds: figure === 'best' ? best : median(turn.medians),
    first: turn.firsts.length > 0 ? median(turn.firsts) : undefined,
    best,
    rounds: turn.medians,
  };
}
