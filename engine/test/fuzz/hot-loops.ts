/**
 * Random programs whose loops become hot: numeric kernels over arrays, lists, lists of lists, views and shared variables, called several times with
 * arguments that change type and size once the loops are compiled; and functions that become hot because map and sorted call them. They print
 * what they computed, bit for bit.
 */
import fc from 'fast-check';
import { chance, type Dice, pick } from './dice.js';

/** Programs as a fast-check arbitrary: one choice a number, so that shrinking makes them simpler. */
export function hotLoopPrograms(): fc.Arbitrary<string> {
  return fc
    .array(fc.nat({ max: 9999 }), { minLength: 60, maxLength: 220 })
    .map((choices) => writeProgram(diceOf(choices)));
}

/** Choices in order, then always the first. */
function diceOf(choices: readonly number[]): Dice {
  let at = 0;
  return { below: (end) => (choices[at++] ?? 0) % end };
}

/** Statements without a block of their own. */
const SIMPLE_STATEMENTS = 33;

const start = `from array import array
from math import sqrt, floor, exp, sin, atan2, inf, nan, isnan
from random import random, seed
import math
G = 3
W = 0.5
O = []
P = []
MASK = 0xFFFFFFFFFFFFFFFF

def bits(x):
    if isinstance(x, float):
        return x.hex() if x == x else 'nan'
    if isinstance(x, tuple):
        return tuple(map(bits, x))
    return repr(x)

def add(p, q=2, *, r=1):
    return p + q * r

def pick(p, q):
    if p < q:
        return p
    return q

def total(q, t, r=1.0):
    z = 0.0
    for o in range(q):
        if o == 7:
            continue
        z += t[o] * r
    return z

class Point:
    __slots__ = ('x', 'n')
    def __init__(self, x=0.5, n=1):
        self.x = x
        self.n = n
    def grow(self, o):
        self.n += o
        self.x = self.x * 0.5 + o
        return self.n & 15
    def plus(self, other):
        return Point(self.x + other.x, (self.n + other.n) & 0xFFFFFF)
    def __add__(self, other):
        return Point(self.x + other.x, self.n)
    def __rmul__(self, o):
        return Point(self.x * o, self.n)
    @property
    def norm(self):
        return self.x * 0.5 + (self.n & 0xFF)

class Box:
    count = 3
    def __init__(self, value):
        self.value = value
        self.total = 0
        self.flag = False
        self.point = Point(1.0)
        self.next = None
    def add(self, o):
        self.value = o
        self.total += 1
        return self.total & 7

class Case(Box):
    count = 5
    def add(self, o):
        return Box.add(self, o + 1) + self.count

def digits(q, base=10, *, z=0):
    while q > 0:
        if q % 97 == 13:
            return z
        z += q % base
        q //= base
    return z + int(total(3, (1.0, 0.5, 0.25)) * 4)

`;

const calls = `
def run(*arguments):
    f = array('d', [0.5, -1.25, 3.0, 1e300, -0.0, 2.5, 7.75, 0.1] * 5)
    k = array('i', [5, -3, 7, 0, 11, 2, -8, 1] * 5)
    u = bytearray(range(40))
    l = [float(j) * 0.75 for j in range(40)]
    m = [j * 3 - 20 for j in range(40)]
    v = memoryview(array('d', range(40))).cast('B').cast('d', (5, 8))
    t = [[float(i * j) - 2.5 for j in range(6)] for i in range(4)] + [l, array('d', [0.5] * 6)]
    t.append(t[1])
    seed(7)
    O[:] = Box(1), Box(0.5), Case(2)
    P[:] = [Point(float(j), j) for j in range(5)] + [O[0].point]
    try:
        print(bits(kernel(f, k, u, l, m, v, t, *arguments)))
    except (ArithmeticError, LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
    print(bits(sum(abs(x) for x in f if x == x)), sum(k), sum(u), bits(sum(l)), sum(m), bits(tuple(v[2, j] for j in range(8))), G, bits(W), bits(sum(map(sum, t))), bits(random()))
    print([(bits(z.value), z.total, z.flag, bits(z.point.x), z.point.n, z.next is z, len(z.__dict__)) for z in O], [(bits(z.x), z.n) for z in P])

`;

