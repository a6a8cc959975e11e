/**
 * Built-in functions and those of math that machine code knows: one rule a function. A rule is found by the function object itself, so that a
 * program that puts another function under the name gets what it asks for.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { PyModule } from '../../objects/model/functions.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { Abort } from './aborts.table.js';
import { builtinIntrinsics } from './builtin-intrinsics.js';
import { mathIntrinsics } from './math-intrinsics.js';
import type { Recorder } from './recorder.js';
import type { Tracked } from './tracked.js';

/** What a built-in function does. */
export type Intrinsic = (recorder: Recorder, args: readonly Tracked[]) => Tracked;

/** The result of calling a built-in function. */
export function recordIntrinsic(
  recorder: Recorder,
  callee: Value,
  args: readonly Tracked[],
  names: readonly string[],
): Tracked {
  if (names.length > 0 || callee === null || typeof callee !== 'object')
    throw new Abort('no rule for this call');
  const rule = intrinsicsOf(recorder).get(callee);
  if (rule === undefined) throw new Abort('no rule for this call');
  return rule(recorder, args);
}

/** The rules by function object; math's are added when the program has imported it. */
const tables = new WeakMap<PyDict, Map<object, Intrinsic>>();

function intrinsicsOf(recorder: Recorder): Map<object, Intrinsic> {
  const builtins = recorder.frame.linked.builtinsDict;
  let table = tables.get(builtins);
  if (table === undefined) {
    table = new Map();
    tables.set(builtins, table);
    addRules(table, builtins, builtinIntrinsics);
  }
  const math = runtime.current.modules.getString('math');
  if (math instanceof PyModule && !table.has(math)) {
    table.set(math, () => {
      throw new Abort('no rule for this call');
    });
    addRules(table, math.dict, mathIntrinsics);
  }
  return table;
}

function addRules(
  table: Map<object, Intrinsic>,
  dict: PyDict,
  rules: Readonly<Record<string, Intrinsic>>,
): void {
  for (const [name, rule] of Object.entries(rules)) {
    const value = dict.getString(name);
    if (typeof value === 'object' && value !== null) table.set(value, rule);
  }
}
