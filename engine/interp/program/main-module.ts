/**
 * Running a program as `__main__`: a file, a folder with a `__main__.py`, a text, or a module found on the path.
 */
import type { PyDict } from '../../objects/model/dict.js';
import { newDict } from '../../objects/model/dicts.js';
import type { PyModule } from '../../objects/model/functions.js';
import { strFromText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { isException } from '../../objects/protocol/errors.js';
import { setItem } from '../../objects/protocol/items.js';
import { strText } from '../../objects/protocol/text.js';
import { findModule } from '../find-modules.js';
import { importAbsolute, newModule } from '../import-modules.js';
import type { PythonInterpreter } from '../interpreter.js';
import { linkCode } from '../link.js';
import { builtinImporterType, sourceLoader } from '../loaders.js';
import { moduleSpec } from '../module-spec.js';

/** What is to be run. */
export type ProgramStart =
  | { readonly kind: 'file'; readonly path: string; readonly source: Uint8Array }
  | { readonly kind: 'text'; readonly name: string; readonly source: Uint8Array | string }
  | { readonly kind: 'module'; readonly name: string };

/** There is no such program; the message says so in one line. */
export class CannotStart extends Error {}

/** `__main__` as a program begins in it, in sys.modules. */
export function makeMainModule(interpreter: PythonInterpreter): PyModule {
  const module = newModule('__main__', { doc: null, package: null, origin: null, path: null });
  const { dict } = module;
  dict.set('__spec__', null);
  dict.set('__loader__', builtinImporterType);
  dict.set('__annotations__', newDict());
  dict.set('__builtins__', interpreter.modules.getString('builtins') ?? interpreter.builtins);
  interpreter.modules.set('__main__', module);
  return module;
}

/** Runs a program to its end. Throws what it raises, and {@link CannotStart}. */
export function runMain(interpreter: PythonInterpreter, start: ProgramStart): void {
  const { dict } = makeMainModule(interpreter);
  switch (start.kind) {
    case 'file':
      dict.set('__file__', strFromText(start.path));
      dict.set('__cached__', null);
      dict.set('__loader__', sourceLoader('__main__', start.path));
      runSource(interpreter, dict, start.source, start.path, true);
      break;
    case 'text':
      runSource(interpreter, dict, start.source, start.name);
      break;
    case 'module':
      runModuleAsMain(interpreter, dict, start.name);
      break;
  }
}

function runSource(
  interpreter: PythonInterpreter,
  dict: PyDict,
  source: Uint8Array | string,
  name: string,
  isFile = false,
): void {
  interpreter.runCode(interpreter.compile(source, name, 'exec', isFile), dict, dict, null);
}

function runModuleAsMain(interpreter: PythonInterpreter, dict: PyDict, name: string): void {
  const dot = name.lastIndexOf('.');
  const parent = dot < 0 ? undefined : importParent(interpreter, name, name.slice(0, dot));
  const found = findModule(interpreter, name, parent);
  if (found === undefined) throw new CannotStart(`No module named ${name}`);
  if (found.kind === 'builtin') throw new CannotStart(`No code object available for ${name}`);
  if (found.kind !== 'module') {
    runPackage(interpreter, dict, name);
    return;
  }
  const path = strFromText(found.path);
  const loader = sourceLoader(name, found.path);
  dict.set('__file__', path);
  dict.set('__cached__', null);
  dict.set('__loader__', loader);
  dict.set('__package__', strFromText(dot < 0 ? '' : name.slice(0, dot)));
  dict.set('__spec__', moduleSpec(name, loader, found.path, null));
  setItem(getAttribute(interpreter.importModule('sys', null, null, 0), 'argv'), 0, path);
  // Of the library's own modules the build keeps the code, not the source.
  if (found.unit === null) runSource(interpreter, dict, found.source, found.path);
  else interpreter.runCode(linkCode(found.unit), dict, dict, null);
}

function runPackage(interpreter: PythonInterpreter, dict: PyDict, name: string): void {
  if (name.endsWith('.__main__')) throw new CannotStart(`Cannot use package as __main__ module`);
  try {
    runModuleAsMain(interpreter, dict, `${name}.__main__`);
  } catch (thrown) {
    if (!(thrown instanceof CannotStart) || !thrown.message.startsWith(`No module named ${name}.__main__`))
      throw thrown;
    throw new CannotStart(
      `No module named ${name}.__main__; '${name}' is a package and cannot be directly executed`,
    );
  }
}

function importParent(interpreter: PythonInterpreter, name: string, parent: string) {
  try {
    return importAbsolute(interpreter, parent);
  } catch (thrown) {
    if (!isException(thrown, 'ImportError')) throw thrown;
    const reason = `${typeOf(thrown).name}: ${strText(thrown)}`;
    throw new CannotStart(`Error while finding module specification for '${name}' (${reason})`);
  }
}
