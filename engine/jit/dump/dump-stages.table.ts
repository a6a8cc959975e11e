/**
 * The stages of a trace that a dump can show: one row a letter, in the order in which they come about.
 */

export const dumpStages = {
  b: { name: 'bytecode', doc: 'the instructions that were recorded' },
  r: { name: 'recorded', doc: 'the trace as recorded' },
  o: { name: 'optimized', doc: 'the trace as optimized' },
  s: { name: 'snapshots', doc: 'what each guard restores where it fails' },
  a: { name: 'assembly', doc: 'the machine code' },
  x: { name: 'exits', doc: 'each exit, as it is taken' },
} as const satisfies Record<string, { readonly name: string; readonly doc: string }>;

/** A stage's letter. */
export type DumpStage = keyof typeof dumpStages;

/** What to dump. */
export interface DumpRequest {
  readonly stages: ReadonlySet<DumpStage>;
  /** Only traces that begin in this function (its name or qualified name). */
  readonly function: string | undefined;
}

/** Reads `STAGES[:function]`; STAGES are letters, with or without commas. */
export function parseDumpRequest(
  text: string,
):
  | { readonly kind: 'request'; readonly request: DumpRequest }
  | { readonly kind: 'error'; readonly message: string } {
  const colon = text.indexOf(':');
  const letters = (colon < 0 ? text : text.slice(0, colon)).replaceAll(',', '');
  const unknown = [...letters].find((letter) => !Object.hasOwn(dumpStages, letter));
  if (unknown !== undefined || letters === '') {
    const known = Object.entries(dumpStages).map(([letter, { name }]) => `${letter} ${name}`);
    const what = letters === '' ? 'no stages' : `unknown stage '${unknown}'`;
    return { kind: 'error', message: `${what}; there are ${known.join(', ')}` };
  }
  return {
    kind: 'request',
    request: {
      stages: new Set([...letters] as DumpStage[]),
      function: colon < 0 ? undefined : text.slice(colon + 1),
    },
  };
}
