/**
 * Random programs for fast-check. A failing one shrinks by its statements, not by the choices it was made with.
 */
import fc from 'fast-check';
import { smallerSources } from './smaller-sources.js';
import { writeProgram } from './write-program.js';

/** Programs, without the prelude. */
export function randomPrograms(): fc.Arbitrary<string> {
  return new ProgramArbitrary();
}

class ProgramArbitrary extends fc.Arbitrary<string> {
  override generate(random: fc.Random): fc.Value<string> {
    return new fc.Value(writeProgram({ below: (end) => random.nextInt(0, end - 1) }), undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is string {
    return typeof value === 'string';
  }

  override shrink(value: string): fc.Stream<fc.Value<string>> {
    return new fc.Stream(values(value));
  }
}

function* values(source: string): IterableIterator<fc.Value<string>> {
  for (const smaller of smallerSources(source))
    if (smaller.length < source.length) yield new fc.Value(smaller, undefined);
}
