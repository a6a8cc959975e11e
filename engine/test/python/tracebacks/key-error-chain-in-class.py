class Registry(dict):
    def __missing__(self, key):
        try: return self.fallback[key]
        except AttributeError: raise KeyError(f'nothing for {key!r}') from None
    def lookup(self, *keys): return [self[k] for k in keys]
r = Registry(a=1)
r.fallback = {'b': 2}
print(r.lookup('a', 'b'))
del r.fallback
print(r.lookup('a', 'zzz'))
