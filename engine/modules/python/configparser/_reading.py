"""Reading the lines of a configuration file into a parser."""
from configparser._errors import (DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError,
                                  ParsingError)

# More than any line is indented.
_FAR = 1 << 60


class Reading:
    """One pass over a file: which section and option the lines belong to."""

    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.seen = set()
        self.section = None
        self.options = None
        self.option = None
        self.indent = 0
        self.error = None

    def read(self, lines):
        for lineno, line in enumerate(lines, 1):
            self._line(lineno, line)
        self.parser._join_multiline_values()
        if self.error:
            raise self.error

    def _line(self, lineno, line):
        parser = self.parser
        end = self._comment_start(line)
        value = line[:end].strip()
        if not value:
            if not parser._empty_lines_in_values:
                self.indent = _FAR
            elif end is None and self.options is not None and self.option and self.options[self.option] is not None:
                self.options[self.option].append('')
            return
        indent = len(line) - len(line.lstrip())
        if self.options is not None and self.option and indent > self.indent:
            self.options[self.option].append(value)
            return
        self.indent = indent
        header = parser.SECTCRE.match(value)
        if header:
            self._begin_section(header.group('header'), lineno)
        elif self.options is None:
            raise MissingSectionHeaderError(self.source, lineno, line)
        else:
            self._option(value, lineno, line)

    def _comment_start(self, line):
        """Where a comment begins; None where there is none."""
        if line.strip().startswith(self.parser._comment_prefixes):
            return 0
        first = None
        for prefix in self.parser._inline_comment_prefixes:
            at = line.find(prefix)
            # A comment behind a value has white space before it.
            while at > 0 and not line[at - 1].isspace():
                at = line.find(prefix, at + 1)
            if at >= 0 and (first is None or at < first):
                first = at
        return first

    def _begin_section(self, name, lineno):
        parser = self.parser
        self.section = name
        self.option = None
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, lineno)
            self.options = parser._sections[name]
        elif name == parser.default_section:
            self.options = parser._defaults
            return
        else:
            self.options = parser._make_section(name)
        self.seen.add(name)

    def _option(self, value, lineno, line):
        parser = self.parser
        found = parser._optcre.match(value)
        if not found:
            self._wrong(lineno, line)
            return
        name, content = found.group('option', 'value')
        if not name:
            self._wrong(lineno, line)
        name = self.option = parser.optionxform(name.rstrip())
        if parser._strict and (self.section, name) in self.seen:
            raise DuplicateOptionError(self.section, name, self.source, lineno)
        self.seen.add((self.section, name))
        self.options[name] = None if content is None else [content.strip()]

    def _wrong(self, lineno, line):
        """Notes a line; reading goes on, and fails at the end."""
        if not self.error:
            self.error = ParsingError(self.source)
        self.error.append(lineno, repr(line))
