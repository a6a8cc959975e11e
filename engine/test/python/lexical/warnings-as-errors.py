# A warning about the source that is made an error is a SyntaxError with a place.
import warnings

warnings.simplefilter('error')
sources = ('0x1for x in ()', '1if 1else 2', 'x = "\\z"', 'assert(x, "m")', 'x\nx is 1', '[1](2)', '[(1,2)\n  (3,4)]', 'b"\\z"',
           'é = f"\\d{1}"', '0b1and 2')
for source in sources:
    try:
        compile(source, '<source>', 'exec')
    except SyntaxError as error:
        print(repr(source), error.args)
