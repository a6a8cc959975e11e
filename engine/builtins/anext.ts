/**
 * `anext`: with a default, the awaitable is one that turns StopAsyncIteration into the default.
 */
import { codeFlags } from '../bytecode/code-unit.js';
import { PyGenerator } from '../objects/model/generators.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import { PyObject, type Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { defineType } from '../objects/protocol/define-type.js';
import { isException, stopIteration, typeError } from '../objects/protocol/errors.js';
import { lastStop } from '../objects/protocol/slot-dispatch.js';

const awaitableType = new PyType('anext_awaitable');

/** `anext(iterator[, default])` */
export function nextAsync(iterator: Value, fallback: Value | undefined): Value {
  const slot = typeOf(iterator).slots.anext;
  if (slot === null) throw typeError(`'${typeOf(iterator).name}' object is not an async iterator`);
  const awaitable = slot(iterator);
  if (fallback === undefined) return awaitable;
  if (awaitableType.mro.length === 0) defineAwaitable();
  return new AnextAwaitable(awaitable, fallback);
}

class AnextAwaitable extends PyObject {
  readonly awaitable: Value;
  readonly fallback: Value;
  private iterator: Value | undefined;

  constructor(awaitable: Value, fallback: Value) {
    super();
    this.type = awaitableType;
    this.awaitable = awaitable;
    this.fallback = fallback;
  }

  /** The `next` slot: its end is no exception, the result lies in `lastStop`. */
  step(): Value | undefined {
    try {
      return this.forward('__next__', []);
    } catch (thrown) {
      if (!isException(thrown, 'StopIteration')) throw thrown;
      lastStop.value = thrown.fields?.get('value') ?? null;
      return undefined;
    }
  }

  /** Forwards `send`, `throw` or `close` to what is awaited. */
  forward(method: string, args: Value[]): Value {
    try {
      this.iterator ??= iteratorOf(this.awaitable);
      return call(getAttribute(this.iterator, method), args);
    } catch (thrown) {
      throw isException(thrown, 'StopAsyncIteration') ? stopIteration(this.fallback) : thrown;
    }
  }
}

/** What `await` steps: a generator of `types.coroutine` itself, else what `__await__` gives. */
function iteratorOf(awaitable: Value): Value {
  const isGeneratorCoroutine =
    awaitable instanceof PyGenerator && (awaitable.frame.code.unit.flags & codeFlags.iterableCoroutine) !== 0;
  if (isGeneratorCoroutine) return awaitable;
  const slot = typeOf(awaitable).slots.await;
  if (slot === null) throw typeError(`object ${typeOf(awaitable).name} can't be used in 'await' expression`);
  const iterator = slot(awaitable);
  if (typeOf(iterator).slots.next !== null) return iterator;
  throw typeError(`__await__() returned non-iterator of type '${typeOf(iterator).name}'`);
}

function defineAwaitable(): void {
  defineType(awaitableType, {
    construct: null,
    slots: {
      await: (self: AnextAwaitable) => self,
      iter: (self: AnextAwaitable) => self,
      next: (self: AnextAwaitable) => self.step(),
    },
    methods: {
      send: ['(value, /)', (self: AnextAwaitable, value: Value) => self.forward('send', [value])],
      throw: ['(*args)', (self: AnextAwaitable, args: Value[]) => self.forward('throw', args)],
      close: ['()', (self: AnextAwaitable) => self.forward('close', [])],
    },
  });
}
