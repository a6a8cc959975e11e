"""The classes of nodes, made from a table: kind, base, fields with their types (? may be None, * a list)."""

import _ast_support

_attributes = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    """A node of a syntax tree: its fields and its place are attributes."""

    _fields = ()
    _attributes = ()
    __match_args__ = ()
    __module__ = 'ast'

    def __init__(self, *args, **kwargs):
        fields = self._fields
        if len(args) > len(fields):
            plural = '' if len(fields) == 1 else 's'
            raise TypeError(f'{type(self).__name__} constructor takes at most {len(fields)} positional argument{plural}')
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in fields[:len(args)]:
                raise TypeError(f'{type(self).__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)

    def __reduce__(self):
        return type(self), (), self.__dict__


_TABLE = """
mod AST
Module mod: stmt* body, type_ignore* type_ignores
Interactive mod: stmt* body
Expression mod: expr body
FunctionType mod: expr* argtypes, expr returns
stmt AST
FunctionDef stmt: identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment
AsyncFunctionDef stmt: identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment
ClassDef stmt: identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list
Return stmt: expr? value
Delete stmt: expr* targets
Assign stmt: expr* targets, expr value, string? type_comment
AugAssign stmt: expr target, operator op, expr value
AnnAssign stmt: expr target, expr annotation, expr? value, int simple
For stmt: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
AsyncFor stmt: expr target, expr iter, stmt* body, stmt* orelse, string? type_comment
While stmt: expr test, stmt* body, stmt* orelse
If stmt: expr test, stmt* body, stmt* orelse
With stmt: withitem* items, stmt* body, string? type_comment
AsyncWith stmt: withitem* items, stmt* body, string? type_comment
Match stmt: expr subject, match_case* cases
Raise stmt: expr? exc, expr? cause
Try stmt: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
TryStar stmt: stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody
Assert stmt: expr test, expr? msg
Import stmt: alias* names
ImportFrom stmt: identifier? module, alias* names, int? level
Global stmt: identifier* names
Nonlocal stmt: identifier* names
Expr stmt: expr value
Pass stmt
Break stmt
Continue stmt
expr AST
BoolOp expr: boolop op, expr* values
NamedExpr expr: expr target, expr value
BinOp expr: expr left, operator op, expr right
UnaryOp expr: unaryop op, expr operand
Lambda expr: arguments args, expr body
IfExp expr: expr test, expr body, expr orelse
Dict expr: expr* keys, expr* values
Set expr: expr* elts
ListComp expr: expr elt, comprehension* generators
SetComp expr: expr elt, comprehension* generators
DictComp expr: expr key, expr value, comprehension* generators
GeneratorExp expr: expr elt, comprehension* generators
Await expr: expr value
Yield expr: expr? value
YieldFrom expr: expr value
Compare expr: expr left, cmpop* ops, expr* comparators
Call expr: expr func, expr* args, keyword* keywords
FormattedValue expr: expr value, int conversion, expr? format_spec
JoinedStr expr: expr* values
Constant expr: constant value, string? kind
Attribute expr: expr value, identifier attr, expr_context ctx
Subscript expr: expr value, expr slice, expr_context ctx
Starred expr: expr value, expr_context ctx
Name expr: identifier id, expr_context ctx
List expr: expr* elts, expr_context ctx
Tuple expr: expr* elts, expr_context ctx
Slice expr: expr? lower, expr? upper, expr? step
expr_context AST
Load expr_context
Store expr_context
Del expr_context
boolop AST
And boolop
Or boolop
operator AST
Add operator
Sub operator
Mult operator
MatMult operator
Div operator
Mod operator
Pow operator
LShift operator
RShift operator
BitOr operator
BitXor operator
BitAnd operator
FloorDiv operator
unaryop AST
Invert unaryop
Not unaryop
UAdd unaryop
USub unaryop
cmpop AST
Eq cmpop
NotEq cmpop
Lt cmpop
LtE cmpop
Gt cmpop
GtE cmpop
Is cmpop
IsNot cmpop
In cmpop
NotIn cmpop
comprehension AST: expr target, expr iter, expr* ifs, int is_async
excepthandler AST
ExceptHandler excepthandler: expr? type, identifier? name, stmt* body
arguments AST: arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults
arg AST: identifier arg, expr? annotation, string? type_comment
keyword AST: identifier? arg, expr value
alias AST: identifier name, identifier? asname
withitem AST: expr context_expr, expr? optional_vars
match_case AST: pattern pattern, expr? guard, stmt* body
pattern AST
MatchValue pattern: expr value
MatchSingleton pattern: constant value
MatchSequence pattern: pattern* patterns
MatchMapping pattern: expr* keys, pattern* patterns, identifier? rest
MatchClass pattern: expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns
MatchStar pattern: identifier? name
MatchAs pattern: pattern? pattern, identifier? name
MatchOr pattern: pattern* patterns
type_ignore AST
TypeIgnore type_ignore: int lineno, string tag
"""

_with_place = {'stmt', 'expr', 'excepthandler', 'pattern', 'arg', 'keyword', 'alias'}
_symbols = {'expr_context', 'boolop', 'operator', 'unaryop', 'cmpop'}
classes = {'AST': AST}


def _make_classes():
    types = {}
    for line in _TABLE.split('\n'):
        if not line:
            continue
        head, _, listed = line.partition(': ')
        name, base = head.split()
        fields = [field.split() for field in listed.split(', ') if field]
        names = tuple(field for _, field in fields)
        namespace = {'_fields': names, '__match_args__': names, '__module__': 'ast',
                     '__doc__': f'{name}({listed})' if listed else name}
        for kind, field in fields:
            if kind.endswith('?'):
                namespace[field] = None
        if name in _with_place:
            namespace['_attributes'] = _attributes
            namespace['end_lineno'] = namespace['end_col_offset'] = None
        classes[name] = type(name, (classes[base],), namespace)
        types[name] = tuple((field, kind.rstrip('?*'), kind.lstrip('abcdefghijklmnopqrstuvwxyz_')) for kind, field in fields)
    for name, cls in classes.items():
        kinds = cls.__subclasses__()
        if kinds and name != 'AST':
            bar = ' | ' if name in _symbols else '\n' + ' ' * (len(name) + 1) + '| '
            cls.__doc__ = f'{name} = {bar.join(kind.__doc__ for kind in kinds)}'
    return types


_types = _make_classes()
globals().update(classes)
# Operators and contexts are one object each.
_instances = {f'{name} instance': (lambda made: lambda: made)(cls()) for name, cls in classes.items()
              if cls.__base__.__name__ in _symbols}
_ast_support.set_classes({**classes, **_instances}, _types)
