// Molecular dynamics on the host's own thread: a Lennard-Jones kernel in Python steps particles whose arrays are the host's.
//
//     node examples/particles/main.ts
import { Engine } from 'pitviper';

interface Kernels {
  /** Adds the forces to `force` and gives the potential energy. */
  forces(position: Float64Array, force: Float64Array, box: number): number;
  /** Half a kick, a drift, and what leaves the box comes in on the other side. */
  drift(position: Float64Array, velocity: Float64Array, force: Float64Array, box: number, dt: number): void;
  /** Half a kick; gives the kinetic energy. */
  kick(velocity: Float64Array, force: Float64Array, dt: number): number;
}

const side = 4;
const count = side ** 3;
const box = side * 1.2;
const dt = 0.002;
const steps = Number(process.argv[2] ?? 100);

const engine = await Engine.create({ instances: 1, minInstances: 0 });
const module = await engine.compile<Kernels>({ file: new URL('lennard_jones.py', import.meta.url) });
const context = engine.createContext();
const { forces, drift, kick } = context.load(module).call;

// Plain arrays: on this thread nothing has to be shared.
const position = new Float64Array(3 * count);
const velocity = new Float64Array(3 * count);
const force = new Float64Array(3 * count);
for (let i = 0; i < count; i++) {
  position.set(
    [i % side, Math.floor(i / side) % side, Math.floor(i / side ** 2)].map((at) => at * 1.2),
    3 * i,
  );
  velocity.set(
    [Math.sin(i), Math.sin(2 * i), Math.sin(3 * i)].map((speed) => speed * 0.5),
    3 * i,
  );
}

let potential = forces(position, force, box);
let kinetic = kick(velocity, force, 0);
const before = potential + kinetic;
console.log(`${count} particles, energy ${before.toFixed(6)}`);
const begin = performance.now();
for (let step = 1; step <= steps; step++) {
  drift(position, velocity, force, box, dt);
  potential = forces(position, force, box);
  kinetic = kick(velocity, force, dt);
  if (step % 25 === 0) console.log(`step ${step}: energy ${(potential + kinetic).toFixed(6)}`);
}
const drifted = Math.abs(potential + kinetic - before) / Math.abs(before);
console.log(drifted < 1e-3 ? 'energy is conserved' : `energy drifted by ${drifted}`);
process.stderr.write(`${((performance.now() - begin) / steps).toFixed(2)} ms a step\n`);
await engine.close();
