/**
 * The codes of all errors that the SDK throws. Codes are stable; messages may change.
 */
export const errorCodes = {
  ERR_PYTHON: 'Python code raised an exception that nobody caught',
  ERR_SYNTAX: 'a source is no Python 3.11',
  ERR_TIME_LIMIT: 'a call took longer than limits.timeMs or its own timeMs',
  ERR_MEMORY_LIMIT: 'a call needed more memory than limits.memoryBytes',
  ERR_INTERRUPTED: 'a call was stopped by its AbortSignal; the instance goes on',
  ERR_PERMISSION: 'Python code asked for what permissions do not grant',
  ERR_BUFFER_NOT_SHAREABLE: 'a plain ArrayBuffer was to cross threads without move(x) or copy(x)',
  ERR_BUFFER_DETACHED: 'a buffer was passed that is detached, or resized below the array on it',
  ERR_NO_SUCH_EXPORT: 'a module has no function of that name',
  ERR_ARGUMENT: 'an argument or option is not what is expected',
  ERR_RESULT: 'a Python value has no counterpart in the host',
  ERR_INSTANCE_CRASHED: 'the thread of an instance died; the pool has replaced it',
  ERR_CLOSED: 'the engine or context is closed',
} as const satisfies Record<`ERR_${string}`, string>;

/** The code of an error of the SDK. */
export type ErrorCode = keyof typeof errorCodes;
