def handle(f):
    for i in f:
        try:
            f(i)
        except (A, B) as e:
            continue
        except C:
            break
        else:
            g()
        finally:
            h()
    with f as a, g() as b.c:
        return a
    try:
        f()
    except* E as eg:
        print(eg)
