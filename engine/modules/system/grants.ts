/**
 * What the host grants, or the PermissionError that says what it would have to grant, by the name that a host grants it under.
 */
import type { EnvironmentAccess, FileAccess, NetworkAccess, ProcessAccess } from '../../core/host.js';
import type { PyException } from '../../objects/model/exceptions.js';
import { runtime } from '../../objects/model/runtime.js';
import type { Value } from '../../objects/model/value.js';
import { newOsError } from '../../objects/types/exceptions/os-error.js';

const EACCES = 13;
const EAFNOSUPPORT = 97;

/** The files. `path` is named in the error. */
export function grantedFiles(path?: Value): FileAccess {
  return runtime.current.host.files ?? refuse('files', path);
}

/** The environment variables. */
export function grantedEnvironment(): EnvironmentAccess {
  return runtime.current.host.environment ?? refuse('environment');
}

/** The process. */
export function grantedProcess(): ProcessAccess {
  return runtime.current.host.process ?? refuse('processes');
}

/** The network, where this machine has one. */
export function grantedNetwork(): NetworkAccess {
  const network = runtime.current.host.network ?? refuse('network');
  if (network.absence !== null) throw newOsError(EAFNOSUPPORT, network.absence);
  return network;
}

function refuse(what: 'files' | 'environment' | 'processes' | 'network', path?: Value): never {
  throw denied(what, path);
}

function denied(what: string, path?: Value): PyException {
  return newOsError(EACCES, `Permission denied: the host does not grant '${what}' to this program`, path);
}
