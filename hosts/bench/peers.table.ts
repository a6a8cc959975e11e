/**
 * The engines that a program can run on: this one and its peers. A row says which twin of a program the peer runs and
 * how it is found; what is found knows how to turn a twin's file into a command.
 */
import { findFastestCPython } from './find-cpython.js';
import { findGcc, findInterpreter, findNode, findNumba, findPitviper, findPyPy } from './find-peers.js';
import type { FoundPeer, PeerSetup } from './peer.js';

interface PeerRow {
  readonly about: string;
  /** What a twin's file name ends in. */
  readonly extension: string;
  /** True for this engine itself: where checksums differ, it is not the one that is believed. */
  readonly own: boolean;
  /** Its bars in the chart. */
  readonly colour: string;
  /** Finds the peer; undefined where the machine has none. */
  readonly find: (setup: PeerSetup) => Promise<FoundPeer | undefined>;
}

export const peers = {
  pitviper: {
    about: 'this engine, as built, with the arguments of the set',
    extension: '.py',
    own: true,
    colour: '#1b7f5c',
    find: findPitviper,
  },
  'pitviper-interp': {
    about: 'this engine with --jit off',
    extension: '.py',
    own: true,
    colour: '#8fc4ae',
    find: findInterpreter,
  },
  cpython: {
    about: 'the fastest CPython 3.11',
    extension: '.py',
    own: false,
    colour: '#7a7a7a',
    find: findFastestCPython,
  },
  pypy: { about: 'PyPy', extension: '.py', own: false, colour: '#d1782f', find: findPyPy },
  node: {
    about: 'the JavaScript twin on this Node',
    extension: '.mjs',
    own: false,
    colour: '#c9b02f',
    find: findNode,
  },
  'gcc-O2': {
    about: 'the C twin, -O2',
    extension: '.c',
    own: false,
    colour: '#7fa3dd',
    find: (setup) => findGcc(setup, ['-O2']),
  },
  'gcc-O3': {
    about: 'the C twin, -O3 -march=native',
    extension: '.c',
    own: false,
    colour: '#3b66b0',
    find: (setup) => findGcc(setup, ['-O3', '-march=native']),
  },
  numba: {
    about: 'the Numba twin, or the program under @njit',
    extension: '.numba.py',
    own: false,
    colour: '#8d55a8',
    find: findNumba,
  },
} as const satisfies Record<string, PeerRow>;

export type PeerName = keyof typeof peers;

/** All peers, in the order in which they take their turns and stand in the table. */
export const peerNames = Object.keys(peers) as readonly PeerName[];

/** True where the text names a peer. */
export function isPeerName(text: string): text is PeerName {
  return Object.hasOwn(peers, text);
}
