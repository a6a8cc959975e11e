"""The policies for programs of today: headers are objects, and content is set and got as objects of Python."""

import re
import sys

from email._policybase import compat32, Compat32, Policy, split_header
from email.contentmanager import raw_data_manager
from email.headerregistry import HeaderRegistry as HeaderRegistry
from email.message import EmailMessage
from email.utils import _has_surrogates

__all__ = ['Compat32', 'compat32', 'Policy', 'EmailPolicy', 'default', 'strict', 'SMTP', 'HTTP']

_LINE_END = r'\n|\r'


class EmailPolicy(Policy):
    """Adds to Policy:

    utf8 -- headers are written as UTF-8, without encoded words
    refold_source -- which of the headers that were read are broken anew: 'none', 'long' ones, or 'all'
    header_factory -- makes headers of names and values
    content_manager -- sets and gets content
    """

    message_factory = EmailMessage
    utf8 = False
    refold_source = 'long'
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager

    def __init__(self, **kw):
        if 'header_factory' not in kw:
            # Each policy may learn of other headers.
            object.__setattr__(self, 'header_factory', HeaderRegistry())
        super().__init__(**kw)

    def header_max_count(self, name):
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        return split_header(sourcelines)

    def header_store_parse(self, name, value):
        if hasattr(value, 'name') and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError('Header values may not contain linefeed or carriage return characters')
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        if hasattr(value, 'name'):
            return value
        return self.header_factory(name, ''.join(re.split(_LINE_END, value)))

    def fold(self, name, value):
        return self._fold(name, value, refolds_bytes=True)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, refolds_bytes=self.cte_type == '7bit')
        return folded.encode('utf8' if self.utf8 else 'ascii', 'surrogateescape')

    def _fold(self, name, value, refolds_bytes):
        if hasattr(value, 'name'):
            return value.fold(policy=self)
        width = self.max_line_length or sys.maxsize
        lines = value.splitlines()
        refolds = self.refold_source == 'all' or self.refold_source == 'long' and (
            lines and len(lines[0]) + len(name) + 2 > width or any(len(line) > width for line in lines[1:]))
        if refolds or refolds_bytes and _has_surrogates(value):
            return self.header_factory(name, ''.join(lines)).fold(policy=self)
        return f'{name}: {self.linesep.join(lines)}{self.linesep}'


default = EmailPolicy()
# All that have made no registry of their own share the class's.
object.__delattr__(default, 'header_factory')
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep='\r\n')
HTTP = default.clone(linesep='\r\n', max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
