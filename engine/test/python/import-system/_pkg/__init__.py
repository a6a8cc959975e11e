print('package runs', __name__, __package__, len(__path__))
from . import first
from .first import name as first_name
__version__ = '1.0'
