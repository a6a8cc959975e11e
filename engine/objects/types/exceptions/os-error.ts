/**
 * `OSError`: errno, message and file names; the class follows from the errno.
 *
 * The arguments are taken apart by `__new__`, unless a subclass overrides `__init__` only: then by `__init__`.
 */
import { exceptionTypes, PyException } from '../../model/exceptions.js';
import { asInt } from '../../model/numbers.js';
import { PyTuple } from '../../model/sequences.js';
import { strFromText } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { newException as errorOf, typeError } from '../../protocol/errors.js';
import { toSize } from '../../protocol/items.js';
import { reprText, strText } from '../../protocol/text.js';
import { ownAttributes, strException } from './base-exception.js';
import { fieldAttribute, getField, setField } from './exception-fields.js';
import { osErrorClasses } from './os-errors.table.js';

/** What OSError is declared by. */
export const osErrorDeclaration: TypeDeclaration = {
  slots: {
    new: (type: PyType, args: Value[], kwargs: KeywordArguments) => {
      if (usesInit(type)) return new PyException(type);
      if (kwargs !== null && kwargs.size > 0) throw typeError(`${type.name}() takes no keyword arguments`);
      const made = new PyException(classFor(type, args));
      fillOsError(made, args);
      return made;
    },
    init: initOsError,
    str: strOsError,
  },
  methods: { __reduce__: ['()', reduceOsError] },
  getters: {
    errno: fieldAttribute('errno', 'POSIX exception code'),
    strerror: fieldAttribute('strerror', 'exception strerror'),
    filename: fieldAttribute('filename', 'exception filename'),
    filename2: fieldAttribute('filename2', 'second exception filename'),
    characters_written: {
      get: (self: PyException) => {
        const count = self.fields?.get('characters_written');
        if (count === undefined) throw errorOf('AttributeError', 'characters_written');
        return count;
      },
      set: (self: PyException, value: Value | undefined) => {
        if (value === undefined && self.fields?.get('characters_written') === undefined)
          throw errorOf('AttributeError', 'characters_written');
        setField(self, 'characters_written', value === undefined ? undefined : toSize(value));
      },
    },
  },
};

/** An OSError (of the class for its errno) for TypeScript code to throw. */
export function newOsError(errno: number, message: string, filename?: Value, filename2?: Value): PyException {
  const args: Value[] = [errno, strFromText(message)];
  if (filename !== undefined) args.push(filename);
  if (filename2 !== undefined) args.push(null, filename2);
  const made = new PyException(classFor(exceptionTypes.OSError, args));
  fillOsError(made, args);
  return made;
}

function usesInit(type: PyType): boolean {
  const plain = exceptionTypes.OSError.slots;
  return type.slots.init !== plain.init && type.slots.new === plain.new;
}

function initOsError(self: PyException, args: Value[], kwargs: KeywordArguments): void {
  if (!usesInit(self.type)) return;
  if (kwargs !== null && kwargs.size > 0) throw typeError(`${self.type.name}() takes no keyword arguments`);
  fillOsError(self, args);
}

function classFor(type: PyType, args: readonly Value[]): PyType {
  if (type !== exceptionTypes.OSError || args.length < 2 || args.length > 5) return type;
  const errno = asInt(args[0] ?? null);
  const name = typeof errno === 'number' ? osErrorClasses[errno] : undefined;
  return name === undefined ? type : exceptionTypes[name];
}

function fillOsError(self: PyException, args: Value[]): void {
  self.args = new PyTuple(args);
  if (args.length < 2 || args.length > 5) return;
  const [errno = null, message = null, filename = null, , filename2 = null] = args;
  setField(self, 'errno', errno);
  setField(self, 'strerror', message);
  if (filename === null) return;
  if (self.type === exceptionTypes.BlockingIOError && asInt(filename) !== undefined) {
    setField(self, 'characters_written', toSize(filename));
    return;
  }
  setField(self, 'filename', filename);
  if (filename2 !== null) setField(self, 'filename2', filename2);
  self.args = new PyTuple([errno, message]);
}

function strOsError(self: PyException): Value {
  const field = (name: string) => self.fields?.get(name);
  const [errno, message] = [field('errno'), field('strerror')];
  const filename = field('filename');
  const shown = `[Errno ${strText(errno ?? null)}] ${strText(message ?? null)}`;
  if (filename !== undefined) {
    const filename2 = field('filename2');
    const second = filename2 === undefined ? '' : ` -> ${reprText(filename2)}`;
    return strFromText(`${shown}: ${reprText(filename)}${second}`);
  }
  return errno !== undefined && message !== undefined ? strFromText(shown) : strException(self);
}

function reduceOsError(self: PyException): Value {
  const filename = getField(self, 'filename');
  let args = self.args;
  if (args.items.length === 2 && filename !== null) {
    const filename2 = getField(self, 'filename2');
    args = new PyTuple([...args.items, filename, ...(filename2 === null ? [] : [null, filename2])]);
  }
  const own = ownAttributes(self);
  return new PyTuple(own === null ? [self.type, args] : [self.type, args, own]);
}
