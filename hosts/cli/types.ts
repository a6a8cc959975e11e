/**
 * `pitviper types FILE...`: TypeScript declarations from Python's annotations. `kernels.py` gets `kernels.d.py.ts` beside it, where TypeScript
 * looks for the types of `import './kernels.py'`. Files that are up to date are left alone.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PythonSyntaxError } from '../../sdk/errors/pitviper-error.js';
import { type DeclarationOptions, declarationsOf } from '../../sdk/types/declarations-of.js';

const choices = {
  ints: ['number', 'bigint'],
  dicts: ['map', 'object'],
  none: ['null', 'undefined'],
} as const;

type Choice = keyof typeof choices;

const usage = `usage: pitviper types FILE... [-o OUT] [--check] [--ints number|bigint] [--dicts map|object]
                      [--none null|undefined]

  -o OUT    write there; - is standard output. Default: kernels.d.py.ts for kernels.py
  --check   write nothing; the status is 1 if a file of declarations is missing or not up to date
`;

/** Runs the command; gives the exit status. */
export function runTypes(operands: readonly string[]): number {
  const request = readRequest(operands);
  if (typeof request === 'string') {
    process.stderr.write(`pitviper: ${request}\n${usage}`);
    return 2;
  }
  let status = 0;
  for (const file of request.files) status = Math.max(status, declare(file, request));
  return status;
}

interface Request {
  readonly files: readonly string[];
  readonly out: string | undefined;
  readonly check: boolean;
  readonly options: DeclarationOptions;
}

function readRequest(operands: readonly string[]): Request | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...operands],
      allowPositionals: true,
      options: {
        out: { ...text, short: 'o' },
        check: { type: 'boolean' },
        ints: text,
        dicts: text,
        none: text,
      },
    });
    const { out, check = false } = values;
    if (positionals.length === 0) return 'types: which file?';
    if (out !== undefined && positionals.length > 1) return 'types: -o takes the declarations of one file';
    for (const name of Object.keys(choices) as Choice[]) {
      const known: readonly string[] = choices[name];
      const given = values[name];
      if (given !== undefined && !known.includes(given))
        return `types: --${name} is ${known.join(' or ')}; got ${given}`;
    }
    const { ints, dicts, none } = values;
    const options = { ints, dicts, none };
    const given = Object.entries(options).filter(([, value]) => value !== undefined);
    return { files: positionals, out, check, options: Object.fromEntries(given) };
  } catch (thrown) {
    return `types: ${(thrown as Error).message}`;
  }
}

function declare(file: string, { out, check, options }: Request): number {
  const target = out ?? file.replace(/(\.[^./\\]*)?$/, (extension) => `.d${extension || '.py'}.ts`);
  try {
    const text = declarationsOf(readFileSync(file), file, options);
    if (target === '-') process.stdout.write(text);
    else if (readIfThere(target) === text) return 0;
    else if (check) {
      process.stderr.write(`pitviper: ${target} is not up to date; run: pitviper types ${file}\n`);
      return 1;
    } else {
      writeFileSync(target, text);
      process.stdout.write(`${target}\n`);
    }
    return 0;
  } catch (thrown) {
    if (thrown instanceof PythonSyntaxError) {
      process.stderr.write(thrown.traceback);
      return 1;
    }
    process.stderr.write(`pitviper: ${(thrown as Error).message}\n`);
    return 2;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
