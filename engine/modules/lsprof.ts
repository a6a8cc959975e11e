/**
 * The module _lsprof: a profiler that counts calls of Python functions and the time they take, with their callers. cProfile is made of it.
 *
 * Times are those of the clock, or of a function that the program gives. What built-in functions take counts for their callers.
 */
import { PyException } from '../objects/model/exceptions.js';
import type { Frame } from '../objects/model/frame.js';
import { addStorage } from '../objects/model/instance.js';
import { newList } from '../objects/model/list-storage.js';
import { PyFloat } from '../objects/model/numbers.js';
import type { Profiler } from '../objects/model/profiler.js';
import { runtime } from '../objects/model/runtime.js';
import { PyType } from '../objects/model/type.js';
import { type KeywordArguments, PyObject, type Value } from '../objects/model/value.js';
import { call } from '../objects/protocol/call.js';
import { defineType } from '../objects/protocol/define-type.js';
import { typeError } from '../objects/protocol/errors.js';
import { toDouble } from '../objects/protocol/numbers.js';
import { isTrue } from '../objects/protocol/truth.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';
import { makeStructSequence, structSequenceType } from './struct-sequence.js';
import { writeUnraisable } from './sys/hooks.js';

export const lsprofModule: BuiltinModule = {
  name: '_lsprof',
  doc: 'Fast profiler',
  create() {
    defineProfiler();
    return [
      ['Profiler', profilerType],
      ['profiler_entry', entryType],
      ['profiler_subentry', subentryType],
    ];
  },
};

const times = ['code', 'callcount', 'reccallcount', 'totaltime', 'inlinetime'];
const entryType = structSequenceType({
  name: '_lsprof.profiler_entry',
  doc: '',
  fields: [...times, 'calls'],
});
const subentryType = structSequenceType({ name: '_lsprof.profiler_subentry', doc: '', fields: times });
const profilerType = new PyType('_lsprof.Profiler');

/** What is known of a function, or of it as called by one other. */
class Tally {
  readonly code: Value;
  /** Calls that have ended, and those among them that a call of the same function was under way of. */
  calls = 0;
  recursive = 0;
  /** Seconds of the outermost calls, and without those of the functions called. */
  total = 0;
  own = 0;
  /** Calls under way. */
  depth = 0;
  /** Functions called, by their code. */
  readonly callees = new Map<Value, Tally>();

  constructor(code: Value) {
    this.code = code;
  }

  end(elapsed: number, own: number): void {
    this.depth--;
    this.calls++;
    this.own += own;
    if (this.depth === 0) this.total += elapsed;
    else this.recursive++;
  }
}

function tallyOf(tallies: Map<Value, Tally>, code: Value): Tally {
  const known = tallies.get(code);
  if (known !== undefined) return known;
  const made = new Tally(code);
  tallies.set(code, made);
  return made;
}

/** A call under way. */
interface Activation {
  readonly tally: Tally;
  /** Of the function as called by its caller; null at the bottom and where callers are not asked for. */
  readonly called: Tally | null;
  readonly start: number;
  /** Seconds that the calls made from it took. */
  inner: number;
}

class PyProfiler extends PyObject implements Profiler {
  readonly tallies = new Map<Value, Tally>();
  private activations: Activation[] = [];
  timer: Value = null;
  unit = 0;
  withCallers = true;

  constructor(type: PyType) {
    super();
    this.type = type;
  }

  entered(frame: Frame): void {
    const { code } = frame;
    const tally = tallyOf(this.tallies, code);
    tally.depth++;
    const caller = this.activations.at(-1);
    let called: Tally | null = null;
    if (caller !== undefined && this.withCallers) {
      called = tallyOf(caller.tally.callees, code);
      called.depth++;
    }
    this.activations.push({ tally, called, start: this.now(), inner: 0 });
  }

