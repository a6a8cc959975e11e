"""Patterns, matches, flags, templates: attributes, errors, representations."""
import copy
import re
import warnings

match = re.match('(?P<a>.)(b)?', 'ac' * 40)
print(match, match.regs, match.lastgroup, match.lastindex, match.re, match.string[:4], match.pos, match.endpos)
print(match.groupdict(), match.groups(1), match['a'], match[2], match.group(0, 'a', 2), match.span('a'), match.start(2), match.end())
print(copy.copy(match) is match, copy.deepcopy(match.re) is match.re, bool(match), type(match), type(match.re))
pattern = re.compile(r'(?P<first>\w+) (?P<second>\w+)', re.I | re.X)
print(pattern, pattern.flags, pattern.groups, dict(pattern.groupindex), pattern.pattern)
print(re.compile('a' * 300), re.compile(b'x', re.L), re.compile('é', re.I | re.X), re.compile('x', 512))
print(re.compile('a') == re.compile('a', re.U), re.compile('a') == re.compile(b'a'), hash(re.compile('a')) == hash(re.compile('a')))
print(re.Pattern[str], re.Match[bytes], re.I | re.M, repr(re.I), re.RegexFlag(0), re.NOFLAG, re.I & re.M, int(re.A))

for call in (
    lambda: re.match('a', 3),
    lambda: re.match('a', b''),
    lambda: re.match(b'a', ''),
    lambda: re.compile(3),
    lambda: re.compile('a').sub(3, 'a'),
    lambda: re.sub('a', b'b', 'a'),
    lambda: re.sub('a', lambda m: 3, 'aa'),
    lambda: re.compile([]),
    lambda: re.match('a', 'a').group(2),
    lambda: re.match('a', 'a').group('x'),
    lambda: re.match('a', 'a').group(2.0),
    lambda: re.match('a', 'a').start('q'),
    lambda: re.match('a', 'a').expand(r'\2'),
    lambda: re.match('a', 'a').expand(r'\g<z>'),
    lambda: re.compile(re.compile('a'), re.I),
    lambda: re.compile('a').match(),
    lambda: re.compile('a').match('s', flags=2),
    lambda: re.compile('a').split('a', maxsplit='a'),
    lambda: re.compile('a')(1),
    lambda: re.Pattern(),
    lambda: re.compile('a').sub('b'),
    lambda: re.escape(3),
    lambda: re.compile('a').nothing,
    lambda: re.match('a', 'a')[1],
    lambda: re.compile('a') < re.compile('b'),
    lambda: re.compile('a', re.A | re.U),
    lambda: re.compile('a', re.L),
    lambda: re.compile(b'a', re.U),
    lambda: re.compile('a{99999999999}'),
    lambda: re.sub('(a)', r'\g<', 'a'),
    lambda: re.sub('(a)', r'\g<1', 'a'),
    lambda: re.sub('(a)', r'\g<>', 'a'),
    lambda: re.sub('(a)', r'\g<-1>', 'a'),
    lambda: re.sub('(a)', r'\gx', 'a'),
    lambda: re.sub('(a)', r'\9', 'a'),
    lambda: re.sub('(a)', r'\q', 'a'),
    lambda: re.sub('(a)', r'\400', 'a'),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

print(re.sub('(?P<x>a)(b)?', r'[\1|\2|\g<x>|\g<0>|\n\\\101\0]', 'ab a'), re.sub('a', r'\\', 'a'), re.sub(b'a', rb'\g<0>!', b'a-a'))
print(re.subn('[aeiou]', '', 'education', 3), re.sub('a', lambda m: m.group() * 2, 'banana', count=2))
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'Words, words.', 1), re.split('[a-f]+', '0a3B9', flags=re.IGNORECASE))
print(re.findall(r'\bf[a-z]*', 'which foot or hand fell fastest'), re.findall(r'(\w+)=(\d+)', 'set width=20 and height=10'))
print(re.findall(b'[a-z]+', bytearray(b'ab cd')), re.search(b'c', memoryview(b'abc')), re.escape('a.b*c-é #'), re.escape(b'a.b\xff'))
print(re.fullmatch('a|ab', 'ab'), re.compile('b').match('abc', 1), re.compile('^b').match('abc', 1), re.compile('c$').search('abcd', 0, 3))
print(re.findall('(?i)straße|ſ|K', 'STRASSE straSSe STRAßE s k \u212a'), re.findall('[a-z]', 'AKſ\u212a', re.I), re.findall('[^a-z]', 'AKſ\u212a', re.I | re.A))
print(re.findall('σ', 'Σσς', re.I), re.findall('[α-ω]', 'ΑΣς', re.I), re.match('İ', 'i', re.I), re.match('(.)\\1', 'kK', re.I))
print(re.match('.', '\U0001f600'), re.findall('[\U0001f600-\U0001f610]', 'a\U0001f601b\U0001f620'), re.search('b', '\U0001f600ab').span(), re.split('a', '\U0001f600a\ud800'))
print(re.findall(r'\d\w\s', '٣é\u2003 1_\x1c', re.A), re.findall(r'\d\w\s', '٣é\u2003 1_\x1c'), re.match(r'\b', ''), re.match(r'\B', ''))
print([m.span() for m in re.finditer('(?<=a)b|$', 'abab')], re.match(r'(?:a{2,3}+)a', 'aaa'), re.match(r'(?>a+)b', 'aab'))
print(re.match(r'(a)|b', 'b').groups('x'), re.match('(?:(a)|b)*', 'ab').groups(), re.match('(?x) a b # c', 'ab'), re.match('(?s:.)(?-s:.)?', '\n\n', re.S))
print(re.match(r'\N{LATIN SMALL LETTER A}\x62\u0063\U00000064\145\07\0', 'abcde\x07\0'))


def scanned(scanner, token):
    return type(scanner).__name__, token


scanner = re.Scanner([(r'[a-z]+', scanned), (r'\d+', lambda s, t: int(t)), (r'\s+', None)])
print(scanner.scan('abc 12 x!y'))
scanner = re.compile('a').scanner('aab')
print(scanner.match(), scanner.search(), scanner.match(), scanner.pattern)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    for doubtful in ('[[a]', '[!--a]', '[a&&b]', '[a||b]', '[a~~b]', '[---]'):
        re.compile(doubtful)
    for warning in caught:
        print(warning.category.__name__, warning.message)
print(re.match('(a+|b)*c', 'ab' * 20000), re.match('(?:a|b)*?c', 'ab' * 20000 + 'c').end())
