/**
 * A compiled module as bytes: what all instances load, what `module.serialize()` gives and what lies in the cache. The code itself is in
 * the engine's versioned form, which refuses code of another build; around it stand name, exports, source text and a checksum.
 */
import { createHash } from 'node:crypto';
import { Packr } from 'msgpackr';
import { type ExportDescription, engineVersion, type LoadableModule, loadUnit } from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';

/** What an artefact holds besides its code. */
export interface ArtefactFacts {
  readonly name: string;
  readonly filename: string;
  readonly exports: readonly ExportDescription[];
  /** The source's text, for tracebacks. */
  readonly text: string;
}

/** An artefact that has been read. */
export interface Artefact extends ArtefactFacts {
  /** The checksum: tells modules apart. */
  readonly id: string;
  readonly code: Uint8Array;
}

const MAGIC = 'pitviper module 1';
const packer = new Packr({ useRecords: false, moreTypes: false });

/** Packs an artefact. */
export function packArtefact(facts: ArtefactFacts, code: Uint8Array): Uint8Array {
  const { name, filename, exports, text } = facts;
  const body = packer.pack([name, filename, exports, text, code]);
  return Uint8Array.from(packer.pack([MAGIC, engineVersion, checksum(body), body]));
}

/**
 * Reads an artefact. Throws ERR_ARGUMENT for what is none, is damaged, or is another engine's. `isSound`: its checksum has been compared by who
 * handed it on; doing so again would mean to load node:crypto in every thread.
 */
export function readArtefact(bytes: Uint8Array, isSound = false): Artefact {
  const [magic, version, id, body] = unpackList(bytes);
  if (magic !== MAGIC || !(body instanceof Uint8Array)) throw refuse('it is no serialized module');
  if (version !== engineVersion)
    throw refuse(`it was made by version ${String(version)}, this is version ${engineVersion}`);
  if (!isSound && id !== checksum(body)) throw refuse('it is damaged');
  const [name, filename, exports, text, code] = unpackList(body) as [
    string,
    string,
    readonly ExportDescription[],
    string,
    Uint8Array,
  ];
  return { id: `${name}:${String(id)}`, name, filename, exports, text, code };
}

/** The module of an artefact, ready to be loaded by an instance. Throws ERR_ARGUMENT for code of another build. */
export function loadArtefact(artefact: Artefact): LoadableModule {
  const loaded = loadUnit(artefact.code);
  if (loaded.kind === 'refused') throw refuse(loaded.reason);
  const { id, name, filename, exports } = artefact;
  return { id, name, filename, exports, unit: loaded.unit };
}

function unpackList(bytes: Uint8Array): unknown[] {
  try {
    const list: unknown = packer.unpack(bytes);
    if (Array.isArray(list)) return list;
  } catch {
    // No msgpack at all.
  }
  throw refuse('it is no serialized module');
}

function checksum(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32);
}

function refuse(reason: string): PitviperError {
  return new PitviperError(
    'ERR_ARGUMENT',
    `the module cannot be loaded: ${reason}; compile the source again`,
  );
}
