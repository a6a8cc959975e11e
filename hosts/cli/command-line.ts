/**
 * Reading the command line: options up to the program, the program, and its arguments, as python3 takes them.
 */
import { type CommandName, commands, type OptionName, options } from './options.table.js';

/** What is to be done. */
export type Action =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'input' }
  | { readonly kind: 'command'; readonly name: CommandName; readonly operands: readonly string[] }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' };

/** A command line that was understood. */
export interface CommandLine {
  readonly kind: 'understood';
  readonly action: Action;
  /** `sys.argv` but for its first item where that is the program's path. */
  readonly args: readonly string[];
  /** How often each option without an argument was given. */
  readonly counts: ReadonlyMap<OptionName, number>;
  /** The arguments of each option that takes one. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  /** `-` was given, which names standard input. */
  readonly namesInput: boolean;
}

/** What is wrong with the command line, in one line. */
export interface Misunderstood {
  readonly kind: 'misunderstood';
  readonly message: string;
}

interface Row {
  readonly name: OptionName;
  readonly takes?: string;
  readonly last?: true;
}

const rows = new Map<string, Row>(
  options.flatMap((row): [string, Row][] =>
    'alias' in row
      ? [
          [row.name, row],
          [row.alias, row],
        ]
      : [[row.name, row]],
  ),
);
rows.set('-?', { name: '-h' });

/** Reads the arguments. */
export function readCommandLine(args: readonly string[]): CommandLine | Misunderstood {
  const counts = new Map<OptionName, number>();
  const values = new Map<OptionName, string[]>();
  const understood = (action: Action, rest: readonly string[], namesInput = false): CommandLine => ({
    kind: 'understood',
    action,
    args: rest,
    counts,
    values,
    namesInput,
  });
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '-') return understood({ kind: 'input' }, args.slice(index + 1), true);
    if (arg === '--') return programAt(args, index + 1, understood);
    if (!arg.startsWith('-')) return programAt(args, index, understood);
    const letters =
      arg.startsWith('--') || rows.has(arg) ? [arg] : [...arg.slice(1)].map((letter) => `-${letter}`);
    for (let at = 0; at < letters.length; at++) {
      const [given = '', inline] = splitLong(letters[at] ?? '');
      const row = rows.get(given);
      if (row === undefined) return misunderstood(`unknown option ${given}`);
      if (row.takes === undefined) {
        if (inline !== undefined) return misunderstood(`option ${given} takes no argument`);
        counts.set(row.name, (counts.get(row.name) ?? 0) + 1);
        continue;
      }
      const attached =
        inline ?? (letters.length > 1 && at + 1 < letters.length ? arg.slice(at + 2) : undefined);
      const value = attached ?? args[++index];
      if (value === undefined) return misunderstood(`option ${given} needs an argument: ${row.takes}`);
      if (row.last) {
        const action: Action =
          row.name === '-c' ? { kind: 'code', code: value } : { kind: 'module', name: value };
        return understood(wordy(counts) ?? action, args.slice(index + 1));
      }
      values.set(row.name, [...(values.get(row.name) ?? []), value]);
      break;
    }
  }
  return understood(wordy(counts) ?? { kind: 'input' }, []);
}

function programAt(
  args: readonly string[],
  index: number,
  understood: (action: Action, rest: readonly string[]) => CommandLine,
): CommandLine {
  const [path, ...rest] = args.slice(index);
  const told = wordy(understood({ kind: 'input' }, []).counts);
  if (told !== undefined) return understood(told, rest);
  if (path === undefined) return understood({ kind: 'input' }, []);
  if (Object.hasOwn(commands, path))
    return understood({ kind: 'command', name: path as CommandName, operands: rest }, rest);
  return understood({ kind: 'file', path }, rest);
}

/** `-h` and `-V` come before whatever else is asked for. */
function wordy(counts: ReadonlyMap<OptionName, number>): Action | undefined {
  if (counts.has('-h')) return { kind: 'help' };
  return counts.has('-V') ? { kind: 'version' } : undefined;
}

function splitLong(option: string): [name: string, value: string | undefined] {
  const equals = option.startsWith('--') ? option.indexOf('=') : -1;
  return equals < 0 ? [option, undefined] : [option.slice(0, equals), option.slice(equals + 1)];
}

function misunderstood(message: string): Misunderstood {
  return { kind: 'misunderstood', message: `${message} (pitviper -h lists the options)` };
}
