"""The class beneath those of all kinds of content."""

__all__ = ['MIMEBase']


from email import message
from email._policybase import compat32


class MIMEBase(message.Message):
    """A message of a type, with parameters of it."""

    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        if policy is None:
            policy = compat32
        message.Message.__init__(self, policy=policy)
        self.add_header('Content-Type', f'{_maintype}/{_subtype}', **_params)
        self['MIME-Version'] = '1.0'
