// The parts of the bundle that are loaded when they are first used, and not at the start: the file at which each begins. Whoever imports such a
// file gets, in the bundle, stand-ins of its exports that load the part (scripts/bundle.mjs). They stand for functions, for classes and for objects
// whose properties are read; nobody compares them, or asks for their keys.
//
// A part holds what is reached from its file and not from engine/index.ts without passing through a file of this table; what several parts
// have in common becomes a part without a name of its own.

/** What the launchers start: they run with the engine beneath them. */
export const programs = {
  cli: 'hosts/cli/main.ts',
  'instance-thread': 'sdk/pool/instance-thread.ts',
  sdk: 'sdk/index.ts',
  'first-context': 'sdk/start-up/first-context.ts',
  'public-functions': 'sdk/types/public-functions.ts',
};

/** What the engine and the programs load later. */
export const laterFiles = [
  // The compiler: before the first loop is hot there is none.
  'engine/jit/jit.ts',
  'engine/jit/dump/dump-watcher.ts',
  'engine/jit/parse-passes.ts',
  'engine/jit/share/code-environment.ts',
  'engine/jit/share/trace-library.ts',
  'engine/jit/explain/build-explanation.ts',
  'engine/jit/explain/collect.ts',
  'engine/jit/explain/html/render-html.ts',
  'engine/jit/explain/text/render-text.ts',
  // Sockets of the system.
  'engine/native/system/network/system-network.ts',
  // Sources with errors.
  'engine/syntax/diagnose/diagnose.ts',
  // Commands.
  'hosts/cli/bench.ts',
  'hosts/cli/cache.ts',
  'hosts/cli/dis.ts',
  'hosts/cli/explain.ts',
  'hosts/cli/jit-help.ts',
  'hosts/cli/jit-log.ts',
  'hosts/cli/jit-trace-lines.ts',
  'hosts/cli/prompt/prompt.ts',
  'hosts/cli/types.ts',
  // Other processes.
  'engine/native/system/children.ts',
  // Modules of the library.
  'engine/modules/abc.ts',
  'engine/modules/array.ts',
  'engine/modules/ast-support.ts',
  'engine/modules/ast/make-objects.ts',
  'engine/modules/ast/read-objects.ts',
  'engine/modules/binascii/binascii.ts',
  'engine/modules/bisect.ts',
  'engine/modules/bz2/bz2.ts',
  'engine/modules/cmath.ts',
  'engine/modules/codecs-support.ts',
  'engine/modules/collections.ts',
  'engine/modules/csv/csv-support.ts',
  'engine/modules/datetime.ts',
  'engine/modules/decimal.ts',
  'engine/modules/dis-support.ts',
  'engine/modules/errno.ts',
  'engine/modules/functools.ts',
  'engine/modules/hashlib/hashlib-support.ts',
  'engine/modules/heapq.ts',
  'engine/modules/html/html-support.ts',
  'engine/modules/itertools.ts',
  'engine/modules/json/json-support.ts',
  'engine/modules/lsprof.ts',
  'engine/modules/lzma/lzma.ts',
  'engine/modules/marshal-support.ts',
  'engine/modules/math.ts',
  'engine/modules/operator.ts',
  'engine/modules/os/os.ts',
  'engine/modules/os/path-module.ts',
  'engine/modules/pickle.ts',
  'engine/modules/pitviper.ts',
  'engine/modules/processes.ts',
  'engine/modules/random.ts',
  'engine/modules/re/re.ts',
  'engine/modules/select/select.ts',
  'engine/modules/signal.ts',
  'engine/modules/socket/socket.ts',
  'engine/modules/stat.ts',
  'engine/modules/string-support.ts',
  'engine/modules/struct/struct.ts',
  'engine/modules/symtable-support.ts',
  'engine/modules/time.ts',
  'engine/modules/traceback-support.ts',
  'engine/modules/unicodedata/unicodedata.ts',
  'engine/modules/warnings-support.ts',
  'engine/modules/weakref.ts',
  'engine/modules/zlib/zlib.ts',
];
