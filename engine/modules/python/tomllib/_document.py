"""A document: tables one after another, and whose names may not be declared or added to again."""

from ._source import Source
from ._values import read_key, read_pair


class Document:
    def __init__(self, text, parse_float):
        self._source = Source(text)
        self._parse_float = parse_float
        self._tables = {}
        self._marks = _Marks()
        # The key of the table that pairs go to, and the tables that its dotted keys have made.
        self._header = ()
        self._dotted = []

    def read(self):
        source = self._source
        while True:
            source.skip_blanks()
            char = source.peek()
            if char == '':
                return self._tables
            if char == '\n':
                source.at += 1
                continue
            if char != '#':
                self._read_statement(char)
                source.skip_blanks()
            source.skip_comment()
            if source.peek() == '':
                return self._tables
            if not source.take('\n'):
                raise source.failure('Expected newline or end of document after a statement')

    def _read_statement(self, char):
        if char == '[':
            for marks in self._dotted:
                marks.is_declared = True
            self._dotted = []
            if self._source.take('[['):
                self._read_array_header()
            else:
                self._source.at += 1
                self._read_header()
        elif char.isascii() and char.isalnum() or char in '_-"\'':
            self._read_pair()
        else:
            raise self._source.failure('Invalid statement')

    def _read_header(self):
        source = self._source
        source.skip_blanks()
        key = read_key(source)
        marks = self._marks.find(key)
        if marks.is_frozen or marks.is_declared:
            raise source.failure(f'Cannot declare {key} twice')
        marks.is_declared = True
        self._table(key)
        if not source.take(']'):
            raise source.failure("Expected ']' at the end of a table declaration")
        self._header = key

    def _read_array_header(self):
        source = self._source
        source.skip_blanks()
        key = read_key(source)
        if self._marks.find(key).is_frozen:
            raise source.failure(f'Cannot mutate immutable namespace {key}')
        # What is declared in one table of the array may be declared in the next.
        self._marks.renew(key).is_declared = True
        array = self._table(key[:-1]).setdefault(key[-1], [])
        if not isinstance(array, list):
            raise source.failure('Cannot overwrite a value')
        array.append({})
        if not source.take(']]'):
            raise source.failure("Expected ']]' at the end of an array declaration")
        self._header = key

    def _read_pair(self):
        source = self._source
        key, value = read_pair(source, self._parse_float)
        parent = self._header + key[:-1]
        for depth in range(len(self._header) + 1, len(parent) + 1):
            marks = self._marks.find(parent[:depth])
            if marks.is_declared:
                raise source.failure(f'Cannot redefine namespace {parent[:depth]}')
            self._dotted.append(marks)
        if self._marks.find(parent).is_frozen:
            raise source.failure(f'Cannot mutate immutable namespace {parent}')
        table = self._table(parent)
        if key[-1] in table:
            raise source.failure('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self._marks.find(self._header + key).is_frozen = True
        table[key[-1]] = value

    def _table(self, key):
        """The table of a key, made where there is none; of an array its last."""
        table = self._tables
        for part in key:
            table = table.setdefault(part, {})
            if isinstance(table, list):
                table = table[-1]
            if not isinstance(table, dict):
                raise self._source.failure('Cannot overwrite a value')
        return table


class _Marks:
    """What may not be done with a table any more, and with those in it."""

    __slots__ = 'is_frozen', 'is_declared', '_inner'

    def __init__(self):
        self.is_frozen = False
        self.is_declared = False
        self._inner = {}

    def find(self, key):
        """Those of a key; of what is in a frozen value, the value's."""
        marks = self
        for part in key:
            if marks.is_frozen:
                break
            if part not in marks._inner:
                marks._inner[part] = _Marks()
            marks = marks._inner[part]
        return marks

    def renew(self, key):
        inner = self.find(key[:-1])._inner
        inner[key[-1]] = marks = _Marks()
        return marks
