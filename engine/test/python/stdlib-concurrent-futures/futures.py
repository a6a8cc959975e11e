# Futures that the program itself fills: results, errors, cancellation, waiting, callbacks.
from concurrent import futures
import logging

logging.disable(logging.CRITICAL)


def text(future):
    import re
    return re.sub('0x[0-9a-f]+', '0x', repr(future))


future = futures.Future()
print(text(future), future.done(), future.running(), future.cancelled())
future.add_done_callback(lambda done: print('called', done.result()))
future.add_done_callback(lambda done: 1 / 0)
print(future.set_running_or_notify_cancel(), text(future), future.cancel())
future.set_result([1, 2])
print(text(future), future.result(), future.exception(), future.done())
future.add_done_callback(lambda done: print('at once'))
failed = futures.Future()
failed.set_exception(KeyError('k'))
print(text(failed), repr(failed.exception()))
gone = futures.Future()
print(gone.cancel(), gone.cancel(), gone.cancelled(), text(gone), gone.set_running_or_notify_cancel())
for ask in (failed.result, gone.result, gone.exception, lambda: futures.Future().result(0), lambda: futures.Future().result(timeout=0.01)):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__module__, type(error).__qualname__, error)
for change in (lambda: future.set_result(1), lambda: failed.set_exception(ValueError()), lambda: future.set_running_or_notify_cancel()):
    try:
        change()
    except Exception as error:
        print(type(error).__qualname__, str(error).split(':')[0])

pending = futures.Future()
for when in (futures.FIRST_COMPLETED, futures.FIRST_EXCEPTION, futures.ALL_COMPLETED):
    done, not_done = futures.wait([future, failed, gone, pending], timeout=0.01, return_when=when)
    print(when, len(done), len(not_done), pending in not_done)
try:
    for each in futures.as_completed([future, failed, gone, pending, future], timeout=0.01):
        print('completed', text(each).split('state=')[1] and True)
except futures.TimeoutError as error:
    print(error)
print(futures.wait([]), list(futures.as_completed([])))
try:
    futures.wait([pending], return_when='never')
except ValueError as error:
    print(error)
for make in (lambda: futures.ThreadPoolExecutor(0), lambda: futures.ThreadPoolExecutor(1, initializer=5), lambda: futures.ProcessPoolExecutor(0),
             lambda: futures.Executor().submit(print)):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)


class Direct(futures.Executor):
    def submit(self, fn, /, *args, **kwargs):
        future = futures.Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


with Direct() as executor:
    print(list(executor.map(pow, (2, 3), (5, 2))), list(futures.as_completed([executor.submit(abs, -3)]))[0].result())
with futures.ThreadPoolExecutor() as executor:
    pass
try:
    executor.submit(print)
except RuntimeError as error:
    print(error)
print(issubclass(futures.BrokenExecutor, RuntimeError), futures.TimeoutError is TimeoutError)
