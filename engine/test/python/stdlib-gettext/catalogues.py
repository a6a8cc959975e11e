# A catalogue that is made here, plural forms, contexts, fallbacks.
import gettext
import io
import struct


def catalogue(messages):
    pairs = sorted((key.encode(), value.encode()) for key, value in messages.items())
    ids = b''.join(key + b'\0' for key, _ in pairs)
    texts = b''.join(value + b'\0' for _, value in pairs)
    start = 28 + 16 * len(pairs)
    tables, at = [b'', b''], [start, start + len(ids)]
    for pair in pairs:
        for which in (0, 1):
            tables[which] += struct.pack('<II', len(pair[which]), at[which])
            at[which] += len(pair[which]) + 1
    return io.BytesIO(struct.pack('<7I', 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0) + b''.join(tables) + ids + texts + b'\0')


header = 'Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 ? 1 : 2);\nX-Long: a\n b\n'
words = {'': header, 'hello': 'привет', 'file\0files': 'файл\0файла\0файлов', 'menu\x04open': 'открыть', 'menu\x04item\0items': 'i0\0i1\0i2'}
german = gettext.GNUTranslations(catalogue(words))
print(german.charset(), sorted(german.info().items()))
print(german.gettext('hello'), german.gettext('absent'), german.pgettext('menu', 'open'), german.pgettext('x', 'open'))
print([german.ngettext('file', 'files', n) for n in (0, 1, 2, 5, 11, 21, 22)], german.npgettext('menu', 'item', 'items', 3), german.ngettext('dog', 'dogs', 2))
other = gettext.GNUTranslations(catalogue({'': header, 'absent': 'there'}))
german.add_fallback(other)
print(german.gettext('absent'))
for expression in ('n', 'n != 1', 'n>1 ? 1 : 0', '!n', '!(n == 2) || n / 2 * 3 - 1 % 4', 'n ? 1', 'x', '(n', 'n n', '', '1 +', 'n & 1', '(' * 30 + 'n' + ')' * 30):
    try:
        print(expression[:40], [gettext.c2py(expression)(n) for n in range(6)])
    except ValueError as error:
        print(expression[:40], error)
for data in (b'nothing at all to see here', struct.pack('<7I', 0x950412DE, 5 << 16, 0, 28, 28, 0, 0)):
    try:
        gettext.GNUTranslations(io.BytesIO(data))
    except OSError as error:
        print(error)
try:
    gettext.translation('nowhere', '/nowhere', ['de'])
except FileNotFoundError as error:
    print(error)
print(gettext.find('nowhere'), gettext.gettext('as it is'), gettext.ngettext('one', 'many', 2), gettext.textdomain(), gettext.textdomain('mine'), gettext.bindtextdomain('mine', 'here'))
gettext.install('nowhere', names=['ngettext'])
print(_('installed'), ngettext('a', 'b', 1))
