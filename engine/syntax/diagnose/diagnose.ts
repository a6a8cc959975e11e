import type { ParseMode } from '../parse/parser.js';
import type { ParserInput } from '../parse/token-reader.js';
import { SyntaxFailure } from '../syntax-error.js';

export function diagnose(_input: ParserInput, _mode: ParseMode): SyntaxFailure {
  return new SyntaxFailure('SyntaxError', 'invalid syntax', null);
}

export function diagnoseEmbedded(): never {
  throw new SyntaxFailure('SyntaxError', 'f-string: invalid syntax', null);
}
