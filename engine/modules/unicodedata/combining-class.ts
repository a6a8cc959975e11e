/**
 * Canonical combining classes, which JavaScript does not tell but acts upon: normalising puts marks in the order of their classes.
 * A mark is of the class of that mark of the list with which it never changes places.
 */

/** A mark of each class: class=character. */
const marks =
  `1=334 6=16ff0 7=93c 8=3099 9=94d 10=5b0 11=5b1 12=5b2 13=5b3 14=5b4 15=5b5 16=5b6 17=5b7 18=5b8 19=5b9 20=5bb
21=5bc 22=5bd 23=5bf 24=5c1 25=5c2 26=fb1e 27=64b 28=64c 29=64d 30=618 31=619 32=61a 33=651 34=652 35=670 36=711 84=c55
91=c56 103=e38 107=e48 118=eb8 122=ec8 129=f71 130=f72 132=f74 202=321 214=1dce 216=31b 218=1dfa 220=316 222=59a 224=302e
226=1d16d 228=5ae 230=300 232=315 233=35c 234=35d 240=345`
    .split(/\s+/)
    .map((row) => {
      const [number = '0', code = '0'] = row.split('=');
      return { number: Number(number), mark: String.fromCodePoint(Number.parseInt(code, 16)) };
    });

const GREEK_DIALYTIKA_TONOS = 0x344;
const ABOVE = 230;

/** The canonical combining class of a character; 0 for one that does not combine. */
export function combiningClassOf(point: number): number {
  const char = String.fromCodePoint(point).normalize('NFD');
  if (!/^\p{M}/u.test(char)) return 0;
  // What decomposes into several characters does not combine, with one exception.
  if (char.length > 1 && Array.from(char).length > 1) return point === GREEK_DIALYTIKA_TONOS ? ABOVE : 0;
  const [lowest] = marks;
  const highest = marks.at(-1);
  // What stays between marks of the lowest and the highest class in the wrong order does not combine.
  if (lowest === undefined || highest === undefined) return 0;
  if (!moves(char, lowest.mark) && !moves(highest.mark, char)) return 0;
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = marks[middle];
    if (row === undefined) break;
    if (moves(char, row.mark)) low = middle + 1;
    else if (moves(row.mark, char)) high = middle;
    else return row.number;
  }
  return marks[low]?.number ?? 0;
}

/** Whether two marks change places when the first comes before the second. */
function moves(first: string, second: string): boolean {
  const text = `a${first}${second}`;
  return text.normalize('NFD') !== text;
}
