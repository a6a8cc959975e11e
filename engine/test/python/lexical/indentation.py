if True:
  print('two')
  if True:
        print('eight')
        if True:
         print('nine')
  print('back')
if True:
	print('tab')
	if True:
	    print('tab and spaces')
def f():
    # comment at own level
  # dedented comment
    x = 1
            # deeper comment

    return x
print(f())
class C:

    a = 1

# comment between

    b = 2
print(C.a, C.b)
if 1:

    pass
   # odd comment
else:
    print('no')
print('ok')
for source in ['if 1:\nprint(1)', 'if 1:\n    a\n  b', '  x = 1', 'if 1:\n\tx\n        y', 'def f():\n', 'x = 1\n  y = 2', 'while 1:\n  pass\n    pass',
               'class A:\npass', 'for i in x:\n# only comment\nprint(i)', 'try:\nx', 'if 1:\n  x\nelse:\ny', 'with a as b:\nc', 'match x:\ncase 1: pass',
               'try:\n  x\nexcept E:\ny', 'try:\n  x\nfinally:\ny', 'if 1:\n  x\nelif 2:\ny', 'try:\n  x\nexcept* E:\ny', 'async def f():\nx']:
    try:
        compile(source, '<s>', 'exec')
    except SyntaxError as e:
        print(type(e).__name__, e.msg, e.lineno, e.offset, repr(e.text))
