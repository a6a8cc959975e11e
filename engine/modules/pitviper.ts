/**
 * The module `pitviper`: the compiler as Python programs see it, in the manner of PyPy's `pypyjit`.
 *
 * Where there is no compiler (`--jit off`, no machine code here) parameters are checked and have no effect, counters are absent and hooks
 * are never called, so that a program runs everywhere.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import { isHostParameter, type JitParameter, jitParameters } from '../core/jit-parameters.table.js';
import { isJitParameter, parseJitParameters } from '../core/jit-settings.js';
import type { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import { runtime } from '../objects/model/runtime.js';
import { asText, strFromText } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { toSize } from '../objects/protocol/items.js';
import type { BuiltinModule } from './module-declaration.js';
import { type CompilerHooks, hookCompiler } from './pitviper/compiler-hooks.js';

export const pitviperModule: BuiltinModule = {
  name: 'pitviper',
  doc: 'The tracing compiler: its parameters, counters and hooks.',
  create: () => declareFunctions('pitviper', functions(hookCompiler())),
};

function functions(hooks: CompilerHooks): FunctionDeclarations {
  return {
    is_available: [
      '()',
      () => runtime.current.compiler?.isAvailable ?? false,
      'Whether there is a compiler: hot loops become machine code.',
    ],
    set_param: [
      '(text=None, /, **parameters)',
      setParameters,
      'Change parameters: set_param("threshold=2,trace_eagerness=1") or set_param(threshold=2).\n\n"off" stops the compiler, "on" starts it again, "default" also resets all parameters.',
    ],
    get_param: ['(name, /)', getParameter, 'The value of one parameter.'],
    get_params: ['()', getParameters, 'The values of all parameters, as a dict.'],
    get_stats: [
      '()',
      () => dictOf(Object.entries(runtime.current.compiler?.readCounters() ?? {})),
      'What the compiler has done so far, as a dict of counters; empty without a compiler.',
    ],
    set_compile_hook: [
      '(hook, /)',
      (hook: Value) => {
        hooks.set('jit:compile', checkHook(hook));
        return null;
      },
      'Have hook(info) called after a trace has been compiled; None for no hook.\n\nThe program calls it a little later, between two instructions.',
    ],
    set_abort_hook: [
      '(hook, /)',
      (hook: Value) => {
        hooks.set('trace:abort', checkHook(hook));
        return null;
      },
      'Have hook(info) called after the recording of a trace has been given up; None for no hook.',
    ],
    releaseall: [
      '()',
      () => {
        runtime.current.compiler?.flush('pitviper.releaseall');
        return null;
      },
      'Throw all machine code away; what is hot is compiled anew.',
    ],
  };
}

function setParameters(text: Value | undefined, parameters: KeywordArguments): null {
  const compiler = runtime.current.compiler;
  const changes = new Map<JitParameter, number>();
  let isPaused: boolean | undefined;
  if (text !== null && text !== undefined) {
    const said = asText(text);
    if (said === undefined) throw typeError(`set_param() argument 1 must be str, not ${typeOf(text).name}`);
    if (said === 'default')
      for (const [name, row] of Object.entries(jitParameters))
        if (!isHostParameter(name as JitParameter)) changes.set(name as JitParameter, row.default);
    if (said === 'off' || said === 'on' || said === 'default') isPaused = said === 'off';
    else {
      const parsed = parseJitParameters(said);
      if (parsed.kind === 'error') throw valueError(parsed.message);
      for (const [name, value] of Object.entries(parsed.parameters)) changes.set(name as JitParameter, value);
    }
  }
  for (const [key, value] of parameters ?? []) {
    const name = parameterNamed(key);
    const { min } = jitParameters[name];
    const number = toSize(value);
    if (number < min) throw valueError(`${name} takes an integer of at least ${min}`);
    changes.set(name, number);
  }
  for (const name of changes.keys())
    if (isHostParameter(name))
      throw valueError(`${name} can only be set by the host, before the program runs`);
  for (const [name, value] of changes) compiler?.setParameter(name, value);
  if (isPaused !== undefined && compiler !== null) compiler.isPaused = isPaused;
  return null;
}

function getParameter(name: Value): number {
  const known = parameterNamed(name);
  return runtime.current.compiler?.parameters[known] ?? jitParameters[known].default;
}

function getParameters(): PyDict {
  const defaults = Object.entries(jitParameters).map(([name, row]): [string, number] => [name, row.default]);
  return dictOf(Object.entries(runtime.current.compiler?.parameters ?? Object.fromEntries(defaults)));
}

function parameterNamed(name: Value): JitParameter {
  const text = asText(name) ?? '';
  if (isJitParameter(text)) return text;
  throw valueError(`unknown parameter '${text}'; there are ${Object.keys(jitParameters).join(', ')}`);
}

function checkHook(hook: Value): Value {
  if (hook !== null && typeOf(hook).slots.call === null)
    throw typeError(`a hook must be callable or None, not ${typeOf(hook).name}`);
  return hook;
}

type Content = number | Readonly<Record<string, number>>;

/** Names as Python writes them; the reasons of aborts are texts and stay. */
function dictOf(entries: readonly (readonly [string, Content])[]): PyDict {
  const dict = newDict();
  for (const [name, content] of entries) {
    const key = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    dict.set(strFromText(key), typeof content === 'number' ? content : dictOfReasons(content));
  }
  return dict;
}

function dictOfReasons(counts: Readonly<Record<string, number>>): PyDict {
  const dict = newDict();
  for (const [reason, count] of Object.entries(counts)) dict.set(strFromText(reason), count);
  return dict;
}