const callsOfWay = `
def run_way(n, p, w):
    f = array('d', [0.5, -1.25, 3.0, 1e300, -0.0, 2.5, 7.75, 0.1] * 5)
    k = array('i', [5, -3, 7, 0, 11, 2, -8, 1] * 5)
    u = bytearray(range(40))
    l = [float(j) * 0.75 for j in range(40)]
    m = [j * 3 - 20 for j in range(40)]
    v = memoryview(array('d', range(40))).cast('B').cast('d', (5, 8))
    t = [[float(i * j) - 2.5 for j in range(6)] for i in range(4)] + [l, array('d', [0.5] * 6)]
    t.append(t[1])
    seed(n)
    O[:] = Box(1), Box(0.5), Case(2)
    P[:] = [Point(float(j), j) for j in range(5)] + [O[0].point]
    def one(j):
        return way(f, k, u, l, m, v, t, j % 7, p, w)
    def safely(j):
        try:
            return one(j)[0] % 97
        except (ArithmeticError, LookupError, ValueError) as error:
            return -len(str(error))
    try:
        print(sorted(range(30), key=safely))
        print(bits(tuple(map(one, range(25)))))
    except (ArithmeticError, LookupError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
    print(bits(sum(l)), sum(m), sum(k), G, bits(W))
    print([(bits(z.value), z.total, z.flag, bits(z.point.x), z.point.n, z.next is z, len(z.__dict__)) for z in O], [(bits(z.x), z.n) for z in P])

run_way(5, 3, 1.5)
run_way(9, 2, 0.25)
`;

/** Writes one program. */
function writeProgram(dice: Dice): string {
  const isCalling = chance(dice, 60);
  const part = isCalling ? new Writer(dice, false).kernel('part') : '';
  const way = chance(dice, 40) ? new Writer(dice, false).way('way') : '';
  const body = part + way + new Writer(dice, isCalling).kernel('kernel');
  const rounds = [`run(60, 3, 1.5)`, `run(${pick(dice, ['80', '41', '200'])}, 7, 0.25)`];
  const odd = [
    'run(50, 2 ** 62, 1e308)',
    'run(50, -(2 ** 53) - 1, -0.0)',
    'run(50, 2.5, 3)',
    'run(50, True, nan)',
    'run(30, 2 ** 70, inf)',
    'run(0, 1, 1.0)',
    'run(70, -5, -2.5)',
  ];
  rounds.push(pick(dice, odd), pick(dice, odd), 'run(90, 4, 0.5)');
  if (way !== '') rounds.unshift(callsOfWay, pick(dice, odd).replace('run', 'run_way'));
  return `${start}${body}${calls}${rounds.join('\n')}\n`;
}

/** Writes a kernel. Ints and floats are kept apart so that most operations succeed. */
class Writer {
  readonly #dice: Dice;
  readonly #lines: string[] = [];
  readonly #isCalling: boolean;
  #depth = 1;
  #loops = 0;

  /** `isCalling`: whether there is a function `part`, like this one, to be called in loops. */
  constructor(dice: Dice, isCalling: boolean) {
    this.#dice = dice;
    this.#isCalling = isCalling;
  }

  /** A function that runs through its statements twice. */
  way(name: string): string {
    this.#begin(name);
    this.#line('for i in (n, 5):');
    this.#block(3 + this.#dice.below(4));
    return this.#end();
  }

  kernel(name: string): string {
    this.#begin(name);
    this.#loop();
    if (chance(this.#dice, 40)) this.#loop();
    return this.#end();
  }

  #begin(name: string): void {
    this.#lines.push(`def ${name}(f, k, u, l, m, v, t, n, p, w):`);
    this.#line('global G, W');
    this.#line('i = 0');
    this.#line('s = 0');
    this.#line(`x = ${pick(this.#dice, ['0.0', 'w', '1.0', '0'])}`);
    this.#line('y = 1.0');
    this.#line('c = 0');
    this.#line('h = 12345');
    this.#line(`a, b, d = O[0], O[${pick(this.#dice, ['1', '0', '2'])}], P[${pick(this.#dice, ['0', '5'])}]`);
    this.#line('def bump(d):');
    this.#line('    nonlocal c');
    this.#line('    c += d');
    this.#line('    return c');
  }

  #end(): string {
    this.#line('return s, x, y, c, h, i');
    return `${this.#lines.join('\n')}\n`;
  }

