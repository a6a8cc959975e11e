/**
 * The bundle's parts (scripts/bundle.mjs): each is a script with a code cache of its own, loaded when it is first asked for and once.
 *
 * The part `engine` is beneath all others, and its exports are what they import of the engine. What a part imports of another part, or of Node
 * where that is slow, are stand-ins, which load it when they are first touched.
 */
import { join } from 'node:path';
import { openCachedScript } from './cached-script.js';
import type * as FirstContext from './first-context.js';

/** What the text of a part is; scripts/bundle.mjs names the parameters. */
type PartFunction = (
  require: NodeJS.Require,
  module: { exports: object },
  core: () => object,
  part: (name: string) => object,
  later: typeof standFor,
  bundleUrl: string,
) => void;

/** The parts of a folder. */
export interface Parts {
  /** The exports of a part. */
  load(name: string): object;
  /** Stores what V8 has compiled of the parts that were loaded without a good code cache. */
  store(): void;
  /** The same; if the engine is among them, it first does again what every start does. */
  storeAfterStart(): void;
}

/**
 * Who starts the parts. Each has caches of its own, since each needs other functions of the engine: what is not in the cache is compiled at
 * every start, and what is there in vain is read at every start.
 */
export type PartsUser = 'command' | 'host' | 'thread';

/** Opens the parts of `folder/parts`. `buildId` is their hash, `load` what they get as `require`. */
export function openParts(folder: string, buildId: string, load: NodeJS.Require, user: PartsUser): Parts {
  const loaded = new Map<string, object>();
  const bundleUrl = urlOfFolder(folder, load);
  let stores = new Map<string, () => void>();

  function part(name: string): object {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const { run, store } = openCachedScript(
      join(folder, 'parts', `${name}.js`),
      `${name}-${user}-${buildId}`,
    );
    if (store !== null) stores.set(name, store);
    const module = { exports: {} };
    (run() as PartFunction)(load, module, core, part, standFor, bundleUrl);
    loaded.set(name, module.exports);
    return module.exports;
  }

  function core(): object {
    return part('engine');
  }

  function store(): void {
    const due = stores;
    stores = new Map();
    for (const store of due.values()) store();
  }

  return {
    load(name) {
      core();
      return part(name);
    },
    store,
    storeAfterStart() {
      if (stores.has('engine')) (part('first-context') as typeof FirstContext).runFirstContext();
      store();
    },
  };
}

/** The URL of a file of the folder, from which the engine finds its own files. */
function urlOfFolder(folder: string, load: NodeJS.Require): string {
  if (/^\/[\w/.-]*$/.test(folder)) return `file://${folder}/engine.js`;
  // Loading node:url takes a millisecond.
  const { pathToFileURL } = load('node:url') as typeof import('node:url');
  return pathToFileURL(join(folder, 'engine.js')).href;
}

/** What stand-ins are to the language: it lets be constructed what is a function of this kind only. */
function StandIn(): void {}

type Loaded = Record<PropertyKey, unknown>;

/** Stands for a function, a class or an object, which `get` gives. */
function standFor(get: () => unknown): unknown {
  let value: unknown;
  const open = (): unknown => {
    value ??= get();
    return value;
  };
  return new Proxy(StandIn, {
    apply: (_, self, args) => Reflect.apply(open() as (...args: unknown[]) => unknown, self, args),
    construct: (_, args) => Reflect.construct(open() as new (...args: unknown[]) => object, args),
    get: (_, name) => (open() as Loaded)[name],
    has: (_, name) => name in (open() as Loaded),
  });
}
