samples = ['', 'hello world', 'HELLO', 'Hello World', "they're bill's", 'ǆ ß ﬁ', 'ÀÉî', '123abc', 'a1b2', 'ΑΣ ΣΑΣ', 'İI ıi', 'straße', 'ŉ ǰ', 'mixed CASE_here-now', 'ᾳ ᾼ', '😀abc', '\u0130', 'x\u0301y', 'ʼn', 'ῼ']
for s in samples:
    print(ascii(s), [ascii(getattr(s, m)()) for m in ('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold')])
    print([getattr(s, m)() for m in ('isupper', 'islower', 'istitle')])
print('ß'.casefold() == 'SS'.casefold(), 'Σ'.lower(), 'ΟΔΥΣΣΕΥΣ'.lower(), 'ΑΣ.'.lower(), 'AΣB'.lower(), 'İ'.lower() == 'i̇', len('ﬃ'.upper()))
print("o'neil mc-donald 3rd x2y".title(), 'ALL caps'.capitalize(), 'ħELLO'.swapcase())
for bad in [lambda: 'a'.upper(1), lambda: str.upper(), lambda: str.upper(5), lambda: 'a'.title('x'), lambda: 'a'.casefold(x=1)]:
    try: bad()
    except TypeError as e: print(e)
