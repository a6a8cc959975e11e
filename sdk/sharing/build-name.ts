/**
 * The name of this build of the engine. The bundler has put it into the script that starts a thread of the pool; where the engine is not bundled,
 * the version has to do.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { engineVersion } from '../../engine/index.js';

/** `0.1.0`, and a hash of the bundle. */
export function nameBuild(launcher: URL): string {
  try {
    const hash = createHash('sha256').update(readFileSync(launcher)).digest('hex').slice(0, 16);
    return `${engineVersion} ${hash}`;
  } catch {
    return engineVersion;
  }
}
