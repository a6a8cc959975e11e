/**
 * Facts about the implementation and the machine: versions, sizes of numbers, flags.
 */
import { CACHE_TAG, ENGINE_VERSION, PYTHON_VERSION, pythonVersionText } from '../../core/version.js';
import { setOwnAttribute } from '../../objects/model/instance.js';
import { PySimpleNamespace } from '../../objects/model/namespaces.js';
import { PyFloat } from '../../objects/model/numbers.js';
import type { ProgramSettings } from '../../objects/model/settings.js';
import type { PyType } from '../../objects/model/type.js';
import type { Value } from '../../objects/model/value.js';
import { makeStructSequence, structSequenceType } from '../struct-sequence.js';

/** Constants by name. */
export function* systemFacts(settings: ProgramSettings): Iterable<readonly [string, Value]> {
  const { major, minor, micro } = PYTHON_VERSION;
  const hex = major * 0x1000000 + minor * 0x10000 + micro * 0x100 + 0xf0;
  const version = named('sys.version_info', 'Version information as a named tuple.', {
    major,
    minor,
    micro,
    releaselevel: 'final',
    serial: 0,
  });
  yield ['version', `${pythonVersionText} (pitviper ${ENGINE_VERSION}) [Node.js ${process.versions.node}]`];
  yield ['version_info', version];
  yield ['hexversion', hex];
  yield ['api_version', 1013];
  yield ['implementation', implementation(version, hex)];
  yield ['platform', process.platform];
  yield ['byteorder', 'little'];
  yield ['maxsize', 2n ** 63n - 1n];
  yield ['maxunicode', 0x10ffff];
  yield ['float_repr_style', 'short'];
  yield ['float_info', floatInfo()];
  yield [
    'int_info',
    named(
      'sys.int_info',
      "A named tuple that holds information about Python's internal representation of integers.",
      {
        bits_per_digit: 30,
        sizeof_digit: 4,
        default_max_str_digits: 4300,
        str_digits_check_threshold: 640,
      },
    ),
  ];
  yield [
    'hash_info',
    named('sys.hash_info', 'A named tuple providing parameters used for computing hashes.', {
      width: 64,
      modulus: 2n ** 61n - 1n,
      inf: 314159,
      nan: 0,
      imag: 1000003,
      algorithm: 'two-lane',
      hash_bits: 64,
      seed_bits: 32,
      cutoff: 0,
    }),
  ];
  yield [
    'thread_info',
    named('sys.thread_info', 'A named tuple holding information about the thread implementation.', {
      name: 'pthread',
      lock: null,
      version: null,
    }),
  ];
  yield ['flags', flags(settings)];
  yield ['copyright', `Copyright (c) Pitviper contributors.\nAll Rights Reserved.`];
}

function implementation(version: Value, hex: number): Value {
  const namespace = new PySimpleNamespace();
  setOwnAttribute(namespace, 'name', 'pitviper');
  setOwnAttribute(namespace, 'cache_tag', CACHE_TAG);
  setOwnAttribute(namespace, 'version', version);
  setOwnAttribute(namespace, 'hexversion', hex);
  return namespace;
}

function floatInfo(): Value {
  return named('sys.float_info', 'A named tuple holding information about the float type.', {
    max: new PyFloat(Number.MAX_VALUE),
    max_exp: 1024,
    max_10_exp: 308,
    min: new PyFloat(2.2250738585072014e-308),
    min_exp: -1021,
    min_10_exp: -307,
    dig: 15,
    mant_dig: 53,
    epsilon: new PyFloat(Number.EPSILON),
    radix: 2,
    rounds: 1,
  });
}

function flags(settings: ProgramSettings): Value {
  const { unbuffered: _, ...shown } = settings.flags;
  return named('sys.flags', 'Flags provided through command line arguments or environment vars.', shown);
}

const types = new Map<string, PyType>();

/** The one instance of a named tuple type of its own. */
function named(name: string, doc: string, items: Readonly<Record<string, Value>>): Value {
  let type = types.get(name);
  if (type === undefined) {
    type = structSequenceType({ name, doc, fields: Object.keys(items) });
    types.set(name, type);
  }
  return makeStructSequence(type, Object.values(items));
}
