// Asks the machine's python3 for the expected results of a batch of cases, if it is a CPython 3.11.
// Takes the body of a Python function `answer(case)` and cases that are JSON; gives one JSON answer a case. An exception that the
// body lets out is answered as {exception, message}.

import { spawnSync } from 'node:child_process';

/** A Python exception as the oracle reports it: the same shape as a NumericFailure. */
export interface OracleError {
  readonly exception: string;
  readonly message: string;
}

/** The answers of CPython 3.11 in the order of the cases, or null where it is not to be had. */
export function askPython(body: string, cases: readonly unknown[]): unknown[] | null {
  const program = `
import sys, json, math, struct
if sys.version_info[:2] != (3, 11) or sys.implementation.name != 'cpython':
    sys.exit(77)
def bits(text):
    return struct.unpack('>d', bytes.fromhex(text))[0]
def tobits(value):
    return struct.pack('>d', value).hex() if value == value else '7ff8000000000000'
def answer(case):
${body
  .trim()
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
for line in sys.stdin:
    try:
        result = answer(json.loads(line))
    except Exception as error:
        result = {'exception': type(error).__name__, 'message': str(error)}
    print(json.dumps(result))
`;
  const input = cases.map((item) => `${JSON.stringify(item)}\n`).join('');
  const run = spawnSync('python3', ['-X', 'int_max_str_digits=0', '-c', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (run.error !== undefined || run.status === 77) return null;
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The big-endian bits of a double in hexadecimal: how doubles travel to and from the oracle. */
export function toBits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number.isNaN(value) ? Number.NaN : value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** The double of bits in hexadecimal. */
export function fromBits(text: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${text}`));
  return view.getFloat64(0);
}
