import test from 'ava';
import { PythonSyntaxError } from '../../errors/pitviper-error.js';
import { type DeclarationOptions, declarationsOf } from '../declarations-of.js';

/** The declarations without heading and imports. */
function declare(source: string, options?: DeclarationOptions): string {
  return declarationsOf(source, 'kernels.py', options)
    .split('\n')
    .filter((line) => line !== '' && !/^(\/\/|import )/.test(line))
    .join('\n');
}

/** The type of a parameter and of a result with one annotation. */
function typesOf(annotation: string, before = '', options?: DeclarationOptions): [string, string] {
  const text = declare(`${before}\ndef f(x: ${annotation}) -> ${annotation}: ...\n`, options);
  const found = /^export function f\(x: (.*)\): (.*);$/.exec(text);
  return [found?.[1] ?? text, found?.[2] ?? text];
}

const same = (type: string): [string, string] => [type, type];

const cases: readonly (readonly [annotation: string, takes: string, gives: string])[] = [
  ['int', 'number', 'number'],
  ['float', 'number', 'number'],
  ['bool', 'boolean', 'boolean'],
  ['str', 'string', 'string'],
  ['bytes', 'Uint8Array', 'Uint8Array'],
  ["'float'", 'number', 'number'],
  ['list[float]', 'readonly number[]', 'number[]'],
  ['list', 'readonly PyArgument[]', 'PyResult[]'],
  ['typing.List[list[str]]', 'readonly (readonly string[])[]', 'string[][]'],
  ['tuple[int, str]', 'readonly [number, string]', '[number, string]'],
  ['tuple[float, ...]', 'readonly number[]', 'number[]'],
  ['Optional[int]', 'number | null | undefined', 'number | null'],
  ['int | None', 'number | null | undefined', 'number | null'],
  ['Union[int, str, None]', 'number | string | null | undefined', 'number | string | null'],
  ['int | float', 'number', 'number'],
  ['list[int | str]', 'readonly (number | string)[]', '(number | string)[]'],
  [
    'dict[str, float]',
    'ReadonlyMap<string, number> | { readonly [key: string]: number }',
    'Map<string, number>',
  ],
  ['dict[int, float]', 'ReadonlyMap<number, number>', 'Map<number, number>'],
  ['set[int]', 'ReadonlySet<number>', 'Set<number>'],
  ['Sequence[float]', 'readonly number[]', 'number[]'],
  ['Iterable[str]', 'Iterable<string>', 'Iterable<string>'],
  ['Iterator[str]', 'PyArgument', 'unknown'],
  ['memoryview', 'PyBuffer', 'PyArray'],
  ['array.array', 'PyBuffer', 'PyArray'],
  ["Annotated[memoryview, 'd']", 'PyBuffer<Float64Array>', 'PyArray<Float64Array>'],
  ["Annotated[memoryview, 'int32']", 'PyBuffer<Int32Array>', 'PyArray<Int32Array>'],
  ['Annotated[float, "metres"]', 'number', 'number'],
  ['memoryview[float]', 'PyBuffer<FloatArray>', 'PyArray<FloatArray>'],
  ['NDArray[np.float64]', 'PyBuffer<Float64Array>', 'PyArray<Float64Array>'],
  ['np.ndarray[Any, np.dtype[np.float32]]', 'PyBuffer<Float32Array>', 'PyArray<Float32Array>'],
  ["Literal['a', 1, True]", "'a' | 1 | true", "'a' | 1 | true"],
  ['Callable[[float], None]', '(arg0: number) => void', '(arg0: number) => void'],
  ['Optional[Callable[[], int]]', '(() => number) | null | undefined', '(() => number) | null'],
  ['Any', 'PyArgument', 'PyResult'],
  ['Unheard', 'PyArgument', 'PyResult'],
  ['1 + 2', 'PyArgument', 'PyResult'],
];

for (const [annotation, takes, gives] of cases)
  test(`${annotation} is a parameter of ${takes} and a result of ${gives}`, (t) => {
    t.deepEqual(typesOf(annotation), [takes, gives]);
  });

test('parameters with defaults are optional, *args are a rest parameter', (t) => {
  t.is(
    declare('def f(a: float, b: int = 2, *rest: str) -> float: ...'),
    'export function f(a: number, b?: number, ...rest: string[]): number;',
  );
});

