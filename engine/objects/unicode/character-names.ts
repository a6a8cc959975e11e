/**
 * The names of Unicode characters and the characters of names. Most are listed in a text that the build makes (see
 * scripts/character-names.mjs): a name a line in the order of the characters, `=hex` before one that does not follow its
 * predecessor; after an empty line aliases, `hex NAME`. Hangul syllables and unified ideographs have theirs by rule.
 */

/** Looks names up, in a text that is read when first needed. */
export class CharacterNames {
  private readonly read: () => string;
  private table: Table | undefined;

  constructor(read: () => string) {
    this.read = read;
  }

  /** The name of a character; undefined for one that has none, such as a control character. */
  nameOf(point: number): string | undefined {
    if (point >= HANGUL_FIRST && point <= HANGUL_LAST) return hangulName(point);
    if (isUnifiedIdeograph(point)) return IDEOGRAPH + point.toString(16).toUpperCase();
    return this.load().names.get(point);
  }

  /** The character of a name or an alias, whose letters may be small but where a rule makes the name. */
  pointOf(name: string): number | undefined {
    if (name.startsWith(HANGUL)) return hangulPoint(name.slice(HANGUL.length));
    if (name.startsWith(IDEOGRAPH)) return ideographPoint(name.slice(IDEOGRAPH.length));
    const { points } = this.load();
    return points.get(name) ?? points.get(name.replace(/[a-z]+/g, (letters) => letters.toUpperCase()));
  }

  private load(): Table {
    this.table ??= readTable(this.read());
    return this.table;
  }
}

interface Table {
  readonly names: ReadonlyMap<number, string>;
  /** Of names and aliases. */
  readonly points: ReadonlyMap<string, number>;
}

function readTable(text: string): Table {
  const names = new Map<number, string>();
  const points = new Map<string, number>();
  const [listed = '', aliases = ''] = text.split('\n\n');
  let point = 0;
  for (const line of listed.split('\n')) {
    if (line.startsWith('=')) {
      point = Number.parseInt(line.slice(1), 16);
      continue;
    }
    names.set(point, line);
    points.set(line, point++);
  }
  for (const line of aliases.split('\n')) {
    const space = line.indexOf(' ');
    points.set(line.slice(space + 1), Number.parseInt(line.slice(0, space), 16));
  }
  return { names, points };
}

const IDEOGRAPH = 'CJK UNIFIED IDEOGRAPH-';

/** First and last of each block of unified ideographs, in Unicode 14. */
const ideographs = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b738],
  [0x2b740, 0x2b81d],
  [0x2b820, 0x2cea1],
  [0x2ceb0, 0x2ebe0],
  [0x30000, 0x3134a],
] as const;

function isUnifiedIdeograph(point: number): boolean {
  return ideographs.some(([first, last]) => point >= first && point <= last);
}

function ideographPoint(digits: string): number | undefined {
  if (!/^[0-9A-F]{4,5}$/.test(digits)) return undefined;
  const point = Number.parseInt(digits, 16);
  return isUnifiedIdeograph(point) ? point : undefined;
}

// The Unicode Standard, 3.12: a syllable's name is its prefix and the short names of its two or three letters.
const HANGUL = 'HANGUL SYLLABLE ';
const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const leads = [
  'G',
  'GG',
  'N',
  'D',
  'DD',
  'R',
  'M',
  'B',
  'BB',
  'S',
  'SS',
  '',
  'J',
  'JJ',
  'C',
  'K',
  'T',
  'P',
  'H',
];
const vowels = [
  ...['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI'],
  ...['YU', 'EU', 'YI', 'I'],
];
const tails = [
  ...[
    '',
    'G',
    'GG',
    'GS',
    'N',
    'NJ',
    'NH',
    'D',
    'L',
    'LG',
    'LM',
    'LB',
    'LS',
    'LT',
    'LP',
    'LH',
    'M',
    'B',
    'BS',
  ],
  ...['S', 'SS', 'NG', 'J', 'C', 'K', 'T', 'P', 'H'],
];

function hangulName(point: number): string {
  const index = point - HANGUL_FIRST;
  const tail = index % tails.length;
  const rest = (index - tail) / tails.length;
  const vowel = rest % vowels.length;
  const lead = (rest - vowel) / vowels.length;
  return `${HANGUL}${leads[lead]}${vowels[vowel]}${tails[tail]}`;
}

/** Consonants and vowels have no letter in common, so that the longest name of each part is the right one. */
function hangulPoint(letters: string): number | undefined {
  const [, lead = '', vowel = '', tail = ''] = /^([^AEIOUWY]*)([AEIOUWY]+)([^AEIOUWY]*)$/.exec(letters) ?? [];
  const parts = [leads.indexOf(lead), vowels.indexOf(vowel), tails.indexOf(tail)] as const;
  if (parts.some((part) => part < 0)) return undefined;
  return HANGUL_FIRST + (parts[0] * vowels.length + parts[1]) * tails.length + parts[2];
}
