/**
 * What the warm-up program shows V8: every block of the loop. Code that V8 compiled before a block was executed for the first time is thrown
 * away when the block is, and the program runs many times slower until the loop is compiled again.
 */
import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import test from 'ava';

interface Coverage {
  result: {
    url: string;
    functions: {
      functionName: string;
      ranges: { startOffset: number; endOffset: number; count: number }[];
    }[];
  }[];
}

/** Blocks that may stay unseen: what stands there needs no feedback, or hardly any program gets there. */
const left = [
  /^\? SLICE$/,
  /^case 0: /,
  /^\? loop$/,
  /^\? FUNCTION_ENTRY$/,
  /^return (undefined|void 0);\s*\}$/,
  /raised = exception/,
];

test('the warm-up program executes every block of the loop', async (t) => {
  const session = new Session();
  session.connect();
  // Before the engine is loaded: only functions compiled from now on count their blocks.
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const { createInterpreter } = await import('../create-interpreter.js');
  const { compileSource } = await import('../evaluate.js');
  const { closedHost } = await import('../../core/closed-host.js');
  const { newDict } = await import('../../objects/model/dicts.js');
  const interpreter = createInterpreter({ host: closedHost() });
  const globals = newDict();
  interpreter.runCode(
    compileSource('for i in range(30000):\n    pass\n', 'loop.py', 'exec'),
    globals,
    globals,
    null,
  );
  const taken = await new Promise<Coverage>((resolve, reject) => {
    session.post('Profiler.takePreciseCoverage', (error, result) => {
      if (error === null) resolve(result as Coverage);
      else reject(error);
    });
  });
  session.disconnect();
  const loop = taken.result.find(({ url }) => url.endsWith('/interp/loop.js'));
  const interpret = loop?.functions.find(({ functionName }) => functionName === 'interpret');
  if (loop === undefined || interpret === undefined) return t.fail('the loop has not run');
  const source = readFileSync(new URL(loop.url), 'utf8');
  const unseen = interpret.ranges
    .filter(({ count }) => count === 0)
    .map(({ startOffset, endOffset }) => source.slice(startOffset, endOffset).trim());
  t.deepEqual(
    unseen.filter((text) => !left.some((pattern) => pattern.test(text))),
    [],
  );
});
