"""The parser: which arguments go to which action."""

import os
import re
import sys

from ._actions import (ArgumentError, ArgumentTypeError, Namespace, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS,
                       ZERO_OR_MORE, _AttributeHolder,
                       _UNRECOGNIZED_ARGS_ATTR)
from ._groups import _ActionsContainer
from ._help import HelpFormatter


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Declares what a command line may hold, reads one, and explains it."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars='-', fromfile_prefix_chars=None, argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description=description, prefix_chars=prefix_chars,
                                   argument_default=argument_default, conflict_handler=conflict_handler)
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        self.register('type', None, _identity)
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(getattr(parent, '_defaults', {}))

    def _get_kwargs(self):
        return [(name, getattr(self, name)) for name in ('prog', 'usage', 'description', 'formatter_class',
                                                         'conflict_handler', 'add_help')]

    def add_subparsers(self, **kwargs):
        """Declare subcommands: gives the action whose `add_parser` makes the parser of one."""
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            title = kwargs.pop('title', 'subcommands')
            self._subparsers = self.add_argument_group(title, kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._get_positional_actions(), self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        action = self._pop_action_class(kwargs, 'parsers')(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _get_positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    def parse_args(self, args=None, namespace=None):
        """A namespace with what the arguments say; those of the command line unless given."""
        args, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error(f'unrecognized arguments: {" ".join(unknown)}')
        return args

    def parse_known_args(self, args=None, namespace=None):
        """As parse_args; with the arguments that nothing is declared for."""
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, unknown = self._parse_known_args(args, namespace)
            except ArgumentError as e:
                self.error(str(e))
        else:
            namespace, unknown = self._parse_known_args(args, namespace)
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            unknown.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, unknown

    def _parse_known_args(self, arg_strings, namespace):
        from ._reading import Reading
        if self.fromfile_prefix_chars is not None:
            arg_strings = self._read_args_from_files(arg_strings)
        return Reading(self, arg_strings, namespace).read()

    def _read_args_from_files(self, arg_strings):
        result = []
        for arg in arg_strings:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                result.append(arg)
                continue
            try:
                with open(arg[1:], encoding=sys.getfilesystemencoding(), errors=sys.getfilesystemencodeerrors()) as file:
                    lines = [each for line in file.read().splitlines() for each in self.convert_arg_line_to_args(line)]
                result.extend(self._read_args_from_files(lines))
            except OSError as e:
                self.error(str(e))
        return result

    def convert_arg_line_to_args(self, arg_line):
        """The arguments of one line of a file."""
        return [arg_line]

    def _match_argument(self, action, arg_strings_pattern):
        match = re.match(self._get_nargs_pattern(action), arg_strings_pattern)
        if match is None:
            message = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                       ONE_OR_MORE: 'expected at least one argument'}.get(action.nargs)
            if message is None:
                message = f'expected {action.nargs} argument{"" if action.nargs == 1 else "s"}'
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, arg_strings_pattern):
        """How many arguments each of the first actions takes: as many actions as there are arguments for."""
        for i in range(len(actions), 0, -1):
            match = re.match(''.join(self._get_nargs_pattern(action) for action in actions[:i]), arg_strings_pattern)
            if match is not None:
                return [len(group) for group in match.groups()]
        return []

    def _get_nargs_pattern(self, action):
        """How many arguments an action takes, as a pattern over A (argument), O (option) and - (the string --)."""
        nargs = action.nargs
        known = {None: '(-*A-*)', OPTIONAL: '(-*A?-*)', ZERO_OR_MORE: '(-*[A-]*)', ONE_OR_MORE: '(-*A[A-]*)',
                 REMAINDER: '([-AO]*)', PARSER: '(-*A[-AO]*)', SUPPRESS: '(-*-*)'}
        pattern = known[nargs] if nargs in known else f'(-*{"-*".join("A" * nargs)}-*)'
        if action.option_strings:
            # An option ends where another begins, and so does what it takes.
            pattern = pattern.replace('-*', '').replace('-', '')
        return pattern

    def _parse_optional(self, arg_string):
        """(action, option, argument) of what looks like an option; None for a positional argument."""
        if not arg_string or arg_string[0] not in self.prefix_chars:
            return None
        if arg_string in self._option_string_actions:
            return self._option_string_actions[arg_string], arg_string, None
        if len(arg_string) == 1:
            return None
        if '=' in arg_string:
            option, explicit = arg_string.split('=', 1)
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, explicit
        matches = self._get_option_tuples(arg_string)
        if len(matches) > 1:
            options = ', '.join(option for action, option, explicit in matches)
            self.error(f'ambiguous option: {arg_string} could match {options}')
        if matches:
            return matches[0]
        if self._negative_number_matcher.match(arg_string) and not self._has_negative_number_optionals:
            return None
        if ' ' in arg_string:
            return None
        return None, arg_string, None

    def _get_option_tuples(self, option_string):
        """What an abbreviation can mean."""
        chars = self.prefix_chars
        result = []
        if option_string[0] in chars and option_string[1] in chars:
            if self.allow_abbrev:
                prefix, equals, explicit = option_string.partition('=')
                for option, action in self._option_string_actions.items():
                    if option.startswith(prefix):
                        result.append((action, option, explicit if equals else None))
        elif option_string[0] in chars:
            short, explicit = option_string[:2], option_string[2:]
            for option, action in self._option_string_actions.items():
                if option == short:
                    result.append((action, option, explicit))
                elif option.startswith(option_string):
                    result.append((action, option, None))
        else:
            self.error(f'unexpected option string: {option_string}')
        return result

    def parse_intermixed_args(self, args=None, namespace=None):
        args, unknown = self.parse_known_intermixed_args(args, namespace)
        if unknown:
            self.error(f'unrecognized arguments: {" ".join(unknown)}')
        return args

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Positional arguments may stand among options: options are read first, and what is left after."""
        positionals = self._get_positional_actions()
        special = [action.nargs for action in positionals if action.nargs in (PARSER, REMAINDER)]
        if special:
            raise TypeError(f'parse_intermixed_args: positional arg with nargs={special[0]}')
        if any(action in group._group_actions for group in self._mutually_exclusive_groups for action in positionals):
            raise TypeError('parse_intermixed_args: positional in mutuallyExclusiveGroup')
        usage = self.usage
        try:
            if usage is None:
                self.usage = self.format_usage()[len('usage: '):]
            kept = [(action, action.nargs, action.default) for action in positionals]
            try:
                for action in positionals:
                    action.nargs = action.default = SUPPRESS
                namespace, remaining = self.parse_known_args(args, namespace)
                for action in positionals:
                    if hasattr(namespace, action.dest) and getattr(namespace, action.dest) == []:
                        import warnings
                        warnings.warn(f'Do not expect {action.dest} in {namespace}')
                        delattr(namespace, action.dest)
            finally:
                for action, action.nargs, action.default in kept:
                    pass
            kept = [(each, each.required) for each in self._get_optional_actions() + self._mutually_exclusive_groups]
            try:
                for each, required in kept:
                    each.required = False
                return self.parse_known_args(remaining, namespace)
            finally:
                for each, each.required in kept:
                    pass
        finally:
            self.usage = usage

    def _get_values(self, action, arg_strings):
        """The values of an action's arguments, converted and checked."""
        if action.nargs not in (PARSER, REMAINDER):
            try:
                arg_strings.remove('--')
            except ValueError:
                pass
        nargs = action.nargs
        if not arg_strings and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not arg_strings and nargs == ZERO_OR_MORE and not action.option_strings:
            value = arg_strings if action.default is None else action.default
        elif len(arg_strings) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, arg_strings[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, arg) for arg in arg_strings]
        elif nargs == PARSER:
            value = [self._get_value(action, arg) for arg in arg_strings]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, arg) for arg in arg_strings]
            for each in value:
                self._check_value(action, each)
        return value

    def _get_value(self, action, arg_string):
        type_func = self._registry_get('type', action.type, action.type)
        if not callable(type_func):
            raise ArgumentError(action, f'{type_func!r} is not callable')
        try:
            return type_func(arg_string)
        except ArgumentTypeError as e:
            message = str(e)
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            message = f'invalid {name} value: {arg_string!r}'
        raise ArgumentError(action, message)

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ', '.join(map(repr, action.choices))
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from {choices})')

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            file = sys.stderr if file is None else file
            try:
                file.write(message)
            except (AttributeError, OSError):
                pass

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Say what is wrong after the usage, and exit with 2."""
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


def _identity(string):
    return string
