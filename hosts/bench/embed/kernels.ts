/**
 * The Python that the benchmarks of embedding call.
 */
export const kernelSource = `
def add(a, b):
    return a + b

def first(x):
    return x[0]

def heat(low, high, old, new, columns, steps):
    for _ in range(steps):
        for row in range(low, high):
            start = row * columns
            for i in range(start + 1, start + columns - 1):
                around = old[i - 1] + old[i + 1] + old[i - columns] + old[i + columns]
                new[i] = old[i] + 0.2 * (around - 4.0 * old[i])
`;

/** The same as a host sees it. */
export interface EmbedKernels {
  add(a: number, b: number): number;
  first(x: Float64Array): number;
  heat(
    low: number,
    high: number,
    old: Float64Array,
    spare: Float64Array,
    columns: number,
    steps: number,
  ): void;
}
