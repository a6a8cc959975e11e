"""Interpreters of lines: each command is a method `do_NAME`."""

import string
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = string.ascii_letters + string.digits + '_'


class Cmd:
    """A base class: prompts, reads, and calls the method of a line's first word."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = stdin if stdin is not None else sys.stdin
        self.stdout = stdout if stdout is not None else sys.stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        """Read lines and run them until a command says that it was the last."""
        self.preloop()
        restore = self._take_completion()
        try:
            if intro is not None:
                self.intro = intro
            if self.intro:
                self.stdout.write(f'{self.intro}\n')
            stop = None
            while not stop:
                line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._read())
                stop = self.postcmd(self.onecmd(line), line)
            self.postloop()
        finally:
            restore()

    def _take_completion(self):
        if self.use_rawinput and self.completekey:
            try:
                import readline
            except ImportError:
                return _nothing
            self.old_completer = readline.get_completer()
            readline.set_completer(self.complete)
            readline.parse_and_bind(f'{self.completekey}: complete')
            return lambda: readline.set_completer(self.old_completer)
        return _nothing

    def _read(self):
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        """Called with each line before it is run; gives what is run."""
        return line

    def postcmd(self, stop, line):
        """Called behind each command; gives whether to stop."""
        return stop

    def preloop(self):
        """Called when cmdloop() begins."""

    def postloop(self):
        """Called when cmdloop() ends."""

    def parseline(self, line):
        """Command, arguments and the line as it is understood; None for a command that is not there."""
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        end = 0
        while end < len(line) and line[end] in self.identchars:
            end += 1
        return line[:end], line[end:].strip(), line

    def onecmd(self, line):
        """Run a line as if it had been typed; gives whether to stop."""
        command, argument, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if command is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        if command == '':
            return self.default(line)
        method = getattr(self, 'do_' + command, None)
        return self.default(line) if method is None else method(argument)

    def emptyline(self):
        """Called for an empty line: runs the last command again."""
        if self.lastcmd:
            return self.onecmd(self.lastcmd)
        return None

    def default(self, line):
        """Called where there is no such command."""
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        """Completions where a command has no complete_NAME of its own."""
        return []

    def completenames(self, text, *ignored):
        """Commands that begin so."""
        return [name[3:] for name in self.get_names() if name.startswith('do_' + text)]

    def complete(self, text, state):
        """The completion of that number, for readline."""
        if state == 0:
            self.completion_matches = self._find_completions(text)
        try:
            return self.completion_matches[state]
        except IndexError:
            return None

    def _find_completions(self, text):
        import readline
        whole = readline.get_line_buffer()
        line = whole.lstrip()
        cut = len(whole) - len(line)
        begin = readline.get_begidx() - cut
        end = readline.get_endidx() - cut
        if begin <= 0:
            return self.completenames(text, line, begin, end)
        command, _, _ = self.parseline(line)
        complete = getattr(self, f'complete_{command}', self.completedefault) if command else self.completedefault
        return complete(text, line, begin, end)

    def get_names(self):
        """The class's names."""
        return dir(self.__class__)

    def complete_help(self, *args):
        """Commands and topics that begin so."""
        topics = {name[5:] for name in self.get_names() if name.startswith('help_' + args[0])}
        return list(set(self.completenames(*args)) | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if arg:
            self._help_on(arg)
        else:
            self._list_commands()

    def _help_on(self, topic):
        explain = getattr(self, 'help_' + topic, None)
        if explain is not None:
            explain()
            return
        text = getattr(getattr(self, 'do_' + topic, None), '__doc__', None)
        self.stdout.write(f'{text or self.nohelp % (topic,)}\n')

    def _list_commands(self):
        names = self.get_names()
        topics = {name[5:] for name in names if name.startswith('help_')}
        documented, undocumented = [], []
        for command in sorted({name[3:] for name in names if name.startswith('do_')}):
            if command in topics:
                topics.remove(command)
                documented.append(command)
            elif getattr(self, 'do_' + command).__doc__:
                documented.append(command)
            else:
                undocumented.append(command)
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, undocumented, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        """Write names under a heading; nothing where there are none."""
        if cmds:
            self.stdout.write(f'{header}\n')
            if self.ruler:
                self.stdout.write(f'{self.ruler * len(header)}\n')
            self.columnize(cmds, maxcol - 1)
            self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        """Write strings in as few lines as they fit in, column by column."""
        if not list:
            self.stdout.write('<empty>\n')
            return
        wrong = [at for at, each in enumerate(list) if not isinstance(each, str)]
        if wrong:
            raise TypeError('list[i] not a string for i in ' + ', '.join(map(str, wrong)))
        if len(list) == 1:
            self.stdout.write(f'{list[0]!s}\n')
            return
        for height in range(1, len(list) + 1):
            columns = [list[at:at + height] for at in range(0, len(list), height)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * (len(widths) - 1) <= displaywidth or height == len(list):
                break
        for row in range(height):
            texts = [column[row] if row < len(column) else '' for column in columns]
            while texts and not texts[-1]:
                texts.pop()
            self.stdout.write('  '.join(text.ljust(width) for text, width in zip(texts, widths)) + '\n')


def _nothing():
    pass
