"""Pictures as content."""

__all__ = ['MIMEImage']

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart


class MIMEImage(MIMENonMultipart):
    """A picture; its type is read off its first bytes."""

    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *, policy=None, **_params):
        _subtype = _guess_type(_imagedata) if _subtype is None else _subtype
        if _subtype is None:
            raise TypeError('Could not guess image MIME subtype')
        MIMENonMultipart.__init__(self, 'image', _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)


_STARTS = (
    (b'\211PNG\r\n\032\n', 'png'), (b'GIF87a', 'gif'), (b'GIF89a', 'gif'), (b'\377\330\377', 'jpeg'), (b'MM', 'tiff'), (b'II', 'tiff'),
    (b'\001\332', 'rgb'), (b'\x59\xA6\x6A\x95', 'rast'), (b'#define ', 'xbm'), (b'BM', 'bmp'), (b'\x76\x2f\x31\x01', 'exr'),
)


def _guess_type(data):
    if data[6:10] in (b'JFIF', b'Exif'):
        return 'jpeg'
    if data[:4] == b'RIFF' and data[8:12] == b'WEBP':
        return 'webp'
    if len(data) >= 3 and data[0] == 80 and data[2] in b' \t\n\r':
        kind = {49: 'pbm', 52: 'pbm', 50: 'pgm', 53: 'pgm', 51: 'ppm', 54: 'ppm'}.get(data[1])
        if kind:
            return kind
    return next((kind for start, kind in _STARTS if data.startswith(start)), None)
