// `npm run demo`: heat on a plate, with a Python kernel on a pool of instances, and a picture of it.
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { buildExample } from './build-example.mjs';

const main = await buildExample('heat');
await mkdir('dist/demo', { recursive: true });
const { status } = spawnSync(process.execPath, [main, '240', '320', '60', 'dist/demo/heat.png'], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
