"""Handlers of signals, with enumerations for signals and actions."""

import _signal
from _signal import NSIG, default_int_handler, pause, raise_signal, strsignal
from enum import IntEnum

Signals = IntEnum('Signals', {
    name: value for name, value in vars(_signal).items() if name.startswith('SIG') and not name.startswith('SIG_')
}, module=__name__)
Handlers = IntEnum('Handlers', {'SIG_DFL': _signal.SIG_DFL, 'SIG_IGN': _signal.SIG_IGN}, module=__name__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)


def _as_handler(value):
    if isinstance(value, int):
        try:
            return Handlers(value)
        except ValueError:
            pass
    return value


def _as_number(value):
    return int(value) if isinstance(value, IntEnum) else value


def signal(signalnum, handler):
    """Set the action for a signal: a function of signal number and frame, SIG_DFL or SIG_IGN. Return the former one."""
    return _as_handler(_signal.signal(_as_number(signalnum), _as_number(handler)))


def getsignal(signalnum):
    """Return the current action for a signal."""
    return _as_handler(_signal.getsignal(_as_number(signalnum)))


def valid_signals():
    """Return the signals of this platform as a set."""
    known = set(Signals._value2member_map_)
    return {Signals(number) if number in known else number for number in _signal.valid_signals()}
