/**
 * What `import 'pitviper'` starts with: the bundled SDK, by V8's code cache. The bundler makes a module of it (dist/bin/sdk.mjs), with the exports of
 * sdk/index.ts by name.
 */
import type * as PublicFunctions from '../types/public-functions.js';
import { openParts } from './parts.js';

/** Put in by the bundler: the hash of the bundle. */
declare const PITVIPER_BUILD_ID: string;

const parts = openParts(__dirname, PITVIPER_BUILD_ID, require, 'host');
process.once('exit', parts.storeAfterStart);
// Many a host never comes to its end: it is ended.
setTimeout(parts.storeAfterStart, 2000).unref();

/** The exports of sdk/index.ts. */
export const sdk = parts.load('sdk');

/** For the loader of typed imports, which needs no more of the engine than this to make a module of a file. */
export const publicFunctions: typeof PublicFunctions.publicFunctions = (source, filename) =>
  (parts.load('public-functions') as typeof PublicFunctions).publicFunctions(source, filename);
