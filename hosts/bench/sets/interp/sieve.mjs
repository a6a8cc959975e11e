import { run } from '../harness.mjs';

run((n) => {
  const flags = new Array(n).fill(true);
  flags[0] = flags[1] = false;
  for (let i = 2; i * i < n; i++) {
    if (flags[i]) for (let multiple = i * i; multiple < n; multiple += i) flags[multiple] = false;
  }
  let count = 0;
  for (const flag of flags) if (flag) count++;
  return count;
});
