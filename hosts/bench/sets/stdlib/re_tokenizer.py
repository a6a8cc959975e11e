"""A tokenizer of named groups, one alternation, as the documentation of re writes it."""
import re

SOURCE = """
if quantity >= 10 then
    total := total + price * quantity * 0.9;
    tax := total * 0.055; // reduced
    label := "a string with \\"quotes\\"";
endif
"""

TOKENS = [
    ("NUMBER", r"\d+(?:\.\d*)?"),
    ("STRING", r'"(?:[^"\\]|\\.)*"'),
    ("ASSIGN", r":="),
    ("END", r";"),
    ("COMMENT", r"//[^\n]*"),
    ("ID", r"[A-Za-z_]\w*"),
    ("OP", r"[<>]=?|[-+*/]"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
SCANNER = re.compile("|".join("(?P<%s>%s)" % pair for pair in TOKENS))
KEYWORDS = {"if", "then", "endif"}


def tokenize(text):
    line = 1
    start = 0
    for match in SCANNER.finditer(text):
        kind = match.lastgroup
        value = match.group()
        if kind == "NUMBER":
            value = float(value) if "." in value else int(value)
        elif kind == "ID" and value in KEYWORDS:
            kind = value
        elif kind == "NEWLINE":
            start = match.end()
            line += 1
            continue
        elif kind in ("SKIP", "COMMENT"):
            continue
        yield kind, value, line, match.start() - start


def main(n):
    total = 0
    for _ in range(n):
        for kind, value, line, column in tokenize(SOURCE):
            total += len(kind) + line + column
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
