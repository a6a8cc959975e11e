/**
 * One line of progress on standard error that overwrites itself; nothing where standard error is no terminal.
 */

/** Shows what is being done; `done` clears the line. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly done: () => void;
}

export function openProgress(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { show: () => undefined, done: () => undefined };
  return {
    show: (text) => stream.write(`\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}`),
    done: () => stream.write('\r\x1b[K'),
  };
}
