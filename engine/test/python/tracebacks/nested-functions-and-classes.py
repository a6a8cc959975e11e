class Outer:
    class Inner:
        @staticmethod
        def build(n):
            def helper(k):
                return (lambda v: v[k])(list(range(n)))
            return [helper(i) for i in (0, n)]
    @classmethod
    def run(cls): return cls.Inner.build(2)
    @property
    def value(self): return {key: self.run() for key in ('only',)}
    def __getitem__(self, i): return self.value
    def __call__(self): return self[0]
    def __iter__(self): yield self()
    def __enter__(self): return next(iter(self))
    def __exit__(self, *exc): print('exit', exc[0].__name__)
    def __len__(self):
        with self: pass
    def __bool__(self): return len(self) > 0
    def __str__(self): return 'yes' if self else 'no'
print(f'{Outer()}')
