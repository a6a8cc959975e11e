"""Loggers, handlers and formatters set up from a dictionary or from a file in the form of configparser."""

import functools
import io
import logging
import logging.handlers
import os
import re
import sys
import time

DEFAULT_LOGGING_CONFIG_PORT = 9030

IDENTIFIER = re.compile('^[a-z_][a-z0-9_]*$', re.I)


def valid_ident(s):
    """ValueError for what cannot be the name of an argument."""
    if not IDENTIFIER.match(s):
        raise ValueError(f'Not a valid Python identifier: {s!r}')
    return True


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    """Set logging up from a file (a path or an open file) or from a ConfigParser."""
    import configparser
    if isinstance(fname, str):
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        try:
            parser = configparser.ConfigParser(defaults)
            if hasattr(fname, 'readline'):
                parser.read_file(fname)
            else:
                parser.read(fname, encoding=io.text_encoding(encoding))
        except configparser.ParsingError as e:
            raise RuntimeError(f'{fname} is invalid: {e}')
    formatters = _file_formatters(parser)
    logging._acquireLock()
    try:
        _clear_handlers()
        handlers = _file_handlers(parser, formatters)
        _file_loggers(parser, handlers, disable_existing_loggers)
    finally:
        logging._releaseLock()


def _names(text):
    return [name.strip() for name in text.split(',')]


def _resolve(name):
    """The object of a dotted name; modules on the way are imported."""
    parts = name.split('.')
    used = parts.pop(0)
    found = __import__(used)
    for part in parts:
        used += '.' + part
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(used)
            found = getattr(found, part)
    return found


def _evaluated(text):
    # Files name what logging imports, too.
    return eval(text, {'sys': sys, 'os': os, 'time': time, **vars(logging)})


def _file_formatters(parser):
    names = parser['formatters']['keys']
    formatters = {}
    for name in _names(names) if names else ():
        section = parser[f'formatter_{name}']
        options = [parser.get(section.name, key, raw=True, fallback=fallback)
                   for key, fallback in (('format', None), ('datefmt', None), ('style', '%'))]
        maker = logging.Formatter
        class_name = section.get('class')
        if class_name:
            maker = _resolve(class_name)
        formatters[name] = maker(*options)
    return formatters


def _file_handlers(parser, formatters):
    names = parser['handlers']['keys']
    handlers, targets = {}, []
    for name in _names(names) if names else ():
        section = parser[f'handler_{name}']
        formatter = section.get('formatter', '')
        try:
            maker = _evaluated(section['class'])
        except (AttributeError, NameError):
            maker = _resolve(section['class'])
        handler = maker(*_evaluated(section.get('args', '()')), **_evaluated(section.get('kwargs', '{}')))
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if formatter:
            handler.setFormatter(formatters[formatter])
        if issubclass(maker, logging.handlers.MemoryHandler):
            target = section.get('target', '')
            if target:
                targets.append((handler, target))
        handlers[name] = handler
    for handler, target in targets:
        handler.setTarget(handlers[target])
    return handlers


def _file_loggers(parser, handlers, disable_existing):
    names = _names(parser['loggers']['keys'])
    names.remove('root')
    root = logging.root
    _set_up(parser['logger_root'], root, handlers)
    others = _Existing(root.manager)
    for name in names:
        section = parser[f'logger_{name}']
        logger = logging.getLogger(section['qualname'])
        others.keep(section['qualname'])
        propagate = section.getint('propagate', fallback=1)
        _set_up(section, logger, handlers)
        logger.propagate = propagate
        logger.disabled = 0
    others.settle(disable_existing)


def _set_up(section, logger, handlers):
    if 'level' in section:
        logger.setLevel(section['level'])
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
    wanted = section['handlers']
    for name in _names(wanted) if wanted else ():
        logger.addHandler(handlers[name])


