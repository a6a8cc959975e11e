/**
 * Signatures of callables written in TypeScript, and binding arguments to them with CPython's error messages.
 *
 * The text is Python's: `(obj, /, *, key=None, **kwargs)`; `self` is not part of it. CPython words a wrong call in one of
 * four ways that follow from the kinds of the parameters; so does this file.
 */
import type { OpenImplementation, Signature, SignatureParameter } from '../model/builtin-functions.js';
import type { PyException } from '../model/exceptions.js';
import type { KeywordArguments, Value } from '../model/value.js';
import { typeError } from './errors.js';

const parsed = new Map<string, Signature>();

/** Parses a signature text. Equal texts give the same object. */
export function signature(text: string): Signature {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const made = text.includes('[,') ? parseCountedSignature(text) : parseSignature(text);
  parsed.set(text, made);
  return made;
}

/** `(a, b[, c[, d]])`: positional-only, the bracketed ones optional. */
function parseCountedSignature(text: string): Signature {
  const plain = text
    .replace(/\[, ?(\w+)/g, ', $1=None')
    .replaceAll(']', '')
    .replace(')', ', /)');
  return { ...parseSignature(plain), text, isCounted: true };
}

function parseSignature(text: string): Signature {
  const parameters: SignatureParameter[] = [];
  let afterStar = false;
  for (const item of splitParameters(text)) {
    if (item === '/') {
      parameters.forEach((parameter, index) => {
        parameters[index] = { ...parameter, kind: 'positional-only' };
      });
    } else if (item === '*') {
      afterStar = true;
    } else if (item.startsWith('**')) {
      parameters.push({ name: item.slice(2), kind: 'varkeywords', required: false, defaultText: null });
    } else if (item.startsWith('*')) {
      parameters.push({ name: item.slice(1), kind: 'varargs', required: false, defaultText: null });
      afterStar = true;
    } else {
      const equals = item.indexOf('=');
      const name = equals < 0 ? item : item.slice(0, equals);
      const defaultText = equals < 0 ? null : item.slice(equals + 1);
      const kind = afterStar ? 'keyword-only' : 'positional';
      parameters.push({ name, kind, required: equals < 0, defaultText });
    }
  }
  const positional = parameters.filter(isPositional);
  // Keyword-only parameters that may be left out arrive as undefined anyway.
  const direct = parameters.every(
    (parameter) => isPositional(parameter) || (parameter.kind === 'keyword-only' && !parameter.required),
  );
  return {
    text,
    parameters,
    named: parameters.some((each, index) => takesRest(each) && (index > 0 || each.kind !== 'varargs'))
      ? null
      : namedParameters(parameters),
    min: direct ? positional.filter((parameter) => parameter.required).length : -1,
    max: direct ? positional.length : -1,
    isOpen:
      parameters[0]?.kind === 'varargs' &&
      !parameters.some((parameter) => parameter.required && parameter.kind === 'keyword-only'),
  };
}

function namedParameters(parameters: readonly SignatureParameter[]): Map<string, number> {
  const named = new Map<string, number>();
  parameters.forEach(({ kind, name }, index) => {
    if (kind !== 'positional-only' && kind !== 'varargs') named.set(name, index);
  });
  return named;
}

function splitParameters(text: string): string[] {
  const inner = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
  const items: string[] = [];
  let depth = 0;
  let quote = '';
  let start = 0;
  for (let index = 0; index <= inner.length; index++) {
    const char = inner[index];
    if (char === undefined || (char === ',' && depth === 0 && quote === '')) {
      const item = inner.slice(start, index).trim();
      if (item !== '') items.push(item);
      start = index + 1;
    } else if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === "'" || char === '"') quote = char;
    else if ('([{'.includes(char)) depth++;
    else if (')]}'.includes(char)) depth--;
  }
  return items;
}

/**
 * Calls the implementation of a callable; `self` is passed first unless undefined. `labelOf` names the callable in errors, as `list.append`;
 * that is only asked for where arguments have to be bound.
 */
