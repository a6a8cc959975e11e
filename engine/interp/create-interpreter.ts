/**
 * Putting an interpreter together: types, built-ins, modules.
 */
import { createBuiltins } from '../builtins/create-builtins.js';
import type { Host } from '../core/host.js';
import { builtinModules, firstModules } from '../modules/index.js';
import { digitLimit } from '../objects/model/digit-limit.js';
import { PyModule } from '../objects/model/functions.js';
import { runtime } from '../objects/model/runtime.js';
import { PyList } from '../objects/model/sequences.js';
import { defaultSettings, type ProgramSettings } from '../objects/model/settings.js';
import { sourceProvider } from '../objects/model/source-lines.js';
import { setAttribute } from '../objects/protocol/attribute.js';
import { defineBuiltinTypes } from '../objects/types/index.js';
import { decodeSource } from '../syntax/encoding.js';
import { linkCharacterNames } from './character-name-file.js';
import type { RequestHandler } from './control-requests.js';
import { type ModuleSources, moduleSources } from './find-modules.js';
import { importSupportModule } from './import-support.js';
import { PythonInterpreter } from './interpreter.js';
import { findLibraryModule } from './library.js';
import { linkEvaluation } from './link-evaluation.js';
import { builtinImporterType, defineLoaders, frozenImporterType, pathFinderType } from './loaders.js';
import { defineModuleSpec, moduleSpec } from './module-spec.js';
import { archiveHook, folderHook } from './path-hooks.js';
import { settleFields } from './settle-fields.js';

/** What an interpreter is started with. */
export interface CreateOptions {
  readonly host: Host;
  readonly settings?: ProgramSettings;
  /** Shared with whoever may interrupt; word 0 is the control word. */
  readonly control?: Int32Array;
  /** Answers what a watching host asks by the control word. */
  readonly onRequest?: RequestHandler;
  /** Whether the host lets the program have so many bytes at once. */
  readonly mayReserve?: (bytes: number) => boolean;
}

/** A new interpreter, which runs on this thread from now on. */
export function createInterpreter(options: CreateOptions): PythonInterpreter {
  loadEngine();
  const builtins = createBuiltins();
  const interpreter = new PythonInterpreter({
    host: options.host,
    settings: options.settings ?? defaultSettings,
    builtins,
    ...(options.control === undefined ? {} : { control: options.control }),
    ...(options.onRequest === undefined ? {} : { onRequest: options.onRequest }),
    ...(options.mayReserve === undefined ? {} : { mayReserve: options.mayReserve }),
  });
  settleFields(interpreter);
  if (interpreter.settings.flags.optimize > 0) builtins.set('__debug__', false);
  const { int_max_str_digits: digits } = interpreter.settings.flags;
  if (digits >= 0) digitLimit.maxDigits = digits;
  builtins.set('__loader__', builtinImporterType);
  builtins.set('__spec__', moduleSpec('builtins', builtinImporterType, 'built-in', null));
  interpreter.modules.set('builtins', new PyModule(builtins));
  interpreter.enter();
  const sys = interpreter.importModule('sys', null, null, 0);
  setAttribute(sys, 'meta_path', new PyList([builtinImporterType, frozenImporterType, pathFinderType]));
  setAttribute(sys, 'path_hooks', new PyList([archiveHook, folderHook]));
  return interpreter;
}

let loaded = false;

/** What all interpreters of a thread share, done once. */
function loadEngine(): void {
  if (loaded) return;
  loaded = true;
  defineBuiltinTypes();
  defineModuleSpec();
  defineLoaders();
  linkEvaluation();
  linkCharacterNames();
  moduleSources.current = sources;
  sourceProvider.read = readSource;
}

const sources: ModuleSources = {
  builtin: new Map(Object.entries({ ...builtinModules, _import_support: importSupportModule })),
  first: new Set(firstModules),
  library: findLibraryModule,
};

/** The text of a source file for tracebacks. */
function readSource(filename: string): string | undefined {
  if (filename.startsWith('<') && filename.endsWith('>')) return undefined;
  const bytes = runtime.current.host.sources?.read(filename);
  if (bytes === undefined) return undefined;
  const decoded = decodeSource(bytes, filename);
  return decoded.kind === 'error' ? undefined : decoded.text;
}
