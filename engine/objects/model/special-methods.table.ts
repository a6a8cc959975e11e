/**
 * Special methods and the slots behind them: one row a method. From it derive the fields of {@link Slots}, the wrappers
 * that make a TypeScript slot visible as `__add__`, and the dispatchers that make a Python `__add__` fill the slot.
 *
 * `kind` is the calling convention: see {@link SlotFunctions}. `order` rows are not special methods of their own.
 */
export const specialMethods = {
  __repr__: { slot: 'repr', kind: 'unary', doc: 'Return repr(self).' },
  __str__: { slot: 'str', kind: 'unary', doc: 'Return str(self).' },
  __hash__: { slot: 'hash', kind: 'unary', doc: 'Return hash(self).' },
  __call__: { slot: 'call', kind: 'call', doc: 'Call self as a function.' },
  __iter__: { slot: 'iter', kind: 'unary', doc: 'Implement iter(self).' },
  __next__: { slot: 'next', kind: 'next', doc: 'Implement next(self).' },
  __getattribute__: { slot: 'getattribute', kind: 'getattribute', doc: 'Return getattr(self, name).' },
  __setattr__: { slot: 'setattr', kind: 'setattr', doc: 'Implement setattr(self, name, value).' },
  __delattr__: { slot: 'delattr', kind: 'delattr', doc: 'Implement delattr(self, name).' },
  __get__: { slot: 'get', kind: 'get', doc: 'Return an attribute of instance, which is of type owner.' },
  __set__: { slot: 'set', kind: 'ternary', doc: 'Set an attribute of instance to value.' },
  __delete__: { slot: 'delete', kind: 'remove', doc: 'Delete an attribute of instance.' },
  __init__: {
    slot: 'init',
    kind: 'init',
    doc: 'Initialize self.  See help(type(self)) for accurate signature.',
  },
  __new__: {
    slot: 'new',
    kind: 'new',
    doc: 'Create and return a new object.  See help(type) for accurate signature.',
  },
  __len__: { slot: 'len', kind: 'len', doc: 'Return len(self).' },
  __getitem__: { slot: 'getitem', kind: 'binary', doc: 'Return self[key].' },
  __setitem__: { slot: 'setitem', kind: 'ternary', doc: 'Set self[key] to value.' },
  __delitem__: { slot: 'delitem', kind: 'remove', doc: 'Delete self[key].' },
  __contains__: { slot: 'contains', kind: 'predicate', doc: 'Return key in self.' },
  __bool__: { slot: 'bool', kind: 'bool', doc: 'True if self else False' },
  __int__: { slot: 'int', kind: 'unary', doc: 'int(self)' },
  __index__: {
    slot: 'index',
    kind: 'unary',
    doc: 'Return self converted to an integer, if self is suitable for use as an index into a list.',
  },
  __float__: { slot: 'float', kind: 'unary', doc: 'float(self)' },
  __lt__: { slot: 'lt', kind: 'binary', doc: 'Return self<value.' },
  __le__: { slot: 'le', kind: 'binary', doc: 'Return self<=value.' },
  __eq__: { slot: 'eq', kind: 'binary', doc: 'Return self==value.' },
  __ne__: { slot: 'ne', kind: 'binary', doc: 'Return self!=value.' },
  __gt__: { slot: 'gt', kind: 'binary', doc: 'Return self>value.' },
  __ge__: { slot: 'ge', kind: 'binary', doc: 'Return self>=value.' },
  __neg__: { slot: 'neg', kind: 'unary', doc: '-self' },
  __pos__: { slot: 'pos', kind: 'unary', doc: '+self' },
  __invert__: { slot: 'invert', kind: 'unary', doc: '~self' },
  __abs__: { slot: 'abs', kind: 'unary', doc: 'abs(self)' },
  __add__: { slot: 'add', kind: 'binary', doc: 'Return self+value.' },
  __radd__: { slot: 'radd', kind: 'binary', doc: 'Return value+self.' },
  __iadd__: { slot: 'iadd', kind: 'binary', doc: 'Implement self+=value.' },
  __sub__: { slot: 'sub', kind: 'binary', doc: 'Return self-value.' },
  __rsub__: { slot: 'rsub', kind: 'binary', doc: 'Return value-self.' },
  __isub__: { slot: 'isub', kind: 'binary', doc: 'Implement self-=value.' },
  __mul__: { slot: 'mul', kind: 'binary', doc: 'Return self*value.' },
  __rmul__: { slot: 'rmul', kind: 'binary', doc: 'Return value*self.' },
  __imul__: { slot: 'imul', kind: 'binary', doc: 'Implement self*=value.' },
  __truediv__: { slot: 'truediv', kind: 'binary', doc: 'Return self/value.' },
  __rtruediv__: { slot: 'rtruediv', kind: 'binary', doc: 'Return value/self.' },
  __itruediv__: { slot: 'itruediv', kind: 'binary', doc: 'Implement self/=value.' },
  __floordiv__: { slot: 'floordiv', kind: 'binary', doc: 'Return self//value.' },
  __rfloordiv__: { slot: 'rfloordiv', kind: 'binary', doc: 'Return value//self.' },
  __ifloordiv__: { slot: 'ifloordiv', kind: 'binary', doc: 'Implement self//=value.' },
  __mod__: { slot: 'mod', kind: 'binary', doc: 'Return self%value.' },
  __rmod__: { slot: 'rmod', kind: 'binary', doc: 'Return value%self.' },
  __imod__: { slot: 'imod', kind: 'binary', doc: 'Implement self%=value.' },
  __divmod__: { slot: 'divmod', kind: 'binary', doc: 'Return divmod(self, value).' },
  __rdivmod__: { slot: 'rdivmod', kind: 'binary', doc: 'Return divmod(value, self).' },
  __pow__: { slot: 'pow', kind: 'power', doc: 'Return pow(self, value, mod).' },
  __rpow__: { slot: 'rpow', kind: 'power', doc: 'Return pow(value, self, mod).' },
  __ipow__: { slot: 'ipow', kind: 'binary', doc: 'Implement self**=value.' },
  __matmul__: { slot: 'matmul', kind: 'binary', doc: 'Return self@value.' },
  __rmatmul__: { slot: 'rmatmul', kind: 'binary', doc: 'Return value@self.' },
  __imatmul__: { slot: 'imatmul', kind: 'binary', doc: 'Implement self@=value.' },
  __lshift__: { slot: 'lshift', kind: 'binary', doc: 'Return self<<value.' },
  __rlshift__: { slot: 'rlshift', kind: 'binary', doc: 'Return value<<self.' },
  __ilshift__: { slot: 'ilshift', kind: 'binary', doc: 'Implement self<<=value.' },
  __rshift__: { slot: 'rshift', kind: 'binary', doc: 'Return self>>value.' },
  __rrshift__: { slot: 'rrshift', kind: 'binary', doc: 'Return value>>self.' },
  __irshift__: { slot: 'irshift', kind: 'binary', doc: 'Implement self>>=value.' },
  __and__: { slot: 'and', kind: 'binary', doc: 'Return self&value.' },
  __rand__: { slot: 'rand', kind: 'binary', doc: 'Return value&self.' },
  __iand__: { slot: 'iand', kind: 'binary', doc: 'Implement self&=value.' },
  __or__: { slot: 'or', kind: 'binary', doc: 'Return self|value.' },
  __ror__: { slot: 'ror', kind: 'binary', doc: 'Return value|self.' },
  __ior__: { slot: 'ior', kind: 'binary', doc: 'Implement self|=value.' },
  __xor__: { slot: 'xor', kind: 'binary', doc: 'Return self^value.' },
  __rxor__: { slot: 'rxor', kind: 'binary', doc: 'Return value^self.' },
  __ixor__: { slot: 'ixor', kind: 'binary', doc: 'Implement self^=value.' },
  __await__: { slot: 'await', kind: 'unary', doc: 'Return an iterator to be used in await expression.' },
  __aiter__: {
    slot: 'aiter',
    kind: 'unary',
    doc: 'Return an awaitable, that resolves in asynchronous iterator.',
  },
  __anext__: { slot: 'anext', kind: 'unary', doc: 'Return a value or raise StopAsyncIteration.' },
} as const satisfies Record<string, SpecialMethodRow>;

/** The calling convention of a slot. */
export type SlotKind =
  | 'unary'
  | 'binary'
  | 'ternary'
  | 'power'
  | 'remove'
  | 'predicate'
  | 'bool'
  | 'len'
  | 'next'
  | 'call'
  | 'new'
  | 'init'
  | 'getattribute'
  | 'setattr'
  | 'delattr'
  | 'get';

interface SpecialMethodRow {
  readonly slot: string;
  readonly kind: SlotKind;
  readonly doc: string;
}

/** A special method's name. */
export type SpecialMethodName = keyof typeof specialMethods;
/** A slot's name. */
export type SlotName = (typeof specialMethods)[SpecialMethodName]['slot'];
