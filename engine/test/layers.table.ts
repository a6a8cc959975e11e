/**
 * Who may import whom: the layers of the repository, lowest first, each with the layers it may reach.
 *
 * A layer is a folder (the longest matching prefix counts) or, for `engine/index`, the one file that the layers above
 * see. A layer may always import itself. Test folders are not layered. The import-graph test holds the sources to this.
 */

interface LayerRow {
  /** The layers it may import. */
  readonly may: readonly string[];
  /** The npm packages it may import. */
  readonly packages?: readonly string[];
}

const frontEnd = ['engine/core', 'engine/syntax', 'engine/resolve', 'engine/bytecode'];
const runtime = [...frontEnd, 'engine/native', 'engine/objects'];
const language = [...runtime, 'engine/builtins', 'engine/modules', 'engine/interp'];

export const layers: Readonly<Record<string, LayerRow>> = {
  'engine/core': { may: [] },
  'engine/syntax': { may: ['engine/core'] },
  'engine/resolve': { may: ['engine/core', 'engine/syntax'] },
  'engine/bytecode': { may: ['engine/core', 'engine/syntax', 'engine/resolve'], packages: ['msgpackr'] },
  'engine/native': { may: ['engine/core'], packages: ['koffi'] },
  'engine/objects': { may: [...frontEnd, 'engine/native'] },
  'engine/builtins': { may: runtime },
  'engine/modules': { may: [...runtime, 'engine/builtins'] },
  'engine/interp': { may: [...runtime, 'engine/builtins', 'engine/modules'] },
  'engine/jit/ir': { may: ['engine/core', 'engine/native'] },
  'engine/jit/snapshot': { may: ['engine/core', 'engine/jit/ir'] },
  'engine/jit/opt': { may: ['engine/core', 'engine/jit/ir', 'engine/jit/snapshot'] },
  'engine/jit/backend/x64/asm': { may: ['engine/core'] },
  'engine/jit/backend/x64': {
    may: [
      'engine/core',
      'engine/native',
      'engine/jit/ir',
      'engine/jit/snapshot',
      'engine/jit/backend/x64/asm',
    ],
  },
  'engine/jit/backend/js': { may: [...language, 'engine/jit/ir', 'engine/jit/snapshot'] },
  'engine/jit/record': { may: [...language, 'engine/jit/ir', 'engine/jit/snapshot'] },
  'engine/jit': {
    may: [
      ...language,
      'engine/jit/ir',
      'engine/jit/snapshot',
      'engine/jit/opt',
      'engine/jit/backend/x64',
      'engine/jit/backend/x64/asm',
      'engine/jit/backend/js',
      'engine/jit/record',
    ],
    packages: ['msgpackr'],
  },
  'engine/embed': { may: [...language, 'engine/jit'] },
  'engine/index': { may: [...language, 'engine/jit', 'engine/embed'] },
  sdk: { may: ['engine/index'], packages: ['piscina', 'msgpackr'] },
  'hosts/cli': { may: ['sdk', 'engine/index'] },
  'hosts/bench': { may: ['sdk', 'engine/index'], packages: ['piscina', 'koffi', 'pitviper'] },
  hosts: { may: ['sdk'], packages: ['pitviper'] },
};

/** The layer that a source file belongs to (path from the root of the repository), if any. */
export function layerOf(file: string): string | undefined {
  const matching = Object.keys(layers).filter(
    (layer) => file === `${layer}.ts` || file.startsWith(`${layer}/`),
  );
  return matching.sort((a, b) => b.length - a.length)[0];
}
