for k in ['text', 5, ('t', 1), "it's", None, '', 'new\nline', b'b', 1.5, frozenset([1])]:
    try:
        {}[k]
    except KeyError as e:
        print(str(e), repr(e), e.args)
print(str(KeyError()), str(KeyError('a', 'b')), repr(KeyError()), str(LookupError('plain')))
class MyKey(KeyError):
    pass
print(MyKey('quoted'))
raise MyKey('uncaught\twith tab and \'quotes\'')
