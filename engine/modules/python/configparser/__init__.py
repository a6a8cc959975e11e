"""Configuration files: sections of options with values."""
import os
import re
from collections import ChainMap as _ChainMap
from collections.abc import MutableMapping
from functools import partial as _partial

from configparser._errors import (DuplicateOptionError, DuplicateSectionError, Error, InterpolationDepthError,
                                  InterpolationError, InterpolationMissingOptionError, InterpolationSyntaxError,
                                  MAX_INTERPOLATION_DEPTH, MissingSectionHeaderError, NoOptionError, NoSectionError,
                                  ParsingError)
from configparser._interpolation import (BasicInterpolation, ExtendedInterpolation, Interpolation,
                                         LegacyInterpolation)
from configparser._reading import Reading as _Reading

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError', 'InterpolationError',
           'InterpolationDepthError', 'InterpolationMissingOptionError', 'InterpolationSyntaxError', 'ParsingError',
           'MissingSectionHeaderError', 'ConfigParser', 'SafeConfigParser', 'RawConfigParser', 'Interpolation',
           'BasicInterpolation', 'ExtendedInterpolation', 'LegacyInterpolation', 'SectionProxy', 'ConverterMapping',
           'DEFAULTSECT', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'

_default_dict = dict

_UNSET = object()


def _option_pattern(delimiters, may_lack_value):
    """A line of an option: its name, a delimiter and its value."""
    value = rf'(?P<vi>{"|".join(delimiters)})\s*(?P<value>.*)'
    return re.compile(rf'(?P<option>.*?)\s*(?:{value})?$' if may_lack_value else rf'(?P<option>.*?)\s*(?:{value})$')


