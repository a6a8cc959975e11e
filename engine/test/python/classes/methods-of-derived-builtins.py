"""Methods of instances of classes derived from built-in ones, called at one place again and again."""
from collections import Counter, OrderedDict, deque


class Words(dict):
    pass


class Loud(Words):
    def get(self, key, default=None):
        return f"{super().get(key, default)}!"


class Stack(list):
    push = list.append


def ask(table):
    return table.get("a"), table.get("b", 0), len(table.copy())


words = Words(a=1)
for step in range(4):
    print(ask(words), ask(Loud(a=1)), ask({"a": 2}), ask(OrderedDict(a=3)), ask(Counter("aab")))
    if step == 0:
        words.other = 1
    if step == 1:
        words.get = lambda key, default=None: "its own"
    if step == 2:
        del words.get
        Words.get = lambda self, key, default=None: "of the class"

stack = Stack()
for number in range(5):
    stack.push(number)
    stack.append(number)
print(stack)
window = deque(maxlen=3)
for number in range(5):
    window.append(number)
print(window)
recent = OrderedDict.fromkeys("abc")
for letter in "abca":
    recent.move_to_end(letter)
print(list(recent))


class Failure(Exception):
    pass


for kind in (Failure, ValueError, Failure):
    error = kind("text")
    error.add_note("note")
    print(error.__notes__, error.with_traceback(None) is error)


def misuse(table):
    return table.get()


for table in (Counter(), OrderedDict(), Counter()):
    try:
        misuse(table)
    except TypeError as error:
        print("TypeError:", error)
