import operator
import math


class StackUnderflow(IndexError): pass


class RPN:
    def __init__(self):
        self.stack, self.words = [], {}
        self.ops = {'+': operator.add, '-': operator.sub, '*': operator.mul, '/': operator.truediv, '//': operator.floordiv, '%': operator.mod, '**': operator.pow, '<': operator.lt, '=': operator.eq, 'neg': operator.neg, 'sqrt': math.sqrt, 'not': operator.not_}
        self.arity = {'neg': 1, 'sqrt': 1, 'not': 1}

    def pop(self, n=1):
        if len(self.stack) < n:
            raise StackUnderflow(f'need {n}, have {len(self.stack)}')
        taken = self.stack[-n:]
        del self.stack[-n:]
        return taken

    def word_dup(self): a, = self.pop(); self.stack += [a, a]
    def word_swap(self): a, b = self.pop(2); self.stack += [b, a]
    def word_drop(self): self.pop()
    def word_over(self): a, b = self.pop(2); self.stack += [a, b, a]
    def word_rot(self): a, b, c = self.pop(3); self.stack += [b, c, a]
    def word_dot(self): print('.', *self.pop())
    def word_depth(self): self.stack.append(len(self.stack))
    def word_clear(self): self.stack.clear()

    def run(self, source):
        tokens = iter(source.split())
        for t in tokens:
            if t == ':':
                name, body = next(tokens), []
                for w in tokens:
                    if w == ';':
                        break
                    body.append(w)
                self.words[name] = body
            elif t == 'times':
                n, = self.pop()
                body = next(tokens)
                for _ in range(n):
                    self.run(body)
            else:
                self.step(t)
        return self.stack

    def step(self, t):
        if t in self.words:
            self.run(' '.join(self.words[t]))
        elif t in self.ops:
            self.stack.append(self.ops[t](*self.pop(self.arity.get(t, 2))))
        elif method := getattr(self, f'word_{t}', None):
            method()
        else:
            try:
                self.stack.append(int(t))
            except ValueError:
                self.stack.append(float(t))


for program in ['1 2 +', '3 4 * 5 -', '2 3 ** sqrt', '1 2 3 rot', '5 dup *', '7 2 / 7 2 // 7 2 %', ': sq dup * ; 4 sq sq', ': fact dup 1 swap ; 5 fact', '1 2 over dot dot dot', '2 10 times dup clear depth', '3 4 < 4 3 < not =', '-7 2 //', '1.5 2e3 *', ': quad sq sq ; : sq dup * ; 3 quad', '1 +', 'swap', '1 0 /', 'hello', '-4 sqrt', ': unfinished 1 2', '1 neg neg neg', 'drop', ':']:
    machine = RPN()
    try:
        print(program, '=>', machine.run(program))
    except StackUnderflow as e:
        print(program, '=> underflow:', e, machine.stack)
    except (ArithmeticError, ValueError) as e:
        print(program, '=>', type(e).__name__, e, machine.stack)
    except StopIteration as e:
        print(program, '=> definition needs a name')
RPN().run('1 2 bogus')
