/**
 * The standard library's modules that are written in TypeScript. A module is made when it is first imported.
 */

import { abcModule } from './abc.js';
import { arrayModule } from './array.js';
import { astSupportModule } from './ast-support.js';
import { atexitModule } from './atexit.js';
import { binasciiModule } from './binascii/binascii.js';
import { bisectModule } from './bisect.js';
import { bz2Module } from './bz2/bz2.js';
import { cmathModule } from './cmath.js';
import { codecsSupportModule } from './codecs-support.js';
import { collectionsModule } from './collections.js';
import { csvSupportModule } from './csv/csv-support.js';
import { datetimeModule } from './datetime.js';
import { decimalModule } from './decimal.js';
import { disSupportModule } from './dis-support.js';
import { errnoModule } from './errno.js';
import { functoolsModule } from './functools.js';
import { hashlibSupportModule } from './hashlib/hashlib-support.js';
import { heapqModule } from './heapq.js';
import { htmlSupportModule } from './html/html-support.js';
import { ioModule, underscoreIoModule } from './io/io.js';
import { itertoolsModule } from './itertools.js';
import { jsonModule } from './json/json-support.js';
import { lsprofModule } from './lsprof.js';
import { lzmaModule } from './lzma/lzma.js';
import { marshalSupportModule } from './marshal-support.js';
import { mathModule } from './math.js';
import type { BuiltinModule } from './module-declaration.js';
import { operatorModule } from './operator.js';
import { osModule, posixModule } from './os/os.js';
import { posixpathModule } from './os/path-module.js';
import { pickleModule } from './pickle.js';
import { pitviperModule } from './pitviper.js';
import { processesModule } from './processes.js';
import { randomModule } from './random.js';
import { reModule } from './re/re.js';
import { reTreeModule } from './re/tree-module.js';
import { selectModule } from './select/select.js';
import { signalModule } from './signal.js';
import { socketModule } from './socket/socket.js';
import { statModule } from './stat.js';
import { statisticsSupportModule } from './statistics-support.js';
import { stringSupportModule } from './string-support.js';
import { structModule } from './struct/struct.js';
import { symtableModule } from './symtable-support.js';
import { sysModule } from './sys/sys.js';
import { timeModule } from './time.js';
import { tracebackSupportModule } from './traceback-support.js';
import { unicodedataModule } from './unicodedata/unicodedata.js';
import { warningsSupportModule } from './warnings-support.js';
import { weakrefModule } from './weakref.js';
import { zlibModule } from './zlib/zlib.js';

/**
 * Every built-in module but `builtins`, which each interpreter makes for itself. The names stand here and not with the modules alone, because in
 * the bundle a module is not there before it is asked for (scripts/parts.table.mjs).
 */
export const builtinModules: Readonly<Record<string, BuiltinModule>> = {
  _abc: abcModule,
  array: arrayModule,
  _ast_support: astSupportModule,
  atexit: atexitModule,
  binascii: binasciiModule,
  bisect: bisectModule,
  _bz2: bz2Module,
  cmath: cmathModule,
  _codecs_support: codecsSupportModule,
  _collections: collectionsModule,
  _csv: csvSupportModule,
  datetime: datetimeModule,
  _decimal_core: decimalModule,
  _dis: disSupportModule,
  errno: errnoModule,
  _functools: functoolsModule,
  _hashlib: hashlibSupportModule,
  heapq: heapqModule,
  _html: htmlSupportModule,
  io: ioModule,
  _io: underscoreIoModule,
  itertools: itertoolsModule,
  _json: jsonModule,
  'json._native': jsonModule,
  _lsprof: lsprofModule,
  _lzma_codec: lzmaModule,
  _marshal_support: marshalSupportModule,
  math: mathModule,
  operator: operatorModule,
  os: osModule,
  _pickle: pickleModule,
  pitviper: pitviperModule,
  _pitviper_warnings: warningsSupportModule,
  posix: posixModule,
  posixpath: posixpathModule,
  _processes: processesModule,
  _random: randomModule,
  re: reModule,
  _re_tree: reTreeModule,
  select: selectModule,
  _signal: signalModule,
  _socket: socketModule,
  stat: statModule,
  _statistics_support: statisticsSupportModule,
  _string: stringSupportModule,
  struct: structModule,
  _symtable: symtableModule,
  sys: sysModule,
  time: timeModule,
  _traceback: tracebackSupportModule,
  unicodedata: unicodedataModule,
  _weakref: weakrefModule,
  zlib: zlibModule,
};

/** Modules that CPython has built in or frozen: a file on the path cannot hide them. */
export const firstModules: readonly string[] =
  `_abc _ast _codecs _collections _collections_abc _functools _imp _io _locale _operator _signal _sitebuiltins _sre _stat
  _string _symtable _thread _tokenize _tracemalloc _warnings _weakref abc atexit builtins codecs errno faulthandler gc
  genericpath io itertools marshal os posix posixpath pwd site stat sys time`.split(/\s+/);
