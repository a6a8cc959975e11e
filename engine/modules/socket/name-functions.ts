/**
 * The functions of `_socket` on names: of hosts, services, protocols and interfaces.
 */
import type { FunctionDeclarations } from '../../builtins/declare-functions.js';
import type { FoundAddress, NetworkAccess } from '../../core/host.js';
import { socketConstants } from '../../native/system/network/socket-constants.table.js';
import { newList } from '../../objects/model/list-storage.js';
import { asInt } from '../../objects/model/numbers.js';
import { PyTuple } from '../../objects/model/sequences.js';
import { asStr, asText, PyBytes, strFromText } from '../../objects/model/text.js';
import type { Value } from '../../objects/model/value.js';
import { newException, overflowError, typeError, typeName } from '../../objects/protocol/errors.js';
import { toSize } from '../../objects/protocol/items.js';
import { systemCall } from '../system/errors.js';
import { grantedNetwork } from '../system/grants.js';
import { fsdecode, fsencode } from '../system/paths.js';
import { addressValue, findHost, hostBytes } from './addresses.js';
import { formatIp4 } from './ip-text.js';
import { findAddresses } from './names.js';
import { herrorType, resolverError } from './socket-errors.js';

const { AF_INET, AF_INET6, AF_UNSPEC } = socketConstants.families;
const { AI_CANONNAME, AI_NUMERICHOST, EAI_NONAME, NI_NAMEREQD } = socketConstants.resolver;
const { SOCK_DGRAM, SOCK_STREAM } = socketConstants.types;
const MAX_PORT = 0xffff;
const HOST_NOT_FOUND = 1;

export const nameFunctions: FunctionDeclarations = {
  getaddrinfo: [
    '(host, port, family=0, type=0, proto=0, flags=0)',
    (host: Value, port: Value, ...numbers: (Value | undefined)[]) => {
      const [family = 0, type = 0, protocol = 0, flags = 0] = numbers.map((number) =>
        number === undefined ? 0 : toSize(number),
      );
      const found = findAddresses(grantedNetwork(), {
        host: host === null ? null : hostArgument(host),
        service: serviceArgument(port),
        ...{ family, type, protocol, flags },
      });
      return newList(found.map(foundValue));
    },
    'getaddrinfo(host, port [, family, type, proto, flags])\n    -> list of (family, type, proto, canonname, sockaddr)\n\nResolve host and port into addrinfo struct.',
  ],
  getnameinfo: [
    '(sockaddr, flags, /)',
    nameInfo,
    'getnameinfo(sockaddr, flags) --> (host, port)\n\nGet host and port for a sockaddr.',
  ],
  gethostname: [
    '()',
    () => strFromText(grantedNetwork().hostName()),
    'gethostname() -> string\n\nReturn the current host name.',
  ],
  gethostbyname: [
    '(host, /)',
    (host: Value) => formatIp4(findHost(grantedNetwork(), hostBytes(host), AF_INET)),
    "gethostbyname(host) -> address\n\nReturn the IP address (a string of the form '255.255.255.255') for a host.",
  ],
  gethostbyname_ex: [
    '(host, /)',
    (host: Value) => {
      const found = findHosts(grantedNetwork(), hostBytes(host), AF_INET);
      const name = found[0]?.canonicalName ?? '';
      const own = name === '' ? fsdecode(hostBytes(host)) : strFromText(name);
      return new PyTuple([own, newList([]), newList(hostsOf(found))]);
    },
    'gethostbyname_ex(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.',
  ],
  gethostbyaddr: [
    '(host, /)',
    (host: Value) => {
      const network = grantedNetwork();
      const found = findHosts(network, hostBytes(host), AF_UNSPEC);
      const [first] = found;
      if (first === undefined) throw resolverError(EAI_NONAME, 'Name or service not known');
      const outcome = systemCall(() => network.nameOf(first.address, NI_NAMEREQD));
      if (outcome.kind === 'failed') throw resolverError(HOST_NOT_FOUND, 'Unknown host', herrorType);
      return new PyTuple([strFromText(outcome.value.host), newList([]), newList(hostsOf([first]))]);
    },
    'gethostbyaddr(host) -> (name, aliaslist, addresslist)\n\nReturn the true host name, a list of aliases, and a list of IP addresses,\nfor a host.  The host argument is a string giving a host name or IP number.',
  ],
  getservbyname: [
    '(servicename, protocolname=None, /)',
    (service: Value, protocol: Value | undefined) => {
      const port = grantedNetwork().servicePort(textOf(service), protocolText(protocol));
      if (port === undefined) throw newException('OSError', 'service/proto not found');
      return port;
    },
    'getservbyname(servicename[, protocolname]) -> integer\n\nReturn a port number from a service name and protocol name.',
  ],
  getservbyport: [
    '(port, protocolname=None, /)',
    (port: Value, protocol: Value | undefined) => {
      const number = toSize(port);
      if (number < 0 || number > MAX_PORT) throw overflowError('getservbyport: port must be 0-65535.');
      const name = grantedNetwork().serviceName(number, protocolText(protocol));
      if (name === undefined) throw newException('OSError', 'port/proto not found');
      return strFromText(name);
    },
    'getservbyport(port[, protocolname]) -> string\n\nReturn the service name from a port number and protocol name.',
  ],
  getprotobyname: [
    '(name, /)',
    (name: Value) => {
      const number = grantedNetwork().protocolNumber(textOf(name));
      if (number === undefined) throw newException('OSError', 'protocol not found');
      return number;
    },
    'getprotobyname(name) -> integer\n\nReturn the protocol number for the named protocol.',
  ],
  if_nameindex: [
    '()',
    () =>
      newList(
        grantedNetwork()
          .interfaces()
          .map(([index, name]) => new PyTuple([index, strFromText(name)])),
      ),
    'Returns a list of network interface information (index, name) tuples.',
  ],
  if_nametoindex: [
    '(name, /)',
    (name: Value) => {
      const text = textOf(name);
      const found = grantedNetwork()
        .interfaces()
        .find(([, other]) => other === text);
      if (found === undefined) throw newException('OSError', 'no interface with this name');
      return found[0];
    },
    'Returns the interface index corresponding to the interface name if_name.',
  ],
};

