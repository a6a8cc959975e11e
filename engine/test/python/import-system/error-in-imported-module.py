import sys
def load(name):
    return __import__(name)
try: load('_fails')
except ValueError as e:
    names = []; tb = e.__traceback__
    while tb: names.append(tb.tb_frame.f_code.co_name); tb = tb.tb_next
    print(names[0], names[1], names[-1])
load('_syntax')