export function callImplementation<Callee>(
  callee: Callee,
  labelOf: (callee: Callee) => string,
  of: Signature,
  implementation: OpenImplementation,
  self: Value | undefined,
  args: readonly Value[],
  kwargs: KeywordArguments,
): Value {
  if ((kwargs !== null && kwargs.size > 0) || args.length < of.min || args.length > of.max) {
    const bound = bindQuickly(of, args, kwargs) ?? bindArguments(labelOf(callee), of, args, kwargs);
    return self === undefined ? implementation(...bound) : implementation(self, ...bound);
  }
  if (self === undefined) {
    switch (args.length) {
      case 0:
        return implementation();
      case 1:
        return implementation(args[0]);
      case 2:
        return implementation(args[0], args[1]);
      default:
        return implementation(...args);
    }
  }
  switch (args.length) {
    case 0:
      return implementation(self);
    case 1:
      return implementation(self, args[0]);
    case 2:
      return implementation(self, args[0], args[1]);
    default:
      return implementation(self, ...args);
  }
}

/**
 * Binds arguments to parameters: one element a parameter, undefined where an optional one was left out.
 * Throws TypeError as CPython words it.
 */
export function bindArguments(
  label: string,
  of: Signature,
  args: readonly Value[],
  kwargs: KeywordArguments,
): (Value | undefined | Value[] | KeywordArguments)[] {
  const quick = bindQuickly(of, args, kwargs);
  if (quick !== undefined) return quick;
  const parameters = of.parameters;
  const takesKeywords = parameters.some(
    (parameter) => parameter.kind !== 'positional-only' && parameter.kind !== 'varargs',
  );
  if (kwargs !== null && kwargs.size > 0 && !takesKeywords)
    throw typeError(`${label}() takes no keyword arguments`);
  const positional = parameters.filter(isPositional);
  const varargs = parameters.some((parameter) => parameter.kind === 'varargs');
  const given = args.length + (kwargs?.size ?? 0);
  if (takesKeywords && given > parameters.length && !parameters.some(takesRest))
    throw tooManyInAll(label, parameters.length, given, args.length);
  if (args.length > positional.length && !varargs)
    throw tooMany(label, of, positional.length, args.length, kwargs);

  const bound: (Value | undefined | Value[] | KeywordArguments)[] = [];
  const rest = new Map(kwargs ?? []);
  parameters.forEach((parameter, index) => {
    if (parameter.kind === 'varargs') bound.push(args.slice(positional.length));
    else if (parameter.kind === 'varkeywords') bound.push(rest);
    else if (isPositional(parameter) && index < args.length) {
      if (parameter.kind === 'positional' && rest.has(parameter.name)) {
        throw typeError(
          `argument for ${bareName(label)}() given by name ('${parameter.name}') and position (${index + 1})`,
        );
      }
      bound.push(args[index]);
    } else {
      const byName = parameter.kind === 'positional-only' ? undefined : rest.get(parameter.name);
      if (byName !== undefined) rest.delete(parameter.name);
      else if (parameter.required) throw missing(label, of, parameter, index, args.length);
      bound.push(byName);
    }
  });
  if (rest.size > 0 && !parameters.some((parameter) => parameter.kind === 'varkeywords')) {
    const [name] = rest.keys();
    throw typeError(`'${name}' is an invalid keyword argument for ${bareName(label)}()`);
  }
  return bound;
}

/** {@link bindArguments} for `__new__`, which words a wrong count of one argument as that of several. */
export function bindConstructor(
  label: string,
  of: Signature,
  args: readonly Value[],
  kwargs: KeywordArguments,
): (Value | undefined | Value[] | KeywordArguments)[] {
  const isWrong = of.max === 1 && args.length !== 1 && (of.min === 1 || args.length > 1);
  if (isWrong && (kwargs === null || kwargs.size === 0) && takesNoKeywords(of)) {
    const amount = of.min === 1 ? '' : 'at most ';
    throw typeError(`${bareName(label)} expected ${amount}1 argument, got ${args.length}`);
  }
  return bindArguments(takesNoKeywords(of) ? bareName(label) : label, of, args, kwargs);
}

/** What {@link bindArguments} gives in the usual cases; undefined where it takes more, or where something is wrong. */
function bindQuickly(
  of: Signature,
  args: readonly Value[],
  kwargs: KeywordArguments,
): (Value | undefined | Value[] | KeywordArguments)[] | undefined {
  const { named, parameters } = of;
  if (kwargs === null || kwargs.size === 0) return of.isOpen ? bindOpen(of, args) : undefined;
  if (named === null || (of.max < args.length && !of.isOpen)) return undefined;
  const bound: (Value | undefined | Value[])[] = of.isOpen ? [args.slice()] : args.slice();
  const given = bound.length;
  while (bound.length < parameters.length) bound.push(undefined);
  for (const [name, value] of kwargs) {
    const index = named.get(name);
    if (index === undefined || index < given) return undefined;
    bound[index] = value;
  }
  for (let index = given; index < of.min; index++) if (bound[index] === undefined) return undefined;
  return bound;
}

