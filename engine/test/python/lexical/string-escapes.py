for s in ['\a\b\f\n\r\t\v', '\\', '\'', "\"", '\0', '\7', '\77', '\377', '\x41', '\u0041', '\U0001F600', '\N{BULLET}', '\N{latin small letter a}',
          '\N{LATIN CAPITAL LETTER E WITH ACUTE}', '\
joined', r'\n\x', R'\'', r"\\", u'u\u00e9', '''a
b''', """c'"d""", 'a' 'b' "c" '''d''', '\1234', '\x00\x7f\x80\xff\xad', '\ud800'[:0]]:
    print(len(s), ascii(s))
for b in [b'\x00\xff', b'\101\n', rb'\x', Rb'\x', bR'\n', BR'q', b'a' b'b', b'\u0041', b'\N{x}']:
    print(len(b), b)
for s in [r"'\x4'", r"'\xzz'", r"'\u12'", r"'\U00110000'", r"'\N{no such name}'", r"'\N'", r"'\N{'", r"b'\x4'", "b'é'", "'abc", '"""abc', "'a\nb'", "b'a' 'b'", "ur'a'", "bu'a'", r"'\U1234'", "f'", "rf'''x", "'abc\\"]:
    try:
        print(eval(s))
    except (SyntaxError, ValueError) as e:
        print(s.encode(), '->', e.msg, e.lineno, e.offset)
print(repr('it\'s'), repr("say \"x\""), repr('both \' and "'))
print(repr('\x7f\x80\xa0\xad\u200b\u2028\U0001f600\ue000\U000e0001é\ud7ff'))
