/**
 * Compiled modules on disk. An entry is named by everything that it depends on; its own checksum is verified when it is read. One that is
 * damaged or foreign counts as absent and is written anew. A folder that cannot be written costs time and nothing else.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { engineVersion, opcodeTableHash } from '../../engine/index.js';
import { loadArtefact, readArtefact } from './artefact.js';

/** The folder's name in a cache, and how its files' names end. */
export const MODULES_FOLDER = 'modules';
export const MODULES_ENDING = '.module';

/** See the file's head. */
export class ArtefactCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = join(folder, MODULES_FOLDER);
  }

  /** The name of the entry for a source. */
  keyOf(source: string | Uint8Array, filename: string): string {
    return createHash('sha256')
      .update(`${engineVersion} ${opcodeTableHash()} ${filename}\0`)
      .update(source)
      .digest('hex');
  }

  /** The entry; undefined where there is none that can be used. */
  async read(key: string): Promise<Uint8Array | undefined> {
    try {
      const bytes = Uint8Array.from(await readFile(this.pathOf(key)));
      loadArtefact(readArtefact(bytes));
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Stores an entry: all of it or nothing. */
  async write(key: string, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    const temporary = `${path}.${process.pid}-${threadId}-${performance.now()}`;
    try {
      await mkdir(this.folder, { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, path);
    } catch {
      await rm(temporary, { force: true }).catch(() => undefined);
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}${MODULES_ENDING}`);
  }
}
