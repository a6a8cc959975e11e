/**
 * Where things lie in a checkout: the bench runs from dist/, its programs stay in the source tree.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

/** The built command line of this engine. */
export const engineCommand = join(root, 'dist', 'bin', 'pitviper.js');

/** The folder that holds the harnesses and one folder a set. */
export const setsFolder = join(root, 'hosts', 'bench', 'sets');

/** Runs a program of a set under Numba. */
export const njitRunner = join(setsFolder, 'njit.py');
