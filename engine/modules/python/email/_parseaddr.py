"""Addresses and dates as old and careless programs write them; nothing is refused.

The names are CPython's; `email.utils` is what programs use.
"""

import re
import time

__all__ = ['mktime_tz', 'parsedate', 'parsedate_tz', 'quote']

_MONTHS = ('jan feb mar apr may jun jul aug sep oct nov dec january february march april may june july august september october '
           'november december').split()
_DAYS = 'mon tue wed thu fri sat sun'.split()
_ZONES = {
    'UT': 0, 'UTC': 0, 'GMT': 0, 'Z': 0, 'AST': -400, 'ADT': -300, 'EST': -500, 'EDT': -400, 'CST': -600, 'CDT': -500,
    'MST': -700, 'MDT': -600, 'PST': -800, 'PDT': -700,
}


def quote(str):
    """Text for between quotes."""
    return str.replace('\\', '\\\\').replace('"', '\\"')


def parsedate_tz(data):
    """A date as a tuple of ten, the last the seconds from UTC; None for no date."""
    parts = _parsedate_tz(data)
    if not parts:
        return None
    if parts[9] is None:
        parts[9] = 0
    return tuple(parts)


def parsedate(data):
    """A date as a tuple of nine, whatever its zone."""
    parts = parsedate_tz(data)
    return parts[:9] if isinstance(parts, tuple) else parts


def mktime_tz(data):
    """Seconds since 1970 of a tuple of ten."""
    import calendar
    if data[9] is None:
        return time.mktime(data[:8] + (-1,))
    return calendar.timegm(data) - data[9]


def _parsedate_tz(data):
    """As parsedate_tz, the last None where the zone is unknown (or `-0000`)."""
    words = data.split() if data else None
    if not words:
        return None
    if words[0].endswith(',') or words[0].lower() in _DAYS:
        del words[0]
    else:
        comma = words[0].rfind(',')
        if comma >= 0:
            words[0] = words[0][comma + 1:]
    if len(words) == 3:
        # `01-Jan-70 00:00:00 GMT`
        day = words[0].split('-')
        if len(day) == 3:
            words = day + words[1:]
    if len(words) == 4:
        clock = words[3]
        sign = clock.find('+')
        if sign < 0:
            sign = clock.find('-')
        if sign > 0:
            words[3:] = [clock[:sign], clock[sign:]]
        else:
            words.append('')
    if len(words) < 5:
        return None
    return _join_date(*words[:5])


def _join_date(day, month, year, clock, zone):
    if not (day and month and year):
        return None
    month = month.lower()
    if month not in _MONTHS:
        day, month = month, day.lower()
        if month not in _MONTHS:
            return None
    month = _MONTHS.index(month) % 12 + 1
    day = day.removesuffix(',')
    if year.find(':') > 0:
        year, clock = clock, year
    if year.endswith(','):
        year = year[:-1]
        if not year:
            return None
    if not year[:1].isdigit():
        year, zone = zone, year
    clock = clock.removesuffix(',').split(':')
    if len(clock) == 1 and '.' in clock[0]:
        clock = clock[0].split('.')
    if len(clock) not in (2, 3):
        return None
    try:
        year, day = int(year), int(day)
        hours, minutes, seconds = map(int, [*clock, '0'][:3])
    except ValueError:
        return None
    if year < 100:
        year += 1900 if year > 68 else 2000
    return [year, month, day, hours, minutes, seconds, 0, 1, -1, _read_zone(zone.upper())]


