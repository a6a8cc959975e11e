/**
 * The instruments: names and units as OpenTelemetry's conventions have them.
 */

interface InstrumentRow {
  readonly name: string;
  readonly kind: 'counter' | 'upDownCounter' | 'histogram';
  readonly unit: string;
  readonly description: string;
}

/** See the file's head. */
export const instruments = {
  compiles: {
    name: 'pitviper.jit.compiles',
    kind: 'counter',
    unit: '{trace}',
    description: 'Traces that became code, by kind, backend and whether they were cached',
  },
  aborts: {
    name: 'pitviper.jit.aborts',
    kind: 'counter',
    unit: '{trace}',
    description: 'Recordings that were given up, by reason',
  },
  exits: {
    name: 'pitviper.jit.exits',
    kind: 'counter',
    unit: '{exit}',
    description: 'Guards that failed, by guard; told at powers of ten',
  },
  invalidations: {
    name: 'pitviper.jit.invalidations',
    kind: 'counter',
    unit: '{trace}',
    description: 'Traces that lost what they relied on, by reason',
  },
  flushes: {
    name: 'pitviper.jit.flushes',
    kind: 'counter',
    unit: '{flush}',
    description: 'How often all code of an instance was thrown away, by reason',
  },
  codeSize: {
    name: 'pitviper.jit.code.size',
    kind: 'upDownCounter',
    unit: 'By',
    description: 'Machine code in use',
  },
  machineTime: {
    name: 'pitviper.jit.time',
    kind: 'counter',
    unit: 's',
    description: 'Time in machine code, by function',
  },
  jitDuration: {
    name: 'pitviper.jit.duration',
    kind: 'histogram',
    unit: 's',
    description: 'Time to compile a trace, by stage and kind',
  },
  moduleDuration: {
    name: 'pitviper.module.duration',
    kind: 'histogram',
    unit: 's',
    description: 'Time to compile a module to bytecode, by whether it was cached',
  },
  instances: {
    name: 'pitviper.instances',
    kind: 'upDownCounter',
    unit: '{instance}',
    description: 'Instances of the engine that run',
  },
  crashes: {
    name: 'pitviper.instance.crashes',
    kind: 'counter',
    unit: '{instance}',
    description: 'Instances that died and were replaced',
  },
  limits: {
    name: 'pitviper.limits',
    kind: 'counter',
    unit: '{call}',
    description: 'Calls that a limit stopped, by which',
  },
  callDuration: {
    name: 'pitviper.call.duration',
    kind: 'histogram',
    unit: 's',
    description: 'Time of calls made through the bridge, by function and outcome',
  },
} as const satisfies Record<string, InstrumentRow>;

/** The key of an instrument. */
export type InstrumentKey = keyof typeof instruments;
