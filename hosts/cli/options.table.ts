/**
 * The options of the command line, one row an option, in the order of the help.
 *
 * Those of one letter are python3's and may be written together (`-Bc CODE`). `takes` names the argument; `last` says that what follows
 * belongs to the program.
 */

interface OptionRow {
  /** `-c`, or `--jit` for a long one; `-jv` is matched as a whole. */
  readonly name: string;
  readonly alias?: string;
  readonly takes?: string;
  readonly last?: true;
  readonly doc: string;
}

export const options = [
  { name: '-c', takes: 'CODE', last: true, doc: 'run CODE; what follows are its arguments' },
  { name: '-m', takes: 'MODULE', last: true, doc: 'find MODULE on the path and run it as a program' },
  { name: '-i', doc: 'go on at a prompt after the program' },
  { name: '-u', doc: 'write output at once; also PYTHONUNBUFFERED' },
  { name: '-O', doc: 'leave out assert statements; -OO leaves out docstrings too; also PYTHONOPTIMIZE' },
  { name: '-W', takes: 'FILTER', doc: 'what becomes of warnings: action:message:category:module:lineno' },
  { name: '-q', doc: 'no banner at the prompt' },
  { name: '-E', doc: 'ignore PYTHON* environment variables' },
  { name: '-I', doc: 'isolated: -E -P -s' },
  { name: '-P', doc: 'do not put the script’s folder on sys.path; also PYTHONSAFEPATH' },
  { name: '-s', doc: 'accepted; there are no site packages' },
  { name: '-S', doc: 'accepted; there are no site packages' },
  { name: '-B', doc: 'leave no compiled code in __pycache__; also PYTHONDONTWRITEBYTECODE' },
  { name: '-b', doc: 'accepted: warnings about bytes compared with str' },
  { name: '-d', doc: 'accepted' },
  { name: '-R', doc: 'accepted; hashes of texts are the same in every process' },
  { name: '-v', doc: 'accepted' },
  { name: '-x', doc: 'skip the first line of the source' },
  { name: '-X', takes: 'OPTION', doc: 'sys._xoptions; int_max_str_digits=N and utf8 have an effect' },
  {
    name: '--check-hash-based-pycs',
    takes: 'WHEN',
    doc: 'accepted; compiled code always is compared with its source',
  },
  {
    name: '--jit',
    takes: 'SETTINGS',
    doc: 'off, on, help, or threshold=N,trace_eagerness=N,…; also PITVIPER_JIT',
  },
  { name: '-jv', doc: 'a line on stderr for each trace that is compiled or given up' },
  {
    name: '--jit-dump',
    takes: 'STAGES',
    doc: 'stages of each trace on stderr: b,r,o,s,a,x; STAGES:FUNCTION for one function',
  },
  {
    name: '--jit-passes',
    takes: 'PASSES',
    doc: 'the optimizer without some passes (-hoist,-peel) or with some only (fold,cse)',
  },
  { name: '--jit-log', takes: 'FILE', doc: 'the compiler’s events as lines of JSON; %d is the process’s id' },
  { name: '-V', alias: '--version', doc: 'print the version' },
  { name: '-h', alias: '--help', doc: 'print this help' },
] as const satisfies readonly OptionRow[];

/** An option's name. */
export type OptionName = (typeof options)[number]['name'];

/** Words in place of a file that do something else than running a program. */
export const commands = {
  explain: {
    usage: 'explain FILE[:function] [args]',
    doc: 'run FILE and show what became of its hot loops; --html OUT makes a page',
  },
  dis: { usage: 'dis FILE', doc: 'print the bytecode of FILE' },
  types: { usage: 'types FILE...', doc: 'write TypeScript declarations beside FILE: FILE.d.py.ts' },
  bench: {
    usage: 'bench FILE [args]',
    doc: 'time FILE with the compiler, without it, and on python3; --rounds N',
  },
  cache: {
    usage: 'cache ls|clear [FOLDER]',
    doc: 'compiled code on disk: list it, remove it; also PITVIPER_CACHE',
  },
} as const;

/** A command's name. */
export type CommandName = keyof typeof commands;
