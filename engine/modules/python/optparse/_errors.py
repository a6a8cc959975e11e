"""What can be wrong with options, and with the command line."""


class OptParseError(Exception):
    """What the module's own errors are."""

    __module__ = 'optparse'

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is declared with arguments that do not fit."""

    __module__ = 'optparse'

    def __init__(self, msg, option):
        self.msg = msg
        self.option_id = str(option)

    def __str__(self):
        return f'option {self.option_id}: {self.msg}' if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options have a name in common."""

    __module__ = 'optparse'


class OptionValueError(OptParseError):
    """The command line has a value that does not fit."""

    __module__ = 'optparse'


class BadOptionError(OptParseError):
    """The command line has an option that is not known."""

    __module__ = 'optparse'

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        from gettext import gettext as _
        return _('no such option: %s') % self.opt_str


class AmbiguousOptionError(BadOptionError):
    """The command line has the beginning of several options."""

    __module__ = 'optparse'

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        from gettext import gettext as _
        return _('ambiguous option: %s (%s?)') % (self.opt_str, ', '.join(self.possibilities))
