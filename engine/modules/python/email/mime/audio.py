"""Sounds as content."""

__all__ = ['MIMEAudio']

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart


class MIMEAudio(MIMENonMultipart):
    """A sound; its type is read off its first bytes."""

    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _guess_type(_audiodata)
        if _subtype is None:
            raise TypeError('Could not find audio MIME subtype')
        MIMENonMultipart.__init__(self, 'audio', _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)


def _guess_type(data):
    if data.startswith(b'.snd'):
        return 'basic'
    if data.startswith(b'FORM') and data[8:12] in (b'AIFF', b'AIFC'):
        return 'x-aiff'
    if data.startswith(b'RIFF') and data[8:12] == b'WAVE' and data[12:16] == b'fmt ':
        return 'x-wav'
    return None
