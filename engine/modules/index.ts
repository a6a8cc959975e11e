/**
 * The standard library's modules that are written in TypeScript. A module is made when it is first imported.
 */
import { itertoolsModule } from './itertools.js';
import type { BuiltinModule } from './module-declaration.js';
import { sysModule } from './sys/sys.js';

/** Every built-in module but `builtins`, which each interpreter makes for itself. */
export const builtinModules: readonly BuiltinModule[] = [itertoolsModule, sysModule];
