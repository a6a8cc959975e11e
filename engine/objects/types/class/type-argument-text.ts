/**
 * How generic aliases and unions show their arguments: classes by their qualified names.
 */
import { PyGenericAlias } from '../../model/generic-alias.js';
import { PyTuple } from '../../model/sequences.js';
import { Ellipsis } from '../../model/singletons.js';
import { asText } from '../../model/text.js';
import type { Value } from '../../model/value.js';
import { findAttributeQuietly } from '../../protocol/attribute.js';
import { reprText, strText } from '../../protocol/text.js';

/** `int`, `collections.deque`, `...`, or the repr of what is no class. */
export function reprTypeArgument(value: Value): string {
  if (value === Ellipsis) return '...';
  if (value instanceof PyGenericAlias) return reprText(value);
  if (value instanceof PyTuple) return reprText(value);
  const isGeneric =
    findAttributeQuietly(value, '__origin__') !== undefined &&
    findAttributeQuietly(value, '__args__') !== undefined;
  if (isGeneric) return reprText(value);
  const qualname = findAttributeQuietly(value, '__qualname__');
  const module = findAttributeQuietly(value, '__module__');
  if (qualname === undefined || module === undefined || module === null) return reprText(value);
  return asText(module) === 'builtins' ? strText(qualname) : `${strText(module)}.${strText(qualname)}`;
}
