/**
 * What Python's names of types are in TypeScript, by the last part of the name. `takes` is the type of a parameter, which is generous; `gives`
 * that of a result, which is exact. `$0`, `$1` stand for the arguments in brackets; where there are none, for any value.
 */

/** A name that needs no more than its own row. */
export interface PlainTypeRow {
  readonly kind: 'plain';
  readonly takes: string;
  readonly gives: string;
}

/** A name that has rules of its own. */
export interface SpecialTypeRow {
  readonly kind: 'integer' | 'mapping' | 'tuple' | 'buffer' | 'callable' | 'optional' | 'transparent' | 'any';
}

/** A name of a type. */
export type TypeNameRow = PlainTypeRow | SpecialTypeRow;

const plain = (takes: string, gives = takes): PlainTypeRow => ({ kind: 'plain', takes, gives });

const list = plain('readonly $0[]', '$0[]');
const set = plain('ReadonlySet<$0>', 'Set<$0>');
const iterable = plain('Iterable<$0>', 'Iterable<$0>');
/** What has no counterpart in the host: a call that gives it fails. */
const oneWay = plain('PyArgument', 'unknown');
const bytes = plain('Uint8Array');
const mapping = { kind: 'mapping' } as const;
const tuple = { kind: 'tuple' } as const;
const buffer = { kind: 'buffer' } as const;
const transparent = { kind: 'transparent' } as const;
const number = plain('number');

/** See the file's head. */
export const typeNames: Readonly<Record<string, TypeNameRow>> = {
  int: { kind: 'integer' },
  Integral: { kind: 'integer' },
  SupportsInt: number,
  SupportsIndex: { kind: 'integer' },
  float: number,
  Real: number,
  Number: number,
  SupportsFloat: number,
  float64: number,
  float32: number,
  int8: { kind: 'integer' },
  int16: { kind: 'integer' },
  int32: { kind: 'integer' },
  int64: { kind: 'integer' },
  uint8: { kind: 'integer' },
  uint16: { kind: 'integer' },
  uint32: { kind: 'integer' },
  uint64: { kind: 'integer' },
  bool: plain('boolean'),
  str: plain('string'),
  LiteralString: plain('string'),
  NoneType: plain('null | undefined', 'null'),
  bytes,
  bytearray: bytes,
  ByteString: bytes,
  list,
  List: list,
  Sequence: list,
  MutableSequence: list,
  deque: list,
  Deque: list,
  Collection: plain('Iterable<$0>', '$0[]'),
  Reversible: plain('readonly $0[]', '$0[]'),
  Iterable: iterable,
  Container: iterable,
  range: plain('readonly number[]', 'number[]'),
  set,
  Set: set,
  frozenset: set,
  FrozenSet: set,
  AbstractSet: set,
  MutableSet: set,
  dict: mapping,
  Dict: mapping,
  Mapping: mapping,
  MutableMapping: mapping,
  OrderedDict: mapping,
  DefaultDict: mapping,
  defaultdict: mapping,
  Counter: mapping,
  tuple,
  Tuple: tuple,
  memoryview: buffer,
  array: buffer,
  ArrayType: buffer,
  Buffer: buffer,
  ndarray: buffer,
  NDArray: buffer,
  Callable: { kind: 'callable' },
  Optional: { kind: 'optional' },
  Final: transparent,
  ClassVar: transparent,
  Required: transparent,
  NotRequired: transparent,
  Any: { kind: 'any' },
  object: { kind: 'any' },
  Hashable: { kind: 'any' },
  Sized: { kind: 'any' },
  NoReturn: plain('PyArgument', 'never'),
  Never: plain('PyArgument', 'never'),
  Iterator: oneWay,
  Generator: oneWay,
  Awaitable: oneWay,
  Coroutine: oneWay,
  AsyncIterator: oneWay,
  AsyncGenerator: oneWay,
  AsyncIterable: oneWay,
};

/** Types whose own names declarations import from the package. */
export const importedTypes: readonly string[] = [
  'FloatArray',
  'IntArray',
  'NdArray',
  'PyArgument',
  'PyArray',
  'PyBuffer',
  'PyResult',
];
