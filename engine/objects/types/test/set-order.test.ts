/**
 * The order of iteration of sets of numbers and tuples is CPython's, whatever was done to them: random programs of set operations
 * run here and there.
 */
import test from 'ava';
import { PyFloat } from '../../model/numbers.js';
import { PyList, PyTuple } from '../../model/sequences.js';
import { frozensetType, setType } from '../../model/sets.js';
import type { Value } from '../../model/value.js';
import { askPython } from '../../numeric/test/python-oracle.js';
import { getAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { hashOf } from '../../protocol/hash.js';
import { type BinaryOperator, binary, inplace } from '../../protocol/operators.js';
import { reprText } from '../../protocol/text.js';
import { defineBuiltinTypes } from '../index.js';

defineBuiltinTypes();

type Element = number | number[];
type Step = readonly [kind: string, register: number, operand: Element | Element[], target: number];

const program = `
def element(e):
    return tuple(e) if isinstance(e, list) else e
sets = [set(), set(), set()]
log = []
for kind, r, x, t in case:
    s = sets[r]
    if kind in ('add', 'discard'): getattr(s, kind)(element(x))
    elif kind == 'pop': log.append(repr(s.pop()) if s else 'none')
    elif kind == 'list': sets[t] = set([element(e) for e in x])
    elif kind == 'clear': s.clear()
    elif kind == 'copy': sets[t] = s.copy()
    elif kind == 'difference_list': sets[t] = s.difference([element(e) for e in x])
    elif kind == 'intersection_list': sets[t] = s.intersection([element(e) for e in x])
    elif kind == 'frozen': sets[t] = set(frozenset(s))
    else:
        import operator
        done = getattr(operator, kind)(s, sets[t])
        if kind[0] == 'i' and kind != 'invert': sets[r] = done
        else: sets[(r + 1) % 3] = done
return [repr(list(s)) for s in sets] + log + [str(hash(frozenset(sets[0])))]
`;

const operators: Record<string, BinaryOperator> = { and_: 'and', or_: 'or', sub: 'sub', xor: 'xor' };
const inplaceOperators: Record<string, BinaryOperator> = {
  iand: 'and',
  ior: 'or',
  isub: 'sub',
  ixor: 'xor',
};

function toValue(element: Element): Value {
  if (Array.isArray(element)) return new PyTuple(element.map(toValue));
  return Number.isInteger(element) ? element : new PyFloat(element);
}

function toList(elements: Element[]): PyList {
  return new PyList(elements.map(toValue));
}

function method(object: Value, name: string, ...args: Value[]): Value {
  return call(getAttribute(object, name), args);
}

function runHere(steps: readonly Step[]): string[] {
  const sets: Value[] = [0, 1, 2].map(() => call(setType, []));
  const log: string[] = [];
  for (const [kind, register, operand, target] of steps) {
    const set = sets[register] as Value;
    const other = sets[target] as Value;
    if (kind === 'add' || kind === 'discard') method(set, kind, toValue(operand as Element));
    else if (kind === 'pop') log.push(method(set, '__len__') === 0 ? 'none' : reprText(method(set, 'pop')));
    else if (kind === 'list') sets[target] = call(setType, [toList(operand as Element[])]);
    else if (kind === 'clear') method(set, 'clear');
    else if (kind === 'copy') sets[target] = method(set, 'copy');
    else if (kind === 'difference_list')
      sets[target] = method(set, 'difference', toList(operand as Element[]));
    else if (kind === 'intersection_list')
      sets[target] = method(set, 'intersection', toList(operand as Element[]));
    else if (kind === 'frozen') sets[target] = call(setType, [call(frozensetType, [set])]);
    else if (kind in inplaceOperators) sets[register] = inplace(inplaceOperators[kind] ?? 'or', set, other);
    else sets[(register + 1) % 3] = binary(operators[kind] ?? 'or', set, other);
  }
  const lists = sets.map((set) => `[${[...elementsOf(set)].map(reprText).join(', ')}]`);
  return [...lists, ...log, String(hashOf(call(frozensetType, [sets[0] as Value])))];
}

function* elementsOf(set: Value): Generator<Value> {
  const list = method(set, '__iter__');
  for (let left = Number(method(set, '__len__')); left > 0; left--) yield method(list, '__next__');
}

/** A small generator of pseudo-random numbers, so that a failure can be repeated. */
function* randoms(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function makeSteps(seed: number): Step[] {
  const random = randoms(seed);
  const below = (limit: number): number => Math.floor(random.next().value * limit);
  const spread = [8, 40, 1000, 2 ** 40][below(4)] ?? 8;
  const element = (): Element => {
    const kind = below(10);
    if (kind === 0) return below(spread) / 8;
    if (kind === 1) return [below(4), -below(spread)];
    return kind === 2 ? -below(spread) : below(spread);
  };
  const kinds = [
    ...['add', 'add', 'add', 'add', 'discard', 'discard', 'pop', 'list', 'copy', 'frozen'],
    ...['difference_list', 'intersection_list', ...Object.keys(operators), ...Object.keys(inplaceOperators)],
  ];
  return Array.from({ length: 10 + below(120) }, () => {
    const kind = kinds[below(kinds.length)] ?? 'add';
    const many = kind.endsWith('list');
    const operand = many ? Array.from({ length: below(60) }, element) : element();
    return [kind, below(3), operand, below(3)];
  });
}

test('sets: elements come in the order of CPython after random operations', (t) => {
  const cases = Array.from({ length: 400 }, (_, index) => makeSteps(index + 1));
  const answers = askPython(program, cases);
  if (answers === null) {
    t.pass('no CPython 3.11 to compare with');
    return;
  }
  cases.forEach((steps, index) => {
    t.deepEqual(runHere(steps), answers[index] as string[], `program ${index}`);
  });
});
