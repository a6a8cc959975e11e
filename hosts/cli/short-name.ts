/**
 * File names as messages show them.
 */
import { isAbsolute, relative } from 'node:path';

/** A path below the working directory without it; any other name as it is. */
export function shortName(file: string): string {
  if (!isAbsolute(file)) return file;
  const short = relative(process.cwd(), file);
  return short === '' || short.startsWith('..') ? file : short;
}
