import logging, logging.handlers, sys, io
s=io.StringIO()
logging.basicConfig(stream=s, level=logging.DEBUG, format='%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(filename)s:%(message)s')
log=logging.getLogger('a.b')
def f():
    log.info('hi %s %d','x',3); log.debug('%(k)s',{'k':5}); logging.warning('root')
    try: 1/0
    except ZeroDivisionError: log.exception('boom')
f()
print(s.getvalue().replace(__file__,'F'))
print(log, logging.getLogger(), logging.getLogger('a').getChild('b') is log, log.getEffectiveLevel(), logging.getLevelName(30), logging.getLevelName('INFO'), log.parent)
h=logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter('{asctime:.0} {message} {levelno}', style='{')); l2=logging.getLogger('q'); l2.propagate=False; l2.addHandler(h); l2.error('x')
l2.addFilter(lambda r: 'no' not in r.msg); l2.error('no way'); l2.error('yes')
print(h, logging.NullHandler(), logging.LoggerAdapter(l2,{'a':1}))
m=logging.handlers.MemoryHandler(10,target=h); l2.handlers=[m]; l2.info('kept'); l2.warning('w'); print(len(m.buffer)); l2.error('flush')
for f in (lambda: logging.Formatter('x'), lambda: log.setLevel('NOPE'), lambda: logging.basicConfig(zzz=1), lambda: log.info('a', extra={'message':1}), lambda: logging.Formatter('%(x)s', style='!')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
logging.disable(logging.ERROR); log.error('not'); logging.disable(0)
try: raise ValueError
except ValueError as e: log.error('z', exc_info=e, stack_info=False)
print(s.getvalue().count('\n'))
