/**
 * The module _ast_support: where the ast module tells its classes to the compiler.
 */
import type { Value } from '../objects/model/value.js';
import { builtinFunction } from '../objects/protocol/define-type.js';
import { setNodeClasses } from './ast/node-classes.js';
import type { BuiltinModule } from './module-declaration.js';

export const astSupportModule: BuiltinModule = {
  name: '_ast_support',
  doc: 'Where the classes of syntax trees are made known.',
  create: () => [
    [
      'set_classes',
      builtinFunction('set_classes', '(classes, types, /)', (classes: Value, types: Value) => {
        setNodeClasses(classes, types);
        return null;
      }),
    ],
  ],
};
