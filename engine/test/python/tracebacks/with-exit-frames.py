class Guard:
    def __init__(self, name): self.name = name
    def __enter__(self):
        print('enter', self.name)
        return self
    def __exit__(self, kind, error, tb):
        print('exit', self.name, kind and kind.__name__, tb and tb.tb_lineno)
        if self.name == 'bad':
            raise RuntimeError('exit failed')
with Guard('outer'):
    with Guard('bad') as b, \
         Guard('inner'):
        print(b.name.missing)
