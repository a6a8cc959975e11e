/**
 * `SyntaxError`: where in which file the mistake is.
 */
import type { PyException } from '../../model/exceptions.js';
import { asText, strFromText } from '../../model/text.js';
import type { KeywordArguments, Value } from '../../model/value.js';
import type { TypeDeclaration } from '../../protocol/define-type.js';
import { typeError } from '../../protocol/errors.js';
import { toArray } from '../../protocol/iterate.js';
import { strText } from '../../protocol/text.js';
import { initException } from './base-exception.js';
import { fieldAttribute, getField, setField } from './exception-fields.js';

const places = ['filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset'] as const;

/** What SyntaxError is declared by. */
export const syntaxError: TypeDeclaration = {
  slots: { init: initSyntaxError, str: strSyntaxError },
  getters: {
    msg: fieldAttribute('msg', 'exception msg'),
    filename: fieldAttribute('filename', 'exception filename'),
    lineno: fieldAttribute('lineno', 'exception lineno'),
    offset: fieldAttribute('offset', 'exception offset'),
    text: fieldAttribute('text', 'exception text'),
    end_lineno: fieldAttribute('end_lineno', 'exception end lineno'),
    end_offset: fieldAttribute('end_offset', 'exception end offset'),
    print_file_and_line: fieldAttribute('print_file_and_line', 'exception print_file_and_line'),
  },
};

function initSyntaxError(self: PyException, args: Value[], kwargs: KeywordArguments): void {
  initException(self, args, kwargs);
  const [message, info] = args;
  if (message !== undefined) setField(self, 'msg', message);
  if (args.length !== 2 || info === undefined) return;
  const items = toArray(info);
  if (items.length < 4) throw typeError(`function takes at least 4 arguments (${items.length} given)`);
  if (items.length > 6) throw typeError(`function takes at most 6 arguments (${items.length} given)`);
  places.forEach((name, index) => {
    setField(self, name, items[index]);
  });
  if (items.length === 5) throw typeError('end_offset must be provided when end_lineno is provided');
}

function strSyntaxError(self: PyException): Value {
  const message = strText(getField(self, 'msg'));
  const filename = asText(getField(self, 'filename'));
  const line = getField(self, 'lineno');
  const where: string[] = [];
  if (filename !== undefined) where.push(filename.slice(filename.lastIndexOf('/') + 1));
  if (typeof line === 'number' || typeof line === 'bigint') where.push(`line ${line}`);
  return strFromText(where.length === 0 ? message : `${message} (${where.join(', ')})`);
}