class RawConfigParser(MutableMapping):
    """Sections of options, read from files, with values as they are written."""

    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    OPTCRE = _option_pattern(('=', ':'), False)
    OPTCRE_NV = _option_pattern(('=', ':'), True)
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        if delimiters == ('=', ':'):
            self._optcre = self.OPTCRE_NV if allow_no_value else self.OPTCRE
        else:
            self._optcre = _option_pattern([re.escape(delimiter) for delimiter in delimiters], allow_no_value)
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_comment_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        if interpolation is _UNSET:
            interpolation = self._DEFAULT_INTERPOLATION
        if interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of Interpolation;'
                            f' got an object of type {type(interpolation)}')
        self._interpolation = interpolation
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def defaults(self):
        """The options that all sections have."""
        return self._defaults

    def sections(self):
        """The names of the sections, but that of the defaults."""
        return list(self._sections)

    def add_section(self, section):
        """Makes a section."""
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._make_section(section)

    def _make_section(self, section):
        options = self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)
        return options

    def has_section(self, section):
        """Whether there is such a section."""
        return section in self._sections

    def _options_of(self, section, is_own=False):
        """The dict of a section's options; for one without a name that of the defaults."""
        if section == self.default_section or is_own and not section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def options(self, section):
        """The names of the options of a section, with those of the defaults."""
        try:
            own = self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None
        return list({**own, **self._defaults})

    def read(self, filenames, encoding=None):
        """Reads files, but not those that cannot be opened. Gives the names of those that were read."""
        if isinstance(filenames, (str, bytes, os.PathLike)):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as fp:
                    self._read(fp, filename)
            except OSError:
                continue
            done.append(os.fspath(filename) if isinstance(filename, os.PathLike) else filename)
        return done

    def _read(self, fp, fpname):
        _Reading(self, fpname).read(fp)

    def read_file(self, f, source=None):
        """Reads lines; `source` names them in errors."""
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        """Reads a text."""
        self._read(_lines(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Takes options out of dicts by section."""
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for option, value in options.items():
                option = self.optionxform(str(option))
                if self._strict and (section, option) in seen:
                    raise DuplicateOptionError(section, option, source)
                seen.add((section, option))
                self.set(section, option, None if value is None else str(value))

    def readfp(self, fp, filename=None):
        """As read_file()."""
        import warnings
        warnings.warn("This method will be removed in Python 3.12. Use 'parser.read_file()' instead.",
                      DeprecationWarning, stacklevel=2)
        self.read_file(fp, source=filename)

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option: of `vars`, of the section, or of the defaults."""
        try:
            values = self._values(section, vars)
            option = self.optionxform(option)
            if option not in values:
                raise NoOptionError(option, section)
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback
        value = values[option]
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value, values)

    def _values(self, section, vars):
        try:
            options = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
            options = {}
        given = {self.optionxform(name): None if value is None else str(value)
                 for name, value in vars.items()} if vars else {}
        return _ChainMap(given, options, self._defaults)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        try:
            return conv(self.get(section, option, raw=raw, vars=vars, **kwargs))
        except (NoSectionError, NoOptionError):
            if fallback is _UNSET:
                raise
            return fallback

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a bool, by BOOLEAN_STATES."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback,
                              **kwargs)

    def _convert_to_boolean(self, value):
        try:
            return self.BOOLEAN_STATES[value.lower()]
        except KeyError:
            raise ValueError(f'Not a boolean: {value}') from None

    def items(self, section=_UNSET, raw=False, vars=None):
        """Names and values of a section's options; without a section, names and sections."""
        if section is _UNSET:
            return super().items()
        values = self._defaults.copy()
        values.update({} if section == self.default_section and section not in self._sections
                      else self._options_of(section))
        names = list(values)
        if vars:
            for name, value in vars.items():
                values[self.optionxform(name)] = value
        if raw:
            return [(name, values[name]) for name in names]
        replaced = self._interpolation.before_get
        return [(name, replaced(self, section, name, values[name], values)) for name in names]

    def popitem(self):
        """Takes a section away: its name and the section."""
        for name in self._sections:
            section = self[name]
            del self[name]
            return name, section
        raise KeyError

    def optionxform(self, optionstr):
        """What the name of an option is looked up by."""
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether a section has an option, or the defaults do."""
        option = self.optionxform(option)
        if not section or section == self.default_section:
            return option in self._defaults
        return section in self._sections and (option in self._sections[section] or option in self._defaults)

    def set(self, section, option, value=None):
        """Sets an option."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._options_of(section, True)[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Writes all sections to a file."""
        delimiter = self._delimiters[0]
        if space_around_delimiters:
            delimiter = f' {delimiter} '
        if self._defaults:
            self._write_section(fp, self.default_section, self._defaults.items(), delimiter)
        for section, options in self._sections.items():
            self._write_section(fp, section, options.items(), delimiter)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f'[{section_name}]\n')
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            if value is None and self._allow_no_value:
                fp.write(f'{name}\n')
            else:
                value = str(value).replace('\n', '\n\t')
                fp.write(f'{name}{delimiter}{value}\n')
        fp.write('\n')

    def remove_option(self, section, option):
        """Takes an option away. Gives whether it was there."""
        options = self._options_of(section, True)
        option = self.optionxform(option)
        if option not in options:
            return False
        del options[option]
        return True

    def remove_section(self, section):
        """Takes a section away. Gives whether it was there."""
        if section not in self._sections:
            return False
        del self._sections[section]
        del self._proxies[section]
        return True

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def _join_multiline_values(self):
        for section, options in ((self.default_section, self._defaults), *self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        for name, value in defaults.items():
            self._defaults[self.optionxform(name)] = value

    def _validate_value_types(self, *, section='', option='', value=''):
        if not isinstance(section, str):
            raise TypeError('section names must be strings')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    @property
    def converters(self):
        """The functions behind the methods get…, by the name after `get`."""
        return self._converters


def _lines(string):
    """The lines of a text as a file gives them: only line feeds end one."""
    lines = string.split('\n')
    return [line + '\n' for line in lines[:-1]] + [line for line in lines[-1:] if line]


class ConfigParser(RawConfigParser):
    """Sections of options whose values can refer to each other. All names and values are str."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Sets an option."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """Makes a section."""
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        # The defaults are taken as they are: what they refer to may come later.
        interpolation, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = interpolation


class SafeConfigParser(ConfigParser):
    """The former name of ConfigParser."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import warnings
        warnings.warn('The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. This alias will be '
                      'removed in Python 3.12. Use ConfigParser directly instead.', DeprecationWarning, stacklevel=2)


class SectionProxy(MutableMapping):
    """A section of a parser, as a mapping of its options."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for converter in parser.converters:
            method = 'get' + converter
            setattr(self, method, _partial(self.get, _impl=getattr(parser, method)))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if key not in self:
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if key not in self or not self._parser.remove_option(self._name, key):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    def _options(self):
        if self._name == self._parser.default_section:
            return self._parser.defaults()
        return self._parser.options(self._name)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option; `fallback` where there is none."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters of a parser, for which it and its sections have methods. None stands for a method of the parser's class."""

    GETTERCRE = re.compile(r'^get(?P<name>.+)$')

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for name in dir(parser):
            getter = self.GETTERCRE.match(name)
            if getter and callable(getattr(parser, name)):
                self._data[getter.group('name')] = None

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        if not isinstance(key, str):
            raise ValueError(f'Incompatible key: {key} (type: {type(key)})')
        if not key:
            raise ValueError('Incompatible key: cannot use "" as a name')
        self._data[key] = value
        method = 'get' + key
        getter = _partial(self._parser._get_conv, conv=value)
        getter.converter = value
        setattr(self._parser, method, getter)
        for section in self._parser.values():
            setattr(section, method, _partial(section.get, _impl=getter))

    def __delitem__(self, key):
        if not isinstance(key, str) or not key:
            raise KeyError(key)
        del self._data[key]
        method = 'get' + key
        for holder in (self._parser, *self._parser.values()):
            # A method of the class stays.
            if method in vars(holder):
                delattr(holder, method)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
