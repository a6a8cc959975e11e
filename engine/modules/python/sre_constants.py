"""`re._constants` by its old name."""

import warnings
warnings.warn(f'module {__name__!r} is deprecated', DeprecationWarning, stacklevel=2)

from re import _constants as _part
globals().update({name: value for name, value in vars(_part).items() if name[:2] != '__'})
