/**
 * Representations of generators, coroutines and async generators: a frame that can be suspended.
 */
import type { PyException } from './exceptions.js';
import type { Frame } from './frame.js';
import { steppings } from './iterators.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const generatorType = new PyType('generator');
generatorType.stepping = steppings.generator;
export const coroutineType = new PyType('coroutine');
export const asyncGeneratorType = new PyType('async_generator');

export type GeneratorState = 'created' | 'suspended' | 'running' | 'finished';

/** A link in the chain of exceptions being handled: one for each running generator and one for the thread. */
export interface HandledException {
  exception: PyException | null;
  previous: HandledException | null;
}

/**
 * Takes what a generator yields while the generator goes on: true where it has, without calling any Python code; false leaves the item
 * to whoever resumed the generator.
 */
export type Sink = (item: Value) => boolean;

/** A generator, coroutine or async generator, told apart by its type. */
export class PyGenerator extends PyObject {
  readonly frame: Frame;
  state: GeneratorState = 'created';
  name: Value;
  qualname: Value;
  readonly handled: HandledException = { exception: null, previous: null };
  /** Set while whoever resumed it from TypeScript takes what it yields without leaving the interpreter's loop. */
  sink: Sink | null = null;
  /** Async generators: an `asend`, `athrow` or `aclose` is in progress. */
  isAwaited = false;
  /** Async generators: closed by aclose() or by running to its end. */
  isClosed = false;
  /** Async generators: the hooks of sys.set_asyncgen_hooks have been asked. */
  hooksCalled = false;
  finalizer: Value = null;

  constructor(type: PyType, frame: Frame, name: Value, qualname: Value) {
    super();
    this.type = type;
    this.frame = frame;
    this.name = name;
    this.qualname = qualname;
  }
}

/** Marks a value that an async generator yields, to tell it from what it awaits. */
export class AsyncGeneratorItem extends PyObject {
  readonly value: Value;

  constructor(value: Value) {
    super();
    this.type = asyncGeneratorItemType;
    this.value = value;
  }
}

export const asyncGeneratorItemType = new PyType('async_generator_wrapped_value');
