/**
 * Expressions back to source, as CPython words the annotations that `from __future__ import annotations` keeps
 * as strings: canonical spacing, and no parentheses but those that precedence asks for.
 */
import { assertNever } from '../../core/assert-never.js';
import type {
  Arguments,
  BoolOperator,
  Call,
  CompareOperator,
  Comprehension,
  Expr,
  Operator,
  UnaryOperator,
} from '../../syntax/ast.js';
import { formatBytes, formatFloat, formatText } from '../../syntax/python-literal.js';
import type { CodeConstant } from '../code-unit.js';
import { toCodeConstant } from './constant-folder.js';

/** The source of an annotation. */
export function sourceOfAnnotation(node: Expr): string {
  return unparse(node, level.test);
}

/** `repr` of a constant. */
export function reprOfConstant(constant: CodeConstant): string {
  if (constant === null) return 'None';
  if (typeof constant === 'boolean') return constant ? 'True' : 'False';
  if (typeof constant === 'string') return formatText(constant);
  if (typeof constant !== 'object') return String(constant);
  switch (constant.kind) {
    case 'float':
      return formatFloat(constant.value);
    case 'complex':
      return reprOfComplex(constant.real, constant.imag);
    case 'bytes':
      return formatBytes(constant.value);
    case 'ellipsis':
      return 'Ellipsis';
    case 'tuple': {
      const items = constant.items.map(reprOfConstant);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      return `frozenset({${constant.items.map(reprOfConstant).join(', ')}})`;
    case 'code':
      return `<code object ${constant.unit.name}>`;
    default:
      return assertNever(constant);
  }
}

/** Precedences, loosest first. */
const level = {
  tuple: 0,
  test: 1,
  or: 2,
  and: 3,
  not: 4,
  compare: 5,
  bitOr: 6,
  bitXor: 7,
  bitAnd: 8,
  shift: 9,
  sum: 10,
  term: 11,
  factor: 12,
  power: 13,
  await: 14,
  atom: 15,
} as const;

const binary = {
  Add: [' + ', level.sum],
  Sub: [' - ', level.sum],
  Mult: [' * ', level.term],
  MatMult: [' @ ', level.term],
  Div: [' / ', level.term],
  Mod: [' % ', level.term],
  FloorDiv: [' // ', level.term],
  LShift: [' << ', level.shift],
  RShift: [' >> ', level.shift],
  BitOr: [' | ', level.bitOr],
  BitXor: [' ^ ', level.bitXor],
  BitAnd: [' & ', level.bitAnd],
  Pow: [' ** ', level.power],
} as const satisfies Record<Operator, readonly [string, number]>;

const unary = {
  Not: ['not ', level.not],
  USub: ['-', level.factor],
  UAdd: ['+', level.factor],
  Invert: ['~', level.factor],
} as const satisfies Record<UnaryOperator, readonly [string, number]>;

const compare = {
  Eq: '==',
  NotEq: '!=',
  Lt: '<',
  LtE: '<=',
  Gt: '>',
  GtE: '>=',
  Is: 'is',
  IsNot: 'is not',
  In: 'in',
  NotIn: 'not in',
} as const satisfies Record<CompareOperator, string>;

const boolean = {
  And: [' and ', level.and],
  Or: [' or ', level.or],
} as const satisfies Record<BoolOperator, readonly [string, number]>;

function unparse(node: Expr, outer: number): string {
  switch (node.kind) {
    case 'BoolOp': {
      const [sign, own] = boolean[node.op];
      return wrap(node.values.map((value) => unparse(value, own + 1)).join(sign), outer > own);
    }
    case 'BinOp': {
      const [sign, own] = binary[node.op];
      const toTheRight = node.op === 'Pow' ? 1 : 0;
      const left = unparse(node.left, own + toTheRight);
      return wrap(left + sign + unparse(node.right, own + 1 - toTheRight), outer > own);
    }
    case 'UnaryOp': {
      const [sign, own] = unary[node.op];
      return wrap(sign + unparse(node.operand, own), outer > own);
    }
    case 'Lambda': {
      const parameters = unparseParameters(node.args);
      // CPython leaves the space out where no positional parameter comes first.
      const space = node.args.posonlyargs.length + node.args.args.length > 0 ? ' ' : '';
      return wrap(`lambda${space}${parameters}: ${unparse(node.body, level.test)}`, outer > level.test);
    }
    case 'IfExp': {
      const body = unparse(node.body, level.test + 1);
      const test = unparse(node.test, level.test + 1);
      return wrap(`${body} if ${test} else ${unparse(node.orelse, level.test)}`, outer > level.test);
    }
    case 'NamedExpr':
      return wrap(`${node.target.id} := ${unparse(node.value, level.atom)}`, outer > level.tuple);
    case 'Dict':
      return `{${node.keys.map((key, i) => unparsePair(key, node.values[i])).join(', ')}}`;
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return wrap(node.elts.length === 1 ? `${list(node.elts)},` : list(node.elts), outer > level.tuple);
    case 'ListComp':
      return `[${unparse(node.elt, level.test)}${unparseGenerators(node.generators)}]`;
    case 'SetComp':
      return `{${unparse(node.elt, level.test)}${unparseGenerators(node.generators)}}`;
    case 'GeneratorExp':
      return `(${unparse(node.elt, level.test)}${unparseGenerators(node.generators)})`;
    case 'DictComp':
      return `{${unparsePair(node.key, node.value)}${unparseGenerators(node.generators)}}`;
    case 'Await':
      return wrap(`await ${unparse(node.value, level.atom)}`, outer > level.await);
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${unparse(node.value, level.test)})`;
    case 'YieldFrom':
      return `(yield from ${unparse(node.value, level.test)})`;
    case 'Compare': {
      const links = node.ops.map((op, i) => {
        const comparator = node.comparators[i];
        return ` ${compare[op]} ${comparator === undefined ? '' : unparse(comparator, level.compare + 1)}`;
      });
      return wrap(unparse(node.left, level.compare + 1) + links.join(''), outer > level.compare);
    }
    case 'Call':
      return unparse(node.func, level.atom) + unparseArguments(node);
    case 'FormattedValue':
    case 'JoinedStr':
      return `f${formatText(unparseFormatted(node))}`;
    case 'Constant': {
      const constant = toCodeConstant(node.value);
      if (typeof constant === 'object' && constant?.kind === 'ellipsis') return '...';
      // An infinity has no literal but one that overflows.
      const text = reprOfConstant(constant).replaceAll('inf', isNumber(constant) ? '1e309' : 'inf');
      return node.kindPrefix === 'u' ? `u${text}` : text;
    }
    case 'Attribute': {
      const isInt = node.value.kind === 'Constant' && ['number', 'bigint'].includes(typeof node.value.value);
      return `${unparse(node.value, level.atom)}${isInt ? ' ' : ''}.${node.attr}`;
    }
    case 'Subscript':
      return `${unparse(node.value, level.atom)}[${unparse(node.slice, level.tuple)}]`;
    case 'Starred':
      return `*${unparse(node.value, level.bitOr)}`;
    case 'Name':
      return node.id;
    case 'Slice': {
      const step = node.step === null ? '' : `:${unparse(node.step, level.test)}`;
      return `${optional(node.lower)}:${optional(node.upper)}${step}`;
    }
    default:
      return assertNever(node);
  }
}

function wrap(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

function list(nodes: readonly Expr[]): string {
  return nodes.map((node) => unparse(node, level.test)).join(', ');
}

function optional(node: Expr | null): string {
  return node === null ? '' : unparse(node, level.test);
}

function unparsePair(key: Expr | null, value: Expr | undefined): string {
  if (value === undefined) return '';
  if (key === null) return `**${unparse(value, level.bitOr)}`;
  return `${unparse(key, level.test)}: ${unparse(value, level.test)}`;
}

function unparseGenerators(generators: readonly Comprehension[]): string {
  const parts = generators.map((generator) => {
    const conditions = generator.ifs.map((test) => ` if ${unparse(test, level.test + 1)}`).join('');
    const target = unparse(generator.target, level.tuple);
    const iterable = unparse(generator.iter, level.test + 1);
    return `${generator.isAsync ? ' async for ' : ' for '}${target} in ${iterable}${conditions}`;
  });
  return parts.join('');
}

function unparseArguments(node: Call): string {
  const [only, second] = node.args;
  if (only?.kind === 'GeneratorExp' && second === undefined && node.keywords.length === 0) {
    return unparse(only, level.test);
  }
  const keywords = node.keywords.map((keyword) =>
    keyword.arg === null
      ? `**${unparse(keyword.value, level.test)}`
      : `${keyword.arg}=${unparse(keyword.value, level.test)}`,
  );
  return `(${[...node.args.map((arg) => unparse(arg, level.test)), ...keywords].join(', ')})`;
}

function unparseParameters(args: Arguments): string {
  const positional = [...args.posonlyargs, ...args.args];
  const firstDefault = positional.length - args.defaults.length;
  const parts: string[] = [];
  positional.forEach((arg, i) => {
    const value = args.defaults[i - firstDefault];
    parts.push(value === undefined ? arg.arg : `${arg.arg}=${unparse(value, level.test)}`);
    if (i === args.posonlyargs.length - 1) parts.push('/');
  });
  if (args.vararg !== null) parts.push(`*${args.vararg.arg}`);
  else if (args.kwonlyargs.length > 0) parts.push('*');
  args.kwonlyargs.forEach((arg, i) => {
    const value = args.kwDefaults[i];
    parts.push(value === null || value === undefined ? arg.arg : `${arg.arg}=${unparse(value, level.test)}`);
  });
  if (args.kwarg !== null) parts.push(`**${args.kwarg.arg}`);
  return parts.join(', ');
}

/** The inside of an f-string. */
function unparseFormatted(node: Expr): string {
  switch (node.kind) {
    case 'Constant':
      return typeof node.value === 'string' ? node.value.replaceAll('{', '{{').replaceAll('}', '}}') : '';
    case 'JoinedStr':
      return node.values.map(unparseFormatted).join('');
    case 'FormattedValue': {
      const value = unparse(node.value, level.test + 1);
      const conversion = node.conversion < 0 ? '' : `!${String.fromCharCode(node.conversion)}`;
      const spec = node.formatSpec === null ? '' : `:${unparseFormatted(node.formatSpec)}`;
      return `{${value.startsWith('{') ? ' ' : ''}${value}${conversion}${spec}}`;
    }
    default:
      return '';
  }
}

function isNumber(constant: CodeConstant): boolean {
  return typeof constant === 'object' && (constant?.kind === 'float' || constant?.kind === 'complex');
}

function reprOfComplex(real: number, imag: number): string {
  const imaginary = `${formatFloat(imag).replace(/\.0$/, '')}j`;
  if (real === 0 && !Object.is(real, -0)) return imaginary;
  const sign = imaginary.startsWith('-') || imaginary === 'nanj' ? '' : '+';
  return `(${formatFloat(real).replace(/\.0$/, '')}${imaginary === 'nanj' ? '+' : sign}${imaginary})`;
}
