"""re.findall, finditer and search: words, dates, addresses, alternatives of literals over running text."""
import re

LINE = "On 2023-04-%02d the %d quick brown foxes wrote to jack.%d@example.com and jumped over https://example.org/path/%d lazily. "

WORD = re.compile(r"\w+")
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")
LINK = re.compile(r"https?://[^\s/]+(?:/[^\s]*)?")
NAMES = re.compile(r"\b(?:fox(?:es)?|dog|jack|lazily)\b", re.IGNORECASE)


def main(n):
    text = "".join(LINE % (i % 28 + 1, i, i, i) for i in range(100))
    total = 0
    for _ in range(n):
        total += len(WORD.findall(text))
        total += sum(int(day) for _, _, day in DATE.findall(text))
        total += len(EMAIL.findall(text)[-1])
        for match in LINK.finditer(text):
            total += match.end() - match.start()
        total += len(NAMES.findall(text))
        if WORD.search(text, len(text) - 20) and re.search("no such thing", text) is None:
            total += 1
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
