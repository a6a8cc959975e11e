/**
 * A JSON text as it is read: UTF-16 with positions in code units; a str with characters beyond the basic plane counts its positions in characters, so
 * that these are converted on the way in and out.
 */
import { asStr, PyAstralStr, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { typeError, typeName } from '../../objects/protocol/errors.js';

export class JsonDocument {
  readonly source: Value;
  readonly text: string;
  /** Code units and characters are not the same. */
  readonly isAstral: boolean;

  /** Throws TypeError for what is no str; `what` begins its message. */
  constructor(source: Value, what: string) {
    const str = asStr(source);
    if (str === undefined) throw typeError(`${what}, not ${typeName(source)}`);
    this.source = source;
    this.isAstral = str instanceof PyAstralStr;
    this.text = str.toString();
  }

  /** The position in code units of a position in characters. */
  unitAt(position: number): number {
    if (!this.isAstral) return position;
    let unit = 0;
    for (let at = 0; at < position && unit < this.text.length; at++)
      unit += (this.text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    return unit;
  }

  /** The position in characters of a position in code units. */
  positionAt(unit: number): number {
    if (!this.isAstral) return unit;
    let position = 0;
    for (let at = 0; at < unit; position++) at += (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return position;
  }

  /** The str of a part. */
  strOf(text: string): Value {
    return this.isAstral ? strFromText(text) : text;
  }
}

/** The end of white space from `at` on. */
export function skipSpace(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return end;
    end++;
  }
}
