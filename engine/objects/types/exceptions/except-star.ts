/**
 * What `except*` does with exception groups (PEP 654): matching a clause, and putting together what is raised in the end.
 */
import { exceptionTypes, type PyException } from '../../model/exceptions.js';
import { PyTuple } from '../../model/sequences.js';
import { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { call } from '../../protocol/call.js';
import { typeError } from '../../protocol/errors.js';
import { isInstance } from '../../protocol/instance-check.js';
import { isExceptionClass } from './base-exception.js';
import { deriveSubset, exceptionsOf, isGroup, type Split, splitGroup } from './exception-group.js';

/** Matches an exception against the type of an `except*` clause; a bare exception is wrapped in a group. */
export function matchExceptStar(exception: PyException, type: Value): Split {
  checkClauseType(type);
  if (isInstance(exception, type)) {
    if (isGroup(exception)) return { match: exception, rest: null };
    const wrapped = call(exceptionTypes.BaseExceptionGroup, ['', new PyTuple([exception])]) as PyException;
    wrapped.traceback = exception.traceback;
    return { match: wrapped, rest: null };
  }
  if (!isGroup(exception)) return { match: null, rest: exception };
  return splitGroup(exception, (each) => isInstance(each, type));
}

/** What an `except*` statement raises in the end: `raised` are the exceptions its clauses raised and the rest. */
export function combineExceptStar(original: PyException, raised: readonly PyException[]): PyException | null {
  if (raised.length === 0) return null;
  if (!isGroup(original)) return raised[0] ?? null;
  const fresh: PyException[] = [];
  const reraised: PyException[] = [];
  for (const each of raised) (isSameException(each, original) ? reraised : fresh).push(each);
  const leaves = new Set<PyException>();
  for (const each of reraised) addLeaves(each, leaves);
  const projected = project(original, leaves);
  if (fresh.length === 0) return projected;
  const items = projected === null ? fresh : [...fresh, projected];
  const [only] = items;
  if (items.length === 1 && only !== undefined) return only;
  return call(exceptionTypes.BaseExceptionGroup, ['', new PyTuple(items)]) as PyException;
}

/** A clause that re-raised its match left the group's traceback, cause and context untouched. */
function isSameException(each: PyException, original: PyException): boolean {
  return (
    isGroup(each) &&
    each.traceback === original.traceback &&
    each.context === original.context &&
    each.cause === original.cause
  );
}

function addLeaves(exception: PyException, leaves: Set<PyException>): void {
  if (isGroup(exception)) for (const each of exceptionsOf(exception)) addLeaves(each, leaves);
  else leaves.add(exception);
}

/** The part of the original group that holds these exceptions, nested as it was. */
function project(group: PyException, leaves: ReadonlySet<PyException>): PyException | null {
  if (leaves.size === 0) return null;
  const items: PyException[] = [];
  let complete = true;
  for (const each of exceptionsOf(group)) {
    const kept = isGroup(each) ? project(each, leaves) : leaves.has(each) ? each : null;
    if (kept !== null) items.push(kept);
    if (kept !== each) complete = false;
  }
  return complete ? group : deriveSubset(group, items);
}

function checkClauseType(type: Value): void {
  const types = type instanceof PyTuple ? type.items : [type];
  for (const each of types) {
    if (!(each instanceof PyType) || !isExceptionClass(each))
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
    if (each.isSubtypeOf(exceptionTypes.BaseExceptionGroup))
      throw typeError('catching ExceptionGroup with except* is not allowed. Use except instead.');
  }
}
