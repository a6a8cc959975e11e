import functools
class TemplateError(Exception): pass
class Template:
    def __init__(self, text): self.nodes = self.parse(self.split(text))
    @staticmethod
    def split(text):
        out, pos = [], 0
        while (start := text.find('{', pos)) >= 0:
            kind = text[start + 1:start + 2]
            if kind not in '{%' or not kind: out.append(('text', text[pos:start + 1])); pos = start + 1; continue
            close = {'{': '}}', '%': '%}'}[kind]
            end = text.find(close, start)
            if end < 0: raise TemplateError(f'unclosed {text[start:start + 2]} at {start}')
            out.append(('text', text[pos:start])); out.append((kind, text[start + 2:end].strip())); pos = end + 2
        return [(k, v) for k, v in out + [('text', text[pos:])] if v or k != 'text']
    def parse(self, tokens, until=None):
        nodes = []
        while tokens:
            kind, value = tokens.pop(0)
            if kind == '%':
                word, _, rest = value.partition(' ')
                if word == until or until == 'endif' and word == 'else': return nodes, word
                if word == 'for':
                    var, _, seq = rest.partition(' in '); body, _ = self.parse(tokens, 'endfor'); nodes.append(('for', var, seq, body))
                elif word == 'if':
                    yes, end = self.parse(tokens, 'endif'); no = self.parse(tokens, 'endif')[0] if end == 'else' else []; nodes.append(('if', rest, yes, no))
                else: raise TemplateError(f'unknown tag {word!r}')
            else: nodes.append((kind, value))
        if until: raise TemplateError(f'missing {until}')
        return nodes
    FILTERS = {'upper': str.upper, 'title': str.title, 'len': len, 'money': lambda v: f'{v:,.2f}', 'join': ', '.join, 'repr': repr}
    def look(self, expr, ctx):
        name, *filters = [p.strip() for p in expr.split('|')]
        def step(v, part): return v[int(part)] if part.isdigit() else v[part] if isinstance(v, dict) else getattr(v, part)
        try: v = functools.reduce(step, name.split('.'), ctx)
        except (KeyError, IndexError, AttributeError) as e: raise TemplateError(f'cannot resolve {name!r}') from e
        for f in filters:
            if f not in self.FILTERS: raise TemplateError(f'no filter {f!r}')
            v = self.FILTERS[f](v)
        return v
    def render(self, ctx, nodes=None):
        out = []
        for node in self.nodes if nodes is None else nodes:
            match node:
                case 'text', t: out.append(t)
                case '{', e: out.append(str(self.look(e, ctx)))
                case 'for', var, seq, body:
                    for i, v in enumerate(self.look(seq, ctx)): out.append(self.render({**ctx, var: v, 'index': i + 1}, body))
                case 'if', cond, yes, no: out.append(self.render(ctx, yes if self.look(cond, ctx) else no))
        return ''.join(out)
class Item:
    def __init__(self, name, price): self.name, self.price = name, price
    @property
    def dear(self): return self.price > 100
t = Template('''Dear {{ user.name|title }},
{% for item in items %}{{ index }}. {{ item.name|upper }} {{ item.price|money }}{% if item.dear %} (!){% else %}{% endif %}
{% endfor %}{% if note %}NB: {{ note }}{% else %}No notes. {% endif %}Tags: {{ tags|join }} ({{ tags|len }}) {x} {{ tags.0|repr }}''')
print(t.render({'user': {'name': 'ada lovelace'}, 'items': [Item('engine', 12345.678), Item('card', 2)], 'note': '', 'tags': ['a', 'b']}))
print(Template('{% for row in grid %}{% for c in row %}[{{ c }}]{% endfor %};{% endfor %}').render({'grid': [[1, 2], [3]]}))
for text, ctx in [('{{ a', {}), ('{% if x %}', {'x': 1}), ('{{ a.b }}', {'a': {}}), ('{{ a|nope }}', {'a': 1}), ('{% foo %}', {}), ('{{ l.5 }}', {'l': [1]}), ('{% for x in y %}{% endif %}', {'y': []}), ('{{ o.attr }}', {'o': 5}), ('{', {}), ('{{}}', {'': 'empty'}), ('{{ n|upper }}', {'n': 5})]:
    try: print(repr(text), repr(Template(text).render(ctx)))
    except (TemplateError, TypeError) as e: print(repr(text), type(e).__name__, e, '| cause', repr(e.__cause__))
Template('{{ user.address.street }}').render({'user': {'address': None}})
