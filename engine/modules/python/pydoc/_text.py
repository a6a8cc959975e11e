"""The text about an object of each kind."""

import builtins
import inspect
import os
import sys
from reprlib import Repr

from ._objects import classify_class_attrs, classname, getdoc, isdata, sort_attributes, splitdoc, stripid, visiblename

_RULE = '-' * 70
_MOST_SUBCLASSES = 4


def plain(text):
    """Text without bold letters, which are written twice, one over the other."""
    import re
    return re.sub('.\b', '', text)


class TextRepr(Repr):
    """Reprs of one line that are not too long, and have no addresses."""

    def __init__(self):
        Repr.__init__(self)
        self.maxlist = self.maxtuple = 20
        self.maxdict = 10
        self.maxstring = self.maxother = 100

    def repr1(self, x, level):
        method = getattr(self, 'repr_' + '_'.join(type(x).__name__.split()), None)
        return method(x, level) if method is not None else _cut(stripid(repr(x)), self.maxother)

    def repr_string(self, x, level):
        test = _cut(x, self.maxstring)
        shown = repr(test)
        if '\\' in test and '\\' not in shown.replace(r'\\', ''):
            # Backslashes alone are read more easily in a raw text.
            return 'r' + shown[0] + test + shown[0]
        return shown

    repr_str = repr_string

    def repr_instance(self, x, level):
        try:
            return _cut(stripid(repr(x)), self.maxstring)
        except Exception:
            return f'<{x.__class__.__name__} instance>'


