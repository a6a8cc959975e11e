/**
 * What `pitviper` starts: runs the bundled command line (main.cjs beside it) as one script with V8's code cache, which the first run leaves
 * there when it ends.
 */
import { join } from 'node:path';
import { openCachedScript } from '../../sdk/start-up/cached-script.js';

/** Put in by the bundler: the hash of main.cjs. */
declare const PITVIPER_BUILD_ID: string;

const { run, store } = openCachedScript(join(__dirname, 'main.cjs'), PITVIPER_BUILD_ID, require);
if (store !== null) process.once('exit', store);
run();
