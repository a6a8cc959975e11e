"""Warnings: messages about a program that filters show, hide or turn into exceptions."""

import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings', 'simplefilter', 'resetwarnings',
           'catch_warnings']

# Filters are (action, message pattern or None, category, module pattern or None, line or 0); the first that fits decides.
filters = []
defaultaction = 'default'
onceregistry = {}
_onceregistry = onceregistry
_filters_version = 1

_ACTIONS = ('default', 'always', 'ignore', 'module', 'once', 'error')


def _filters_mutated():
    global _filters_version
    _filters_version += 1


class WarningMessage:
    """A warning with where it was issued."""

    _WARNING_DETAILS = ('message', 'category', 'filename', 'lineno', 'file', 'line', 'source')

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (f'{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, '
                f'lineno : {self.lineno}, line : {self.line!r}}}')


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, standard error by default. May be replaced."""
    _showwarnmsg_impl(WarningMessage(message, category, filename, lineno, file, line))


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning."""
    return _formatwarnmsg_impl(WarningMessage(message, category, filename, lineno, None, line))


_showwarning_original = showwarning
_formatwarning_original = formatwarning


def _formatwarnmsg_impl(msg):
    category = msg.category.__name__
    text = f'{msg.filename}:{msg.lineno}: {category}: {msg.message}\n'
    line = msg.line
    if line is None:
        from _pitviper_warnings import source_line
        line = source_line(str(msg.filename), msg.lineno)
    if line:
        text += f'  {line.strip()}\n'
    return text


def _formatwarnmsg(msg):
    if formatwarning is not _formatwarning_original:
        return formatwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.line)
    return _formatwarnmsg_impl(msg)


def _showwarnmsg_impl(msg):
    file = sys.stderr if msg.file is None else msg.file
    if file is None:
        return
    try:
        file.write(_formatwarnmsg(msg))
    except OSError:
        pass


def _showwarnmsg(msg):
    if showwarning is not _showwarning_original:
        if not callable(showwarning):
            raise TypeError('warnings.showwarning() must be set to a function or method')
        showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)
        return
    _showwarnmsg_impl(msg)


def _compile(pattern, flags):
    import re
    return re.compile(pattern, re.I if flags else 0)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """Put a filter before the others (after them with append); message and module are regular expressions."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(message, str), 'message must be a string'
    assert isinstance(category, type), 'category must be a class'
    assert issubclass(category, Warning), 'category must be a Warning subclass'
    assert isinstance(module, str), 'module must be a string'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, _compile(message, True) if message else None, category,
                _compile(module, False) if module else None, lineno, append=append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Put a filter for a category of warnings before the others (after them with append)."""
    assert action in _ACTIONS, f'invalid action: {action!r}'
    assert isinstance(lineno, int) and lineno >= 0, 'lineno must be an int >= 0'
    _add_filter(action, None, category, None, lineno, append=append)


def _add_filter(*item, append):
    if append:
        if item not in filters:
            filters.append(item)
    else:
        try:
            filters.remove(item)
        except ValueError:
            pass
        filters.insert(0, item)
    _filters_mutated()


def resetwarnings():
    """Take all filters away."""
    filters[:] = []
    _filters_mutated()


class _OptionError(Exception):
    pass


def _processoptions(args):
    for arg in args:
        try:
            _setoption(arg)
        except _OptionError as error:
            print('Invalid -W option ignored:', error, file=sys.stderr)


def _setoption(arg):
    parts = arg.split(':')
    if len(parts) > 5:
        raise _OptionError(f'too many fields (max 5): {arg!r}')
    parts += [''] * (5 - len(parts))
    action, message, category, module, lineno = (part.strip() for part in parts)
    action = _getaction(action)
    category = _getcategory(category)
    if message:
        message = _Literal(message, whole=False)
    if module:
        module = _Literal(module, whole=True)
    try:
        lineno = int(lineno) if lineno else 0
        if lineno < 0:
            raise ValueError
    except (ValueError, OverflowError):
        raise _OptionError(f'invalid lineno {lineno!r}') from None
    _add_filter(action, message or None, category, module or None, lineno, append=False)


class _Literal:
    """A pattern without special characters: what -W and PYTHONWARNINGS give. Cheaper than a regular expression."""

    def __init__(self, text, whole):
        self.text = text if whole else text.lower()
        self.whole = whole

    def match(self, text):
        return text == self.text if self.whole else text.lower().startswith(self.text)

    def __eq__(self, other):
        return isinstance(other, _Literal) and (self.text, self.whole) == (other.text, other.whole)


def _getaction(action):
    if not action:
        return 'default'
    if action == 'all':
        return 'always'
    for each in _ACTIONS:
        if each.startswith(action):
            return each
    raise _OptionError(f'invalid action: {action!r}')


def _getcategory(category):
    if not category:
        return Warning
    if '.' not in category:
        import builtins as module
        name = category
    else:
        path, _, name = category.rpartition('.')
        try:
            module = __import__(path, None, None, [name])
        except ImportError:
            raise _OptionError(f'invalid module name: {path!r}') from None
    try:
        found = getattr(module, name)
    except AttributeError:
        raise _OptionError(f'unknown warning category: {category!r}') from None
    if not (isinstance(found, type) and issubclass(found, Warning)):
        raise _OptionError(f'invalid warning category: {category!r}')
    return found


