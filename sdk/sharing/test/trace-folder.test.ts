import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'ava';
import type { SharedTrace } from '../../../engine/index.js';
import { TraceFolder } from '../trace-folder.js';

function trace(place: string, id: string, size = 8, needs: readonly string[] = []): SharedTrace {
  return { id, place, code: `code of ${place}`, needs, bytes: new Uint8Array(size).fill(id.length) };
}

function inFolder(run: (folder: string, files: () => string[]) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'pitviper-folder-'));
  const files = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.includes('.traces'))
      .map((name) => join(folder, name));
  try {
    run(folder, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const plain = (traces: readonly SharedTrace[]) =>
  traces.map(({ bytes, ...rest }) => ({ ...rest, bytes: [...bytes] }));

test('what is written is read again, by place and environment', (t) => {
  inFolder((root) => {
    const folder = new TraceFolder(root, 'here');
    const traces = [trace('a:1', 'root'), trace('a:1', 'bridge', 20, ['root'])];
    folder.write('a:1', traces);
    folder.write('b:2', [trace('b:2', 'other')]);
    t.deepEqual(plain(folder.read('a:1')), plain(traces));
    t.is(folder.read('b:2')[0]?.id, 'other');
    t.deepEqual(folder.read('c:3'), []);
    t.deepEqual(new TraceFolder(root, 'elsewhere').read('a:1'), []);
    folder.write('a:1', []);
    t.deepEqual(folder.read('a:1'), []);
  });
});

test('no bit of a file can change unseen, and no part of it be missing', (t) => {
  inFolder((root, files) => {
    const folder = new TraceFolder(root, 'here');
    folder.write('a:1', [trace('a:1', 'root', 5)]);
    const [path = ''] = files();
    const good = readFileSync(path);
    for (let at = 0; at < good.length; at++) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(path, bad);
      t.deepEqual(folder.read('a:1'), []);
      writeFileSync(path, good.subarray(0, at));
      t.deepEqual(folder.read('a:1'), []);
    }
    writeFileSync(path, good);
    t.is(folder.read('a:1').length, 1);
  });
});

test('a file under the name of another place or environment is foreign', (t) => {
  inFolder((root, files) => {
    const folder = new TraceFolder(root, 'here');
    folder.write('a:1', [trace('a:1', 'root')]);
    const [from = ''] = files();
    folder.write('b:2', [trace('b:2', 'other')]);
    const to = files().find((path) => path !== from) ?? '';
    writeFileSync(to, readFileSync(from));
    t.deepEqual(folder.read('b:2'), []);
  });
});

test('the oldest files go when there are too many bytes; no temporary file is left', (t) => {
  inFolder((root, files) => {
    const folder = new TraceFolder(root, 'here');
    for (let index = 0; index < 6; index++) {
      folder.write(`p:${index}`, [trace(`p:${index}`, 'root', 10_000)]);
      const path = files().find((each) => folder.read(`p:${index}`).length > 0 && !old.has(each)) ?? '';
      old.add(path);
      utimesSync(path, 1000 + index, 1000 + index);
    }
    folder.tidy(35_000);
    t.deepEqual(
      [0, 1, 2, 3, 4, 5].map((index) => folder.read(`p:${index}`).length),
      [0, 0, 0, 1, 1, 1],
    );
    t.true(files().every((path) => path.endsWith('.traces')));
  });
});

const old = new Set<string>();

test('a folder that cannot be written is no error', (t) => {
  inFolder((root) => {
    writeFileSync(join(root, 'traces'), 'a file in the way');
    const folder = new TraceFolder(root, 'here');
    folder.write('a:1', [trace('a:1', 'root')]);
    folder.tidy();
    t.deepEqual(folder.read('a:1'), []);
  });
});
