/**
 * Lengths of Huffman codes for symbols that occur so often, none longer than a limit. Where the best codes would be too long, the counts are made
 * more alike and it is tried again, as bzip2 does.
 */
export function findCodeLengths(counts: Int32Array, longest: number): Uint8Array {
  const weights = Array.from(counts, (count) => Math.max(count, 1));
  for (;;) {
    const lengths = buildLengths(weights);
    if (lengths.every((length) => length <= longest)) return lengths;
    for (let symbol = 0; symbol < weights.length; symbol++) {
      weights[symbol] = 1 + ((weights[symbol] as number) >> 1);
    }
  }
}

/** Joins the two lightest trees until there is one: leaves in order of weight in one queue, trees as they are made in another. */
function buildLengths(weights: readonly number[]): Uint8Array {
  const count = weights.length;
  const leaves = weights
    .map((_, symbol) => symbol)
    .sort((a, b) => (weights[a] as number) - (weights[b] as number));
  const parents = new Int32Array(2 * count).fill(-1);
  const treeWeights: number[] = [];
  let leafAt = 0;
  let treeAt = 0;
  const takeLightest = (): { node: number; weight: number } => {
    const leaf = leaves[leafAt];
    const leafWeight = leaf === undefined ? Number.POSITIVE_INFINITY : (weights[leaf] as number);
    const treeWeight = treeWeights[treeAt] ?? Number.POSITIVE_INFINITY;
    if (leafWeight <= treeWeight) {
      leafAt++;
      return { node: leaf as number, weight: leafWeight };
    }
    return { node: count + treeAt++, weight: treeWeight };
  };
  for (let made = 0; made < count - 1; made++) {
    const one = takeLightest();
    const two = takeLightest();
    parents[one.node] = count + made;
    parents[two.node] = count + made;
    treeWeights.push(one.weight + two.weight);
  }
  const depths = new Uint8Array(2 * count);
  for (let node = 2 * count - 3; node >= 0; node--) {
    const parent = parents[node] as number;
    if (parent >= 0) depths[node] = (depths[parent] as number) + 1;
  }
  return depths.subarray(0, count);
}
