import sys


class Message:
    def __str__(self):
        return 'message object on stderr'


def leave():
    try:
        raise SystemExit(Message())
    finally:
        print('leaving')


print('before')
leave()
print('never')
