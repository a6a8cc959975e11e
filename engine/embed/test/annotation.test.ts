import test from 'ava';
import { readAnnotation } from '../annotation.js';

const any = { kind: 'any' };
const int = { kind: 'int' };
const float = { kind: 'float' };

for (const [text, expected] of [
  ['float', float],
  ['int', int],
  ['str', any],
  ['builtins.float', float],
  ["'float'", float],
  ['float | None', float],
  ['None | int', int],
  ['int | float', any],
  ['Optional[float]', float],
  ['typing.Optional[int]', int],
  ['Union[float, str]', float],
  ['Union[int, float]', any],
  ['list[float]', { kind: 'items', item: float }],
  ['Sequence[list[int]]', { kind: 'items', item: { kind: 'items', item: int } }],
  ['dict[str, float]', { kind: 'mapping', key: any, value: float }],
  ['tuple[int, float]', { kind: 'tuple', items: [int, float], rest: null }],
  ['tuple[float, ...]', { kind: 'tuple', items: [], rest: float }],
  ['tuple', { kind: 'tuple', items: [], rest: any }],
  ['tuple[()]', any],
  ['list[f(1)]', any],
  ['Literal[-1]', any],
  ['Annotated[float, "m/s"]', float],
  ['Callable[[int], float]', any],
  ['Literal[1, 2]', any],
  ['list[', { kind: 'items', item: any }],
  ['1 +', any],
  ['', any],
] as const)
  test(`'${text}' is read`, (t) => {
    t.deepEqual(readAnnotation(text) as unknown, expected);
  });

test('no annotation expects nothing', (t) => {
  t.deepEqual(readAnnotation(null) as unknown, any);
});
