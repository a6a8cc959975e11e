"""A signal that a program sends to itself has been handled when os.kill returns."""
import os
import signal


def handle(number, frame):
    print('handled', signal.Signals(number).name)


signal.signal(signal.SIGINT, handle)
os.kill(os.getpid(), signal.SIGINT)
print('after SIGINT')
signal.signal(signal.SIGUSR1, handle)
os.kill(os.getpid(), signal.SIGUSR1)
print('after SIGUSR1')
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    os.kill(os.getpid(), signal.SIGINT)
    print('not interrupted')
except KeyboardInterrupt:
    print('interrupted')
signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGUSR1)
os.kill(os.getpid(), 0)
print('still here')
