/**
 * Whether a body annotates variables, at any depth of its own blocks.
 */
import type { Stmt } from '../../syntax/ast.js';

/** Whether there is an annotated assignment among the statements, functions and classes left out. */
export function hasAnnotations(body: readonly Stmt[]): boolean {
  const pending: (readonly Stmt[])[] = [body];
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    for (const statement of block) {
      switch (statement.kind) {
        case 'AnnAssign':
          return true;
        case 'For':
        case 'AsyncFor':
        case 'While':
        case 'If':
          pending.push(statement.body, statement.orelse);
          break;
        case 'With':
        case 'AsyncWith':
          pending.push(statement.body);
          break;
        case 'Try':
        case 'TryStar':
          pending.push(statement.body, statement.orelse, statement.finalbody);
          for (const handler of statement.handlers) pending.push(handler.body);
          break;
        case 'Match':
          for (const matchCase of statement.cases) pending.push(matchCase.body);
          break;
        default:
          break;
      }
    }
  }
  return false;
}
