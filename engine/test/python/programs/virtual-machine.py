from collections import namedtuple
Instr = namedtuple('Instr', 'op arg line', defaults=(None, 0))
class VMError(RuntimeError):
    def __init__(self, vm, msg): super().__init__(f'pc={vm.pc} line={vm.code[vm.pc - 1].line}: {msg}')
def assemble(src):
    code, labels, fix = [], {}, []
    for n, line in enumerate(src.splitlines(), 1):
        line = line.split(';')[0].strip()
        if not line: continue
        if line.endswith(':'): labels[line[:-1]] = len(code); continue
        op, *arg = line.split()
        if arg and arg[0].lstrip('-').isdigit(): arg = int(arg[0])
        elif arg: arg = arg[0]
        else: arg = None
        if op.startswith('j') or op == 'call': fix.append(len(code))
        code.append(Instr(op, arg, n))
    for i in fix:
        try: code[i] = code[i]._replace(arg=labels[code[i].arg])
        except KeyError as e: raise SyntaxError(f'line {code[i].line}: unknown label {e}') from None
    return code
class VM:
    def __init__(self, code, fuel=10000): self.code, self.stack, self.vars, self.pc, self.calls, self.fuel, self.out = code, [], {}, 0, [], fuel, []
    def pop(self):
        if not self.stack: raise VMError(self, 'stack underflow')
        return self.stack.pop()
    def run(self):
        while self.pc < len(self.code):
            self.fuel -= 1
            if self.fuel < 0: raise VMError(self, 'out of fuel')
            ins = self.code[self.pc]; self.pc += 1
            match ins.op:
                case 'push': self.stack.append(ins.arg)
                case 'add' | 'sub' | 'mul' | 'div' | 'mod' | 'lt' | 'eq':
                    b, a = self.pop(), self.pop()
                    try: self.stack.append({'add': lambda: a + b, 'sub': lambda: a - b, 'mul': lambda: a * b, 'div': lambda: a // b, 'mod': lambda: a % b, 'lt': lambda: int(a < b), 'eq': lambda: int(a == b)}[ins.op]())
                    except ZeroDivisionError as e: raise VMError(self, 'division by zero') from e
                case 'load':
                    if ins.arg not in self.vars: raise VMError(self, f'unset variable {ins.arg!r}')
                    self.stack.append(self.vars[ins.arg])
                case 'store': self.vars[ins.arg] = self.pop()
                case 'dup': v = self.pop(); self.stack += [v, v]
                case 'jmp': self.pc = ins.arg
                case 'jz': self.pc = ins.arg if not self.pop() else self.pc
                case 'call': self.calls.append(self.pc); self.pc = ins.arg
                case 'ret': self.pc = self.calls.pop() if self.calls else len(self.code)
                case 'print': self.out.append(self.pop())
                case 'halt': break
                case other: raise VMError(self, f'bad instruction {other!r}')
        return self.out
fib = assemble('''push 0
store a
push 1
store b
push 30
store n
loop:
load n
jz end
load a
dup
print
load b
dup
store a
add
store b
load n
push 1
sub
store n
jmp loop
end: ''')
vm = VM(fib); print(vm.run(), vm.vars, 10000 - vm.fuel)
sub = '''push 7
call square
print
push -3
call square
print
halt
square: 
dup
mul
ret'''
print(VM(assemble(sub)).run(), assemble(sub)[1], len(assemble(sub)))
for bad in ['add', 'push 1\npush 0\ndiv', 'load x', 'frob', 'top:\njmp top', 'jmp nowhere', 'push 1\n\n; comment\nstore v\nload w', 'ret', 'push 5\nprint 5', 'pop']:
    try: print(repr(bad), VM(assemble(bad), 50).run())
    except (VMError, SyntaxError) as e: print(repr(bad), type(e).__name__, e, repr(e.__cause__))
VM(assemble('push 10\npush 0\nmod')).run()
