/**
 * The errors of streams: `UnsupportedOperation`, and the checks that raise ValueError on closed streams.
 */
import { dictOf } from '../../objects/model/dicts.js';
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyTuple } from '../../objects/model/sequences.js';
import type { PyType } from '../../objects/model/type.js';
import { typeType } from '../../objects/model/type-objects.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { typeError, typeName, valueError } from '../../objects/protocol/errors.js';
import { toClippedSize } from '../../objects/protocol/items.js';
import { isTrue } from '../../objects/protocol/truth.js';

let unsupportedType: PyType | undefined;

/** `io.UnsupportedOperation`, an OSError and a ValueError. */
export function unsupportedOperationType(): PyType {
  unsupportedType ??= call(typeType, [
    'UnsupportedOperation',
    new PyTuple([exceptionTypes.OSError, exceptionTypes.ValueError]),
    dictOf([['__module__', 'io']]),
  ]) as PyType;
  return unsupportedType;
}

/** The exception for what a stream cannot do. */
export function unsupported(message: string): PyException {
  return call(unsupportedOperationType(), [message]) as PyException;
}

/** Throws ValueError if the stream says that it is closed. */
export function checkOpen(stream: Value, message = 'I/O operation on closed file.'): void {
  if (isTrue(getAttribute(stream, 'closed'))) throw valueError(message);
}

/** Calls a method by its name. */
export function callMethod(object: Value, name: string, ...args: Value[]): Value {
  return call(getAttribute(object, name), args);
}

/** Does both, the second even where the first fails. When both fail, the error of the first is the context of the second's. */
export function bothOrContext(first: () => void, second: () => void): void {
  let failure: unknown;
  let hasFailed = false;
  try {
    first();
  } catch (thrown) {
    [failure, hasFailed] = [thrown, true];
  }
  try {
    second();
  } catch (thrown) {
    if (failure instanceof PyException && thrown instanceof PyException) thrown.context = failure;
    throw thrown;
  }
  if (hasFailed) throw failure;
}

/** The size argument of `read` and the like: None and left out are -1. */
export function sizeArgument(size: Value | undefined): number {
  if (size === undefined || size === null) return -1;
  if (typeof size === 'number') return size;
  if (typeof size === 'object' && size.type.slots.index === null)
    throw typeError(`argument should be integer or None, not '${typeName(size)}'`);
  if (typeof size === 'string') throw typeError("argument should be integer or None, not 'str'");
  return toClippedSize(size);
}
