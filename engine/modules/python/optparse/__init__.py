"""Options of a command line, as programs used them before argparse."""

from ._errors import (AmbiguousOptionError, BadOptionError, OptParseError, OptionConflictError, OptionError,
                      OptionValueError)
from ._formatters import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from ._option import NO_DEFAULT, Option, SUPPRESS_HELP, SUPPRESS_USAGE, _parse_num, check_builtin, check_choice
from ._parser import OptionContainer, OptionGroup, OptionParser, Values, _match_abbrev

__version__ = '1.5.3'
__all__ = ['Option', 'make_option', 'SUPPRESS_HELP', 'SUPPRESS_USAGE', 'Values', 'OptionContainer', 'OptionGroup',
           'OptionParser', 'HelpFormatter', 'IndentedHelpFormatter', 'TitledHelpFormatter', 'OptParseError', 'OptionError',
           'OptionConflictError', 'OptionValueError', 'BadOptionError', 'check_choice']

make_option = Option
