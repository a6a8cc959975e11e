/**
 * `BaseExceptionGroup` and `ExceptionGroup`: making, splitting and deriving groups (PEP 654).
 */
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import { asStr, strFromText } from '../../model/text.js';
import { PyType } from '../../model/type.js';
import { typeOf } from '../../model/type-of.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { findAttributeQuietly, getAttribute, setAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { typeError, typeName, valueError } from '../../protocol/errors.js';
import { isInstance } from '../../protocol/instance-check.js';
import { genericAlias } from '../../protocol/items.js';
import { toArray } from '../../protocol/iterate.js';
import { strText } from '../../protocol/text.js';
import { isTrue } from '../../protocol/truth.js';
import { readOnly } from '../class/read-only.js';
import { isExceptionClass } from './base-exception.js';
import { getField } from './exception-fields.js';

/** What BaseExceptionGroup is declared by. */
export const baseExceptionGroup: TypeDeclaration = {
  slots: {
    new: newGroup,
    init: (self: PyException, args: Value[], kwargs: KeywordArguments) => {
      if (kwargs !== null && kwargs.size > 0)
        throw typeError(`${self.type.name}() takes no keyword arguments`);
      self.args = new PyTuple(args);
    },
    str: (self: PyException) => {
      const count = exceptionsOf(self).length;
      const message = strText(getField(self, 'message'));
      return strFromText(`${message} (${count} sub-exception${count === 1 ? '' : 's'})`);
    },
  },
  methods: {
    derive: ['(*args)', derive],
    split: ['(*args)', (self: PyException, args: Value[]) => splitBy(self, onlyArgument('split', args))],
    subgroup: [
      '(*args)',
      (self: PyException, args: Value[]) => splitGroup(self, matcher(onlyArgument('subgroup', args))).match,
    ],
  },
  classMethods: {
    __class_getitem__: ['(item, /)', (type: PyType, item: Value) => genericAlias.make(type, item)],
  },
  getters: {
    message: readOnly((self: PyException) => getField(self, 'message'), 'exception message'),
    exceptions: readOnly((self: PyException) => getField(self, 'exceptions'), 'nested exceptions'),
  },
};

/** The exceptions that a group holds. */
export function exceptionsOf(group: PyException): readonly PyException[] {
  const items = getField(group, 'exceptions');
  return items instanceof PyTuple ? (items.items as readonly PyException[]) : [];
}

/** Whether the exception is a group. */
export function isGroup(value: PyException): boolean {
  return value.type.isSubtypeOf(exceptionTypes.BaseExceptionGroup);
}

/** The two halves of a split; null where nothing is left. */
export interface Split {
  readonly match: PyException | null;
  readonly rest: PyException | null;
}

/** Splits an exception (a group recursively) by a condition on each exception. */
export function splitGroup(exception: PyException, matches: (each: PyException) => boolean): Split {
  if (matches(exception)) return { match: exception, rest: null };
  if (!isGroup(exception)) return { match: null, rest: exception };
  const matching: PyException[] = [];
  const others: PyException[] = [];
  for (const each of exceptionsOf(exception)) {
    const { match, rest } = splitGroup(each, matches);
    if (match !== null) matching.push(match);
    if (rest !== null) others.push(rest);
  }
  return { match: deriveSubset(exception, matching), rest: deriveSubset(exception, others) };
}

/** A group like `original` of these exceptions, with its traceback, cause, context and notes; null for none. Setting the cause hides the context, as it does in CPython. */
export function deriveSubset(original: PyException, items: readonly PyException[]): PyException | null {
  if (items.length === 0) return null;
  const made = call(getAttribute(original, 'derive'), [new PyList([...items])]);
  if (!(made instanceof PyException && isGroup(made)))
    throw typeError('derive must return an instance of BaseExceptionGroup');
  made.traceback = original.traceback;
  made.context = original.context;
  made.cause = original.cause;
  made.suppressContext = true;
  const notes = findAttributeQuietly(original, '__notes__');
  if (notes instanceof PyList) setAttribute(made, '__notes__', new PyList(toArray(notes)));
  return made;
}

function newGroup(type: PyType, args: Value[], _kwargs: KeywordArguments): Value {
  const [message, items] = args;
  const label = 'BaseExceptionGroup.__new__()';
  if (args.length !== 2 || message === undefined || items === undefined)
    throw typeError(`${label} takes exactly 2 arguments (${args.length} given)`);
  if (asStr(message) === undefined)
    throw typeError(`${label} argument 1 must be str, not ${typeName(message)}`);
  if (typeOf(items).slots.getitem === null || typeOf(items).collection === 'mapping')
    throw typeError('second argument (exceptions) must be a sequence');
  const exceptions = toArray(items);
  if (exceptions.length === 0) throw valueError('second argument (exceptions) must be a non-empty sequence');
  let onlyExceptions = true;
  exceptions.forEach((each, index) => {
    if (!(each instanceof PyException))
      throw valueError(`Item ${index} of second argument (exceptions) is not an exception`);
    onlyExceptions &&= each.type.isSubtypeOf(exceptionTypes.Exception);
  });
  const made = new PyException(groupClass(type, onlyExceptions), new PyTuple(args));
  made.fields = new Map<string, Value>([
    ['message', message],
    ['exceptions', new PyTuple(exceptions)],
  ]);
  return made;
}

/** A BaseExceptionGroup of ordinary exceptions is an ExceptionGroup; that one takes no others. */
function groupClass(type: PyType, onlyExceptions: boolean): PyType {
  if (onlyExceptions)
    return type === exceptionTypes.BaseExceptionGroup ? exceptionTypes.ExceptionGroup : type;
  if (type === exceptionTypes.ExceptionGroup)
    throw typeError('Cannot nest BaseExceptions in an ExceptionGroup');
  if (type.isSubtypeOf(exceptionTypes.Exception))
    throw typeError(`Cannot nest BaseExceptions in '${type.name}'`);
  return type;
}

function onlyArgument(name: string, args: readonly Value[]): Value {
  const [only] = args;
  if (only === undefined || args.length > 1)
    throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return only;
}

function derive(self: PyException, args: Value[]): Value {
  const [items] = args;
  if (items === undefined || args.length > 1)
    throw typeError(`function takes exactly 1 argument (${args.length} given)`);
  return call(exceptionTypes.BaseExceptionGroup, [getField(self, 'message'), items]);
}

function splitBy(self: PyException, condition: Value): Value {
  const { match, rest } = splitGroup(self, matcher(condition));
  return new PyTuple([match, rest]);
}

function matcher(condition: Value): (each: PyException) => boolean {
  if (condition instanceof PyType && isExceptionClass(condition))
    return (each) => isInstance(each, condition);
  if (condition instanceof PyTuple) {
    if (condition.items.every((item) => item instanceof PyType && isExceptionClass(item)))
      return (each) => isInstance(each, condition);
  } else if (!(condition instanceof PyType) && typeOf(condition).slots.call !== null) {
    return (each) => isTrue(call(condition, [each]));
  }
  throw typeError('expected a function, exception type or tuple of exception types');
}
