/**
 * Generators, coroutines and async generators.
 */
import { defineAsyncGenerator } from './async-generator.js';
import { defineAsyncGeneratorSteps } from './async-generator-steps.js';
import { defineCoroutine } from './coroutine.js';
import { defineGenerator } from './generator.js';
import { defineFinishedDelegate } from './resume.js';

/** Gives all kinds of generators their behaviour. */
export function defineGenerators(): void {
  defineFinishedDelegate();
  defineGenerator();
  defineCoroutine();
  defineAsyncGenerator();
  defineAsyncGeneratorSteps();
}
