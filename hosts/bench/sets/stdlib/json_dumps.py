"""json.dumps: nested records of strings, numbers, lists and None; compact, sorted and indented."""
import json


def make_records(count):
    return [
        {
            "id": i,
            "name": "user %d" % i,
            "email": "user%d@example.org" % i,
            "active": i % 3 == 0,
            "score": i * 1.25,
            "tags": ["alpha", "b\u00eata", "quote \" and \\ and \n"],
            "address": {"city": "Springfield", "zip": "%05d" % (i * 7), "location": [i / 3, -i / 7]},
            "parent": None,
        }
        for i in range(count)
    ]


def main(n):
    records = make_records(50)
    total = 0
    for i in range(n):
        total += len(json.dumps(records))
        total += len(json.dumps(records, sort_keys=True, separators=(",", ":"), ensure_ascii=False))
    total += len(json.dumps(records, indent=2))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
