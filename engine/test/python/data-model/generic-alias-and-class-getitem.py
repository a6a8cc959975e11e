print(list[int], dict[str, list[int]], tuple[int, ...], tuple[()], set[int | None], type[int], frozenset['x'], list[int][0] if False else '', list['Forward'], dict[str, int].__origin__, dict[str, int].__args__, list[int].__parameters__, type(list[int]).__name__)
print(list[int] == list[int], list[int] != list[str], hash(list[int]) == hash(list[int]), list[int]([1, 2]), dict[str, int](a=1), list[int].append, repr(list[list[int]]), list[int].__class__, list[int].__doc__ == list.__doc__, list[int]() == [], tuple[int]('ab'), list[int].__name__, callable(list[int]), list[...], list[None], list[lambda: 0] and '')
for s in ['int[str]', 'list[int][str]', 'isinstance([], list[int])', 'issubclass(list, list[int])', 'str["a"]', '(5)[int]', 'list[int]()[0]', 'list[int] | None', 'list[int] + 1', 'list[int].nope', 'list[int].__origin__ = 5', 'class X(list[int]): pass', 'class Y(int[str]): pass', 'bytes[int]', 'range[int]', 'slice[int]', 'property[int]', 'object[int]', 'float[1]', 'bool[1]', 'complex[1]', 'enumerate[int]', 'memoryview[int]', 'map[int]', 'filter[int]', 'zip[int]', 'reversed[int]', 'type[int]', 'classmethod[int]', 'staticmethod[int]', 'list[int]["x"]', 'next(iter(list[int]))', 'BaseException[int]', 'ExceptionGroup[ValueError]', 'int | str | list[int]', 'list[int] | list[str] == list[str] | list[int]', 'dict[int]', 'dict[int, str, float]', 'list[()]', 'list[int, str]', 'list[*(int, str)]']:
    try:
        try: print(s, '=', eval(s))
        except SyntaxError: exec(s); print(s, 'ok')
    except Exception as e: print(s, '->', type(e).__name__, e)
class G:
    def __class_getitem__(cls, item): return (cls.__name__, item)
    @classmethod
    def other(cls): return cls[1]
class H(G):
    def __class_getitem__(cls, item): return ['H', *super().__class_getitem__(item)]
print(G[int], G[1, 2], G['a':'b'], G[...], H[5], G.other(), H.other(), G[*'ab'])
try: G()[0]
except TypeError as e: print(e)
class M(type):
    def __getitem__(cls, k): return f'meta {k}'
class N(metaclass=M):
    def __class_getitem__(cls, k): return 'never, the metaclass goes first'
print(N[1])
class I(list[int]): extra = 1
print(I([1]), I.__bases__, I.__orig_bases__, I.__mro__[1], issubclass(I, list), I[str])
class Node:
    items: list['Node']
    table: dict[str, int] = {}
    def walk(self, f: 'list[int]' = None) -> tuple['Node', ...]: pass
print(Node.__annotations__, Node.walk.__annotations__)
class Bad:
    __class_getitem__ = 5
class Stat:
    @staticmethod
    def __class_getitem__(k): return k
print(Stat[7])
Bad[1]
