/**
 * One line of text for each event: what a log or a terminal shows.
 */
import type { EventLocation, PitviperEvent } from '../../sdk/index.js';

/** The line of an event, without a line feed. */
export function eventLine(event: PitviperEvent): string {
  return `${instanceText(event.instance)} ${event.name.padEnd(15)} ${whatHappened(event)}`;
}

function whatHappened(event: PitviperEvent): string {
  switch (event.name) {
    case 'module:compile':
      return `${event.module}: ${bytesText(event.bytes)} in ${timeText(event.us)}${event.cached ? ', from the cache' : ''}`;
    case 'instance:start':
    case 'instance:exit':
      return `instance ${event.instance}`;
    case 'instance:crash':
      return `instance ${event.instance}: ${event.reason}`;
    case 'trace:start':
      return `${event.kind} at ${placeText(event.location)}`;
    case 'trace:abort':
      return `${placeText(event.location)}: ${event.reason}; ${event.hint}${event.blacklisted ? '; not tried again' : ''}`;
    case 'jit:compile': {
      const { kind, traceId, parentId, exitId, opsRecorded, opsOptimized, codeBytes, backend } = event;
      const from = parentId === null ? '' : ` from ${parentId}/${exitId}`;
      const took = timeText(event.recordUs + event.optimizeUs + event.compileUs);
      const how = event.cached ? 'from a sibling or the cache' : `in ${took}`;
      const size = `${opsRecorded} -> ${opsOptimized} ops, ${bytesText(codeBytes)} of ${backend}`;
      return `${kind} ${traceId}${from} at ${placeText(event.location)}: ${size} ${how}`;
    }
    case 'jit:link':
      return `exit ${event.traceId}/${event.exitId} -> bridge ${event.bridgeId}`;
    case 'jit:deopt':
      return `exit ${event.traceId}/${event.exitId} taken ${event.count} times: ${event.guard} at ${placeText(event.location)}`;
    case 'jit:time':
      return `${placeText(event.location)}: ${timeText(event.us)} in machine code, entered ${event.entries} times`;
    case 'jit:invalidate':
      return `trace ${event.traceId}: ${event.reason}`;
    case 'jit:flush':
      return `${event.traces} traces, ${bytesText(event.codeBytes)}: ${event.reason}`;
    case 'jit:unavailable':
      return event.reason;
    case 'limit':
      return event.which === 'interrupt' ? 'interrupted' : `${event.which}: ${event.value}`;
  }
}

/** `norm (kernels.py:12)`. */
export function placeText({ module, function: name, line }: EventLocation): string {
  return `${name} (${fileName(module)}:${line})`;
}

/** The last part of a path. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A number of bytes, in the unit that keeps it short. */
export function bytesText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 ** 2 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

/** A time of microseconds. */
export function timeText(us: number): string {
  return us < 1000 ? `${us} µs` : `${(us / 1000).toFixed(1)} ms`;
}

function instanceText(instance: number): string {
  if (instance < 0) return '[engine]';
  return instance === 0 ? '[host]  ' : `[${instance}]`.padEnd(8);
}
