"""Exceptions and stacks as text and as data."""

import linecache
import sys

from _traceback import carets, position

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list', 'format_stack',
           'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last', 'print_stack', 'print_tb',
           'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb']


_FrameType = type(sys._getframe())


class _Sentinel:
    def __repr__(self):
        return '<implicit>'


_sentinel = _Sentinel()


def _parse_value_tb(exc, value, tb):
    """An exception and its traceback, of which the caller may have given the exception alone."""
    if (value is _sentinel) != (tb is _sentinel):
        raise ValueError('Both or neither of value and tb must be given')
    if value is tb is _sentinel:
        if exc is None:
            return None, None
        if isinstance(exc, BaseException):
            return exc, exc.__traceback__
        raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
    return value, tb


def print_list(extracted_list, file=None):
    """Print a list of frames as format_list() gives it."""
    if file is None:
        file = sys.stderr
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=file, end='')


def format_list(extracted_list):
    """A list of strings for a list of frames, ready to be printed."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print the frames of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The frames of a traceback as strings."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The frames of a traceback as a StackSummary."""
    return StackSummary._extract(_places_of_tb(tb), limit=limit)


def print_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, file=None, chain=True):
    """Print an exception with its traceback."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_sentinel, tb=_sentinel, limit=None, chain=True):
    """An exception with its traceback as a list of strings."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_sentinel):
    """The message of an exception as a list of strings, most often of one."""
    if value is _sentinel:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception that is being handled as a string."""
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that was last uncaught at the prompt."""
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Print the stack from the place of the call, or from a frame."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The stack as a list of strings."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The stack as a StackSummary, the outermost frame first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Clear the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            # It is still running.
            pass
        tb = tb.tb_next


def walk_stack(f):
    """Frames with their lines, from one outwards."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Frames of a traceback with their lines."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places_of_tb(tb):
    while tb is not None:
        # Frames are sometimes played by other objects.
        is_frame = isinstance(tb.tb_frame, _FrameType)
        place = position(tb.tb_frame, tb.tb_lasti) if is_frame else (tb.tb_lineno, None, None, None)
        # An instruction without a line of its own is at the traceback's.
        yield tb.tb_frame, (tb.tb_lineno, *place[1:]) if place[0] is None else place
        tb = tb.tb_next


class FrameSummary:
    """What is known of a frame: file, line, name, and where the line's failing part is."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {key: _safe_string(value, 'local', func=repr) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                    and self.locals == other.locals)
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __getitem__(self, pos):
        return (self.filename, self.lineno, self.name, self.line)[pos]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def __len__(self):
        return 4

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


