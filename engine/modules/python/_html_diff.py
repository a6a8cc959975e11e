"""Two texts side by side as a table of HTML (difflib.HtmlDiff).

A side of a row is a line number and its text in pieces: (how it is marked, text); '' is no mark, '+', '-' and '^' are what was added,
deleted and changed. A row that is None stands for lines that are left out.
"""

import re
from collections import deque
from itertools import zip_longest

import difflib

_CLASSES = {'+': 'diff_add', '-': 'diff_sub', '^': 'diff_chg'}

_PAGE = '''
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
          "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">

<html>

<head>
    <meta http-equiv="Content-Type"
          content="text/html; charset=%(charset)s" />
    <title></title>
    <style type="text/css">%(styles)s
    </style>
</head>

<body>
    %(table)s%(legend)s
</body>

</html>'''

_STYLES = '''
        table.diff {font-family:Courier; border:medium;}
        .diff_header {background-color:#e0e0e0}
        td.diff_header {text-align:right}
        .diff_next {background-color:#c0c0c0}
        .diff_add {background-color:#aaffaa}
        .diff_chg {background-color:#ffff77}
        .diff_sub {background-color:#ffaaaa}'''

_TABLE = '''
    <table class="diff" id="difflib_chg_%(prefix)s_top"
           cellspacing="0" cellpadding="0" rules="groups" >
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        <colgroup></colgroup> <colgroup></colgroup> <colgroup></colgroup>
        %(header_row)s
        <tbody>
%(data_rows)s        </tbody>
    </table>'''

_LEGEND = '''
    <table class="diff" summary="Legends">
        <tr> <th colspan="2"> Legends </th> </tr>
        <tr> <td> <table border="" summary="Colors">
                      <tr><th> Colors </th> </tr>
                      <tr><td class="diff_add">&nbsp;Added&nbsp;</td></tr>
                      <tr><td class="diff_chg">Changed</td> </tr>
                      <tr><td class="diff_sub">Deleted</td> </tr>
                  </table></td>
             <td> <table border="" summary="Links">
                      <tr><th colspan="2"> Links </th> </tr>
                      <tr><td>(f)irst change</td> </tr>
                      <tr><td>(n)ext change</td> </tr>
                      <tr><td>(t)op</td> </tr>
                  </table></td> </tr>
    </table>'''

_BLANK = '', []


class HtmlDiff:
    """Makes tables or whole pages that show two texts side by side, with what changed between and within lines."""

    _tables = 0

    def __init__(self, tabsize=8, wrapcolumn=None, linejunk=None, charjunk=difflib.IS_CHARACTER_JUNK):
        self._tabsize = tabsize
        self._wrapcolumn = wrapcolumn
        self._linejunk = linejunk
        self._charjunk = charjunk

    def make_file(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5, *, charset='utf-8'):
        """A whole page. With `context` only changes and `numlines` lines around them are shown."""
        page = _PAGE % {
            'styles': _STYLES,
            'legend': _LEGEND,
            'table': self.make_table(fromlines, tolines, fromdesc, todesc, context=context, numlines=numlines),
            'charset': charset,
        }
        return page.encode(charset, 'xmlcharrefreplace').decode(charset)

    def make_table(self, fromlines, tolines, fromdesc='', todesc='', context=False, numlines=5):
        """A table, to be put into a page."""
        self._number = HtmlDiff._tables
        HtmlDiff._tables += 1
        fromlines = [self._expanded(line) for line in fromlines]
        tolines = [self._expanded(line) for line in tolines]
        rows = _rows(fromlines, tolines, self._linejunk, self._charjunk)
        if context:
            rows = _around_changes(rows, numlines)
        if self._wrapcolumn:
            rows = self._wrapped(rows)
        header = ''
        if fromdesc or todesc:
            header = '<thead><tr>' + ''.join(
                f'<th class="diff_next"><br /></th><th colspan="2" class="diff_header">{title}</th>'
                for title in (fromdesc, todesc)) + '</tr></thead>'
        return _TABLE % {
            'prefix': f'to{self._number}_',
            'header_row': header,
            'data_rows': ''.join(self._table_rows(list(rows), context, numlines)),
        }

    def _expanded(self, line):
        # Blanks that a tab stands for are told from others until the end.
        line = line.replace(' ', '\0').expandtabs(self._tabsize)
        return line.replace(' ', '\t').replace('\0', ' ').rstrip('\n')

    def _wrapped(self, rows):
        for row in rows:
            if row is None:
                yield None
                continue
            left, right, is_changed = row
            for one, other in zip_longest(self._split(left), self._split(right), fillvalue=('', [('', ' ')])):
                yield one, other, is_changed

    def _split(self, side):
        number, pieces = side
        while number and sum(len(text) for _, text in pieces) > self._wrapcolumn:
            line, room = [], self._wrapcolumn
            for index, (mark, text) in enumerate(pieces):
                if room == 0 and not text:
                    continue
                line.append((mark, text[:room]))
                if len(text) >= room:
                    rest = [(mark, text[room:])] if mark or text[room:] else []
                    pieces = rest + pieces[index + 1:]
                    break
                room -= len(text)
            yield number, line
            number = '>'
        yield number, pieces

    def _table_rows(self, rows, context, numlines):
        prefix = f'to{self._number}_'
        if not rows:
            message = 'No Differences Found' if context else 'Empty File'
            cells = f'<td></td><td>&nbsp;{message}&nbsp;</td>'
            top = f'<a href="#difflib_chg_{prefix}_top">t</a>'
            yield _table_row('', top, cells, cells)
            return
        ids, links = _links(rows, prefix, numlines)
        for index, row in enumerate(rows):
            if row is None:
                # The lines before the first change that are left out need no mark.
                if index > 0:
                    yield '        </tbody>        \n        <tbody>\n'
                continue
            left, right, _ = row
            yield _table_row(ids[index], links[index], self._cells('from', left), self._cells('to', right))

    def _cells(self, side, line):
        number, pieces = line
        name = f' id="{side}{self._number}_{number}"' if isinstance(number, int) else ''
        return f'<td class="diff_header"{name}>{number}</td><td nowrap="nowrap">{_html(pieces)}</td>'


