/**
 * What breakpoint() calls where no hook is set: the callable that $PYTHONBREAKPOINT names, `pdb.set_trace` without it, none at 0.
 */
import { PyException } from '../../objects/model/exceptions.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText } from '../../objects/model/text.js';
import type { KeywordArguments, Value } from '../../objects/model/value.js';
import { findAttribute, getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { warn } from '../../objects/protocol/warn.js';

/** See the file's head. */
export function callBreakpoint(args: Value[], kwargs: KeywordArguments): Value {
  const path = chosenPath();
  if (path === '0') return null;
  const hook = findCallable(path);
  if (hook === undefined) {
    warn('RuntimeWarning', `Ignoring unimportable $PYTHONBREAKPOINT: "${path}"`);
    return null;
  }
  return call(hook, args, kwargs);
}

function chosenPath(): string {
  const environment = getAttribute(runtime.current.importModule('os', null, null, 0), 'environ');
  const given = asText(call(getAttribute(environment, 'get'), ['PYTHONBREAKPOINT']));
  return given === undefined || given === '' ? 'pdb.set_trace' : given;
}

function findCallable(path: string): Value | undefined {
  const dot = path.lastIndexOf('.');
  const module = dot < 0 ? 'builtins' : path.slice(0, dot);
  const name = path.slice(dot + 1);
  if (module === '' || name === '') return undefined;
  try {
    const found = runtime.current.importModule(module, null, new PyTuple(['__doc__']), 0);
    return findAttribute(found, name);
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    return undefined;
  }
}
