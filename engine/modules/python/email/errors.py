"""What can be wrong with a message: errors, which are raised, and defects, which a message lists."""


class MessageError(Exception):
    """Base of the errors."""


class MessageParseError(MessageError):
    """A message cannot be read."""


class HeaderParseError(MessageParseError):
    """A header cannot be read."""


class BoundaryError(MessageParseError):
    """A boundary that ends no part."""


class MultipartConversionError(MessageError, TypeError):
    """A message cannot become one of several parts."""


class CharsetError(MessageError):
    """A charset does not fit."""


class HeaderWriteError(MessageError):
    """A header would be written that is more than one."""


class MessageDefect(ValueError):
    """Base of the defects."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """A multipart that names no boundary."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """The boundary that is named does not occur."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last part is not closed."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first line of the headers begins with a space."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A line `From ` amid the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """No empty line between headers and body."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """It says that it is a multipart, and has no parts."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """A multipart must not be encoded."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes that no charset explains."""


class InvalidBase64PaddingDefect(MessageDefect):
    """Base64 with the wrong end."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Base64 with other characters within."""


class InvalidBase64LengthDefect(MessageDefect):
    """Base64 of a length that cannot be."""


class HeaderDefect(MessageDefect):
    """Base of the defects of one header."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header that breaks the grammar."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header without what it must have."""


class NonPrintableDefect(HeaderDefect):
    """Characters that a header must not have."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f'the following ASCII non-printables found in header: {self.non_printables}'


class ObsoleteHeaderDefect(HeaderDefect):
    """Syntax that is no longer to be used."""


class NonASCIILocalPartDefect(HeaderDefect):
    """An address with characters beyond ASCII before the @."""


class InvalidDateDefect(HeaderDefect):
    """A date that is none."""
