/**
 * What `--jit` says: the compiler off, or on with parameters.
 */
import { type JitParameter, jitParameters } from './jit-parameters.table.js';

/** The compiler's settings. */
export interface JitSettings {
  readonly enabled: boolean;
  readonly parameters: Readonly<Record<JitParameter, number>>;
}

/** Settings, or what is wrong with the text. */
export type JitSettingsResult =
  | { readonly kind: 'settings'; readonly settings: JitSettings }
  | { readonly kind: 'error'; readonly message: string };

const defaults = Object.fromEntries(
  Object.entries(jitParameters).map(([name, row]) => [name, row.default]),
) as Record<JitParameter, number>;

/** The settings without a word said. */
export const defaultJitSettings: JitSettings = { enabled: true, parameters: defaults };

/** Reads `off`, `on` or `NAME=VALUE,…`. */
export function parseJitSettings(text: string): JitSettingsResult {
  if (text === 'off') return { kind: 'settings', settings: { enabled: false, parameters: defaults } };
  if (text === 'on') return { kind: 'settings', settings: defaultJitSettings };
  const given = parseJitParameters(text);
  if (given.kind === 'error') return given;
  return { kind: 'settings', settings: { enabled: true, parameters: { ...defaults, ...given.parameters } } };
}

/** Some parameters, or what is wrong with the text. */
export type JitParametersResult =
  | { readonly kind: 'parameters'; readonly parameters: Readonly<Partial<Record<JitParameter, number>>> }
  | { readonly kind: 'error'; readonly message: string };

/** Reads `NAME=VALUE,…`. */
export function parseJitParameters(text: string): JitParametersResult {
  const parameters: Partial<Record<JitParameter, number>> = {};
  for (const item of text.split(',')) {
    const [name = '', value] = item.split('=');
    if (!isJitParameter(name))
      return fail(`unknown parameter '${name}'; there are off, on, ${Object.keys(jitParameters).join(', ')}`);
    const number = Number(value);
    const { min } = jitParameters[name];
    if (value === undefined || !/^\d+$/.test(value) || number < min)
      return fail(`${name} takes an integer of at least ${min}`);
    parameters[name] = number;
  }
  return { kind: 'parameters', parameters };
}

/** Whether there is a parameter of that name. */
export function isJitParameter(name: string): name is JitParameter {
  return Object.hasOwn(jitParameters, name);
}

function fail(message: string): { kind: 'error'; message: string } {
  return { kind: 'error', message };
}
