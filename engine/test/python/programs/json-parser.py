class JSONError(ValueError):
    def __init__(self, message, text, pos):
        line = text.count('\n', 0, pos) + 1
        col = pos - text.rfind('\n', 0, pos)
        super().__init__(f'{message}: line {line} column {col} (char {pos})')


ESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


class Parser:
    def __init__(self, text):
        self.text, self.pos = text, 0

    def fail(self, message):
        raise JSONError(message, self.text, self.pos)

    def skip(self):
        while self.pos < len(self.text) and self.text[self.pos] in ' \t\r\n':
            self.pos += 1

    def peek(self):
        self.skip()
        return self.text[self.pos] if self.pos < len(self.text) else ''

    def expect(self, ch):
        if self.peek() != ch:
            self.fail(f'expected {ch!r}')
        self.pos += 1

    def parse(self):
        value = self.value()
        if self.peek():
            self.fail('extra data')
        return value

    def value(self):
        match self.peek():
            case '{': return self.object()
            case '[': return self.array()
            case '"': return self.string()
            case '': self.fail('unexpected end')
            case c if c in '-0123456789': return self.number()
        for word, value in (('true', True), ('false', False), ('null', None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        self.fail('unexpected character')

    def object(self):
        self.expect('{')
        result = {}
        while self.peek() != '}':
            if result:
                self.expect(',')
                self.skip()
            key = self.string()
            self.expect(':')
            result[key] = self.value()
        self.pos += 1
        return result

    def array(self):
        self.expect('[')
        result = []
        while self.peek() != ']':
            if result:
                self.expect(',')
            result.append(self.value())
        self.pos += 1
        return result

    def string(self):
        self.expect('"')
        out = []
        while True:
            if self.pos >= len(self.text):
                self.fail('unterminated string')
            c = self.text[self.pos]
            self.pos += 1
            if c == '"':
                return ''.join(out)
            if c == '\\':
                e = self.text[self.pos]
                self.pos += 1
                if e == 'u':
                    out.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                    self.pos += 4
                elif e in ESCAPES:
                    out.append(ESCAPES[e])
                else:
                    self.fail(f'bad escape {e!r}')
            else:
                out.append(c)

    def number(self):
        start = self.pos
        while self.pos < len(self.text) and self.text[self.pos] in '+-.eE0123456789':
            self.pos += 1
        text = self.text[start:self.pos]
        try:
            return float(text) if any(c in text for c in '.eE') else int(text)
        except ValueError as e:
            raise JSONError(f'bad number {text!r}', self.text, start) from e


def dump(v, indent=0):
    pad = '  ' * indent
    if isinstance(v, dict) and v:
        return '{\n' + ',\n'.join(f'{pad}  "{k}": {dump(x, indent + 1)}' for k, x in v.items()) + f'\n{pad}}}'
    if isinstance(v, list) and v:
        return '[\n' + ',\n'.join(f'{pad}  {dump(x, indent + 1)}' for x in v) + f'\n{pad}]'
    return {True: 'true', False: 'false', None: 'null'}[v] if v is None or isinstance(v, bool) else f'"{v}"' if isinstance(v, str) else str(v)


doc = '''{"name": "snake \\u00e9\\n", "sizes": [1, -2.5, 3e2, 0], "nested": {"ok": true, "no": false, "nil": null, "empty": [], "o": {}}}'''
value = Parser(doc).parse()
print(value)
print(dump(value))
for bad in ['', '{', '[1, 2', '{"a" 1}', '[1 2]', 'tru', '"abc', '"\\x"', '1.2.3', '[1]x', '{1: 2}', '-', '\n\n  ?']:
    try:
        print(repr(bad), Parser(bad).parse())
    except JSONError as e:
        print(repr(bad), '->', e, '| cause:', repr(e.__cause__))
Parser('{"list": [1, 2,\n 1e1e1]}').parse()