test('a function that returns None is void; one without annotations takes and gives anything', (t) => {
  t.is(declare('def f() -> None: ...'), 'export function f(): void;');
  t.is(declare('def f(x): ...'), 'export function f(x: PyArgument): PyResult;');
});

test('what is passed by keyword only is said in the comment', (t) => {
  t.is(
    declare('def f(a: int, *, eps: float = 1e-9, **rest: int) -> int: ...'),
    [
      '/** @remarks By keyword only, through `run(name, args, { kwargs })`: `eps: float = 1e-9`, `**rest: int` */',
      'export function f(a: number): number;',
    ].join('\n'),
  );
});

test('a docstring becomes the comment, its fields tags, and it cannot end the comment', (t) => {
  t.is(
    declare(
      'def f(n: int) -> int:\n    """Counts */ things.\n\n    :param n: how many\n    :returns: all\n    """',
    ),
    [
      '/**',
      ' * Counts *\\/ things.',
      ' *',
      ' * @param n - how many',
      ' * @returns all',
      ' */',
      'export function f(n: number): number;',
    ].join('\n'),
  );
});

test('reserved words are declared with an underscore and exported by their names', (t) => {
  t.is(
    declare('def delete(new: int, new_: int) -> int: ...\ndef delete_() -> None: ...'),
    [
      'declare function delete__(new_: number, new__: number): number;',
      'export { delete__ as delete };',
      'export function delete_(): void;',
    ].join('\n'),
  );
});

test('names that the module gives to types are understood', (t) => {
  t.deepEqual(typesOf('Vector', 'Vector = list[float]'), ['readonly number[]', 'number[]']);
  t.deepEqual(typesOf('Id', "Id = NewType('Id', int)"), same('number'));
  t.deepEqual(typesOf('L[int]', 'from typing import List as L'), ['readonly number[]', 'number[]']);
  t.deepEqual(typesOf('Point', 'class Point(NamedTuple):\n    x: float\n    y: float'), [
    'PyArgument',
    '[x: number, y: number]',
  ]);
  const config = 'class Config(TypedDict, total=False):\n    dt: float\n    n: Required[int]';
  t.deepEqual(typesOf('Config', config), [
    '{ readonly dt?: number; readonly n: number }',
    'Map<string, number>',
  ]);
  t.is(typesOf('Config', config, { dicts: 'object' })[1], '{ dt?: number; n: number }');
  t.deepEqual(typesOf('Thing', 'class Thing: ...'), ['PyArgument', 'unknown']);
});

test('types that refer to themselves come to an end', (t) => {
  const [takes] = typesOf('Json', "Json = str | list['Json'] | dict[str, 'Json']");
  t.true(takes.startsWith('string | readonly PyArgument[] | ReadonlyMap<string, PyArgument>'));
  const doubling = Array.from({ length: 40 }, (_, i) => `T${i + 1} = tuple[T${i}, T${i}]`).join('\n');
  t.true(declare(`T0 = int\n${doubling}\ndef f(x: T40): ...`).length < 100_000);
});

test('options choose what ints, dicts and None become', (t) => {
  t.deepEqual(typesOf('int', '', { ints: 'bigint' }), same('number | bigint'));
  t.is(typesOf('dict[str, int]', '', { dicts: 'object' })[1], '{ [key: string]: number }');
  t.is(typesOf('int | None', '', { none: 'undefined' })[1], 'number | undefined');
});

test('names with an underscore are left out, unless __all__ names them', (t) => {
  t.is(declare('def _f() -> int: ...'), 'export {};');
  t.is(declare("__all__ = ['_f']\ndef _f() -> int: ...\ndef g(): ..."), 'export function _f(): number;');
});

test('what is used of the package is imported', (t) => {
  t.true(
    declarationsOf('def f(x: memoryview) -> Any: ...', 'k.py').includes(
      "import type { PyBuffer, PyResult } from 'pitviper';",
    ),
  );
  t.false(declarationsOf('def f() -> int: ...', 'k.py').includes('import type'));
});

test('a source with a syntax error is refused with its place', (t) => {
  const error = t.throws(() => declarationsOf('x = (\n', 'k.py'), { instanceOf: PythonSyntaxError });
  t.is(error?.line, 1);
});
