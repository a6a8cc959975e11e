// What TypeScript makes of declarations: a module's functions are used rightly and, marked with @ts-expect-error, wrongly.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import { declarationsOf } from '../declarations-of.js';
import { checkTypes } from './check-types.js';

const python = `
from typing import Annotated, Callable, Optional, TypedDict

class Config(TypedDict):
    dt: float
    name: str

def saxpy(a: float, x: Annotated[memoryview, 'd'], y: memoryview) -> None:
    """y += a * x"""

def norm(x: memoryview[float], p: int = 2) -> float: ...
def total(*values: float) -> float: ...
def pairs(items: dict[str, int]) -> list[tuple[str, int]]: ...
def setup(config: Config) -> Optional[str]: ...
def each(f: Callable[[float], float], x: list[float]) -> list[float]: ...
def anything(x): ...
def delete(new: int) -> bool: ...
`;

const host = `
import { type Context, type Engine, type ExportsOf, NdArray, shared } from 'pitviper';
import { anything, delete as remove, each, norm, pairs, saxpy, setup, total } from './kernels.py';
import type * as Kernels from './kernels.py';

const x = shared(Float64Array, 8);
const grid = shared(Float64Array, [2, 4]);
saxpy(2, x, x);
saxpy(2, grid, new Int8Array(3));
saxpy(2, { data: x, shape: [2, 4] }, x);
// @ts-expect-error float32 is not float64
saxpy(2, new Float32Array(8), x);
// @ts-expect-error a factor is a number
saxpy('2', x, x);
// @ts-expect-error an argument is missing
saxpy(2, x);
const n: number = norm(x) + norm(new Float32Array(2), 3);
// @ts-expect-error not an array of integers
norm(new Int32Array(2));
const t: number = total(1, 2, n);
const list: [string, number][] = pairs({ a: 1 });
pairs(new Map([['a', 1]]));
// @ts-expect-error a value is a number
pairs({ a: 'one' });
const text: string | null = setup({ dt: 0.5, name: 'run' });
// @ts-expect-error a field is missing
setup({ dt: 0.5 });
const mapped: number[] = each((value) => value * t, [1, 2]);
anything([1, 'two', null, { three: new Set([3n]) }, x, new Map()]);
const result = anything(undefined);
// @ts-expect-error anything may come
const wrong: number = result;
const gone: boolean = remove(1);

export async function run(engine: Engine, context: Context): Promise<void> {
  const kernels = await engine.compile<typeof Kernels>({ file: 'kernels.py' });
  const norms: Promise<number> = kernels.call.norm(x);
  await kernels.run('saxpy', [1, x, x], { timeMs: 50 });
  // @ts-expect-error no such function
  await kernels.run('saxpi', [1, x, x]);
  // @ts-expect-error an argument is missing
  await kernels.run('saxpy', [1, x]);
  const loaded: ExportsOf<typeof Kernels> = context.load(kernels).call;
  const direct: number = loaded.norm(x);
  console.log(norms, direct, list, text, mapped, wrong, gone, grid instanceof NdArray);
}
`;

test('declarations hold what they promise under the strictest settings', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-types-'));
  t.teardown(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'kernels.py'), python);
  writeFileSync(join(folder, 'kernels.d.py.ts'), declarationsOf(python, 'kernels.py'));
  writeFileSync(join(folder, 'host.ts'), host);
  t.deepEqual(checkTypes(['host.ts', 'kernels.d.py.ts'].map((name) => join(folder, name))), []);
});
