"""How references in values are replaced when the values are read."""
import re

from configparser._errors import (InterpolationDepthError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  MAX_INTERPOLATION_DEPTH, NoOptionError, NoSectionError)


class Interpolation:
    """Leaves values as they are."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Replacing(Interpolation):
    """What both kinds of references have in common: a sign begins them, and doubled stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        return ''.join(self._pieces(parser, section, option, value, defaults, 1))

    def before_set(self, parser, section, option, value):
        rest = self._KEYCRE.sub('', value.replace(self._sign * 2, ''))
        if self._sign in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at position {rest.find(self._sign)}')
        return value

    def _pieces(self, parser, section, option, value, values, depth):
        raw = parser.get(section, option, raw=True, fallback=value)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign, bracket = self._sign, self._bracket
        at = 0
        while at < len(value):
            found = value.find(sign, at)
            if found < 0:
                found = len(value)
            if found > at:
                yield value[at:found]
            if found == len(value):
                return
            following = value[found + 1:found + 2]
            if following == sign:
                yield sign
                at = found + 2
            elif following == bracket:
                reference = self._KEYCRE.match(value, found)
                if reference is None:
                    raise InterpolationSyntaxError(option, section,
                                                   f'bad interpolation variable reference {value[found:]!r}')
                at = reference.end()
                yield from self._referred(parser, section, option, reference.group(1), raw, values, depth, value[at:])
            else:
                raise InterpolationSyntaxError(
                    option, section,
                    f"'{sign}' must be followed by '{sign}' or '{bracket}', found: {value[found:]!r}")


class BasicInterpolation(_Replacing):
    """Replaces %(name)s by the value of an option of the same section or of the defaults."""

    _KEYCRE = re.compile(r'%\(([^)]+)\)s')
    _sign = '%'
    _bracket = '('

    def _referred(self, parser, section, option, reference, raw, values, depth, rest):
        name = parser.optionxform(reference)
        try:
            value = values[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if '%' in value:
            yield from self._pieces(parser, section, option, value, values, depth + 1)
        else:
            yield value


class ExtendedInterpolation(_Replacing):
    """Replaces ${name} as well as ${section:name}."""

    _KEYCRE = re.compile(r'\$\{([^}]+)\}')
    _sign = '$'
    _bracket = '{'

    def _referred(self, parser, section, option, reference, raw, values, depth, rest):
        path = reference.split(':')
        other_section, other_option = section, option
        try:
            if len(path) == 1:
                other_option = parser.optionxform(path[0])
                value = values[other_option]
            elif len(path) == 2:
                other_section, other_option = path[0], parser.optionxform(path[1])
                value = parser.get(other_section, other_option, raw=True)
            else:
                raise InterpolationSyntaxError(option, section, f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        if '$' in value:
            yield from self._pieces(parser, other_section, other_option, value,
                                    dict(parser.items(other_section, raw=True)), depth + 1)
        else:
            yield value


class LegacyInterpolation(Interpolation):
    """Replaces by the % operator, as long as there is something to replace."""

    _KEYCRE = re.compile(r'%\(([^)]*)\)s|.')

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import warnings
        warnings.warn('LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the '
                      'configparser module in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.',
                      DeprecationWarning, stacklevel=2)

    def before_get(self, parser, section, option, value, vars):
        def transformed(found):
            name = found.group(1)
            return found.group() if name is None else f'%({parser.optionxform(name)})s'

        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or '%(' not in value:
                break
            try:
                value = self._KEYCRE.sub(transformed, value) % vars
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw, error.args[0]) from None
        if value and '%(' in value:
            raise InterpolationDepthError(option, section, raw)
        return value


for _class in (Interpolation, BasicInterpolation, ExtendedInterpolation, LegacyInterpolation):
    _class.__module__ = 'configparser'
