/**
 * Others that a host could call Python or C with: a function of C through koffi, Pyodide, node-calls-python. None of them is a dependency:
 * packages are looked for where the bench is started, C needs gcc.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import koffi from 'koffi';

/** Adds two numbers in another language. */
export interface AddingPeer {
  readonly name: string;
  readonly add: (a: number, b: number) => number;
}

/** The peers that are there. `folder` is for the files that they need. */
export async function findAddingPeers(folder: string): Promise<AddingPeer[]> {
  const found = [addInC(folder), await addInPyodide(), await addInNodeCallsPython(folder)];
  return found.filter((peer) => peer !== undefined);
}

function addInC(folder: string): AddingPeer | undefined {
  const source = join(folder, 'add.c');
  const library = join(folder, 'add.so');
  writeFileSync(source, 'double add(double a, double b) { return a + b; }\n');
  try {
    execFileSync('gcc', ['-O2', '-shared', '-fPIC', '-o', library, source], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const add = koffi.load(library).func('double add(double a, double b)');
  return { name: 'C through koffi', add: (a, b) => add(a, b) as number };
}

interface Pyodide {
  runPython(source: string): unknown;
  readonly globals: { get(name: string): (a: number, b: number) => number };
}

async function addInPyodide(): Promise<AddingPeer | undefined> {
  const module = await findPackage<{ loadPyodide(): Promise<Pyodide> }>('pyodide');
  if (module === undefined) return undefined;
  const python = await module.loadPyodide();
  python.runPython('def add(a, b): return a + b');
  return { name: 'Pyodide', add: python.globals.get('add') };
}

interface NodeCallsPython {
  readonly interpreter: {
    importSync(file: string): unknown;
    callSync(module: unknown, name: string, ...args: number[]): number;
  };
}

async function addInNodeCallsPython(folder: string): Promise<AddingPeer | undefined> {
  const module = await findPackage<NodeCallsPython>('node-calls-python');
  if (module === undefined) return undefined;
  const file = join(folder, 'adding.py');
  writeFileSync(file, 'def add(a, b): return a + b\n');
  const { interpreter } = module;
  const adding = interpreter.importSync(file);
  return { name: 'node-calls-python', add: (a, b) => interpreter.callSync(adding, 'add', a, b) };
}

/** A package that whoever started the bench has installed. */
async function findPackage<T>(name: string): Promise<T | undefined> {
  try {
    const file = createRequire(join(process.cwd(), 'package.json')).resolve(name);
    const module = (await import(file)) as T & { readonly default?: T };
    return module.default ?? module;
  } catch {
    return undefined;
  }
}
