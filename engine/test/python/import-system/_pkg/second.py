from . import __version__ as v
from .. import nothing if False else None
