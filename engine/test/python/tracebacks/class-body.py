def default(): return 1
class Config:
    size = 10
    class Nested:
        ratio = default() / 0
