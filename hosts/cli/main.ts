/**
 * The command line: `pitviper FILE [args]` and its kin.
 *
 * Everything that only some runs need is behind a function; importing does no work.
 */
import { CannotStart, createInterpreter, isTerminal, runProgram, systemHost } from '../../engine/index.js';
import { attachJit, readJitRequest } from './attach-jit.js';
import { runBench } from './bench.js';
import { runCache } from './cache.js';
import { type CommandLine, readCommandLine } from './command-line.js';
import { runDis } from './dis.js';
import { endProcess } from './end-process.js';
import { runExplain } from './explain.js';
import { helpText, versionText } from './help.js';
import { jitHelpText } from './jit-help.js';
import type { CommandName } from './options.table.js';
import { runPrompt } from './prompt/prompt.js';
import { settingsFor } from './settings.js';
import { startFor } from './start.js';
import { runTypes } from './types.js';

const commandRuns: Readonly<Record<CommandName, (operands: readonly string[]) => number>> = {
  explain: runExplain,
  dis: runDis,
  types: runTypes,
  bench: runBench,
  cache: runCache,
};

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  const line = readCommandLine(args);
  if (line.kind === 'misunderstood') {
    complain(line.message, 2);
    return;
  }
  switch (line.action.kind) {
    case 'help':
      process.stdout.write(helpText());
      return;
    case 'version':
      process.stdout.write(versionText(line.counts.get('-V') ?? 1));
      return;
    case 'command':
      process.exitCode = commandRuns[line.action.name](line.action.operands);
      return;
    default:
      run(line);
  }
}

function run(line: CommandLine): void {
  if (line.values.get('--jit')?.at(-1) === 'help') {
    process.stdout.write(jitHelpText());
    return;
  }
  const jit = readJitRequest(line);
  if ('error' in jit) {
    complain(jit.error, 2);
    return;
  }
  const isPrompt = line.action.kind === 'input' && isTerminal(0);
  const settings = settingsFor(line, isPrompt);
  if (isPrompt || (line.action.kind === 'input' && settings.flags.inspect > 0)) {
    runPrompt(createInterpreter({ host: systemHost(), settings }), settings);
    return;
  }
  const begin = startFor(line.action, line.counts.has('-x'));
  if (begin.kind === 'refused') {
    complain(begin.message, begin.status);
    return;
  }
  const interpreter = createInterpreter({ host: systemHost(), settings });
  attachJit(interpreter, jit);
  try {
    if (settings.flags.inspect > 0) runPrompt(interpreter, settings, begin.start);
    else endProcess(interpreter.host, runProgram(interpreter, begin.start));
  } catch (thrown) {
    if (!(thrown instanceof CannotStart)) throw thrown;
    complain(thrown.message, 1);
  }
}

function complain(message: string, status: number): void {
  process.stderr.write(`pitviper: ${message}\n`);
  process.exitCode = status;
}