def _is_internal_frame(frame):
    filename = frame.f_code.co_filename
    return 'importlib' in filename and '_bootstrap' in filename


def _next_external_frame(frame):
    frame = frame.f_back
    while frame is not None and _is_internal_frame(frame):
        frame = frame.f_back
    return frame


def warn(message, category=None, stacklevel=1, source=None):
    """Issue a warning, as if by the line that is `stacklevel` calls up."""
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    _warn_at(sys._getframe(1), message, category, stacklevel, source)


def _warn_at(frame, message, category, stacklevel, source):
    if stacklevel <= 1 or frame is not None and _is_internal_frame(frame):
        for _ in range(1, stacklevel):
            if frame is not None:
                frame = frame.f_back
    else:
        for _ in range(1, stacklevel):
            if frame is not None:
                frame = _next_external_frame(frame)
    if frame is None:
        globals, filename, lineno = sys.__dict__, 'sys', 1
    else:
        globals, filename, lineno = frame.f_globals, frame.f_code.co_filename, frame.f_lineno
    module = globals.get('__name__', '<string>')
    registry = globals.setdefault('__warningregistry__', {})
    warn_explicit(message, category, filename, lineno, module, registry, globals, source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning at a given place."""
    if module_globals is not None and not isinstance(module_globals, dict):
        raise TypeError(f"module_globals must be a dict, not '{type(module_globals).__name__}'")
    lineno = int(lineno)
    if module is None:
        module = filename or '<unknown>'
        if module[-3:].lower() == '.py':
            module = module[:-3]
    if registry is None:
        registry = {}
    if registry.get('version', 0) != _filters_version:
        registry.clear()
        registry['version'] = _filters_version
    if isinstance(message, Warning):
        text = str(message)
        category = message.__class__
    else:
        text = message
        message = category(message)
    key = (text, category, lineno)
    if registry.get(key):
        return
    for action, pattern, cat, module_pattern, line in filters:
        if ((pattern is None or pattern.match(text)) and issubclass(category, cat)
                and (module_pattern is None or module_pattern.match(module)) and line in (0, lineno)):
            break
    else:
        action = defaultaction
    if action == 'ignore':
        return
    if action == 'error':
        raise message
    if action == 'once':
        registry[key] = 1
        oncekey = (text, category)
        if onceregistry.get(oncekey):
            return
        onceregistry[oncekey] = 1
    elif action == 'module':
        registry[key] = 1
        altkey = (text, category, 0)
        if registry.get(altkey):
            return
        registry[altkey] = 1
    elif action == 'default':
        registry[key] = 1
    elif action != 'always':
        raise RuntimeError(f'Unrecognized action ({action!r}) in warnings.filters:\n '
                           f'{(action, pattern, cat, module_pattern, line)}')
    _showwarnmsg(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Restores the filters and showwarning() when the block ends; with `record`, collects what would have been shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._module = sys.modules['warnings'] if module is None else module
        self._entered = False
        self._filter = None if action is None else (action, category, lineno, append)

    def __repr__(self):
        args = []
        if self._record:
            args.append('record=True')
        if self._module is not sys.modules['warnings']:
            args.append(f'module={self._module!r}')
        return f"{type(self).__name__}({', '.join(args)})"

    def __enter__(self):
        if self._entered:
            raise RuntimeError(f'Cannot enter {self!r} twice')
        self._entered = True
        module = self._module
        self._filters = module.filters
        module.filters = self._filters[:]
        module._filters_mutated()
        self._showwarning = module.showwarning
        self._showwarnmsg_impl = module._showwarnmsg_impl
        log = None
        if self._record:
            log = []
            module._showwarnmsg_impl = log.append
            # A showwarning() of the program's own would not be asked.
            module.showwarning = module._showwarning_original
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f'Cannot exit {self!r} without entering first')
        module = self._module
        module.filters = self._filters
        module._filters_mutated()
        module.showwarning = self._showwarning
        module._showwarnmsg_impl = self._showwarnmsg_impl


def _deprecated(name, message='{name!r} is deprecated and slated for removal in Python {remove}', *, remove, _version=sys.version_info):
    """Warn that something goes away, or fail if it should have gone."""
    remove_formatted = f'{remove[0]}.{remove[1]}'
    if _version[:2] > remove or (_version[:2] == remove and _version[3] != 'alpha'):
        raise RuntimeError(f'{name!r} was slated for removal after Python {remove_formatted} alpha')
    warn(message.format(name=name, remove=remove_formatted), DeprecationWarning, stacklevel=3)


def _set_up():
    """The filters that a program starts with."""
    filters[:] = [
        ('default', None, DeprecationWarning, _Literal('__main__', whole=True), 0),
        ('ignore', None, DeprecationWarning, None, 0),
        ('ignore', None, PendingDeprecationWarning, None, 0),
        ('ignore', None, ImportWarning, None, 0),
        ('ignore', None, ResourceWarning, None, 0),
    ]
    _processoptions(sys.warnoptions)


_set_up()
