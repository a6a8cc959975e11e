"""Source of a tree: with as few parentheses as the precedence of operators allows."""

from enum import IntEnum, auto

from . import Constant, Expr, If, Name, NodeVisitor, Tuple


class _Precedence(IntEnum):
    NAMED_EXPR = auto()
    TUPLE = auto()
    YIELD = auto()
    TEST = auto()
    OR = auto()
    AND = auto()
    NOT = auto()
    CMP = auto()
    EXPR = auto()
    BOR = EXPR
    BXOR = auto()
    BAND = auto()
    SHIFT = auto()
    ARITH = auto()
    TERM = auto()
    FACTOR = auto()
    POWER = auto()
    AWAIT = auto()
    ATOM = auto()

    def next(self):
        return self if self is _Precedence.ATOM else _Precedence(self + 1)


_P = _Precedence
_BINARY = {'Add': ('+', _P.ARITH), 'Sub': ('-', _P.ARITH), 'Mult': ('*', _P.TERM), 'MatMult': ('@', _P.TERM),
           'Div': ('/', _P.TERM), 'Mod': ('%', _P.TERM), 'LShift': ('<<', _P.SHIFT), 'RShift': ('>>', _P.SHIFT),
           'BitOr': ('|', _P.BOR), 'BitXor': ('^', _P.BXOR), 'BitAnd': ('&', _P.BAND), 'FloorDiv': ('//', _P.TERM),
           'Pow': ('**', _P.POWER)}
_UNARY = {'Invert': ('~', _P.FACTOR), 'Not': ('not', _P.NOT), 'UAdd': ('+', _P.FACTOR), 'USub': ('-', _P.FACTOR)}
_COMPARISON = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
               'In': 'in', 'NotIn': 'not in'}
_BOOLEAN = {'And': ('and', _P.AND), 'Or': ('or', _P.OR)}
_SINGLE_QUOTES = ("'", '"')
_MULTI_QUOTES = ('"""', "'''")
_ALL_QUOTES = (*_SINGLE_QUOTES, *_MULTI_QUOTES)
_INFINITY = '1e309'


