/**
 * Classes from TypeScript: their order, layout, members and special attributes.
 */
import test from 'ava';
import { exceptionTypes } from '../model/exceptions.js';
import { type AttributeHolder, ownDict } from '../model/instance.js';
import { PyTuple } from '../model/sequences.js';
import { boolType, intType, objectType, strType, typeType } from '../model/type-objects.js';
import { deleteAttribute, getAttribute, setAttribute } from '../protocol/attribute.js';
import { call } from '../protocol/call.js';
import { isInstance, isSubclass } from '../protocol/instance-check.js';
import { binary } from '../protocol/operators.js';
import { makeTestClass, outcomeOf } from './classes-by-hand.js';

test('the method resolution order of a diamond is C3', (t) => {
  const A = makeTestClass('A', []);
  const B = makeTestClass('B', [A]);
  const C = makeTestClass('C', [A]);
  const D = makeTestClass('D', [B, C]);
  t.deepEqual(
    D.mro.map((type) => type.name),
    ['D', 'B', 'C', 'A', 'object'],
  );
});

test('bases without a consistent order, repeated or of conflicting layouts are refused', (t) => {
  const B = makeTestClass('B', []);
  t.is(
    outcomeOf(() => makeTestClass('X', [objectType, B])),
    'TypeError: Cannot create a consistent method resolution\norder (MRO) for bases object, B',
  );
  t.is(
    outcomeOf(() => makeTestClass('X', [B, B])),
    'TypeError: duplicate base class B',
  );
  t.is(
    outcomeOf(() => makeTestClass('X', [intType, strType])),
    'TypeError: multiple bases have instance lay-out conflict',
  );
  t.is(
    outcomeOf(() => makeTestClass('X', [boolType])),
    "TypeError: type 'bool' is not an acceptable base type",
  );
});

test('members of __slots__ are no attributes of __dict__, and survive it', (t) => {
  const A = makeTestClass('A', [], { __slots__: new PyTuple(['x']) });
  const B = makeTestClass('B', [A]);
  const b = call(B, []) as AttributeHolder;
  setAttribute(b, 'x', 1);
  setAttribute(b, 'y', 2);
  t.is(ownDict(b).size, 1);
  t.is(getAttribute(b, 'x'), 1);
  t.is(getAttribute(b, 'y'), 2);
  deleteAttribute(b, 'x');
  t.is(
    outcomeOf(() => getAttribute(b, 'x')),
    "AttributeError: 'B' object has no attribute 'x'",
  );
  const a = call(A, []);
  t.is(
    outcomeOf(() => void setAttribute(a, 'y', 1)),
    "AttributeError: 'A' object has no attribute 'y'",
  );
});

test('__class__ can be assigned between classes of one layout', (t) => {
  const A = makeTestClass('A', []);
  const B = makeTestClass('B', []);
  const Slotted = makeTestClass('Slotted', [], { __slots__: new PyTuple(['x']) });
  const a = call(A, []);
  setAttribute(a, 'v', 7);
  setAttribute(a, '__class__', B);
  t.is(getAttribute(a, '__class__'), B);
  t.is(getAttribute(a, 'v'), 7);
  t.is(
    outcomeOf(() => void setAttribute(a, '__class__', Slotted)),
    "TypeError: __class__ assignment: 'Slotted' object layout differs from 'B'",
  );
  t.is(
    outcomeOf(() => void setAttribute(a, '__class__', intType)),
    'TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses',
  );
});

test('arguments that neither __new__ nor __init__ takes are refused', (t) => {
  const A = makeTestClass('A', []);
  t.is(
    outcomeOf(() => call(A, [1])),
    'TypeError: A() takes no arguments',
  );
  t.is(
    outcomeOf(() => call(objectType, [1])),
    'TypeError: object() takes no arguments',
  );
  t.is(
    outcomeOf(() => call(getAttribute(objectType, '__new__'), [intType])),
    'TypeError: object.__new__(int) is not safe, use int.__new__()',
  );
});

test('built-in types cannot be changed, classes can, and their subclasses see it', (t) => {
  t.is(
    outcomeOf(() => void setAttribute(intType, 'x', 1)),
    "TypeError: cannot set 'x' attribute of immutable type 'int'",
  );
  const A = makeTestClass('A', []);
  const B = makeTestClass('B', [A]);
  const b = call(B, []);
  t.is(
    outcomeOf(() => getAttribute(b, 'x')),
    "AttributeError: 'B' object has no attribute 'x'",
  );
  setAttribute(A, 'x', 1);
  t.is(getAttribute(b, 'x'), 1);
  const C = makeTestClass('C', [], { x: 2 });
  setAttribute(B, '__bases__', new PyTuple([C]));
  t.is(getAttribute(b, 'x'), 2);
  t.deepEqual([...A.liveSubclasses()], []);
});

test('isinstance takes classes, tuples and unions', (t) => {
  t.true(isInstance(true, intType));
  t.true(isInstance('a', new PyTuple([intType, strType])));
  t.true(isInstance('a', binary('or', intType, strType)));
  t.false(isInstance(null, binary('or', intType, strType)));
  t.true(isSubclass(boolType, intType));
  t.is(
    outcomeOf(() => isInstance(1, 2)),
    'TypeError: isinstance() arg 2 must be a type, a tuple of types, or a union',
  );
  t.is(
    outcomeOf(() => isSubclass(1, intType)),
    'TypeError: issubclass() arg 1 must be a class',
  );
});

test('unions are flat, without repetitions, and equal in any order', (t) => {
  const union = binary('or', binary('or', intType, strType), binary('or', null, intType));
  t.is(
    outcomeOf(() => union),
    'int | str | None',
  );
  t.is(binary('or', intType, intType), intType);
});

test('a class may derive from two exceptions unless both have fields', (t) => {
  t.is(
    outcomeOf(() => call(makeTestClass('E', [exceptionTypes.KeyError, exceptionTypes.ValueError]), [3])),
    'E(3)',
  );
  t.is(
    outcomeOf(() => makeTestClass('E', [exceptionTypes.OSError, exceptionTypes.SyntaxError])),
    'TypeError: multiple bases have instance lay-out conflict',
  );
});

test('type has a module, a name and a doc string of its own', (t) => {
  t.is(getAttribute(typeType, '__module__'), 'builtins');
  t.is(getAttribute(typeType, '__name__'), 'type');
  t.is(
    outcomeOf(() => typeType),
    "<class 'type'>",
  );
});
