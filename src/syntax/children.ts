// The blocks directly inside of a statement. Routines and types are scopes of their own: their bodies are not among them.

import type { Block, Stmt } from './ast.ts';

export function eachBlock(stmt: Stmt, visit: (block: Block) => void): void {
  switch (stmt.kind) {
    case 'if':
    case 'select':
      for (const clause of stmt.clauses) visit(clause.body);
      if (stmt.otherwise) visit(stmt.otherwise);
      return;
    case 'match':
      for (const arm of stmt.arms) visit(arm.body);
      if (stmt.otherwise) visit(stmt.otherwise);
      return;
    case 'for':
    case 'forEach':
    case 'while':
    case 'repeat':
    case 'do':
      visit(stmt.body);
      return;
    case 'try':
      visit(stmt.body);
      for (const clause of stmt.catches) visit(clause.body);
      if (stmt.finalizer) visit(stmt.finalizer);
      return;
    default:
  }
}
