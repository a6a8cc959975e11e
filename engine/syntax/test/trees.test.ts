import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { dumpTree, parseModule } from '../index.js';
import { askPython, noPython } from './cpython.js';
import { readNotedSources, readRows, testFolder, writeRows } from './source-notation.js';

const recordedFile = new URL('good-sources/recorded.jsonl', testFolder);
const sources = readNotedSources('good-sources');

const script = `
import ast, json
def dump(case): return ast.dump(ast.parse(case['source'], '<test>', case['mode']), include_attributes=True)
print(json.dumps([dump(case) for case in json.load(sys.stdin)]))
`;

const libraryScript = `
import ast, glob, hashlib, json, os
sys.setrecursionlimit(5000)
def digest(file):
    with open(file, 'rb') as f: source = f.read()
    if b'\\\\N{' in source: return None
    return hashlib.md5(ast.dump(ast.parse(source), include_attributes=True).encode('utf8', 'surrogatepass')).hexdigest()
files = sorted(glob.glob(os.path.dirname(os.__file__) + '/*.py'))
print(json.dumps({file: digest(file) for file in files}))
`;

test('good sources have the trees that CPython was recorded to give', (t) => {
  if (process.env['BLESS'] === '1') writeRows(recordedFile, askPython(script, sources));
  const recorded = readRows(recordedFile) as string[];
  t.is(recorded.length, sources.length, 'run with BLESS=1 after changing the sources');
  for (const [index, { source, mode }] of sources.entries())
    t.is(dump(source, mode), recorded[index], source);
});

test('good sources have the trees that CPython gives here and now', (t) => {
  const live = askPython(script, sources) as string[] | null;
  if (live === null) return void t.pass(noPython);
  for (const [index, { source, mode }] of sources.entries()) t.is(dump(source, mode), live[index], source);
});

test("the files of CPython's library have the trees that CPython gives", (t) => {
  const digests = askPython(libraryScript, null) as Record<string, string | null> | null;
  if (digests === null) return void t.pass(noPython);
  for (const [file, digest] of Object.entries(digests)) {
    if (digest === null) continue;
    const text = dump(readFileSync(file), 'exec');
    t.is(createHash('md5').update(text).digest('hex'), digest, file);
  }
});

function dump(source: string | Uint8Array, mode: 'exec' | 'eval' | 'single'): string {
  const result = parseModule(source, { filename: '<test>', mode });
  return result.kind === 'parsed' ? dumpTree(result.tree) : JSON.stringify(result.error);
}