/** `*args` alone, nothing for the rest. */
function bindOpen(of: Signature, args: readonly Value[]): (Value | undefined | Value[] | KeywordArguments)[] {
  const bound: (Value | undefined | Value[] | KeywordArguments)[] = [args.slice()];
  for (let index = 1; index < of.parameters.length; index++)
    bound.push(of.parameters[index]?.kind === 'varkeywords' ? null : undefined);
  return bound;
}

function takesRest({ kind }: SignatureParameter): boolean {
  return kind === 'varargs' || kind === 'varkeywords';
}

function isPositional(parameter: SignatureParameter): boolean {
  return parameter.kind === 'positional-only' || parameter.kind === 'positional';
}

function bareName(label: string): string {
  return label.slice(label.lastIndexOf('.') + 1);
}

/** Whether all parameters are positional only. */
export function takesNoKeywords(of: Signature): boolean {
  return of.parameters.every(
    (parameter) => parameter.kind === 'positional-only' || parameter.kind === 'varargs',
  );
}

function tooMany(
  label: string,
  of: Signature,
  max: number,
  given: number,
  kwargs: KeywordArguments,
): PyException {
  if (takesNoKeywords(of)) return wrongCount(label, of, given);
  const total = given + (kwargs?.size ?? 0);
  const min = of.parameters.filter((parameter) => isPositional(parameter) && parameter.required).length;
  if (max === 0) return typeError(`${bareName(label)}() takes no positional arguments`);
  const keywordOnly = of.parameters.some((parameter) => parameter.kind === 'keyword-only');
  const amount = keywordOnly && min === max ? 'exactly' : 'at most';
  const word = keywordOnly ? 'positional argument' : 'argument';
  return typeError(
    `${bareName(label)}() takes ${amount} ${max} ${plural(word, max)} (${keywordOnly ? given : total} given)`,
  );
}

/** More arguments than parameters, whatever their names. */
function tooManyInAll(label: string, max: number, given: number, positional: number): PyException {
  const word = positional === 0 ? 'keyword argument' : 'argument';
  return typeError(`${bareName(label)}() takes at most ${max} ${plural(word, max)} (${given} given)`);
}

function missing(
  label: string,
  of: Signature,
  parameter: SignatureParameter,
  index: number,
  given: number,
): PyException {
  if (takesNoKeywords(of)) return wrongCount(label, of, given);
  if (parameter.kind === 'keyword-only') {
    return typeError(`${bareName(label)}() missing required keyword-only argument: '${parameter.name}'`);
  }
  if (parameter.kind === 'positional-only') {
    const min = of.parameters.filter((each) => each.kind === 'positional-only' && each.required).length;
    const amount = of.parameters.filter(isPositional).length === min ? 'exactly' : 'at least';
    return typeError(
      `${bareName(label)}() takes ${amount} ${min} positional ${plural('argument', min)} (${given} given)`,
    );
  }
  return typeError(`${bareName(label)}() missing required argument '${parameter.name}' (pos ${index + 1})`);
}

/** Callables with positional-only parameters: no argument, one argument, or a range of counts. */
function wrongCount(label: string, of: Signature, given: number): PyException {
  const parameters = of.parameters.filter((parameter) => parameter.kind === 'positional-only');
  const min = parameters.filter((parameter) => parameter.required).length;
  const max = parameters.length;
  if (of.isCounted) {
    const bound = given < min ? min : max;
    const amountOf = min === max ? 'exactly' : given < min ? 'at least' : 'at most';
    return typeError(
      `${bareName(label)}() takes ${amountOf} ${bound} ${plural('argument', bound)} (${given} given)`,
    );
  }
  if (max === 0) return typeError(`${label}() takes no arguments (${given} given)`);
  if (max === 1 && min === 1) return typeError(`${label}() takes exactly one argument (${given} given)`);
  const amount = min === max ? '' : given < min ? 'at least ' : 'at most ';
  const limit = given < min ? min : max;
  return typeError(
    `${bareName(label)} expected ${amount}${limit} ${plural('argument', limit)}, got ${given}`,
  );
}

function plural(word: string, count: number): string {
  return count === 1 ? word : `${word}s`;
}
