def tree(cls, depth=0):
    print('  ' * depth + cls.__name__)
    for s in sorted(cls.__subclasses__(), key=lambda c: c.__name__):
        if s.__module__ == 'builtins': tree(s, depth + 1)
tree(BaseException)
print(EnvironmentError is OSError, IOError is OSError, issubclass(KeyError, LookupError), issubclass(UnicodeDecodeError, ValueError), issubclass(RecursionError, RuntimeError), issubclass(ModuleNotFoundError, ImportError), issubclass(ExceptionGroup, (BaseExceptionGroup, Exception)), ExceptionGroup.__mro__[1:3], issubclass(KeyboardInterrupt, Exception), issubclass(GeneratorExit, Exception), issubclass(BlockingIOError, OSError), issubclass(TabError, SyntaxError))
for e in (KeyError, ValueError, OSError, StopIteration, SystemExit, SyntaxError, UnicodeError, ImportError, AttributeError, NameError, Warning, StopAsyncIteration):
    for args in ((), (1,), (1, 2), ('a', 'b', 'c')):
        try: x = e(*args); print(e.__name__, repr(x), str(x), x.args)
        except TypeError as t: print(e.__name__, args, t)
print(sorted(set(dir(BaseException)) - set(dir(object))), sorted(set(dir(OSError)) - set(dir(Exception))), sorted(set(dir(SyntaxError)) - set(dir(Exception))), sorted(set(dir(UnicodeDecodeError)) - set(dir(Exception))), sorted(set(dir(ImportError)) - set(dir(Exception))), sorted(set(dir(StopIteration)) - set(dir(Exception))), sorted(set(dir(BaseExceptionGroup)) - set(dir(Exception))))
print(BaseException.__doc__, '|', ValueError.__doc__, '|', KeyError.__doc__, '|', StopIteration.__doc__)
