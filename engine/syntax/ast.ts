/**
 * The abstract syntax tree: plain objects told apart by `kind`. Kinds and fields are those of CPython 3.11's
 * `ast` module (fields in camelCase), so that a dump of a tree can be compared with `ast.dump`.
 * Invariants: columns are UTF-8 byte offsets from 0 (source-text.ts converts them); identifiers are NFKC
 * normalised; no node holds a runtime object; type comments are not kept. Chains such as `a + b + c` or
 * `a.b.c` lean to the left without any limit, so walkers descend along left operands in a loop.
 */
import type { ConstantValue } from './constant-value.js';

/** Where a node stands: lines from 1, columns in UTF-8 bytes from 0, the end exclusive. */
export interface Span {
  readonly lineno: number;
  readonly colOffset: number;
  readonly endLineno: number;
  readonly endColOffset: number;
}

/** Every node of the tree. */
export type Node =
  | Mod
  | Stmt
  | Expr
  | Pattern
  | Comprehension
  | ExceptHandler
  | Arguments
  | Arg
  | Keyword
  | Alias
  | WithItem
  | MatchCase;

/** The node type with a given kind. */
export type NodeOf<K extends Node['kind']> = Extract<Node, { readonly kind: K }>;

/** A root: what `exec`, `single` and `eval` sources parse into. */
export type Mod = Module | Interactive | Expression;

/** A file: mode `exec`. */
export interface Module {
  readonly kind: 'Module';
  readonly body: readonly Stmt[];
}

/** One statement typed at a prompt: mode `single`. */
export interface Interactive {
  readonly kind: 'Interactive';
  readonly body: readonly Stmt[];
}

/** One expression: mode `eval`. */
export interface Expression {
  readonly kind: 'Expression';
  readonly body: Expr;
}

/** A statement. */
export type Stmt =
  | FunctionDef
  | AsyncFunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | AsyncFor
  | While
  | If
  | With
  | AsyncWith
  | Match
  | Raise
  | Try
  | TryStar
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue;

/** What `def` and `async def` have in common. */
export interface FunctionParts extends Span {
  readonly name: string;
  readonly args: Arguments;
  readonly body: readonly Stmt[];
  readonly decoratorList: readonly Expr[];
  readonly returns: Expr | null;
}

/** `def name(args) -> returns: body`; the span starts at `def`, not at the decorators. */
export interface FunctionDef extends FunctionParts {
  readonly kind: 'FunctionDef';
}

/** `async def`; the span starts at `async`. */
export interface AsyncFunctionDef extends FunctionParts {
  readonly kind: 'AsyncFunctionDef';
}

/** `class name(bases, keywords): body`. */
export interface ClassDef extends Span {
  readonly kind: 'ClassDef';
  readonly name: string;
  readonly bases: readonly Expr[];
  readonly keywords: readonly Keyword[];
  readonly body: readonly Stmt[];
  readonly decoratorList: readonly Expr[];
}

/** `return value`. */
export interface Return extends Span {
  readonly kind: 'Return';
  readonly value: Expr | null;
}

/** `del targets`. */
export interface Delete extends Span {
  readonly kind: 'Delete';
  readonly targets: readonly Expr[];
}

/** `targets[0] = targets[1] = value`. */
export interface Assign extends Span {
  readonly kind: 'Assign';
  readonly targets: readonly Expr[];
  readonly value: Expr;
}

/** `target op= value`; the target is a Name, Attribute or Subscript with ctx Store. */
export interface AugAssign extends Span {
  readonly kind: 'AugAssign';
  readonly target: Expr;
  readonly op: Operator;
  readonly value: Expr;
}

/** `target: annotation = value`; simple is 1 for a bare name without parentheses, else 0. */
export interface AnnAssign extends Span {
  readonly kind: 'AnnAssign';
  readonly target: Expr;
  readonly annotation: Expr;
  readonly value: Expr | null;
  readonly simple: 0 | 1;
}

