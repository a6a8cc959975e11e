"""re.sub with text, template and function, and re.split: normalising text as programs do."""
import re

LINE = "user_%d said:   'Hello,  world %d!'\t<b>bold %d</b> &amp; <i>more</i>; total=$%d.50, "


def double(match):
    return str(int(match.group(0)) * 2)


def title(match):
    return match.group(1).upper() + match[2]


def main(n):
    text = "".join(LINE % (i, i, i, i * 3) for i in range(60))
    total = 0
    for _ in range(n):
        clean = re.sub(r"<[^>]+>", "", text)
        clean = re.sub(r"\s+", " ", clean)
        clean = re.sub(r"\d+", double, clean)
        clean = re.sub(r"\b([a-z])(\w*)", title, clean)
        clean = re.sub(r"(\w+)=\$(\d+)\.(\d+)", r"\2,\3 \1", clean)
        total += len(clean) + len(re.split(r"[,;:]\s*", clean))
    return total


if __name__ == "__main__":
    import sys
    sys.path.append(sys.path[0] + "/..")
    from harness import run
    run(main)
