/**
 * The options of `Engine.create`, checked one by one, with what they are by default. A wrong option is refused by name, with what it takes.
 */
import { availableParallelism } from 'node:os';
import type { ConversionOptions, FileGrant, InstanceLimits, JitSettings } from '../../engine/index.js';
import { type ConversionChoice, checkConversion } from './call-options.js';
import { argumentError, check, checkKnown, isPlainObject, positiveInteger } from './checks.js';
import { type JitChoice, readJit } from './jit-options.js';
import { type CallQueue, checkPoolChoices, type LoadBalancer } from './pool-choices.js';

/** Limits of what Python code may use. `'unlimited'` lifts one. */
export interface LimitOptions {
  /** Milliseconds that a call may take. Default 30 000. */
  readonly timeMs?: number | 'unlimited';
  /** Bytes of memory of one instance beyond the engine itself; on a Context the growth during one call. Default 512 MB. */
  readonly memoryBytes?: number | 'unlimited';
  /** Depth of Python's stack. Default 1000. */
  readonly recursionDepth?: number | 'unlimited';
}

/** What Python code may reach. Nothing unless it is granted. */
export interface PermissionOptions {
  /** Files: all, or below given folders. */
  readonly files?: boolean | FileGrant;
  /** Sockets, and names of hosts: connections to this machine and to others, and servers. */
  readonly network?: boolean;
  /** Environment variables: all (also to be set), or those named, to be read. */
  readonly environment?: boolean | readonly string[];
  /** The process: its numbers, its working directory, signals. */
  readonly processes?: boolean;
  /** Modules of the standard library that may be imported. Default: all; they reach only what else is granted. */
  readonly modules?: readonly string[];
  /** Functions and values that Python imports from the module `host`. */
  readonly host?: Readonly<Record<string, unknown>>;
}

/** What `Engine.create` takes. */
export interface EngineOptions extends ConversionChoice {
  /** Instances of the pool. Default: OMP_NUM_THREADS or SLURM_CPUS_PER_TASK where set, else the processors that this process may use. */
  readonly instances?: number;
  /** Instances that are kept while there is nothing to do. Default: all. */
  readonly minInstances?: number;
  /** The compiler: off, or its parameters by PyPy's names. */
  readonly jit?: JitChoice;
  readonly limits?: LimitOptions;
  readonly permissions?: PermissionOptions;
  /** Folder for compiled code; false for none (the default). */
  readonly cache?: string | false;
  /** Where `print` goes: this process's streams (the default), nowhere, or a function of the host's. */
  readonly output?: 'inherit' | 'ignore' | ((text: string, stream: 'stdout' | 'stderr') => void);
  /** Milliseconds after which an idle instance beyond `minInstances` ends. Piscina's `idleTimeout`. */
  readonly idleTimeout?: number;
  /** Calls that may wait. Piscina's `maxQueue`. Default: any number. */
  readonly maxQueue?: number;
  /** Whether Piscina records waiting and running times (`engine.histogram`). Default true. */
  readonly recordTiming?: boolean;
  /** Chooses the instance for a call among those that are idle. Default: the first. */
  readonly loadBalancer?: LoadBalancer;
  /** Holds the calls that wait. Piscina's `taskQueue`; default: first come, first served. */
  readonly taskQueue?: CallQueue;
  /** Priority of the instances' threads. Piscina's `niceIncrement`. */
  readonly niceIncrement?: number;
  /** Limits of V8 for each instance's thread, beyond those that follow from `limits.memoryBytes`. */
  readonly resourceLimits?: {
    readonly maxOldGenerationSizeMb?: number;
    readonly maxYoungGenerationSizeMb?: number;
    readonly codeRangeSizeMb?: number;
    readonly stackSizeMb?: number;
  };
}

/** The options with nothing left open. */
export interface EngineSettings {
  readonly instances: number;
  readonly minInstances: number;
  readonly jit: JitSettings;
  readonly limits: InstanceLimits;
  readonly permissions: Required<Omit<PermissionOptions, 'modules' | 'host'>> & {
    readonly modules: readonly string[] | null;
    readonly host: Readonly<Record<string, unknown>> | null;
  };
  readonly cache: string | null;
  readonly output: NonNullable<EngineOptions['output']>;
  readonly conversion: ConversionOptions;
  readonly retain: boolean;
  readonly piscina: Pick<
    EngineOptions,
    'idleTimeout' | 'maxQueue' | 'recordTiming' | 'niceIncrement' | 'resourceLimits' | 'taskQueue'
  >;
  readonly loadBalancer: LoadBalancer | null;
}

const MAX_INSTANCES = 128;

const defaultLimits = { timeMs: 30_000, memoryBytes: 512 * 2 ** 20, recursionDepth: 1000 } as const;

const knownOptions = [
  'instances',
  'minInstances',
  'jit',
  'limits',
  'permissions',
  'cache',
  'output',
  'dicts',
  'none',
  'retain',
  'idleTimeout',
  'maxQueue',
  'recordTiming',
  'loadBalancer',
  'taskQueue',
  'niceIncrement',
  'resourceLimits',
];

