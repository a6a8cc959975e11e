class Signal:
    def __init__(self, name): self.name, self.slots = name, []
    def connect(self, f, priority=0): self.slots.append((priority, len(self.slots), f)); self.slots.sort(key=lambda s: (-s[0], s[1])); return f
    def __call__(self, *a, **k):
        results, errors = [], []
        for _, _, f in list(self.slots):
            try: results.append(f(*a, **k))
            except StopIteration: break
            except Exception as e: e.add_note(f'in {f.__qualname__} for {self.name}'); errors.append(e)
        if errors: raise ExceptionGroup(f'{len(errors)} handlers of {self.name} failed', errors)
        return results
class Command:
    registry = {}
    def __init_subclass__(cls, name): Command.registry[name] = cls
    def __init__(self, doc, *args): self.doc, self.args = doc, args
class Insert(Command, name='insert'):
    def do(self): pos, text = self.args; self.doc.text = self.doc.text[:pos] + text + self.doc.text[pos:]
    def undo(self): pos, text = self.args; self.doc.text = self.doc.text[:pos] + self.doc.text[pos + len(text):]
class Delete(Command, name='delete'):
    def do(self): a, b = self.args; self.cut = self.doc.text[a:b]; self.doc.text = self.doc.text[:a] + self.doc.text[b:]
    def undo(self): a, _ = self.args; self.doc.text = self.doc.text[:a] + self.cut + self.doc.text[a:]
class Replace(Command, name='replace'):
    def do(self):
        old, new = self.args; self.before = self.doc.text
        if old not in self.before: raise LookupError(f'{old!r} not found')
        self.doc.text = self.before.replace(old, new)
    def undo(self): self.doc.text = self.before
class Document:
    def __init__(self): self.text, self.done, self.undone, self.changed = '', [], [], Signal('changed')
    def run(self, name, *args):
        try: cmd = Command.registry[name](self, *args)
        except KeyError: raise ValueError(f'no command {name!r}; known: {", ".join(sorted(Command.registry))}') from None
        cmd.do(); self.done.append(cmd); self.undone.clear(); self.changed(name, self.text); return self
    def undo(self): cmd = self.done.pop(); cmd.undo(); self.undone.append(cmd); return self.text
    def redo(self): cmd = self.undone.pop(); cmd.do(); self.done.append(cmd); return self.text
doc = Document()
@doc.changed.connect
def log(name, text): print(f'{name:>8}: {text!r}'); return len(text)
doc.changed.connect(lambda n, t: print('   first', n), priority=5)
doc.run('insert', 0, 'hello world').run('insert', 5, ',').run('delete', 0, 1).run('insert', 0, 'H').run('replace', 'world', 'there')
print(doc.undo(), doc.undo(), doc.undo(), doc.redo(), len(doc.done), len(doc.undone), sep=' | ')
doc.run('insert', 0, '>> ')
for f in (doc.redo, lambda: doc.run('nope'), lambda: doc.run('replace', 'zzz', 'y'), lambda: doc.run('insert', 1), lambda: doc.run('delete', 'a', 'b')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
while doc.done: print(repr(doc.undo()))
@doc.changed.connect
def strict(name, text):
    if len(text) > 5: raise ValueError(f'too long: {len(text)}')
def other(name, text): return {}[name]
doc.changed.connect(other, priority=-1)
try: doc.run('insert', 0, 'much too long')
except* ValueError as g: print('value errors', [str(e) for e in g.exceptions], g.exceptions[0].__notes__)
except* KeyError as g: print('key errors', g.exceptions)
s = Signal('stop'); s.connect(lambda: 1); s.connect(lambda: next(iter(()))); s.connect(lambda: 3); print(s())
doc.run('delete', 0, 2)
