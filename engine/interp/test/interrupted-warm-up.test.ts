/**
 * An interrupt that comes while the warm-up runs: it is the program's, and nothing stays as the warm-up had set it.
 */
import test from 'ava';
import { closedHost } from '../../core/closed-host.js';
import { newDict } from '../../objects/model/dicts.js';
import { PyException } from '../../objects/model/exceptions.js';
import { controlRequests } from '../control-requests.js';
import { createInterpreter } from '../create-interpreter.js';
import { compileSource } from '../evaluate.js';
import type { JitPort } from '../jit-port.js';
import { CONTROL_WORD } from '../thread-state.js';
import { youth } from '../youth.js';

test('an interrupt during the warm-up ends the program, not the compiler or the youth of the loop', (t) => {
  const interpreter = createInterpreter({ host: closedHost() });
  const jit = { isPaused: false } as JitPort;
  interpreter.jit = jit;
  const { runCode } = interpreter;
  interpreter.runCode = (code, globals, locals, closure) => {
    if (globals.get('__name__') === '_warm_up') {
      t.true(jit.isPaused);
      Atomics.store(interpreter.control, CONTROL_WORD, controlRequests.interrupt);
    }
    return runCode.call(interpreter, code, globals, locals, closure);
  };
  const run = (source: string) => {
    const globals = newDict();
    interpreter.runCode(compileSource(source, 'p.py', 'exec'), globals, globals, null);
    return globals.get('i');
  };
  t.is(
    raisedBy(() => run('for i in range(100000):\n    pass\n')),
    'KeyboardInterrupt',
  );
  t.false(jit.isPaused);
  t.true(youth.isOver);
  t.is(run('for i in range(10):\n    pass\n'), 9);
});

/** The name of the exception that ends a run. */
function raisedBy(run: () => unknown): string | undefined {
  try {
    run();
    return undefined;
  } catch (thrown) {
    return thrown instanceof PyException ? thrown.type.name : String(thrown);
  }
}
