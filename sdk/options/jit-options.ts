/**
 * The compiler's parameters as hosts write them: PyPy's names in camelCase.
 */
import { type JitParameter, type JitSettings, jitParameters, parseJitSettings } from '../../engine/index.js';
import { argumentError, isPlainObject } from './checks.js';

type CamelCase<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name;

/** Parameters of the compiler by name. */
export type JitParameters = { readonly [Name in JitParameter as CamelCase<Name>]?: number };

/** On (the default), off, or on with parameters. */
export type JitChoice = boolean | JitParameters;

/** Checks the choice. Throws ERR_ARGUMENT. */
export function readJit(choice: JitChoice = true): JitSettings {
  if (typeof choice === 'boolean') return parse(choice ? 'on' : 'off');
  if (!isPlainObject(choice)) throw argumentError('jit is a boolean or an object of parameters');
  const given = Object.entries(choice).filter(([, value]) => value !== undefined);
  if (given.length === 0) return parse('on');
  return parse(given.map(([name, value]) => `${snakeCase(name)}=${String(value)}`).join(','));
}

function parse(text: string): JitSettings {
  const result = parseJitSettings(text);
  if (result.kind === 'settings') return result.settings;
  const known = Object.keys(jitParameters);
  throw argumentError(
    `jit: ${known.reduce((message, name) => message.replaceAll(name, camelCase(name)), result.message)}`,
  );
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function camelCase(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
