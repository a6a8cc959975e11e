/**
 * `io` and `_io`.
 */

import type { Implementation } from '../../objects/model/builtin-functions.js';
import { dictOf } from '../../objects/model/dicts.js';
import { exceptionTypes } from '../../objects/model/exceptions.js';
import { fileOpening } from '../../objects/model/file-opening.js';
import { newList } from '../../objects/model/list-storage.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { builtinFunction } from '../../objects/protocol/define-type.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import { fspath } from '../system/paths.js';
import { defineBuffered } from './buffered.js';
import { defineBufferedPair } from './buffered-pair.js';
import { defineBytesIO } from './bytes-io.js';
import { defineFileIO } from './file-io.js';
import { defineAbstractStreams } from './io-base.js';
import { callMethod, unsupportedOperationType } from './io-errors.js';
import { ioTypes } from './io-objects.js';
import { defineNewlineDecoder } from './newline-decoder.js';
import { openFile } from './open.js';
import { defineStringIO } from './string-io.js';
import { defineTextWrapper } from './text-wrapper.js';

/** Gives the classes of `io` their behaviour, at the first call. */
export const defineStreams: () => void = once(() => {
  fileOpening.open = (file, mode, buffering, encoding, errors, newline, closefd, opener) =>
    openFile(file, mode, buffering, encoding, errors, newline, closefd, opener);
  defineAbstractStreams();
  defineFileIO();
  defineBuffered();
  defineBufferedPair();
  defineBytesIO();
  defineTextWrapper();
  defineStringIO();
  defineNewlineDecoder();
});

const publicNames = [
  'BlockingIOError',
  'open',
  'open_code',
  'IOBase',
  'RawIOBase',
  'FileIO',
  'BytesIO',
  'StringIO',
  'BufferedIOBase',
  'BufferedReader',
  'BufferedWriter',
  'BufferedRWPair',
  'BufferedRandom',
  'TextIOBase',
  'TextIOWrapper',
  'UnsupportedOperation',
  'SEEK_SET',
  'SEEK_CUR',
  'SEEK_END',
  'DEFAULT_BUFFER_SIZE',
  'text_encoding',
  'IncrementalNewlineDecoder',
];

function* contents(): Iterable<readonly [string, Value]> {
  defineStreams();
  yield ['DEFAULT_BUFFER_SIZE', 8192];
  yield ['SEEK_SET', 0];
  yield ['SEEK_CUR', 1];
  yield ['SEEK_END', 2];
  yield ['BlockingIOError', exceptionTypes.BlockingIOError];
  yield ['UnsupportedOperation', unsupportedOperationType()];
  yield ['open', openFunction()];
  yield ['open_code', openCode];
  yield ['text_encoding', textEncoding];
  for (const [name, type] of Object.entries(ioTypes)) if (!(name in abstract)) yield [name, type];
  yield* abstractClasses();
}

/** The abstract classes with the base and the concrete classes that each is registered for. */
const abstract: Readonly<
  Record<string, readonly [base: string | null, classes: readonly (keyof typeof ioTypes)[]]>
> = {
  IOBase: [null, []],
  RawIOBase: ['IOBase', ['FileIO']],
  BufferedIOBase: [
    'IOBase',
    ['BytesIO', 'BufferedReader', 'BufferedWriter', 'BufferedRandom', 'BufferedRWPair'],
  ],
  TextIOBase: ['IOBase', ['TextIOWrapper', 'StringIO']],
};

/** The abstract base classes of `io`, over those that the concrete ones really derive from. */
function* abstractClasses(): Iterable<readonly [string, Value]> {
  const metaclass = getAttribute(runtime.current.importModule('abc', null, null, 0), 'ABCMeta');
  const made = new Map<string, Value>();
  for (const [name, [base, classes]] of Object.entries(abstract)) {
    const type = ioTypes[name as keyof typeof ioTypes];
    const bases = new PyTuple(base === null ? [type] : [type, made.get(base) ?? type]);
    const body = dictOf([
      ['__module__', 'io'],
      ['__doc__', type.doc],
    ]);
    const abstractClass = call(metaclass, [name, bases, body]);
    for (const each of classes) callMethod(abstractClass, 'register', ioTypes[each]);
    made.set(name, abstractClass);
    yield [name, abstractClass];
  }
}

/** `open` is the same function in `io` and in builtins. */
function openFunction(): Value {
  return runtime.current.builtins.getString('open') ?? null;
}

const openCode = builtinFunction(
  'open_code',
  '(path)',
  ((path: Value) =>
    openFile(
      fspath(path),
      'rb',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    )) as Implementation,
  { module: '_io', doc: 'Opens the provided file with the intent to import the contents.' },
);

const textEncoding = builtinFunction(
  'text_encoding',
  '(encoding, stacklevel=2, /)',
  ((encoding: Value) => encoding ?? 'locale') as Implementation,
  { module: '_io' },
);

export const ioModule: BuiltinModule = {
  name: 'io',
  doc: 'The io module provides the Python interfaces to stream handling.',
  create: function* () {
    yield ['__all__', newList(publicNames)];
    yield* contents();
    yield ['__author__', 'Pitviper contributors'];
  },
};

export const underscoreIoModule: BuiltinModule = {
  name: '_io',
  doc: 'The io module provides the Python interfaces to stream handling.',
  create: function* () {
    const io = runtime.current.importModule('io', null, null, 0);
    for (const name of publicNames.filter((each) => !/^(SEEK|.*IOBase$)/.test(each)))
      yield [name, getAttribute(io, name)];
    for (const name of ['IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase'] as const)
      yield [`_${name}`, ioTypes[name]];
  },
};