def _read_zone(zone):
    offset = _ZONES.get(zone)
    if offset is None:
        try:
            offset = int(zone)
        except ValueError:
            return None
        if offset == 0 and zone.startswith('-'):
            return None
    sign = -1 if offset < 0 else 1
    return sign * (abs(offset) // 100 * 3600 + abs(offset) % 100 * 60)


_SPACE = ' \t\r\n'
_ATOM = r'[^()<>@,:;."\[\] \t\r\n]*'
_WORD = r'[^()<>@,:;"\[\] \t\r\n]*'
_SPECIAL = '()<>@,:;."[]'
_ATOM_ENDS = _SPECIAL + _SPACE


class AddrlistClass:
    """A walk through a list of addresses."""

    def __init__(self, field):
        self.field = field
        self.pos = 0
        self.commentlist = []

    def _char(self):
        return self.field[self.pos:self.pos + 1]

    def gotonextthing(self):
        """Goes over spaces and comments; the spaces that it went over."""
        spaces = ''
        while char := self._char():
            if char in _SPACE:
                if char not in '\n\r':
                    spaces += char
                self.pos += 1
            elif char == '(':
                self.commentlist.append(self.getcomment())
            else:
                break
        return spaces

    def getaddrlist(self):
        """All pairs of name and address; a pair of empty texts for what is no address."""
        result = []
        while self.pos < len(self.field):
            result += self.getaddress() or [('', '')]
        return result

    def getaddress(self):
        """The pairs of the next address, or of a group."""
        self.commentlist = []
        self.gotonextthing()
        start, comments = self.pos, self.commentlist
        words = self.getphraselist()
        self.gotonextthing()
        char = self._char()
        result = []
        if char and char in '.@':
            # What looked like a name is the address.
            self.pos, self.commentlist = start, comments
            address = self.getaddrspec()
            result = [(' '.join(self.commentlist), address)]
        elif char == ':':
            result = self._group()
        elif char == '<':
            address = self.getrouteaddr()
            name = ' '.join(words)
            if self.commentlist:
                name += ' (' + ' '.join(self.commentlist) + ')'
            result = [(name, address)]
        elif words:
            result = [(' '.join(self.commentlist), words[0])]
        elif char and char in _SPECIAL:
            self.pos += 1
        self.gotonextthing()
        if self._char() == ',':
            self.pos += 1
        return result

    def _group(self):
        result = []
        end = len(self.field)
        self.pos += 1
        while self.pos < end:
            self.gotonextthing()
            if self._char() == ';':
                self.pos += 1
                break
            result += self.getaddress()
        return result

    def getrouteaddr(self):
        """The address between angle brackets; a route before it is skipped."""
        if self._char() != '<':
            return None
        in_route = False
        address = ''
        self.pos += 1
        self.gotonextthing()
        while char := self._char():
            if in_route:
                self.getdomain()
                in_route = False
            elif char == '>':
                self.pos += 1
                break
            elif char == '@':
                self.pos += 1
                in_route = True
            elif char == ':':
                self.pos += 1
            else:
                address = self.getaddrspec()
                self.pos += 1
                break
            self.gotonextthing()
        return address

    def getaddrspec(self):
        """`name@domain`, or what there is of it."""
        parts = []
        self.gotonextthing()
        while char := self._char():
            keeps_space = True
            if char == '.':
                if parts and not parts[-1].strip():
                    parts.pop()
                parts.append('.')
                self.pos += 1
                keeps_space = False
            elif char == '"':
                parts.append(f'"{quote(self.getquote())}"')
            elif char in _ATOM_ENDS:
                if parts and not parts[-1].strip():
                    parts.pop()
                break
            else:
                parts.append(self.getatom())
            space = self.gotonextthing()
            if keeps_space and space:
                parts.append(space)
        if self._char() != '@':
            return ''.join(parts)
        self.pos += 1
        self.gotonextthing()
        domain = self.getdomain()
        # An address with a second @ is no address at all.
        return ''.join(parts) + '@' + domain if domain else ''

    def getdomain(self):
        """A domain, or one in square brackets."""
        parts = []
        while char := self._char():
            if char in _SPACE:
                self.pos += 1
            elif char == '(':
                self.commentlist.append(self.getcomment())
            elif char == '[':
                parts.append(self.getdomainliteral())
            elif char == '.':
                self.pos += 1
                parts.append('.')
            elif char == '@':
                return ''
            elif char in _ATOM_ENDS:
                break
            else:
                parts.append(self.getatom())
        return ''.join(parts)

    def getdelimited(self, beginchar, endchars, allowcomments=True):
        """What stands between two characters; a backslash takes the next one as it is."""
        if self._char() != beginchar:
            return ''
        parts = []
        self.pos += 1
        while char := self._char():
            if char in endchars:
                self.pos += 1
                break
            if allowcomments and char == '(':
                parts.append(self.getcomment())
                continue
            if char == '\\':
                self.pos += 1
                char = self._char()
            parts.append(char)
            self.pos += 1
        return ''.join(parts)

    def getquote(self):
        return self.getdelimited('"', '"\r', False)

    def getcomment(self):
        return self.getdelimited('(', ')\r', True)

    def getdomainliteral(self):
        return f"[{self.getdelimited('[', ']' + chr(13), False)}]"

    def getatom(self, atomends=None):
        found = re.compile(_ATOM).match(self.field, self.pos)
        self.pos = found.end()
        return found[0]

    def getphraselist(self):
        """The words of a name; dots may be in them."""
        words = []
        while char := self._char():
            if char in _SPACE:
                self.pos += 1
            elif char == '"':
                words.append(self.getquote())
            elif char == '(':
                self.commentlist.append(self.getcomment())
            else:
                found = re.compile(_WORD).match(self.field, self.pos)
                if not found[0]:
                    break
                self.pos = found.end()
                words.append(found[0])
        return words


class AddressList(AddrlistClass):
    """Pairs of name and address, which can be joined and taken away."""

    def __init__(self, field):
        super().__init__(field)
        self.addresslist = self.getaddrlist() if field else []

    def __len__(self):
        return len(self.addresslist)

    def _of(self, addresses):
        result = AddressList(None)
        result.addresslist = addresses
        return result

    def __add__(self, other):
        return self._of(self.addresslist + [each for each in other.addresslist if each not in self.addresslist])

    def __iadd__(self, other):
        self.addresslist += [each for each in other.addresslist if each not in self.addresslist]
        return self

    def __sub__(self, other):
        return self._of([each for each in self.addresslist if each not in other.addresslist])

    def __isub__(self, other):
        for each in other.addresslist:
            if each in self.addresslist:
                self.addresslist.remove(each)
        return self

    def __getitem__(self, index):
        return self.addresslist[index]
