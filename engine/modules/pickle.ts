/**
 * The module _pickle: what the Python module `pickle` is made of.
 */
import { declareFunctions, type FunctionDeclarations } from '../builtins/declare-functions.js';
import type { Value } from '../objects/model/value.js';
import type { BuiltinModule } from './module-declaration.js';
import { once } from './once.js';
import { errorClass } from './pickle/errors.js';
import { defineMemoProxies } from './pickle/memo-proxy.js';
import { definePickleBuffer, pickleBufferType } from './pickle/pickle-buffer.js';
import { picklerType } from './pickle/pickler.js';
import { definePickler, dumpBytes, dumpToFile } from './pickle/pickler-type.js';
import { unpicklerType } from './pickle/unpickler.js';
import { defineUnpickler, loadBytes, loadFromFile } from './pickle/unpickler-type.js';

export const pickleModule: BuiltinModule = {
  name: '_pickle',
  doc: 'Objects as bytes, and back.',
  create() {
    defineTypes();
    return [
      ['PickleError', errorClass('PickleError')],
      ['PicklingError', errorClass('PicklingError')],
      ['UnpicklingError', errorClass('UnpicklingError')],
      ['Pickler', picklerType],
      ['Unpickler', unpicklerType],
      ['PickleBuffer', pickleBufferType],
      ...declareFunctions('_pickle', functions),
    ] as [string, Value][];
  },
};

const defineTypes = once(() => {
  defineMemoProxies();
  definePickler();
  defineUnpickler();
  definePickleBuffer();
});

const functions: FunctionDeclarations = {
  dump: [
    '(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)',
    dumpToFile,
    'Write an object to a file that is open for bytes.',
  ],
  dumps: [
    '(obj, protocol=None, *, fix_imports=True, buffer_callback=None)',
    dumpBytes,
    'An object as bytes.',
  ],
  load: [
    "(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
    loadFromFile,
    'Read an object from a file that is open for bytes.',
  ],
  loads: [
    "(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())",
    loadBytes,
    'The object that bytes say.',
  ],
};
