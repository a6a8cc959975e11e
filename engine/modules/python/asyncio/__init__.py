"""Concurrency by coroutines: tasks that wait in turns on one loop."""

from .exceptions import *
from .events import *
from .base_events import *
from .coroutines import *
from .futures import *
from .tasks import *
from .locks import *
from .mixins import _LoopBoundMixin
from .queues import *
from .taskgroups import *
from .timeouts import *
from .runners import *
from . import (base_events, coroutines, events, exceptions, futures, locks, mixins, queues, runners, taskgroups, tasks,
               timeouts)

__all__ = (exceptions.__all__ + events.__all__ + base_events.__all__ + coroutines.__all__ + futures.__all__ + tasks.__all__
           + locks.__all__ + queues.__all__ + taskgroups.__all__ + timeouts.__all__ + runners.__all__)
