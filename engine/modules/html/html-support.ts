/**
 * The module `_html`: what html, which is written in Python, needs of TypeScript.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import { dictOf } from '../../objects/model/dicts.js';
import { strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import type { BuiltinModule } from '../module-declaration.js';
import { readEntities } from './entity-file.js';

export const htmlSupportModule: BuiltinModule = {
  name: '_html',
  doc: 'Named characters of HTML 5.',
  create: () =>
    declareFunctions('_html', {
      entities: [
        '()',
        () => dictOf(Array.from(readEntities(), ([name, text]): [Value, Value] => [name, strFromText(text)])),
        'A dict of the texts that names stand for.',
      ],
    }),
};
