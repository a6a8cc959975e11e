code = compile('def helper(n):\n    return 10 / n\n\nvalue = helper(0)', 'generated-source', 'exec')
def run():
    namespace = {}
    exec(code, namespace)
import sys
try: run()
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
try: eval('[1, 2][index]', {'index': 9})
except IndexError: sys.excepthook(*sys.exc_info())
try: eval(compile('a +\\\nb', '<expr>', 'eval'), {'a': 1, 'b': ''})
except TypeError: sys.excepthook(*sys.exc_info())
exec('class Made:\n    def method(self):\n        return self.attr\nMade().method()')