function foundValue({ family, type, protocol, canonicalName, address }: FoundAddress): Value {
  return new PyTuple([family, type, protocol, strFromText(canonicalName), addressValue(address)]);
}

function hostArgument(host: Value): Uint8Array {
  if (asStr(host) === undefined && !(host instanceof PyBytes))
    throw typeError('getaddrinfo() argument 1 must be string or None');
  return hostBytes(host);
}

function serviceArgument(port: Value): Uint8Array | null {
  if (port === null) return null;
  const number = asInt(port);
  if (number !== undefined) return new TextEncoder().encode(String(number));
  const text = asStr(port);
  if (text !== undefined) return fsencode(text);
  if (port instanceof PyBytes) return port.data;
  throw newException('OSError', 'Int or String expected');
}

function nameInfo(address: Value, flags: Value): Value {
  const network = grantedNetwork();
  const flagNumber = toSize(flags);
  if (!(address instanceof PyTuple)) throw typeError('getnameinfo() argument 1 must be a tuple');
  const [host = null, port = null, flow = 0, scope = 0] = address.items;
  if (address.items.length < 2 || address.items.length > 4 || asText(host) === undefined)
    throw typeError('getnameinfo(): illegal sockaddr argument');
  const found = findAddresses(network, {
    host: hostBytes(host),
    service: new TextEncoder().encode(String(toSize(port))),
    family: AF_UNSPEC,
    type: SOCK_DGRAM,
    protocol: 0,
    flags: AI_NUMERICHOST,
  });
  const [first] = found;
  if (first === undefined) throw resolverError(EAI_NONAME, 'Name or service not known');
  if (first.family === AF_INET && address.items.length !== 2)
    throw newException('OSError', 'IPv4 sockaddr must be 2 tuple');
  const asked =
    first.address.kind === 'ip6'
      ? { ...first.address, flow: toSize(flow), scope: toSize(scope) }
      : first.address;
  const outcome = systemCall(() => network.nameOf(asked, flagNumber));
  if (outcome.kind === 'failed') throw resolverError(outcome.code, outcome.message);
  return new PyTuple([strFromText(outcome.value.host), strFromText(outcome.value.service)]);
}

function findHosts(network: NetworkAccess, host: Uint8Array, family: number): readonly FoundAddress[] {
  const request = { host, service: null, family, type: SOCK_STREAM, protocol: 0, flags: AI_CANONNAME };
  return findAddresses(network, request);
}

function hostsOf(found: readonly FoundAddress[]): Value[] {
  return found
    .filter(({ family }) => family === AF_INET || family === AF_INET6)
    .map(({ address }) => (addressValue(address) as PyTuple).items[0] ?? null);
}

function textOf(value: Value): string {
  const text = asText(value);
  if (text === undefined) throw typeError(`argument 1 must be str, not ${typeName(value)}`);
  return text;
}

function protocolText(protocol: Value | undefined): string | null {
  return protocol === undefined ? null : textOf(protocol);
}
