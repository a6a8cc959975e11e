/**
 * `sys`.
 */
import { declareFunctions } from '../../builtins/declare-functions.js';
import { dictOf, newDict } from '../../objects/model/dicts.js';
import { newList } from '../../objects/model/list-storage.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { makeFrozenSet } from '../../objects/model/sets.js';
import { strFromText } from '../../objects/model/text.js';
import { unraisable } from '../../objects/model/unraisable.js';
import type { Value } from '../../objects/model/value.js';
import { defineStreams } from '../io/io.js';
import { makeStandardError, makeStandardInput, makeStandardOutput } from '../io/standard-streams.js';
import type { BuiltinModule } from '../module-declaration.js';
import { systemFunctions } from './functions.js';
import { writeUnraisable } from './hooks.js';
import { systemFacts } from './info.js';
import { builtinModuleNames, stdlibModuleNames } from './stdlib-names.table.js';

export const sysModule: BuiltinModule = {
  name: 'sys',
  doc: 'This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.',
  create: function* (): Iterable<readonly [string, Value]> {
    const { settings, modules, host } = runtime.current;
    const functions = declareFunctions('sys', systemFunctions);
    yield* functions;
    for (const [name, hook] of functions) if (shadowedHooks.has(name)) yield [`__${name}__`, hook];
    yield ['modules', modules];
    yield ['path', newList(settings.path.map(strFromText))];
    yield ['argv', newList(settings.argv.map(strFromText))];
    yield ['orig_argv', newList(settings.originalArgv.map(strFromText))];
    yield* systemFacts(settings);
    yield ['executable', strFromText(settings.executable)];
    yield ['_base_executable', strFromText(settings.executable)];
    for (const name of ['prefix', 'exec_prefix', 'base_prefix', 'base_exec_prefix'])
      yield [name, strFromText(settings.prefix)];
    yield ['platlibdir', 'lib'];
    yield ['abiflags', ''];
    yield ['pycache_prefix', textOrNone(settings.compiledFiles?.prefix ?? null)];
    yield ['dont_write_bytecode', settings.compiledFiles === null || settings.flags.dont_write_bytecode > 0];
    yield ['warnoptions', newList(settings.warnOptions.map(strFromText))];
    yield ['_xoptions', dictOf([...settings.xOptions].map(([name, value]) => [strFromText(name), value]))];
    yield ['builtin_module_names', new PyTuple(words(builtinModuleNames))];
    yield ['stdlib_module_names', makeFrozenSet(words(stdlibModuleNames))];
    yield ['meta_path', newList([])];
    yield ['path_hooks', newList([])];
    yield ['path_importer_cache', newDict()];
    if (settings.flags.interactive > 0) yield* [['ps1', '>>> '] as const, ['ps2', '... '] as const];
    unraisable.report = writeUnraisable;
    defineStreams();
    const { input, output, error } = host.streams;
    const streams = {
      stdin: makeStandardInput(input),
      stdout: makeStandardOutput(output, settings),
      stderr: makeStandardError(error, settings),
    };
    for (const [name, stream] of Object.entries(streams)) {
      yield [name, stream];
      yield [`__${name}__`, stream];
    }
  },
};

const shadowedHooks = new Set(['displayhook', 'excepthook', 'unraisablehook', 'breakpointhook']);

function textOrNone(text: string | null): Value {
  return text === null ? null : strFromText(text);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
