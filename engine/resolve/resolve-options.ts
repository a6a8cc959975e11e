/** What resolving has to know besides the tree. */

/** How a tree is resolved. */
export interface ResolveOptions {
  /** `from __future__ import annotations` is in force: annotations are not evaluated. */
  readonly futureAnnotations: boolean;
}
