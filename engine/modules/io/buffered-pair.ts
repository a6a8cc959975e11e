/**
 * `BufferedRWPair`: a reader and a writer over two raw streams.
 */
import type { PyType } from '../../objects/model/type.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType, type MethodDeclaration } from '../../objects/protocol/define-type.js';
import { valueError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { bindArguments, signature } from '../../objects/protocol/signature.js';
import { isTrue } from '../../objects/protocol/truth.js';
import { initBuffered } from './buffered.js';
import { bothOrContext, callMethod } from './io-errors.js';
import { ioTypes, PyBuffered, PyBufferedPair } from './io-objects.js';

const parameters = signature('(reader, writer, buffer_size=8192, /)');

/** Gives BufferedRWPair its behaviour. */
export function defineBufferedPair(): void {
  defineType(ioTypes.BufferedRWPair, {
    doc: 'A buffered reader and writer object together.',
    base: ioTypes.BufferedIOBase,
    flags: { hasStorage: true },
    slots: {
      new: (type: PyType) => new PyBufferedPair(type),
      init: (self: PyBufferedPair, args: Value[], kwargs: KeywordArguments) => {
        const [reader, writer, size] = bindArguments('BufferedRWPair', parameters, args, kwargs) as Value[];
        const bytes = size === undefined ? 8192 : toSize(size);
        self.reader = new PyBuffered(ioTypes.BufferedReader, 'reader');
        initBuffered(self.reader, reader ?? null, bytes);
        self.writer = new PyBuffered(ioTypes.BufferedWriter, 'writer');
        initBuffered(self.writer, writer ?? null, bytes);
      },
    },
    methods: {
      ...delegate('reader', ['read', 'peek', 'read1', 'readinto', 'readinto1', 'readable']),
      ...delegate('writer', ['write', 'flush', 'writable']),
      close: [
        '()',
        (self: PyBufferedPair) => {
          bothOrContext(
            () => callMethod(part(self, 'writer'), 'close'),
            () => callMethod(part(self, 'reader'), 'close'),
          );
          return null;
        },
      ],
      isatty: [
        '()',
        (self: PyBufferedPair) =>
          isTrue(callMethod(part(self, 'writer'), 'isatty')) ||
          isTrue(callMethod(part(self, 'reader'), 'isatty')),
      ],
    },
    getters: { closed: { get: (self: PyBufferedPair) => getAttribute(part(self, 'writer'), 'closed') } },
  });
}

function delegate(which: 'reader' | 'writer', names: readonly string[]): Record<string, MethodDeclaration> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      [
        '(*args)',
        (self: PyBufferedPair, args: Value[]) => call(getAttribute(part(self, which), name), args),
      ] as const,
    ]),
  );
}

function part(self: PyBufferedPair, which: 'reader' | 'writer'): PyBuffered {
  const found = self[which];
  if (found === null) throw valueError('I/O operation on uninitialized object');
  return found;
}
