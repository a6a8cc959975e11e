/**
 * Passes as a command line names them: `-hoist,-peel` leaves some out, `fold,cse` takes only these.
 */
import { type PassName, type PassSwitches, passNames, switchPasses } from './opt/pipeline.table.js';

/** Switches, or what is wrong with the text. */
export type PassesResult =
  | { readonly kind: 'passes'; readonly passes: PassSwitches }
  | { readonly kind: 'error'; readonly message: string };

/** Reads the list. */
export function parsePasses(text: string): PassesResult {
  const items = text.split(',').filter((item) => item !== '');
  const off = items.filter((item) => item.startsWith('-')).map((item) => item.slice(1));
  const only = items.filter((item) => !item.startsWith('-'));
  const unknown = [...off, ...only].find((name) => !passNames.includes(name as PassName));
  if (unknown !== undefined)
    return { kind: 'error', message: `unknown pass '${unknown}'; there are ${passNames.join(', ')}` };
  if (off.length > 0 && only.length > 0)
    return {
      kind: 'error',
      message: 'either passes to leave out (-hoist) or the only ones to take (fold,cse)',
    };
  const passes = switchPasses(only.length > 0 ? { only: only as PassName[] } : { off: off as PassName[] });
  return { kind: 'passes', passes };
}

export type { PassSwitches };
