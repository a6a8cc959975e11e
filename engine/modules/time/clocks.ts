/**
 * The clocks of time: what they read, and sleeping.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import { setOwnAttribute } from '../../objects/model/instance.js';
import { PySimpleNamespace } from '../../objects/model/namespaces.js';
import { asFloat, asInt, PyFloat } from '../../objects/model/numbers.js';
import { runtime } from '../../objects/model/runtime.js';
import { asText } from '../../objects/model/text.js';
import { typeOf } from '../../objects/model/type-of.js';
import type { Value } from '../../objects/model/value.js';
import { type Int, normalizeInt } from '../../objects/numeric/int-value.js';
import { overflowError, typeError, valueError } from '../../objects/protocol/errors.js';
import { toIndex } from '../../objects/protocol/items.js';
import { osError } from '../system/errors.js';

/** Nanoseconds since 1970, as well as the machine lets us know them. */
export function realTime(): bigint {
  return BigInt(Math.round((performance.timeOrigin + performance.now()) * 1000)) * 1000n;
}

const NANOSECONDS = 1e9;

/** The clocks by the numbers that clock_gettime takes, which are Linux's. */
const clocks: ReadonlyMap<number, () => bigint> = new Map([
  [0, realTime],
  [1, process.hrtime.bigint],
  [2, processTime],
  [3, threadTime],
  [4, process.hrtime.bigint],
  [7, process.hrtime.bigint],
  [11, realTime],
]);

export const clockConstants: readonly (readonly [string, number])[] = [
  ['CLOCK_REALTIME', 0],
  ['CLOCK_MONOTONIC', 1],
  ['CLOCK_PROCESS_CPUTIME_ID', 2],
  ['CLOCK_THREAD_CPUTIME_ID', 3],
  ['CLOCK_MONOTONIC_RAW', 4],
  ['CLOCK_BOOTTIME', 7],
  ['CLOCK_TAI', 11],
];

export const clockFunctions: FunctionDeclarations = {
  time: [
    '()',
    () => inSeconds(realTime()),
    'time() -> floating point number\n\nReturn the current time in seconds since the Epoch.\nFractions of a second may be present if the system clock provides them.',
  ],
  time_ns: [
    '()',
    () => normalizeInt(realTime()),
    'time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch.',
  ],
  monotonic: [
    '()',
    () => inSeconds(process.hrtime.bigint()),
    'monotonic() -> float\n\nMonotonic clock, cannot go backward.',
  ],
  monotonic_ns: [
    '()',
    () => normalizeInt(process.hrtime.bigint()),
    'monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds.',
  ],
  perf_counter: [
    '()',
    () => inSeconds(process.hrtime.bigint()),
    'perf_counter() -> float\n\nPerformance counter for benchmarking.',
  ],
  perf_counter_ns: [
    '()',
    () => normalizeInt(process.hrtime.bigint()),
    'perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds.',
  ],
  process_time: [
    '()',
    () => inSeconds(processTime()),
    'process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.',
  ],
  process_time_ns: [
    '()',
    () => normalizeInt(processTime()),
    'process_time_ns() -> int\n\nProcess time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.',
  ],
  thread_time: [
    '()',
    () => inSeconds(threadTime()),
    'thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time.',
  ],
  thread_time_ns: [
    '()',
    () => normalizeInt(threadTime()),
    'thread_time_ns() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.',
  ],
  clock_gettime: [
    '(clk_id, /)',
    (clock: Value) => inSeconds(readClock(clock)),
    'clock_gettime(clk_id) -> float\n\nReturn the time of the specified clock clk_id.',
  ],
  clock_gettime_ns: [
    '(clk_id, /)',
    (clock: Value) => normalizeInt(readClock(clock)),
    'clock_gettime_ns(clk_id) -> int\n\nReturn the time of the specified clock clk_id as nanoseconds.',
  ],
  clock_getres: [
    '(clk_id, /)',
    (clock: Value) => {
      readClock(clock);
      return new PyFloat(1e-9);
    },
    'clock_getres(clk_id) -> floating point number\n\nReturn the resolution (precision) of the specified clock clk_id.',
  ],
  get_clock_info: [
    '(name, /)',
    describeClock,
    'get_clock_info(name: str) -> dict\n\nGet information of the specified clock.',
  ],
  sleep: [
    '(seconds, /)',
    sleep,
    'sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na floating point number for subsecond precision.',
  ],
};

function inSeconds(nanoseconds: bigint): PyFloat {
  return new PyFloat(Number(nanoseconds) / NANOSECONDS);
}

function processTime(): bigint {
  const { user, system } = process.cpuUsage();
  return BigInt(user + system) * 1000n;
}

/** Node tells a thread's own time only in newer versions. */
function threadTime(): bigint {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => { user: number; system: number } };
  if (threadCpuUsage === undefined) return processTime();
  const { user, system } = threadCpuUsage.call(process);
  return BigInt(user + system) * 1000n;
}

const EINVAL = 22;

function readClock(clock: Value): bigint {
  const read = clocks.get(Number(toIndex(clock)));
  if (read === undefined) throw osError(EINVAL);
  return read();
}

const clockNames: Readonly<Record<string, string>> = {
  time: 'CLOCK_REALTIME',
  monotonic: 'CLOCK_MONOTONIC',
  perf_counter: 'CLOCK_MONOTONIC',
  process_time: 'CLOCK_PROCESS_CPUTIME_ID',
  thread_time: 'CLOCK_THREAD_CPUTIME_ID',
};

function describeClock(name: Value): Value {
  const text = asText(name);
  if (text === undefined)
    throw typeError(`get_clock_info() argument 1 must be str, not ${typeOf(name).name}`);
  const clock = Object.hasOwn(clockNames, text) ? clockNames[text] : undefined;
  if (clock === undefined) throw valueError('unknown clock');
  const info = new PySimpleNamespace();
  setOwnAttribute(info, 'implementation', `clock_gettime(${clock})`);
  setOwnAttribute(info, 'monotonic', text !== 'time');
  setOwnAttribute(info, 'adjustable', text === 'time');
  setOwnAttribute(info, 'resolution', new PyFloat(1e-9));
  return info;
}

/** Milliseconds. A program that is to be stopped has 10, and a busy machine wakes it late. */
const SLICE = 4;

/** Sleeps in slices, so that an interrupt is noticed soon. */
function sleep(seconds: Value): null {
  const duration = durationOf(seconds);
  if (duration < 0) throw valueError('sleep length must be non-negative');
  const end = performance.now() + duration * 1000;
  const { poll } = runtime.current;
  for (;;) {
    poll.call(runtime.current);
    const left = end - performance.now();
    if (left <= 0) return null;
    Atomics.wait(bell, 0, 0, Math.min(left, SLICE));
  }
}

/** Nobody rings it: waiting on it is sleeping. */
const bell = new Int32Array(new SharedArrayBuffer(4));

const MAX_SECONDS = 2 ** 63 / NANOSECONDS;

function durationOf(seconds: Value): number {
  const double = asFloat(seconds);
  if (double !== undefined) {
    if (Number.isNaN(double)) throw valueError('Invalid value NaN (not a number)');
    if (Math.abs(double) >= MAX_SECONDS) throw overflowError('timestamp out of range for platform time_t');
    return double;
  }
  const int: Int = asInt(seconds) ?? toIndex(seconds);
  if (int > MAX_SECONDS || int < -MAX_SECONDS)
    throw overflowError('timestamp too large to convert to C _PyTime_t');
  return Number(int);
}
