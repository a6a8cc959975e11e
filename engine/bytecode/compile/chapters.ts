/**
 * Which rule compiles which node kind.
 */
import type { Constant } from '../../syntax/ast.js';
import {
  compileAnnAssign,
  compileAssign,
  compileAugAssign,
  compileDelete,
  compileStore,
} from './assignments.js';
import { compileClassDef } from './classes.js';
import type { CodeBuilder } from './code-builder.js';
import type { Chapters, Register } from './compile-context.js';
import { compileComprehension } from './comprehensions.js';
import { compileJumpIf } from './conditions.js';
import { toCodeConstant } from './constant-folder.js';
import { compileAsyncFor, compileAwait, compileYield, compileYieldFrom } from './coroutines.js';
import {
  compileDict,
  compileFormattedValue,
  compileJoinedStr,
  compileList,
  compileSet,
  compileStarred,
  compileTuple,
} from './displays.js';
import { compileFunctionDef, compileLambda } from './functions.js';
import { compileImport, compileImportFrom } from './imports.js';
import {
  compileBinOp,
  compileBoolOp,
  compileCompare,
  compileIfExp,
  compileNamedExpr,
  compileUnaryOp,
} from './operators.js';
import { compileMatch } from './patterns.js';
import { compileChain, compileName, compileSlice } from './primaries.js';
import {
  compileAssert,
  compileBreak,
  compileContinue,
  compileExprStmt,
  compileFor,
  compileIf,
  compileNothing,
  compileRaise,
  compileReturn,
  compileWhile,
} from './statements.js';
import { compileTryStar } from './try-star.js';
import { compileTry } from './try-statements.js';
import { compileWith } from './with-statements.js';

export const chapters: Chapters<CodeBuilder> = {
  expressions: {
    BoolOp: compileBoolOp,
    NamedExpr: compileNamedExpr,
    BinOp: compileBinOp,
    UnaryOp: compileUnaryOp,
    Lambda: compileLambda,
    IfExp: compileIfExp,
    Dict: compileDict,
    Set: compileSet,
    ListComp: compileComprehension,
    SetComp: compileComprehension,
    DictComp: compileComprehension,
    GeneratorExp: compileComprehension,
    Await: compileAwait,
    Yield: compileYield,
    YieldFrom: compileYieldFrom,
    Compare: compileCompare,
    Call: compileChain,
    FormattedValue: compileFormattedValue,
    JoinedStr: compileJoinedStr,
    Constant: compileConstant,
    Attribute: compileChain,
    Subscript: compileChain,
    Starred: compileStarred,
    Name: compileName,
    List: compileList,
    Tuple: compileTuple,
    Slice: compileSlice,
  },
  statements: {
    FunctionDef: compileFunctionDef,
    AsyncFunctionDef: compileFunctionDef,
    ClassDef: compileClassDef,
    Return: compileReturn,
    Delete: compileDelete,
    Assign: compileAssign,
    AugAssign: compileAugAssign,
    AnnAssign: compileAnnAssign,
    For: compileFor,
    AsyncFor: compileAsyncFor,
    While: compileWhile,
    If: compileIf,
    With: compileWith,
    AsyncWith: compileWith,
    Match: compileMatch,
    Raise: compileRaise,
    Try: compileTry,
    TryStar: compileTryStar,
    Assert: compileAssert,
    Import: compileImport,
    ImportFrom: compileImportFrom,
    Global: compileNothing,
    Nonlocal: compileNothing,
    Expr: compileExprStmt,
    Pass: compileNothing,
    Break: compileBreak,
    Continue: compileContinue,
  },
  jumpIf: compileJumpIf,
  store: compileStore,
};

function compileConstant(b: CodeBuilder, node: Constant, dst: Register): Register {
  return b.loadConstant(toCodeConstant(node.value), node, dst);
}