/** What `for` and `async for` have in common. */
export interface ForParts extends Span {
  readonly target: Expr;
  readonly iter: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `for target in iter: body else: orelse`. */
export interface For extends ForParts {
  readonly kind: 'For';
}

/** `async for`. */
export interface AsyncFor extends ForParts {
  readonly kind: 'AsyncFor';
}

/** `while test: body else: orelse`. */
export interface While extends Span {
  readonly kind: 'While';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `if test: body`; an `elif` is an If alone in orelse. */
export interface If extends Span {
  readonly kind: 'If';
  readonly test: Expr;
  readonly body: readonly Stmt[];
  readonly orelse: readonly Stmt[];
}

/** `with items: body`. */
export interface With extends Span {
  readonly kind: 'With';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}

/** `async with items: body`. */
export interface AsyncWith extends Span {
  readonly kind: 'AsyncWith';
  readonly items: readonly WithItem[];
  readonly body: readonly Stmt[];
}

/** `match subject: cases`. */
export interface Match extends Span {
  readonly kind: 'Match';
  readonly subject: Expr;
  readonly cases: readonly MatchCase[];
}

/** `raise exc from cause`. */
export interface Raise extends Span {
  readonly kind: 'Raise';
  readonly exc: Expr | null;
  readonly cause: Expr | null;
}

/** What `try … except` and `try … except*` have in common. */
export interface TryParts extends Span {
  readonly body: readonly Stmt[];
  readonly handlers: readonly ExceptHandler[];
  readonly orelse: readonly Stmt[];
  readonly finalbody: readonly Stmt[];
}

/** `try … except … else … finally`. */
export interface Try extends TryParts {
  readonly kind: 'Try';
}

/** `try … except* …`. */
export interface TryStar extends TryParts {
  readonly kind: 'TryStar';
}

/** `assert test, msg`. */
export interface Assert extends Span {
  readonly kind: 'Assert';
  readonly test: Expr;
  readonly msg: Expr | null;
}

/** `import names`. */
export interface Import extends Span {
  readonly kind: 'Import';
  readonly names: readonly Alias[];
}

/** `from module import names`; level counts the leading dots, the name `*` stands for all. */
export interface ImportFrom extends Span {
  readonly kind: 'ImportFrom';
  readonly module: string | null;
  readonly names: readonly Alias[];
  readonly level: number;
}

/** `global names`. */
export interface Global extends Span {
  readonly kind: 'Global';
  readonly names: readonly string[];
}

/** `nonlocal names`. */
export interface Nonlocal extends Span {
  readonly kind: 'Nonlocal';
  readonly names: readonly string[];
}

/** An expression as a statement (`Expr` in Python's ast; that name is taken by the union of expressions). */
export interface ExprStmt extends Span {
  readonly kind: 'Expr';
  readonly value: Expr;
}

/** `pass`. */
export interface Pass extends Span {
  readonly kind: 'Pass';
}

/** `break`. */
export interface Break extends Span {
  readonly kind: 'Break';
}

/** `continue`. */
export interface Continue extends Span {
  readonly kind: 'Continue';
}

/** An expression. */
export type Expr =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetExpr
  | ListComp
  | SetComp
  | DictComp
  | GeneratorExp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | List
  | Tuple
  | Slice;

/** `a and b and c`: one node for a whole run of the same operator. */
export interface BoolOp extends Span {
  readonly kind: 'BoolOp';
  readonly op: BoolOperator;
  readonly values: readonly Expr[];
}

/** `target := value`; the target is a Name. */
export interface NamedExpr extends Span {
  readonly kind: 'NamedExpr';
  readonly target: Name;
  readonly value: Expr;
}

/** `left op right`. */
export interface BinOp extends Span {
  readonly kind: 'BinOp';
  readonly left: Expr;
  readonly op: Operator;
  readonly right: Expr;
}

/** `op operand`. */
export interface UnaryOp extends Span {
  readonly kind: 'UnaryOp';
  readonly op: UnaryOperator;
  readonly operand: Expr;
}

/** `lambda args: body`. */
export interface Lambda extends Span {
  readonly kind: 'Lambda';
  readonly args: Arguments;
  readonly body: Expr;
}

/** `body if test else orelse`. */
export interface IfExp extends Span {
  readonly kind: 'IfExp';
  readonly test: Expr;
  readonly body: Expr;
  readonly orelse: Expr;
}

/** `{k: v, **m}`; a null key stands for `**` before the value. */
export interface Dict extends Span {
  readonly kind: 'Dict';
  readonly keys: readonly (Expr | null)[];
  readonly values: readonly Expr[];
}

/** `{a, b}` (named so that the global Set stays reachable). */
export interface SetExpr extends Span {
  readonly kind: 'Set';
  readonly elts: readonly Expr[];
}

/** `[elt for …]`. */
export interface ListComp extends Span {
  readonly kind: 'ListComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `{elt for …}`. */
export interface SetComp extends Span {
  readonly kind: 'SetComp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `{key: value for …}`. */
export interface DictComp extends Span {
  readonly kind: 'DictComp';
  readonly key: Expr;
  readonly value: Expr;
  readonly generators: readonly Comprehension[];
}

/** `(elt for …)`. */
export interface GeneratorExp extends Span {
  readonly kind: 'GeneratorExp';
  readonly elt: Expr;
  readonly generators: readonly Comprehension[];
}

/** `await value`. */
export interface Await extends Span {
  readonly kind: 'Await';
  readonly value: Expr;
}

/** `yield value`. */
export interface Yield extends Span {
  readonly kind: 'Yield';
  readonly value: Expr | null;
}

/** `yield from value`. */
export interface YieldFrom extends Span {
  readonly kind: 'YieldFrom';
  readonly value: Expr;
}

/** `left ops[0] comparators[0] ops[1] comparators[1] …`. */
export interface Compare extends Span {
  readonly kind: 'Compare';
  readonly left: Expr;
  readonly ops: readonly CompareOperator[];
  readonly comparators: readonly Expr[];
}

/** `func(args, keywords)`; `*x` is a Starred among args, `**x` a keyword without arg. */
export interface Call extends Span {
  readonly kind: 'Call';
  readonly func: Expr;
  readonly args: readonly Expr[];
  readonly keywords: readonly Keyword[];
}

/** `{value!conversion:formatSpec}` in an f-string; conversion is -1 or the code of `s`, `r`, `a`. */
export interface FormattedValue extends Span {
  readonly kind: 'FormattedValue';
  readonly value: Expr;
  readonly conversion: number;
  readonly formatSpec: JoinedStr | null;
}

/** An f-string: FormattedValues and string Constants in order. */
export interface JoinedStr extends Span {
  readonly kind: 'JoinedStr';
  readonly values: readonly Expr[];
}

/** A literal. */
export interface Constant extends Span {
  readonly kind: 'Constant';
  readonly value: ConstantValue;
  /** `'u'` for a string written `u'…'` (`kind` in Python's ast). */
  readonly kindPrefix: 'u' | null;
}

/** `value.attr`. */
export interface Attribute extends Span {
  readonly kind: 'Attribute';
  readonly value: Expr;
  readonly attr: string;
  readonly ctx: ExprContext;
}

/** `value[slice]`. */
export interface Subscript extends Span {
  readonly kind: 'Subscript';
  readonly value: Expr;
  readonly slice: Expr;
  readonly ctx: ExprContext;
}

/** `*value`. */
export interface Starred extends Span {
  readonly kind: 'Starred';
  readonly value: Expr;
  readonly ctx: ExprContext;
}

/** An identifier. */
export interface Name extends Span {
  readonly kind: 'Name';
  readonly id: string;
  readonly ctx: ExprContext;
}

/** `[elts]`. */
export interface List extends Span {
  readonly kind: 'List';
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}

/** `elts[0], elts[1]`, with or without parentheses. */
export interface Tuple extends Span {
  readonly kind: 'Tuple';
  readonly elts: readonly Expr[];
  readonly ctx: ExprContext;
}

/** `lower:upper:step`, only inside a Subscript. */
export interface Slice extends Span {
  readonly kind: 'Slice';
  readonly lower: Expr | null;
  readonly upper: Expr | null;
  readonly step: Expr | null;
}

/** How an expression that can be a target is used. */
export type ExprContext = 'Load' | 'Store' | 'Del';

/** `and`, `or`. */
export type BoolOperator = 'And' | 'Or';

/** A binary operator. */
export type Operator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';

/** A unary operator. */
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';

/** A comparison operator. */
export type CompareOperator = 'Eq' | 'NotEq' | 'Lt' | 'LtE' | 'Gt' | 'GtE' | 'Is' | 'IsNot' | 'In' | 'NotIn';

/** `for target in iter if ifs[0] if ifs[1]`. */
export interface Comprehension {
  readonly kind: 'comprehension';
  readonly target: Expr;
  readonly iter: Expr;
  readonly ifs: readonly Expr[];
  readonly isAsync: 0 | 1;
}

/** `except type as name: body`. */
export interface ExceptHandler extends Span {
  readonly kind: 'ExceptHandler';
  readonly type: Expr | null;
  readonly name: string | null;
  readonly body: readonly Stmt[];
}

/**
 * A parameter list. `defaults` belong to the last of posonlyargs followed by args; `kwDefaults` runs in step
 * with kwonlyargs, null where there is no default.
 */
export interface Arguments {
  readonly kind: 'arguments';
  readonly posonlyargs: readonly Arg[];
  readonly args: readonly Arg[];
  readonly vararg: Arg | null;
  readonly kwonlyargs: readonly Arg[];
  readonly kwDefaults: readonly (Expr | null)[];
  readonly kwarg: Arg | null;
  readonly defaults: readonly Expr[];
}

/** One parameter. */
export interface Arg extends Span {
  readonly kind: 'arg';
  readonly arg: string;
  readonly annotation: Expr | null;
}

/** `arg=value` in a call or class header; arg is null for `**value`. */
export interface Keyword extends Span {
  readonly kind: 'keyword';
  readonly arg: string | null;
  readonly value: Expr;
}

/** `name as asname` in an import. */
export interface Alias extends Span {
  readonly kind: 'alias';
  readonly name: string;
  readonly asname: string | null;
}

/** `contextExpr as optionalVars`. */
export interface WithItem {
  readonly kind: 'withitem';
  readonly contextExpr: Expr;
  readonly optionalVars: Expr | null;
}

/** `case pattern if guard: body`. */
export interface MatchCase {
  readonly kind: 'match_case';
  readonly pattern: Pattern;
  readonly guard: Expr | null;
  readonly body: readonly Stmt[];
}

/** A pattern of `case`. */
export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;

/** A literal or dotted name, compared with `==`. */
export interface MatchValue extends Span {
  readonly kind: 'MatchValue';
  readonly value: Expr;
}

/** None, True or False, compared with `is`. */
export interface MatchSingleton extends Span {
  readonly kind: 'MatchSingleton';
  readonly value: null | boolean;
}

/** `[p, *rest]`. */
export interface MatchSequence extends Span {
  readonly kind: 'MatchSequence';
  readonly patterns: readonly Pattern[];
}

/** `{key: pattern, **rest}`. */
export interface MatchMapping extends Span {
  readonly kind: 'MatchMapping';
  readonly keys: readonly Expr[];
  readonly patterns: readonly Pattern[];
  readonly rest: string | null;
}

/** `cls(patterns, kwdAttrs=kwdPatterns)`. */
export interface MatchClass extends Span {
  readonly kind: 'MatchClass';
  readonly cls: Expr;
  readonly patterns: readonly Pattern[];
  readonly kwdAttrs: readonly string[];
  readonly kwdPatterns: readonly Pattern[];
}

/** `*name` in a sequence pattern; null for `*_`. */
export interface MatchStar extends Span {
  readonly kind: 'MatchStar';
  readonly name: string | null;
}

/** `pattern as name`, a capture (no pattern) or the wildcard `_` (neither). */
export interface MatchAs extends Span {
  readonly kind: 'MatchAs';
  readonly pattern: Pattern | null;
  readonly name: string | null;
}

/** `a | b`. */
export interface MatchOr extends Span {
  readonly kind: 'MatchOr';
  readonly patterns: readonly Pattern[];
}
