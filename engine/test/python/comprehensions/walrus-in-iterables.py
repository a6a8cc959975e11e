# An iterable of a comprehension may not hold an assignment expression, not even in a lambda inside it.
sources = [
    "[x for x in (y := [1])]",
    "[x for x in [lambda: (y := 1)]]",
    "[x for x in [lambda y=(z := 1): y]]",
    "[x for x in [[w for w in [1] if (y := w)] for v in [1]]]",
    "[[x for x in (lambda: (y := [1]))()] for z in [1]]",
    "[(lambda: (y := x))() for x in [1]]",
    "[x for x in [1] if (lambda: (y := x))()]",
    "{x: (y := x) for x in (lambda a: a)([1])}",
]
for source in sources:
    try:
        print(source, "->", eval(source))
    except SyntaxError as error:
        print(source, "->", error.msg)
