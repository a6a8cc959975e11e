/**
 * How a program was started: arguments, flags and places, as the `sys` module shows them.
 */

/** See the file's head. */
export interface ProgramSettings {
  /** `sys.argv`. */
  readonly argv: readonly string[];
  /** `sys.orig_argv`. */
  readonly originalArgv: readonly string[];
  /** `sys.executable`. */
  readonly executable: string;
  /** `sys.prefix`: where the engine is installed. */
  readonly prefix: string;
  /** What `sys.path` begins as. */
  readonly path: readonly string[];
  readonly flags: ProgramFlags;
  /**
   * Compiled code of modules is read from, and left in, `__pycache__` beside their files, or in the folder `prefix`; null: it is not kept.
   */
  readonly compiledFiles: { readonly prefix: string | null } | null;
  /**
   * Code objects are read from bytes that anybody may have made, as CPython reads them; otherwise only from those that the program itself has
   * made of code objects. Nothing that verifies code can tell all that its instructions rely on.
   */
  readonly readsForeignCode: boolean;
  /** Arguments of `-W`. */
  readonly warnOptions: readonly string[];
  /** Options of `-X` by name; true for those without a value. */
  readonly xOptions: ReadonlyMap<string, string | true>;
}

/** `sys.flags` by its field names. */
export interface ProgramFlags {
  readonly debug: number;
  readonly inspect: number;
  readonly interactive: number;
  readonly optimize: number;
  readonly dont_write_bytecode: number;
  readonly no_user_site: number;
  readonly no_site: number;
  readonly ignore_environment: number;
  readonly verbose: number;
  readonly bytes_warning: number;
  readonly quiet: number;
  readonly hash_randomization: number;
  readonly isolated: number;
  readonly dev_mode: boolean;
  readonly utf8_mode: number;
  readonly warn_default_encoding: number;
  readonly safe_path: boolean;
  readonly int_max_str_digits: number;
  /** `-u`; not shown in `sys.flags`. */
  readonly unbuffered: boolean;
}

/** The flags of a program started without any. */
export const defaultFlags: ProgramFlags = {
  debug: 0,
  inspect: 0,
  interactive: 0,
  optimize: 0,
  dont_write_bytecode: 0,
  no_user_site: 0,
  no_site: 0,
  ignore_environment: 0,
  verbose: 0,
  bytes_warning: 0,
  quiet: 0,
  hash_randomization: 1,
  isolated: 0,
  dev_mode: false,
  utf8_mode: 0,
  warn_default_encoding: 0,
  safe_path: false,
  int_max_str_digits: -1,
  unbuffered: false,
};

/** The settings of a program about which nothing was said. */
export const defaultSettings: ProgramSettings = {
  argv: [''],
  originalArgv: [],
  executable: '',
  prefix: '',
  path: [],
  flags: defaultFlags,
  compiledFiles: null,
  readsForeignCode: true,
  warnOptions: [],
  xOptions: new Map(),
};
