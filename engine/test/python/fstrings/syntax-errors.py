cases = ['f"{}"', 'f"{ }"', 'f"{x"', 'f"x}"', 'f"{x!}"', 'f"{x!z}"', 'f"{x!r"', 'f"{x:{y:{z}}}"', 'f"{x:{y:{z:1}}}"', 'f"{a b}"', 'f"{x\\n}"', 'f"{#}"', 'f"{x#}"', "f'{x['a']}'", 'f"{lambda x: 1}"', 'f"{*x}"', 'f"{yield}"', 'f"{x=y}"', 'f"{!r}"', 'f"{:5}"', 'f"{=}"', 'f"{x=!}"', 'f"{x!r }"', 'f"{x! r}"', 'f"{(}"', 'f"{)}"', 'f"{[}"', 'f"{a[}"', 'f"{(]}"', 'f"{a +}"', 'f"{1 2}"', "f'{'", "f'}'", "f'{{}'", "f'{{{}}}'", 'f"{x:}}"', 'f"{x:{}}"', 'f"{{x}}}"', 'f"{import x}"', 'f"{x := 5}"', 'f"{(x := 5)}"', 'f"{x,}"', 'f"{x, y}"', 'f"{if x}"', 'f"{"a"}"', 'f"""{\n}"""', 'f"{\\\n1}"', 'f"\\N{BULLET}{1}"', 'f"\\N{}"', 'f"{1!s:\\n}"', 'f"{x:{\'\\n\'}}"', 'f"{None.a}"', 'f"{await x}"', 'f"{**x}"', 'f"{x=}" b"y"', 'f"a" "b{c}"', 'f"{x;y}"', 'f"{1:{2}{3}}"', 'f"{f\'{1}\'}"', 'f"{$}"', 'f"{a!r!s}"', 'f"{a != 1}"', 'f"{a == 1}"', 'f"{a <= 1}"', 'f"{a!=1!r}"', 'f"{a:=5}"', 'f"{a >= 1:5}"', 'f"{a.1}"', 'f"{0x}"', 'f"{True = 1}"', 'f"{x for x in y}"', 'f"{not}"']
for c in cases:
    try:
        print(c, '=', repr(eval(c, {'x': 3, 'y': 4, 'a': 2})))
    except SyntaxError as e:
        print(c, '->', e.msg, (e.lineno, e.offset))
    except Exception as e:
        print(c, '->', type(e).__name__, e)
