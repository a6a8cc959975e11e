"""Rows with characters beyond U+FFFF, in fields, in texts of objects, as delimiters and quotes; what StringIO gives back of them."""
import csv
import io


class Text:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class Number(int):
    def __str__(self):
        return 'n\U0001f600'


class Name(str):
    pass


rows = [
    ['plain', 1, 2.5, None, True],
    ['\U0001f600', 1], [Text('\U0001f601,x'), 2], [Number(3), Name('\U0001f602'), Name('é')], ['\ud800', 'lone'],
    ['a,b', 'c"d', 'e\nf', '\U0001f600"\U0001f601'], [2 ** 70, 1 + 2j, b'x'], [], [''],
]
for options in ({}, {'delimiter': '\U0001f603'}, {'quotechar': '\U0001f604', 'quoting': csv.QUOTE_ALL}, {'lineterminator': '\U0001f605'},
                {'delimiter': '\u2028', 'quoting': csv.QUOTE_NONNUMERIC}, {'delimiter': 'é', 'quoting': csv.QUOTE_NONE, 'escapechar': '\\'}):
    for row in rows:
        out = io.StringIO()
        try:
            csv.writer(out, **options).writerow(row)
        except csv.Error as error:
            print('Error', error)
            continue
        text = out.getvalue()
        print(ascii(text), len(text), [len(each) for each in text])
out = io.StringIO()
print(out.write('abc'), ascii(out.getvalue()), out.write('\U0001f600d'), len(out.getvalue()), out.tell())
out.seek(0)
print(ascii(out.read(4)), ascii(out.read()), ascii(out.read()))
out.seek(0)
out.truncate()
out.write('xyz')
print(out.getvalue(), out.seek(1), out.read())
out.__setstate__(('\U0001f606pq', '\n', 0, None))
print(ascii(out.read(1)), ascii(out.getvalue()))
