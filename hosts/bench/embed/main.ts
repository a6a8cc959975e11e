/**
 * `npm run bench:embed`: what it costs a host to start an engine, to call functions and to pass arrays, each against its bound.
 */
import { measureFigures } from './figures.js';

for (const { name, value, unit, bound } of await measureFigures()) {
  const isMet = bound.kind === 'at most' ? value <= bound.value : value >= bound.value;
  const shown = `${value.toFixed(2)} ${unit}`.padStart(12);
  process.stdout.write(
    `${name.padEnd(44)}${shown}   ${bound.kind} ${bound.value} ${unit}${isMet ? '' : '   MISSED'}\n`,
  );
}
