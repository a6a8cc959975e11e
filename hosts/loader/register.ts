/**
 * `node --import pitviper/register app.js`: from then on, `import { saxpy } from './kernels.py'` gives Python's functions.
 *
 * Node 24 and later call hooks on the thread that imports; older ones run them on a thread of their own. (Node 22 can do both, but there a hook
 * cannot load modules that an import is just loading.) Nothing of the engine is loaded before the first import of a `.py` file, so that
 * threads without Python do not pay for it.
 *
 * @module pitviper/register
 */
import * as nodeModule from 'node:module';
import { load, type SyncLoad } from './hooks.js';

export { configure, type LoaderOptions } from './configuration.js';

interface HooksOnThread {
  readonly registerHooks?: (hooks: { readonly load: SyncLoad }) => void;
}

const { registerHooks } = nodeModule as HooksOnThread;
const major = Number.parseInt(process.versions.node, 10);
if (registerHooks !== undefined && major >= 24) registerHooks({ load });
else {
  nodeModule.register('./hooks-thread.js', import.meta.url);
  // What hooks do not see is taken for JavaScript otherwise.
  nodeModule.createRequire(import.meta.url).extensions['.py'] = refuseRequire;
}

function refuseRequire(_: unknown, file: string): never {
  throw Object.assign(new Error(`require() cannot load ${file}: use import, or await import()`), {
    code: 'ERR_REQUIRE_ASYNC_MODULE',
  });
}
