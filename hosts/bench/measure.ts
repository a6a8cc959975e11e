/**
 * Runs the programs of a set on all engines: for each program several rounds, in each round every engine once in turn,
 * so that a disturbance of the machine meets all alike. Gives one row a program; what failed, and checksums that
 * differ from the first engine's, are in the row and end that engine's turns.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundPeer } from './peer.js';
import { type PeerName, peers } from './peers.table.js';
import { setsFolder } from './project-paths.js';
import { runProgram, sameChecksum } from './run-program.js';
import type { BenchSet } from './sets.table.js';
import { median } from './statistics.js';

/** What one engine did with one program. Seconds are of one call of main. */
export type Cell =
  | {
      readonly kind: 'measured';
      readonly seconds: number;
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
  let expected: string | undefined;
  for (let round = 1; round <= plan.rounds; round++) {
    for (const turn of turns) {
      if (turn.failure !== undefined) continue;
      report(`round ${round}/${plan.rounds} ${turn.peer}`);
      const outcome = await runProgram(turn.command, n, plan.set.repeat);
      if (outcome.kind === 'failed') {
        turn.failure = outcome.reason;
        continue;
      }
      expected ??= outcome.checksum;
      if (!sameChecksum(outcome.checksum, expected)) {
        turn.failure = `checksum ${outcome.checksum}, but ${expected} elsewhere`;
      } else {
        turn.medians.push(outcome.median);
        turn.bests.push(outcome.best);
      }
    }
  }
  for (const turn of turns) cells[turn.peer] = summarize(turn);
  return { program, n, cells };
}

type Prepared = { kind: 'ready'; turn: Turn } | { kind: 'not ready'; cell: Cell };

async function prepareTurn(plan: Plan, program: string, peer: PeerName, found: FoundPeer): Promise<Prepared> {
  const file = join(setsFolder, plan.name, `${program}${peers[peer].extension}`);
  if (!existsSync(file)) return { kind: 'not ready', cell: { kind: 'no twin' } };
  try {
    const command = await found.prepare(file);
    return { kind: 'ready', turn: { peer, command, medians: [], bests: [], failure: undefined } };
  } catch (error) {
    return { kind: 'not ready', cell: { kind: 'failed', reason: String(error) } };
  }
}

function summarize(turn: Turn): Cell {
  if (turn.failure !== undefined) return { kind: 'failed', reason: turn.failure };
  return {
    kind: 'measured',
    seconds: median(turn.medians),
    best: Math.min(...turn.bests),
    rounds: turn.medians,
  };
}
