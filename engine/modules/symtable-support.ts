/**
 * The module _symtable: the scopes that the compiler sees in a source, for `symtable`. The source is one that compiles.
 */
import { declareFunctions } from '../builtins/declare-functions.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asText, strFromText } from '../objects/model/text.js';
import type { Value } from '../objects/model/value.js';
import { expectBytes } from '../objects/protocol/bytes-like.js';
import { valueError } from '../objects/protocol/errors.js';
import { characterNames } from '../objects/text-codecs/character-names.js';
import { nameMarks, resolveScopes, type Scope } from '../resolve/index.js';
import { parseModule } from '../syntax/index.js';
import type { BuiltinModule } from './module-declaration.js';

export const symtableModule: BuiltinModule = {
  name: '_symtable',
  doc: 'The scopes of a source.',
  create: () =>
    declareFunctions('_symtable', {
      scopes: [
        '(source, filename, mode, /)',
        (source: Value, filename: Value, mode: Value) => describe(rootScope(source, filename, mode)),
        'The outermost scope: kind, name, line, nested, names with marks and resolutions, and the scopes within.',
      ],
      marks: [
        '(name, /)',
        (name: Value) => nameMarks[asText(name) as keyof typeof nameMarks] ?? 0,
        'The bit of a mark.',
      ],
    }),
};

function rootScope(source: Value, filename: Value, mode: Value): Scope {
  const parsed = parseModule(asText(source) ?? expectBytes(source), {
    filename: asText(filename) ?? '<string>',
    mode: asText(mode) as 'exec' | 'eval' | 'single',
    isFile: false,
    lookupUnicodeName: (name) => {
      const point = characterNames.pointOf(name);
      return point === undefined ? null : String.fromCodePoint(point);
    },
  });
  if (parsed.kind === 'error') throw valueError('the source does not compile');
  return resolveScopes(parsed.tree, { futureAnnotations: false }).root;
}

function describe(scope: Scope): PyTuple {
  const names = Array.from(
    scope.symbols.values(),
    ({ name, marks, resolution }) => new PyTuple([strFromText(name), marks, strFromText(resolution)]),
  );
  const line = 'lineno' in scope.node && scope.parent !== null ? scope.node.lineno : 0;
  return new PyTuple([
    strFromText(scope.kind),
    strFromText(scope.comprehension ?? scope.name),
    line,
    scope.nested,
    new PyTuple(names),
    new PyTuple(scope.children.filter(({ kind }) => kind !== 'annotation').map(describe)),
  ]);
}
