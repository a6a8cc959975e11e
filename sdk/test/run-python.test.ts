import test from 'ava';
import { runPython } from '../index.js';

test('a program gives its output and status 0', (t) => {
  t.deepEqual(runPython('print(sum(range(10)))'), { status: 0, stdout: '45\n', stderr: '' });
});

test('an uncaught exception is status 1 and a traceback on standard error', (t) => {
  const { status, stdout, stderr } = runPython('def f(x):\n    return 1 / x\nprint("before")\nf(0)', {
    name: 'division.py',
  });
  t.is(status, 1);
  t.is(stdout, 'before\n');
  t.regex(stderr, /^Traceback \(most recent call last\):\n {2}File "division.py", line 4, in <module>\n/);
  t.regex(stderr, /ZeroDivisionError: division by zero\n$/);
});

test('arguments, standard input and exit status reach the program and come back', (t) => {
  const source = 'import sys\nprint(sys.argv, input())\nsys.exit(7)';
  const result = runPython(source, { name: 'args.py', args: ['a', 'b'], stdin: 'typed\n' });
  t.deepEqual(result, { status: 7, stdout: "['args.py', 'a', 'b'] typed\n", stderr: '' });
});

test('a program reaches no files', (t) => {
  const { stdout } = runPython(
    'try:\n    open("/etc/hostname")\nexcept PermissionError as error:\n    print("refused")',
  );
  t.is(stdout, 'refused\n');
});

test('one program after the other begins afresh', (t) => {
  t.is(runPython('import sys; sys.marker = 1; x = 5').status, 0);
  t.is(runPython('import sys; print(hasattr(sys, "marker"), "x" in globals())').stdout, 'False False\n');
});
