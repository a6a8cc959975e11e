/**
 * Compiled traces on disk: a file for each place in a source where code objects with loops begin, in a folder for everything else that the
 * code depends on. A file is written whole and renamed, and carries its checksum: one that is damaged, of another version or of another environment
 * counts as absent, and is replaced when there is something to write. The folder is as trusted as the program itself: what lies in it is run.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { Packr } from 'msgpackr';
import type { SharedTrace } from '../../engine/index.js';

/** The folder's name in a cache, and how its files' names end. */
export const TRACES_FOLDER = 'traces';
export const TRACES_ENDING = '.traces';

/** Bytes of all files; the oldest are removed when there are more. */
const MAX_BYTES = 256 * 1024 * 1024;

const MAGIC = Buffer.from('pitviper traces 1\n');
const SUM_BYTES = 32;

/** Made when first needed: a program without stored traces does not load its package. */
let madePacker: Packr | undefined;

/** See the file's head. */
export class TraceFolder {
  readonly #folder: string;
  readonly #root: string;
  readonly #environment: string;

  /** `environment`: what the code depends on besides the source. */
  constructor(cache: string, environment: string) {
    this.#root = join(cache, TRACES_FOLDER);
    this.#environment = environment;
    this.#folder = join(this.#root, nameOf(environment));
  }

  /** The traces of a place; none where there is no file that can be used. */
  read(place: string): readonly SharedTrace[] {
    try {
      return this.#parse(readFileSync(this.#pathOf(place)), place);
    } catch {
      return [];
    }
  }

  /** Replaces the traces of a place. */
  write(place: string, traces: readonly SharedTrace[]): void {
    const path = this.#pathOf(place);
    const temporary = `${path}.${process.pid}-${threadId}-${performance.now()}`;
    try {
      if (traces.length === 0) {
        rmSync(path, { force: true });
        return;
      }
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(temporary, this.#format(place, traces), { mode: 0o600 });
      renameSync(temporary, path);
    } catch {
      // A folder that cannot be written costs time and nothing else.
      remove(temporary);
    }
  }

  /** Removes the oldest files where there is more than there should be. */
  tidy(limit: number = MAX_BYTES): void {
    try {
      const files = readdirSync(this.#root).flatMap((folder) =>
        readdirSync(join(this.#root, folder)).map((name) => {
          const path = join(this.#root, folder, name);
          const { size, mtimeMs } = statSync(path);
          return { path, size, mtimeMs };
        }),
      );
      let total = files.reduce((sum, { size }) => sum + size, 0);
      files.sort((a, b) => a.mtimeMs - b.mtimeMs);
      for (const { path, size } of files) {
        if (total <= limit) return;
        rmSync(path, { force: true });
        total -= size;
      }
    } catch {
      // Another process tidies as well, or there is no folder.
    }
  }

  #format(place: string, traces: readonly SharedTrace[]): Buffer {
    const body = packer().pack([
      this.#environment,
      place,
      traces.map(({ id, code, needs, bytes }) => [id, code, needs, bytes]),
    ]);
    return Buffer.concat([MAGIC, createHash('sha256').update(body).digest(), body]);
  }

  #parse(file: Buffer, place: string): SharedTrace[] {
    const found = readTraceFile(file);
    if (found?.environment !== this.#environment || found.place !== place) return [];
    return found.traces.map(([id, code, needs, bytes]) => ({ id, place, code, needs, bytes }));
  }

  #pathOf(place: string): string {
    return join(this.#folder, `${nameOf(place)}${TRACES_ENDING}`);
  }
}

/** What a file of traces holds. */
export interface TraceFile {
  readonly environment: string;
  readonly place: string;
  readonly traces: readonly StoredTrace[];
}

/** Reads a file of traces; undefined for one that is damaged or none. Throws where its body is no msgpack. */
export function readTraceFile(file: Buffer): TraceFile | undefined {
  const body = file.subarray(MAGIC.length + SUM_BYTES);
  if (!file.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  const sum = createHash('sha256').update(body).digest();
  if (!sum.equals(file.subarray(MAGIC.length, MAGIC.length + SUM_BYTES))) return undefined;
  const [environment, place, traces] = packer().unpack(body) as [string, string, StoredTrace[]];
  return { environment, place, traces };
}

type StoredTrace = readonly [id: string, code: string, needs: readonly string[], bytes: Uint8Array];

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is not there, nor is its folder.
  }
}

function nameOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function packer(): Packr {
  madePacker ??= new Packr({ useRecords: false, moreTypes: false });
  return madePacker;
}
