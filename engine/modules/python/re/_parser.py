"""Trees of patterns, for those who look into them. The engine has a parser of its own; this shows what it gives in CPython's form."""

from _re_tree import template as _template, tree as _tree

from . import _constants
from ._constants import *
from ._constants import _NamedIntConstant

MAXWIDTH = 1 << 64

FLAGS = {'i': SRE_FLAG_IGNORECASE, 'L': SRE_FLAG_LOCALE, 'm': SRE_FLAG_MULTILINE, 's': SRE_FLAG_DOTALL, 'x': SRE_FLAG_VERBOSE,
         'a': SRE_FLAG_ASCII, 't': SRE_FLAG_TEMPLATE, 'u': SRE_FLAG_UNICODE}
TYPE_FLAGS = SRE_FLAG_ASCII | SRE_FLAG_LOCALE | SRE_FLAG_UNICODE
GLOBAL_FLAGS = SRE_FLAG_DEBUG | SRE_FLAG_TEMPLATE
SPECIAL_CHARS = '.\\[{()*+?^$|'
REPEAT_CHARS = '*+?{'
DIGITS = frozenset('0123456789')
OCTDIGITS = frozenset('01234567')
HEXDIGITS = frozenset('0123456789abcdefABCDEF')
ASCIILETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ')
WHITESPACE = frozenset(' \t\n\r\v\f')

ESCAPES = {'\\' + letter: (LITERAL, code)
           for letter, code in {'a': 7, 'b': 8, 'f': 12, 'n': 10, 'r': 13, 't': 9, 'v': 11, '\\': 92}.items()}
CATEGORIES = {
    r'\A': (AT, AT_BEGINNING_STRING), r'\b': (AT, AT_BOUNDARY), r'\B': (AT, AT_NON_BOUNDARY), r'\Z': (AT, AT_END_STRING),
    r'\d': (IN, [(CATEGORY, CATEGORY_DIGIT)]), r'\D': (IN, [(CATEGORY, CATEGORY_NOT_DIGIT)]),
    r'\s': (IN, [(CATEGORY, CATEGORY_SPACE)]), r'\S': (IN, [(CATEGORY, CATEGORY_NOT_SPACE)]),
    r'\w': (IN, [(CATEGORY, CATEGORY_WORD)]), r'\W': (IN, [(CATEGORY, CATEGORY_NOT_WORD)]),
}


class State:
    """What a parser knows of the whole pattern."""

    def __init__(self):
        self.flags = 0
        self.groupdict = {}
        self.groupwidths = [None]
        self.lookbehindgroups = None
        self.grouprefpos = {}

    @property
    def groups(self):
        return len(self.groupwidths)


class SubPattern:
    """A sequence of operations, each with its operand."""

    def __init__(self, state, data=None):
        self.state = state
        self.data = [] if data is None else data
        self.width = None

    def __repr__(self):
        return repr(self.data)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return SubPattern(self.state, self.data[index])
        return self.data[index]

    def __setitem__(self, index, code):
        self.data[index] = code

    def __delitem__(self, index):
        del self.data[index]

    def insert(self, index, code):
        self.data.insert(index, code)

    def append(self, code):
        self.data.append(code)

    def getwidth(self):
        """Fewest and most characters that the sequence matches."""
        if self.width is None:
            low = high = 0
            for op, operand in self.data:
                least, most = _width(self.state, op, operand)
                low += least
                high += most
            self.width = min(low, MAXREPEAT - 1), min(high, MAXWIDTH)
        return self.width

    def dump(self, level=0):
        """Print the sequence, an operation a line, what is within further to the right."""
        for op, operand in self.data:
            _dump(op, operand, level)


