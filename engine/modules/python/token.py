"""Kinds of tokens, by number."""

__all__ = ['tok_name', 'ISTERMINAL', 'ISNONTERMINAL', 'ISEOF']

_KINDS = """
    ENDMARKER NAME NUMBER STRING NEWLINE INDENT DEDENT LPAR RPAR LSQB RSQB COLON COMMA SEMI PLUS MINUS STAR SLASH VBAR AMPER
    LESS GREATER EQUAL DOT PERCENT LBRACE RBRACE EQEQUAL NOTEQUAL LESSEQUAL GREATEREQUAL TILDE CIRCUMFLEX LEFTSHIFT RIGHTSHIFT
    DOUBLESTAR PLUSEQUAL MINEQUAL STAREQUAL SLASHEQUAL PERCENTEQUAL AMPEREQUAL VBAREQUAL CIRCUMFLEXEQUAL LEFTSHIFTEQUAL
    RIGHTSHIFTEQUAL DOUBLESTAREQUAL DOUBLESLASH DOUBLESLASHEQUAL AT ATEQUAL RARROW ELLIPSIS COLONEQUAL OP AWAIT ASYNC TYPE_IGNORE
    TYPE_COMMENT SOFT_KEYWORD ERRORTOKEN COMMENT NL ENCODING""".split()

globals().update((name, number) for number, name in enumerate(_KINDS))
N_TOKENS = len(_KINDS)
NT_OFFSET = 256

tok_name = {**dict(enumerate(_KINDS)), N_TOKENS: 'N_TOKENS', NT_OFFSET: 'NT_OFFSET'}
__all__.extend(tok_name.values())

_FIRST_OPERATOR = _KINDS.index('LPAR')
_OPERATORS = """
    ( ) [ ] : , ; + - * / | & < > = . % { } == != <= >= ~ ^ << >> ** += -= *= /= %= &= |= ^= <<= >>= **= // //= @ @= -> ... :=""".split()

EXACT_TOKEN_TYPES = {text: _FIRST_OPERATOR + at for at, text in sorted(enumerate(_OPERATORS), key=lambda pair: pair[1])}


def ISTERMINAL(x):
    """Whether a number is a token's."""
    return x < NT_OFFSET


def ISNONTERMINAL(x):
    """Whether a number is that of a rule of the grammar."""
    return x >= NT_OFFSET


def ISEOF(x):
    """Whether a number is that of the end."""
    return x == ENDMARKER
