class Stack:
    def __init__(self):
        self.items = []
    def push(self, v):
        items.append(v)
Stack().push(1)
