/**
 * What `pitviper` starts: the bundled command line, by V8's code cache, which the first run leaves beside it when it ends.
 */
import { openParts } from '../../sdk/start-up/parts.js';

/** Put in by the bundler: the hash of the bundle. */
declare const PITVIPER_BUILD_ID: string;

const parts = openParts(__dirname, PITVIPER_BUILD_ID, require, 'command');
process.once('exit', parts.storeAfterStart);
parts.load('cli');
