/**
 * Hooks of a program on the compiler's events. An event is data; the hook is called with it later, between two instructions of the program:
 * it can neither disturb the compiler nor be disturbed. What it raises goes to `sys.unraisablehook`.
 */
import { type EventSink, joinSinks } from '../../core/event-sink.js';
import type { EventName } from '../../core/events.table.js';
import { setOwnAttribute } from '../../objects/model/instance.js';
import { PySimpleNamespace } from '../../objects/model/namespaces.js';
import { runtime } from '../../objects/model/runtime.js';
import { strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { call } from '../../objects/protocol/call.js';
import { isException } from '../../objects/protocol/errors.js';
import { writeUnraisable } from '../sys/hooks.js';

/** The hooks of one program. */
export interface CompilerHooks {
  /** Sets the hook of an event; None for none. */
  set(name: EventName, hook: Value): void;
}

/** Hooks on the compiler of the running interpreter. It is joined when the first hook is set. */
export function hookCompiler(): CompilerHooks {
  const interpreter = runtime.current;
  const hooks = new Map<EventName, Value>();
  const sink: EventSink = {
    wants: (name) => hooks.has(name),
    emit: (name, payload) =>
      interpreter.addPendingCall(() => callHook(hooks.get(name) ?? null, namespaceOf(payload))),
  };
  let isJoined = false;
  return {
    set: (name, hook) => {
      if (hook === null) hooks.delete(name);
      else hooks.set(name, hook);
      const { compiler } = interpreter;
      if (isJoined || compiler === null) return;
      isJoined = true;
      compiler.sink = joinSinks(compiler.sink, sink);
    },
  };
}

function callHook(hook: Value, info: Value): void {
  if (hook === null) return;
  try {
    call(hook, [info]);
  } catch (thrown) {
    if (!isException(thrown, 'BaseException')) throw thrown;
    writeUnraisable(thrown, null, hook);
  }
}

/** Plain data as objects with attributes, named as Python names them. */
function namespaceOf(payload: object): Value {
  const namespace = new PySimpleNamespace();
  for (const [name, content] of Object.entries(payload)) {
    const key = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    setOwnAttribute(namespace, key, pythonValue(content));
  }
  return namespace;
}

function pythonValue(content: unknown): Value {
  switch (typeof content) {
    case 'number':
    case 'boolean':
      return content;
    case 'string':
      return strFromText(content);
    default:
      return content === null || content === undefined ? null : namespaceOf(content);
  }
}
