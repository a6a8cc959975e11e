// The smallest host: a Python function, called from TypeScript. Runs on Node 22.18 and later as it is:
//
//     node examples/hello/main.ts
import { Engine, shared } from 'pitviper';

interface Hello {
  greet(name: string, times?: number): string;
  norm(x: Float64Array): number;
}

const engine = await Engine.create({ instances: 2 });
const hello = await engine.compile<Hello>({ file: new URL('hello.py', import.meta.url) });

// On the pool: any instance, off this thread.
console.log(await hello.call.greet('world'));
console.log(await hello.run('greet', ['you'], { kwargs: { times: 3 } }));

// An array in shared memory is read in place.
const x = shared(Float64Array, 4);
x.set([1, 2, 3, 4]);
console.log((await hello.call.norm(x)).toFixed(6));

// On this thread: no promise, about a microsecond, any ArrayBuffer.
const context = engine.createContext();
console.log(context.load(hello).call.norm(new Float64Array([3, 4])));

for (const { name, parameters, docstring } of hello.exports)
  console.log(`${name}(${parameters.map((each) => each.name).join(', ')}): ${docstring}`);

await engine.close();
