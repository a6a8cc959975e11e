/**
 * `BaseException`: arguments, notes, traceback, cause and context.
 */
import { PyDict } from '../../model/dict.js';
import { exceptionTypes, PyException, PyTraceback } from '../../model/exceptions.js';
import { ownDict } from '../../model/instance.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import { asStr, strFromText } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import { findAttributeQuietly, setAttribute } from '../../protocol/attribute.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { typeError, typeName } from '../../protocol/errors.js';
import { toArray } from '../../protocol/iterate.js';
import { expectText, reprText, str } from '../../protocol/text.js';
import { getDict, setDict } from '../class/make-class.js';
import { bareTypeName } from '../class/type-name.js';

/** What BaseException is declared by. */
export const baseException: TypeDeclaration = {
  slots: {
    new: newException,
    init: initException,
    str: strException,
    repr: reprException,
  },
  methods: {
    with_traceback: [
      '(tb, /)',
      (self: PyException, traceback: Value) => {
        setTraceback(self, traceback);
        return self;
      },
      'Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self.',
    ],
    add_note: ['(note, /)', addNote, 'Exception.add_note(note) --\n    add a note to the exception'],
    __reduce__: ['()', reduceException],
    __setstate__: ['(state, /)', setState],
  },
  getters: {
    args: { get: (self: PyException) => self.args, set: setArgs },
    __dict__: { get: getDict, set: setDict },
    __traceback__: { get: (self: PyException) => self.traceback, set: setTraceback },
    __context__: { get: (self: PyException) => self.context, set: setContext, doc: 'exception context' },
    __cause__: { get: (self: PyException) => self.cause, set: setCause, doc: 'exception cause' },
    __suppress_context__: { get: (self: PyException) => self.suppressContext, set: setSuppressContext },
  },
  flags: { hasDict: true },
};

/** `BaseException.__new__`: keywords are left to `__init__`. */
export function newException(type: PyType, args: Value[], _kwargs: KeywordArguments): PyException {
  return new PyException(type, new PyTuple(args));
}

/** `BaseException.__init__`. */
export function initException(self: PyException, args: Value[], kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0) throw typeError(`${self.type.name}() takes no keyword arguments`);
  self.args = new PyTuple(args);
}

/** `BaseException.__str__`. */
export function strException(self: PyException): Value {
  const [only] = self.args.items;
  if (only === undefined) return '';
  return self.args.items.length === 1 ? str(only) : str(self.args);
}

function reprException(self: PyException): Value {
  const [only] = self.args.items;
  const shown =
    self.args.items.length === 1 && only !== undefined ? `(${reprText(only)})` : reprText(self.args);
  return strFromText(`${bareTypeName(self.type)}${shown}`);
}

/** `BaseException.__reduce__`: class, arguments, and the attributes if there are any. */
export function reduceException(self: PyException): Value {
  const dict = ownAttributes(self);
  return new PyTuple(dict === null ? [self.type, self.args] : [self.type, self.args, dict]);
}

/** The exception's `__dict__`, or null when it is empty. */
export function ownAttributes(self: PyException): PyDict | null {
  if (!self.shape.isDict && self.slots.length === 0) return null;
  const dict = ownDict(self);
  return dict.size === 0 ? null : dict;
}

function addNote(self: PyException, note: Value): Value {
  if (asStr(note) === undefined) throw typeError(`note must be a str, not '${typeName(note)}'`);
  const notes = findAttributeQuietly(self, '__notes__');
  if (notes === undefined) setAttribute(self, '__notes__', new PyList([note]));
  else if (notes instanceof PyList) notes.items.push(note);
  else throw typeError('Cannot add note: __notes__ is not a list');
  return null;
}

function setState(self: PyException, state: Value): Value {
  if (state === null) return null;
  if (!(state instanceof PyDict)) throw typeError('state is not a dictionary');
  for (const entry of state.entries())
    if (entry.value !== undefined) setAttribute(self, expectText(entry.key, 'attribute name'), entry.value);
  return null;
}

function setArgs(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('args may not be deleted');
  self.args = new PyTuple(toArray(value));
}

function setTraceback(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__traceback__ may not be deleted');
  if (value !== null && !(value instanceof PyTraceback))
    throw typeError('__traceback__ must be a traceback or None');
  self.traceback = value;
}

function setContext(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__context__ may not be deleted');
  if (value !== null && !(value instanceof PyException))
    throw typeError('exception context must be None or derive from BaseException');
  self.context = value;
}

function setCause(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError('__cause__ may not be deleted');
  if (value !== null && !(value instanceof PyException))
    throw typeError('exception cause must be None or derive from BaseException');
  self.cause = value;
  self.suppressContext = true;
}

function setSuppressContext(self: PyException, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete numeric/char attribute");
  if (typeof value !== 'boolean') throw typeError('attribute value type must be bool');
  self.suppressContext = value;
}

/** Whether the class derives from BaseException. */
export function isExceptionClass(type: PyType): boolean {
  return type.isSubtypeOf(exceptionTypes.BaseException);
}
