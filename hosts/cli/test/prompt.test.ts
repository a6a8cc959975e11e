import test from 'ava';
import { runCli } from './run-cli.js';

function converse(input: string) {
  const { out, err, status } = runCli(['-i', '-q'], { input });
  return { out, err, status };
}

test('expressions are shown and kept as _', (t) => {
  t.is(converse('1 + 1\n_ * 3\nNone\n_\n"a"\n').out, "2\n6\n6\n'a'\n");
});

test('a compound statement ends with an empty line', (t) => {
  const { out, err } = converse('for i in range(2):\n  print(i)\n\nprint("after")\n');
  t.is(out, '0\n1\nafter\n');
  t.is(err, '>>> ... ... >>> >>> \n');
});

test('an open bracket or string asks for more', (t) => {
  t.is(converse('print(1 +\n2)\n"""a\nb"""\n').out, "3\n'a\\nb'\n");
});

test('an exception is shown and the prompt goes on', (t) => {
  const { out, err } = converse('1/0\nx = (\n\nprint(7)\n)\ny(\n');
  t.true(err.includes('ZeroDivisionError: division by zero\n>>> '));
  t.is(out, '7\n');
});

test('a syntax error shows the line', (t) => {
  const { err } = converse('def f(:\n');
  t.true(err.includes('  File "<stdin>", line 1\n    def f(:\n          ^\nSyntaxError: invalid syntax\n'));
});

test('exit() and SystemExit leave with their status', (t) => {
  t.is(converse('exit(3)\nprint(1)\n').status, 3);
  t.is(converse('raise SystemExit("bye")\n').status, 1);
  t.is(converse('x = 1\n').status, 0);
});

test('ps1 and ps2 are asked each time', (t) => {
  const { err } = converse('import sys\nsys.ps1 = "$ "\n1\n');
  t.is(err, '>>> >>> $ $ \n');
});

test('-i goes on after a program, in its namespace', (t) => {
  const { out, err } = runCli(['-i', '-c', 'a = 5; 1/0'], { input: 'a\n' });
  t.is(out, '5\n');
  t.true(err.includes('ZeroDivisionError'));
});

test('the banner names the versions', (t) => {
  t.regex(runCli(['-i'], { input: '' }).err, /^Python 3\.11\.\d+ \(pitviper \d+\.\d+\.\d+\)/);
});
