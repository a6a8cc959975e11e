/**
 * What the interpreter may ask of the world outside: files to import, where output goes. The host decides what it grants; the
 * command line grants what python3 has.
 */

/** Access to source files for imports. Paths are absolute or relative to the working directory. */
export interface SourceAccess {
  /** The bytes of a file, or undefined where there is none. */
  read(path: string): Uint8Array | undefined;
  isDirectory(path: string): boolean;
}

/** The world as an interpreter sees it. */
export interface HostAccess {
  readonly sources: SourceAccess | null;
}
