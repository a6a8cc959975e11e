"""The instruction set of the engine's bytecode, by the names that CPython's module has for such tables."""

from _dis import operands as _operands, opname

__all__ = ['cmp_op', 'hasconst', 'hasname', 'hasjrel', 'hasjabs', 'haslocal', 'hascompare', 'hasfree', 'opname', 'opmap',
           'HAVE_ARGUMENT', 'EXTENDED_ARG', 'hasnargs', 'stack_effect']

opname = list(opname)
opmap = {name: number for number, name in enumerate(opname)}
cmp_op = ('<', '<=', '==', '!=', '>', '>=')


def _having(*kinds):
    return [number for number, row in enumerate(_operands) if any(kind in row for kind in kinds)]


hasconst = _having('const')
hasname = _having('name', 'global')
# Jumps hold the offset of where they lead to.
hasjrel = []
hasjabs = _having('target')
haslocal = _having('def', 'use', 'optional', 'window')
hascompare = [opmap[name] for name in ('LT', 'LE', 'EQ', 'NE', 'GT', 'GE')]
hasfree = [opmap[name] for name in opmap if name.endswith('DEREF')]
hasnargs = [opmap[name] for name in opmap if name.startswith('CALL')]

# Operands are whole words, and how many there are depends on the opcode: no number divides the two kinds.
HAVE_ARGUMENT = 0
EXTENDED_ARG = -1


def stack_effect(opcode, oparg=None, /, *, jump=None):
    """How an instruction changes the height of the stack: not at all, there are registers."""
    if not 0 <= opcode < len(opname):
        raise ValueError('invalid opcode or oparg')
    return 0