def _table_row(name, link, left, right):
    return (f'            <tr><td class="diff_next"{name}>{link}</td>{left}'
            f'<td class="diff_next">{link}</td>{right}</tr>\n')


def _links(rows, prefix, numlines):
    """Names and links of the rows: each change links to the next, whose name stands some lines above it."""
    ids, links = [''] * len(rows), [''] * len(rows)
    count = last = 0
    was_changed = False
    for index, row in enumerate(rows):
        is_changed = row is not None and row[2]
        if is_changed and not was_changed:
            last = index
            ids[max(0, index - numlines)] = f' id="difflib_chg_{prefix}_{count}"'
            count += 1
            links[last] = f'<a href="#difflib_chg_{prefix}_{count}">n</a>'
        was_changed = is_changed
    if not (rows[0] is not None and rows[0][2]):
        links[0] = f'<a href="#difflib_chg_{prefix}_0">f</a>'
    links[last] = f'<a href="#difflib_chg_{prefix}_top">t</a>'
    return ids, links


def _html(pieces):
    parts = []
    for index, (mark, text) in enumerate(pieces):
        text = text.replace('&', '&amp;').replace('>', '&gt;').replace('<', '&lt;').replace(' ', '&nbsp;')
        if index == len(pieces) - 1 and not mark:
            text = text.rstrip()
        text = text.replace('\t', '&nbsp;')
        parts.append(f'<span class="{_CLASSES[mark]}">{text}</span>' if mark else text)
    return ''.join(parts)


def _rows(fromlines, tolines, linejunk, charjunk):
    """The rows of the table: lines that are equal or alike beside one another, what was deleted beside what was added."""
    numbers = [0, 0]
    deleted, added = [], []

    def side(which, pieces):
        numbers[which] += 1
        return numbers[which], pieces

    def pending():
        for one, other in zip_longest(deleted, added, fillvalue=_BLANK):
            yield one, other, True
        deleted.clear()
        added.clear()

    lines = list(difflib.ndiff(fromlines, tolines, linejunk, charjunk))
    kinds = ''.join(line[0] for line in lines) + '   '
    at = 0
    while at < len(lines):
        kind, text = kinds[at], lines[at][2:]
        if kind == ' ':
            yield from pending()
            yield side(0, [('', text)]), side(1, [('', text)]), False
            at += 1
        elif kinds.startswith(('-?+', '-+?'), at):
            yield from pending()
            left, at = _with_hint(lines, kinds, at)
            right, at = _with_hint(lines, kinds, at)
            yield side(0, left), side(1, right), True
        else:
            which = 0 if kind == '-' else 1
            (added if which else deleted).append(side(which, [(kind, text or ' ')]))
            at += 1
    yield from pending()


def _with_hint(lines, kinds, at):
    """The pieces of a line, marked as the line of hints below it says, if there is one; and where to go on."""
    text = lines[at][2:]
    if kinds[at + 1] != '?':
        return [('', text)], at + 1
    pieces, end = [], 0
    for run in re.finditer(r'\++|-+|\^+', lines[at + 1][2:]):
        if run.start() > end:
            pieces.append(('', text[end:run.start()]))
        pieces.append((run.group()[0], text[run.start():run.end()]))
        end = run.end()
    pieces.append(('', text[end:]))
    return pieces, at + 2


def _around_changes(rows, count):
    """The rows that are changed, with `count` rows before and after; None where rows are left out."""
    before = deque(maxlen=count)
    skipped = after = 0
    for row in rows:
        if row[2]:
            if skipped > len(before):
                yield None
            yield from before
            yield row
            before.clear()
            skipped, after = 0, count
        elif after:
            after -= 1
            yield row
        else:
            before.append(row)
            skipped += 1
