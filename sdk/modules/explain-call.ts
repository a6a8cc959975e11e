/**
 * What becomes of a function's hot loops: calls it in an instance of its own, whose compiler is watched, and tells in text or as a page.
 */
import {
  buildExplanation,
  collectTraces,
  defaultConversion,
  type Explanation,
  Instance,
  renderHtml,
  renderText,
  restrictedHost,
  watchRow,
  watchTable,
} from '../../engine/index.js';
import { translate } from '../errors/translate.js';
import { check, checkKnown, isPlainObject, positiveInteger } from '../options/checks.js';
import type { EngineSettings } from '../options/engine-options.js';
import { grantsOf } from '../options/grants.js';
import { type JitChoice, readJit } from '../options/jit-options.js';
import { wakeWatcher, watchInstances } from '../watch/watcher.js';
import { type Artefact, loadArtefact } from './artefact.js';

/** Options of `module.explain()`. */
export interface ExplainOptions {
  /** Text for a terminal (the default), or a page. */
  readonly format?: 'text' | 'html';
  /** Calls of the function. Default 5: a loop becomes hot over several of them. */
  readonly calls?: number;
  /** The compiler's parameters, if not the engine's: a low `threshold` shows loops that few iterations make hot. */
  readonly jit?: JitChoice;
  /** Characters in a line of text. Default 100. */
  readonly width?: number;
  /** Whether text has colours. Default: no. */
  readonly colors?: boolean;
}

/** Calls a function of a module and tells what its loops became. */
export function explainCall(
  settings: EngineSettings,
  artefact: Artefact,
  name: string,
  args: readonly unknown[],
  options: ExplainOptions,
): string {
  check(isPlainObject(options), 'the options of explain() are an object');
  checkKnown('option', options, ['format', 'calls', 'jit', 'width', 'colors']);
  const { format = 'text', calls = 5, width = 100, colors = false } = options;
  check(format === 'text' || format === 'html', "format is 'text' or 'html'");
  positiveInteger('calls', calls);
  positiveInteger('width', width);
  const jit = options.jit === undefined ? settings.jit : readJit(options.jit);
  const explanation = explain({ ...settings, jit }, artefact, name, args, calls);
  return format === 'html' ? renderHtml(explanation) : renderText(explanation, { width, colors });
}

function explain(
  settings: EngineSettings,
  artefact: Artefact,
  name: string,
  args: readonly unknown[],
  calls: number,
): Explanation {
  const { limits, permissions, jit } = settings;
  const { watcher, collected } = collectTraces();
  let unavailable: string | null = jit.enabled ? null : 'it is switched off by the option jit';
  const table = watchTable(1);
  const stopWatching = watchInstances(table);
  const source = (file: string) => (file === artefact.filename ? artefact.text : undefined);
  const instance = new Instance({
    host: restrictedHost(grantsOf(settings), source, () => undefined),
    limits,
    ownsThread: false,
    jit,
    watcher,
    events: {
      wants: (event) => event === 'jit:unavailable',
      emit: (_, payload) => {
        if ('reason' in payload) unavailable = String(payload.reason);
      },
    },
    watch: watchRow(table, 0),
    wakeWatcher,
    ...(permissions.modules === null ? {} : { modules: permissions.modules }),
    ...(permissions.host === null ? {} : { hostValues: permissions.host }),
  });
  try {
    const module = instance.load(loadArtefact(artefact));
    const outgoing = instance.outgoing(defaultConversion);
    const { compiler } = instance;
    for (let call = 0; call < calls; call++)
      module.call(name, args, null, { ...defaultConversion, retain: false }, outgoing);
    // Asking makes the compiler that no loop has made: why there is none is then known.
    const counters = compiler?.isAvailable === true ? compiler.counters : undefined;
    // Within a task, because the lines of the source are asked of the instance.
    return instance.task(0, 0, () =>
      buildExplanation({
        program: artefact.filename,
        collected,
        parameters: jit.parameters,
        counters,
        unavailable,
      }),
    );
  } catch (thrown) {
    throw translate(thrown, limits);
  } finally {
    instance.close();
    stopWatching();
  }
}
