/**
 * Runs sources through the whole pipeline in this process, each with a budget of steps and without any access to the world
 * outside. Gives how one ended: 'done', or the name of the Python exception. What is no Python exception is thrown.
 */
import { closedHost } from '../../core/closed-host.js';
import { createInterpreter } from '../../interp/create-interpreter.js';
import type { PythonInterpreter } from '../../interp/interpreter.js';
import { makeMainModule } from '../../interp/program/main-module.js';
import { CONTROL_WORD } from '../../interp/thread-state.js';
import { asPythonException } from '../../interp/unwind.js';
import { newException } from '../../objects/protocol/errors.js';
import { strText } from '../../objects/protocol/text.js';

/** Runs sources one after the other on one interpreter. */
export class InProcessRunner {
  private readonly interpreter: PythonInterpreter;
  private readonly control = new Int32Array(new SharedArrayBuffer(64));
  private steps = 0;

  constructor() {
    this.interpreter = createInterpreter({ host: closedHost(), control: this.control });
    this.interpreter.poll = () => this.countStep();
  }

  /** Runs a source as `__main__`. */
  run(source: string, steps = 20_000): string {
    const { interpreter } = this;
    interpreter.enter();
    this.steps = steps;
    this.control[CONTROL_WORD] = 1;
    try {
      const { dict } = makeMainModule(interpreter);
      interpreter.runCode(interpreter.compile(source, '<fuzz>', 'exec'), dict, dict, null);
      return 'done';
    } catch (thrown) {
      const exception = asPythonException(thrown);
      this.control[CONTROL_WORD] = 0;
      return `${exception.type.name}: ${textOf(exception)}`;
    } finally {
      this.control[CONTROL_WORD] = 0;
    }
  }

  /** The control word stays set, so that every back edge and call comes here. */
  private countStep(): void {
    if (--this.steps < 0) throw newException('KeyboardInterrupt', 'out of steps');
  }
}

/** `str()` of an exception may raise one itself. */
function textOf(exception: ReturnType<typeof asPythonException>): string {
  try {
    return strText(exception);
  } catch (thrown) {
    return `<${asPythonException(thrown).type.name}>`;
  }
}
