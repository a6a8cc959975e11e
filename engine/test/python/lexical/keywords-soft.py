match = 1
case = 2
_ = 3
type = 'not a keyword in 3.11'
print(match, case, _, type)
match[0:1] if False else None
match = {'case': 1}
print(match['case'])
match(1) if False else print('soft')
def case(match): return match * 2
print(case(match=4))
class _:
    match = 'm'
print(_.match)
match (case):
    case _: print('matched', case(1))
match = [1, 2, 3]
match [0]
print(match [1])
match, case = 5, 6
print(match * case, match -case)
print(match)
for s in ['None = 1', 'True = 2', 'def None(): pass', 'class True: pass', 'f(None=1)', 'import True', 'for None in x: pass', 'x.None', 'del False', 'False += 1',
          'def f(None): pass', 'lambda True: 1', 'with a as None: pass', 'print 1', 'exec "x"', 'nonlocal', 'class', 'else', 'import', 'from x import', 'async = 1', 'await = 2', 'yield = 3', 'lambda = 4', 'is = 1', 'print = 1', '__debug__ = 1', 'def f(__debug__): pass', 'x.__debug__ = 1', 'f(__debug__=1)', 'del __debug__']:
    try:
        compile(s, '<s>', 'exec')
        print(s, 'ok')
    except SyntaxError as e:
        print(s, '->', e.msg, e.offset, e.end_offset)
