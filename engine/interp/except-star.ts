/**
 * `except*`: splitting exception groups, and what the statement raises in the end (PEP 654).
 */
import { exceptionTypes, PyException } from '../objects/model/exceptions.js';
import { PyList, PyTuple } from '../objects/model/sequences.js';
import { PyType } from '../objects/model/type.js';
import { typeOf } from '../objects/model/type-of.js';
import type { Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { call } from '../objects/protocol/call.js';
import { typeError } from '../objects/protocol/errors.js';
import { splitGroup } from '../objects/types/exceptions/exception-group.js';
import { matchesException } from './exceptions.js';

/** The part of the exception (or None) that matches, and the rest. */
export function splitException(exception: Value, type: Value): readonly [match: Value, rest: Value] {
  checkStarType(type);
  if (exception === null) return [null, null];
  const isGroup = typeOf(exception).isSubtypeOf(exceptionTypes.BaseExceptionGroup);
  if (matchesException(exception, type)) return [isGroup ? exception : wrapNaked(exception), null];
  if (!isGroup) return [null, exception];
  const pair = call(getAttribute(exception, 'split'), [type]);
  if (!(pair instanceof PyTuple) || pair.items.length < 2) {
    throw typeError(`${typeOf(exception).name}.split must return a tuple, got ${typeOf(pair).name}`);
  }
  const [match = null, rest = null] = pair.items;
  return [match, rest];
}

function wrapNaked(exception: Value): Value {
  return call(exceptionTypes.BaseExceptionGroup, ['', new PyTuple([exception])]);
}

function checkStarType(type: Value): void {
  const types = type instanceof PyTuple ? type.items : [type];
  for (const each of types) {
    if (!(each instanceof PyType) || !each.isSubtypeOf(exceptionTypes.BaseException)) {
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
    }
    if (each.isSubtypeOf(exceptionTypes.BaseExceptionGroup)) {
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
    }
  }
}

/**
 * What is raised after all clauses: nothing, a single exception raised in a clause, or a group of what was raised and of
 * what no clause took, the latter in the shape of the original.
 */
export function combineRaised(original: Value, raised: PyList): Value {
  const exceptions = raised.items.filter((each): each is PyException => each instanceof PyException);
  if (exceptions.length === 0) return null;
  if (!typeOf(original).isSubtypeOf(exceptionTypes.BaseExceptionGroup)) return exceptions[0] ?? null;
  const reraised = exceptions.filter((each) => isPartOf(each, original));
  const fresh = exceptions.filter((each) => !isPartOf(each, original));
  const rest = reraised.length === 0 ? null : projection(original, reraised);
  if (fresh.length === 0) return rest;
  const all = rest === null ? fresh : [...fresh, rest];
  return all.length === 1 ? (all[0] ?? null) : call(exceptionTypes.BaseExceptionGroup, ['', new PyList(all)]);
}

/** Parts of the original share its traceback, cause, context and notes. */
function isPartOf(exception: PyException, original: Value): boolean {
  return (
    original instanceof PyException &&
    exception.traceback === original.traceback &&
    exception.cause === original.cause &&
    exception.context === original.context &&
    typeOf(exception).isSubtypeOf(exceptionTypes.BaseExceptionGroup)
  );
}

/** The original with only the leaves that the parts hold. */
function projection(original: Value, parts: readonly PyException[]): Value {
  const leaves = new Set<Value>(parts.flatMap(leavesOf));
  return original instanceof PyException ? splitGroup(original, (each) => leaves.has(each)).match : null;
}

function leavesOf(exception: Value): Value[] {
  const children = childrenOf(exception);
  return children === null ? [exception] : children.flatMap(leavesOf);
}

function childrenOf(exception: Value): readonly Value[] | null {
  if (!typeOf(exception).isSubtypeOf(exceptionTypes.BaseExceptionGroup)) return null;
  const children = getAttribute(exception, 'exceptions');
  return children instanceof PyTuple ? children.items : null;
}
