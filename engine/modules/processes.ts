/**
 * `_processes`: starting other programs, where the host grants processes. What `subprocess` and `os` are made of; both are Python.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import type { ChildAccess } from '../core/host.js';
import { newList } from '../objects/model/list-storage.js';
import { PyTuple } from '../objects/model/sequences.js';
import type { Value } from '../objects/model/value.js';
import { toSize } from '../objects/protocol/items.js';
import { toArray } from '../objects/protocol/iterate.js';
import { isTrue } from '../objects/protocol/truth.js';
import type { BuiltinModule } from './module-declaration.js';
import { osError, systemCall } from './system/errors.js';
import { grantedProcess } from './system/grants.js';
import { fspath, pathText } from './system/paths.js';

const ENOSYS = 38;

const functions: FunctionDeclarations = {
  start: [
    '(file, args, environment, folder, descriptors, new_session, group, /)',
    start,
    'Start a program; gives its process number.',
  ],
  peek: [
    '(pid, /)',
    (pid: Value) => {
      const number = toSize(pid);
      const found = systemCall(() => granted().peek(number));
      return new PyTuple([found.id, found.status]);
    },
    'What waitpid() gives, without waiting.',
  ],
  pipe: ['()', () => new PyTuple([...systemCall(() => granted().pipe())]), 'Make a pipe.'],
  poll: [
    '(descriptors, milliseconds, /)',
    (descriptors: Value, milliseconds: Value) => {
      const [rows, time] = [pairsOf(descriptors), toSize(milliseconds)];
      return newList([...systemCall(() => granted().poll(rows, time))]);
    },
    'What is ready of pairs of a descriptor and events.',
  ],
};

export const processesModule: BuiltinModule = {
  name: '_processes',
  doc: 'Other processes.',
  create: () => declareFunctions('_processes', functions),
};

function granted(): ChildAccess {
  const { children } = grantedProcess();
  if (children === undefined) throw osError(ENOSYS);
  return children;
}

function start(...values: Value[]): number {
  const [
    file = null,
    args = null,
    environment = null,
    folder = null,
    descriptors = null,
    session = null,
    group = null,
  ] = values;
  const request = {
    file: pathText(file),
    args: toArray(args).map(pathText),
    environment: environment === null ? null : toArray(environment).map(pathText),
    folder: folder === null ? null : pathText(folder),
    descriptors: pairsOf(descriptors),
    newSession: isTrue(session),
    group: group === null ? null : toSize(group),
  };
  return systemCall(() => granted().start(request), fspath(file));
}

function pairsOf(values: Value): [number, number][] {
  return toArray(values).map((pair) => {
    const [from = null, to = null] = toArray(pair);
    return [toSize(from), toSize(to)];
  });
}
