/**
 * Representations of what awaiting drives: the iterator of a coroutine, and the steps of an async generator.
 */
import type { PyGenerator } from './generators.js';
import { PyType } from './type.js';
import { PyObject, type Value } from './value.js';

export const coroutineWrapperType = new PyType('coroutine_wrapper');
export const asyncGenSendType = new PyType('async_generator_asend');
export const asyncGenThrowType = new PyType('async_generator_athrow');

/** What `coroutine.__await__()` gives. */
export class PyCoroutineWrapper extends PyObject {
  readonly coroutine: PyGenerator;

  constructor(coroutine: PyGenerator) {
    super();
    this.type = coroutineWrapperType;
    this.coroutine = coroutine;
  }
}

/** `created` until first sent to, then `iterating`, then `closed`. */
export type AwaitableState = 'created' | 'iterating' | 'closed';

/** `agen.asend(value)` and `agen.__anext__()`. */
export class PyAsyncGenSend extends PyObject {
  readonly generator: PyGenerator;
  readonly sent: Value;
  state: AwaitableState = 'created';

  constructor(generator: PyGenerator, sent: Value) {
    super();
    this.type = asyncGenSendType;
    this.generator = generator;
    this.sent = sent;
  }
}

/** `agen.athrow(…)`, and `agen.aclose()`, which throws no exception of its caller's. */
export class PyAsyncGenThrow extends PyObject {
  readonly generator: PyGenerator;
  /** Arguments of athrow; null for aclose. */
  readonly thrown: readonly Value[] | null;
  state: AwaitableState = 'created';

  constructor(generator: PyGenerator, thrown: readonly Value[] | null) {
    super();
    this.type = asyncGenThrowType;
    this.generator = generator;
    this.thrown = thrown;
  }
}

/** The hooks of `sys.set_asyncgen_hooks`; None for none. */
export const asyncGenHooks: { firstiter: Value; finalizer: Value } = { firstiter: null, finalizer: null };
