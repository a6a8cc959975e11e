"""What can be wrong with configuration files and with what is asked of them."""

MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    """What all exceptions of configparser are."""

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __str__(self):
        return self.message

    __repr__ = __str__


def _already_exists(kind, what, source, lineno):
    if source is None:
        return f'{kind.capitalize()} {what} already exists'
    line = '' if lineno is None else f' [line {lineno:2d}]'
    return f'While reading from {source!r}{line}: {kind} {what} already exists'


class NoSectionError(Error):
    """There is no section of the name."""

    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    """A section is there twice, in a file or after add_section()."""

    def __init__(self, section, source=None, lineno=None):
        super().__init__(_already_exists('section', repr(section), source, lineno))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    """An option is twice in a section of one source."""

    def __init__(self, section, option, source=None, lineno=None):
        super().__init__(_already_exists('option', f'{option!r} in section {section!r}', source, lineno))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    """There is no option of the name in the section."""

    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option = option
        self.section = section
        self.args = (option, section)


class InterpolationError(Error):
    """A reference in a value cannot be replaced."""

    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section,
                         f'Bad value substitution: option {option!r} in section {section!r} contains an interpolation '
                         f'key {reference!r} which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    """A reference in a value is not written as one is."""


class InterpolationDepthError(InterpolationError):
    """Values refer to values without end."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section,
                         f'Recursion limit exceeded in value substitution: option {option!r} in section {section!r} '
                         f'contains an interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} '
                         f'steps. Raw value: {rawval!r}')
        self.args = (option, section, rawval)


class ParsingError(Error):
    """Lines of a file are neither sections nor options."""

    def __init__(self, source=None, filename=None):
        if filename and source:
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'.")
        source = filename or source
        if not source:
            raise ValueError("Required argument `source' not given.")
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = (source,)

    @property
    def filename(self):
        self._warn()
        return self.source

    @filename.setter
    def filename(self, value):
        self._warn()
        self.source = value

    def _warn(self):
        import warnings
        warnings.warn("The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.",
                      DeprecationWarning, stacklevel=3)

    def append(self, lineno, line):
        """Adds a line that is wrong."""
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line}'


class MissingSectionHeaderError(ParsingError):
    """A file has options before its first section."""

    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


for _error in list(globals().values()):
    if isinstance(_error, type):
        _error.__module__ = 'configparser'
