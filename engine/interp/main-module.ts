/**
 * Running a program as `__main__`: a file, a text, a module, or a package's `__main__`.
 */
import type { PyDict } from '../objects/model/dict.js';
import { newDict } from '../objects/model/dicts.js';
import type { PyCode, PyModule } from '../objects/model/functions.js';
import { strFromText } from '../objects/model/text.js';
import { newModule } from './import-modules.js';
import type { PythonInterpreter } from './interpreter.js';

/** `__main__` as a program begins in it, in sys.modules. */
export function makeMainModule(interpreter: PythonInterpreter): PyModule {
  const module = newModule('__main__', { doc: null, package: null, origin: null, path: null });
  const { dict } = module;
  dict.set('__spec__', null);
  dict.set('__annotations__', newDict());
  dict.set('__builtins__', interpreter.modules.getString('builtins') ?? interpreter.builtins);
  interpreter.modules.set('__main__', module);
  return module;
}

/** Runs a source whose `__file__` is the given path. Throws what the program raises. */
export function runFileSource(interpreter: PythonInterpreter, source: Uint8Array, path: string): void {
  const { dict } = makeMainModule(interpreter);
  dict.set('__file__', strFromText(path));
  dict.set('__cached__', null);
  runIn(interpreter, dict, interpreter.compile(source, path, 'exec'));
}

/** Runs a source without a file of its own: `-c`, standard input. */
export function runTextSource(
  interpreter: PythonInterpreter,
  source: Uint8Array | string,
  name: string,
): void {
  const { dict } = makeMainModule(interpreter);
  runIn(interpreter, dict, interpreter.compile(source, name, 'exec'));
}

function runIn(interpreter: PythonInterpreter, dict: PyDict, code: PyCode): void {
  interpreter.runCode(code, dict, dict, null);
}
