"""`help`: about an object, about a name, or in a conversation."""

import sys

_KEYWORDS = ('False None True and as assert async await break class continue def del elif else except finally for from global if '
             'import in is lambda nonlocal not or pass raise return try while with yield').split()

_NO_TOPICS = '''
Sorry, topic and keyword documentation is not available because the
module "pydoc_data.topics" could not be found.
'''


class Helper:
    """Callable; without an argument it asks what about, until it is told to quit."""

    keywords = dict.fromkeys(_KEYWORDS, '')
    symbols = {}
    topics = {}

    def __init__(self, input=None, output=None):
        self._input = input
        self._output = output

    @property
    def input(self):
        return self._input or sys.stdin

    @property
    def output(self):
        return self._output or sys.stdout

    def __repr__(self):
        return f'<{self.__class__.__module__}.{self.__class__.__qualname__} instance>'

    _NOT_GIVEN = object()

    def __call__(self, request=_NOT_GIVEN):
        if request is not self._NOT_GIVEN:
            self.help(request)
            return
        self.intro()
        self.interact()
        self.output.write('''
You are now leaving help and returning to the Python interpreter.
If you want to ask for help on a particular object directly from the
interpreter, you can type "help(object)".  Executing "help('string')"
has the same effect as typing a particular string at the help> prompt.
''')

    def interact(self):
        self.output.write('\n')
        while True:
            try:
                request = self.getline('help> ')
            except (KeyboardInterrupt, EOFError):
                return
            request = request.strip()
            if not request:
                return
            if len(request) > 2 and request[0] == request[-1] and request[0] in '\'"' and request[0] not in request[1:-1]:
                request = request[1:-1]
            if request.lower() in ('q', 'quit'):
                return
            if request == 'help':
                self.intro()
            else:
                self.help(request)

    def getline(self, prompt):
        if self.input is sys.stdin:
            return input(prompt)
        self.output.write(prompt)
        self.output.flush()
        return self.input.readline()

    def help(self, request, is_cli=False):
        from . import doc
        if type(request) is not str:
            if isinstance(request, Helper):
                self()
            else:
                doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
            self.output.write('\n')
            return
        request = request.strip()
        if request == 'keywords':
            self.listkeywords()
        elif request == 'symbols':
            self.output.write(_NO_TOPICS)
        elif request == 'topics':
            self.output.write(_NO_TOPICS)
        elif request == 'modules':
            self.listmodules()
        elif request.startswith('modules '):
            self.listmodules(request.split()[1])
        elif request in ('True', 'False', 'None'):
            doc(eval(request), 'Help on %s:', output=self._output)
        elif request in self.keywords:
            self.output.write(_NO_TOPICS)
        elif request:
            doc(request, 'Help on %s:', output=self._output, is_cli=is_cli)
        else:
            doc(str, 'Help on %s:', output=self._output)
        self.output.write('\n')

    def intro(self):
        version = '{}.{}'.format(*sys.version_info)
        self.output.write(f'''
Welcome to Python {version}'s help utility!

Enter the name of a module, a keyword or an object to read about it.
"modules" and "keywords" list them; "modules spam" lists the modules
whose name or first line has the word "spam". "quit" ends it.
''')

    def list(self, items, columns=4, width=80):
        """Names in columns, down first."""
        names = sorted(items)
        size = width // columns
        rows = (len(names) + columns - 1) // columns
        for row in range(rows):
            for column in range(columns):
                place = column * rows + row
                if place < len(names):
                    self.output.write(names[place])
                    if column < columns - 1:
                        self.output.write(' ' + ' ' * (size - 1 - len(names[place])))
            self.output.write('\n')

    def listkeywords(self):
        self.output.write('''
Here is a list of the Python keywords.  Enter any keyword to get more help.

''')
        self.list(self.keywords)

    def listmodules(self, key=''):
        if key:
            from . import apropos
            self.output.write(f'''
Here is a list of modules whose name or summary contains '{key}'.
If there are any, enter a module name to get more help.

''')
            apropos(key)
            return
        import pkgutil
        names = {*sys.builtin_module_names, *(info.name for info in pkgutil.iter_modules())}
        self.output.write('''
Please wait a moment while I gather a list of all available modules...

''')
        self.list(name for name in names if not name.startswith('__'))
        self.output.write('''
Enter any module name to get more help.  Or, type "modules spam" to search
for modules whose name or summary contain the string "spam".
''')