  #line(text: string): void {
    this.#lines.push('    '.repeat(this.#depth) + text);
  }

  #block(count: number): void {
    this.#depth++;
    for (let index = 0; index < count; index++) this.#statement();
    this.#depth--;
  }

  #loop(): void {
    const dice = this.#dice;
    this.#loops++;
    const isInner = this.#loops > 1 && this.#depth > 1;
    const index = isInner ? 'j' : 'i';
    const header = pick(dice, [
      `for ${index} in range(n):`,
      `for ${index} in range(${pick(dice, ['1', '0', '3'])}, n${pick(dice, ['', ' - 1', ', 2', ', 3'])}):`,
      `for ${index} in range(n - 1, -1, -1):`,
      `for ${index}, x in enumerate(${pick(dice, ['f', 'l'])}):`,
      `for x, y in zip(f, l):`,
      `for ${index} in k:`,
      `for ${index} in u:`,
      `for ${index}, (x, y) in enumerate(zip(l, f), 3):`,
      'while',
    ]);
    const size = isInner ? 2 : 3 + dice.below(4);
    if (header !== 'while') {
      const bounded = isInner ? header.replace(/\bn\b/g, '6') : header;
      this.#line(bounded);
      this.#block(size);
    } else {
      this.#line(`${index} = 0`);
      this.#line(`while ${index} < ${isInner ? '5' : 'n'}:`);
      this.#depth++;
      this.#line(`${index} += ${pick(dice, ['1', '1', '2'])}`);
      this.#depth--;
      this.#block(size);
    }
    if (chance(dice, 12)) {
      this.#line('else:');
      this.#line('    s += 1000');
    }
  }

  #statement(): void {
    const dice = this.#dice;
    const simple = this.#simpleStatement(dice.below(SIMPLE_STATEMENTS + 6));
    if (simple !== undefined) {
      this.#line(simple);
      return;
    }
    switch (dice.below(4)) {
      case 0:
      case 1:
        this.#conditional();
        break;
      case 2:
        this.#line('try:');
        this.#block(1);
        this.#line('except (ArithmeticError, LookupError, ValueError):');
        this.#line('    s += 7');
        break;
      default:
        if (this.#depth > 3 || this.#loops > 3) this.#line('s += 1');
        else this.#loop();
    }
  }

  #conditional(): void {
    const dice = this.#dice;
    this.#line(`if ${this.#condition()}:`);
    this.#block(1 + dice.below(2));
    if (!chance(dice, 60)) return;
    this.#line(chance(dice, 30) ? `elif ${this.#condition()}:` : 'else:');
    this.#block(1);
  }

  /** Statement `choice`; undefined beyond the last. */
  #simpleStatement(choice: number): string | undefined {
    const dice = this.#dice;
    const int = () => this.#int(2);
    const float = () => this.#float(2);
    const statements: readonly (() => string)[] = [
      () => `s ${pick(dice, ['+=', '-=', '^=', '|=', '='])} ${int()}`,
      () => `s ${pick(dice, ['+=', '-='])} ${int()}`,
      () => `x ${pick(dice, ['+=', '-=', '*=', '='])} ${float()}`,
      () => `x ${pick(dice, ['+=', '='])} ${float()}`,
      () => `y = ${float()}`,
      () => `f[${this.#index()}] = ${float()}`,
      () => `k[${this.#index()}] = ${int()} % 1000`,
      () => `u[${this.#index()}] = ${int()} & 255`,
      () => `l[${this.#index()}] ${pick(dice, ['=', '+='])} ${float()}`,
      () => `m[${this.#index()}] = ${int()}`,
      () => `v[2, ${pick(dice, ['i % 8', '3', '-1'])}] ${pick(dice, ['=', '+='])} ${float()}`,
      () =>
        `h = (h * ${pick(dice, ['6364136223846793005', '1103515245'])} + ${int()}) & ${pick(dice, ['MASK', '0xFFFFFFFF', '0x7FFFFFFF'])}`,
      () => `h ^= (h ${pick(dice, ['<< 13', '>> 7', '<< 17'])}) & MASK`,
      () => 'x, y = y, x',
      () => `bump(${pick(dice, ['1', 'i', '2'])})`,
      () => pick(dice, ['G += 1', 'W = W * 0.5 + x * 0.0', 'G = i', 'W += 0.125']),
      () => `if ${this.#condition()}: ${pick(dice, ['continue', 'break', 's += 2', 'continue'])}`,
      () => pick(dice, ['m.append(i)', 'l.append(x)', 's += len(m)', 'p = p + 1', 's += i']),
      () =>
        `t[${this.#row()}][${pick(dice, ['i % 6', '2', '-1', 's % 6'])}] ${pick(dice, ['=', '+=', '*='])} ${float()}`,
      () => `x = t[${this.#row()}][${pick(dice, ['i % 6', '5', '(s + i) % 6'])}]`,
      () =>
        pick(dice, [
          `t[${this.#row()}][1] = ${int()}`,
          `t[${this.#row()}] = [float(i)] * 6`,
          's += len(t[i % 4])',
          `t[2], t[${this.#row()}] = t[${this.#row()}], t[2]`,
          `t[${this.#row()}].append(x)`,
        ]),
      () => `for z in (1, 2, ${pick(dice, ['4', '0.5'])}): y += z * t[${this.#row()}][i % 3]`,
      () => pick(dice, ['x += random()', 'y = random() * w', 's += int(random() * 7)', 'x = random()']),
      () => this.#call(),
      () => this.#call(),
      () => `${this.#box()}.value = ${pick(dice, [int, float])()}`,
      () =>
        `${this.#box()}.total ${pick(dice, ['+=', '-=', '='])} ${pick(dice, ['1', 'i', 's % 97', 'b.total', 'G'])}`,
      () =>
        pick(dice, [
          'b.value = a.value',
          'a, b = b, a',
          'b = a',
          `b = ${pick(dice, ['Box', 'Case'])}(${pick(dice, ['i', 'x', 'a'])})`,
          'a.flag = not a.flag',
          'b.next = a',
          'a.next = None if a.next is b else b',
          's += 3 if a is b else 5',
          'a.extra = i',
        ]),
      () =>
        pick(dice, [
          `d.x ${pick(dice, ['+=', '='])} ${float()}`,
          `d.n = ${int()} & 0xFFFF`,
          's += d.n & 7',
          'x = d.x',
          'y += a.point.x',
        ]),
      () =>
        pick(dice, [
          'd = d.plus(a.point)',
          `a.point = d.plus(Point(${float()}, i))`,
          `x = Point(${float()}, n=i).plus(d).x`,
          `d = Point(${float()})`,
          'd = d + a.point',
          `d += Point(${float()})`,
          `x = (2.0 * d + b.point).x`,
          'y = d.norm',
          'a.point = 0.5 * d',
          'a.point, b.point = b.point, d',
        ]),
      () =>
        pick(dice, ['s += a.add(i)', 's += b.add(x > y)', 's += d.grow(i & 7)', 's += a.count + b.count']),
      () =>
        pick(dice, [
          'for z in P: z.x += w; s += z.n & 3',
          'for z in O: z.total += i',
          'P[i % 6].n += 1',
          'O[i % 3].total += P[-1].n & 1',
          's += P[i % 5].grow(1)',
        ]),
      () => `a.value = b.value + ${pick(dice, ['1', '0.5', 'i'])} if b.total < 50 else ${int()}`,
    ];
    return statements[choice]?.();
  }

  #box(): string {
    return pick(this.#dice, ['a', 'b', 'a', 'O[2]']);
  }

  /** A row of the list of lists. */
  #row(): string {
    return pick(this.#dice, ['i % 4', '3', '0', 'i % 7', '-1', 's & 3', '4']);
  }

  /** A call of a function with a loop of its own. */
  #call(): string {
    const dice = this.#dice;
    const count = pick(dice, ['12', 'i % 9', '5', '(s & 15)']);
    const own = pick(dice, [
      () =>
        `x = total(${count}, ${pick(dice, ['f', 'l', 'm', 'k', 'u'])}${pick(dice, ['', ', x', ', r=w'])})`,
      () =>
        `s += digits(${pick(dice, ['i * 7919', 'h', 'abs(s) % 5000', '-3'])}${pick(dice, ['', ', 7', ', z=p'])})`,
      () => `y += total(${count}, f) - total(${count}, f, ${this.#float(0)})`,
    ]);
    if (!this.#isCalling || chance(dice, 40)) return own();
    const result = pick(dice, [
      's = (s + part(@)[0]) % 100003',
      'x = part(@)[1]',
      's, x, y, c, h, p = part(@)',
    ]);
    return result.replace('@', `f, k, u, l, m, v, t, ${count}, ${this.#int(0)}, ${this.#float(0)}`);
  }

  #index(): string {
    return pick(this.#dice, [
      'i % 40',
      '-1',
      '0',
      'i % 7 - 8',
      's % 40',
      'i',
      'abs(s) % 13',
      '(i * 3 + 1) % 40',
    ]);
  }

  #int(depth: number): string {
    const dice = this.#dice;
    if (depth === 0 || chance(dice, 25))
      return pick(dice, [
        'i',
        's',
        'p',
        'c',
        'G',
        'n',
        '3',
        '-2',
        'h & 1023',
        'k[i % 40]',
        'u[i % 40]',
        'm[i % 40]',
        'len(f)',
        '(1 << 40)',
      ]);
    const a = () => this.#int(depth - 1);
    return pick(dice, [
      () => `(${a()} + ${a()})`,
      () => `(${a()} - ${a()})`,
      () => `(${a()} * ${a()})`,
      () => `(${a()} // ${pick(dice, ['7', '-3', '8', '(i + 1)', a()])})`,
      () => `(${a()} % ${pick(dice, ['7', '-5', '16', '(i + 1)', a()])})`,
      () => `(${a()} & ${pick(dice, ['0xFF', '7', a()])})`,
      () => `(${a()} | ${a()})`,
      () => `(${a()} ^ ${a()})`,
      () => `(${a()} << ${pick(dice, ['1', '3', '(i & 7)', '31'])})`,
      () => `(${a()} >> ${pick(dice, ['1', '5', '(i & 15)'])})`,
      () => `abs(${a()})`,
      () => `${pick(dice, ['min', 'max', 'pick'])}(${a()}, ${a()})`,
      () => `int(${this.#float(depth - 1)} % 1000.0)`,
      () => `(-${a()})`,
      () => `(~${a()})`,
      () => `(${a()} if ${this.#condition()} else ${a()})`,
      () => `add(${a()}${pick(dice, ['', ', r=3', ', i', ', q=i'])})`,
      () => `(${this.#condition()})`,
      () => `divmod(${a()}, 7)[${pick(dice, ['0', '1'])}]`,
      () => `(${a()} ** 2)`,
      () => `round(${this.#float(depth - 1)} % 100.0)`,
    ])();
  }

  #float(depth: number): string {
    const dice = this.#dice;
    if (depth === 0 || chance(dice, 25))
      return pick(dice, [
        'x',
        'y',
        'w',
        'W',
        '0.5',
        '-1.5',
        'f[i % 40]',
        'l[i % 40]',
        'v[i % 5, i % 8]',
        'float(i)',
        '1e-3',
        '-0.0',
      ]);
    const a = () => this.#float(depth - 1);
    return pick(dice, [
      () => `(${a()} + ${a()})`,
      () => `(${a()} - ${a()})`,
      () => `(${a()} * ${a()})`,
      () => `(${a()} / ${pick(dice, ['2.0', '3', '(x * x + 1.0)', a()])})`,
      () => `(${a()} % ${pick(dice, ['1.5', '-2.0', '(x * x + 1.0)'])})`,
      () => `(${a()} // ${pick(dice, ['1.5', '-0.75'])})`,
      () => `abs(${a()})`,
      () => `sqrt(abs(${a()}))`,
      () => `${pick(dice, ['min', 'max', 'pick'])}(${a()}, ${a()})`,
      () => `(${this.#int(depth - 1)} / ${pick(dice, ['3', '8', '(i + 1)'])})`,
      () => `(${this.#int(depth - 1)} * ${a()})`,
      () => `(-${a()})`,
      () => `math.sin(${a()})`,
      () => `exp(-abs(${a()}))`,
      () => `atan2(${a()}, ${a()})`,
      () => `(${a()} if ${this.#condition()} else ${a()})`,
      () => `add(${a()}, 0.5)`,
      () => `(complex(${a()}, 1.0) * complex(x, ${a()})).real`,
    ])();
  }

  #condition(): string {
    const dice = this.#dice;
    const compare = pick(dice, ['<', '<=', '>', '>=', '==', '!=']);
    return pick(dice, [
      () => `i % ${pick(dice, ['2', '3', '5'])} == ${pick(dice, ['0', '1'])}`,
      () => `${this.#int(1)} ${compare} ${this.#int(1)}`,
      () => `${this.#float(1)} ${compare} ${this.#float(1)}`,
      () => `${this.#int(1)} ${compare} ${this.#float(0)}`,
      () => `0 < i < ${pick(dice, ['9', '30', 'n'])}`,
      () => `i & 1 and x > 0.0`,
      () => `not s`,
      () => `isnan(x)`,
      () => `i > 30`,
    ])();
  }
}
