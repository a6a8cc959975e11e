"""compile() of trees that a program made: what no program could say is refused, each with its reason."""
import ast

load, store = ast.Load(), ast.Store()


def name(identifier='x', context=load):
    return ast.Name(identifier, context)


def no_arguments(**changes):
    parts = {'posonlyargs': [], 'args': [], 'vararg': None, 'kwonlyargs': [], 'kw_defaults': [], 'kwarg': None, 'defaults': []}
    return ast.arguments(**{**parts, **changes})


def attempt(what, tree, mode='exec', fix=True):
    if isinstance(tree, ast.expr):
        tree = ast.Expr(tree)
    if isinstance(tree, ast.stmt):
        tree = ast.Module([tree], [])
    if fix:
        ast.fix_missing_locations(tree)
    try:
        compile(tree, '<tree>', mode)
    except (TypeError, ValueError) as e:
        print(f'{what}: {type(e).__name__}: {str(e).partition(" at 0x")[0]}')
    else:
        print(f'{what}: fine')


attempt('stored value', name(context=store))
attempt('assigned sum', ast.Assign([ast.BinOp(name(), ast.Add(), name())], name()))
attempt('loaded target', ast.Assign([name()], name()))
attempt('no targets', ast.Assign([], name()))
attempt('no body', ast.While(name(), [], []))
attempt('no body of a function', ast.FunctionDef('f', no_arguments(), [], [], None))
attempt('too many defaults', ast.Lambda(no_arguments(defaults=[name()]), name()))
attempt('keyword defaults', ast.Lambda(no_arguments(kw_defaults=[name()]), name()))
attempt('None among statements', ast.If(name(), [None], []))
attempt('None among expressions', ast.List([None], load))
attempt('word as a name', name('True'))
attempt('comparison', ast.Compare(name(), [ast.Lt()], []))
attempt('comparators', ast.Compare(name(), [ast.Lt()], [name(), name()]))
attempt('one operand', ast.BoolOp(ast.Or(), [name()]))
attempt('dict', ast.Dict([name()], []))
attempt('dict with **', ast.Dict([None], [name()]))
attempt('comprehension', ast.ListComp(name(), []))
attempt('try', ast.Try([ast.Pass()], [], [], []))
attempt('raise', ast.Raise(None, name()))
attempt('level', ast.ImportFrom('m', [ast.alias('n', None)], -1))
attempt('required', ast.YieldFrom(None))
attempt('identifier', name(1))
attempt('operator', ast.BinOp(name(), ast.And(), name()))
attempt('list', ast.List('ab', load))
attempt('node', ast.Expr(ast.Pass()))
attempt('missing', ast.BinOp(name(), ast.Add()))
attempt('constant', ast.Constant([1]))
attempt('constant in a tuple', ast.Constant((1, [2])))
attempt('tuple', ast.Constant((1, frozenset({2}))))
attempt('place missing', ast.Pass(), fix=False)
attempt('place', ast.Pass(lineno=None, col_offset=0), fix=False)
attempt('lines', ast.Pass(lineno=4, col_offset=0, end_lineno=3, end_col_offset=0))
attempt('columns', ast.Pass(lineno=4, col_offset=5, end_lineno=4, end_col_offset=3))
attempt('root', ast.Module([], []), 'eval')

for pattern in (
    ast.MatchValue(ast.Constant(None)), ast.MatchValue(name()), ast.MatchSingleton(1), ast.MatchStar('x'), ast.MatchAs(name='_'),
    ast.MatchAs(pattern=ast.MatchSingleton(None)), ast.MatchOr([ast.MatchSingleton(True)]), ast.MatchMapping([ast.Constant(1)], []),
    ast.MatchClass(ast.Constant(1), [], [], []), ast.MatchClass(name(), [], ['a'], []),
    ast.MatchValue(ast.UnaryOp(ast.USub(), ast.Constant(1))), ast.MatchValue(ast.UnaryOp(ast.Not(), ast.Constant(1))),
    ast.MatchValue(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2j))),
    ast.MatchValue(ast.BinOp(ast.Constant(1), ast.Add(), ast.Constant(2))), ast.MatchSequence([ast.MatchStar(None)]),
):
    attempt(ast.dump(pattern), ast.Match(name(), [ast.match_case(pattern, None, [ast.Pass()])]))

print(ast.withitem.__doc__, ast.unaryop.__doc__, ast.excepthandler.__doc__, sep='\n')
