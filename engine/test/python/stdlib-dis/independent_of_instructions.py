# What dis says that does not depend on the instruction set.
import dis
import io


def work(first, *rest, scale=1):
    """Scale."""
    total = first
    for each in rest:
        total += len(each) * scale
    print(total.real)
    return total


def numbers():
    yield 1


async def wait():
    pass

for line in dis.code_info(work).split('\n'):
    if not line.startswith(('Filename', 'Stack', ' ', 'Constants', 'Names')):
        print(line)
print(dis.code_info(numbers).split('Flags:')[1].split('\n')[0].strip())
print(dis.code_info(wait).split('Flags:')[1].split('\n')[0].strip())
print(dis.code_info('x + 1').split('Flags:')[1].split('\n')[0].strip())

first = work.__code__.co_firstlineno
print(sorted({line - first for _, line in dis.findlinestarts(work.__code__)} - {0}))
print(sorted({each.argval for each in dis.get_instructions(work) if each.opname == 'LOAD_GLOBAL'}))
print([each.starts_line for each in dis.get_instructions('a\nb\n', first_line=10) if each.starts_line and each.starts_line > 9])
print({each.positions.lineno for each in dis.get_instructions('(a +\n b)') if each.argval == 'b'})
print({each.positions for each in dis.get_instructions('f(xyz)') if each.argval == 'xyz'})
print(all(each.opcode == dis.opmap[each.opname] and dis.opname[each.opcode] == each.opname
          for each in dis.get_instructions(work)))
targets = {each.offset for each in dis.get_instructions(work) if each.is_jump_target}
print(targets == set(dis.findlabels(work.__code__.co_code)) and len(targets) == 2)
print(repr(dis.Bytecode('1')))

out = io.StringIO()
dis.dis(lambda: [each for each in ()], file=out, depth=0)
print('Disassembly' in out.getvalue())


class Shape:
    def area(self):
        return 1

    @staticmethod
    def of(n):
        return n

    side = 2

out = io.StringIO()
dis.dis(Shape, file=out)
print([line for line in out.getvalue().split('\n') if line.startswith('Disassembly of ')])

try:
    1 / 0
except ZeroDivisionError as error:
    out = io.StringIO()
    dis.distb(error.__traceback__, file=out)
    print(sum('-->' in line for line in out.getvalue().split('\n')))
    print('-->' in dis.Bytecode.from_traceback(error.__traceback__).dis())
for wrong in (3, None.__class__, object()):
    try:
        dis.get_instructions(wrong)
    except TypeError as error:
        print(str(error).split(' at ')[0])
try:
    dis.dis('a b')
except SyntaxError as error:
    print(error.msg, error.filename)
