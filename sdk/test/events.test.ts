import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import test from 'ava';
import { watchHead, watchRow, watchTable, watchWords } from '../../engine/index.js';
import { EventHub } from '../events/event-hub.js';
import { EventStream } from '../events/event-stream.js';
import { Engine } from '../index.js';
import { EventSender } from '../pool/event-sender.js';
import type { InstanceMessage } from '../pool/messages.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

function makeHub() {
  const table = watchTable(1);
  return { table, hub: new EventHub(watchHead(table)) };
}

test('a listener hears events later, with name, version and instance', async (t) => {
  const { hub } = makeHub();
  const heard: unknown[] = [];
  hub.on('instance:start', (event) => heard.push(event));
  hub.emit('instance:start', { instance: 2 }, 2);
  t.deepEqual(heard, []);
  await turn();
  t.deepEqual(heard, [{ instance: 2, name: 'instance:start', v: 1 }]);
});

test('a listener that throws does not stop the others', async (t) => {
  const { hub } = makeHub();
  const uncaught: unknown[] = [];
  const catchIt = (error: unknown) => uncaught.push(error);
  const former = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', catchIt);
  const heard: number[] = [];
  hub.on('limit', () => {
    throw new Error('mine');
  });
  hub.on('limit', ({ value }) => heard.push(value));
  hub.emit('limit', { which: 'time', value: 5 }, -1);
  hub.emit('limit', { which: 'time', value: 6 }, -1);
  await turn();
  await turn();
  process.removeListener('uncaughtException', catchIt);
  for (const listener of former) process.on('uncaughtException', listener);
  t.deepEqual(heard, [5, 6]);
  t.is(uncaught.length, 2);
});

test('an iterator gives events in order, and drops the oldest beyond its capacity', async (t) => {
  const { hub } = makeHub();
  const stream = new EventStream(hub, ['limit'], 3, () => undefined);
  for (let value = 0; value < 5; value++) hub.emit('limit', { which: 'time', value }, -1);
  await turn();
  t.is(stream.dropped, 2);
  const values: number[] = [];
  stream.end();
  for await (const event of stream) values.push(event.value);
  t.deepEqual(values, [2, 3, 4]);
});

test('events go to diagnostics channels that have subscribers', async (t) => {
  const { hub } = makeHub();
  const seen: unknown[] = [];
  const listen = (message: unknown) => seen.push(message);
  hub.emit('jit:flush', { reason: 'unheard', traces: 0, codeBytes: 0 }, 1);
  subscribe('pitviper:jit:flush', listen);
  hub.emit('jit:flush', { reason: 'heard', traces: 1, codeBytes: 2 }, 1);
  await turn();
  unsubscribe('pitviper:jit:flush', listen);
  t.deepEqual(seen, [{ reason: 'heard', traces: 1, codeBytes: 2, name: 'jit:flush', v: 1, instance: 1 }]);
});

test('an instance sends what is heard, in batches, and counts what it drops', (t) => {
  const { table, hub } = makeHub();
  const watch = watchRow(table, 0);
  const messages: InstanceMessage[] = [];
  const sender = new EventSender(watchHead(table), watch, 0, (message) => messages.push(message));
  t.false(sender.wants('trace:start'));
  hub.on('jit:link', () => undefined);
  t.true(sender.wants('jit:link'));
  for (let traceId = 0; traceId < 25_000; traceId++)
    sender.emit('jit:link', { traceId, exitId: 0, bridgeId: 1 });
  sender.flush();
  let sent = 0;
  let dropped = 0;
  for (const message of messages)
    if (message.pitviper === 'events') {
      sent += message.events.length;
      dropped += message.dropped;
    }
  t.is(sent, 20_000);
  t.is(dropped, 5_000);
  t.is(Atomics.load(watch, watchWords.eventsUnderWay), 20_000);
});

test('an engine tells of its instances and modules', async (t) => {
  const engine = await Engine.create({ instances: 1 });
  const names: string[] = [];
  for (const name of ['module:compile', 'instance:start', 'instance:exit'] as const)
    engine.on(name, (event) => names.push(event.name));
  let once = 0;
  engine.once('module:compile', () => once++);
  const module = await engine.compile({ source: 'def f(): return 1', name: 'm' });
  await engine.compile({ source: 'def g(): return 1', name: 'n' });
  await module.call.f?.();
  const stream = engine.events(['limit']);
  await engine.close();
  await turn();
  t.deepEqual(names.sort(), ['instance:exit', 'instance:start', 'module:compile', 'module:compile']);
  t.is(once, 1);
  t.deepEqual(await stream.next(), { value: undefined, done: true });
});
