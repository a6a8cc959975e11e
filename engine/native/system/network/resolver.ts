/**
 * Names and addresses through the system's resolver, with all that a machine configures: hosts files, name servers, services.
 *
 * A name server may take long, and a call that waits for it could not be stopped; so names are looked up by glibc in a thread of its own, and
 * waited for in slices. Numbers and this machine's own name are answered at once. What a request needs lies in memory of C's, since its thread
 * may outlive the JavaScript that asked.
 */
import { networkInterfaces } from 'node:os';
import type {
  FoundAddress,
  NameLookUp,
  NameOutcome,
  NameRequest,
  SocketAddress,
} from '../../../core/host.js';
import { numberedError } from '../system-errors.js';
import { packAddress, unpackAddress } from './address-bytes.js';
import { socketConstants } from './socket-constants.table.js';
import type { PatientResolver, SocketLibrary } from './socket-library.js';

const { AI_NUMERICHOST, EAI_NONAME, EAI_SYSTEM, EAI_AGAIN, NI_MAXHOST, NI_MAXSERV } =
  socketConstants.resolver;

/** Not in any header that programs see: what `gai_error` and `gai_cancel` say. */
const EAI_INPROGRESS = -100;
const EAI_CANCELED = -101;
const EAI_NOTCANCELED = -102;

const GAI_NOWAIT = 1;

/** `struct addrinfo` and where its members lie. */
const INFO_SIZE = 48;
const info = {
  flags: 0,
  family: 4,
  type: 8,
  protocol: 12,
  size: 16,
  address: 24,
  name: 32,
  next: 40,
} as const;

/** `struct gaicb`: name, service, hints, result and the library's own. */
const REQUEST_SIZE = 64;
const request = { host: 0, service: 8, hints: 16, result: 24 } as const;

type Found = NameOutcome<readonly FoundAddress[]>;

/** Begins to look a name up. */
export function lookUp(c: SocketLibrary, asked: NameRequest): NameLookUp {
  const { patient } = c;
  if (patient === null || asked.host === null || isOwnName(asked.host)) return settled(lookUpNow(c, asked));
  const numeric = lookUpNow(c, { ...asked, flags: asked.flags | AI_NUMERICHOST });
  const mayBeName = numeric.kind === 'failed' && numeric.code === EAI_NONAME;
  if (!mayBeName || (asked.flags & AI_NUMERICHOST) !== 0) return settled(numeric);
  return beginLookUp(c, patient, asked);
}

function settled(outcome: Found): NameLookUp {
  return { wait: () => outcome, abandon: () => undefined };
}

function isOwnName(host: Uint8Array): boolean {
  return Buffer.from(host).toString('latin1').toLowerCase() === 'localhost';
}

function lookUpNow(c: SocketLibrary, asked: NameRequest): Found {
  const result = new Uint8Array(8);
  const code = c.getaddrinfo(
    asked.host === null ? null : ended(asked.host),
    asked.service === null ? null : ended(asked.service),
    hintsOf(asked),
    result,
  );
  return code === 0 ? found(c, pointerAt(result, 0)) : failed(c, code);
}

function beginLookUp(c: SocketLibrary, patient: PatientResolver, asked: NameRequest): NameLookUp {
  const host = ended(asked.host ?? new Uint8Array(0));
  const service = asked.service === null ? null : ended(asked.service);
  // One piece of memory: the list of requests, which is one, the request, its hints, its texts.
  const at = { request: 8, hints: 8 + REQUEST_SIZE, host: 8 + REQUEST_SIZE + INFO_SIZE };
  const serviceAt = at.host + host.length;
  const size = serviceAt + (service?.length ?? 0);
  const memory = c.calloc(1, size);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, memory + BigInt(at.request), true);
  view.setBigUint64(at.request + request.host, memory + BigInt(at.host), true);
  if (service !== null) view.setBigUint64(at.request + request.service, memory + BigInt(serviceAt), true);
  view.setBigUint64(at.request + request.hints, memory + BigInt(at.hints), true);
  bytes.set(hintsOf(asked), at.hints);
  bytes.set(host, at.host);
  if (service !== null) bytes.set(service, serviceAt);
  c.memcpy(memory, bytes, size);
  const own = memory + BigInt(at.request);
  const started = patient.getaddrinfo_a(GAI_NOWAIT, memory, 1, null);
  if (started !== 0) {
    c.free(memory);
    return settled(started === EAI_AGAIN ? lookUpNow(c, asked) : failed(c, started));
  }
  return {
    wait(milliseconds) {
      const code = patient.gai_error(own);
      if (code === EAI_INPROGRESS) {
        patient.gai_suspend(memory, 1, timeOf(milliseconds));
        return undefined;
      }
      const left = new Uint8Array(8);
      c.memcpy(left, own + BigInt(request.result), 8);
      c.free(memory);
      return code === 0 ? found(c, pointerAt(left, 0)) : failed(c, code);
    },
    abandon() {
      // A request that its thread works on keeps its memory for good.
      const outcome = patient.gai_cancel(own);
      if (outcome === EAI_CANCELED) c.free(memory);
      else if (outcome !== EAI_NOTCANCELED) this.wait(0);
    },
  };
}

