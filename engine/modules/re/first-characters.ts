/**
 * Which characters a sequence of nodes can begin with, so that alternatives that cannot match are never tried.
 */

import { tickLong } from '../../core/long-work.js';
import { equivalentsOf } from './case-equivalents.js';
import type { CharacterSet } from './character-set.js';
import { characterSetOf, listedSet } from './character-set.js';
import { ASCII, DOTALL, IGNORECASE, LOCALE, TYPE_FLAGS, UNICODE } from './flags.table.js';
import type { Node } from './nodes.js';

/** Characters with which something can begin; `canBeEmpty` where it need not begin at all, or where nothing is known. */
export interface First {
  readonly table: Uint8Array;
  readonly canBeEmpty: boolean;
}

/** Nothing is known of what comes. */
export const unknownFirst: First = { table: new Uint8Array(257).fill(1), canBeEmpty: true };
const emptyFirst: First = { table: new Uint8Array(257), canBeEmpty: true };

/** Flags within a group that adds and removes some. */
export function scopedFlags(flags: number, added: number, removed: number): number {
  return ((added & TYPE_FLAGS ? flags & ~TYPE_FLAGS : flags) | added) & ~removed;
}

/** What one character of the pattern matches. */
export type Unit =
  | { readonly kind: 'char' | 'notChar'; readonly code: number }
  | { readonly kind: 'any' | 'anyInLine' }
  | { readonly kind: 'set'; readonly set: CharacterSet };

/** Finds first characters and units; sets are made once a node. */
export class Analysis {
  private readonly units = new Map<Node, Map<number, Unit>>();
  private readonly known = new Map<Node, Map<number, First>>();

  /** What a node of one character matches; undefined for any other node. */
  unitOf(node: Node, flags: number): Unit | undefined {
    if (node.kind !== 'literal' && node.kind !== 'not-literal' && node.kind !== 'any' && node.kind !== 'set')
      return undefined;
    return remember(this.units, node, flags, () => makeUnit(node, flags));
  }

  /** What a sequence can begin with, when `after` follows. */
  firstOf(nodes: readonly Node[], flags: number, after: First): First {
    let table: Uint8Array | undefined;
    for (const node of nodes) {
      const first = this.firstOfNode(node, flags);
      if (table === undefined) {
        if (!first.canBeEmpty) return first;
        table = first.table.slice();
      } else unite(table, first.table);
      if (!first.canBeEmpty) return { table, canBeEmpty: false };
    }
    if (table === undefined) return after;
    unite(table, after.table);
    return { table, canBeEmpty: after.canBeEmpty };
  }

  private firstOfNode(node: Node, flags: number): First {
    tickLong();
    return remember(this.known, node, flags, () => this.computeFirst(node, flags));
  }

  private computeFirst(node: Node, flags: number): First {
    const unit = this.unitOf(node, flags);
    if (unit !== undefined) return { table: tableOf(unit), canBeEmpty: false };
    switch (node.kind) {
      case 'repeat': {
        if (node.max === 0) return emptyFirst;
        const body = this.firstOf(node.body, flags, emptyFirst);
        return node.min === 0 ? { table: body.table, canBeEmpty: true } : body;
      }
      case 'group':
        return this.firstOf(node.body, scopedFlags(flags, node.added, node.removed), emptyFirst);
      case 'atomic':
        return this.firstOf(node.body, flags, emptyFirst);
      case 'branch': {
        const table = new Uint8Array(257);
        let canBeEmpty = false;
        for (const branch of node.branches) {
          const first = this.firstOf(branch, flags, emptyFirst);
          unite(table, first.table);
          canBeEmpty ||= first.canBeEmpty;
        }
        return { table, canBeEmpty };
      }
      case 'at':
      case 'look':
        // They consume nothing: what follows decides.
        return emptyFirst;
      default:
        return unknownFirst;
    }
  }
}

/** Whether no character is in both. */
export function areDisjoint(left: Uint8Array, right: Uint8Array): boolean {
  for (let code = 0; code < 257; code++) if (left[code] !== 0 && right[code] !== 0) return false;
  return true;
}

/** The table of a unit: characters from 256 on count as possible unless it is known that none is. */
export function tableOf(unit: Unit): Uint8Array {
  const table = new Uint8Array(257);
  switch (unit.kind) {
    case 'char':
      table[Math.min(unit.code, 256)] = 1;
      break;
    case 'notChar':
      table.fill(1);
      if (unit.code < 256) table[unit.code] = 0;
      break;
    case 'any':
      table.fill(1);
      break;
    case 'anyInLine':
      table.fill(1);
      table[0x0a] = 0;
      break;
    case 'set':
      table.set(unit.set.table);
      table[256] = unit.set.isLow ? 0 : 1;
      break;
  }
  return table;
}

function unite(table: Uint8Array, other: Uint8Array): void {
  for (let code = 0; code < 257; code++) if (other[code] === 1) table[code] = 1;
}

function remember<T>(known: Map<Node, Map<number, T>>, node: Node, flags: number, make: () => T): T {
  let byFlags = known.get(node);
  if (byFlags === undefined) {
    byFlags = new Map();
    known.set(node, byFlags);
  }
  let made = byFlags.get(flags);
  if (made === undefined) {
    made = make();
    byFlags.set(flags, made);
  }
  return made;
}

function makeUnit(
  node: Extract<Node, { kind: 'literal' | 'not-literal' | 'any' | 'set' }>,
  flags: number,
): Unit {
  switch (node.kind) {
    case 'any':
      return { kind: flags & DOTALL ? 'any' : 'anyInLine' };
    case 'set':
      return { kind: 'set', set: characterSetOf(node.items, node.isNegated, flags) };
    default:
      return literalUnit(node.code, node.kind === 'not-literal', flags);
  }
}

function literalUnit(code: number, isNegated: boolean, flags: number): Unit {
  const codes = literalCodes(code, flags);
  if (codes.length === 1) return { kind: isNegated ? 'notChar' : 'char', code };
  return { kind: 'set', set: listedSet(codes, isNegated) };
}

function literalCodes(code: number, flags: number): readonly number[] {
  if ((flags & IGNORECASE) === 0) return [code];
  if ((flags & UNICODE) !== 0 && (flags & (LOCALE | ASCII)) === 0) return equivalentsOf(code);
  if (code >= 0x41 && code <= 0x5a) return [code, code + 32];
  return code >= 0x61 && code <= 0x7a ? [code, code - 32] : [code];
}
