# Programs behind web servers: environments, headers, handlers, checks.
import io
import re
import sys
from wsgiref import headers, simple_server, types, util, validate
from wsgiref.handlers import BaseCGIHandler, SimpleHandler, format_date_time


def serve(application, handler=SimpleHandler, **environ):
    environ = {'REQUEST_METHOD': 'GET', **environ}
    util.setup_testing_defaults(environ)
    environ['QUERY_STRING'] = ''
    out, err = io.BytesIO(), io.StringIO()
    handler(io.BytesIO(b'input'), out, err, environ).run(application)
    print(re.sub(rb'Date: [^\r]*', b'Date: D', out.getvalue()))
    if err.getvalue():
        print(err.getvalue().splitlines()[-1])


def hello(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return [b'hello ', environ['PATH_INFO'].encode(), environ['wsgi.input'].read(5)]


def one(environ, start_response):
    start_response('404 Not Found', [('Content-Type', 'text/plain')])
    return [b'one piece']


def writing(environ, start_response):
    write = start_response('200 OK', [('Content-Type', 'text/plain')])
    write(b'written')
    return []


def failing(environ, start_response):
    raise ValueError('on purpose')


def late(environ, start_response):
    start_response('200 OK', [])
    yield b'begun'
    raise KeyError('late')


def file(environ, start_response):
    start_response('200 OK', [('Content-Type', 'text/plain')])
    return environ['wsgi.file_wrapper'](io.BytesIO(b'x' * 10), 4)


for application in (hello, one, writing, failing, late, file, validate.validator(hello)):
    serve(application)
serve(hello, BaseCGIHandler, PATH_INFO='/a', SCRIPT_NAME='')
serve(one, SERVER_PROTOCOL='HTTP/0.9')
serve(lambda environ, start: start('200 OK', [('Connection', 'close')]) or [])
serve(lambda environ, start: [b'no start'])
serve(lambda environ, start: start('200', []) or [])
serve(validate.validator(lambda environ, start: start('200 OK', []) or [b'']))
serve(validate.validator(lambda environ, start: b'text'))

lines = headers.Headers([('Content-Type', 'text/plain')])
lines['X-One'] = '1'
lines.add_header('Content-Disposition', 'attachment', filename='a "b".txt', no_value=None)
lines.add_header('X-One', '2')
print(lines, bytes(lines), repr(lines), len(lines))
print(lines['x-one'], lines.get_all('X-ONE'), lines.get('none', 0), 'content-type' in lines, lines.keys(), lines.setdefault('new', 'n'))
del lines['x-one']
print(lines.items(), lines.values())
for what in (lambda: headers.Headers(()), lambda: headers.Headers([(1, 2)]), lambda: lines.__setitem__('a', b'b')):
    try:
        what()
    except (TypeError, AssertionError) as error:
        print(type(error).__name__, error)

for environ in ({'PATH_INFO': '/a/b/c', 'SCRIPT_NAME': '/x'}, {'PATH_INFO': '/a//.//b', 'SCRIPT_NAME': ''}, {'PATH_INFO': '/'},
                {'PATH_INFO': ''}, {'PATH_INFO': '/.'}, {'PATH_INFO': '/a/'}):
    print(util.shift_path_info(environ), environ)
for environ in ({}, {'HTTPS': 'on'}, {'SERVER_PORT': '8080', 'SERVER_NAME': 'host', 'HTTP_HOST': ''},
                {'SCRIPT_NAME': '/s p', 'PATH_INFO': '/é/b', 'QUERY_STRING': 'a=b'}):
    util.setup_testing_defaults(environ)
    print(util.application_uri(environ), util.request_uri(environ), util.request_uri(environ, False), util.guess_scheme(environ))
print(list(util.FileWrapper(io.BytesIO(b'abcdefg'), 3)), util.is_hop_by_hop('Connection'), util.is_hop_by_hop('X'))
print(format_date_time(0), format_date_time(1700000000))
print(simple_server.demo_app.__name__, types.__all__)
