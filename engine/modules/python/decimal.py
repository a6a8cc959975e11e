"""Decimal numbers: exact sums and products of what people write, with precision, rounding and errors as one chooses."""

import numbers as _numbers
from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping

import _decimal_core
from _decimal_core import (Decimal, getcontext, MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING,
                           ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, setcontext as
                           _setcontext)

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException',
           'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow',
           'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax', 'DivisionUndefined', 'ROUND_DOWN',
           'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP',
           'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS',
           'HAVE_CONTEXTVAR']

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = True
HAVE_CONTEXTVAR = True


class DecimalException(ArithmeticError):
    """A condition of decimal arithmetic."""


class Clamped(DecimalException):
    """An exponent was changed to fit the limits."""


class InvalidOperation(DecimalException):
    """There is no result."""


class ConversionSyntax(InvalidOperation):
    """A text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number that is not zero was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits that are not zero were rounded away."""


class InvalidContext(InvalidOperation):
    """A context is not one."""


class Rounded(DecimalException):
    """Digits were rounded away."""


class Subnormal(DecimalException):
    """A result was below the smallest number with all digits."""


class Overflow(Inexact, Rounded):
    """A result is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A result was too small and was rounded."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with decimals."""


DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')
_numbers.Number.register(Decimal)

_classes = {name: globals()[name] for name, bit, signal in _decimal_core.conditions}
_bits = {}
for _name, _bit, _signal in _decimal_core.conditions:
    _bits[_classes[_signal]] = _bits.get(_classes[_signal], 0) | _bit
del _name, _bit, _signal
_decimal_core.set_classes({**_classes, 'DecimalTuple': DecimalTuple,
                           'is_rational': lambda value: isinstance(value, _numbers.Rational)})

_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
# In the order in which a context shows them.
_shown = [Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow]


class SignalDict(_MutableMapping):
    """Which conditions came up, or are errors."""

    __slots__ = ('_context', '_which')

    def __init__(self, context, which):
        self._context = context
        self._which = which

    def _bit_of(self, signal):
        bit = _bits.get(signal) if isinstance(signal, type) else None
        if bit is None:
            raise KeyError('invalid error flag')
        return bit

    def __getitem__(self, signal):
        return getattr(self._context, self._which) & self._bit_of(signal) != 0

    def __setitem__(self, signal, value):
        bit = self._bit_of(signal)
        before = getattr(self._context, self._which)
        setattr(self._context, self._which, before | bit if value else before & ~bit)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_signals)

    def __len__(self):
        return len(_signals)

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return _as_signals(self._value()) == _as_signals(other._value())
        if isinstance(other, dict) and len(other) in (0, len(_signals)):
            return self._value() == _bits_of_dict(other, ValueError)
        return NotImplemented

    __hash__ = None

    def _value(self):
        return getattr(self._context, self._which)

    def copy(self):
        return dict(self)

    def __repr__(self):
        return '{' + ', '.join(f'{signal!r}:{self[signal]!r}' for signal in _signals) + '}'


def _as_signals(bits):
    return [signal for signal in _signals if bits & _bits[signal]]


def _as_bits(signals):
    if isinstance(signals, SignalDict):
        return signals._value()
    if isinstance(signals, dict):
        return _bits_of_dict(signals, KeyError)
    raise TypeError('argument must be a signal dict')


def _bits_of_dict(signals, error):
    if len(signals) != len(_signals) or any(signal not in _bits for signal in signals):
        raise error('invalid signal dict')
    return _bits_of_list([signal for signal, on in signals.items() if on])


def _bits_of_list(signals):
    bits = 0
    for signal in signals:
        bits |= _bits[_checked(signal, 'valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                                       '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')]
    return bits


def _checked(signal, message):
    if not isinstance(signal, type) or signal not in _bits:
        raise KeyError(message)
    return signal


class Context(_decimal_core.ContextBase):
    """The precision, rounding and limits of arithmetic; which conditions came up, and which are errors."""

    __slots__ = ()

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        default = globals().get('DefaultContext')
        for name, value in (('prec', prec), ('rounding', rounding), ('Emin', Emin), ('Emax', Emax), ('capitals', capitals),
                            ('clamp', clamp)):
            if value is None and default is not None:
                value = getattr(default, name)
            if value is not None:
                setattr(self, name, value)
        if traps is not None:
            self._trap_bits = _bits_of_list(traps) if isinstance(traps, list) else _as_bits(traps)
        elif default is not None:
            self._trap_bits = default._trap_bits
        if flags is not None:
            self._flag_bits = _bits_of_list(flags) if isinstance(flags, list) else _as_bits(flags)

    @property
    def flags(self):
        return SignalDict(self, '_flag_bits')

    @flags.setter
    def flags(self, signals):
        self._flag_bits = _as_bits(signals)

    @property
    def traps(self):
        return SignalDict(self, '_trap_bits')

    @traps.setter
    def traps(self, signals):
        self._trap_bits = _as_bits(signals)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def clear_flags(self):
        self._flag_bits = 0

    def clear_traps(self):
        self._trap_bits = 0

    def copy(self):
        made = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp)
        made._trap_bits = self._trap_bits
        made._flag_bits = self._flag_bits
        return made

    __copy__ = copy

    def __reduce__(self):
        return (self.__class__, (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                                 _as_signals(self._flag_bits), _as_signals(self._trap_bits)))

    def __repr__(self):
        flags, traps = (', '.join(signal.__name__ for signal in _shown if bits & _bits[signal])
                        for bits in (self._flag_bits, self._trap_bits))
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{flags}], traps=[{traps}])')


DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [DivisionByZero, Overflow, InvalidOperation])
BasicContext = Context(9, ROUND_HALF_UP, -999999, 999999, 1, 0, [],
                       [DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [], [])
_templates = (DefaultContext, BasicContext, ExtendedContext)


def setcontext(context, /):
    """Make a context the one in force."""
    if any(context is template for template in _templates):
        context = context.copy()
        context.clear_flags()
    _setcontext(context)


class _ContextManager:
    """Puts another context in force for a block."""

    def __init__(self, context):
        self.new_context = context
        self.saved_context = getcontext()

    def __enter__(self):
        setcontext(self.new_context)
        return self.new_context

    def __exit__(self, t, v, tb):
        setcontext(self.saved_context)


def localcontext(ctx=None, **kwargs):
    """A context manager with a copy of a context, changed as the keywords say."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in kwargs.items():
        if name not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(ctx, name, value)
    return _ContextManager(ctx)


setcontext(DefaultContext)
