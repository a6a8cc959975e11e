"""File names against patterns as shells have them: *, ?, [set] and [!set]."""
import os
import posixpath
import re

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether the name matches the pattern, in the case of the system's file names."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


_known = {}


def _matcher(pat):
    match = _known.get(pat)
    if match is None:
        if isinstance(pat, bytes):
            match = re.compile(translate(pat.decode('latin-1')).encode('latin-1')).match
        else:
            match = re.compile(translate(pat)).match
        if len(_known) >= 4096:
            _known.clear()
        _known[pat] = match
    return match


def filter(names, pat):
    """The names that match the pattern."""
    pat = os.path.normcase(pat)
    match = _matcher(pat)
    if os.path is posixpath:
        return [name for name in names if match(name)]
    return [name for name in names if match(os.path.normcase(name))]


def fnmatchcase(name, pat):
    """Whether the name matches the pattern, case included."""
    return _matcher(pat)(name) is not None


def translate(pat):
    """The regular expression of a pattern."""
    pieces = _pieces(pat)
    # Between two stars nothing is ever gained by trying another place for the earlier: each takes the first it can.
    stars = [index for index, piece in enumerate(pieces) if piece is None]
    if not stars:
        return f'(?s:{"".join(pieces)})\\Z'
    result = ''.join(pieces[:stars[0]])
    for star, following in zip(stars, stars[1:]):
        result += f'(?>.*?{"".join(pieces[star + 1:following])})'
    return f'(?s:{result}.*{"".join(pieces[stars[-1] + 1:])})\\Z'


def _pieces(pat):
    """The regular expressions of a pattern's parts; None for stars, of which there are never two in a row."""
    pieces = []
    at = 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == '*':
            if not pieces or pieces[-1] is not None:
                pieces.append(None)
        elif character == '?':
            pieces.append('.')
        elif character != '[':
            pieces.append(re.escape(character))
        else:
            # A bracket that comes first in a set is part of it.
            end = pat.find(']', at + 1 + (pat[at:at + 1] == '!'))
            if end < 0:
                pieces.append('\\[')
            else:
                pieces.append(_set(pat[at:end]))
                at = end + 1
    return pieces


def _set(inside):
    """The regular expression of a set."""
    negated = inside.startswith('!')
    if '-' not in inside:
        inside = inside.replace('\\', r'\\')
    else:
        # Ranges whose end lies before their beginning hold nothing.
        chunks = []
        start = 0
        dash = inside.find('-', 2 if negated else 1)
        while dash >= 0:
            chunks.append(inside[start:dash])
            start = dash + 1
            dash = inside.find('-', dash + 3)
        if inside[start:]:
            chunks.append(inside[start:])
        else:
            chunks[-1] += '-'
        for index in range(len(chunks) - 1, 0, -1):
            if chunks[index - 1][-1] > chunks[index][0]:
                chunks[index - 1] = chunks[index - 1][:-1] + chunks[index][1:]
                del chunks[index]
        inside = '-'.join(chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks)
    inside = re.sub(r'([&~|])', r'\\\1', inside)
    if not inside:
        return '(?!)'
    if inside == '!':
        return '.'
    if inside[0] == '!':
        inside = '^' + inside[1:]
    elif inside[0] in ('^', '['):
        inside = '\\' + inside
    return f'[{inside}]'
