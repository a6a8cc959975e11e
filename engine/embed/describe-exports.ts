/**
 * What a module exports, read from its tree without running it: the functions that it defines at its top level (also under `if`, `try` and
 * `with`), with parameters, annotations and docstrings as the source has them.
 */
import type { Arg, Expr, FunctionParts, Mod, Span, Stmt } from '../syntax/ast.js';
import type { SourceText } from '../syntax/index.js';

/** A parameter of an exported function. */
export interface ParameterDescription {
  readonly name: string;
  readonly kind: 'positional-only' | 'positional' | 'varargs' | 'keyword-only' | 'varkeywords';
  /** The annotation's source text, or null. */
  readonly annotation: string | null;
  /** The default's source text; null where an argument is required. */
  readonly default: string | null;
}

/** An exported function. */
export interface ExportDescription {
  readonly name: string;
  readonly parameters: readonly ParameterDescription[];
  /** The annotation of the result, or null. */
  readonly returns: string | null;
  readonly docstring: string | null;
  readonly line: number;
  /** Defined by `async def`, or a generator function: a call gives no plain value. */
  readonly kind: 'function' | 'coroutine' | 'generator';
}

/** Describes the functions of a module; of two of the same name the later one. */
export function describeExports(tree: Mod, source: SourceText): readonly ExportDescription[] {
  const found = new Map<string, ExportDescription>();
  if (tree.kind === 'Module') collect(tree.body, source, found);
  return [...found.values()];
}

function collect(body: readonly Stmt[], source: SourceText, found: Map<string, ExportDescription>): void {
  for (const statement of body) {
    switch (statement.kind) {
      case 'FunctionDef':
      case 'AsyncFunctionDef':
        found.delete(statement.name);
        found.set(statement.name, describe(statement, statement.kind === 'AsyncFunctionDef', source));
        break;
      case 'If':
        collect(statement.body, source, found);
        collect(statement.orelse, source, found);
        break;
      case 'Try':
      case 'TryStar':
        collect(statement.body, source, found);
        for (const handler of statement.handlers) collect(handler.body, source, found);
        collect(statement.orelse, source, found);
        collect(statement.finalbody, source, found);
        break;
      case 'With':
        collect(statement.body, source, found);
        break;
      default:
    }
  }
}

function describe(definition: FunctionParts, isAsync: boolean, source: SourceText): ExportDescription {
  const { posonlyargs, args, vararg, kwonlyargs, kwDefaults, kwarg, defaults } = definition.args;
  const positional = [...posonlyargs, ...args];
  const firstDefault = positional.length - defaults.length;
  const make = (
    arg: Arg,
    kind: ParameterDescription['kind'],
    byDefault: Expr | null,
  ): ParameterDescription => ({
    name: arg.arg,
    kind,
    annotation: arg.annotation === null ? null : textOf(arg.annotation, source),
    default: byDefault === null ? null : textOf(byDefault, source),
  });
  const parameters = positional.map((arg, index) =>
    make(
      arg,
      index < posonlyargs.length ? 'positional-only' : 'positional',
      defaults[index - firstDefault] ?? null,
    ),
  );
  if (vararg !== null) parameters.push(make(vararg, 'varargs', null));
  kwonlyargs.forEach((arg, index) => {
    parameters.push(make(arg, 'keyword-only', kwDefaults[index] ?? null));
  });
  if (kwarg !== null) parameters.push(make(kwarg, 'varkeywords', null));
  return {
    name: definition.name,
    parameters,
    returns: definition.returns === null ? null : textOf(definition.returns, source),
    docstring: docstringOf(definition.body),
    line: definition.lineno,
    kind: isAsync ? 'coroutine' : yields(definition.body) ? 'generator' : 'function',
  };
}

/** The source text of a node, its line breaks made spaces. */
function textOf(node: Span, source: SourceText): string {
  const lines: string[] = [];
  for (let line = node.lineno; line <= node.endLineno; line++) {
    const bytes = Buffer.from(source.line(line));
    const start = line === node.lineno ? node.colOffset : 0;
    const end = line === node.endLineno ? node.endColOffset : bytes.length;
    lines.push(bytes.subarray(start, end).toString().trim());
  }
  return lines.join(' ');
}

/** The docstring that a body begins with, without the indentation of the source. */
export function docstringOf(body: readonly Stmt[]): string | null {
  const [first] = body;
  if (first === undefined || first.kind !== 'Expr' || first.value.kind !== 'Constant') return null;
  const { value } = first.value;
  return typeof value === 'string' ? dedent(value) : null;
}

/** Takes away the indentation that the lines after the first have in common. */
function dedent(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  const margin = rest
    .filter((line) => line.trim() !== '')
    .reduce(
      (least, line) => Math.min(least, line.length - line.trimStart().length),
      Number.POSITIVE_INFINITY,
    );
  const kept = rest.map((line) => line.slice(Math.min(margin, line.length)).trimEnd());
  return [first.trim(), ...kept].join('\n').trim();
}

/** Whether a function's own body yields; what nested functions, lambdas and classes do is theirs. */
function yields(body: readonly unknown[]): boolean {
  const stack: unknown[] = [...body];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null || typeof node !== 'object') continue;
    if (Array.isArray(node)) {
      for (const item of node) if (item !== undefined) stack.push(item);
      continue;
    }
    const { kind } = node as { kind?: string };
    if (kind === 'Yield' || kind === 'YieldFrom') return true;
    if (kind !== undefined && ownScopes.has(kind)) continue;
    for (const child of Object.values(node))
      if (typeof child === 'object' && child !== null) stack.push(child);
  }
  return false;
}

const ownScopes = new Set(['FunctionDef', 'AsyncFunctionDef', 'Lambda', 'ClassDef', 'GeneratorExp']);
