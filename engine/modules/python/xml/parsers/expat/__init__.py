"""A non-validating parser of XML with expat's interface."""

import sys

from pyexpat import *
from pyexpat import errors, model

sys.modules['xml.parsers.expat.model'] = model
sys.modules['xml.parsers.expat.errors'] = errors
