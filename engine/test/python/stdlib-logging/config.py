# logging.config: from a dictionary and from a file.
import io
import logging
import logging.config
import logging.handlers
import sys


class Shout(logging.Formatter):
    def format(self, record):
        return super().format(record).upper()


def only_short(record):
    return len(record.getMessage()) < 20

logging.config.dictConfig({
    'version': 1,
    'disable_existing_loggers': False,
    'formatters': {
        'plain': {'format': '%(levelname)s:%(name)s:%(message)s'},
        'braces': {'format': '{name}/{message}', 'style': '{'},
        'dollars': {'format': '$name $message', 'style': '$'},
        'shout': {'()': Shout, 'fmt': '%(message)s!'},
    },
    'filters': {'short': {'()': lambda: only_short}, 'app': {'name': 'app'}},
    'handlers': {
        'out': {'class': 'logging.StreamHandler', 'stream': 'ext://sys.stdout', 'formatter': 'plain', 'filters': ['short']},
        'loud': {'class': 'logging.StreamHandler', 'stream': 'cfg://streams.main', 'formatter': 'shout', 'level': 'ERROR'},
        'brief': {'class': 'logging.StreamHandler', 'stream': sys.stdout, 'formatter': 'braces'},
        'money': {'class': 'logging.StreamHandler', 'stream': sys.stdout, 'formatter': 'dollars'},
        'kept': {'class': 'logging.handlers.MemoryHandler', 'capacity': 2, 'target': 'brief'},
    },
    'streams': {'main': sys.stdout},
    'loggers': {
        'app': {'handlers': ['loud'], 'level': 'DEBUG'},
        'app.deep': {'handlers': ['brief'], 'propagate': False},
        'kept': {'handlers': ['kept'], 'propagate': False, 'level': 'INFO'},
        'money': {'handlers': ['money'], 'propagate': False},
    },
    'root': {'level': 'INFO', 'handlers': ['out']},
})
logging.getLogger('app').error('bad thing')
logging.getLogger('app').info('a message that is longer than the filter likes')
logging.getLogger('app.deep').warning('deep')
logging.getLogger('kept').info('one')
print('nothing yet')
logging.getLogger('kept').info('two')
logging.getLogger('money').error('coins')
logging.debug('unseen')
logging.info('seen')

for bad in ({}, {'version': 2}, {'version': 1, 'handlers': {'h': {'class': 'no.such.thing'}}},
            {'version': 1, 'root': {'handlers': ['none']}}, {'version': 1, 'loggers': {'x': {'level': 'LOUD'}}}):
    try:
        logging.config.dictConfig(bad)
    except ValueError as error:
        print(error, '<-', repr(error.__cause__))

old = logging.getLogger('old')
logging.config.fileConfig(io.StringIO('''
[loggers]
keys=root,parser

[handlers]
keys=console

[formatters]
keys=form

[logger_root]
level=WARNING
handlers=console

[logger_parser]
level=DEBUG
handlers=console
propagate=0
qualname=compiler.parser

[handler_console]
class=StreamHandler
level=NOTSET
formatter=form
args=(sys.stdout,)

[formatter_form]
format=F1 %(levelname)s %(message)s
'''))
logging.getLogger('compiler.parser').debug('parsing')
logging.info('no')
logging.warning('yes')
print(old.disabled, logging.getLogger('compiler.parser').handlers[0].name)