# Of frames that repeat themselves only so many are shown.
_RECURSIVE_CUTOFF = 3


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Make one from pairs of frames and lines."""
        return klass._extract(((frame, (lineno, None, None, None)) for frame, lineno in frame_gen), limit=limit,
                              lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract(klass, places, *, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None and limit < 0:
                limit = 0
        places = list(places)
        if limit is not None:
            # A positive limit counts from the beginning, a negative one from the end.
            places = places[:limit] if limit >= 0 else places[limit:]
        result = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in places:
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            result.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False, locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno,
            ))
        for filename in {each.filename for each in result}:
            linecache.checkcache(filename)
        if lookup_lines:
            for each in result:
                each.line
        return result

    @classmethod
    def from_list(klass, a_list):
        """Make one from FrameSummary objects, or tuples of file, line, name and source."""
        result = StackSummary()
        for frame in a_list:
            if isinstance(frame, FrameSummary):
                result.append(frame)
            else:
                filename, lineno, name, line = frame
                result.append(FrameSummary(filename, lineno, name, line=line))
        return result

    def format_frame_summary(self, frame_summary):
        """The lines of one frame as a string."""
        parts = [f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n']
        if frame_summary.line:
            parts.append(f'    {frame_summary.line}\n')
            if frame_summary.colno is not None and frame_summary.end_colno is not None:
                marks = carets(frame_summary._original_line.rstrip(), frame_summary.lineno, frame_summary.end_lineno,
                               frame_summary.colno, frame_summary.end_colno)
                if marks is not None:
                    parts.append(marks + '\n')
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                parts.append(f'    {name} = {value}\n')
        return ''.join(parts)

    def format(self):
        """A string for each frame; frames that repeat themselves are counted."""
        result = []
        last = None
        count = 0
        for each in self:
            formatted = self.format_frame_summary(each)
            if formatted is None:
                continue
            place = each.filename, each.lineno, each.name
            if place != last:
                _add_repetition(result, count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                result.append(formatted)
        _add_repetition(result, count)
        return result


def _add_repetition(result, count):
    count -= _RECURSIVE_CUTOFF
    if count > 0:
        result.append(f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n")


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except BaseException:
        return f'<{what} {func.__name__}() failed>'


def _format_final_exc_line(etype, value):
    text = _safe_string(value, 'exception')
    return f'{etype}\n' if value is None or not text else f'{etype}: {text}\n'


_cause_message = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_message = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _ExceptionPrintContext:
    """How deep in exception groups the text is."""

    def __init__(self):
        self.exception_group_depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.exception_group_depth)

    def emit(self, text, margin_char=None):
        """Text with the margin of its group."""
        margin = f"{self.indent()}{margin_char or '|'} " if self.exception_group_depth else ''
        for each in [text] if isinstance(text, str) else text:
            if margin:
                yield ''.join([margin + line for line in each.splitlines(True)])
            else:
                yield each


class TracebackException:
    """An exception as text and numbers only: it keeps no frame alive."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract(_places_of_tb(exc_traceback), limit=limit, lookup_lines=lookup_lines,
                                           capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self._is_syntax_error = exc_type is not None and issubclass(exc_type, SyntaxError)
        if self._is_syntax_error:
            self._settle_syntax_error(exc_value)
        if lookup_lines:
            for each in self.stack:
                each.line
        self.__suppress_context__ = exc_value.__suppress_context__ if exc_value is not None else False

        self.__cause__ = self.__context__ = self.exceptions = None
        if _seen is not None:
            return

        # Exceptions of the chain that were met already are not shown again. A chain may be longer than the recursion limit.
        seen = {id(exc_value)}

        def child(exception):
            seen.add(id(exception))
            made = TracebackException(
                type(exception), exception, exception.__traceback__, limit=limit, lookup_lines=lookup_lines,
                capture_locals=capture_locals, max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen,
            )
            pending.append((made, exception))
            return made

        pending = [(self, exc_value)]
        while pending:
            text, exception = pending.pop()
            if exception is None:
                continue
            cause, context = exception.__cause__, exception.__context__
            if cause is not None and id(cause) not in seen:
                text.__cause__ = child(cause)
            # Nobody sees the context of an exception that has a cause, so it need not be gathered for printing.
            shows_context = not compact or text.__cause__ is None and not text.__suppress_context__
            if shows_context and context is not None and id(context) not in seen:
                text.__context__ = child(context)
            if isinstance(exception, BaseExceptionGroup):
                text.exceptions = [child(each) for each in exception.exceptions]

    def _settle_syntax_error(self, error):
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Make one from an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines of the message; of a SyntaxError its place as well."""
        if self.exc_type is None:
            yield _format_final_exc_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ('__main__', 'builtins'):
            name = f"{module if isinstance(module, str) else '<unknown>'}.{name}"
        if self._is_syntax_error:
            yield from self._format_syntax_error(name)
        else:
            yield _format_final_exc_line(name, self._str)
        yield from self._format_notes()

    def _format_notes(self):
        notes = self.__notes__
        if isinstance(notes, (list, tuple)) or hasattr(notes, '__getitem__') and hasattr(notes, '__len__') and (
                not hasattr(notes, 'keys')):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield line + '\n'
        elif notes is not None:
            yield _safe_string(notes, '__notes__', func=repr)

    def _format_syntax_error(self, name):
        filename_suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            filename_suffix = f' ({self.filename})'
        text = self.text
        if text is not None:
            shown = text.rstrip('\n')
            stripped = shown.lstrip(' \n\f')
            indent = len(shown) - len(stripped)
            yield f'    {stripped}\n'
            if self.offset is not None:
                offset = self.offset
                end_offset = self.end_offset if self.end_offset not in (None, 0) else offset
                if offset == end_offset or end_offset == -1:
                    end_offset = offset + 1
                first = offset - 1 - indent
                if first >= 0:
                    # Whatever is no space stays, so that the carets stand below.
                    space = ''.join([char if char.isspace() else ' ' for char in stripped[:first]])
                    yield f"    {space}{'^' * (end_offset - 1 - indent - first)}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{filename_suffix}\n"

    def format(self, *, chain=True, _ctx=None):
        """All lines, those of the exceptions before this one in the chain first."""
        ctx = _ctx or _ExceptionPrintContext()
        steps = [(None, self)]
        exc = self
        while chain:
            if exc.__cause__ is not None:
                message, exc = _cause_message, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, exc = _context_message, exc.__context__
            else:
                break
            # The message comes after the exception of this step.
            steps.append((message, exc))
        for message, exc in reversed(steps):
            if exc.exceptions is None:
                yield from exc._format_plain(ctx)
            elif ctx.exception_group_depth > self.max_group_depth:
                yield from ctx.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(ctx, chain)
            if message is not None:
                yield from ctx.emit(message)

    def _format_plain(self, ctx):
        if self.stack:
            yield from ctx.emit('Traceback (most recent call last):\n')
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())

    def _format_group(self, ctx, chain):
        is_outermost = ctx.exception_group_depth == 0
        if is_outermost:
            ctx.exception_group_depth = 1
        if self.stack:
            yield from ctx.emit('Exception Group Traceback (most recent call last):\n',
                                margin_char='+' if is_outermost else None)
            yield from ctx.emit(self.stack.format())
        yield from ctx.emit(self.format_exception_only())

        total = len(self.exceptions)
        shown = min(total, self.max_group_width + 1)
        ctx.need_close = False
        for index in range(shown):
            is_last = index == shown - 1
            if is_last:
                ctx.need_close = True
            is_rest = index >= self.max_group_width
            title = '...' if is_rest else index + 1
            yield f"{ctx.indent()}{'  ' if index else '+-'}+---------------- {title} ----------------\n"
            ctx.exception_group_depth += 1
            if is_rest:
                rest = total - self.max_group_width
                yield from ctx.emit(f"and {rest} more exception{'s' if rest > 1 else ''}\n")
            else:
                yield from self.exceptions[index].format(chain=chain, _ctx=ctx)
            if is_last and ctx.need_close:
                yield f'{ctx.indent()}+------------------------------------\n'
                ctx.need_close = False
            ctx.exception_group_depth -= 1
        if is_outermost:
            ctx.exception_group_depth = 0

    def print(self, *, file=None, chain=True):
        """Print all lines."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end='')
