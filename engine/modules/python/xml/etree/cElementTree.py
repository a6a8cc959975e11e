"""The name that ElementTree had where it was written in C."""

from xml.etree.ElementTree import *
