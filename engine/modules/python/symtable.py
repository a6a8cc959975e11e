"""What the compiler knows of the names in a source, scope by scope."""

import _symtable

__all__ = ['symtable', 'SymbolTable', 'Class', 'Function', 'Symbol']

_LOCAL, _PARAMETER, _NONLOCAL, _USED, _ANNOTATED, _IMPORTED = map(
    _symtable.marks, ('local', 'parameter', 'nonlocal', 'used', 'annotated', 'imported'))
_BOUND = _LOCAL | _PARAMETER | _IMPORTED
_GLOBALS = ('globalExplicit', 'globalImplicit')

_COMPREHENSIONS = {'ListComp': 'listcomp', 'SetComp': 'setcomp', 'DictComp': 'dictcomp', 'GeneratorExp': 'genexpr',
                   '<lambda>': 'lambda'}


def symtable(code, filename, compile_type):
    """The table of a whole source, which may be exec, single or eval."""
    if compile_type not in ('exec', 'eval', 'single'):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    # Whatever is wrong with the source is told as compile() tells it.
    compile(code, filename, compile_type, dont_inherit=True)
    return _table(_symtable.scopes(code, filename, compile_type), filename)


def _table(scope, filename):
    return {'class': Class, 'function': Function}.get(scope[0], SymbolTable)(scope, filename)


class SymbolTable:
    """The names of a module, and what all scopes have in common."""

    def __init__(self, scope, filename):
        kind, name, lineno, nested, symbols, children = scope
        self._filename = filename
        self._kind = kind
        self._name = 'top' if kind == 'module' else _COMPREHENSIONS.get(name, name)
        self._lineno = lineno
        self._nested = nested
        self._flags = {name: (marks, resolution) for name, marks, resolution in symbols}
        self._children = [_table(child, filename) for child in children]
        self._symbols = {}

    def __repr__(self):
        kind = '' if self.__class__ is SymbolTable else self.__class__.__name__ + ' '
        if self._name == 'top':
            return f'<{kind}SymbolTable for module {self._filename}>'
        return f'<{kind}SymbolTable for {self._name} in {self._filename}>'

    def get_type(self):
        """'module', 'function' or 'class'."""
        return self._kind

    def get_id(self):
        return id(self)

    def get_name(self):
        return self._name

    def get_lineno(self):
        """Where its text begins."""
        return self._lineno

    def is_optimized(self):
        """Whether its names are known when it is compiled."""
        return self._kind == 'function'

    def is_nested(self):
        """Whether it is in a function, at any depth."""
        return self._nested

    def has_children(self):
        return bool(self._children)

    def get_identifiers(self):
        return self._flags.keys()

    def lookup(self, name):
        """The symbol of a name."""
        symbol = self._symbols.get(name)
        if symbol is None:
            marks, resolution = self._flags[name]
            namespaces = [child for child in self._children if child.get_name() == name]
            symbol = self._symbols[name] = Symbol(name, marks, resolution, namespaces or (), module_scope=self._name == 'top')
        return symbol

    def get_symbols(self):
        return [self.lookup(name) for name in self._flags]

    def get_children(self):
        return list(self._children)

    def _names(self, is_wanted):
        return tuple(name for name, (marks, resolution) in self._flags.items() if is_wanted(marks, resolution))


class Function(SymbolTable):
    """The names of a function, lambda or comprehension."""

    def get_parameters(self):
        return self._names(lambda marks, resolution: marks & _PARAMETER)

    def get_locals(self):
        return self._names(lambda marks, resolution: resolution in ('local', 'cell'))

    def get_globals(self):
        return self._names(lambda marks, resolution: resolution in _GLOBALS)

    def get_nonlocals(self):
        return self._names(lambda marks, resolution: marks & _NONLOCAL)

    def get_frees(self):
        return self._names(lambda marks, resolution: resolution == 'free')


class Class(SymbolTable):
    """The names of a class's body."""

    def get_methods(self):
        """The names of what is defined in it."""
        return tuple(dict.fromkeys(child.get_name() for child in self._children))


class Symbol:
    """A name in a scope."""

    def __init__(self, name, marks, resolution, namespaces=(), *, module_scope=False):
        self._name = name
        self._marks = marks
        self._resolution = resolution
        self._namespaces = namespaces
        self._is_of_module = module_scope

    def __repr__(self):
        return f'<symbol {self._name!r}>'

    def get_name(self):
        return self._name

    def is_referenced(self):
        """Whether its value is used."""
        return bool(self._marks & _USED)

    def is_parameter(self):
        return bool(self._marks & _PARAMETER)

    def is_global(self):
        return self._resolution in _GLOBALS or self._is_of_module and bool(self._marks & _BOUND)

    def is_nonlocal(self):
        """Whether it is declared so."""
        return bool(self._marks & _NONLOCAL)

    def is_declared_global(self):
        return self._resolution == 'globalExplicit'

    def is_local(self):
        return self._resolution in ('local', 'cell') or self._is_of_module and bool(self._marks & _BOUND)

    def is_annotated(self):
        return bool(self._marks & _ANNOTATED)

    def is_free(self):
        """Whether it is a local of a scope around."""
        return self._resolution == 'free'

    def is_imported(self):
        return bool(self._marks & _IMPORTED)

    def is_assigned(self):
        return bool(self._marks & _LOCAL)

    def is_namespace(self):
        """Whether a function or class is bound to it."""
        return bool(self._namespaces)

    def get_namespaces(self):
        return self._namespaces

    def get_namespace(self):
        """The one there is."""
        if len(self._namespaces) == 0:
            raise ValueError('name is not bound to any namespaces')
        if len(self._namespaces) > 1:
            raise ValueError('name is bound to multiple namespaces')
        return self._namespaces[0]
