# difflib.HtmlDiff: tables side by side, with context, tabs and wrapped lines.
import difflib

before = '''one line
another <line> & more
\tindented
same
same 2
same 3
same 4
gone
last'''.split('\n')
after = '''one line
another (line) & more
\tindented  more
same
same 2
same 3
same 4
last
new
'''.split('\n')
make = difflib.HtmlDiff
print(make().make_table(before, after))
print(make(tabsize=4).make_table(before, after, 'a', 'b', context=True, numlines=1))
print(make(wrapcolumn=6).make_table(before, after, context=True, numlines=0))
print(make().make_table(before, before, context=True))
print(make().make_table([], []))
print(make().make_file(['ä'], ['ö'], charset='ascii'))
