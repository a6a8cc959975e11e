/**
 * What the bench knows of a peer, whichever it is.
 */

/** What a peer needs to know to be set up. */
export interface PeerSetup {
  /** What the engine's command line gets before the program's file. */
  readonly engineArguments: readonly string[];
  /** True where Numba gets the set's programs themselves and compiles their functions; else it runs twins as they are. */
  readonly njit: boolean;
  /** An empty folder for what a peer compiles. */
  readonly workFolder: string;
}

/** A peer that is on this machine. */
export interface FoundPeer {
  /** Name and version, for the head of the report. */
  readonly version: string;
  /** The command that runs a twin, without N and REPEAT. Rejects where the twin does not compile. */
  readonly prepare: (file: string) => Promise<readonly string[]>;
}
