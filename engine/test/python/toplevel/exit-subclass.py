class Stop(SystemExit):
    def __init__(self, code):
        super().__init__(code)
        self.note = 'kept'


def run():
    for i in range(10):
        if i == 5:
            raise Stop(i)
        print(i)


try:
    run()
except Stop as e:
    print(e.note, e.code)
    e.code = 11
    raise
