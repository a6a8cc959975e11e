"""A server for one program, for trying it out."""

import platform
import sys
import urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer

from wsgiref.handlers import SimpleHandler

__version__ = '0.2'
__all__ = ['WSGIServer', 'WSGIRequestHandler', 'demo_app', 'make_server']

server_version = 'WSGIServer/' + __version__
sys_version = platform.python_implementation() + '/' + sys.version.split()[0]
software_version = server_version + ' ' + sys_version


class ServerHandler(SimpleHandler):
    """Logs each request."""

    server_software = software_version

    def close(self):
        try:
            self.request_handler.log_request(self.status.split(' ', 1)[0], self.bytes_sent)
        finally:
            SimpleHandler.close(self)


class WSGIServer(HTTPServer):
    """A server that has a program."""

    application = None

    def server_bind(self):
        HTTPServer.server_bind(self)
        self.setup_environ()

    def setup_environ(self):
        """What is the same for all requests."""
        self.base_environ = {'SERVER_NAME': self.server_name, 'GATEWAY_INTERFACE': 'CGI/1.1', 'SERVER_PORT': str(self.server_port),
                             'REMOTE_HOST': '', 'CONTENT_LENGTH': '', 'SCRIPT_NAME': ''}

    def get_app(self):
        return self.application

    def set_app(self, application):
        self.application = application


class WSGIRequestHandler(BaseHTTPRequestHandler):
    """A request as the program sees it."""

    server_version = server_version

    def get_environ(self):
        environ = self.server.base_environ.copy()
        environ['SERVER_PROTOCOL'] = self.request_version
        environ['SERVER_SOFTWARE'] = self.server_version
        environ['REQUEST_METHOD'] = self.command
        path, _, query = self.path.partition('?')
        environ['PATH_INFO'] = urllib.parse.unquote(path, 'iso-8859-1')
        environ['QUERY_STRING'] = query
        host = self.address_string()
        if host != self.client_address[0]:
            environ['REMOTE_HOST'] = host
        environ['REMOTE_ADDR'] = self.client_address[0]
        kind = self.headers.get('content-type')
        environ['CONTENT_TYPE'] = self.headers.get_content_type() if kind is None else kind
        if length := self.headers.get('content-length'):
            environ['CONTENT_LENGTH'] = length
        for name, value in self.headers.items():
            name = name.replace('-', '_').upper()
            if name in environ:
                # It is there under its own name.
                continue
            key = 'HTTP_' + name
            environ[key] = f'{environ[key]},{value.strip()}' if key in environ else value.strip()
        return environ

    def get_stderr(self):
        return sys.stderr

    def handle(self):
        self.raw_requestline = self.rfile.readline(65537)
        if len(self.raw_requestline) > 65536:
            self.requestline = self.request_version = self.command = ''
            self.send_error(414)
            return
        if not self.parse_request():
            return
        handler = ServerHandler(self.rfile, self.wfile, self.get_stderr(), self.get_environ(), multithread=False)
        handler.request_handler = self
        handler.run(self.server.get_app())


def demo_app(environ, start_response):
    """Says hello and shows the environment."""
    from io import StringIO
    stdout = StringIO()
    print('Hello world!', file=stdout)
    print(file=stdout)
    for name, value in sorted(environ.items()):
        print(name, '=', repr(value), file=stdout)
    start_response('200 OK', [('Content-Type', 'text/plain; charset=utf-8')])
    return [stdout.getvalue().encode('utf-8')]


def make_server(host, port, app, server_class=WSGIServer, handler_class=WSGIRequestHandler):
    """A server that listens for a program."""
    server = server_class((host, port), handler_class)
    server.set_app(app)
    return server


if __name__ == '__main__':
    with make_server('', 8000, demo_app) as httpd:
        address = httpd.socket.getsockname()
        print('Serving HTTP on', address[0], 'port', address[1], '...')
        httpd.handle_request()
