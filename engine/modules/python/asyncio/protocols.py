"""What a transport calls when something happens to its connection; a program's own protocols define what they need."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol')


class BaseProtocol:
    """What all protocols hear of: the beginning and the end of a connection, and when to write no more for a while."""

    __slots__ = ()

    def connection_made(self, transport):
        """There is a connection."""

    def connection_lost(self, exc):
        """The connection is gone; `exc` is None if it was closed."""

    def pause_writing(self):
        """The transport holds back more than it should."""

    def resume_writing(self):
        """The transport can take more again."""


class Protocol(BaseProtocol):
    """A stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes have come."""

    def eof_received(self):
        """No more bytes come. The transport closes unless this gives something true."""


class BufferedProtocol(BaseProtocol):
    """A stream of bytes that are put into the protocol's own buffer."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """A buffer for what comes next."""

    def buffer_updated(self, nbytes):
        """So many bytes have been put into the buffer."""

    def eof_received(self):
        """No more bytes come."""


class DatagramProtocol(BaseProtocol):
    """Packets."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A packet has come."""

    def error_received(self, exc):
        """Sending or receiving has failed."""


class SubprocessProtocol(BaseProtocol):
    """A process and its pipes."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process has written."""

    def pipe_connection_lost(self, fd, exc):
        """A pipe is closed."""

    def process_exited(self):
        """The process has ended."""