class _Existing:
    """Loggers that were there before: those that are not named are disabled, but for what lies below those that are."""

    def __init__(self, manager):
        self.manager = manager
        self.names = set(manager.loggerDict)
        self.below = set()

    def keep(self, name):
        if name in self.names:
            self.below.update(each for each in self.names if each.startswith(name + '.'))
            self.names.discard(name)
            self.below.discard(name)

    def settle(self, disable):
        for name in sorted(self.names):
            logger = self.manager.loggerDict[name]
            if name in self.below:
                if not isinstance(logger, logging.PlaceHolder):
                    logger.setLevel(logging.NOTSET)
                    logger.handlers = []
                    logger.propagate = True
            else:
                logger.disabled = disable


def _clear_handlers():
    logging._handlers.clear()
    logging.shutdown(logging._handlerList[:])
    del logging._handlerList[:]


class ConvertingMixin:
    """A container of a configuration: what is taken out is converted first, and kept converted."""

    def convert_with_key(self, key, value, replace=True):
        result = self.configurator.convert(value)
        if value is not result:
            if replace:
                self[key] = result
            if type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
                result.parent = self
                result.key = key
        return result

    def convert(self, value):
        result = self.configurator.convert(value)
        if value is not result and type(result) in (ConvertingDict, ConvertingList, ConvertingTuple):
            result.parent = self
        return result


class ConvertingDict(dict, ConvertingMixin):
    """A dict that converts its values."""

    def __getitem__(self, key):
        return self.convert_with_key(key, dict.__getitem__(self, key))

    def get(self, key, default=None):
        return self.convert_with_key(key, dict.get(self, key, default))

    def pop(self, key, default=None):
        return self.convert_with_key(key, dict.pop(self, key, default), replace=False)


class ConvertingList(list, ConvertingMixin):
    """A list that converts its items."""

    def __getitem__(self, key):
        return self.convert_with_key(key, list.__getitem__(self, key))

    def pop(self, idx=-1):
        return self.convert(list.pop(self, idx))


class ConvertingTuple(tuple, ConvertingMixin):
    """A tuple that converts its items."""

    def __getitem__(self, key):
        return self.convert_with_key(key, tuple.__getitem__(self, key), replace=False)


class BaseConfigurator:
    """Reads values of a configuration: 'ext://name' is an object of a module, 'cfg://path' another place of the configuration."""

    CONVERT_PATTERN = re.compile(r'^(?P<prefix>[a-z]+)://(?P<suffix>.*)$')
    WORD_PATTERN = re.compile(r'^\s*(\w+)\s*')
    DOT_PATTERN = re.compile(r'^\.\s*(\w+)\s*')
    INDEX_PATTERN = re.compile(r'^\[\s*(\w+)\s*\]\s*')
    DIGIT_PATTERN = re.compile(r'^\d+$')

    value_converters = {'ext': 'ext_convert', 'cfg': 'cfg_convert'}
    importer = staticmethod(__import__)

    def __init__(self, config):
        self.config = ConvertingDict(config)
        self.config.configurator = self

    def resolve(self, s):
        """The object of a dotted name; modules on the way are imported."""
        parts = s.split('.')
        used = parts.pop(0)
        try:
            found = self.importer(used)
            for part in parts:
                used += '.' + part
                try:
                    found = getattr(found, part)
                except AttributeError:
                    self.importer(used)
                    found = getattr(found, part)
            return found
        except ImportError as e:
            raise ValueError(f'Cannot resolve {s!r}: {e}') from e

    def ext_convert(self, value):
        return self.resolve(value)

    def cfg_convert(self, value):
        rest = value
        found = self.WORD_PATTERN.match(rest)
        if found is None:
            raise ValueError(f'Unable to convert {value!r}')
        rest = rest[found.end():]
        place = self.config[found.groups()[0]]
        while rest:
            found = self.DOT_PATTERN.match(rest)
            if found:
                place = place[found.groups()[0]]
            else:
                found = self.INDEX_PATTERN.match(rest)
                if found:
                    index = found.groups()[0]
                    if self.DIGIT_PATTERN.match(index):
                        try:
                            place = place[int(index)]
                        except TypeError:
                            place = place[index]
                    else:
                        place = place[index]
            if not found:
                raise ValueError(f'Unable to convert {value!r} at {rest!r}')
            rest = rest[found.end():]
        return place

    def convert(self, value):
        """The value as it is meant: containers convert what is taken out of them."""
        if isinstance(value, (ConvertingDict, ConvertingList, ConvertingTuple)):
            return value
        if isinstance(value, dict):
            value = ConvertingDict(value)
        elif isinstance(value, list):
            value = ConvertingList(value)
        elif isinstance(value, tuple) and not hasattr(value, '_fields'):
            value = ConvertingTuple(value)
        elif isinstance(value, str):
            found = self.CONVERT_PATTERN.match(value)
            converter = found and self.value_converters.get(found['prefix'])
            return getattr(self, converter)(found['suffix']) if converter else value
        else:
            return value
        value.configurator = self
        return value

    def configure_custom(self, config):
        """An object made by the callable under '()', from what else the configuration holds."""
        maker = config.pop('()')
        if not callable(maker):
            maker = self.resolve(maker)
        settings = config.pop('.', None)
        made = maker(**{key: config[key] for key in config if valid_ident(key)})
        for name, value in (settings or {}).items():
            setattr(made, name, value)
        return made

    def as_tuple(self, value):
        return tuple(value) if isinstance(value, list) else value


