/**
 * Text for a terminal: styles, widths, wrapping.
 */

const styles = {
  title: '1;36',
  heading: '1',
  dim: '2',
  hot: '33',
  link: '36',
  code: '32',
} as const;

/** A style's name. */
export type Style = keyof typeof styles;

/** Collects lines. */
export class Painter {
  readonly width: number;
  readonly #colors: boolean;
  readonly #lines: string[] = [];

  constructor(width: number, colors: boolean) {
    this.width = Math.min(Math.max(width, 60), 200);
    this.#colors = colors;
  }

  paint(style: Style, text: string): string {
    return this.#colors && text !== '' ? `\u001b[${styles[style]}m${text}\u001b[0m` : text;
  }

  /** One line as it is. */
  line(text = ''): void {
    this.#lines.push(text.trimEnd());
  }

  /** One line cut to the width; before styles are put on. */
  fitted(text: string, style?: Style): void {
    const cut = cutTo(text, this.width).trimEnd();
    this.line(style === undefined ? cut : this.paint(style, cut));
  }

  /** A paragraph, wrapped, indented by so many columns. */
  paragraph(text: string, indent: number, style?: Style): void {
    const room = this.width - indent;
    let current = '';
    const put = (): void => {
      const painted = style === undefined ? current : this.paint(style, current);
      this.line(`${' '.repeat(indent)}${painted}`);
      current = '';
    };
    for (const word of text.split(' ')) {
      if (current !== '' && current.length + 1 + word.length > room) put();
      current += current === '' ? word : ` ${word}`;
    }
    if (current !== '') put();
  }

  /** All lines. */
  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}

/** A text in a column of so many characters: cut with an ellipsis, or filled with blanks. */
export function cutTo(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, Math.max(0, width - 1))}…` : text.padEnd(width);
}
