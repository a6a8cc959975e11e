from collections import namedtuple
Token = namedtuple('Token', 'kind text pos')
BINARY = {'+': (1, 'L', lambda a, b: a + b), '-': (1, 'L', lambda a, b: a - b), '*': (2, 'L', lambda a, b: a * b), '/': (2, 'L', lambda a, b: a / b), '%': (2, 'L', lambda a, b: a % b), '^': (4, 'R', lambda a, b: a ** b)}
FUNCTIONS = {'max': max, 'min': min, 'abs': abs, 'sqrt': lambda v: v ** .5}


def tokenize(text):
    pos = 0
    while pos < len(text):
        c = text[pos]
        start = pos
        if c.isspace():
            pos += 1
            continue
        if c.isdigit() or c == '.':
            while pos < len(text) and (text[pos].isdigit() or text[pos] == '.'):
                pos += 1
            yield Token('number', text[start:pos], start)
        elif c.isalpha():
            while pos < len(text) and text[pos].isalnum():
                pos += 1
            yield Token('name', text[start:pos], start)
        elif c in '+-*/%^(),=':
            pos += 1
            yield Token('op', c, start)
        else:
            raise SyntaxError(f'unexpected {c!r} at {pos}')
    yield Token('end', '', pos)


class Calculator:
    def __init__(self): self.names = {'pi': 3.14159}

    def run(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0
        if len(self.tokens) > 2 and self.tokens[0].kind == 'name' and self.tokens[1].text == '=':
            name = self.tokens[0].text
            self.i = 2
            value = self.names[name] = self.expression()
        else:
            value = self.expression()
        if self.now.kind != 'end':
            raise SyntaxError(f'unexpected {self.now.text!r} at {self.now.pos}')
        return value

    @property
    def now(self): return self.tokens[self.i]

    def take(self):
        self.i += 1
        return self.tokens[self.i - 1]

    def expression(self, least=0):
        left = self.atom()
        while self.now.text in BINARY and BINARY[self.now.text][0] >= least:
            prec, assoc, op = BINARY[self.take().text]
            left = op(left, self.expression(prec + (assoc == 'L')))
        return left

    def atom(self):
        kind, text, pos = self.take()
        if kind == 'number':
            return float(text) if '.' in text else int(text)
        if text == '-':
            return -self.expression(3)
        if text == '(':
            value = self.expression()
            self.close(')')
            return value
        if kind == 'name':
            if self.now.text == '(':
                self.take()
                args = [self.expression()]
                while self.now.text == ',':
                    self.take()
                    args.append(self.expression())
                self.close(')')
                return FUNCTIONS[text](*args)
            return self.names[text]
        raise SyntaxError(f'expected a value at {pos}')

    def close(self, text):
        if self.now.text != text:
            raise SyntaxError(f'expected {text!r} at {self.now.pos}')
        self.take()


calc = Calculator()
print(list(tokenize('a1 = 2.5*(b+3)'))[:4])
for line in ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-2 ^ 2', '10 / 4 - 1', 'x = 5', 'y = x * 2 + pi', 'max(x, y, 3) % 4', 'sqrt(16) + abs(-3)', '2 * -3', '1 +', '(1', '1 2', '$', 'nope + 1', '1 / 0', 'max()', 'foo(1)', '1.2.3', 'x = ', ')', '7 - 2 - 1', '2 ^ -1', '((((5))))']:
    try:
        print(f'{line} => {calc.run(line)}')
    except (SyntaxError, ZeroDivisionError, KeyError, ValueError) as e:
        print(f'{line} !! {type(e).__name__}: {e}')
calc.run('1 + sqrt(2, 3)')
