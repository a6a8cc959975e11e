/**
 * The prompt without its terminal: lines go in one by one, complete statements are run in `__main__`.
 */
import { exceptionTypes, PyException } from '../../objects/model/exceptions.js';
import { PyModule } from '../../objects/model/functions.js';
import { asText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { getAttribute } from '../../objects/protocol/attribute.js';
import { call } from '../../objects/protocol/call.js';
import { strText } from '../../objects/protocol/text.js';
import { parseModule, type Stmt } from '../../syntax/index.js';
import { isIncomplete } from '../evaluate.js';
import type { PythonInterpreter } from '../interpreter.js';
import { asPythonException } from '../unwind.js';
import { makeMainModule } from './main-module.js';
import { exitStatus, showException } from './uncaught.js';

/** What became of a line: more is needed, a statement was run (or there was none), or the program ends. */
export type LineOutcome =
  | { readonly kind: 'more' }
  | { readonly kind: 'done' }
  | { readonly kind: 'exit'; readonly status: number };

const FILENAME = '<stdin>';

/** A conversation with an interpreter. */
export class InteractiveSession {
  private readonly interpreter: PythonInterpreter;
  private readonly main: PyModule;
  private lines: string[] = [];

  /** Goes on in `__main__` where there is one already. */
  constructor(interpreter: PythonInterpreter) {
    this.interpreter = interpreter;
    const known = interpreter.modules.getString('__main__');
    this.main = known instanceof PyModule ? known : makeMainModule(interpreter);
    const sys = this.sys();
    if (sys.dict.getString('ps1') === undefined) sys.dict.set('ps1', '>>> ');
    if (sys.dict.getString('ps2') === undefined) sys.dict.set('ps2', '... ');
  }

  /** The text to ask for the next line with. */
  get promptText(): string {
    const prompt: Value | undefined = this.sys().dict.getString(this.lines.length === 0 ? 'ps1' : 'ps2');
    if (prompt === undefined) return '';
    try {
      return strText(prompt);
    } catch (thrown) {
      if (thrown instanceof PyException) return '';
      throw thrown;
    }
  }

  /** Takes a line without its line end. */
  push(line: string): LineOutcome {
    this.lines.push(line);
    const source = `${this.lines.join('\n')}\n`;
    if (this.lines.length === 1 && /^\s*(#.*)?$/.test(line)) return this.done();
    if (needsBlankLine(source, line)) return { kind: 'more' };
    try {
      const code = this.interpreter.compile(source, FILENAME, 'single');
      this.lines = [];
      this.interpreter.runCode(code, this.main.dict, this.main.dict, null);
    } catch (thrown) {
      const exception = asPythonException(thrown);
      if (this.lines.length > 0 && isIncomplete(exception)) return { kind: 'more' };
      return this.fail(exception);
    }
    return this.done();
  }

  /** Forgets the lines of an unfinished statement, as Ctrl-C does. */
  interrupt(): void {
    this.lines = [];
  }

  /** The end of input: an unfinished statement is run as it is. */
  end(): LineOutcome {
    if (this.lines.length === 0) return { kind: 'done' };
    const source = `${this.lines.join('\n')}\n`;
    try {
      const code = this.interpreter.compile(source, FILENAME, 'single');
      this.interpreter.runCode(code, this.main.dict, this.main.dict, null);
    } catch (thrown) {
      return this.fail(asPythonException(thrown));
    }
    return this.done();
  }

  /** Reads a line through `sys.stdin`, as programs do; undefined at the end. Throws what reading raises. */
  readLine(): string | undefined {
    const line = asText(call(getAttribute(getAttribute(this.sys(), 'stdin'), 'readline'), [])) ?? '';
    if (line === '') return undefined;
    return line.endsWith('\n') ? line.slice(0, -1) : line;
  }

  /** Shows an exception that was raised while no statement was running. */
  fail(exception: PyException): LineOutcome {
    this.lines = [];
    if (exception.type.isSubtypeOf(exceptionTypes.SystemExit))
      return { kind: 'exit', status: exitStatus(exception) };
    const status = showException(this.interpreter, exception);
    this.flush();
    return status === undefined ? { kind: 'done' } : { kind: 'exit', status };
  }

  private done(): LineOutcome {
    this.lines = [];
    this.flush();
    return { kind: 'done' };
  }

  private flush(): void {
    for (const name of ['stderr', 'stdout']) {
      const stream = this.sys().dict.getString(name);
      if (stream === undefined || stream === null) continue;
      try {
        call(getAttribute(stream, 'flush'), []);
      } catch (thrown) {
        if (!(thrown instanceof PyException)) throw thrown;
      }
    }
  }

  private sys(): PyModule {
    return this.interpreter.importModule('sys', null, null, 0) as PyModule;
  }
}

const compound: ReadonlySet<Stmt['kind']> = new Set([
  'FunctionDef',
  'AsyncFunctionDef',
  'ClassDef',
  'For',
  'AsyncFor',
  'While',
  'If',
  'With',
  'AsyncWith',
  'Match',
  'Try',
  'TryStar',
]);

/** A compound statement ends with an empty line: until then more of it may come. */
function needsBlankLine(source: string, lastLine: string): boolean {
  if (/^\s*$/.test(lastLine)) return false;
  const parsed = parseModule(source, { filename: FILENAME, mode: 'single' });
  if (parsed.kind === 'error' || parsed.tree.kind !== 'Interactive') return false;
  const [first] = parsed.tree.body;
  return first !== undefined && compound.has(first.kind);
}
