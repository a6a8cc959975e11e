/**
 * From the command line and PYTHON* variables to the settings of the program.
 */
import { realpathSync } from 'node:fs';
import { delimiter, dirname, resolve } from 'node:path';
import { defaultSettings, type ProgramSettings } from '../../engine/index.js';
import type { CommandLine } from './command-line.js';
import type { OptionName } from './options.table.js';

/** The settings for a command line. */
export function settingsFor(line: CommandLine, isInteractive: boolean): ProgramSettings {
  const count = (name: OptionName) => line.counts.get(name) ?? 0;
  const isolated = count('-I') > 0;
  const ignoresEnvironment = isolated || count('-E') > 0;
  const variable = (name: string) => {
    const value = ignoresEnvironment ? undefined : process.env[name];
    return value === undefined || value === '' ? undefined : value;
  };
  const counted = (name: OptionName, from: string) => Math.max(count(name), numberOf(variable(from)));
  const xOptions = readXOptions(line.values.get('-X') ?? []);
  const safePath = isolated || count('-P') > 0 || variable('PYTHONSAFEPATH') !== undefined;
  const inspects = Number(count('-i') > 0 || variable('PYTHONINSPECT') !== undefined);
  const environmentPath = variable('PYTHONPATH')?.split(delimiter) ?? [];
  const warnings = variable('PYTHONWARNINGS')?.split(',') ?? [];
  return {
    argv: argvOf(line),
    originalArgv: [process.argv[1] ?? '', ...process.argv.slice(2)],
    executable: process.argv[1] === undefined ? '' : resolve(process.argv[1]),
    prefix: dirname(dirname(dirname(resolve(process.argv[1] ?? '.')))),
    path: [...(safePath ? [] : [firstFolder(line)]), ...environmentPath],
    readsForeignCode: true,
    compiledFiles: { prefix: cachePrefix(xOptions.get('pycache_prefix') ?? variable('PYTHONPYCACHEPREFIX')) },
    warnOptions: [...warnings, ...(line.values.get('-W') ?? [])],
    xOptions,
    flags: {
      ...defaultSettings.flags,
      debug: counted('-d', 'PYTHONDEBUG'),
      inspect: inspects,
      interactive: Number(isInteractive || count('-i') > 0),
      optimize: counted('-O', 'PYTHONOPTIMIZE'),
      dont_write_bytecode: Number(count('-B') > 0 || variable('PYTHONDONTWRITEBYTECODE') !== undefined),
      no_user_site: Number(isolated || count('-s') > 0),
      no_site: Number(count('-S') > 0),
      ignore_environment: Number(ignoresEnvironment),
      verbose: counted('-v', 'PYTHONVERBOSE'),
      bytes_warning: count('-b'),
      quiet: Number(count('-q') > 0),
      isolated: Number(isolated),
      dev_mode: xOptions.has('dev'),
      utf8_mode: Number(xOptions.has('utf8')),
      safe_path: safePath,
      int_max_str_digits: digitsLimit(
        xOptions.get('int_max_str_digits') ?? variable('PYTHONINTMAXSTRDIGITS'),
      ),
      unbuffered: count('-u') > 0 || variable('PYTHONUNBUFFERED') !== undefined,
    },
  };
}

/** The folder that was named for compiled code, if any. */
function cachePrefix(named: string | true | undefined): string | null {
  return typeof named === 'string' && named !== '' ? resolve(named) : null;
}

function argvOf(line: CommandLine): readonly string[] {
  const { action, args } = line;
  switch (action.kind) {
    case 'file':
      return [action.path, ...args];
    case 'code':
      return ['-c', ...args];
    case 'module':
      return ['-m', ...args];
    default:
      return [line.namesInput ? '-' : '', ...args];
  }
}

/** The first item of `sys.path`: the folder of the script, wherever a link to it lies; else the working directory. */
function firstFolder({ action }: CommandLine): string {
  if (action.kind === 'module') return process.cwd();
  if (action.kind !== 'file') return '';
  try {
    const real = realpathSync(action.path);
    return dirname(real);
  } catch {
    return dirname(resolve(action.path));
  }
}

function readXOptions(given: readonly string[]): ReadonlyMap<string, string | true> {
  return new Map(
    given.map((text): [string, string | true] => {
      const equals = text.indexOf('=');
      return equals < 0 ? [text, true] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}

function digitsLimit(given: string | true | undefined): number {
  const number = typeof given === 'string' ? Number(given) : Number.NaN;
  return Number.isInteger(number) && number >= 0 ? number : -1;
}

/** As python3 reads a flag from a variable: a number counts, any other text is one. */
function numberOf(value: string | undefined): number {
  if (value === undefined) return 0;
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : 1;
}
