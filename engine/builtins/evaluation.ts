/**
 * eval, exec, compile, `__import__`, `__build_class__`, breakpoint.
 */
import { PyDict } from '../objects/model/dict.js';
import { type CompileMode, evaluation } from '../objects/model/evaluation.js';
import { exceptionTypes } from '../objects/model/exceptions.js';
import { PyCell, PyCode } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyTuple } from '../objects/model/sequences.js';
import { asText, PyBytes } from '../objects/model/text.js';
import { typeOf } from '../objects/model/type-of.js';
import type { KeywordArguments, Value } from '../objects/model/value.js';
import { getAttribute } from '../objects/protocol/attribute.js';
import { asBytes } from '../objects/protocol/bytes-like.js';
import { call } from '../objects/protocol/call.js';
import { typeError, valueError } from '../objects/protocol/errors.js';
import { toIndex } from '../objects/protocol/items.js';
import { isTrue } from '../objects/protocol/truth.js';
import { buildClass } from '../objects/types/class/build-class.js';
import type { FunctionDeclarations } from './declare-functions.js';
import { currentFrame } from './inspection.js';

export const evaluationFunctions: FunctionDeclarations = {
  __build_class__: [
    '(*args, **kwargs)',
    (args: Value[], kwargs: KeywordArguments) => buildClass(args, kwargs),
    '__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\nInternal helper function used by the class statement.',
  ],
  __import__: [
    '(name, globals=None, locals=None, fromlist=(), level=0)',
    importByName,
    'Import a module.\n\nBecause this function is meant for use by the Python\ninterpreter and not for general use, it is better to use\nimportlib.import_module() to programmatically import a module.',
  ],
  breakpoint: [
    '(*args, **kws)',
    (args: Value[], kwargs: KeywordArguments) => {
      const hook = runtime.current.importModule('sys', null, null, 0);
      return call(getAttribute(hook, 'breakpointhook'), args, kwargs);
    },
    'Call sys.breakpointhook(*args, **kws).',
  ],
  compile: [
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    compile,
    "Compile source into a code object that can be executed by exec() or eval().\n\nThe mode must be 'exec' to compile a module, 'single' to compile a\nsingle (interactive) statement, or 'eval' to compile an expression.",
  ],
  eval: [
    '(source, globals=None, locals=None, /)',
    evaluate,
    'Evaluate the given source in the context of globals and locals.\n\nThe source may be a string representing a Python expression\nor a code object as returned by compile().',
  ],
  exec: [
    '(source, globals=None, locals=None, /, *, closure=None)',
    execute,
    'Execute the given source in the context of globals and locals.\n\nThe source may be a string representing one or more Python statements\nor a code object as returned by compile().',
  ],
};

interface Namespaces {
  readonly globals: PyDict;
  readonly locals: Value;
}

function evaluate(source: Value, globals: Value | undefined, locals: Value | undefined): Value {
  const spaces = namespacesOf('eval', globals ?? null, locals ?? null);
  if (source instanceof PyCode) {
    if (freeNames(source) > 0) throw typeError('code object passed to eval() may not contain free variables');
    return runtime.current.runCode(source, spaces.globals, spaces.locals, null);
  }
  const text = sourceOf(source, 'eval() arg 1 must be a string, bytes or code object');
  const trimmed = typeof text === 'string' ? text.replace(/^[ \t]+/, '') : text;
  const code = evaluation.compile(request(trimmed, 'eval'));
  return runtime.current.runCode(code as PyCode, spaces.globals, spaces.locals, null);
}

function execute(
  source: Value,
  globals: Value | undefined,
  locals: Value | undefined,
  closure: Value | undefined,
): null {
  const spaces = namespacesOf('exec', globals ?? null, locals ?? null);
  if (source instanceof PyCode) {
    const cells = closureFor(source, closure ?? null);
    runtime.current.runCode(source, spaces.globals, spaces.locals, cells);
    return null;
  }
  if (closure !== undefined && closure !== null)
    throw typeError('closure argument can only be used if source is a code object');
  const text = sourceOf(source, 'exec() arg 1 must be a string, bytes or code object');
  const code = evaluation.compile(request(text, 'exec'));
  runtime.current.runCode(code as PyCode, spaces.globals, spaces.locals, null);
  return null;
}

function request(source: string | Uint8Array, mode: CompileMode) {
  return { source, filename: '<string>', mode, flags: 0, dontInherit: false, optimize: -1 };
}

