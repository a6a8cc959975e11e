// Writes the named characters of HTML 5 beside the built engine, which reads them when a program first asks for one:
// `name=hex` or `name=hex-hex` a line. They come from the package `entities`, which typedoc brings along, out of its
// decoding tree; engine/modules/html/entity-file.ts reads the file.
import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';
import { writeIfChanged } from './write-if-changed.mjs';

const output = 'dist/engine/modules/html/entities.br';
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789;';

export async function writeHtmlEntities() {
  if ((await stat(output).catch(() => undefined)) !== undefined) return;
  const decoder = findDecoder();
  const lines = [];
  walk(decoder, 0, '', lines);
  const text = lines.join('\n');
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await writeIfChanged(output, brotliCompressSync(Buffer.from(text, 'latin1'), { params }));
}

function findDecoder() {
  let require = createRequire(import.meta.url);
  for (const step of ['typedoc', 'markdown-it']) require = createRequire(require.resolve(step));
  return require('entities/lib/decode.js');
}

/** A node's value lies in the node itself, or in one or two words behind it; its branches follow. */
function walk({ htmlDecodeTree: tree, determineBranch, BinTrieFlags }, node, name, lines) {
  const head = tree[node];
  const length = ((head & BinTrieFlags.VALUE_LENGTH) >> 14) - 1;
  if (length >= 0 && name !== '') {
    const units =
      length === 0
        ? [head & ~BinTrieFlags.VALUE_LENGTH]
        : Array.from(tree.slice(node + 1, node + 1 + length));
    const characters = Array.from(String.fromCharCode(...units), (char) => char.codePointAt(0).toString(16));
    lines.push(`${name}=${characters.join('-')}`);
  }
  // A single word with a value has no branches.
  if (length === 0) return;
  const branches = node + Math.max(1, length + 1);
  for (const character of alphabet) {
    const next = determineBranch(tree, head, branches, character.charCodeAt(0));
    if (next >= 0)
      walk({ htmlDecodeTree: tree, determineBranch, BinTrieFlags }, next, name + character, lines);
  }
}
