// A line for each event of an engine, and metrics for OpenTelemetry:
//
//     node examples/telemetry/main.ts
//
// On a terminal, `new Dashboard(engine)` draws a live table of functions instead of lines.
import { Engine, PitviperError } from 'pitviper';
import { Dashboard, type Meter, OpenTelemetryBridge } from 'pitviper/telemetry';

interface Kernels {
  collatz(limit: number): number;
  forever(): void;
}

// In a program of yours: metrics.getMeter('simulation') of @opentelemetry/api. This one adds up by name.
const sums = new Map<string, number>();
const add = (name: string, value: number) => sums.set(name, (sums.get(name) ?? 0) + value);
const meter: Meter = {
  createCounter: (name) => ({ add: (value) => add(name, value) }),
  createUpDownCounter: (name) => ({ add: (value) => add(name, value) }),
  createHistogram: (name) => ({ record: () => add(`${name} (count)`, 1) }),
};

const engine = await Engine.create({ instances: 1, limits: { timeMs: 20_000 } });
const dashboard = new Dashboard(engine, { stream: process.stdout, view: 'lines' });
const bridge = new OpenTelemetryBridge(engine, { meter });

const kernels = await engine.compile<Kernels>({ file: new URL('kernels.py', import.meta.url) });
const calls = bridge.calls(kernels);
console.log('collatz:', await calls.collatz(3000));
try {
  await kernels.run('forever', [], { timeMs: 50 });
} catch (error) {
  if (!(error instanceof PitviperError)) throw error;
  console.log('forever:', error.code);
}

await engine.close();
dashboard.stop();
bridge.stop();
for (const [name, value] of [...sums].sort()) console.log(name, value);
