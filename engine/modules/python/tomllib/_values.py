"""Keys, and values of every kind."""

import re

from ._numbers import read_number
from ._strings import read_line_string, read_string

_BARE_KEY = re.compile('[A-Za-z0-9_-]+')


def read_key(source):
    """The parts of a key, with blanks and dots between them."""
    parts = [_read_key_part(source)]
    while True:
        source.skip_blanks()
        if not source.take('.'):
            return tuple(parts)
        source.skip_blanks()
        parts.append(_read_key_part(source))


def read_pair(source, parse_float):
    """Key and value."""
    key = read_key(source)
    if not source.take('='):
        raise source.failure("Expected '=' after a key in a key/value pair")
    source.skip_blanks()
    return key, read_value(source, parse_float)


def read_value(source, parse_float):
    char = source.peek()
    if char == '"' or char == "'":
        return read_string(source)
    if char == '[':
        return _read_array(source, parse_float)
    if char == '{':
        return _read_table(source, parse_float)
    if char == 't' and source.take('true'):
        return True
    if char == 'f' and source.take('false'):
        return False
    return read_number(source, parse_float)


def _read_key_part(source):
    if match := source.match(_BARE_KEY):
        return match[0]
    if source.peek() in ('"', "'"):
        return read_line_string(source)
    raise source.failure('Invalid initial character for a key part')


def _read_array(source, parse_float):
    source.at += 1
    values = []
    source.skip_comments()
    while not source.take(']'):
        values.append(read_value(source, parse_float))
        source.skip_comments()
        if source.take(','):
            source.skip_comments()
        elif source.peek() != ']':
            raise source.failure('Unclosed array')
    return values


def _read_table(source, parse_float):
    """A table in one line, whose pairs nothing may be added to later."""
    source.at += 1
    table = {}
    # The tables in it that a dotted key may add to.
    open_tables = {(): table}
    source.skip_blanks()
    if source.take('}'):
        return table
    while True:
        key, value = read_pair(source, parse_float)
        parent = _inner_table(source, open_tables, key)
        if key[-1] in parent:
            raise source.failure(f'Duplicate inline table key {key[-1]!r}')
        parent[key[-1]] = value
        source.skip_blanks()
        if source.take('}'):
            return table
        if not source.take(','):
            raise source.failure('Unclosed inline table')
        source.skip_blanks()


def _inner_table(source, open_tables, key):
    table = open_tables[()]
    for depth in range(1, len(key)):
        part = key[depth - 1]
        path = key[:depth]
        if path not in open_tables:
            if part in table:
                if isinstance(table[part], (dict, list)):
                    raise source.failure(f'Cannot mutate immutable namespace {key}')
                raise source.failure('Cannot overwrite a value')
            open_tables[path] = table[part] = {}
        table = open_tables[path]
    return table
