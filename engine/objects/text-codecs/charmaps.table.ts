/**
 * Encodings of one byte a character that follow a table. The lower half of each is ASCII; the upper half stands here, or
 * comes from the platform's decoder of the given label.
 *
 * The platform gives control characters for bytes that stand for nothing; `gaps` says whether Python has none there.
 */
export const charmaps = {
  cp437: {
    upper:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0',
  },
  cp850: {
    upper:
      'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\xad±‗¾¶§÷¸°¨·¹³²■\xa0',
  },
  cp866: { label: 'ibm866' },
  cp874: { label: 'windows-874', gaps: true },
  cp1250: { label: 'windows-1250', gaps: true },
  cp1251: { label: 'windows-1251', gaps: true },
  cp1252: {
    label: 'windows-1252',
    lowerControls: '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ',
  },
  cp1253: { label: 'windows-1253', gaps: true, missing: '\xaa' },
  cp1254: { label: 'windows-1254', gaps: true },
  cp1255: { label: 'windows-1255', gaps: true },
  cp1256: { label: 'windows-1256' },
  cp1257: { label: 'windows-1257', gaps: true },
  cp1258: { label: 'windows-1258', gaps: true },
  'iso8859-2': { label: 'iso-8859-2' },
  'iso8859-3': { label: 'iso-8859-3' },
  'iso8859-4': { label: 'iso-8859-4' },
  'iso8859-5': { label: 'iso-8859-5' },
  'iso8859-6': { label: 'iso-8859-6' },
  'iso8859-7': { label: 'iso-8859-7' },
  'iso8859-8': { label: 'iso-8859-8' },
  'iso8859-9': { label: 'windows-1254', hasControls: true },
  'iso8859-10': { label: 'iso-8859-10' },
  'iso8859-11': { label: 'windows-874', hasControls: true },
  'iso8859-13': { label: 'iso-8859-13' },
  'iso8859-14': { label: 'iso-8859-14' },
  'iso8859-15': { label: 'iso-8859-15' },
  'koi8-r': { label: 'koi8-r' },
  'koi8-u': { label: 'koi8-u' },
  'mac-cyrillic': { label: 'x-mac-cyrillic' },
  'mac-roman': { label: 'macintosh' },
} as const satisfies Record<string, CharmapRow>;

/** Where the upper half of a table comes from. */
export interface CharmapRow {
  /** The 128 characters. */
  readonly upper?: string;
  /** The platform's name of the encoding. */
  readonly label?: string;
  /** The 32 characters from 0x80 on, where the platform has them wrong. */
  readonly lowerControls?: string;
  /** Bytes that the platform maps to control characters or private use stand for nothing. */
  readonly gaps?: boolean;
  /** Other characters that the platform gives for bytes that stand for nothing. */
  readonly missing?: string;
  /** The bytes from 0x80 to 0x9f are the control characters. */
  readonly hasControls?: boolean;
}
