"""The parts of re that are classes written in Python: flags and Scanner."""
import enum
from re import Pattern, compile as _compile

__all__ = ()


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128
    __str__ = object.__str__
    _numeric_repr_ = hex


RegexFlag.__module__ = 're'


class Scanner:
    """Cuts a text into pieces, each by the first phrase that matches, and calls the phrase's action."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [_compile(phrase, flags) for phrase, _ in lexicon]

    def scan(self, string):
        result = []
        at = 0
        while True:
            for pattern, (_, action) in zip(self._patterns, self.lexicon):
                found = pattern.match(string, at)
                if found is not None:
                    break
            else:
                break
            if found.end() == at:
                break
            if callable(action):
                self.match = found
                action = action(self, found.group())
            if action is not None:
                result.append(action)
            at = found.end()
        return result, string[at:]


Scanner.__module__ = 're'
