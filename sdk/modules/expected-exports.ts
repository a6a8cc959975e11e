/**
 * What a host expects of a module, checked when it is compiled: that functions are there and can take so many arguments.
 */
import { type ExportDescription, nearNames } from '../../engine/index.js';
import { PitviperError } from '../errors/pitviper-error.js';

/** Names of functions, or how many positional arguments each is called with. */
export type ExpectedExports = readonly string[] | Readonly<Record<string, number>>;

/** Throws ERR_NO_SUCH_EXPORT or ERR_ARGUMENT where the module does not have what is expected. */
export function checkExpected(
  module: string,
  exports: readonly ExportDescription[],
  expected: ExpectedExports,
): void {
  const wanted: readonly (readonly [string, number | null])[] = Array.isArray(expected)
    ? expected.map((name) => [String(name), null] as const)
    : Object.entries(expected);
  for (const [name, count] of wanted) {
    const found = exports.find((each) => each.name === name);
    if (found === undefined) throw missing(module, name, exports);
    if (count === null) continue;
    const positional = found.parameters.filter(({ kind }) => kind.startsWith('positional'));
    const least = positional.filter((parameter) => parameter.default === null).length;
    const isOpen = found.parameters.some(({ kind }) => kind === 'varargs');
    if (count >= least && (isOpen || count <= positional.length)) continue;
    const takes = isOpen
      ? `at least ${least}`
      : least === positional.length
        ? least
        : `${least} to ${positional.length}`;
    throw new PitviperError(
      'ERR_ARGUMENT',
      `${module}.${name} takes ${takes} arguments, and the host expects it to take ${count}`,
    );
  }
}

function missing(module: string, name: string, exports: readonly ExportDescription[]): PitviperError {
  const names = exports.map((each) => each.name);
  const near = nearNames(name, names);
  const advice =
    near.length > 0 ? `did you mean ${near.join(' or ')}?` : `it exports ${names.join(', ') || 'nothing'}`;
  return new PitviperError('ERR_NO_SUCH_EXPORT', `module ${module} has no function named ${name}; ${advice}`);
}
