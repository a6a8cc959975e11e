samples = ['', ' ', 'abc', 'ABC', 'a1', '123', '1.5', '-1', '²', '½', '٣', 'Ⅷ', '一', 'é', 'a b', 'a_b', '_', '1a', 'class', '\t\n', '\x00', '\x7f', '\xa0', '\u200b', '\u2003', 'ǅ', 'ß', 'ª', '😀', 'a\u0301', 'x' * 5 + ' ', '\u00ad', '①', '㊀', '𝟘', 'ｱ', '\ue000', 'A1', 'Aa', '\u0378', 'ñandú', '__init__', 'π', '·', 'a·', '℘', '゛']
names = ['isalnum', 'isalpha', 'isascii', 'isdecimal', 'isdigit', 'isidentifier', 'islower', 'isnumeric', 'isprintable', 'isspace', 'istitle', 'isupper']
for s in samples: print(ascii(s), ''.join('1' if getattr(s, n)() else '0' for n in names))
print(names)
print([c for c in map(chr, range(0x3000)) if c.isspace()].__len__(), [hex(ord(c)) for c in map(chr, range(0x110000 >> 4)) if c.isspace()])
print(sum(chr(i).isalpha() for i in range(0x250)), sum(chr(i).isupper() for i in range(0x250)), sum(chr(i).islower() for i in range(0x250)), sum(chr(i).isprintable() for i in range(0x250)), sum(chr(i).isdigit() for i in range(0x700)), sum(chr(i).isidentifier() for i in range(0x250)))
