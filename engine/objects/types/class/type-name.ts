/**
 * Names of classes: the bare one, and the one with its module as reprs show it.
 */
import { asText, strFromText } from '../../model/text.js';
import type { PyType } from '../../model/type.js';
import type { Value } from '../../model/value.js';
import { valueError } from '../../protocol/errors.js';
import { encodeText } from '../../text-codecs/encode.js';

/** `__name__`: a built-in type's name may carry its module, as `types.SimpleNamespace` in error messages. */
export function bareTypeName(type: PyType): string {
  return type.isHeapType ? type.name : type.name.slice(type.name.lastIndexOf('.') + 1);
}

/** Throws for what cannot be a class's name: CPython keeps it as a text of C. */
export function checkTypeName(name: string): void {
  if (name.includes('\0')) throw valueError('type name must not contain null characters');
  if (/[\ud800-\udfff]/u.test(name)) encodeText(strFromText(name));
}

/** `__module__`, or undefined for a class that lost it. */
export function typeModule(type: PyType): Value | undefined {
  const module = type.dict.getString('__module__');
  // In `type` itself lies the computed attribute that its instances, the classes, have.
  if (type.isHeapType || (module !== undefined && asText(module) !== undefined)) return module;
  const dot = type.name.lastIndexOf('.');
  return dot < 0 ? 'builtins' : type.name.slice(0, dot);
}

/** `__qualname__`. */
export function typeQualname(type: PyType): string {
  return type.isHeapType ? type.qualname : type.qualname.slice(type.qualname.lastIndexOf('.') + 1);
}

/** The name with module, without it for built-in classes: `Fraction` of `fractions` is `fractions.Fraction`. */
export function qualifiedTypeName(type: PyType): string {
  const module = typeModule(type);
  const text = module === undefined ? undefined : asText(module);
  return text === undefined || text === 'builtins' ? typeQualname(type) : `${text}.${typeQualname(type)}`;
}
