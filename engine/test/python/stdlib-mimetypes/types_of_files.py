# Types by the ends of names, both ways, and tables of one's own.
import io
import mimetypes
import pathlib

mimetypes.init(files=[])
table = mimetypes.MimeTypes()
for name in ('a.txt', 'A.HTML', 'x.tar.gz', 'x.tgz', 'http://h/p/f.png', 'noending', 'b.svgz', 'f.unknownending', 'data:,x',
             'data:text/css;charset=x,y', 'data:image/png;base64,zz', 'x.py.bz2', 'dir.d/file', pathlib.Path('p/q.json')):
    print(name, table.guess_type(name), table.guess_type(name, strict=False))
for type in ('text/plain', 'image/jpeg', 'IMAGE/PNG', 'application/octet-stream', 'no/thing'):
    print(type, table.guess_all_extensions(type), table.guess_extension(type))
print(table.guess_extension('image/webp'), table.guess_extension('image/webp', strict=False))
table.add_type('x/own', '.own')
table.readfp(io.StringIO('x/two two deux # remark more\n# nothing\n'))
print(table.guess_type('a.own'), table.guess_all_extensions('x/two'), table.guess_type('a.more'))
print(mimetypes.types_map['.css'], mimetypes.encodings_map['.xz'], mimetypes.suffix_map['.txz'], mimetypes.inited)
print(mimetypes.read_mime_types('/no/such/file'))