/** Checks options and fills in what was left out. Throws ERR_ARGUMENT. */
export function readEngineOptions(options: EngineOptions): EngineSettings {
  if (!isPlainObject(options)) throw argumentError('Engine.create() takes an object of options');
  checkKnown('option', options, knownOptions);
  const instances = options.instances ?? defaultInstances();
  positiveInteger('instances', instances, MAX_INSTANCES);
  const minInstances = options.minInstances ?? instances;
  if (!Number.isInteger(minInstances) || minInstances < 0 || minInstances > instances)
    throw argumentError(`minInstances is an integer from 0 to instances (${instances}); got ${minInstances}`);
  const { cache = false, output = 'inherit' } = options;
  check(cache === false || typeof cache === 'string', 'cache is the path of a folder, or false');
  check(
    output === 'inherit' || output === 'ignore' || typeof output === 'function',
    "output is 'inherit', 'ignore' or a function",
  );
  const { conversion, retain } = checkConversion(options);
  return {
    instances,
    minInstances,
    jit: readJit(options.jit),
    limits: readLimits(options.limits ?? {}),
    permissions: readPermissions(options.permissions ?? {}),
    cache: cache === false ? null : cache,
    output,
    conversion,
    retain,
    piscina: readPiscina(options),
    loadBalancer: options.loadBalancer ?? null,
  };
}

function defaultInstances(): number {
  for (const name of ['OMP_NUM_THREADS', 'SLURM_CPUS_PER_TASK']) {
    const count = Number(process.env[name]);
    if (Number.isInteger(count) && count > 0) return Math.min(count, MAX_INSTANCES);
  }
  return Math.min(availableParallelism(), MAX_INSTANCES);
}

function readLimits(limits: LimitOptions): InstanceLimits {
  if (!isPlainObject(limits)) throw argumentError('limits is an object');
  checkKnown('limit', limits, Object.keys(defaultLimits));
  const read = (name: keyof LimitOptions): number => {
    const value = limits[name] ?? defaultLimits[name];
    if (value === 'unlimited') return Number.POSITIVE_INFINITY;
    if (typeof value !== 'number' || !(value >= 1))
      throw argumentError(`limits.${name} is a number of at least 1, or 'unlimited'; got ${String(value)}`);
    return value;
  };
  return { timeMs: read('timeMs'), memoryBytes: read('memoryBytes'), recursionDepth: read('recursionDepth') };
}

const knownPermissions = ['files', 'network', 'environment', 'processes', 'modules', 'host'];

function readPermissions(permissions: PermissionOptions): EngineSettings['permissions'] {
  if (!isPlainObject(permissions)) throw argumentError('permissions is an object');
  checkKnown('permission', permissions, knownPermissions);
  const {
    files = false,
    environment = false,
    processes = false,
    network = false,
    modules,
    host,
  } = permissions;
  check(typeof network === 'boolean', 'permissions.network is a boolean');
  check(
    typeof files === 'boolean' || isFileGrant(files),
    'permissions.files is a boolean or { read: [folders], write: [folders] }',
  );
  check(
    typeof environment === 'boolean' || isTexts(environment),
    'permissions.environment is a boolean or a list of names',
  );
  check(typeof processes === 'boolean', 'permissions.processes is a boolean');
  check(modules === undefined || isTexts(modules), 'permissions.modules is a list of names of modules');
  check(host === undefined || isPlainObject(host), 'permissions.host is an object of functions and values');
  for (const name of Object.keys(host ?? {}))
    check(
      /^[\p{ID_Start}_][\p{ID_Continue}]*$/u.test(name),
      `permissions.host: ${name} is no name of Python`,
    );
  return { files, environment, processes, network, modules: modules ?? null, host: host ?? null };
}

function isFileGrant(files: FileGrant): boolean {
  if (!isPlainObject(files)) return false;
  const { read = [], write = [], ...rest } = files;
  return isTexts(read) && isTexts(write) && Object.keys(rest).length === 0;
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function readPiscina(options: EngineOptions): EngineSettings['piscina'] {
  const { idleTimeout, maxQueue, recordTiming, niceIncrement, resourceLimits, taskQueue } = options;
  checkPoolChoices(taskQueue, options.loadBalancer);
  const isCount = (value: number | undefined) => value === undefined || (value >= 0 && !Number.isNaN(value));
  check(isCount(idleTimeout), 'idleTimeout is a number of milliseconds of at least 0');
  check(isCount(maxQueue), 'maxQueue is a number of at least 0');
  check(recordTiming === undefined || typeof recordTiming === 'boolean', 'recordTiming is a boolean');
  check(niceIncrement === undefined || Number.isInteger(niceIncrement), 'niceIncrement is an integer');
  check(resourceLimits === undefined || isPlainObject(resourceLimits), 'resourceLimits is an object');
  return {
    ...(idleTimeout === undefined ? {} : { idleTimeout }),
    ...(maxQueue === undefined ? {} : { maxQueue }),
    ...(recordTiming === undefined ? {} : { recordTiming }),
    ...(niceIncrement === undefined ? {} : { niceIncrement }),
    ...(resourceLimits === undefined ? {} : { resourceLimits }),
    ...(taskQueue === undefined ? {} : { taskQueue }),
  };
}
