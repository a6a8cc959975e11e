/**
 * The bytecode of a source as text, for the command line.
 */
import { disassemble } from '../../bytecode/index.js';
import { closedHost } from '../../core/closed-host.js';
import { PyException } from '../../objects/model/exceptions.js';
import { formatException } from '../../objects/traceback-text/format-exception.js';
import { createInterpreter } from '../create-interpreter.js';
import { compileSource } from '../evaluate.js';

/** The bytecode, or the text of the SyntaxError. */
export function disassembleSource(
  source: Uint8Array | string,
  filename: string,
): { text: string; isError: boolean } {
  createInterpreter({ host: closedHost() });
  try {
    const code = compileSource(source, filename, 'exec');
    return { text: disassemble(code.unit, { nested: true }), isError: false };
  } catch (thrown) {
    if (!(thrown instanceof PyException)) throw thrown;
    return { text: formatException(thrown), isError: true };
  }
}
