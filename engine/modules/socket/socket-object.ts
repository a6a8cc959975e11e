/**
 * The representation of sockets, and the descriptor behind one.
 */
import type { NetworkAccess } from '../../core/host.js';
import { PyType } from '../../objects/model/type.js';
import { PyObject } from '../../objects/model/value.js';

export const socketType = new PyType('_socket.socket');

/** A socket by its descriptor. `socket.socket`, written in Python, is derived from it. */
export class PySocket extends PyObject {
  /** What it was made with; null before `__init__`. */
  network: NetworkAccess | null = null;
  /** -1 when closed. */
  descriptor = -1;
  family = -1;
  kind = -1;
  protocol = -1;
  /** Seconds that an operation may take: null for ever, 0 for not at all. */
  timeout: number | null = null;

  constructor(type: PyType) {
    super();
    this.type = type;
  }
}
