class Machine:
    def __init_subclass__(cls):
        cls.table = {}
        for name, f in list(vars(cls).items()):
            for state, kinds in getattr(f, 'rules', ()): 
                for k in kinds: cls.table[state, k] = f
    def __init__(self): self.state, self.tokens, self.buf = 'start', [], ''
    @staticmethod
    def classify(c): return 'space' if c.isspace() else 'digit' if c.isdigit() else 'alpha' if c.isalpha() or c == '_' else 'quote' if c == '"' else 'end' if c == '\0' else 'op'
    def feed(self, text):
        for pos, c in enumerate(text + '\0'):
            kind = self.classify(c)
            try: handler = self.table[self.state, kind]
            except KeyError: raise SyntaxError(f'{kind} {c!r} not allowed in state {self.state} at {pos}') from None
            self.state = handler(self, c) or self.state
        return self.tokens
    def emit(self, kind): self.tokens.append((kind, self.buf)); self.buf = ''
def on(state, *kinds):
    def mark(f): f.rules = getattr(f, 'rules', []) + [(state, kinds)]; return f
    return mark
class Lexer(Machine):
    @on('start', 'space', 'end')
    def skip(self, c): pass
    @on('start', 'digit')
    @on('number', 'digit')
    def number(self, c): self.buf += c; return 'number'
    @on('start', 'alpha')
    @on('word', 'alpha', 'digit')
    def word(self, c): self.buf += c; return 'word'
    @on('number', 'space', 'op', 'end')
    @on('word', 'space', 'op', 'end')
    def finish(self, c):
        self.emit(self.state); self.state = 'start'
        return self.table['start', self.classify(c)](self, c) or 'start'
    @on('start', 'op')
    def op(self, c): self.buf = c; self.emit('op')
    @on('start', 'quote')
    def open(self, c): return 'string'
    @on('string', 'alpha', 'digit', 'space', 'op')
    def inside(self, c): self.buf += c
    @on('string', 'quote')
    def close(self, c): self.emit('string'); return 'start'
for src in ('x1 = 42+y', '"hi there" * 3', '', '  ', 'a"b"', '12ab', '"open', '(f(1),"2")', '_x', '5"'):
    try: print(repr(src), Lexer().feed(src))
    except SyntaxError as e: print(repr(src), '->', e)
print(len(Lexer.table), sorted({s for s, _ in Lexer.table}), Lexer.number.rules)
class Light(Machine):
    @on('start', 'alpha')
    @on('red', 'digit')
    def green(self, c): self.tokens.append('green'); return 'green'
    @on('green', 'digit', 'alpha')
    def red(self, c): self.tokens.append('red'); return 'red'
    @on('red', 'end')
    @on('green', 'end')
    def stop(self, c): pass
print(Light().feed('a1234'), Light().feed('aab') if False else '')
Light().feed('a1x')