class DictConfigurator(BaseConfigurator):
    """Sets logging up from a dictionary (schema version 1)."""

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        incremental = config.pop('incremental', False)
        logging._acquireLock()
        try:
            if incremental:
                self._adjust(config)
            else:
                self._rebuild(config)
        finally:
            logging._releaseLock()

    def _adjust(self, config):
        handlers = config.get('handlers', {})
        for name in handlers:
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            try:
                level = handlers[name].get('level', None)
                if level:
                    logging._handlers[name].setLevel(logging._checkLevel(level))
            except Exception as e:
                raise ValueError(f'Unable to configure handler {name!r}') from e
        self._each(config.get('loggers', {}), 'logger', functools.partial(self.configure_logger, incremental=True))
        root = config.get('root', None)
        if root:
            self._configured('root logger', self.configure_root, root, True)

    def _each(self, section, kind, configure):
        for name in section:
            self._configured(f'{kind} {name!r}', configure, name, section[name])

    def _configured(self, what, configure, *args):
        try:
            return configure(*args)
        except Exception as e:
            raise ValueError(f'Unable to configure {what}') from e

    def _rebuild(self, config):
        disable_existing = config.pop('disable_existing_loggers', True)
        _clear_handlers()
        for section, configure in (('formatters', self.configure_formatter), ('filters', self.configure_filter)):
            parts = config.get(section, {})
            for name in parts:
                parts[name] = self._configured(f'{section[:-1]} {name!r}', configure, parts[name])
        self._make_handlers(config.get('handlers', {}))
        root = logging.root
        others = _Existing(root.manager)
        loggers = config.get('loggers', {})
        for name in loggers:
            others.keep(name)
            self._configured(f'logger {name!r}', self.configure_logger, name, loggers[name])
        others.settle(disable_existing)
        root_config = config.get('root', None)
        if root_config:
            self._configured('root logger', self.configure_root, root_config)

    def _make_handlers(self, handlers):
        """Handlers that send to others wait until those are made."""
        deferred = []
        for name in sorted(handlers):
            try:
                handler = self.configure_handler(handlers[name])
            except Exception as e:
                if 'target not configured yet' in str(e.__cause__):
                    deferred.append(name)
                    continue
                raise ValueError(f'Unable to configure handler {name!r}') from e
            handler.name = name
            handlers[name] = handler
        for name in deferred:
            handler = self._configured(f'handler {name!r}', self.configure_handler, handlers[name])
            handler.name = name
            handlers[name] = handler

    def configure_formatter(self, config):
        """A formatter from its configuration."""
        if '()' in config:
            factory = config['()']
            try:
                return self.configure_custom(config)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                # Formatter's own argument has another name.
                config['fmt'] = config.pop('format')
                config['()'] = factory
                return self.configure_custom(config)
        class_name = config.get('class', None)
        maker = _resolve(class_name) if class_name else logging.Formatter
        options = config.get('format', None), config.get('datefmt', None), config.get('style', '%')
        if 'validate' in config:
            return maker(*options, config['validate'])
        return maker(*options)

    def configure_filter(self, config):
        """A filter from its configuration."""
        return self.configure_custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, filters):
        for each in filters:
            try:
                is_ready = callable(each) or callable(getattr(each, 'filter', None))
                filterer.addFilter(each if is_ready else self.config['filters'][each])
            except Exception as e:
                raise ValueError(f'Unable to add filter {each!r}') from e

    def configure_handler(self, config):
        """A handler from its configuration, which stays as it is if that fails."""
        original = dict(config)
        formatter = config.pop('formatter', None)
        if formatter:
            try:
                formatter = self.config['formatters'][formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        level = config.pop('level', None)
        filters = config.pop('filters', None)
        if '()' in config:
            maker = config.pop('()')
            if not callable(maker):
                maker = self.resolve(maker)
        else:
            maker = self.resolve(config.pop('class'))
            if issubclass(maker, logging.handlers.MemoryHandler) and 'target' in config:
                self._set_target(config, original)
        settings = config.pop('.', None)
        arguments = {key: config[key] for key in config if valid_ident(key)}
        try:
            handler = maker(**arguments)
        except TypeError as e:
            if "'stream'" not in str(e):
                raise
            # Handlers of old have another name for it.
            arguments['strm'] = arguments.pop('stream')
            handler = maker(**arguments)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._checkLevel(level))
        if filters:
            self.add_filters(handler, filters)
        for name, value in (settings or {}).items():
            setattr(handler, name, value)
        return handler

    def _set_target(self, config, original):
        try:
            target = self.config['handlers'][config['target']]
            if not isinstance(target, logging.Handler):
                config.update(original)
                raise TypeError('target not configured yet')
            config['target'] = target
        except Exception as e:
            raise ValueError(f'Unable to set target handler {config["target"]!r}') from e

    def add_handlers(self, logger, handlers):
        for each in handlers:
            try:
                logger.addHandler(self.config['handlers'][each])
            except Exception as e:
                raise ValueError(f'Unable to add handler {each!r}') from e

    def common_logger_config(self, logger, config, incremental=False):
        """What the root and other loggers have in common."""
        level = config.get('level', None)
        if level is not None:
            logger.setLevel(logging._checkLevel(level))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        handlers = config.get('handlers', None)
        if handlers:
            self.add_handlers(logger, handlers)
        filters = config.get('filters', None)
        if filters:
            self.add_filters(logger, filters)

    def configure_logger(self, name, config, incremental=False):
        """A logger from its configuration."""
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        propagate = config.get('propagate', None)
        if propagate is not None:
            logger.propagate = propagate

    def configure_root(self, config, incremental=False):
        """The root logger from its configuration."""
        self.common_logger_config(logging.getLogger(), config, incremental)


dictConfigClass = DictConfigurator


def dictConfig(config):
    """Set logging up from a dictionary."""
    dictConfigClass(config).configure()


def listen(port=DEFAULT_LOGGING_CONFIG_PORT, verify=None):
    """Refused: configurations come over sockets, to a thread."""
    raise NotImplementedError('logging.config.listen() needs sockets and threads; call dictConfig() or fileConfig()')


def stopListening():
    """Nothing listens."""
