/**
 * TypeScript declarations of a Python module, made from its annotations and docstrings. The module is read and not run.
 *
 * A declaration stands for a call from the host: parameters that are passed by position, those with defaults optional. What can only be passed
 * by keyword is said in the comment, since a call by position cannot.
 */
import {
  describeInterface,
  type ExportDescription,
  type ModuleInterface,
  type ParameterDescription,
  readTypeExpression,
} from '../../engine/index.js';
import { PythonSyntaxError } from '../errors/pitviper-error.js';
import { docComment } from './doc-comment.js';
import { freeName, isReserved } from './names.js';
import { type Direction, isNone, parenthesise, type TypeChoices, TypePrinter } from './type-printer.js';

/** Choices about declarations; they should be those of the engine that runs the module. */
export interface DeclarationOptions {
  /** `'number'` (the default), or `'bigint'` for `number | bigint`: ints beyond 2^53 come as bigints. */
  readonly ints?: TypeChoices['ints'];
  /** What a dict becomes. Default `'map'`. */
  readonly dicts?: TypeChoices['dicts'];
  /** What None becomes. Default `'null'`. */
  readonly none?: TypeChoices['none'];
  /** The name that the declarations import their types from. Default `'pitviper'`. */
  readonly package?: string;
}

/**
 * Prints the declarations of a module: one function for each public function that its source defines.
 *
 * @param source - the text of the module, or its bytes
 * @param filename - the name for the heading and for errors
 * @throws PythonSyntaxError for a source that is no Python 3.11
 * @example
 * ```ts
 * import { declarationsOf } from 'pitviper';
 *
 * const source = 'def scale(x: memoryview, by: float = 2.0) -> None: ...';
 * console.log(declarationsOf(source, 'kernels.py').includes('scale(x: PyBuffer, by?: number): void')); // true
 * ```
 */
export function declarationsOf(
  source: string | Uint8Array,
  filename: string,
  options: DeclarationOptions = {},
): string {
  const described = describeInterface(source, filename);
  if (described.kind === 'error') throw new PythonSyntaxError(described.error);
  return printDeclarations(described.module, filename, options);
}

function printDeclarations(
  module: ModuleInterface,
  filename: string,
  { ints = 'number', dicts = 'map', none = 'null', package: from = 'pitviper' }: DeclarationOptions,
): string {
  const types = new TypePrinter(module.types, { ints, dicts, none });
  const names = module.exports.map(({ name }) => name);
  const taken = new Set(names.filter((name) => !isReserved(name)));
  const functions = module.exports.map((each) => {
    const declared = isReserved(each.name) ? freeName(each.name, taken) : each.name;
    return printFunction(each, declared, types);
  });
  const imported = [...types.used].sort();
  const base = filename.slice(Math.max(filename.lastIndexOf('/'), filename.lastIndexOf('\\')) + 1);
  return [
    `// Declarations of ${base.replaceAll(/[\r\n]/g, ' ')}, made from its annotations by "pitviper types". Changes belong there.`,
    ...(module.docstring === null || module.docstring.trim() === ''
      ? []
      : [docComment([...module.docstring.split('\n'), '', '@packageDocumentation'])]),
    ...(imported.length === 0 ? [] : [`import type { ${imported.join(', ')} } from '${from}';`]),
    '',
    ...(functions.length === 0 ? ['export {};'] : functions),
    '',
  ].join('\n');
}

function printFunction(described: ExportDescription, declared: string, types: TypePrinter): string {
  const { name, kind, returns, docstring } = described;
  const inOrder = described.parameters.filter(
    (each) => each.kind === 'positional-only' || each.kind === 'positional',
  );
  const taken = new Set<string>();
  const parameters = inOrder.map(
    (each) =>
      `${freeName(each.name, taken)}${each.default === null ? '' : '?'}: ${printAnnotation(each.annotation, types, 'takes')}`,
  );
  const rest = described.parameters.find((each) => each.kind === 'varargs');
  if (rest !== undefined) {
    const item = printAnnotation(rest.annotation, types, 'takes');
    parameters.push(`...${freeName(rest.name, taken)}: ${parenthesise(item)}[]`);
  }
  const result = kind === 'function' ? printResult(returns, types) : 'unknown';
  const lines = [...(docstring?.split('\n') ?? []), ...remarks(described)];
  const comment = lines.join('').trim() === '' ? [] : [docComment(lines)];
  const signature = `function ${declared}(${parameters.join(', ')}): ${result};`;
  return declared === name
    ? [...comment, `export ${signature}`].join('\n')
    : [...comment, `declare ${signature}`, `export { ${declared} as ${name} };`].join('\n');
}

function printAnnotation(text: string | null, types: TypePrinter, direction: Direction): string {
  return text === null ? types.any(direction) : types.print(readTypeExpression(text), direction);
}

function printResult(text: string | null, types: TypePrinter): string {
  if (text === null) return types.any('gives');
  const type = readTypeExpression(text);
  return isNone(type) ? 'void' : types.print(type, 'gives');
}

/** What the signature cannot say. */
function remarks({ kind, parameters }: ExportDescription): string[] {
  const lines: string[] = [];
  const keywords = parameters.filter((each) => each.kind === 'keyword-only' || each.kind === 'varkeywords');
  if (keywords.length > 0) {
    const list = keywords.map((each) => `\`${keywordText(each)}\``).join(', ');
    lines.push(`@remarks By keyword only, through \`run(name, args, { kwargs })\`: ${list}`);
  }
  if (kind === 'generator')
    lines.push('@remarks A generator, which does not cross to the host: have it make a list.');
  if (kind === 'coroutine') lines.push('@remarks A coroutine, which does not cross to the host.');
  return lines.length === 0 ? [] : ['', ...lines];
}

function keywordText({ name, kind, annotation, default: byDefault }: ParameterDescription): string {
  const typed = annotation === null ? name : `${name}: ${annotation}`;
  if (kind === 'varkeywords') return `**${typed}`;
  if (byDefault === null) return typed;
  return annotation === null ? `${typed}=${byDefault}` : `${typed} = ${byDefault}`;
}
