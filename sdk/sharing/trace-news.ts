/**
 * What instances tell each other about compiled traces.
 */
import type { SharedTrace } from '../../engine/index.js';

/** A trace to take in, or one to drop with all that needs it. */
export type TraceNews =
  | { readonly kind: 'made'; readonly trace: SharedTrace }
  | { readonly kind: 'dropped'; readonly place: string; readonly id: string };

/** Where a thread finds traces on disk. */
export interface CachePlace {
  readonly folder: string;
  /** Names the build of the engine. */
  readonly build: string;
}
