"""The profiler under its older name: cProfile's, which costs less."""

__all__ = ['run', 'runctx', 'Profile']

import cProfile as _cProfile
from cProfile import run, runctx


class Profile(_cProfile.Profile):
    """Profile(timer=None, bias=None): a profiler, to be switched on and off. What it costs itself need not be subtracted: bias is ignored."""

    bias = 0

    def __init__(self, timer=None, bias=None):
        super().__init__(timer)
        if bias is not None:
            self.bias = bias

    def calibrate(self, m, verbose=0):
        """What a call of the profiler adds to each event: nothing that would have to be subtracted."""
        return 0.0


if __name__ == '__main__':
    _cProfile.main()
