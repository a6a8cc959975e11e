import { run } from '../harness.mjs';

const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2));

run(fib);
