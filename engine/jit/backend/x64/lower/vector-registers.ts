/**
 * Gives the vectors of a vector loop's body registers, by number: one walk over the steps, each vector's register free again behind its last use.
 */
import type { Vector, VectorStep } from './vector-body.js';

/** `pinned` vectors have theirs from the start, through all rounds; `lasting` ones keep theirs from where they are made. */
export function assignVectorRegisters(
  steps: readonly VectorStep[],
  pinned: readonly Vector[],
  lasting: readonly Vector[],
): { readonly registerOf: readonly number[]; readonly registers: number } {
  const lastUse = new Map<Vector, number>();
  steps.forEach(({ uses }, at) => {
    for (const vector of uses) lastUse.set(vector, at);
  });
  for (const vector of [...pinned, ...lasting]) lastUse.set(vector, steps.length);
  const registerOf: number[] = [];
  const free: number[] = [];
  let registers = 0;
  const take = (): number => free.pop() ?? registers++;
  for (const vector of pinned) registerOf[vector] ??= take();
  steps.forEach(({ uses, def, scratch, apart }, at) => {
    const release = (vector: Vector): number => free.push(registerOf[vector] as number);
    const dying = [...new Set(uses)].filter((vector) => lastUse.get(vector) === at);
    for (const vector of scratch) registerOf[vector] = take();
    // The first operand's register, freed last, is the one that the result gets.
    const shared = !apart && dying[0] !== undefined && dying[0] === uses[0] ? dying[0] : undefined;
    if (shared !== undefined) release(shared);
    if (def !== undefined) registerOf[def] ??= take();
    for (const vector of dying) if (vector !== shared) release(vector);
    for (const vector of scratch) release(vector);
    if (def !== undefined && !lastUse.has(def)) release(def);
  });
  return { registerOf, registers };
}
