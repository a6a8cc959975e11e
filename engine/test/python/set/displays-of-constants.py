print({8,0,16}, {32,24,16,8,0}, {40,32,24,16,8,0,1}, set([32,24,16,8,0]), {x for x in (32,24,16,8,0)}, {8,0}, {*[16,8],0})
from collections import ChainMap, UserDict, UserList, UserString, abc
print(ChainMap({'a':1},{'b':2}), UserDict(a=1), UserList([1])+[2], UserString('ab').upper(), isinstance([], abc.Sequence))
