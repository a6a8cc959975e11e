"""What is known about a module, class, function or other object, as text: what `help` shows, and `python -m pydoc NAME`."""

from ._objects import (allmethods, classify_class_attrs, classname, describe, getdoc, isdata, pathdirs, sort_attributes, splitdoc,
                       source_synopsis, stripid, synopsis, visiblename)
from ._finding import ErrorDuringImport, importfile, locate, resolve, safeimport
from ._text import Doc, TextDoc, TextRepr, plain
from ._paging import getpager, pager, pipepager, plainpager, ttypager
from ._helping import Helper

__all__ = ['help']

text = TextDoc()
plaintext = TextDoc()
plaintext.bold = str


def render_doc(thing, title='Python Library Documentation: %s', forceload=0, renderer=None):
    """The text about an object, or about what a path of names with dots finds."""
    import inspect
    if renderer is None:
        renderer = text
    found, name = resolve(thing, forceload)
    description = describe(found)
    module = inspect.getmodule(found)
    if name and '.' in name:
        description += ' in ' + name.rpartition('.')[0]
    elif module and module is not found:
        description += ' in module ' + module.__name__
    if not (inspect.ismodule(found) or inspect.isclass(found) or inspect.isroutine(found) or inspect.isdatadescriptor(found)
            or getdoc(found, False)):
        # What has nothing of its own to tell is described by what it is.
        if hasattr(found, '__origin__'):
            found = found.__origin__
        else:
            found = type(found)
            description += ' object'
    return f'{title % description}\n\n{renderer.document(found, name)}'


def doc(thing, title='Python Library Documentation: %s', forceload=0, output=None, is_cli=False):
    """Shows the text about an object, or writes it without bold letters to a file."""
    try:
        if output is None:
            pager(render_doc(thing, title, forceload))
        else:
            output.write(render_doc(thing, title, forceload, plaintext))
    except (ImportError, ErrorDuringImport) as failure:
        if is_cli:
            raise
        print(failure)


def apropos(key):
    """Prints the modules whose name or first line has a word."""
    import warnings
    from ._finding import search_modules
    with warnings.catch_warnings():
        warnings.filterwarnings('ignore')
        for name, line in search_modules(key):
            name = name[:-9] + ' (package)' if name.endswith('.__init__') else name
            print(name, line and '- ' + line)


for _each in (ErrorDuringImport, Doc, TextDoc, TextRepr, Helper):
    _each.__module__ = __name__

help = Helper()


def cli():
    from .__main__ import main
    main()
