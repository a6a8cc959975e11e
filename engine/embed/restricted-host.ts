/**
 * The world as an embedded program sees it: nothing, unless the host grants it.
 *
 * Files may be granted as a whole or by folder; a path is judged by where it really leads, so that neither `..` nor a symbolic link leaves a
 * granted folder. Sources of loaded modules can be read by tracebacks only under their own names.
 */
import { closedHost } from '../core/closed-host.js';
import type { ByteStream, EnvironmentAccess, Host, SourceAccess, StandardStreams } from '../core/host.js';
import { systemHost } from '../native/system/system-host.js';
import { confineFiles, type FileGrant } from './confined-files.js';
import { ownSockets } from './own-sockets.js';

/** What a host may grant, as plain data. */
export interface Grants {
  readonly files: boolean | FileGrant;
  /** All variables, or those named. */
  readonly environment: boolean | readonly string[];
  /** The process: its numbers and users, the working directory, signals to others. */
  readonly process: boolean;
  /** Sockets and names, on this machine and beyond. */
  readonly network: boolean;
  /** Standard streams: this process's, or nothing. */
  readonly output: 'inherit' | 'ignore';
}

export const noGrants: Grants = {
  files: false,
  environment: false,
  process: false,
  network: false,
  output: 'inherit',
};

/** The world that grants make. `readSource` gives the text of a loaded module by its file name. */
export function restrictedHost(
  grants: Grants,
  readSource: (filename: string) => string | undefined,
  write?: (stream: 'output' | 'error', data: Uint8Array) => void,
): Host {
  const system = systemHost();
  const encoder = new TextEncoder();
  const { files, environment } = grants;
  const confined =
    files === false || system.files === null
      ? null
      : files === true
        ? { files: system.files, sources: system.sources }
        : confineFiles(system.files, system.sources, files);
  const sources: SourceAccess = {
    read(path) {
      const own = readSource(path);
      return own === undefined ? confined?.sources?.read(path) : encoder.encode(own);
    },
    isDirectory: (path) => confined?.sources?.isDirectory(path) ?? false,
  };
  return closedHost({
    sources,
    files: confined?.files ?? null,
    environment:
      environment === false || system.environment === null
        ? null
        : environment === true
          ? system.environment
          : someVariables(system.environment, new Set(environment)),
    process: grants.process && system.process !== null ? { ...system.process, exit: refuseExit } : null,
    network: grants.network && system.network !== null ? ownSockets(system.network, files === true) : null,
    streams: streamsFor(grants, system.streams, write),
  });
}

/** Ending the process is the host's own business. */
function refuseExit(): never {
  throw Object.assign(new Error('EPERM: operation not permitted, exit'), { errno: -1, code: 'EPERM' });
}

function someVariables(all: EnvironmentAccess, names: ReadonlySet<string>): EnvironmentAccess {
  return {
    get: (name) => (names.has(name) ? all.get(name) : undefined),
    *entries() {
      for (const entry of all.entries()) if (names.has(entry[0])) yield entry;
    },
    set(name) {
      throw denied(name);
    },
    remove(name) {
      throw denied(name);
    },
  };
}

function denied(name: string): Error {
  return Object.assign(new Error(`EACCES: permission denied, ${name}`), { errno: -13, code: 'EACCES' });
}

function streamsFor(
  grants: Grants,
  system: StandardStreams,
  write: ((stream: 'output' | 'error', data: Uint8Array) => void) | undefined,
): StandardStreams {
  if (write !== undefined)
    return {
      input: null,
      output: writingStream((data) => write('output', data)),
      error: writingStream((data) => write('error', data)),
    };
  if (grants.output === 'inherit') return { ...system, input: null };
  const ignored = writingStream(() => undefined);
  return { input: null, output: ignored, error: ignored };
}

function writingStream(write: (data: Uint8Array) => void): ByteStream {
  return {
    descriptor: null,
    isTerminal: () => false,
    read: () => 0,
    write(data) {
      write(data);
      return data.length;
    },
  };
}
