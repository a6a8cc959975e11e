import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import test from 'ava';
import { type CodeUnit, instructionLengths, type OpcodeName, opcodeNames } from '../index.js';
import { compileSource, dataFolder, hasPython } from './compile-source.js';

type Places = Record<string, Record<string, string[]>>;

const golden = `${dataFolder}positions.json`;
if (process.env.BLESS === '1') writeFileSync(golden, record());
const source = readFileSync(`${dataFolder}positions.py`);

/** What each opcode does, in the recorder's words; the lookup of a method call is told by its position. */
const kinds: { readonly [K in OpcodeName]?: string } = {
  CALL: 'call',
  CALL_KW: 'call',
  CALL_EX: 'call',
  CALL_METHOD: 'call',
  CALL_METHOD_KW: 'call',
  CALL_LOADED: 'call',
  ADD: 'binary',
  SUB: 'binary',
  MUL: 'binary',
  MATMUL: 'binary',
  IADD: 'binary',
  ISUB_IMM: 'binary',
  INPLACE: 'binary',
  IMUL: 'binary',
  LT: 'compare',
  JUMP_IF_LT: 'compare',
  JUMP_IF_LE: 'compare',
  JUMP_IF_NOT_LT: 'compare',
  JUMP_IF_NOT_LE: 'compare',
  JUMP_IF_NOT_GT_IMM: 'compare',
  IN: 'in',
  GETATTR: 'attribute',
  LOAD_METHOD: 'attribute',
  GETITEM: 'item',
  SETITEM: 'storeItem',
  DELITEM: 'deleteItem',
  SETATTR: 'storeAttribute',
  DELATTR: 'deleteAttribute',
  GET_ITER: 'iter',
  FOR_ITER: 'next',
  RAISE: 'raise',
  IMPORT_NAME: 'import',
  IMPORT_FROM: 'importFrom',
  NEG: 'negate',
  LOAD_GLOBAL: 'global',
  LOAD_NAME: 'name',
  JUMP_IF_NO_MATCH: 'match',
  YIELD: 'yield',
  FORMAT_VALUE: 'format',
  BUILD_SLICE: 'slice',
  GET_AWAITABLE: 'await',
  LOAD_SPECIAL: 'with',
};

test('instructions that can raise stand where CPython has them', (t) => {
  const places: Places = {};
  collect(compileSource(source), places);
  t.deepEqual(withoutWith(places), withoutWith(JSON.parse(readFileSync(golden, 'utf8')) as Places));
});

(hasPython ? test : test.skip)('the recorded places are those of CPython', (t) => {
  t.deepEqual(JSON.parse(record()), JSON.parse(readFileSync(golden, 'utf8')));
});

function collect(unit: CodeUnit, places: Places): void {
  const own: Record<string, Set<string>> = {};
  const { positions } = unit;
  let row = 0;
  for (let pc = 0; pc < unit.words.length; pc += instructionLengths[unit.words[pc] ?? 0] ?? 1) {
    while ((positions[row + 5] ?? Number.POSITIVE_INFINITY) <= pc) row += 5;
    const name = opcodeNames[unit.words[pc] ?? 0];
    const kind = name === undefined ? undefined : kinds[name];
    if (kind === undefined || positions[row + 1] === 0) continue;
    add(own, kind, positions, row);
    if (positions[row + 5] === pc + 1) add(own, 'attribute', positions, row + 5);
  }
  const sorted = Object.entries(own).sort(([left], [right]) => (left < right ? -1 : 1));
  places[`${unit.qualname}:${unit.firstLine}`] = Object.fromEntries(
    sorted.map(([kind, set]) => [kind, [...set].sort()]),
  );
  for (const constant of unit.constants) {
    if (typeof constant === 'object' && constant?.kind === 'code') collect(constant.unit, places);
  }
}

function add(own: Record<string, Set<string>>, kind: string, positions: Int32Array, row: number): void {
  const [, line = 0, endLine = 0, column = 0, endColumn = 0] = positions.subarray(row, row + 5);
  own[kind] ??= new Set();
  own[kind].add(`${line}:${column}-${endLine}:${endColumn}`);
}

/** CPython enters a context by an instruction of its own where we call, so these calls are left out. */
function withoutWith(places: Places): Places {
  const entries = Object.entries(places).map(([unit, own]) => {
    const entered = new Set(own.with);
    const { call, with: _, ...others } = own;
    const calls = call?.filter((place) => !entered.has(place)) ?? [];
    return [unit, calls.length === 0 ? others : { ...others, call: calls }] as const;
  });
  return Object.fromEntries(entries);
}

function record(): string {
  return execFileSync('python3', [`${dataFolder}record-positions.py`, `${dataFolder}positions.py`], {
    encoding: 'utf8',
  });
}
