"""One reading of a command line: options and positional arguments in turn, each handed to its action."""

from ._actions import ArgumentError, SUPPRESS, _get_action_name


class Reading:
    """Reads `arg_strings` into a namespace; `read` gives it with what was not understood."""

    def __init__(self, parser, arg_strings, namespace):
        self.parser = parser
        self.args = arg_strings
        self.namespace = namespace
        self.extras = []
        self.seen = set()
        self.seen_not_default = set()
        self.positionals = parser._get_positional_actions()
        self.conflicts = self._find_conflicts()
        self.options, self.pattern = self._classify()

    def _find_conflicts(self):
        conflicts = {}
        for group in self.parser._mutually_exclusive_groups:
            members = group._group_actions
            for i, action in enumerate(members):
                conflicts.setdefault(action, []).extend(members[:i] + members[i + 1:])
        return conflicts

    def _classify(self):
        """Options by place, and for every argument a letter: O an option, A none, - the string after which all are A."""
        options, letters = {}, []
        strings = iter(self.args)
        for i, arg in enumerate(strings):
            if arg == '--':
                letters.append('-')
                letters.extend('A' for _ in strings)
                break
            option = self.parser._parse_optional(arg)
            if option is not None:
                options[i] = option
            letters.append('A' if option is None else 'O')
        return options, ''.join(letters)

    def read(self):
        at = 0
        last_option = max(self.options, default=-1)
        while at <= last_option:
            next_option = min(index for index in self.options if index >= at)
            if at != next_option:
                after = self._consume_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self.extras.extend(self.args[at:next_option])
                at = next_option
            at = self._consume_optional(at)
        at = self._consume_positionals(at)
        self.extras.extend(self.args[at:])
        self._check_required()
        return self.namespace, self.extras

    def _take(self, action, argument_strings, option_string=None):
        self.seen.add(action)
        values = self.parser._get_values(action, argument_strings)
        # A default that a positional argument falls back to conflicts with nothing.
        if values is not action.default:
            self.seen_not_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_not_default:
                    raise ArgumentError(action, f'not allowed with argument {_get_action_name(other)}')
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def _consume_optional(self, start):
        parser = self.parser
        action, option, explicit = self.options[start]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is None:
                begin = start + 1
                stop = begin + parser._match_argument(action, self.pattern[begin:])
                taken.append((action, self.args[begin:stop], option))
                break
            count = parser._match_argument(action, 'A')
            if count == 0 and option[1] not in parser.prefix_chars and explicit != '':
                # Short options in one word: -xyz.
                taken.append((action, [], option))
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                if option not in parser._option_string_actions:
                    raise ArgumentError(action, f'ignored explicit argument {(option[1:] + (explicit or ""))!r}')
                action = parser._option_string_actions[option]
            elif count == 1:
                stop = start + 1
                taken.append((action, [explicit], option))
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        for action, args, option in taken:
            self._take(action, args, option)
        return stop

    def _consume_positionals(self, start):
        counts = self.parser._match_arguments_partial(self.positionals, self.pattern[start:])
        for action, count in zip(self.positionals, counts):
            args = self.args[start:start + count]
            start += count
            self._take(action, args)
        self.positionals[:] = self.positionals[len(counts):]
        return start

    def _check_required(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif action.default is not None and isinstance(action.default, str) and hasattr(namespace, action.dest) \
                    and action.default is getattr(namespace, action.dest):
                # A default that is text is converted as if it had been given.
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            parser.error(f'the following arguments are required: {", ".join(missing)}')
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_not_default for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                parser.error(f'one of the arguments {" ".join(names)} is required')
