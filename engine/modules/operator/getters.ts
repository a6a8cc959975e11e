/**
 * operator: attrgetter, itemgetter, methodcaller.
 */
import { addStorage } from '../../objects/model/instance.js';
import { runtime } from '../../objects/model/runtime.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asText, strFromText } from '../../objects/model/text.js';
import { PyType } from '../../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { defineType } from '../../objects/protocol/define-type.js';
import { typeError } from '../../objects/protocol/errors.js';
import { getItem } from '../../objects/protocol/items.js';
import { guardRepr } from '../../objects/protocol/repr-guard.js';
import { reprText } from '../../objects/protocol/text.js';
import { bareTypeName } from '../../objects/types/class/type-name.js';

export const attrgetterType = new PyType('operator.attrgetter');
export const itemgetterType = new PyType('operator.itemgetter');
export const methodcallerType = new PyType('operator.methodcaller');

class Getter extends PyObject {
  readonly keys: readonly Value[];
  readonly get: (object: Value) => Value;

  constructor(type: PyType, keys: readonly Value[], get: (object: Value) => Value) {
    super();
    this.type = type;
    this.keys = keys;
    this.get = get;
  }
}

class MethodCaller extends PyObject {
  readonly name: string;
  readonly args: readonly Value[];
  readonly kwargs: KeywordArguments;

  constructor(type: PyType, name: string, args: readonly Value[], kwargs: KeywordArguments) {
    super();
    this.type = type;
    this.name = name;
    this.args = args;
    this.kwargs = kwargs;
  }
}

export function defineGetters(): void {
  defineType(attrgetterType, {
    doc: "attrgetter(attr, ...) --> attrgetter object\n\nReturn a callable object that fetches the given attribute(s) from its operand.\nAfter f = attrgetter('name'), the call f(r) returns r.name.",
    slots: {
      new: (type, args, kwargs) => {
        refuseNames('attrgetter', kwargs);
        checkCount('attrgetter', args);
        const paths = args.map(pathOf);
        return held(
          new Getter(
            type,
            args,
            several(paths, (object, path) => path.reduce(getAttribute, object)),
          ),
        );
      },
      call: callGetter,
      repr: reprGetter,
    },
    methods: { __reduce__: ['()', reduceGetter] },
  });
  defineType(itemgetterType, {
    doc: 'itemgetter(item, ...) --> itemgetter object\n\nReturn a callable object that fetches the given item(s) from its operand.\nAfter f = itemgetter(2), the call f(r) returns r[2].',
    slots: {
      new: (type, args, kwargs) => {
        refuseNames('itemgetter', kwargs);
        checkCount('itemgetter', args);
        return held(new Getter(type, args, several(args, getItem)));
      },
      call: callGetter,
      repr: reprGetter,
    },
    methods: { __reduce__: ['()', reduceGetter] },
  });
  defineType(methodcallerType, {
    doc: "methodcaller(name, ...) --> methodcaller object\n\nReturn a callable object that calls the given method on its operand.\nAfter f = methodcaller('name'), the call f(r) returns r.name().",
    slots: {
      new: (type, args, kwargs) => {
        const [name, ...rest] = args;
        if (name === undefined) throw typeError('methodcaller needs at least one argument, the method name');
        const text = asText(name);
        if (text === undefined) throw typeError('method name must be a string');
        return held(new MethodCaller(type, text, rest, kwargs));
      },
      call: (self: MethodCaller, args: Value[], kwargs: KeywordArguments) =>
        call(
          getAttribute(onlyArgument('methodcaller', args, kwargs), self.name),
          [...self.args],
          self.kwargs,
        ),
      repr: reprMethodCaller,
    },
    methods: {
      __reduce__: ['()', reduceMethodCaller],
    },
  });
}

/** With keywords it is a partial call of the type that takes the positional arguments. */
function reduceMethodCaller(self: MethodCaller): Value {
  const name = strFromText(self.name);
  const { kwargs } = self;
  if (kwargs === null || kwargs.size === 0)
    return new PyTuple([self.type, new PyTuple([name, ...self.args])]);
  const partial = getAttribute(runtime.current.importModule('functools', null, null, 0), 'partial');
  return new PyTuple([call(partial, [self.type, name], kwargs), new PyTuple([...self.args])]);
}

function held<T extends PyObject>(object: T): T {
  return object.type.hasStorage ? addStorage(object) : object;
}

function refuseNames(name: string, kwargs: KeywordArguments): void {
  if (kwargs !== null && kwargs.size > 0) throw typeError(`${name}() takes no keyword arguments`);
}

function checkCount(name: string, args: readonly Value[]): void {
  if (args.length === 0) throw typeError(`${name} expected 1 argument, got 0`);
}

function pathOf(name: Value): string[] {
  const text = asText(name);
  if (text === undefined) throw typeError('attribute name must be a string');
  return text.split('.');
}

/** One result for one key, a tuple for several. */
function several<Key>(
  keys: readonly Key[],
  get: (object: Value, key: Key) => Value,
): (object: Value) => Value {
  const [only] = keys;
  if (keys.length === 1 && only !== undefined) return (object) => get(object, only);
  return (object) => new PyTuple(keys.map((key) => get(object, key)));
}

function callGetter(self: Getter, args: Value[], kwargs: KeywordArguments): Value {
  const [object] = args;
  return object !== undefined && args.length === 1 && kwargs === null
    ? self.get(object)
    : self.get(onlyArgument(bareTypeName(self.type), args, kwargs));
}

function onlyArgument(name: string, args: readonly Value[], kwargs: KeywordArguments): Value {
  refuseNames(name, kwargs);
  const [object] = args;
  if (object === undefined || args.length !== 1)
    throw typeError(`${name} expected 1 argument, got ${args.length}`);
  return object;
}

function reprGetter(self: Getter): Value {
  return strFromText(
    guardRepr(
      self,
      '...',
      () => `operator.${bareTypeName(self.type)}(${self.keys.map(reprText).join(', ')})`,
    ),
  );
}

function reprMethodCaller(self: MethodCaller): Value {
  return strFromText(
    guardRepr(self, '...', () => {
      const named = [...(self.kwargs ?? [])].map(([name, value]) => `${name}=${reprText(value)}`);
      const parts = [reprText(strFromText(self.name)), ...self.args.map(reprText), ...named];
      return `operator.methodcaller(${parts.join(', ')})`;
    }),
  );
}

function reduceGetter(self: Getter): Value {
  return new PyTuple([self.type, new PyTuple(self.keys)]);
}
