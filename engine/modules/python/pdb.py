"""Where breakpoint() looks for a debugger. This interpreter has none: the host that runs it can look into programs."""

__all__ = ['set_trace', 'post_mortem', 'pm']

_REASON = 'there is no debugger here: set sys.breakpointhook, or $PYTHONBREAKPOINT to a function of yours (0 passes over breakpoints)'


def set_trace(*, header=None):
    """Refuses, and says what to do instead."""
    raise NotImplementedError(f'pdb.set_trace(): {_REASON}')


def post_mortem(t=None):
    """Refuses, and says what to do instead."""
    raise NotImplementedError(f'pdb.post_mortem(): {_REASON}')


def pm():
    """Refuses, and says what to do instead."""
    raise NotImplementedError(f'pdb.pm(): {_REASON}')
