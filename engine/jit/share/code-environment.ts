/**
 * What compiled traces depend on besides the program: engine, tables, layout of the state block, processor, parameters. Traces are only used
 * where all of it is the same.
 */
import { opcodeTableHash } from '../../bytecode/serialise.js';
import type { JitSettings } from '../../core/jit-settings.js';
import { ENGINE_VERSION } from '../../core/version.js';
import { detectCpuFeatures } from '../../native/cpu-features.js';
import { STATE_LAYOUT_VERSION } from '../backend/x64/state-layout.table.js';

/** Number of the form in which traces are packed: raised by whoever changes it. */
const traceFormat = 3;

/** The environment as text. */
export function codeEnvironment({ parameters }: JitSettings): string {
  const { trace_limit, max_unroll_recursion, vec, fastmath } = parameters;
  const features = [...detectCpuFeatures()].sort().join('+');
  return [
    `pitviper ${ENGINE_VERSION}`,
    `traces ${traceFormat}`,
    `opcodes ${opcodeTableHash()}`,
    `state ${STATE_LAYOUT_VERSION}`,
    `${process.platform} ${process.arch} ${features}`,
    `trace_limit=${trace_limit} max_unroll_recursion=${max_unroll_recursion} vec=${vec} fastmath=${fastmath}`,
  ].join('; ');
}
