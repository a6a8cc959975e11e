// Declarations of kernels.py, made from its annotations by "pitviper types". Changes belong there.
/**
 * Kernels of a small simulation, called from TypeScript as if they were its own functions.
 *
 * @packageDocumentation
 */
import type { PyBuffer } from 'pitviper';

/**
 * Adds a multiple of one vector to another, in place: y += a * x.
 *
 * @param a - the factor
 * @param x - is read
 * @param y - is read and written
 */
export function saxpy(a: number, x: PyBuffer<Float64Array>, y: PyBuffer<Float64Array>): void;
/**
 * The p-norm of a vector.
 *
 * @returns a number of at least 0
 */
export function norm(x: PyBuffer<Float64Array>, p?: number): number;
/** Counts the values from 0 up to 1 in bins of equal width. */
export function histogram(x: PyBuffer<Float64Array>, bins: number): number[];
