/**
 * The module `_csv`: reading and writing for csv, which is written in Python.
 */
import { declareFunctions, type FunctionDeclarations } from '../../builtins/declare-functions.js';
import type { PyDict } from '../../objects/model/dict.js';
import { newDict } from '../../objects/model/dicts.js';
import { newList } from '../../objects/model/list-storage.js';
import { asStr } from '../../objects/model/text.js';
import { intType } from '../../objects/model/type-objects.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { typeError } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { toArray } from '../../objects/protocol/iterate.js';
import type { BuiltinModule } from '../module-declaration.js';
import { once } from '../once.js';
import {
  csvError,
  csvErrorType,
  defineDialect,
  dialectOf,
  dialects,
  dialectType,
  QUOTE_ALL,
  QUOTE_MINIMAL,
  QUOTE_NONE,
  QUOTE_NONNUMERIC,
} from './dialect.js';
import { defineReader, fieldLimit, PyReader, readerType } from './reader.js';
import { defineWriter, PyWriter, writerType } from './writer.js';

export const csvSupportModule: BuiltinModule = {
  name: '_csv',
  doc: 'CSV parsing and writing.\n',
  create: function* () {
    defineTypes();
    dialects.clear();
    yield* declareFunctions('_csv', functions);
    yield ['Dialect', dialectType];
    yield ['Error', csvErrorType];
    yield ['Reader', readerType];
    yield ['Writer', writerType];
    yield ['_dialects', dialects];
    yield* Object.entries({ QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE });
    yield ['__version__', '1.0'];
  },
};

const defineTypes = once(() => {
  defineDialect();
  defineReader();
  defineWriter();
});

type Optional = Value | undefined;

const functions: FunctionDeclarations = {
  reader: [
    "(csvfile, dialect='excel', /, **fmtparams)",
    (lines: Value, dialect: Optional, options: KeywordArguments) =>
      new PyReader(lines, dialectOf(dialect, options)),
    'Read rows of a CSV file.',
  ],
  writer: [
    "(csvfile, dialect='excel', /, **fmtparams)",
    (file: Value, dialect: Optional, options: KeywordArguments) =>
      new PyWriter(file, dialectOf(dialect, options)),
    'Write rows of a CSV file.',
  ],
  _record: [
    '(names, row, restkey, restval, /)',
    makeRecord,
    'The dict of a row: its fields by their names, those too many as a list at restkey, restval for those that are missing.',
  ],
  list_dialects: [
    '()',
    () => newList(Array.from(dialects.entries(), ({ key }) => key)),
    'Names of all dialects.',
  ],
  register_dialect: [
    '(name, dialect=None, /, **fmtparams)',
    (name: Value, dialect: Optional, options: KeywordArguments) => {
      if (asStr(name) === undefined) throw typeError('dialect name must be a string');
      dialects.set(name, dialectOf(dialect, options));
      return null;
    },
    'Create a mapping from a string name to a dialect class.',
  ],
  unregister_dialect: [
    '(name)',
    (name: Value) => {
      if (dialects.delete(name) === undefined) throw csvError('unknown dialect');
      return null;
    },
    'Delete the name/dialect mapping associated with a string name.',
  ],
  get_dialect: [
    '(name)',
    (name: Value) => {
      const found = dialects.get(name);
      if (found === undefined) throw csvError('unknown dialect');
      return found;
    },
    'Return the dialect instance associated with name.',
  ],
  field_size_limit: [
    '(new_limit=131072, /)',
    (limit: Optional) => {
      const old = fieldLimit.current;
      if (limit !== undefined) {
        if (!typeOf(limit).isSubtypeOf(intType)) throw typeError('limit must be an integer');
        fieldLimit.current = toSize(limit);
      }
      return old;
    },
    'Sets an upper limit on parsed fields.',
  ],
};

function makeRecord(names: Value, row: Value, restKey: Value, restValue: Value): PyDict {
  const keys = toArray(names);
  const fields = toArray(row);
  const record = newDict();
  const shared = Math.min(keys.length, fields.length);
  for (let at = 0; at < shared; at++) record.set(keys[at] as Value, fields[at] as Value);
  if (keys.length < fields.length) record.set(restKey, newList(fields.slice(shared)));
  for (let at = shared; at < keys.length; at++) record.set(keys[at] as Value, restValue);
  return record;
}
