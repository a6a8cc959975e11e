/**
 * Declaring built-in functions: a record of signature, implementation and doc string by name.
 */
import type { PyBuiltinFunction } from '../objects/model/builtin-functions.js';
import type { Value } from '../objects/model/value.js';
import { builtinFunction, type MethodDeclaration } from '../objects/protocol/define-type.js';

/** Functions by name. An implementation gets the bound arguments, without a self. */
export type FunctionDeclarations = Readonly<Record<string, MethodDeclaration>>;

/** The function objects, in the order of the declarations. */
export function declareFunctions(
  module: Value,
  declarations: FunctionDeclarations,
): [name: string, value: PyBuiltinFunction][] {
  return Object.entries(declarations).map(([name, [signature, implementation, doc]]) => [
    name,
    builtinFunction(name, signature, implementation, {
      doc: doc ?? null,
      module: name === 'open' ? 'io' : module,
    }),
  ]);
}
