"""Reads the arguments of a command line, as declared, and writes usage and help."""

from ._help import (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
                    RawTextHelpFormatter)
from ._actions import (Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace, ONE_OR_MORE,
                       OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _AppendAction, _AppendConstAction,
                       _AttributeHolder, _CountAction, _ExtendAction, _get_action_name, _HelpAction, _StoreAction,
                       _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction)
from ._groups import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from ._parser import ArgumentParser

__version__ = '1.1'
__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter', 'RawTextHelpFormatter', 'MetavarTypeHelpFormatter',
           'Namespace', 'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']

for _each in (ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
              RawTextHelpFormatter, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType, Namespace,
              ArgumentParser):
    _each.__module__ = 'argparse'
del _each
