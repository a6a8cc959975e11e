import { execFileSync } from 'node:child_process';
import test from 'ava';
import { parseModule } from '../../syntax/index.js';
import { sourceOfAnnotation } from '../compile/unparse.js';
import { hasPython } from './compile-source.js';

/** Expressions with the text that annotations of them have under `from __future__ import annotations`. */
const texts: readonly (readonly [string, string])[] = [
  ['List [ int ]', 'List[int]'],
  ['Dict[str,int]', 'Dict[str, int]'],
  ['"forward"', "'forward'"],
  ['u"old"', "u'old'"],
  ['int|None', 'int | None'],
  ['(a+b)*c', '(a + b) * c'],
  ['a**-b', 'a ** (-b)'],
  ['(a**b)**c', '(a ** b) ** c'],
  ['not (a and b) or c', 'not (a and b) or c'],
  ['lambda a,/,b=1,*c,d=2,**e: a', 'lambda a, /, b=1, *c, d=2, **e: a'],
  ['lambda: 1', 'lambda: 1'],
  ['lambda *a, b: 1', 'lambda*a, b: 1'],
  ['a if b else c', 'a if b else c'],
  ['(a if b else c)()', '(a if b else c)()'],
  ['[a for b in c if d]', '[a for b in c if d]'],
  ['{a:b for c,d in e}', '{a: b for c, d in e}'],
  ['f(x for x in y)', 'f(x for x in y)'],
  ['f(*a,b=c,**d)', 'f(*a, b=c, **d)'],
  ['{1:2,**a}', '{1: 2, **a}'],
  ['{1,2}', '{1, 2}'],
  ['()', '()'],
  ['(1,)', '(1,)'],
  ['a[1:2,::3]', 'a[1:2, ::3]'],
  ['a[b,]', 'a[b,]'],
  ['1 .real', '1 .real'],
  ['1e400', '1e309'],
  ['1.5j', '1.5j'],
  ['...', '...'],
  ['a<b<=c is not d not in e', 'a < b <= c is not d not in e'],
  ['f"{a!r:>{b}}c{{"', "f'{a!r:>{b}}c{{'"],
  ['-a', '-a'],
  ['- -a', '--a'],
  ['~a.b', '~a.b'],
  ['b"a"', "b'a'"],
  ['None', 'None'],
];

test('an annotation that is kept as text reads as in CPython', (t) => {
  for (const [text, expected] of texts) {
    const parsed = parseModule(text, { filename: '<test>', mode: 'eval' });
    if (parsed.kind === 'error' || parsed.tree.kind !== 'Expression')
      throw new Error(`no expression: ${text}`);
    t.is(sourceOfAnnotation(parsed.tree.body), expected, text);
  }
});

(hasPython ? test : test.skip)('the expected texts are those of CPython', (t) => {
  const script = `import json,sys
def text(x):
    names = {}
    exec('from __future__ import annotations\\ny: ' + x, names)
    return names['__annotations__']['y']
print(json.dumps([text(x) for x in json.load(sys.stdin)]))`;
  const input = JSON.stringify(texts.map(([text]) => text));
  const answer = JSON.parse(execFileSync('python3', ['-c', script], { input, encoding: 'utf8' }));
  t.deepEqual(
    answer,
    texts.map(([, expected]) => expected),
  );
});
