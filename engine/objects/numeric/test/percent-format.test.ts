import test from 'ava';
import type { Int } from '../int-value.js';
import {
  formatPercentCharacter,
  formatPercentFloat,
  formatPercentInt,
  formatPercentText,
  parsePercentTemplate,
  resolveStars,
} from '../percent-format.js';
import { askPython } from './python-oracle.js';
import { type RandomNumbers, randomNumbers } from './random-numbers.js';

/** Stands for the messages that name the type of a value: they are the caller's. */
const NUMBER_WANTED = 'number wanted';

/** The % operator over plain values: what str does with the segments, without any Python object. */
function formatPercent(template: string, values: readonly (Int | string)[]): unknown {
  let result = '';
  let at = 0;
  const missing = { exception: 'TypeError', message: 'not enough arguments for format string' };
  for (const segment of parsePercentTemplate(template)) {
    if (typeof segment === 'string') {
      result += segment;
      continue;
    }
    if (segment.wantsMapping) return { exception: 'TypeError', message: 'format requires a mapping' };
    const stars: Int[] = [];
    for (const size of [segment.width, segment.precision])
      if (size === '*') {
        if (at >= values.length) return missing;
        const star = values[at++];
        if (typeof star !== 'number') return { exception: 'TypeError', message: '* wants int' };
        stars.push(star);
      }
    const conversion = resolveStars(segment, stars);
    if ('exception' in conversion) return conversion;
    if (segment.category === 'incomplete') return segment.fault;
    if (at >= values.length) return missing;
    const value = values[at++] ?? 0;
    if (segment.category === 'unsupported') return segment.fault;
    const isNumeric = segment.category === 'integer' || segment.category === 'float';
    if (isNumeric && typeof value === 'string') return { exception: 'TypeError', message: NUMBER_WANTED };
    const piece =
      segment.category === 'text'
        ? formatPercentText(String(value), conversion)
        : segment.category === 'character'
          ? formatPercentCharacter(String(value), conversion)
          : segment.category === 'integer'
            ? formatPercentInt(value as Int, conversion, 0)
            : formatPercentFloat(Number(value), conversion);
    if (typeof piece !== 'string') return piece;
    result += piece;
  }
  return result;
}

function randomTemplate(random: RandomNumbers, type: string): string {
  const maybe = (chance: number, make: () => string): string => (random.below(chance) === 0 ? make() : '');
  let flags = '';
  for (let left = random.below(4); left > 0; left--) flags += random.pick(['-', '+', ' ', '#', '0']);
  const width = maybe(2, () =>
    random.pick(['3', '12', '030', '*', '9999999999999999999999']).slice(0, random.below(12) === 0 ? 30 : 2),
  );
  const precision = maybe(2, () => `.${random.pick(['', '0', '3', '20', '*', '150'])}`);
  return `${maybe(4, () => 'é%% 😀')}%${flags}${width}${precision}${maybe(9, () => random.pick(['h', 'l', 'L', 'll', '(a']))}${type}${maybe(5, () => 'x%%')}`;
}

test('percent formatting gives what CPython gives', (t) => {
  const random = randomNumbers(41);
  const cases: [string, (number | string)[]][] = [];
  for (let i = 0; i < 9000; i++) {
    const type = random.pick([
      'd',
      'i',
      'u',
      'o',
      'x',
      'X',
      'e',
      'E',
      'f',
      'F',
      'g',
      'G',
      's',
      'c',
      '',
      'y',
      'é',
      '%',
    ]);
    const template = randomTemplate(random, type);
    const values: (number | string)[] = [];
    for (const _ of template.matchAll(/\*/g)) values.push(random.below(40) - 12);
    if (random.below(20) > 0)
      values.push(
        'sc'.includes(type)
          ? random.pick(['a', '😀']).repeat(type === 's' ? random.below(7) : 1)
          : random.below(2 ** 20) - 2 ** 18,
      );
    cases.push([template, values]);
  }
  const expected = askPython('return case[0] % tuple(case[1])', cases);
  if (expected === null) return t.pass('no CPython 3.11 here');
  cases.forEach(([template, values], i) => {
    const got = formatPercent(template, values);
    const wanted = expected[i] as { message?: string };
    // Too many values is noticed by the caller, who counts them.
    if (wanted.message?.startsWith('not all arguments')) return;
    if (typeof wanted === 'object' && / required, not str$|^must be real/.test(wanted.message ?? ''))
      wanted.message = NUMBER_WANTED;
    if (JSON.stringify(got) !== JSON.stringify(wanted))
      t.deepEqual(got, wanted as unknown, `${JSON.stringify(template)} % ${JSON.stringify(values)}`);
  });
  return t.pass();
});

test('percent formats and faults that CPython recorded', (t) => {
  t.is(formatPercent('%-05d|', [3]), '3    |');
  t.is(formatPercent('%#010X', [255]), '0X000000FF');
  t.is(formatPercent('%.*f', [-2, 1.5]), '2');
  t.is(formatPercent('%.5x', [255]), '000ff');
  t.is(formatPercent('100%%', []), '100%');
  const messageOf = (template: string): string | undefined =>
    (formatPercent(template, [1]) as { message?: string }).message;
  t.is(messageOf('😀%y'), "unsupported format character 'y' (0x79) at index 2");
  t.is(messageOf('%é'), "unsupported format character '?' (0xe9) at index 1");
  t.is(messageOf('abc%'), 'incomplete format');
  t.is(messageOf('%99999999999999999999d'), 'width too big');
  t.is(messageOf('%.3000000000f'), 'precision too big');
});

test('a mapping key may hold balanced parentheses', (t) => {
  const [conversion] = parsePercentTemplate('%(a(b)c)s');
  t.like(conversion, { key: 'a(b)c', type: 's', category: 'text' });
  const [incomplete] = parsePercentTemplate('%(a(b)c');
  t.like(incomplete, { key: null, wantsMapping: true, fault: { message: 'incomplete format key' } });
});
