def f(): return {}
x = 1; f() = x; y = 2