function freeNames(code: PyCode): number {
  return code.unit.variables.filter((variable) => variable.kind === 'free').length;
}

function closureFor(code: PyCode, closure: Value): readonly Value[] | null {
  const free = freeNames(code);
  if (free === 0) {
    if (closure !== null) throw typeError('cannot use a closure with this code object');
    return null;
  }
  if (
    !(closure instanceof PyTuple) ||
    closure.items.length !== free ||
    !closure.items.every((cell) => cell instanceof PyCell)
  )
    throw typeError(`code object requires a closure of exactly length ${free}`);
  return closure.items;
}

function namespacesOf(name: 'eval' | 'exec', globals: Value, locals: Value): Namespaces {
  if (locals !== null && !isMapping(locals)) {
    throw typeError(
      name === 'eval'
        ? 'locals must be a mapping'
        : `locals must be a mapping or None, not ${typeOf(locals).name}`,
    );
  }
  if (globals === null) {
    const frame = currentFrame(name);
    return { globals: frame.globals, locals: locals ?? evaluation.locals(frame) };
  }
  if (!(globals instanceof PyDict)) throw wrongGlobals(name, globals);
  if (globals.getString('__builtins__') === undefined) globals.set('__builtins__', currentBuiltins());
  return { globals, locals: locals ?? globals };
}

function wrongGlobals(name: 'eval' | 'exec', globals: Value) {
  if (name === 'exec') return typeError(`exec() globals must be a dict, not ${typeOf(globals).name}`);
  return typeError(
    isMapping(globals)
      ? 'globals must be a real dict; try eval(code, {}, mapping)'
      : 'globals must be a dict',
  );
}

function currentBuiltins(): Value {
  return runtime.current.frame?.builtins ?? runtime.current.builtins;
}

function isMapping(value: Value): boolean {
  return typeOf(value).slots.getitem !== null;
}

/** The text or bytes of a source. */
function sourceOf(source: Value, complaint: string): string | Uint8Array {
  const text = asText(source);
  if (text !== undefined) {
    if (text.includes('\0')) throw hasNull();
    return text;
  }
  const bytes = asBytes(source);
  if (bytes === undefined) throw typeError(complaint);
  if (bytes.includes(0)) throw hasNull();
  return bytes;
}

function hasNull() {
  return call(exceptionTypes.SyntaxError, ['source code string cannot contain null bytes']);
}

const modes: readonly string[] = ['exec', 'eval', 'single'];

/** Flags that `compile` knows: future features, PyCF_ONLY_AST and its kin. */
const KNOWN_FLAGS = 0x1fe0000 | 0x400 | 0x1000 | 0x2000 | 0x4000 | 0x200 | 0x10;

function compile(
  source: Value,
  filename: Value,
  modeGiven: Value,
  flagsGiven: Value | undefined,
  dontInherit: Value | undefined,
  optimizeGiven: Value | undefined,
): Value {
  const name = filename instanceof PyBytes ? new TextDecoder().decode(filename.data) : asText(filename);
  if (name === undefined)
    throw typeError(`expected str, bytes or os.PathLike object, not ${typeOf(filename).name}`);
  const mode = asText(modeGiven);
  if (mode === undefined)
    throw typeError(`compile() argument 'mode' must be str, not ${typeOf(modeGiven).name}`);
  const flags = flagsGiven === undefined ? 0 : Number(toIndex(flagsGiven));
  if ((flags & ~KNOWN_FLAGS) !== 0) throw valueError('compile(): unrecognised flags');
  const optimize = optimizeGiven === undefined ? -1 : Number(toIndex(optimizeGiven));
  if (optimize < -1 || optimize > 2) throw valueError('compile(): invalid optimize value');
  if (!modes.includes(mode)) throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
  const isTree = typeOf(source).isHeapType && asText(source) === undefined;
  return evaluation.compile({
    source: isTree ? source : sourceOf(source, 'compile() arg 1 must be a string, bytes or AST object'),
    filename: name,
    mode: mode as CompileMode,
    flags,
    dontInherit: dontInherit !== undefined && isTrue(dontInherit),
    optimize,
  });
}

function importByName(
  name: Value,
  globals: Value | undefined,
  _locals: Value | undefined,
  fromList: Value | undefined,
  level: Value | undefined,
): Value {
  const text = asText(name);
  if (text === undefined) throw typeError('module name must be a string');
  const depth = level === undefined ? 0 : Number(toIndex(level));
  return runtime.current.importModule(text, globals ?? null, fromList ?? null, depth, true);
}
