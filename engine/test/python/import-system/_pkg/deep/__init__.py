from ..first import name as up_name
from . import leaf
