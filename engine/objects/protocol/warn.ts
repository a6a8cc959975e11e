/**
 * Warnings issued by TypeScript code: they go through the `warnings` module, whose filters decide what becomes of them.
 */
import { exceptionTypes } from '../model/exceptions.js';
import type { ExceptionName } from '../model/exceptions.table.js';
import { runtime } from '../model/runtime.js';
import { strFromText } from '../model/text.js';
import { getAttribute } from './attribute.js';
import { call } from './call.js';

/**
 * `warnings.warn(message, category, stacklevel)`, seen from the innermost Python frame. Throws where a filter turns the
 * warning into an exception.
 */
export function warn(category: ExceptionName, message: string, stackLevel = 1): void {
  const warnings = runtime.current.importModule('warnings', null, null, 0);
  call(getAttribute(warnings, 'warn'), [strFromText(message), exceptionTypes[category], stackLevel]);
}
