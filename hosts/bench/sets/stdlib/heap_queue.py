"""heapq: a queue of tuples as in Dijkstra's search, numbers, merge, nlargest and nsmallest."""
import heapq


def shortest(size):
    distances = {0: 0}
    queue = [(0, 0)]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > distances[node]:
            continue
        for step, weight in ((1, 7), (5, 11 + node % 3), (size - 1, 29)):
            near = (node + step) % size
            new = distance + weight
            if new < distances.get(near, 1 << 60):
                distances[near] = new
                heapq.heappush(queue, (new, near))
    return sum(distances.values())


def main(n):
    total = 0
    for i in range(n):
        total += shortest(400)
        numbers = [j * 7919 % 10007 for j in range(1000)]
        floats = [value * 0.5 for value in numbers]
        heapq.heapify(numbers)
        for _ in range(200):
            total += heapq.heappop(numbers)
        for j in range(200):
            total += heapq.heappushpop(numbers, j * 31 % 5003)
        total += sum(heapq.nsmallest(10, floats)) + sum(heapq.nlargest(10, numbers, key=lambda value: -value))
        total += sum(heapq.merge(range(0, 200, 2), range(1, 200, 2)))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