class Unparser(NodeVisitor):
    """Writes the source of nodes piece by piece."""

    def __init__(self, *, _avoid_backslashes=False):
        self._source = []
        self._precedences = {}
        self._indent = 0
        self._avoid_backslashes = _avoid_backslashes
        self._in_try_star = False

    def visit(self, node):
        self._source = []
        self.traverse(node)
        return ''.join(self._source)

    def traverse(self, node):
        if isinstance(node, list):
            for item in node:
                self.traverse(item)
        else:
            super().visit(node)

    def write(self, *text):
        self._source.extend(text)

    def fill(self, text=''):
        """Begin a line."""
        if self._source:
            self._source.append('\n')
        self._source.append('    ' * self._indent + text)

    def interleave(self, between, f, seq):
        seq = iter(seq)
        for each in seq:
            f(each)
            break
        for each in seq:
            between()
            f(each)

    def comma_separated(self, seq, f=None):
        self.interleave(lambda: self.write(', '), f or self.traverse, seq)

    def items_view(self, seq):
        """Items of a tuple: one has a comma."""
        if len(seq) == 1:
            self.traverse(seq[0])
            self.write(',')
        else:
            self.comma_separated(seq)

    def block(self, body):
        self.write(':')
        self._indent += 1
        self.traverse(body)
        self._indent -= 1

    def precedence(self, node):
        return self._precedences.get(id(node), _P.TEST)

    def set_precedence(self, precedence, *nodes):
        for node in nodes:
            self._precedences[id(node)] = precedence

    def parenthesised(self, needed, write):
        if needed:
            self.write('(')
        write()
        if needed:
            self.write(')')

    # Statements

    def visit_Module(self, node):
        self.body_with_docstring(node)

    def body_with_docstring(self, node):
        body = node.body
        if body and isinstance(body[0], Expr) and isinstance(body[0].value, Constant) and isinstance(body[0].value.value, str):
            self.fill()
            if body[0].value.kind == 'u':
                self.write('u')
            self._write_str(body[0].value.value, _MULTI_QUOTES, is_docstring=True)
            body = body[1:]
        self.traverse(body)

    def block_with_docstring(self, node):
        self.write(':')
        self._indent += 1
        self.body_with_docstring(node)
        self._indent -= 1

    def visit_Interactive(self, node):
        self.traverse(node.body)

    def visit_Expression(self, node):
        self.traverse(node.body)

    def visit_FunctionType(self, node):
        self.write('(')
        self.comma_separated(node.argtypes)
        self.write(') -> ')
        self.traverse(node.returns)

    def visit_Expr(self, node):
        self.fill()
        self.set_precedence(_P.YIELD, node.value)
        self.traverse(node.value)

    def visit_NamedExpr(self, node):
        def write():
            self.set_precedence(_P.ATOM, node.target, node.value)
            self.traverse(node.target)
            self.write(' := ')
            self.traverse(node.value)
        self.parenthesised(self.precedence(node) > _P.NAMED_EXPR, write)

    def visit_Import(self, node):
        self.fill('import ')
        self.comma_separated(node.names)

    def visit_ImportFrom(self, node):
        self.fill('from ')
        self.write('.' * (node.level or 0))
        if node.module:
            self.write(node.module)
        self.write(' import ')
        self.comma_separated(node.names)

    def visit_alias(self, node):
        self.write(node.name)
        if node.asname:
            self.write(' as ' + node.asname)

    def visit_Assign(self, node):
        self.fill()
        for target in node.targets:
            self.set_precedence(_P.TUPLE, target)
            self.traverse(target)
            self.write(' = ')
        self.traverse(node.value)
        self.type_comment(node)

    def type_comment(self, node):
        comment = getattr(node, 'type_comment', None)
        if comment is not None:
            self.write(f' # type: {comment}')

    def visit_AugAssign(self, node):
        self.fill()
        self.traverse(node.target)
        self.write(' ' + _BINARY[node.op.__class__.__name__][0] + '= ')
        self.traverse(node.value)

    def visit_AnnAssign(self, node):
        self.fill()
        self.parenthesised(not node.simple and isinstance(node.target, Name), lambda: self.traverse(node.target))
        self.write(': ')
        self.traverse(node.annotation)
        if node.value:
            self.write(' = ')
            self.traverse(node.value)

    def visit_Return(self, node):
        self.fill('return')
        if node.value:
            self.write(' ')
            self.traverse(node.value)

    def visit_Pass(self, node):
        self.fill('pass')

    def visit_Break(self, node):
        self.fill('break')

    def visit_Continue(self, node):
        self.fill('continue')

    def visit_Delete(self, node):
        self.fill('del ')
        self.comma_separated(node.targets)

    def visit_Assert(self, node):
        self.fill('assert ')
        self.traverse(node.test)
        if node.msg:
            self.write(', ')
            self.traverse(node.msg)

    def visit_Global(self, node):
        self.fill('global ' + ', '.join(node.names))

    def visit_Nonlocal(self, node):
        self.fill('nonlocal ' + ', '.join(node.names))

    def visit_Await(self, node):
        def write():
            self.write('await')
            if node.value:
                self.write(' ')
                self.set_precedence(_P.ATOM, node.value)
                self.traverse(node.value)
        self.parenthesised(self.precedence(node) > _P.AWAIT, write)

    def visit_Yield(self, node):
        def write():
            self.write('yield')
            if node.value:
                self.write(' ')
                self.set_precedence(_P.ATOM, node.value)
                self.traverse(node.value)
        self.parenthesised(self.precedence(node) > _P.YIELD, write)

    def visit_YieldFrom(self, node):
        def write():
            self.write('yield from ')
            if not node.value:
                raise ValueError("Node can't be used without a value attribute.")
            self.set_precedence(_P.ATOM, node.value)
            self.traverse(node.value)
        self.parenthesised(self.precedence(node) > _P.YIELD, write)

    def visit_Raise(self, node):
        self.fill('raise')
        if not node.exc:
            if node.cause:
                raise ValueError("Node can't use cause without an exception.")
            return
        self.write(' ')
        self.traverse(node.exc)
        if node.cause:
            self.write(' from ')
            self.traverse(node.cause)

    def _try(self, node, in_star):
        before = self._in_try_star
        self._in_try_star = in_star
        self.fill('try')
        self.block(node.body)
        for handler in node.handlers:
            self.traverse(handler)
        self._else(node)
        if node.finalbody:
            self.fill('finally')
            self.block(node.finalbody)
        self._in_try_star = before

    def visit_Try(self, node):
        self._try(node, False)

    def visit_TryStar(self, node):
        self._try(node, True)

    def _else(self, node):
        if node.orelse:
            self.fill('else')
            self.block(node.orelse)

    def visit_ExceptHandler(self, node):
        self.fill('except*' if self._in_try_star else 'except')
        if node.type:
            self.write(' ')
            self.traverse(node.type)
        if node.name:
            self.write(' as ' + node.name)
        self.block(node.body)

    def visit_ClassDef(self, node):
        self._blank_line()
        for decorator in node.decorator_list:
            self.fill('@')
            self.traverse(decorator)
        self.fill('class ' + node.name)
        arguments = node.bases + node.keywords
        if arguments:
            self.write('(')
            self.comma_separated(arguments)
            self.write(')')
        self.block_with_docstring(node)

    def _blank_line(self):
        if self._source:
            self._source.append('\n')

    def visit_FunctionDef(self, node):
        self._function(node, 'def')

    def visit_AsyncFunctionDef(self, node):
        self._function(node, 'async def')

    def _function(self, node, keyword):
        self._blank_line()
        for decorator in node.decorator_list:
            self.fill('@')
            self.traverse(decorator)
        self.fill(f'{keyword} {node.name}(')
        self.traverse(node.args)
        self.write(')')
        if node.returns:
            self.write(' -> ')
            self.traverse(node.returns)
        self.write(':')
        comment = getattr(node, 'type_comment', None)
        if comment is not None:
            self.write(f' # type: {comment}')
        self._indent += 1
        self.body_with_docstring(node)
        self._indent -= 1

    def visit_For(self, node):
        self._for('for ', node)

    def visit_AsyncFor(self, node):
        self._for('async for ', node)

    def _block_with_comment(self, node):
        self.write(':')
        self.type_comment(node)
        self._indent += 1
        self.traverse(node.body)
        self._indent -= 1

    def _for(self, keyword, node):
        self.fill(keyword)
        self.set_precedence(_P.TUPLE, node.target)
        self.traverse(node.target)
        self.write(' in ')
        self.traverse(node.iter)
        self._block_with_comment(node)
        self._else(node)

    def visit_If(self, node):
        self.fill('if ')
        self.traverse(node.test)
        self.block(node.body)
        while node.orelse and len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.fill('elif ')
            self.traverse(node.test)
            self.block(node.body)
        self._else(node)

    def visit_While(self, node):
        self.fill('while ')
        self.traverse(node.test)
        self.block(node.body)
        self._else(node)

    def visit_With(self, node):
        self.fill('with ')
        self.comma_separated(node.items)
        self._block_with_comment(node)

    def visit_AsyncWith(self, node):
        self.fill('async with ')
        self.comma_separated(node.items)
        self._block_with_comment(node)

    def visit_withitem(self, node):
        self.traverse(node.context_expr)
        if node.optional_vars:
            self.write(' as ')
            self.traverse(node.optional_vars)

    def visit_Match(self, node):
        self.fill('match ')
        self.traverse(node.subject)
        self.block(node.cases)

    def visit_match_case(self, node):
        self.fill('case ')
        self.traverse(node.pattern)
        if node.guard:
            self.write(' if ')
            self.traverse(node.guard)
        self.block(node.body)

    def visit_MatchValue(self, node):
        self.traverse(node.value)

    def visit_MatchSingleton(self, node):
        self._write_constant(node.value)

    def visit_MatchSequence(self, node):
        self.write('[')
        self.comma_separated(node.patterns)
        self.write(']')

    def visit_MatchStar(self, node):
        self.write('*' + ('_' if node.name is None else node.name))

    def visit_MatchMapping(self, node):
        self.write('{')

        def pair(each):
            key, pattern = each
            self.traverse(key)
            self.write(': ')
            self.traverse(pattern)
        self.comma_separated(zip(node.keys, node.patterns), pair)
        if node.rest is not None:
            if node.keys:
                self.write(', ')
            self.write('**' + node.rest)
        self.write('}')

    def visit_MatchClass(self, node):
        self.set_precedence(_P.ATOM, node.cls)
        self.traverse(node.cls)
        self.write('(')
        self.comma_separated(node.patterns)
        if node.kwd_attrs:
            if node.patterns:
                self.write(', ')

            def pair(each):
                self.write(each[0] + '=')
                self.traverse(each[1])
            self.comma_separated(zip(node.kwd_attrs, node.kwd_patterns), pair)
        self.write(')')

    def visit_MatchAs(self, node):
        if node.name is None:
            self.write('_')
        elif node.pattern is None:
            self.write(node.name)
        else:
            def write():
                self.set_precedence(_P.BOR, node.pattern)
                self.traverse(node.pattern)
                self.write(' as ' + node.name)
            self.parenthesised(self.precedence(node) > _P.TEST, write)

    def visit_MatchOr(self, node):
        def write():
            self.set_precedence(_P.BOR.next(), *node.patterns)
            self.interleave(lambda: self.write(' | '), self.traverse, node.patterns)
        self.parenthesised(self.precedence(node) > _P.BOR, write)

    # Texts

    def _str_literal(self, string, quote_types, escape_special=False):
        """(text within quotes, the quotes it can stand in)"""
        def escape(c):
            if not escape_special and c in '\n\t':
                return c
            if c == '\\' or not c.isprintable():
                return c.encode('unicode_escape').decode('ascii')
            return c
        escaped = ''.join(map(escape, string))
        possible = [q for q in quote_types if q in _MULTI_QUOTES] if '\n' in escaped else quote_types
        possible = [q for q in possible if q not in escaped]
        if not possible:
            # The representation has quotes that do.
            string = repr(string)
            quote = next((q for q in quote_types if string[0] in q), string[0])
            return string[1:-1], [quote]
        if escaped:
            # Quotes of three must not run into one at the end.
            possible.sort(key=lambda q: q[0] == escaped[-1])
            if possible[0][0] == escaped[-1]:
                assert len(possible[0]) == 3
                escaped = escaped[:-1] + '\\' + escaped[-1]
        return escaped, possible

    def _write_str(self, string, quote_types=_ALL_QUOTES, is_docstring=False):
        string, quote_types = self._str_literal(string, quote_types, escape_special=False)
        quote = quote_types[0]
        self.write(f'{quote}{string}{quote}')

    def visit_JoinedStr(self, node):
        self.write('f')
        if self._avoid_backslashes:
            string, quote_type = self._fstring_without_backslashes(node)
            self.write(f'{quote_type}{string}{quote_type}')
            return
        parts = []
        for value in node.values:
            buffer = []
            getattr(self, '_fstring_' + type(value).__name__)(value, buffer.append)
            parts.append((''.join(buffer), isinstance(value, Constant)))
        new_parts = []
        quote_types = list(_ALL_QUOTES)
        for value, is_constant in parts:
            value, quote_types = self._str_literal(value, quote_types, escape_special=is_constant)
            new_parts.append(value)
        quote = quote_types[0]
        self.write(f'{quote}{"".join(new_parts)}{quote}')

    def _fstring_without_backslashes(self, node):
        buffer = []
        for value in node.values:
            getattr(self, '_fstring_' + type(value).__name__)(value, buffer.append)
        string, quote_types = self._str_literal(''.join(buffer), _ALL_QUOTES)
        return string, quote_types[0]

    def visit_FormattedValue(self, node):
        buffer = []
        self._fstring_FormattedValue(node, buffer.append)
        self.write('f')
        self._write_str(''.join(buffer))

    def _fstring_JoinedStr(self, node, write):
        for value in node.values:
            getattr(self, '_fstring_' + type(value).__name__)(value, write)

    def _fstring_Constant(self, node, write):
        if not isinstance(node.value, str):
            raise ValueError('Constants inside JoinedStr should be a string.')
        write(node.value.replace('{', '{{').replace('}', '}}'))

    def _fstring_FormattedValue(self, node, write):
        write('{')
        unparser = type(self)(_avoid_backslashes=True)
        unparser.set_precedence(_P.TEST.next(), node.value)
        expr = unparser.visit(node.value)
        if expr.startswith('{'):
            write(' ')
        if '\\' in expr:
            raise ValueError("Unable to avoid backslash in f-string expression part")
        write(expr)
        if node.conversion != -1:
            conversion = chr(node.conversion)
            if conversion not in 'sra':
                raise ValueError('Unknown f-string conversion.')
            write(f'!{conversion}')
        if node.format_spec:
            write(':')
            getattr(self, '_fstring_' + type(node.format_spec).__name__)(node.format_spec, write)
        write('}')

    # Expressions

    def visit_Name(self, node):
        self.write(node.id)

    def _write_constant(self, value):
        if isinstance(value, (float, complex)):
            self.write(repr(value).replace('inf', _INFINITY).replace('nan', f'({_INFINITY}-{_INFINITY})'))
        elif self._avoid_backslashes and isinstance(value, str):
            self._write_str(value)
        else:
            self.write(repr(value))

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            self.write('(')
            if len(value) == 1:
                self._write_constant(value[0])
                self.write(',')
            else:
                self.comma_separated(value, self._write_constant)
            self.write(')')
        elif value is ...:
            self.write('...')
        else:
            if node.kind == 'u':
                self.write('u')
            self._write_constant(value)

    def visit_List(self, node):
        self.write('[')
        self.comma_separated(node.elts)
        self.write(']')

    def _comprehension(self, opening, node, closing, pair=False):
        self.write(opening)
        if pair:
            self.traverse(node.key)
            self.write(': ')
            self.traverse(node.value)
        else:
            self.traverse(node.elt)
        for generator in node.generators:
            self.traverse(generator)
        self.write(closing)

    def visit_ListComp(self, node):
        self._comprehension('[', node, ']')

    def visit_GeneratorExp(self, node):
        self._comprehension('(', node, ')')

    def visit_SetComp(self, node):
        self._comprehension('{', node, '}')

    def visit_DictComp(self, node):
        self._comprehension('{', node, '}', pair=True)

    def visit_comprehension(self, node):
        self.write(' async for ' if node.is_async else ' for ')
        self.set_precedence(_P.TUPLE, node.target)
        self.traverse(node.target)
        self.write(' in ')
        self.set_precedence(_P.TEST.next(), node.iter, *node.ifs)
        self.traverse(node.iter)
        for condition in node.ifs:
            self.write(' if ')
            self.traverse(condition)

    def visit_IfExp(self, node):
        def write():
            self.set_precedence(_P.TEST.next(), node.body, node.test)
            self.traverse(node.body)
            self.write(' if ')
            self.traverse(node.test)
            self.write(' else ')
            self.set_precedence(_P.TEST, node.orelse)
            self.traverse(node.orelse)
        self.parenthesised(self.precedence(node) > _P.TEST, write)

    def visit_Set(self, node):
        if node.elts:
            self.write('{')
            self.comma_separated(node.elts)
            self.write('}')
        else:
            # There is no literal of the empty set.
            self.write('{*()}')

    def visit_Dict(self, node):
        def item(each):
            key, value = each
            if key is None:
                self.write('**')
                self.set_precedence(_P.EXPR, value)
                self.traverse(value)
            else:
                self.traverse(key)
                self.write(': ')
                self.traverse(value)
        self.write('{')
        self.comma_separated(zip(node.keys, node.values), item)
        self.write('}')

    def visit_Tuple(self, node):
        self.parenthesised(len(node.elts) == 0 or self.precedence(node) > _P.TUPLE, lambda: self.items_view(node.elts))

    def visit_UnaryOp(self, node):
        operator, precedence = _UNARY[node.op.__class__.__name__]

        def write():
            self.write(operator)
            if precedence is not _P.FACTOR:
                self.write(' ')
            self.set_precedence(precedence, node.operand)
            self.traverse(node.operand)
        self.parenthesised(self.precedence(node) > precedence, write)

    def visit_BinOp(self, node):
        operator, precedence = _BINARY[node.op.__class__.__name__]

        def write():
            if operator == '**':
                left, right = precedence.next(), precedence
            else:
                left, right = precedence, precedence.next()
            self.set_precedence(left, node.left)
            self.traverse(node.left)
            self.write(f' {operator} ')
            self.set_precedence(right, node.right)
            self.traverse(node.right)
        self.parenthesised(self.precedence(node) > precedence, write)

    def visit_Compare(self, node):
        def write():
            self.set_precedence(_P.CMP.next(), node.left, *node.comparators)
            self.traverse(node.left)
            for op, right in zip(node.ops, node.comparators):
                self.write(' ' + _COMPARISON[op.__class__.__name__] + ' ')
                self.traverse(right)
        self.parenthesised(self.precedence(node) > _P.CMP, write)

    def visit_BoolOp(self, node):
        operator, precedence = _BOOLEAN[node.op.__class__.__name__]

        def write():
            # Each is a step tighter than the one before it: a or (b or c) keeps its parentheses.
            level = precedence
            for i, value in enumerate(node.values):
                if i:
                    self.write(f' {operator} ')
                level = level.next()
                self.set_precedence(level, value)
                self.traverse(value)
        self.parenthesised(self.precedence(node) > precedence, write)

    def visit_Attribute(self, node):
        self.set_precedence(_P.ATOM, node.value)
        self.traverse(node.value)
        # 3.real would be a float.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int):
            self.write(' ')
        self.write('.' + node.attr)

    def visit_Call(self, node):
        self.set_precedence(_P.ATOM, node.func)
        self.traverse(node.func)
        self.write('(')
        self.comma_separated(node.args + node.keywords)
        self.write(')')

    def visit_Subscript(self, node):
        self.set_precedence(_P.ATOM, node.value)
        self.traverse(node.value)
        self.write('[')
        if isinstance(node.slice, Tuple) and node.slice.elts:
            self.items_view(node.slice.elts)
        else:
            self.traverse(node.slice)
        self.write(']')

    def visit_Starred(self, node):
        self.write('*')
        self.set_precedence(_P.EXPR, node.value)
        self.traverse(node.value)

    def visit_Slice(self, node):
        if node.lower:
            self.traverse(node.lower)
        self.write(':')
        if node.upper:
            self.traverse(node.upper)
        if node.step:
            self.write(':')
            self.traverse(node.step)

    def visit_arg(self, node):
        self.write(node.arg)
        if node.annotation:
            self.write(': ')
            self.traverse(node.annotation)

    def visit_arguments(self, node):
        pieces = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for index, (argument, default) in enumerate(zip(positional, defaults), 1):
            pieces.append(('', argument, default))
            if index == len(node.posonlyargs):
                pieces.append(('/', None, None))
        if node.vararg or node.kwonlyargs:
            pieces.append(('*', node.vararg, None))
        pieces += [('', argument, default) for argument, default in zip(node.kwonlyargs, node.kw_defaults)]
        if node.kwarg:
            pieces.append(('**', node.kwarg, None))

        def write(piece):
            prefix, argument, default = piece
            self.write(prefix)
            if argument:
                self.traverse(argument)
            if default:
                self.write('=')
                self.traverse(default)
        self.comma_separated(pieces, write)

    def visit_keyword(self, node):
        if node.arg is None:
            self.write('**')
        else:
            self.write(node.arg + '=')
        self.traverse(node.value)

    def visit_Lambda(self, node):
        def write():
            self.write('lambda')
            buffer, self._source = self._source, []
            self.traverse(node.args)
            arguments, self._source = ''.join(self._source), buffer
            if arguments:
                self.write(' ', arguments)
            self.write(': ')
            self.set_precedence(_P.TEST, node.body)
            self.traverse(node.body)
        self.parenthesised(self.precedence(node) > _P.TEST, write)
