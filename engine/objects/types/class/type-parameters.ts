/**
 * Type variables of generic aliases: finding them, and putting arguments in their place.
 */
import { PyGenericAlias } from '../../model/generic-alias.js';
import { PyTuple } from '../../model/sequences.js';
import { Ellipsis } from '../../model/singletons.js';
import { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { findAttributeQuietly, getAttribute } from '../../protocol/attribute.js';
import { call } from '../../protocol/call.js';
import { typeError } from '../../protocol/errors.js';
import { getItem } from '../../protocol/items.js';
import { toArray } from '../../protocol/iterate.js';
import { reprText } from '../../protocol/text.js';

/** The type variables among the arguments and within them, each once. */
export function collectParameters(args: readonly Value[]): Value[] {
  const found: Value[] = [];
  const add = (parameter: Value) => {
    if (!found.includes(parameter)) found.push(parameter);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (findAttributeQuietly(arg, '__typing_subst__') !== undefined) add(arg);
    else {
      const inner = findAttributeQuietly(arg, '__parameters__');
      if (inner instanceof PyTuple) inner.items.forEach(add);
    }
  }
  return found;
}

/** The arguments of `alias[item]`: each type variable replaced by the item in its place. */
export function substitute(alias: Value, args: PyTuple, parameters: PyTuple, item: Value): Value[] {
  let items = unpacked(item instanceof PyTuple ? item.items : [item]);
  for (const parameter of parameters.items) {
    const prepare = findAttributeQuietly(parameter, '__typing_prepare_subst__');
    if (prepare === undefined || prepare === null) continue;
    const prepared = call(prepare, [alias, new PyTuple(items)]);
    items = prepared instanceof PyTuple ? [...prepared.items] : [prepared];
  }
  const count = parameters.items.length;
  if (items.length !== count) {
    const amount = items.length > count ? 'many' : 'few';
    throw typeError(
      `Too ${amount} arguments for ${reprText(alias)}; actual ${items.length}, expected ${count}`,
    );
  }
  return args.items.flatMap((arg) => replace(arg, parameters, items));
}

/** The items, with those of unpacked tuples of a known length in their place. */
function unpacked(items: readonly Value[]): Value[] {
  return items.flatMap((item) => {
    if (item instanceof PyType) return [item];
    const inner = findAttributeQuietly(item, '__typing_unpacked_tuple_args__');
    if (!(inner instanceof PyTuple) || inner.items.at(-1) === Ellipsis) return [item];
    return [...inner.items];
  });
}

function replace(arg: Value, parameters: PyTuple, items: readonly Value[]): Value[] {
  if (arg instanceof PyType) return [arg];
  const substituteOne = findAttributeQuietly(arg, '__typing_subst__');
  if (substituteOne !== undefined && substituteOne !== null) {
    const made = call(substituteOne, [items[parameters.items.indexOf(arg)] ?? null]);
    return [made];
  }
  const inner = findAttributeQuietly(arg, '__parameters__');
  if (!(inner instanceof PyTuple) || inner.items.length === 0) return [arg];
  const innerItems = inner.items.flatMap((parameter) => {
    const given = items[parameters.items.indexOf(parameter)] ?? null;
    return given instanceof PyTuple ? [...given.items] : [given];
  });
  const made = getItem(arg, new PyTuple(innerItems));
  if (arg instanceof PyGenericAlias && arg.starred) return toArray(getAttribute(made, '__args__'));
  // `*Ts` gives the types that the variable stands for.
  const isUnpacked =
    made instanceof PyTuple && findAttributeQuietly(arg, '__typing_is_unpacked_typevartuple__');
  return isUnpacked === true ? [...made.items] : [made];
}
