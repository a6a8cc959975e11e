class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


def last(node, steps):
    for _ in range(steps):
        node = node.next
    return node.value


chain = Node(1, Node(2, Node(3)))
print(last(chain, 2))
print(last(chain, 4))
