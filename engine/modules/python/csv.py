"""Tables as text: fields separated by commas, or otherwise as a dialect says."""
from _csv import (QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, Dialect as _Dialect, Error, __version__, _record,
                  field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer)

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect', '__doc__', 'excel',
           'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect', 'get_dialect', 'list_dialects',
           'Sniffer', 'unregister_dialect', '__version__', 'DictReader', 'DictWriter', 'unix_dialect']


class Dialect:
    """What a dialect is described by: subclasses set the attributes."""

    _name = ''
    _valid = False
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        if self.__class__ != Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Dialect(self)
        except TypeError as error:
            raise Error(str(error))


class excel(Dialect):
    """What Excel writes."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    """What Excel writes with tabs between fields."""
    delimiter = '\t'


class unix_dialect(Dialect):
    """What is usual on Unix: all fields quoted, lines end in a line feed."""
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


register_dialect('excel', excel)
register_dialect('excel-tab', excel_tab)
register_dialect('unix', unix_dialect)


class DictReader:
    """Reads rows as dicts. The first row has the names of the fields unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            # The row of names has been read then, and its lines are counted.
            self.fieldnames
        row = next(self.reader)
        self.line_num = self.reader.line_num
        # Empty lines are no rows.
        while row == []:
            row = next(self.reader)
        return _record(self.fieldnames, row, self.restkey, self.restval)

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Writes the names of the fields."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            unknown = rowdict.keys() - self.fieldnames
            if unknown:
                raise ValueError('dict contains fields not in fieldnames: ' + ', '.join([repr(x) for x in unknown]))
        return (rowdict.get(key, self.restval) for key in self.fieldnames)

    def writerow(self, rowdict):
        """Writes a dict."""
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        """Writes several dicts."""
        return self.writer.writerows(map(self._row, rowdicts))

    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)


class Sniffer:
    """Guesses the dialect of a sample, and whether its first row has names."""

    def __init__(self):
        self.preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        """The dialect of a sample: a class."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if not delimiter:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL

        dialect.doublequote = doublequote
        dialect.delimiter = delimiter
        dialect.quotechar = quotechar or '"'
        dialect.skipinitialspace = skipinitialspace
        return dialect

    def _by_quotes(self, data, delimiters):
        """What stands around quoted fields tells the delimiter: quote, whether quotes are doubled, delimiter, space."""
        import re
        # What lies between quotes holds them only doubled; nothing is gained by reading it in another way.
        inside = r'(?P<quote>["\'])(?:(?P=quote){2}|(?!(?P=quote)).)*+(?P=quote)'
        before, after = r'(?P<delim>[^\w\n"\'])(?P<space> ?)', r'(?:^|\n)'
        for pattern in (f'{before}{inside}(?P=delim)', f'{after}{inside}{before}', rf'{before}{inside}(?:$|\n)',
                        rf'{after}{inside}(?:$|\n)'):
            regexp = re.compile(pattern, re.DOTALL | re.MULTILINE)
            matches = regexp.findall(data)
            if matches:
                break
        else:
            return '', False, None, 0
        groups = regexp.groupindex
        quotes = {}
        delims = {}
        spaces = 0
        for found in matches:
            if isinstance(found, str):
                found = (found,)
            key = found[groups['quote'] - 1]
            if key:
                quotes[key] = quotes.get(key, 0) + 1
            if 'delim' not in groups:
                continue
            key = found[groups['delim'] - 1]
            if key and (delimiters is None or key in delimiters):
                delims[key] = delims.get(key, 0) + 1
            if found[groups['space'] - 1]:
                spaces += 1
        quotechar = max(quotes, key=quotes.get)
        if delims:
            delim = max(delims, key=delims.get)
            skipinitialspace = delims[delim] == spaces
            if delim == '\n':
                delim = ''
        else:
            delim = ''
            skipinitialspace = 0
        if not delim:
            return quotechar, False, delim, skipinitialspace
        end = re.escape(delim)
        spaces = '' if delim == ' ' else ' *+'
        fields = re.compile(
            rf'(?:(?<={end})|^){spaces}{quotechar}((?:{quotechar}{quotechar}|[^{quotechar}]++)*+){quotechar}(?:{end}|$)',
            re.MULTILINE)
        doublequote = any(quotechar * 2 in field[1] for field in fields.finditer(data))
        return quotechar, doublequote, delim, skipinitialspace

    def _by_counts(self, data, delimiters):
        """The character that is as often in nearly every line."""
        lines = list(filter(None, data.split('\n')))
        # How many lines have a character so many times, character by character.
        frequencies = {}
        modes = {}
        delims = {}
        size = min(10, len(lines))
        start, end = 0, size
        seen = 0
        while start < len(lines):
            seen += 1
            for line in lines[start:end]:
                for character in map(chr, range(127)):
                    counts = frequencies.setdefault(character, {})
                    times = line.count(character)
                    counts[times] = counts.get(times, 0) + 1
            for character, counts in frequencies.items():
                items = list(counts.items())
                if len(items) == 1 and items[0][0] == 0:
                    continue
                if len(items) > 1:
                    mode = max(items, key=lambda item: item[1])
                    items.remove(mode)
                    modes[character] = mode[0], mode[1] - sum(item[1] for item in items)
                else:
                    modes[character] = items[0]
            total = float(min(size * seen, len(lines)))
            consistency = 1.0
            while not delims and consistency >= 0.9:
                for character, (times, lines_with) in modes.items():
                    if times > 0 and lines_with > 0 and lines_with / total >= consistency and (
                            delimiters is None or character in delimiters):
                        delims[character] = times, lines_with
                consistency -= 0.01
            if len(delims) == 1:
                delim = list(delims)[0]
                return delim, lines[0].count(delim) == lines[0].count(f'{delim} ')
            start = end
            end += size
        if not delims:
            return '', 0
        for delim in self.preferred:
            if delim in delims:
                return delim, lines[0].count(delim) == lines[0].count(f'{delim} ')
        delim = max((times, character) for character, times in delims.items())[1]
        return delim, lines[0].count(delim) == lines[0].count(f'{delim} ')

    def has_header(self, sample):
        """Whether the first row looks unlike those that follow it."""
        rows = reader(sample.splitlines(), self.sniff(sample))
        header = next(rows)
        columns = len(header)
        kinds = dict.fromkeys(range(columns))
        checked = 0
        for row in rows:
            if checked > 20:
                break
            checked += 1
            if len(row) != columns:
                continue
            for column in list(kinds):
                kind = complex
                try:
                    kind(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kind != kinds[column]:
                    if kinds[column] is None:
                        kinds[column] = kind
                    else:
                        del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
