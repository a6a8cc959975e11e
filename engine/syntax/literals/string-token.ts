/**
 * The parts of a string token: what its prefix says and where its body lies between the quotes.
 */

/** A string token taken apart. */
export interface StringToken {
  readonly isBytes: boolean;
  readonly isRaw: boolean;
  readonly isFormatted: boolean;
  /** The prefix is exactly `u`: CPython keeps that (not `U`) in the tree. */
  readonly isU: boolean;
  readonly body: string;
  /** How many characters stand before the body: prefix and opening quotes. */
  readonly bodyStart: number;
}

/** Takes a well-formed string token apart. */
export function splitStringToken(text: string): StringToken {
  let isBytes = false;
  let isRaw = false;
  let isFormatted = false;
  let at = 0;
  for (; ; at++) {
    const letter = text.charCodeAt(at) | 32;
    if (letter === 98) isBytes = true;
    else if (letter === 114) isRaw = true;
    else if (letter === 102) isFormatted = true;
    else if (letter !== 117) break;
  }
  const isU = at > 0 && text.charCodeAt(0) === 117;
  const quote = text.charCodeAt(at);
  const isTriple =
    text.length >= at + 6 && text.charCodeAt(at + 1) === quote && text.charCodeAt(at + 2) === quote;
  const bodyStart = at + (isTriple ? 3 : 1);
  const body = text.slice(bodyStart, text.length - (isTriple ? 3 : 1));
  return { isBytes, isRaw, isFormatted, isU, body, bodyStart };
}
