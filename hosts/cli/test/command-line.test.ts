import test from 'ava';
import { type CommandLine, readCommandLine } from '../command-line.js';

function understood(...args: string[]): CommandLine {
  const line = readCommandLine(args);
  if (line.kind !== 'understood') throw new Error(line.message);
  return line;
}

function complaint(...args: string[]): string {
  const line = readCommandLine(args);
  return line.kind === 'misunderstood' ? line.message : 'understood';
}

test('the first word that is no option is the program, all after it its arguments', (t) => {
  const line = understood('-B', 'a.py', '-c', '--jit');
  t.deepEqual(line.action, { kind: 'file', path: 'a.py' });
  t.deepEqual(line.args, ['-c', '--jit']);
  t.is(line.counts.get('-B'), 1);
});

test('-c takes the next word, or the rest of its own, and ends the options', (t) => {
  t.deepEqual(understood('-c', 'pass', '-O').action, { kind: 'code', code: 'pass' });
  t.deepEqual(understood('-c', 'pass', '-O').args, ['-O']);
  t.deepEqual(understood('-cpass').action, { kind: 'code', code: 'pass' });
  t.deepEqual(understood('-uBc', 'pass').action, { kind: 'code', code: 'pass' });
});

test('letters may stand together and are counted', (t) => {
  t.is(understood('-OOv', 'x').counts.get('-O'), 2);
  t.deepEqual(understood('-Wignore', '-W', 'error', 'x').values.get('-W'), ['ignore', 'error']);
});

test('long options take their value after = or as the next word', (t) => {
  t.deepEqual(understood('--jit=off', 'x').values.get('--jit'), ['off']);
  t.deepEqual(understood('--jit', 'threshold=3', 'x').values.get('--jit'), ['threshold=3']);
});

test('- is standard input, and so is nothing', (t) => {
  t.deepEqual(understood('-', 'a').action, { kind: 'input' });
  t.true(understood('-', 'a').namesInput);
  t.deepEqual(understood().action, { kind: 'input' });
  t.false(understood().namesInput);
});

test('help and version come before the program', (t) => {
  t.is(understood('-V', 'a.py').action.kind, 'version');
  t.is(understood('--help').action.kind, 'help');
  t.is(understood('-V', '-h').action.kind, 'help');
});

test('commands are words in place of the program', (t) => {
  t.deepEqual(understood('dis', 'a.py').action, { kind: 'command', name: 'dis', operands: ['a.py'] });
  t.deepEqual(understood('--', 'x.py').action, { kind: 'file', path: 'x.py' });
});

test('unknown options and missing arguments are named', (t) => {
  t.regex(complaint('-Z'), /^unknown option -Z /);
  t.regex(complaint('--frob'), /^unknown option --frob /);
  t.regex(complaint('-c'), /^option -c needs an argument: CODE /);
  t.regex(complaint('--help=1'), /^option --help takes no argument /);
});
