/**
 * The whole machine as a {@link Host}: what python3 gives its programs, and so does the command line.
 */
import { readFileSync, readSync, statSync, writeSync } from 'node:fs';
import { availableParallelism, hostname, machine, release, type, userInfo, version } from 'node:os';
import type { ByteStream, EnvironmentAccess, Host, ProcessAccess, SourceAccess } from '../../core/host.js';
import { installSignalHandler, resetSignal } from '../signal-handlers.js';
import { systemChildren } from './children.js';
import { isTerminal } from './is-terminal.js';
import { systemNetwork } from './network/system-network.js';
import { retryWhenBusy } from './system-errors.js';
import { systemFiles } from './system-files.js';

/** Grants everything that this process may do. */
export function systemHost(): Host {
  return {
    sources: systemSources,
    files: systemFiles,
    streams: { input: descriptorStream(0), output: descriptorStream(1), error: descriptorStream(2) },
    environment: systemEnvironment,
    process: systemProcess,
    network: systemNetwork,
    signals: { install: installSignalHandler, reset: resetSignal },
  };
}

const systemSources: SourceAccess = {
  read: (path) => (kindOf(path)?.isFile() === true ? readFileSync(path) : undefined),
  isDirectory: (path) => kindOf(path)?.isDirectory() ?? false,
};

/** The status of a path; undefined where there is nothing. Asking is much cheaper than an error. */
function kindOf(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function descriptorStream(descriptor: number): ByteStream {
  return {
    descriptor,
    isTerminal: () => isTerminal(descriptor),
    read: (into) => retryWhenBusy(() => readSync(descriptor, into)),
    write: (data) => retryWhenBusy(() => writeSync(descriptor, data)),
  };
}

const systemEnvironment: EnvironmentAccess = {
  get: (name) => process.env[name],
  *entries() {
    for (const [name, value] of Object.entries(process.env)) if (value !== undefined) yield [name, value];
  },
  set: (name, value) => {
    process.env[name] = value;
  },
  remove: (name) => {
    delete process.env[name];
  },
};

const systemProcess: ProcessAccess = {
  get id() {
    return process.pid;
  },
  get parentId() {
    return process.ppid;
  },
  get ids() {
    return {
      uid: process.getuid?.() ?? 0,
      euid: process.geteuid?.() ?? 0,
      gid: process.getgid?.() ?? 0,
      egid: process.getegid?.() ?? 0,
    };
  },
  userName: () => userInfo().username,
  get processors() {
    return availableParallelism();
  },
  machine: () => ({
    system: type(),
    node: hostname(),
    release: release(),
    version: version(),
    machine: machine(),
  }),
  workingDirectory: () => process.cwd(),
  changeDirectory: (path) => process.chdir(path),
  exit: (status) => process.exit(status),
  kill: (id, signal) => {
    process.kill(id, signal);
  },
  cpuTimes: () => {
    const { user, system } = process.cpuUsage();
    return { user: user / 1e6, system: system / 1e6 };
  },
  setUmask: (mask) => process.umask(mask),
  terminalSize: (descriptor) => {
    if (!isTerminal(descriptor)) return undefined;
    const { columns, rows } = descriptor === 2 ? process.stderr : process.stdout;
    return columns === undefined || rows === undefined ? undefined : { columns, lines: rows };
  },
  get children() {
    return systemChildren();
  },
};
