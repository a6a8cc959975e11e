"""csv: writing and reading rows with quotes, by position and by name."""
import csv
import io


def main(n):
    rows = [[i, "name %d" % i, 'say "hi", %d' % i, i * 0.5, ""] for i in range(100)]
    total = 0
    for _ in range(n):
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow(["id", "name", "text", "value", "rest"])
        writer.writerows(rows)
        text = out.getvalue()
        total += len(text)
        for row in csv.reader(io.StringIO(text, newline="")):
            total += len(row[2])
        for record in csv.DictReader(io.StringIO(text, newline="")):
            total += int(record["id"]) + len(record["name"])
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
