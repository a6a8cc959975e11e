// The JavaScript twins' side of harness.py: same arguments, same output.
const warmUpCalls = 2;

export function run(main) {
  const [n, repeat] = process.argv.slice(2).map(Number);
  const checksum = main(n);
  for (let call = 1; call < warmUpCalls; call++) check(checksum, main(n));
  const seconds = [];
  for (let call = 0; call < repeat; call++) {
    const start = performance.now();
    const result = main(n);
    seconds.push((performance.now() - start) / 1000);
    check(checksum, result);
  }
  seconds.sort((a, b) => a - b);
  console.log(`checksum ${checksum}\nbest ${seconds[0]}\nmedian ${seconds[Math.floor(seconds.length / 2)]}`);
}

function check(expected, result) {
  if (result !== expected)
    throw new Error(`the checksum changed from one call to the next: ${expected}, then ${result}`);
}
