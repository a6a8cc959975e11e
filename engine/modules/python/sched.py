"""Functions called at their times, in order of time and priority."""

import time
from collections import namedtuple
from heapq import heapify, heappop, heappush
from itertools import count
from threading import RLock
from time import monotonic as _time

__all__ = ['scheduler']

_NONE = object()


class Event(namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')):
    """What is to be called, and when."""

    __slots__ = ()


Event.time.__doc__ = 'When it is due, in the unit of the time function.'
Event.priority.__doc__ = 'Of events due at once the lowest comes first.'
Event.sequence.__doc__ = 'Counts up, and tells apart what is equal in time and priority.'
Event.action.__doc__ = 'What is called.'
Event.argument.__doc__ = 'Its positional arguments.'
Event.kwargs.__doc__ = 'Its keyword arguments.'


class scheduler:
    """Events of any time function and the function that waits."""

    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = RLock()
        self._sequence_generator = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_NONE):
        """Enter an event at a time; gives it, for cancelling."""
        kwargs = {} if kwargs is _NONE else kwargs
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NONE):
        """Enter an event so long after now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out; ValueError where it is not there."""
        with self._lock:
            self._queue.remove(event)
            heapify(self._queue)

    def empty(self):
        """Whether nothing is left."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Call what is due, and wait for the rest; without blocking, give the time till the next one.

        An exception of an action passes through, and the other events stay.
        """
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                left = event.time - self.timefunc()
                if left <= 0:
                    heappop(self._queue)
            if left > 0:
                if not blocking:
                    return left
                self.delayfunc(left)
            else:
                event.action(*event.argument, **event.kwargs)
                # Others get their turn.
                self.delayfunc(0)

    @property
    def queue(self):
        """The events in the order in which they will run."""
        with self._lock:
            return sorted(self._queue)