def _cut(text, size):
    """The middle gives way."""
    if len(text) <= size:
        return text
    before = max(0, (size - 3) // 2)
    after = max(0, size - 3 - before)
    return text[:before] + '...' + text[len(text) - after:]


class Doc:
    """What finds the method for an object's kind."""

    PYTHONDOCS = os.environ.get('PYTHONDOCS', 'https://docs.python.org/{}.{}/library'.format(*sys.version_info[:2]))

    def document(self, object, name=None, *args):
        arguments = (object, name) + args
        # Some objects say that they are of a kind and lack what those have.
        try:
            if inspect.ismodule(object):
                return self.docmodule(*arguments)
            if inspect.isclass(object):
                return self.docclass(*arguments)
            if inspect.isroutine(object):
                return self.docroutine(*arguments)
        except AttributeError:
            pass
        if inspect.isdatadescriptor(object):
            return self.docdata(*arguments)
        return self.docother(*arguments)

    def fail(self, object, name=None, *args):
        name = name and ' ' + repr(name)
        raise TypeError(f"don't know how to document object{name} of type {type(object).__name__}")

    docmodule = docclass = docroutine = docother = docproperty = docdata = fail

    def getdocloc(self, object, basedir=None):
        """Where the reference of a module of the library is."""
        name = getattr(object, '__name__', '')
        if name.partition('.')[0] in sys.stdlib_module_names and name not in ('xml.etree', 'test.test_pydoc.pydoc_mod') \
                and _is_of_library(object):
            return f'{self.PYTHONDOCS.rstrip("/")}/{name.lower()}.html'
        return None


def _is_of_library(module):
    try:
        file = inspect.getabsfile(module)
    except TypeError:
        return True
    return file.startswith(os.path.dirname(os.path.dirname(os.path.abspath(__file__))) + os.sep)


class TextDoc(Doc):
    """Plain text; what is bold is overstruck."""

    _repr_instance = TextRepr()
    repr = _repr_instance.repr

    def bold(self, text):
        return ''.join(f'{char}\b{char}' for char in text)

    def indent(self, text, prefix='    '):
        if not text:
            return ''
        lines = [prefix + line for line in text.split('\n')]
        lines[-1] = lines[-1].rstrip()
        return '\n'.join(lines)

    def section(self, title, contents):
        return f'{self.bold(title)}\n{self.indent(contents).rstrip()}\n\n'

    def formattree(self, tree, modname, parent=None, prefix=''):
        """Classes under their bases, as `inspect.getclasstree` gives them."""
        lines = ''
        for entry in tree:
            if isinstance(entry, tuple):
                cls, bases = entry
                lines += prefix + classname(cls, modname)
                if bases and bases != (parent,):
                    lines += f'({", ".join(classname(base, modname) for base in bases)})'
                lines += '\n'
            else:
                lines += self.formattree(entry, modname, cls, prefix + '    ')
        return lines

    def docmodule(self, object, name=None, mod=None):
        name = object.__name__
        title, description = splitdoc(getdoc(object))
        parts = [self.section('NAME', name + (title and ' - ' + title))]
        if (place := self.getdocloc(object)) is not None:
            parts.append(self.section('MODULE REFERENCE', f'''{place}

The following documentation is automatically generated from the Python
source files.  It may be incomplete, incorrect or include features that
are considered implementation detail and may vary between Python
implementations.  When in doubt, consult the module reference at the
location listed above.
'''))
        if description:
            parts.append(self.section('DESCRIPTION', description))
        parts += self._contents_of_package(object, name)
        parts += self._contents_of_module(object, name)
        for attribute, heading in (('__version__', 'VERSION'), ('__date__', 'DATE'), ('__author__', 'AUTHOR'),
                                   ('__credits__', 'CREDITS')):
            if hasattr(object, attribute):
                value = str(getattr(object, attribute))
                if heading == 'VERSION' and value.startswith('$Revision: ') and value.endswith('$'):
                    value = value[len('$Revision: '):-1].strip()
                parts.append(self.section(heading, value))
        try:
            file = inspect.getabsfile(object)
        except TypeError:
            file = '(built-in)'
        parts.append(self.section('FILE', file))
        return ''.join(parts)

    def _contents_of_package(self, object, name):
        import pkgutil
        names = {}
        if hasattr(object, '__path__'):
            names = {info.name: info.name + (' (package)' if info.ispkg else '') for info in pkgutil.iter_modules(object.__path__)}
            yield self.section('PACKAGE CONTENTS', '\n'.join(sorted(names.values())))
        inner = [key for key, value in inspect.getmembers(object, inspect.ismodule)
                 if value.__name__.startswith(name + '.') and key not in names]
        if inner:
            yield self.section('SUBMODULES', '\n'.join(sorted(inner)))

    def _contents_of_module(self, object, name):
        all = getattr(object, '__all__', None)

        def members(is_kind, is_own):
            return [(key, value) for key, value in inspect.getmembers(object, is_kind)
                    if (all is not None or is_own(value)) and visiblename(key, all, object)]

        classes = members(inspect.isclass, lambda value: (inspect.getmodule(value) or object) is object)
        if classes:
            tree = inspect.getclasstree([value for key, value in classes], 1)
            texts = [self.formattree(tree, name), *(self.document(value, key, name) for key, value in classes)]
            yield self.section('CLASSES', '\n'.join(texts))
        functions = members(inspect.isroutine, lambda value: inspect.isbuiltin(value) or inspect.getmodule(value) is object)
        if functions:
            yield self.section('FUNCTIONS', '\n'.join(self.document(value, key, name) for key, value in functions))
        data = members(isdata, lambda value: True)
        if data:
            yield self.section('DATA', '\n'.join(self.docother(value, key, name, maxlen=70) for key, value in data))

    def docclass(self, object, name=None, mod=None, *ignored):
        realname = object.__name__
        name = name or realname
        title = 'class ' + self.bold(realname)
        if name != realname:
            title = f'{self.bold(name)} = class {realname}'
        if object.__bases__:
            title += f'({", ".join(classname(base, object.__module__) for base in object.__bases__)})'
        lines = [*self._head_of_class(object, name or realname), *self._attributes_of_class(object, mod)]
        if not lines:
            return title + '\n'
        return f'{title}\n{self.indent(chr(10).join(lines).rstrip(), " |  ")}\n'

    def _head_of_class(self, object, name):
        try:
            signature = str(inspect.signature(object))
        except (ValueError, TypeError):
            signature = '()'
        if signature != '()':
            yield f'{name}{signature}\n'
        if text := getdoc(object):
            yield text + '\n'
        if len(mro := inspect.getmro(object)) > 2:
            yield 'Method resolution order:'
            for base in mro:
                yield '    ' + classname(base, object.__module__)
            yield ''
        subclasses = sorted((cls.__name__ for cls in type.__subclasses__(object)
                             if not cls.__name__.startswith('_') and cls.__module__ == 'builtins'), key=str.lower)
        if subclasses:
            yield 'Built-in subclasses:'
            for each in subclasses[:_MOST_SUBCLASSES]:
                yield '    ' + each
            if len(subclasses) > _MOST_SUBCLASSES:
                yield f'    ... and {len(subclasses) - _MOST_SUBCLASSES} other subclasses'
            yield ''

    def _attributes_of_class(self, object, mod):
        """By the class that has them, in the order in which they are looked up; then by kind."""
        left = [each for each in classify_class_attrs(object) if visiblename(each[0], obj=object)]
        classes = list(inspect.getmro(object))
        needs_rule = False
        while left:
            home = classes.pop(0) if classes else left[0][2]
            here = [each for each in left if each[2] is home]
            left = [each for each in left if each[2] is not home]
            if object is not builtins.object and home is builtins.object:
                continue
            place = 'defined here' if home is object else f'inherited from {classname(home, object.__module__)}'
            sort_attributes(here, object)
            for kind, heading, show in (
                    ('method', 'Methods', self._routine_of_class), ('class method', 'Class methods', self._routine_of_class),
                    ('static method', 'Static methods', self._routine_of_class),
                    ('readonly property', 'Readonly properties', self._descriptor_of_class),
                    ('data descriptor', 'Data descriptors', self._descriptor_of_class),
                    ('data', 'Data and other attributes', self._data_of_class)):
                chosen = [each for each in here if each[1] == kind]
                if chosen:
                    if needs_rule:
                        yield _RULE
                    needs_rule = True
                    yield f'{heading} {place}:\n'
                    for attribute in chosen:
                        yield show(object, attribute, mod)

    def _routine_of_class(self, object, attribute, mod):
        name, _, _, value = attribute
        try:
            value = getattr(object, name)
        except Exception:
            return self.docdata(value, name, mod)
        return self.document(value, name, mod, object)

    def _descriptor_of_class(self, object, attribute, mod):
        return self.docdata(attribute[3], attribute[0], mod)

    def _data_of_class(self, object, attribute, mod):
        name, _, home, value = attribute
        text = getdoc(value)
        try:
            value = getattr(object, name)
        except AttributeError:
            value = home.__dict__[name]
        return self.docother(value, name, mod, maxlen=70, doc=text) + '\n'

    def docroutine(self, object, name=None, mod=None, cl=None):
        realname = object.__name__
        name = name or realname
        title = self.bold(realname) if name == realname else f'{self.bold(name)} = {realname}'
        signature = _signature_of(object)
        if realname == '<lambda>' and signature is not None:
            title = self.bold(name) + ' lambda '
            signature = signature[1:-1]
        qualifier = 'async ' if inspect.iscoroutinefunction(object) or inspect.isasyncgenfunction(object) else ''
        line = f'{qualifier}{title}{signature or "(...)"}{self._note(object, mod, cl)}\n'
        if name != realname and cl and inspect.getattr_static(cl, realname, None) is inspect.getattr_static(cl, name, ()):
            # Said where it stands under its own name.
            return line
        text = getdoc(object)
        return line + (self.indent(text).rstrip() + '\n' if text else '')

    def _note(self, object, mod, cl):
        if not (inspect.ismethod(object) or inspect.isbuiltin(object) and not inspect.ismodule(object.__self__)):
            return ''
        home = object.__self__.__class__
        if cl:
            return '' if home is cl else ' from ' + classname(home, mod)
        if object.__self__ is None:
            return ''
        return f' method of {classname(home, mod)} instance'

    def docdata(self, object, name=None, mod=None, cl=None):
        text = getdoc(object)
        return (f'{self.bold(name)}\n' if name else '') + (f'{self.indent(text)}\n' if text else '')

    docproperty = docdata

    def docother(self, object, name=None, mod=None, parent=None, *ignored, maxlen=None, doc=None):
        shown = self.repr(object)
        if maxlen:
            too_much = len(f'{name} = {shown}' if name else shown) - maxlen
            if too_much > 0:
                shown = shown[:-too_much] + '...'
        line = f'{self.bold(name)} = {shown}' if name else shown
        text = doc or getdoc(object)
        return f'{line}\n{self.indent(str(text))}\n' if text else line


def _signature_of(object):
    try:
        return str(inspect.signature(object))
    except (ValueError, TypeError):
        return None
