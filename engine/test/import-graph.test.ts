import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import test from 'ava';
import { findCircles, findForbidden, type ImportGraph, readImportGraph } from './import-graph.js';
import { layers } from './layers.table.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const graph = readImportGraph(root, ['engine', 'sdk', 'hosts']);

test('no circle of imports', (t) => {
  t.deepEqual(
    findCircles(graph).map((circle) => circle.join(' → ')),
    [],
  );
});

test('every import goes the way the layers allow', (t) => {
  t.deepEqual(findForbidden(graph), []);
});

test('every relative import names a source that exists', (t) => {
  const missing = [...graph].flatMap(([file, { sources }]) =>
    sources.filter((target) => !graph.has(target)).map((target) => `${file} imports ${target}`),
  );
  t.deepEqual(missing, []);
});

test('the layers themselves have no circle and name only layers', (t) => {
  const asGraph = new Map(
    Object.entries(layers).map(([name, { may }]) => [name, { sources: may, loaded: may, packages: [] }]),
  );
  t.deepEqual(findCircles(asGraph), []);
  t.deepEqual(
    Object.values(layers).flatMap(({ may }) => may.filter((name) => !Object.hasOwn(layers, name))),
    [],
  );
});

test('a circle is found and printed in order', (t) => {
  const circular = makeGraph({ a: ['b'], b: ['c', 'd'], c: ['a'], d: [] });
  t.deepEqual(findCircles(circular), [['a', 'b', 'c', 'a']]);
});

test('an import of interp from objects is refused, and so is koffi outside native', (t) => {
  const wrong: ImportGraph = new Map([
    ['engine/objects/list.ts', { sources: ['engine/interp/frame.ts'], loaded: [], packages: ['koffi'] }],
    ['engine/interp/frame.ts', { sources: ['engine/objects/list.ts'], loaded: [], packages: [] }],
  ]);
  t.deepEqual(findForbidden(wrong), [
    'engine/objects/list.ts imports engine/interp/frame.ts: engine/objects may not import engine/interp',
    'engine/objects/list.ts imports the package koffi',
  ]);
});

test('a type-only import is an arrow but closes no circle', (t) => {
  const frame = graph.get('engine/objects/model/frame.ts');
  t.true(frame?.sources.includes('engine/objects/model/functions.ts'));
  t.false(frame?.loaded.includes('engine/objects/model/functions.ts'));
});

test('type imports, re-exports and dynamic imports are seen', (t) => {
  const libm = graph.get('engine/native/libm.ts');
  t.true(libm?.sources.includes('engine/native/koffi.ts'));
  t.deepEqual(graph.get('engine/native/koffi.ts')?.packages, ['koffi']);
  t.true(graph.get('hosts/bench/measure.ts')?.sources.includes('hosts/bench/peer.ts'));
});

function makeGraph(arrows: Record<string, string[]>): ImportGraph {
  return new Map(
    Object.entries(arrows).map(([name, sources]) => [name, { sources, loaded: sources, packages: [] }]),
  );
}
