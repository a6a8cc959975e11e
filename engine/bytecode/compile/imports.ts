/**
 * `import` and `from … import`.
 */
import type { Import, ImportFrom, Span } from '../../syntax/ast.js';
import { opcodes } from '../opcodes.table.js';
import type { CodeBuilder } from './code-builder.js';
import type { Register } from './compile-context.js';
import { isFutureImport, lateFutureImport } from './future-imports.js';

export function compileImport(b: CodeBuilder, node: Import): void {
  for (const alias of node.names) {
    const mark = b.mark();
    const module = importModule(b, alias.name, null, 0, node);
    const [first = '', ...rest] = alias.name.split('.');
    if (alias.asname === null) {
      b.storeName(first, module, node);
    } else {
      // `import a.b.c as d` binds the module c, which is reached through a and b.
      for (const part of rest) b.emit(opcodes.IMPORT_FROM, node, module, module, b.name(part));
      b.storeName(alias.asname, module, node);
    }
    b.release(mark);
  }
}

export function compileImportFrom(b: CodeBuilder, node: ImportFrom): void {
  if (isFutureImport(node) && node.lineno > b.context.lastFutureLine) throw b.reject(lateFutureImport, node);
  const names = node.names.map((alias) => alias.name);
  const module = importModule(b, node.module ?? '', names, node.level, node);
  for (const alias of node.names) {
    const mark = b.mark();
    if (alias.name === '*') {
      b.emit(opcodes.IMPORT_STAR, node, module);
      continue;
    }
    const value = b.pushTemporary();
    b.emit(opcodes.IMPORT_FROM, node, value, module, b.name(alias.name));
    b.storeName(alias.asname ?? alias.name, value, node);
    b.release(mark);
  }
}

function importModule(
  b: CodeBuilder,
  name: string,
  names: readonly string[] | null,
  level: number,
  span: Span,
): Register {
  const list = b.loadConstant(names === null ? null : { kind: 'tuple', items: names }, span);
  b.release(list);
  const module = b.pushTemporary();
  b.emit(opcodes.IMPORT_NAME, span, module, b.name(name), list, level);
  return module;
}
