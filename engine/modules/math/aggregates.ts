/**
 * The functions of math that take many numbers: fsum, prod, hypot, dist.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import type { Sink } from '../../objects/model/generators.js';
import { listGet, listLength } from '../../objects/model/list-storage.js';
import { PyFloat } from '../../objects/model/numbers.js';
import { tick, tickAt } from '../../objects/model/resources.js';
import { listType, PyList, PyTuple } from '../../objects/model/sequences.js';
import type { Value } from '../../objects/model/value.js';
import { valueError } from '../../objects/protocol/errors.js';
import { orThrow, raisedBy } from '../../objects/protocol/failures.js';
import { getIterator, iterate, nextBeyond, toArray } from '../../objects/protocol/iterate.js';
import { toDouble } from '../../objects/protocol/numbers.js';
import { binary } from '../../objects/protocol/operators.js';
import { FloatSum } from './float-sum.js';
import { distance, vectorNorm } from './vector-norm.js';

export const aggregateFunctions: FunctionDeclarations = {
  dist: [
    '(p, q, /)',
    distanceOf,
    'Return the Euclidean distance between two points p and q.\n\nThe points should be specified as sequences (or iterables) of\ncoordinates.  Both inputs must have the same dimension.\n\nRoughly equivalent to:\n    sqrt(sum((px - qx) ** 2.0 for px, qx in zip(p, q)))',
  ],
  fsum: [
    '(seq, /)',
    sumExactly,
    'Return an accurate floating point sum of values in the iterable seq.\n\nAssumes IEEE-754 floating point arithmetic.',
  ],
  hypot: [
    '(*coordinates)',
    (coordinates: Value[]) => new PyFloat(vectorNorm(doublesOf(coordinates))),
    'hypot(*coordinates) -> value\n\nMultidimensional Euclidean distance from the origin to a point.\n\nRoughly equivalent to:\n    sqrt(sum(x**2 for x in coordinates))\n\nFor a two dimensional point (x, y), gives the hypotenuse\nusing the Pythagorean theorem:  sqrt(x*x + y*y).\n\nFor example, the hypotenuse of a 3/4/5 right triangle is:\n\n    >>> hypot(3.0, 4.0)\n    5.0\n',
  ],
  prod: [
    '(iterable, /, *, start=1)',
    multiply,
    'Calculate the product of all the elements in the input iterable.\n\nThe default start value for the product is 1.\n\nWhen the iterable is empty, return the start value.  This function is\nintended specifically for use with numeric values and may reject\nnon-numeric types.',
  ],
};

function distanceOf(p: Value, q: Value): PyFloat {
  const from = coordinatesOf(p);
  const to = coordinatesOf(q);
  if (from.length !== to.length) throw valueError('both points must have the same number of dimensions');
  return new PyFloat(distance(doublesOf(from), doublesOf(to)));
}

function doublesOf(items: readonly Value[]): Float64Array {
  const doubles = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++) {
    tickAt(at);
    doubles[at] = toDouble(items[at] as Value);
  }
  return doubles;
}

function doubleOf(item: Value): number {
  return item instanceof PyFloat ? item.value : toDouble(item);
}

function coordinatesOf(point: Value): readonly Value[] {
  return point instanceof PyTuple ? point.items : toArray(point);
}

function sumExactly(items: Value): PyFloat {
  const sum = new FloatSum();
  const add = (double: number): void => {
    const failed = sum.add(double);
    if (failed !== null) throw raisedBy(failed);
  };
  if (items instanceof PyList && items.type === listType) {
    // Read anew each time: an item's `__float__` may change the list.
    for (let at = 0; at < listLength(items); at++) {
      tickAt(at);
      add(doubleOf(listGet(items, at)));
    }
  } else {
    const iterator = getIterator(items);
    const addPlain: Sink = (item) => {
      if (!(item instanceof PyFloat)) return false;
      add(item.value);
      return true;
    };
    for (
      let item = nextBeyond(iterator, addPlain);
      item !== undefined;
      item = nextBeyond(iterator, addPlain)
    ) {
      tick();
      add(doubleOf(item));
    }
  }
  return new PyFloat(orThrow(sum.finish()));
}

function multiply(items: Value, start: Value | undefined): Value {
  let product: Value = start ?? 1;
  for (const item of iterate(items)) {
    if (product instanceof PyFloat && item instanceof PyFloat)
      product = new PyFloat(product.value * item.value);
    else product = binary('mul', product, item);
  }
  return product;
}
