"""json.loads: records of strings, numbers, lists and escapes, and a long list of numbers."""
import json


def make_text(count):
    record = '{"id": %d, "name": "user %d", "active": true, "score": %d.25, "tags": ["alpha", "b\\u00eata", "a\\nb"], "address": {"city": "Springfield", "location": [%d.5e-1, -7]}, "parent": null}'
    records = ", ".join(record % (i, i, i, i) for i in range(count))
    numbers = ", ".join(str(i * 37 % 1000) for i in range(count * 10))
    return '{"records": [%s], "numbers": [%s]}' % (records, numbers)


def main(n):
    text = make_text(50)
    total = 0
    for _ in range(n):
        data = json.loads(text)
        total += len(data["records"]) + data["numbers"][17]
        for record in data["records"]:
            total += record["id"] + len(record["tags"][1]) + int(record["address"]["location"][0] * 10)
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