function timeOf(milliseconds: number): Uint8Array {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setBigInt64(0, BigInt(Math.floor(milliseconds / 1000)), true);
  view.setBigInt64(8, BigInt(Math.round((milliseconds % 1000) * 1e6)), true);
  return bytes;
}

function hintsOf({ flags, family, type, protocol }: NameRequest): Uint8Array {
  const bytes = new Uint8Array(INFO_SIZE);
  const view = new DataView(bytes.buffer);
  view.setInt32(info.flags, flags, true);
  view.setInt32(info.family, family, true);
  view.setInt32(info.type, type, true);
  view.setInt32(info.protocol, protocol, true);
  return bytes;
}

/** Reads the system's list and gives it back. */
function found(c: SocketLibrary, list: bigint): Found {
  const value: FoundAddress[] = [];
  for (let at = list; at !== 0n; ) {
    const row = new Uint8Array(INFO_SIZE);
    c.memcpy(row, at, INFO_SIZE);
    const view = new DataView(row.buffer);
    const size = view.getUint32(info.size, true);
    const memory = new Uint8Array(size);
    c.memcpy(memory, pointerAt(row, info.address), size);
    const address = unpackAddress(memory, size);
    const name = pointerAt(row, info.name);
    if (address !== null)
      value.push({
        family: view.getInt32(info.family, true),
        type: view.getInt32(info.type, true),
        protocol: view.getInt32(info.protocol, true),
        canonicalName: name === 0n ? '' : textAt(c, name),
        address,
      });
    at = pointerAt(row, info.next);
  }
  if (list !== 0n) c.freeaddrinfo(list);
  return { kind: 'found', value };
}

/** The resolver's own error; one of the system's is thrown. */
function failed(c: SocketLibrary, code: number): { kind: 'failed'; code: number; message: string } {
  if (code === EAI_SYSTEM) throw numberedError(c.error());
  return { kind: 'failed', code, message: c.gai_strerror(code) };
}

/** The names of an address and its port. The system may ask a name server, and is waited for. */
export function nameOf(
  c: SocketLibrary,
  address: SocketAddress,
  flags: number,
): NameOutcome<{ host: string; service: string }> {
  const packed = packAddress(address);
  const [host, service] = [new Uint8Array(NI_MAXHOST), new Uint8Array(NI_MAXSERV)];
  const code = c.getnameinfo(packed, packed.length, host, NI_MAXHOST, service, NI_MAXSERV, flags);
  if (code !== 0) return failed(c, code);
  return { kind: 'found', value: { host: textOf(host), service: textOf(service) } };
}

/** `struct servent` and `struct protoent` have a name first and their number at the same place. */
const NUMBER_AT = 16;

export function servicePort(c: SocketLibrary, name: string, protocol: string | null): number | undefined {
  const entry = c.getservbyname(name, protocol);
  return entry === null || entry === 0n ? undefined : swap16(numberAt(c, entry + BigInt(NUMBER_AT)));
}

export function serviceName(c: SocketLibrary, port: number, protocol: string | null): string | undefined {
  const entry = c.getservbyport(swap16(port), protocol);
  if (entry === null || entry === 0n) return undefined;
  const name = new Uint8Array(8);
  c.memcpy(name, entry, 8);
  return textAt(c, pointerAt(name, 0));
}

export function protocolNumber(c: SocketLibrary, name: string): number | undefined {
  const entry = c.getprotobyname(name);
  return entry === null || entry === 0n ? undefined : numberAt(c, entry + BigInt(NUMBER_AT));
}

/** Network interfaces that have addresses, by their numbers. */
export function interfaces(c: SocketLibrary): (readonly [index: number, name: string])[] {
  const rows = Object.keys(networkInterfaces()).map((name) => [c.if_nametoindex(name), name] as const);
  return rows.filter(([index]) => index > 0).sort(([a], [b]) => a - b);
}

function swap16(number: number): number {
  return ((number & 0xff) << 8) | ((number >> 8) & 0xff);
}

function numberAt(c: SocketLibrary, at: bigint): number {
  const bytes = new Uint8Array(4);
  c.memcpy(bytes, at, 4);
  return new DataView(bytes.buffer).getInt32(0, true);
}

function pointerAt(bytes: Uint8Array, at: number): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(at, true);
}

function textAt(c: SocketLibrary, at: bigint): string {
  const size = c.strlen(at);
  const bytes = new Uint8Array(size);
  c.memcpy(bytes, at, size);
  return Buffer.from(bytes).toString('utf8');
}

function textOf(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return Buffer.from(bytes.subarray(0, end < 0 ? bytes.length : end)).toString('utf8');
}

/** The text as C has it, with NUL at its end. */
function ended(text: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(text.length + 1);
  bytes.set(text);
  return bytes;
}
