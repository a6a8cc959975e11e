"""The engine's bytecode, for readers: instructions of functions, classes, modules and sources.

The instructions are those of a register machine and not CPython's; the functions are the same. `Instruction.arg` holds the operands as a
tuple, `argval` what the instruction is about (constant, name or target of a jump), and offsets count words.
"""

import collections
import sys
import types
import _dis
import opcode as _opcode
from opcode import *

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels', 'show_code',
           'get_instructions', 'Instruction', 'Bytecode', *_opcode.__all__]

COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED',
    2: 'NEWLOCALS',
    4: 'VARARGS',
    8: 'VARKEYWORDS',
    16: 'NESTED',
    32: 'GENERATOR',
    64: 'NOFREE',
    128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE',
    512: 'ASYNC_GENERATOR',
}

_name_width = max(map(len, opname))

Positions = collections.namedtuple('Positions', 'lineno end_lineno col_offset end_col_offset', defaults=(None,) * 4)
Positions.__doc__ = 'Where in the source an instruction comes from.'

_Fields = collections.namedtuple(
    '_Instruction', 'opname opcode arg argval argrepr offset starts_line is_jump_target positions', defaults=(None,))


class Instruction(_Fields):
    """One instruction: its name and number, its operands and what they stand for, and its place."""

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        line = '' if self.starts_line is None else str(self.starts_line)
        return ' '.join((
            line.rjust(lineno_width),
            '-->' if mark_as_current else '   ',
            '>>' if self.is_jump_target else '  ',
            str(self.offset).rjust(offset_width),
            self.opname.ljust(_name_width),
            self.argrepr,
        )).rstrip()


class Bytecode:
    """The instructions of an object; iterating over it gives them one by one."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._shift = self.first_line - self.codeobj.co_firstlineno
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _dis.handlers(self.codeobj)

    def __iter__(self):
        return _instructions_of(self.codeobj, self._shift)

    def __repr__(self):
        return f'{self.__class__.__name__}({self._original_object!r})'

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The bytecode of the function in which the exception was raised."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti)

    def info(self):
        """What is known about the code object."""
        return code_info(self.codeobj)

    def dis(self):
        """The instructions as text."""
        import io
        output = io.StringIO()
        _write(self.codeobj, self.current_offset, output, self._shift)
        return output.getvalue()


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Show the bytecode of a class, function, module, source or code object, and of the code inside it; without it, of the last traceback."""
    if x is None:
        distb(file=file)
        return
    x = _underlying(x)
    if hasattr(x, '__dict__') and not hasattr(x, 'co_code'):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, _have_code):
                print(f'Disassembly of {name}:', file=file)
                try:
                    dis(member, file=file, depth=depth)
                except TypeError as error:
                    print('Sorry:', error, file=file)
                print(file=file)
    else:
        _write_nested(_code_of(x, '<dis>'), file, depth)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Show where in the bytecode an exception was raised."""
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError('no last traceback to disassemble') from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Show the instructions of one code object; an arrow points to the one at `lasti`."""
    _write(co, lasti, file)


disco = disassemble


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of an object, one by one."""
    co = _code_of(x)
    return _instructions_of(co, 0 if first_line is None else first_line - co.co_firstlineno)


def show_code(co, *, file=None):
    """Print what is known about the code of an object."""
    print(code_info(co), file=file)


def code_info(x):
    """What is known about the code of an object: names, parameters, flags, constants."""
    co = _code_of(x)
    lines = [
        f'Name:              {co.co_name}',
        f'Filename:          {co.co_filename}',
        f'Argument count:    {co.co_argcount}',
        f'Positional-only arguments: {co.co_posonlyargcount}',
        f'Kw-only arguments: {co.co_kwonlyargcount}',
        f'Number of locals:  {co.co_nlocals}',
        f'Stack size:        {co.co_stacksize}',
        f'Flags:             {pretty_flags(co.co_flags)}',
    ]
    for title, values, show in (
            ('Constants', co.co_consts, repr),
            ('Names', co.co_names, str),
            ('Variable names', co.co_varnames, str),
            ('Free variables', co.co_freevars, str),
            ('Cell variables', co.co_cellvars, str)):
        if values:
            lines.append(f'{title}:')
            lines.extend(f'{index:4d}: {show(value)}' for index, value in enumerate(values))
    return '\n'.join(lines)


def pretty_flags(flags):
    """Names of the flags of a code object."""
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
            flags ^= flag
    if flags or not names:
        names.append(hex(flags))
    return ', '.join(names)


def findlinestarts(code):
    """Offset and line wherever a new line of the source begins."""
    last = None
    for start, _, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def findlabels(code):
    """Offsets that jumps lead to, in the bytes of `co_code`."""
    labels = []
    words = memoryview(code).cast('i')
    offset = 0
    while offset < len(words):
        kinds = _dis.operands[words[offset]]
        if 'target' in kinds:
            label = words[offset + 1 + kinds.index('target')]
            if label not in labels:
                labels.append(label)
        offset += 1 + len(kinds)
    return labels


_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)


def _underlying(x):
    x = getattr(x, '__func__', x)
    for name in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, name):
            return getattr(x, name)
    return x


def _code_of(x, filename='<disassembly>'):
    x = _underlying(x)
    if isinstance(x, str):
        try:
            x = compile(x, filename, 'eval')
        except SyntaxError:
            x = compile(x, filename, 'exec')
    if hasattr(x, 'co_code'):
        return x
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _instructions_of(co, shift=0):
    shown = None
    for offset, number, operands, subject, text, is_target, position in _dis.instructions(co):
        place = Positions(*position)
        starts_line = None
        if place.lineno is not None and place.lineno != shown:
            shown = place.lineno
            starts_line = shown + shift
        yield Instruction(opname[number], number, operands or None, subject, text, offset, starts_line, is_target, place)


def _write(co, lasti, file, shift=0):
    instructions = list(_instructions_of(co, shift))
    lines = [each.starts_line for each in instructions if each.starts_line is not None]
    lineno_width = max(3, len(str(max(lines, default=0))))
    offset_width = max(4, len(str(instructions[-1].offset)) if instructions else 0)
    for each in instructions:
        if each.starts_line is not None and each.offset > 0:
            print(file=file)
        print(each._disassemble(lineno_width, each.offset == lasti, offset_width), file=file)
    handlers = _dis.handlers(co)
    if handlers:
        print('ExceptionTable:', file=file)
        for start, end, handler, register in handlers:
            print(f'  {start} to {end} -> {handler} {register}', file=file)


def _write_nested(co, file, depth):
    disassemble(co, file=file)
    if depth is not None:
        if depth <= 0:
            return
        depth -= 1
    for constant in co.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print(f'Disassembly of {constant!r}:', file=file)
            _write_nested(constant, file, depth)


def _main():
    import argparse
    parser = argparse.ArgumentParser()
    parser.add_argument('infile', type=argparse.FileType('rb'), nargs='?', default='-')
    arguments = parser.parse_args()
    with arguments.infile as infile:
        source = infile.read()
    dis(compile(source, arguments.infile.name, 'exec'))


if __name__ == '__main__':
    _main()
