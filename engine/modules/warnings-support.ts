/**
 * The module _pitviper_warnings: what the warnings module needs of the engine.
 */
import { sourceLine } from '../objects/model/source-lines.js';
import { strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { strText } from '../objects/protocol/text.js';
import type { BuiltinModule } from './module-declaration.js';

export const warningsSupportModule: BuiltinModule = {
  name: '_pitviper_warnings',
  doc: 'Source lines for the texts of warnings.',
  create: () => [
    [
      'source_line',
      builtinFunction('source_line', '(filename, line, /)', (filename: Value, line: Value) =>
        strFromText(sourceLine(strText(filename), Number(line)) ?? ''),
      ),
    ],
  ],
};
