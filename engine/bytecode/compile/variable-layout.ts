/**
 * Where the variables of a code object live. Takes its scope, gives the registers: parameters, other locals,
 * cells, free variables, in this order; temporaries follow. Names that are no frame variable are reached
 * through the module or the namespace of the frame.
 */
import { bindingMarks, nameMarks, type Scope, type ScopeSymbol } from '../../resolve/index.js';
import type { CodeVariable } from '../code-unit.js';
import type { Register } from './compile-context.js';

/** How a name is reached. */
export type Place =
  | { readonly kind: 'register'; readonly register: Register; readonly mayBeUnbound: boolean }
  | { readonly kind: 'cell'; readonly register: Register }
  | { readonly kind: 'classCell'; readonly register: Register }
  | { readonly kind: 'global' }
  | { readonly kind: 'name' };

/** The variables of one frame. */
export interface VariableLayout {
  readonly variables: readonly CodeVariable[];
  readonly places: ReadonlyMap<string, Place>;
  /** Registers of cells, own and free, for the closures of functions inside. */
  readonly cells: ReadonlyMap<string, Register>;
  /** Registers that a prologue turns into cells. */
  readonly ownCells: readonly Register[];
  readonly firstFree: Register;
  readonly freeNames: readonly string[];
}

const globalPlace: Place = { kind: 'global' };
const namePlace: Place = { kind: 'name' };

/** Lays the variables of a scope out. */
export function layOutVariables(scope: Scope): VariableLayout {
  const variables: CodeVariable[] = [];
  const places = new Map<string, Place>();
  const cells = new Map<string, Register>();
  const ownCells: Register[] = [];
  const freeNames: string[] = [];
  const add = (name: string, kind: CodeVariable['kind']): Register => {
    const register = variables.length;
    variables.push({ name, register, kind });
    if (kind !== 'local') cells.set(name, register);
    if (kind === 'cell') ownCells.push(register);
    return register;
  };
  const addOwn = (symbol: ScopeSymbol): void => {
    const kind = symbol.resolution === 'cell' ? 'cell' : 'local';
    const register = add(symbol.name, kind);
    if (kind === 'cell') places.set(symbol.name, { kind: 'cell', register });
    else places.set(symbol.name, { kind: 'register', register, mayBeUnbound: mayBeUnbound(symbol) });
  };
  const isFunction = scope.kind === 'function';
  for (const name of scope.parameters) {
    const symbol = scope.symbols.get(name);
    if (symbol !== undefined) addOwn(symbol);
  }
  const cellSymbols: ScopeSymbol[] = [];
  for (const symbol of scope.symbols.values()) {
    if (symbol.resolution === 'free' || symbol.passedThrough) freeNames.push(symbol.name);
    if (symbol.marks & nameMarks.parameter) continue;
    if (symbol.resolution === 'cell') cellSymbols.push(symbol);
    else if (symbol.resolution === 'local') {
      if (isFunction) addOwn(symbol);
      else places.set(symbol.name, namePlace);
    } else if (
      symbol.resolution === 'globalExplicit' ||
      (symbol.resolution === 'globalImplicit' && isFunction)
    ) {
      places.set(symbol.name, globalPlace);
    } else if (symbol.resolution === 'globalImplicit') places.set(symbol.name, namePlace);
  }
  cellSymbols.sort(byName).forEach(addOwn);
  const firstFree = variables.length;
  freeNames.sort();
  for (const name of freeNames) {
    const register = add(name, 'free');
    if (scope.symbols.get(name)?.resolution !== 'free') continue;
    places.set(name, { kind: scope.kind === 'class' ? 'classCell' : 'cell', register });
  }
  if (scope.needsClassClosure) ownCells.push(add('__class__', 'cell'));
  return { variables, places, cells, ownCells: [...new Set(ownCells)], firstFree, freeNames };
}

function mayBeUnbound(symbol: ScopeSymbol): boolean {
  const isParameter = (symbol.marks & bindingMarks & nameMarks.parameter) !== 0;
  return !isParameter || (symbol.marks & nameMarks.unbound) !== 0;
}

function byName(left: ScopeSymbol, right: ScopeSymbol): number {
  return left.name < right.name ? -1 : left.name > right.name ? 1 : 0;
}
