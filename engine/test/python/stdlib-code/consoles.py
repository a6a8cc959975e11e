# Commands that are whole and not, consoles, interpreters of lines, events, colours.
import cmd
import code
import codeop
import colorsys
import contextlib
import io
import sched
import sys

for source in ('a = 1', 'if a:', 'if a:\n    b', 'if a:\n    b\n', '(', ')', 'def f(:', '"""', "'", 'x = (1,\n2', '', '# c', '@d', 'a\\', '1 +', 'try:\n  x\n'):
    for symbol in ('single', 'exec', 'eval'):
        try:
            result = codeop.compile_command(source, symbol=symbol)
        except SyntaxError as error:
            result = error.msg
        print(repr(source), symbol, result if result is None or isinstance(result, str) else 'code')
compiler = codeop.CommandCompiler()
compiler('from __future__ import annotations')
exec(compiler('def f(x: nothing): pass\n', symbol='exec'))
print(f.__annotations__)

out = io.StringIO()
with contextlib.redirect_stderr(out), contextlib.redirect_stdout(out):
    console = code.InteractiveConsole({'__name__': 'there'})
    lines = iter(['x = 2', 'for i in range(x):', '    print(i)', '', 'x + 1', '1 / 0', 'x x', 'def f():', '    return undefined', '', 'f()'])

    def read(prompt):
        try:
            line = next(lines)
        except StopIteration:
            raise EOFError from None
        print(prompt + line)
        return line
    console.raw_input = read
    console.interact(banner='Welcome', exitmsg='Bye')
print(out.getvalue())


class Shell(cmd.Cmd):
    intro = 'Hello'
    prompt = '$ '

    def do_add(self, words):
        'Adds numbers.'
        print(sum(map(int, words.split())), file=self.stdout)

    def do_shell(self, words):
        print('shell', words, file=self.stdout)

    def do_quit(self, words):
        return True

    def help_topic(self):
        print('about the topic', file=self.stdout)


out = io.StringIO()
shell = Shell(stdin=io.StringIO('add 1 2 3\n\nhelp\nhelp add\n? topic\nhelp nothing\n!ls -l\nwhat is\nquit\nadd 9\n'), stdout=out)
shell.use_rawinput = 0
shell.cmdloop()
shell.columnize([f'word{i}' * (i % 3 + 1) for i in range(17)], 60)
print(out.getvalue())
print(shell.completenames('a'), shell.parseline('  ?x y'), shell.parseline('!x'), shell.parseline('a-b c'))

clock = 0


def wait(seconds):
    global clock
    clock += seconds


scheduler = sched.scheduler(lambda: clock, wait)
for delay, priority, name in ((3, 1, 'c'), (1, 1, 'a'), (2, 2, 'second'), (2, 1, 'first')):
    event = scheduler.enter(delay, priority, lambda name, at='': print(clock, name, at), (name,), {'at': delay})
print(len(scheduler.queue), scheduler.queue[0][:3], scheduler.run(blocking=False), scheduler.empty())
scheduler.cancel(event)
try:
    scheduler.cancel(event)
except ValueError as error:
    print(error)
scheduler.run()
print(clock, scheduler.empty())
for rgb in ((0.2, 0.4, 0.4), (1.0, 0.5, 0.0), (0.3, 0.3, 0.3), (0.0, 0.0, 1.0)):
    for there, back in ((colorsys.rgb_to_hsv, colorsys.hsv_to_rgb), (colorsys.rgb_to_hls, colorsys.hls_to_rgb), (colorsys.rgb_to_yiq, colorsys.yiq_to_rgb)):
        print(there(*rgb), back(*there(*rgb)))
