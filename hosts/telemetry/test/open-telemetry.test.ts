import test from 'ava';
import { Engine } from '../../../sdk/index.js';
import { OpenTelemetryBridge } from '../open-telemetry.js';
import type { Attributes, Meter, Tracer } from '../open-telemetry-api.js';
import { FakeEngine, sample } from './fake-engine.js';

interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly attributes: Attributes | undefined;
}

interface SpanRecord {
  readonly name: string;
  readonly start: number | undefined;
  readonly attributes: Attributes;
  end: number | undefined;
  status: number;
  errors: string[];
}

function collector() {
  const measured: Measurement[] = [];
  const units: string[] = [];
  const spans: SpanRecord[] = [];
  const make = (name: string, options?: { unit?: string }) => {
    units.push(options?.unit ?? '');
    const take = (value: number, attributes?: Attributes) => measured.push({ name, value, attributes });
    return { add: take, record: take };
  };
  const meter: Meter = { createCounter: make, createUpDownCounter: make, createHistogram: make };
  const tracer: Tracer = {
    startSpan(name, options) {
      const span: SpanRecord = {
        name,
        start: options?.startTime,
        attributes: { ...options?.attributes },
        end: undefined,
        status: 0,
        errors: [],
      };
      spans.push(span);
      return {
        setAttribute: (key, value) => {
          span.attributes[key] = value;
        },
        setStatus: ({ code }) => {
          span.status = code;
        },
        recordException: ({ message }) => span.errors.push(message),
        end: (time) => {
          span.end = time ?? Date.now();
        },
      };
    },
  };
  const of = (name: string) => measured.filter((each) => each.name === name);
  return { meter, tracer, measured, units, spans, of };
}

test('a compiled trace is counted, its stages are timed and it is a span in the past', (t) => {
  const engine = new FakeEngine();
  const { meter, tracer, spans, of } = collector();
  using _bridge = new OpenTelemetryBridge(engine, { meter, tracer });
  engine.emit(sample.compile());
  t.deepEqual(of('pitviper.jit.compiles'), [
    {
      name: 'pitviper.jit.compiles',
      value: 1,
      attributes: { kind: 'loop', backend: 'x64', cached: false },
    },
  ]);
  t.deepEqual(
    of('pitviper.jit.duration').map(({ value, attributes }) => [attributes?.['stage'], value]),
    [
      ['record', 300 / 1e6],
      ['optimize', 200 / 1e6],
      ['compile', 500 / 1e6],
    ],
  );
  const [span] = spans;
  t.is(span?.name, 'pitviper.jit');
  t.is((span?.end ?? 0) - (span?.start ?? 0), 1);
  t.is(span?.attributes['code.function.name'], 'norm');
});

test('a trace from the cache is counted and has no time', (t) => {
  const engine = new FakeEngine();
  const { meter, tracer, spans, of } = collector();
  using _bridge = new OpenTelemetryBridge(engine, { meter, tracer });
  engine.emit(sample.compile({ cached: true }));
  t.deepEqual(
    [of('pitviper.jit.compiles').length, of('pitviper.jit.duration').length, spans.length],
    [1, 0, 0],
  );
});

test('exits are added up from counts, code size goes down with a flush', (t) => {
  const engine = new FakeEngine();
  const { meter, of } = collector();
  using _bridge = new OpenTelemetryBridge(engine, { meter });
  for (const count of [1, 10, 100]) engine.emit(sample.deopt({ count }));
  engine.emit(sample.compile());
  engine.emit(sample.flush());
  const sum = (name: string) => of(name).reduce((total, { value }) => total + value, 0);
  t.deepEqual([sum('pitviper.jit.exits'), sum('pitviper.jit.code.size')], [100, 0]);
});

test('every instrument has a unit, and without meter and tracer nothing fails', (t) => {
  const engine = new FakeEngine();
  const { meter, units } = collector();
  new OpenTelemetryBridge(engine, { meter }).stop();
  t.true(units.length > 0 && units.every((unit) => unit !== ''));
  t.is(engine.count, 0);
  using _bridge = new OpenTelemetryBridge(engine, {});
  t.notThrows(() => engine.emit(sample.compile()));
});

test.serial('calls of a module are spans and are measured, also those that fail', async (t) => {
  const { meter, tracer, spans, of } = collector();
  await using engine = await Engine.create({ instances: 1 });
  using bridge = new OpenTelemetryBridge(engine, { meter, tracer });
  const kernels = await engine.compile<{ half(n: number): number }>({
    name: 'kernels',
    source: 'def half(n):\n    return 1 / n',
  });
  const calls = bridge.calls(kernels);
  t.is(await calls.half(2), 0.5);
  await t.throwsAsync(() => calls.half(0), { code: 'ERR_PYTHON' });
  const made = spans.filter(({ name }) => name === 'pitviper.call half');
  t.deepEqual(
    made.map(({ status, errors, attributes }) => [status, errors, attributes['error.type']]),
    [
      [0, [], undefined],
      [2, ['ZeroDivisionError: division by zero'], 'ERR_PYTHON'],
    ],
  );
  t.deepEqual(
    of('pitviper.call.duration').map(({ attributes }) => attributes?.['outcome']),
    ['ok', 'ERR_PYTHON'],
  );
});
