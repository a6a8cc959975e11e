def cleanup(n):
    raise OSError(f'cleanup {n} failed')
def work():
    try:
        int('not a number')
    except ValueError:
        try:
            cleanup(1)
        except OSError:
            cleanup(2)
work()
