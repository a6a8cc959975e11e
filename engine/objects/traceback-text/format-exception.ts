/**
 * The text that an uncaught exception leaves on standard error, as CPython 3.11 writes it: chained exceptions, traceback, message,
 * notes, and the tree of an exception group.
 */
import { PyException } from '../model/exceptions.js';
import { asText } from '../model/text.js';
import { typeOf } from '../model/type-of.js';
import type { Value } from '../model/value.js';
import { findAttributeQuietly } from '../protocol/attribute.js';
import { toArray } from '../protocol/iterate.js';
import { reprText, strText } from '../protocol/text.js';
import { typeModule, typeQualname } from '../types/class/type-name.js';
import { exceptionsOf, isGroup } from '../types/exceptions/exception-group.js';
import { formatTraceback } from './format-traceback.js';
import { suggestionFor } from './suggestions.js';
import { locateSyntaxError } from './syntax-error-text.js';

/** The whole text, each line ended. */
export function formatException(exception: PyException): string {
  const context: Context = { parts: [], seen: new Set(), groupDepth: 0, needsClose: false };
  writeRecursively(context, exception);
  return context.parts.join('');
}

interface Context {
  readonly parts: string[];
  readonly seen: Set<PyException>;
  /** Nesting of exception groups being written, which are indented by it. */
  groupDepth: number;
  /** The group's tree has to be closed below the exception written last. */
  needsClose: boolean;
}

const MAX_GROUP_DEPTH = 10;
const MAX_GROUP_WIDTH = 15;

const CAUSE = 'The above exception was the direct cause of the following exception:\n';
const CONTEXT = 'During handling of the above exception, another exception occurred:\n';

function indentOf(context: Context): string {
  return ' '.repeat(2 * context.groupDepth);
}

function marginOf(context: Context): string {
  return context.groupDepth === 0 ? '' : `${indentOf(context)}| `;
}

function writeRecursively(context: Context, exception: PyException): void {
  writeChain(context, exception);
  if (isGroup(exception)) writeGroup(context, exception);
  else writeOne(context, exception);
}

/** What the exception was caused by, or raised while handling. */
function writeChain(context: Context, exception: PyException): void {
  context.seen.add(exception);
  if (exception.cause !== null) writeBefore(context, exception.cause, CAUSE);
  else if (!exception.suppressContext && exception.context !== null)
    writeBefore(context, exception.context, CONTEXT);
}

function writeBefore(context: Context, exception: PyException, message: string): void {
  if (context.seen.has(exception)) return;
  const neededClose = context.needsClose;
  writeRecursively(context, exception);
  context.needsClose ||= neededClose;
  const margin = marginOf(context);
  context.parts.push(`${margin}\n${margin}${message}${margin}\n`);
}

function writeOne(context: Context, exception: PyException): void {
  const { parts } = context;
  const margin = marginOf(context);
  if (exception.traceback !== null) {
    const group = isGroup(exception);
    const headerMargin = group && context.groupDepth === 1 ? `${indentOf(context)}+ ` : margin;
    const title = group ? 'Exception Group Traceback' : 'Traceback';
    parts.push(`${headerMargin}${title} (most recent call last):\n`);
    parts.push(formatTraceback(exception.traceback, margin));
  }
  const notes = findQuietly(exception, '__notes__');
  let shown: Value = exception;
  const place = locateSyntaxError(exception);
  if (place !== null) {
    parts.push(`${margin}${place.location}${place.excerpt}`);
    shown = place.message;
  }
  parts.push(`${margin}${messageOf(exception, shown)}`);
  const suggestion = suggestionFor(exception);
  if (suggestion !== null) parts.push(`. Did you mean: '${suggestion}'?`);
  parts.push('\n');
  if (notes !== undefined) writeNotes(context, notes);
}

/** `module.Class: message`; `shown` is the exception or, for a SyntaxError, its message. */
function messageOf(exception: PyException, shown: Value): string {
  const name = classNameOf(exception);
  if (shown === null) return name;
  let text: string;
  try {
    text = strText(shown);
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    return `${name}: <exception str() failed>`;
  }
  return text === '' ? name : `${name}: ${text}`;
}

function classNameOf(exception: PyException): string {
  const module = typeModule(exception.type);
  const text = module === undefined ? undefined : asText(module);
  const prefix =
    text === undefined ? '<unknown>.' : text === 'builtins' || text === '__main__' ? '' : `${text}.`;
  return `${prefix}${typeQualname(exception.type)}`;
}

function writeNotes(context: Context, notes: Value): void {
  const margin = marginOf(context);
  const items = itemsOf(notes);
  if (items === null) {
    // CPython ends no line here.
    context.parts.push(`${margin}${tryText(() => reprText(notes), '<__notes__ repr() failed>')}`);
    return;
  }
  for (const note of items) {
    const text = tryText(() => strText(note), '<note str() failed>');
    const lines = text.match(/[^\n]*\n|[^\n]+/g) ?? [];
    for (const line of lines) context.parts.push(`${margin}${line}`);
    context.parts.push('\n');
  }
}

/** The notes one by one, or null where they are no sequence. */
function itemsOf(notes: Value): readonly Value[] | null {
  const type = typeOf(notes);
  if (type.slots.getitem === null || type.collection === 'mapping') return null;
  try {
    return toArray(notes);
  } catch (thrown) {
    if (thrown instanceof PyException) return null;
    throw thrown;
  }
}

function tryText(make: () => string, failed: string): string {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof PyException) return failed;
    throw thrown;
  }
}

function findQuietly(exception: PyException, name: string): Value | undefined {
  try {
    return findAttributeQuietly(exception, name);
  } catch (thrown) {
    if (thrown instanceof PyException) return undefined;
    throw thrown;
  }
}

function writeGroup(context: Context, group: PyException): void {
  const { parts } = context;
  if (context.groupDepth > MAX_GROUP_DEPTH) {
    parts.push(`${marginOf(context)}... (max_group_depth is ${MAX_GROUP_DEPTH})\n`);
    return;
  }
  const isOutermost = context.groupDepth === 0;
  if (isOutermost) context.groupDepth = 1;
  writeOne(context, group);
  const exceptions = exceptionsOf(group);
  const shown = Math.min(exceptions.length, MAX_GROUP_WIDTH + 1);
  context.needsClose = false;
  for (let index = 0; index < shown; index++) {
    const isLast = index === shown - 1;
    if (isLast) context.needsClose = true;
    const isRest = index >= MAX_GROUP_WIDTH;
    const label = isRest ? '...' : `${index + 1}`;
    parts.push(
      `${indentOf(context)}${index === 0 ? '+-' : '  '}+---------------- ${label} ----------------\n`,
    );
    context.groupDepth++;
    const exception = exceptions[index];
    if (isRest) {
      const left = exceptions.length - MAX_GROUP_WIDTH;
      parts.push(`${marginOf(context)}and ${left} more exception${left > 1 ? 's' : ''}\n`);
    } else if (exception !== undefined) writeRecursively(context, exception);
    if (isLast && context.needsClose) {
      parts.push(`${indentOf(context)}+------------------------------------\n`);
      context.needsClose = false;
    }
    context.groupDepth--;
  }
  if (isOutermost) context.groupDepth = 0;
}
