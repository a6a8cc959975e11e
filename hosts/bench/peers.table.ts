/**
 * The engines that a program can run on: this one and its peers. A row says which twin of a program the peer runs and
 * how it is found; what is found knows how to turn a twin's file into a command.
 */
import { findFastestCPython } from './find-cpython.js';
import { findGcc, findNode, findNumba, findPitviper, findPyPy } from './find-peers.js';
import type { FoundPeer, PeerSetup } from './peer.js';

interface PeerRow {
  readonly about: string;
  /** What a twin's file name ends in. */
  readonly extension: string;
  /** Finds the peer; undefined where the machine has none. */
  readonly find: (setup: PeerSetup) => Promise<FoundPeer | undefined>;
}

export const peers = {
  pitviper: { about: 'this engine, as built', extension: '.py', find: findPitviper },
  cpython: { about: 'the fastest CPython 3.11', extension: '.py', find: findFastestCPython },
  pypy: { about: 'PyPy', extension: '.py', find: findPyPy },
  node: { about: 'the JavaScript twin on this Node', extension: '.mjs', find: findNode },
  gcc: { about: 'the C twin, -O3 -march=native', extension: '.c', find: findGcc },
  numba: { about: 'the Numba twin', extension: '.numba.py', find: findNumba },
} as const satisfies Record<string, PeerRow>;

export type PeerName = keyof typeof peers;

/** All peers, in the order in which they take their turns and stand in the table. */
export const peerNames = Object.keys(peers) as readonly PeerName[];

/** True where the text names a peer. */
export function isPeerName(text: string): text is PeerName {
  return Object.hasOwn(peers, text);
}
