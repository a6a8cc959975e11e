#!/usr/bin/env python3
# a comment

#

x = 1  # trailing # twice
s = '# not a comment'
print(x, s)
print((  # inside
    1,  # one

    # alone
    2,
))
def f():  # after colon
    # nothing but a comment first
    return 'f'  # done
print(f())
t = """# in a string
#"""
print(repr(t))
if x:  # c
    pass  # p
else:  # e
    pass
print(eval('1 # comment'), eval('(1 #\n+ 2)'))
exec('# only a comment')
exec('')
exec('\n\n\n')
try:
    eval('# nothing')
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
try:
    eval('')
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset)
print(eval('  1 + 1  '), eval(' \t2\n'))
# last line is a comment
