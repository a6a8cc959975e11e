# Tokens of sources, right and wrong; encodings; sources put together again.
import io
import token
import tokenize

source = '''\
# -*- coding: latin-1 -*-
def f(a, *, b=0x_ff):  # comment
    if a:
\treturn (a @ b,
                1.5e-3j, rb"x\\"y", F'{a!r}')

    s = """two
lines""" + 'con\\
tinued'
    x = a \\
        if b else -1_000 ... := -> **= //
    é = ?
class C: pass'''
for one in tokenize.generate_tokens(io.StringIO(source).readline):
    print(one, tokenize.tok_name[one.exact_type])
print(tokenize.untokenize(tokenize.generate_tokens(io.StringIO(source).readline)) == source)
print(tokenize.untokenize([one[:2] for one in tokenize.generate_tokens(io.StringIO(source).readline)]))
for wrong in ('(1,\n', '"""abc\n', 'if x:\n        a\n    b\n', "'abc\nd", 'a $ b', ''):
    try:
        print([(token.tok_name[one.type], one.string) for one in tokenize.generate_tokens(io.StringIO(wrong).readline)])
    except (tokenize.TokenError, IndentationError) as error:
        print(type(error).__name__, error.args)
for data in (b'', b'x', b'\xef\xbb\xbfx = 1\n', b'# coding: cp1252\n', b'#!python\n# vim: set fileencoding=UTF_8 :\nx', b'# coding: nothing\n',
             b'\xef\xbb\xbf# coding: latin-1\n', b'\xff\n', b'x\n# coding: ascii\n'):
    try:
        print(tokenize.detect_encoding(io.BytesIO(data).readline))
    except SyntaxError as error:
        print(error)
print([one.string for one in tokenize.tokenize(io.BytesIO('# coding: utf-8\nü = "ß"\n'.encode()).readline)])
print(token.ISTERMINAL(3), token.ISNONTERMINAL(300), token.ISEOF(token.ENDMARKER), token.EXACT_TOKEN_TYPES['->'] == token.RARROW, len(token.tok_name))
