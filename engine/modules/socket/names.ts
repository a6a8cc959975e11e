/**
 * Looking names up, in slices: the resolver works while the interpreter looks for interrupts.
 */
import type { FoundAddress, NameLookUp, NameRequest, NetworkAccess } from '../../core/host.js';
import { runtime } from '../../objects/model/runtime.js';
import { systemCall } from '../system/errors.js';
import { resolverError } from './socket-errors.js';

const SLICE = 10;

/** The addresses of a name. Throws gaierror. */
export function findAddresses(network: NetworkAccess, request: NameRequest): readonly FoundAddress[] {
  const lookUp = systemCall(() => network.lookUp(request));
  const outcome = waitForOutcome(lookUp);
  if (outcome.kind === 'failed') throw resolverError(outcome.code, outcome.message);
  return outcome.value;
}

function waitForOutcome(lookUp: NameLookUp) {
  let isOpen = true;
  try {
    for (;;) {
      const outcome = systemCall(() => lookUp.wait(SLICE));
      if (outcome !== undefined) {
        isOpen = false;
        return outcome;
      }
      runtime.current.prepareToWait();
      runtime.current.poll();
    }
  } finally {
    if (isOpen) lookUp.abandon();
  }
}
