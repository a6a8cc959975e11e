"""Concurrency by coroutines: tasks that wait in turns on one loop."""

from .exceptions import *
from .events import *
from .base_events import *
from .coroutines import *
from .futures import *
from .tasks import *
from .locks import *
from .mixins import _LoopBoundMixin
from .protocols import *
from .queues import *
from .taskgroups import *
from .timeouts import *
from .transports import *
from .runners import *
from . import (base_events, coroutines, events, exceptions, futures, locks, mixins, protocols, queues, runners, taskgroups, tasks,
               timeouts, transports)

# Few programs have connections or other processes.
_of_streams = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection', 'start_server', 'open_unix_connection',
               'start_unix_server')

_of_processes = ('create_subprocess_exec', 'create_subprocess_shell')

__all__ = (exceptions.__all__ + events.__all__ + base_events.__all__ + coroutines.__all__ + futures.__all__ + tasks.__all__
           + locks.__all__ + queues.__all__ + taskgroups.__all__ + timeouts.__all__ + runners.__all__ + protocols.__all__ + transports.__all__
           + _of_streams + _of_processes)


def __getattr__(name):
    if name == 'streams' or name in _of_streams:
        from importlib import import_module
        streams = import_module('asyncio.streams')
        return streams if name == 'streams' else getattr(streams, name)
    if name == 'subprocess' or name in _of_processes:
        from importlib import import_module
        subprocess = import_module('asyncio.subprocess')
        return subprocess if name == 'subprocess' else getattr(subprocess, name)
    if name == 'Server':
        from .servers import Server
        return Server
    raise AttributeError(f"module 'asyncio' has no attribute {name!r}")

