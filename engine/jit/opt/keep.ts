/** What a rule gives that lets the operation pass as it is. No ref has this number. */
export const KEEP = 0x7fff_ffff;
