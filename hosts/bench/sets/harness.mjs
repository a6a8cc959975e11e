// The JavaScript twins' side of harness.py: same arguments, same output.
const warmUpMilliseconds = 1000;

export function run(main) {
  const [n, repeat] = process.argv.slice(2).map(Number);
  const begin = performance.now();
  const checksum = main(n);
  const first = (performance.now() - begin) / 1000;
  while (repeat > 1 && performance.now() - begin < warmUpMilliseconds) check(checksum, main(n));
  const seconds = [];
  for (let call = 0; call < repeat; call++) {
    const start = performance.now();
    const result = main(n);
    seconds.push((performance.now() - start) / 1000);
    check(checksum, result);
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[Math.floor(seconds.length / 2)];
  console.log(`checksum ${checksum}\nfirst ${first}\nbest ${seconds[0]}\nmedian ${median}`);
}

function check(expected, result) {
  if (result !== expected)
    throw new Error(`the checksum changed from one call to the next: ${expected}, then ${result}`);
}
