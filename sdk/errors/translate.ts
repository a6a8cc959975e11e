/**
 * From what an instance throws to the errors that hosts see, by way of plain data.
 */
import { EmbedError, Interruption, PythonFailure } from '../../engine/index.js';
import type { ErrorCode } from './errors.table.js';
import { type ErrorData, makeError, PitviperError } from './pitviper-error.js';

/** Limits as messages name them. */
export interface NamedLimits {
  readonly timeMs: number;
  readonly memoryBytes: number;
}

/** The error that a host sees of anything that an instance throws. Bugs of the engine stay what they are. */
export function translate(thrown: unknown, limits: NamedLimits): unknown {
  if (thrown instanceof PitviperError) return thrown;
  const data = describeThrown(thrown, limits);
  const cause = thrown instanceof PythonFailure ? thrown.description.hostCause : undefined;
  return data === undefined ? thrown : makeError(data, cause);
}

/** What is thrown as plain data; undefined for a bug of the engine. */
export function describeThrown(thrown: unknown, limits: NamedLimits): ErrorData | undefined {
  if (thrown instanceof PythonFailure) {
    const { hostCause: _, ...description } = thrown.description;
    return { code: codeOf(thrown), message: thrown.message, description };
  }
  if (thrown instanceof EmbedError || thrown instanceof PitviperError)
    return { code: thrown.code, message: thrown.message };
  if (thrown instanceof Interruption) return describeInterruption(thrown, limits);
  return undefined;
}

function describeInterruption({ reason }: Interruption, limits: NamedLimits): ErrorData {
  switch (reason) {
    case 'time':
      return {
        code: 'ERR_TIME_LIMIT',
        message: `the call took longer than ${limits.timeMs} ms; raise timeMs for it, or give it less to do`,
      };
    case 'memory':
      return {
        code: 'ERR_MEMORY_LIMIT',
        message: `the call needed more than ${limits.memoryBytes} bytes; raise limits.memoryBytes, or work in smaller pieces`,
      };
    case 'interrupt':
      return { code: 'ERR_INTERRUPTED', message: 'the call was stopped by its AbortSignal' };
  }
}

function codeOf({ description }: PythonFailure): ErrorCode {
  if (description.kind === 'syntax' && description.frames.length === 0) return 'ERR_SYNTAX';
  if (description.kind === 'memory') return 'ERR_MEMORY_LIMIT';
  return description.message.includes('the host does not ') ? 'ERR_PERMISSION' : 'ERR_PYTHON';
}
