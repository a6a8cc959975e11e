/**
 * Lowers a trace: asks the handler of each operation, from the last to the first (see Lowering).
 */
import type { CpuFeature } from '../../../../native/cpu-features.table.js';
import type { Trace } from '../../../ir/trace.js';
import type { RegisterClass } from '../machine.js';
import { lowerings } from './handlers.js';
import { lowerControlAddress } from './lower-shape.js';
import { type BridgePlan, type Lowered, Lowering } from './lowering.js';

/** Lowers a trace for a processor with these features. */
export function lowerTrace(
  trace: Trace,
  features: ReadonlySet<CpuFeature>,
  bridge: BridgePlan | undefined,
  registers: Readonly<Record<RegisterClass, number>>,
): Lowered {
  const lowering = new Lowering(trace, features, bridge, registers);
  const late = lowering.lateSteps();
  for (let ref = trace.length - 1; ref >= 0; ref--) {
    const name = trace.name(ref);
    const { kind, result } = trace.row(ref);
    if (name === 'jump') for (const step of late) lowerings[trace.name(step)](lowering, step);
    const isSilent = late.has(ref) || (result !== undefined && kind !== 'guard' && !lowering.isNeeded(ref));
    if (!isSilent) lowerings[name](lowering, ref);
    lowering.close(ref);
  }
  const control = lowering.takeControlAddress();
  if (control !== undefined) lowerControlAddress(lowering, control);
  lowering.close(0);
  return lowering.finish();
}
