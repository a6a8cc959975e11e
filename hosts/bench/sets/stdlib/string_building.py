"""String building: io.StringIO, join of generators, f-strings, format, translate, textwrap, string.Template."""
import io
import string
import textwrap

TABLE = str.maketrans({"a": "4", "e": "3", "<": "&lt;", ">": "&gt;"})
TEMPLATE = string.Template("Dear $name, you owe $$${amount} since ${day}.")


def main(n):
    total = 0
    for i in range(n):
        out = io.StringIO()
        for j in range(50):
            out.write("line ")
            out.write(str(j))
            out.write("\n")
            print(j, "value", sep=": ", file=out)
        text = out.getvalue()
        total += len(text) + len(",".join(str(j * i) for j in range(100)))
        rows = [f"{j:>5}|{j * 1.5:8.2f}|{'name' + str(j)!r:<10}|{j:#06x}" for j in range(40)]
        total += len("\n".join(rows))
        total += len("{:,} {name:^12} {!r}".format(i * 1000, "x", name="pit"))
        total += len("<a href='tree'>the sea</a>".translate(TABLE))
        total += len(textwrap.fill(text[:400], width=40)) + len(textwrap.dedent("    a\n      b\n"))
        total += len(TEMPLATE.substitute(name="Ann", amount=i, day="Monday"))
        data = b"".join(word.encode() for word in text.split()[:100])
        total += len(data.decode("ascii").title().swapcase())
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