  left(frame: Frame): void {
    // The functions that were under way when the profiler was switched on are none of its business.
    if (this.activations.at(-1)?.tally.code === frame.code) this.endLast();
  }

  /** Ends the calls under way, as if they returned now. */
  flush(): void {
    while (this.activations.length > 0) this.endLast();
  }

  clear(): void {
    this.tallies.clear();
    this.activations = [];
  }

  private endLast(): void {
    const activation = this.activations.pop();
    if (activation === undefined) return;
    const elapsed = this.now() - activation.start;
    const own = elapsed - activation.inner;
    activation.tally.end(elapsed, own);
    activation.called?.end(elapsed, own);
    const caller = this.activations.at(-1);
    if (caller !== undefined) caller.inner += elapsed;
  }

  private now(): number {
    if (this.timer === null) return performance.now() / 1000;
    const interpreter = runtime.current;
    const { profiler } = interpreter;
    interpreter.profiler = null;
    try {
      const given = call(this.timer, []);
      return this.unit > 0 ? toDouble(given) * this.unit : toDouble(given);
    } catch (thrown) {
      if (!(thrown instanceof PyException)) throw thrown;
      // The program that is profiled must not fail for it.
      writeUnraisable(thrown, null, this.timer);
      return 0;
    } finally {
      interpreter.profiler = profiler;
    }
  }
}

const defineProfiler = once(() =>
  defineType(profilerType, {
    doc: 'Profiler(timer=None, timeunit=None, subcalls=True, builtins=True)\n\n    Builds a profiler object using the specified timer function.',
    flags: { hasDict: true, hasWeakref: true },
    slots: { new: (type: PyType) => addStorage(new PyProfiler(type)), init: configure },
    methods: {
      enable: [
        '(subcalls=True, builtins=True)',
        (self: PyProfiler, subcalls: Value = true) => {
          self.withCallers = isTrue(subcalls);
          runtime.current.profiler = self;
          return null;
        },
        'enable(subcalls=True, builtins=True)\n\nStart collecting profiling information.',
      ],
      disable: [
        '()',
        (self: PyProfiler) => {
          if (runtime.current.profiler === self) runtime.current.profiler = null;
          self.flush();
          return null;
        },
        'disable()\n\nStop collecting profiling information.',
      ],
      clear: [
        '()',
        (self: PyProfiler) => {
          self.clear();
          return null;
        },
        'clear()\n\nClear all profiling information collected so far.',
      ],
      getstats: ['()', (self: PyProfiler) => newList([...self.tallies.values()].map(describe)), ''],
    },
  }),
);

/** Parameters of the constructor, in order. What it says of built-in functions is taken and has no effect. */
const settings = ['timer', 'timeunit', 'subcalls', 'builtins'];

function configure(self: PyProfiler, args: Value[], kwargs: KeywordArguments): void {
  if (args.length > settings.length)
    throw typeError(`Profiler() takes at most ${settings.length} arguments (${args.length} given)`);
  const given = new Map<string, Value>(kwargs ?? []);
  for (const [index, value] of args.entries()) given.set(settings[index] ?? '', value);
  for (const name of given.keys())
    if (!settings.includes(name)) throw typeError(`'${name}' is an invalid keyword argument for Profiler()`);
  self.timer = given.get('timer') ?? null;
  self.unit = toDouble(given.get('timeunit') ?? 0);
  self.withCallers = isTrue(given.get('subcalls') ?? true);
}

/** A function's entry. Functions of which no call has ended are counted with no call. */
function describe(tally: Tally): Value {
  const callees = [...tally.callees.values()].map((each) => makeStructSequence(subentryType, timesOf(each)));
  return makeStructSequence(entryType, [...timesOf(tally), callees.length === 0 ? null : newList(callees)]);
}

function timesOf({ code, calls, recursive, total, own }: Tally): Value[] {
  return [code, calls, recursive, new PyFloat(total), new PyFloat(own)];
}
