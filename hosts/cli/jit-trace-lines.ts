/**
 * `-jv`: one line a trace, in LuaJIT's format:
 *
 *     [TRACE 0 norm.py:5 loop]
 *     [TRACE 1 (0/3) norm.py:8 -> 0]                        bridge from exit 3 of trace 0, which goes on in trace 0
 *     [TRACE --- norm.py:14 -- no rule for this call at norm.py:16]
 */
import type { EventLocation, EventPayloads, EventSink } from '../../engine/index.js';
import { shortName } from './short-name.js';

type Lines = { [Name in keyof EventPayloads]?: (payload: EventPayloads[Name]) => string };

const lines: Lines = {
  'jit:compile': ({ kind, traceId, parentId, exitId, location, link, linkId, cached }) =>
    `TRACE ${traceId}${branch(parentId, exitId)} ${place(location)} ${kind === 'entry' && link === 'interpreter' ? 'return' : linkTexts[link](linkId)}${cached ? ', from the cache' : ''}`,
  'trace:abort': ({ start, location, parentId, exitId, reason, blacklisted }) =>
    `TRACE ---${branch(parentId, exitId)} ${place(start)} -- ${reason} at ${place(location)}${blacklisted ? ', blacklisted' : ''}`,
  'jit:invalidate': ({ traceId, reason }) => `TRACE ${traceId} invalidated -- ${reason}`,
  'jit:flush': ({ reason }) => `TRACE flush -- ${reason}`,
  'jit:unavailable': ({ reason }) => `TRACE off -- ${reason}; the interpreter runs it all`,
};

const linkTexts = {
  loop: () => 'loop',
  trace: (id: number | null) => `-> ${id}`,
  interpreter: () => '-- fallback to interpreter',
} as const;

/** A sink that writes the lines. */
export function traceLines(write: (text: string) => void): EventSink {
  return {
    wants: (name) => name in lines,
    emit: (name, payload) => {
      const line = lines[name]?.(payload);
      if (line !== undefined) write(`[${line}]\n`);
    },
  };
}

function branch(parentId: number | null, exitId: number | null): string {
  return parentId === null ? '' : ` (${parentId}/${exitId})`;
}

function place({ module, line }: EventLocation): string {
  return `${shortName(module)}:${line}`;
}