def _width(state, op, operand):
    if op in (ANY, RANGE, IN, LITERAL, NOT_LITERAL, CATEGORY):
        return 1, 1
    if op is BRANCH:
        widths = [branch.getwidth() for branch in operand[1]]
        return min(low for low, _ in widths), max(high for _, high in widths)
    if op is ATOMIC_GROUP:
        return operand.getwidth()
    if op is SUBPATTERN:
        return operand[-1].getwidth()
    if op in (MIN_REPEAT, MAX_REPEAT, POSSESSIVE_REPEAT):
        least, most, body = operand
        low, high = body.getwidth()
        return low * least, MAXWIDTH if most == MAXREPEAT and high else high * most
    if op is GROUPREF:
        return state.groupwidths[operand] or (0, 0)
    if op is GROUPREF_EXISTS:
        low, high = operand[1].getwidth()
        if operand[2] is None:
            return 0, high
        other_low, other_high = operand[2].getwidth()
        return min(low, other_low), max(high, other_high)
    return 0, 0


def _dump(op, operand, level):
    indent = level * '  '
    if op is IN:
        print(f'{indent}{op}')
        for name, value in operand:
            print(f'{indent}  {name} {value}')
    elif op is BRANCH:
        print(f'{indent}{op}')
        for number, branch in enumerate(operand[1]):
            if number:
                print(f'{indent}OR')
            branch.dump(level + 1)
    elif op is GROUPREF_EXISTS:
        group, yes, no = operand
        print(f'{indent}{op} {group}')
        yes.dump(level + 1)
        if no is not None:
            print(f'{indent}ELSE')
            no.dump(level + 1)
    elif isinstance(operand, SubPattern):
        print(f'{indent}{op}')
        operand.dump(level + 1)
    elif isinstance(operand, tuple):
        plain = [str(part) for part in operand if not isinstance(part, SubPattern)]
        print(' '.join([f'{indent}{op}', *plain]))
        for part in operand:
            if isinstance(part, SubPattern):
                part.dump(level + 1)
    else:
        print(f'{indent}{op} {operand}')


def parse(str, flags=0, state=None):
    """The tree of a pattern. Raises `re.error` where it is wrong."""
    if state is None:
        state = State()
    found, groups, state.groupdict, nodes = _tree(str, flags)
    state.flags = flags | found
    state.str = str
    state.groupwidths = [None] * (groups + 1)
    return _sequence(state, nodes)


def _sequence(state, nodes):
    data = []
    for name, operand in nodes:
        if name == 'BRANCH':
            data += _branches(state, [_sequence(state, branch) for branch in operand[1]])
        else:
            data.append(_node(state, name, operand))
    return SubPattern(state, data)


def _branches(state, branches):
    """The operations for alternatives: what all of them begin with comes first, and single characters are a set."""
    common = []
    while all(branches) and all(branch[0] == branches[0][0] for branch in branches):
        common.append(branches[0][0])
        for branch in branches:
            del branch[0]
    members = []
    for branch in branches:
        op, operand = branch[0] if len(branch) == 1 else (None, None)
        if op is LITERAL:
            members.append((op, operand))
        elif op is IN and operand[0][0] is not NEGATE:
            members += operand
        else:
            return [*common, (BRANCH, (None, branches))]
    return [*common, (IN, list(dict.fromkeys(members)))]


def _node(state, name, operand):
    op = getattr(_constants, name)
    if name in ('AT', 'CATEGORY'):
        return op, getattr(_constants, operand)
    if name == 'IN':
        return op, [_node(state, *item) for item in operand]
    if name == 'ATOMIC_GROUP':
        return op, _sequence(state, operand)
    if isinstance(operand, tuple) and name != 'RANGE':
        parts = [_sequence(state, part) if isinstance(part, list) else part for part in operand]
        if name.endswith('REPEAT') and parts[1] == MAXREPEAT:
            parts[1] = MAXREPEAT
        elif name == 'SUBPATTERN' and parts[0] is not None:
            state.groupwidths[parts[0]] = parts[-1].getwidth()
        return op, tuple(parts)
    return op, operand


def parse_template(source, state):
    """The groups and the literal parts of a template of replacements."""
    pieces = _template(source, state)
    groups = [(index, piece) for index, piece in enumerate(pieces) if isinstance(piece, int)]
    return groups, [None if isinstance(piece, int) else piece for piece in pieces]


def expand_template(template, match):
    """What a parsed template becomes for a match."""
    groups, literals = template
    parts = list(literals)
    empty = match.string[:0]
    for index, group in groups:
        parts[index] = match.group(group) or empty
    return empty.join(parts)
