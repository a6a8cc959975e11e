/**
 * The instruction set: the one place where an opcode is declared. Names, numbers, operands and effects of
 * the compiler, verifier, disassembler, interpreter loop and recorder derive from these rows.
 *
 * An instruction is one opcode word and one whole Int32 word an operand. Numbers are explicit because code is
 * stored on disk; they are dense from 0 so that the interpreter's switch becomes a jump table.
 *
 * Laws.
 * 1. Registers are a window: parameters first, then the other variables, then temporaries in stack order.
 * 2. A variable that closures share keeps a cell in its register; only the CELL and DEREF rows look inside.
 * 3. A `window` operand names the first of a run of temporaries. In the CALL rows the run is the top of the
 *    temporaries: nothing at or above it lives on, because the callee's own registers overlay the arguments.
 * 4. A destination is written only after the instruction has succeeded, so an exception leaves it as it was.
 * 5. `undefined` in a register means unbound; only CHECK_LOCAL, DELETE_LOCAL, MAKE_CELL, the DEREF
 *    rows and CALL_LOADED may find it.
 */
import type { InstructionRow } from './instruction-row.js';

// biome-ignore format: a row is a line
export const opcodes = {
  NOP: { code: 0, operands: [], doc: 'Does nothing.' },

  // Moves and variables
  MOVE: { code: 1, operands: ['dst:def', 'src:use'], doc: 'dst = src.' },
  LOAD_CONST: { code: 2, operands: ['dst:def', 'value:const'], doc: 'dst = constants[value].' },
  LOAD_INT: { code: 3, operands: ['dst:def', 'value:immediate'], doc: 'dst = value, an int that fits an Int32.' },
  CHECK_LOCAL: { code: 4, operands: ['variable:use', 'name:name'], raises: true, doc: 'Raises UnboundLocalError if the variable is unbound.' },
  DELETE_LOCAL: { code: 5, operands: ['variable:def', 'name:name'], raises: true, doc: 'Unbinds the variable; UnboundLocalError if it already is.' },
  CLEAR_LOCAL: { code: 6, operands: ['variable:def'], doc: 'Unbinds the variable without a check (end of `except E as name`, comprehension variables).' },
  MAKE_CELL: { code: 7, operands: ['variable:def'], doc: 'Replaces the register by a new cell that holds its value (or is empty).' },
  COPY_FREE: { code: 8, operands: ['first:window', 'count:immediate'], doc: 'Copies the cells of the function\'s closure into the registers from `first`.' },
  LOAD_DEREF: { code: 9, operands: ['dst:def', 'cell:use', 'name:name'], raises: true, doc: 'dst = content of the cell; NameError or UnboundLocalError if it is empty.' },
  STORE_DEREF: { code: 10, operands: ['cell:use', 'src:use'], doc: 'Content of the cell = src.' },
  DELETE_DEREF: { code: 11, operands: ['cell:use', 'name:name'], raises: true, doc: 'Empties the cell; NameError if it is empty.' },
  LOAD_CLASSDEREF: { code: 12, operands: ['dst:def', 'cell:use', 'name:global'], raises: true, doc: 'dst = the name in the class namespace, else the content of the cell.' },
  LOAD_GLOBAL: { code: 13, operands: ['dst:def', 'name:global'], raises: true, doc: 'dst = the module global, else the builtin; NameError.' },
  STORE_GLOBAL: { code: 14, operands: ['name:global', 'src:use'], doc: 'The module global = src.' },
  DELETE_GLOBAL: { code: 15, operands: ['name:global'], raises: true, doc: 'Deletes the module global; NameError.' },
  LOAD_NAME: { code: 16, operands: ['dst:def', 'name:global'], raises: true, doc: 'dst = the name in the frame\'s namespace, else global, else builtin; NameError. Where the namespace is the module itself this is LOAD_GLOBAL.' },
  STORE_NAME: { code: 17, operands: ['name:global', 'src:use'], raises: true, doc: 'The name in the frame\'s namespace = src.' },
  DELETE_NAME: { code: 18, operands: ['name:global'], raises: true, doc: 'Deletes the name from the frame\'s namespace; NameError.' },
  LOAD_LOCALS: { code: 19, operands: ['dst:def'], doc: 'dst = the frame\'s namespace mapping (class bodies).' },

  // Arithmetic
  ADD: { code: 20, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left + right.' },
  SUB: { code: 21, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left - right.' },
  MUL: { code: 22, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left * right.' },
  TRUEDIV: { code: 23, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left / right.' },
  FLOORDIV: { code: 24, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left // right.' },
  MOD: { code: 25, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left % right.' },
  POW: { code: 26, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left ** right.' },
  MATMUL: { code: 27, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left @ right.' },
  LSHIFT: { code: 28, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left << right.' },
  RSHIFT: { code: 29, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left >> right.' },
  AND: { code: 30, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left & right.' },
  OR: { code: 31, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left | right.' },
  XOR: { code: 32, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left ^ right.' },
  IADD: { code: 33, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left += right.' },
  ISUB: { code: 34, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left -= right.' },
  IMUL: { code: 35, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left *= right.' },
  INPLACE: { code: 36, operands: ['dst:def', 'left:use', 'right:use', 'operator:opcode'], raises: true, doc: 'dst = left OP= right for the other operators; the operand is the opcode of the plain one (TRUEDIV … XOR).' },
  ADD_IMM: { code: 37, operands: ['dst:def', 'left:use', 'right:immediate'], raises: true, doc: 'dst = left + right.' },
  SUB_IMM: { code: 38, operands: ['dst:def', 'left:use', 'right:immediate'], raises: true, doc: 'dst = left - right.' },
  IADD_IMM: { code: 39, operands: ['dst:def', 'left:use', 'right:immediate'], raises: true, doc: 'dst = left += right.' },
  ISUB_IMM: { code: 40, operands: ['dst:def', 'left:use', 'right:immediate'], raises: true, doc: 'dst = left -= right.' },
  NEG: { code: 41, operands: ['dst:def', 'operand:use'], raises: true, doc: 'dst = -operand.' },
  POS: { code: 42, operands: ['dst:def', 'operand:use'], raises: true, doc: 'dst = +operand.' },
  INVERT: { code: 43, operands: ['dst:def', 'operand:use'], raises: true, doc: 'dst = ~operand.' },
  NOT: { code: 44, operands: ['dst:def', 'operand:use'], raises: true, doc: 'dst = not operand.' },

  // Comparison
  LT: { code: 45, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left < right.' },
  LE: { code: 46, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left <= right.' },
  EQ: { code: 47, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left == right.' },
  NE: { code: 48, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left != right.' },
  GT: { code: 49, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left > right.' },
  GE: { code: 50, operands: ['dst:def', 'left:use', 'right:use'], raises: true, doc: 'dst = left >= right.' },
  IS: { code: 51, operands: ['dst:def', 'left:use', 'right:use'], doc: 'dst = left is right.' },
  IS_NOT: { code: 52, operands: ['dst:def', 'left:use', 'right:use'], doc: 'dst = left is not right.' },
  IN: { code: 53, operands: ['dst:def', 'item:use', 'container:use'], raises: true, doc: 'dst = item in container.' },
  NOT_IN: { code: 54, operands: ['dst:def', 'item:use', 'container:use'], raises: true, doc: 'dst = item not in container.' },

  // Control
  JUMP: { code: 55, operands: ['to:target'], doc: 'Goes on at `to`, forwards.' },
  JUMP_BACK: { code: 56, operands: ['to:target', 'loop:loop'], raises: true, doc: 'The back edge of a loop: counts the loop header `to`, polls the control word, goes on at `to`.' },
  JUMP_IF_TRUE: { code: 57, operands: ['condition:use', 'to:target'], raises: true, doc: 'Goes on at `to` if the condition is true.' },
  JUMP_IF_FALSE: { code: 58, operands: ['condition:use', 'to:target'], raises: true, doc: 'Goes on at `to` if the condition is false.' },
  JUMP_IF_NONE: { code: 59, operands: ['value:use', 'to:target'], doc: 'Goes on at `to` if the value is None.' },
  JUMP_IF_NOT_NONE: { code: 60, operands: ['value:use', 'to:target'], doc: 'Goes on at `to` unless the value is None.' },
  JUMP_IF_LT: { code: 61, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left < right.' },
  JUMP_IF_LE: { code: 62, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left <= right.' },
  JUMP_IF_EQ: { code: 63, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left == right.' },
  JUMP_IF_NE: { code: 64, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left != right.' },
  JUMP_IF_GT: { code: 65, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left > right.' },
  JUMP_IF_GE: { code: 66, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` if left >= right.' },
  JUMP_IF_NOT_LT: { code: 67, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left < right.' },
  JUMP_IF_NOT_LE: { code: 68, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left <= right.' },
  JUMP_IF_NOT_EQ: { code: 69, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left == right.' },
  JUMP_IF_NOT_NE: { code: 70, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left != right.' },
  JUMP_IF_NOT_GT: { code: 71, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left > right.' },
  JUMP_IF_NOT_GE: { code: 72, operands: ['left:use', 'right:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless left >= right.' },
  JUMP_IF_NOT_LT_IMM: { code: 73, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left < right.' },
  JUMP_IF_NOT_LE_IMM: { code: 74, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left <= right.' },
  JUMP_IF_NOT_EQ_IMM: { code: 75, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left == right.' },
  JUMP_IF_NOT_NE_IMM: { code: 76, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left != right.' },
  JUMP_IF_NOT_GT_IMM: { code: 77, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left > right.' },
  JUMP_IF_NOT_GE_IMM: { code: 78, operands: ['left:use', 'right:immediate', 'to:target'], raises: true, doc: 'Goes on at `to` unless left >= right.' },
  JUMP_IF_IS: { code: 79, operands: ['left:use', 'right:use', 'to:target'], doc: 'Goes on at `to` if left is right.' },
  JUMP_IF_IS_NOT: { code: 80, operands: ['left:use', 'right:use', 'to:target'], doc: 'Goes on at `to` if left is not right.' },

  // Attributes and items
  GETATTR: { code: 81, operands: ['dst:def', 'object:use', 'name:name', 'cache:cache'], raises: true, doc: 'dst = object.name.' },
  SETATTR: { code: 82, operands: ['object:use', 'name:name', 'value:use', 'cache:cache'], raises: true, doc: 'object.name = value.' },
  DELATTR: { code: 83, operands: ['object:use', 'name:name'], raises: true, doc: 'del object.name.' },
  GETITEM: { code: 84, operands: ['dst:def', 'object:use', 'key:use'], raises: true, doc: 'dst = object[key].' },
  SETITEM: { code: 85, operands: ['object:use', 'key:use', 'value:use'], raises: true, doc: 'object[key] = value.' },
  DELITEM: { code: 86, operands: ['object:use', 'key:use'], raises: true, doc: 'del object[key].' },
  BUILD_SLICE: { code: 87, operands: ['dst:def', 'start:use', 'stop:use', 'step:use'], doc: 'dst = slice(start, stop, step).' },

  // Calls
  CALL: { code: 88, operands: ['dst:def', 'window:window', 'argc:immediate'], raises: true, doc: 'dst = window[0](window[1..argc]).' },
  CALL_KW: { code: 89, operands: ['dst:def', 'window:window', 'argc:immediate', 'names:const'], raises: true, doc: 'As CALL; the last arguments are keywords, named by the constant tuple of strings; argc counts all.' },
  CALL_EX: { code: 90, operands: ['dst:def', 'window:window'], raises: true, doc: 'dst = window[0](*window[1], **window[2]): a tuple (any iterable, for a sole `*args`), and a dict or None.' },
  CALL_METHOD: { code: 91, operands: ['dst:def', 'window:window', 'argc:immediate', 'name:name', 'cache:cache'], raises: true, doc: 'dst = window[0].name(window[1..argc]), without making the bound method. The position at pc + 1 is that of the lookup.' },
  CALL_METHOD_KW: { code: 92, operands: ['dst:def', 'window:window', 'argc:immediate', 'name:name', 'cache:cache', 'names:const'], raises: true, doc: 'As CALL_METHOD with keywords as in CALL_KW.' },
  RETURN: { code: 93, operands: ['value:use'], doc: 'Leaves the frame with the value.' },
  MAKE_FUNCTION: { code: 94, operands: ['dst:def', 'code:const', 'defaults:optional', 'kwdefaults:optional', 'closure:optional', 'annotations:optional'], doc: 'dst = a function: defaults a tuple, kwdefaults a dict, closure a tuple of cells, annotations a dict.' },
  LOAD_BUILD_CLASS: { code: 95, operands: ['dst:def'], doc: 'dst = builtins.__build_class__.' },

  // Building containers
  BUILD_TUPLE: { code: 96, operands: ['dst:def', 'window:window', 'count:immediate'], doc: 'dst = tuple of the window. (Cells are copied as they are: closures are built so.)' },
  BUILD_LIST: { code: 97, operands: ['dst:def', 'window:window', 'count:immediate'], doc: 'dst = list of the window.' },
  BUILD_SET: { code: 98, operands: ['dst:def', 'window:window', 'count:immediate'], raises: true, doc: 'dst = set of the window, added in order.' },
  BUILD_MAP: { code: 99, operands: ['dst:def', 'window:window', 'count:immediate'], raises: true, doc: 'dst = dict of `count` key-value pairs that alternate in the window.' },
  BUILD_STRING: { code: 100, operands: ['dst:def', 'window:window', 'count:immediate'], doc: 'dst = the strings of the window joined.' },
  LIST_APPEND: { code: 101, operands: ['list:use', 'value:use'], doc: 'Appends to the list of a comprehension or display.' },
  SET_ADD: { code: 102, operands: ['set:use', 'value:use'], raises: true, doc: 'Adds to the set of a comprehension or display.' },
  MAP_ADD: { code: 103, operands: ['map:use', 'key:use', 'value:use'], raises: true, doc: 'Sets an item in the dict of a comprehension or display.' },
  LIST_EXTEND: { code: 104, operands: ['list:use', 'iterable:use'], raises: true, doc: 'Extends the list by `*iterable` of a display.' },
  SET_UPDATE: { code: 105, operands: ['set:use', 'iterable:use'], raises: true, doc: 'Extends the set by `*iterable` of a display.' },
  DICT_UPDATE: { code: 106, operands: ['map:use', 'mapping:use'], raises: true, doc: 'Updates the dict by `**mapping` of a display.' },
  DICT_MERGE: { code: 107, operands: ['map:use', 'mapping:use', 'callee:use'], raises: true, doc: 'Merges `**mapping` of a call into the keywords; TypeError for a repeated or non-string keyword, naming the callee.' },
  LIST_TO_TUPLE: { code: 108, operands: ['dst:def', 'list:use'], doc: 'dst = tuple with the items of the list, which is given up.' },
  FORMAT_VALUE: { code: 109, operands: ['dst:def', 'value:use', 'conversion:immediate', 'spec:optional'], raises: true, doc: 'dst = format(value, spec); conversion 0 none, 1 str, 2 repr, 3 ascii is applied first.' },

  // Iteration and unpacking
  GET_ITER: { code: 110, operands: ['dst:def', 'iterable:use'], raises: true, doc: 'dst = iter(iterable).' },
  FOR_ITER: { code: 111, operands: ['dst:def', 'iterator:use', 'exhausted:target'], raises: true, doc: 'dst = next(iterator), or goes on at `exhausted`. It stands at the header of every for loop.' },
  UNPACK_SEQUENCE: { code: 112, operands: ['window:window', 'sequence:use', 'count:immediate'], raises: true, doc: 'Fills `count` registers from the window on with the items of the sequence, exactly.' },
  UNPACK_EX: { code: 113, operands: ['window:window', 'sequence:use', 'before:immediate', 'after:immediate'], raises: true, doc: 'Fills before + 1 + after registers; the middle one gets the list of what is left.' },

  // Exceptions
  RAISE: { code: 114, operands: ['exception:optional', 'cause:optional'], raises: true, doc: 'raise exception from cause; without exception re-raises the one being handled.' },
  RERAISE: { code: 115, operands: ['exception:use'], raises: true, doc: 'Raises a caught exception on, without a new traceback entry for this frame.' },
  PUSH_EXC: { code: 116, operands: ['saved:def', 'exception:use'], doc: 'The exception becomes the one being handled; `saved` keeps the former one.' },
  POP_EXC: { code: 117, operands: ['saved:use'], doc: 'The exception in `saved` (or none) is the one being handled again.' },
  JUMP_IF_NO_MATCH: { code: 118, operands: ['exception:use', 'type:use', 'to:target'], raises: true, doc: 'Goes on at `to` unless the exception is an instance of the type or of one in the tuple; TypeError if that is no exception class.' },
  CHECK_EG_MATCH: { code: 119, operands: ['match:def', 'rest:def', 'exception:use', 'type:use'], raises: true, doc: 'Splits for except*: match = the matching (group) or None, rest = the others or None. exception may be None. The match becomes the exception being handled.' },
  PREP_RERAISE_STAR: { code: 120, operands: ['dst:def', 'original:use', 'raised:use'], raises: true, doc: 'dst = what an except* statement raises in the end, or None: `raised` is the list of exceptions raised or left.' },
  EXC_TRIPLE: { code: 121, operands: ['window:window', 'exception:use'], doc: 'Fills three registers with type, exception and traceback: the arguments of __exit__.' },
  LOAD_ASSERTION_ERROR: { code: 122, operands: ['dst:def'], doc: 'dst = AssertionError.' },
  LOAD_SPECIAL: { code: 123, operands: ['dst:def', 'object:use', 'method:special'], raises: true, doc: 'dst = the bound special method looked up on the type: 0 __enter__, 1 __exit__, 2 __aenter__, 3 __aexit__; TypeError as `with` words it.' },

  // Generators and coroutines
  YIELD: { code: 124, operands: ['dst:def', 'value:use', 'delegate:optional'], raises: true, doc: 'Suspends the frame with the value; dst = what is sent. delegate is the iterator that `yield from` and await drive; then a JUMP_BACK to its SEND follows.' },
  SEND: { code: 125, operands: ['dst:def', 'iterator:use', 'value:use', 'finished:target'], raises: true, doc: 'Sends the value to the iterator: dst = what it yields, or its result and on at `finished`.' },
  GET_YIELD_FROM_ITER: { code: 126, operands: ['dst:def', 'iterable:use'], raises: true, doc: 'dst = the iterator for `yield from`; a coroutine is accepted in coroutines only.' },
  GET_AWAITABLE: { code: 127, operands: ['dst:def', 'object:use', 'where:immediate'], raises: true, doc: 'dst = the iterator of an awaitable; where 0 await, 1 __aenter__, 2 __aexit__ words the TypeError.' },
  GET_AITER: { code: 128, operands: ['dst:def', 'iterable:use'], raises: true, doc: 'dst = iterable.__aiter__().' },
  GET_ANEXT: { code: 129, operands: ['dst:def', 'iterator:use'], raises: true, doc: 'dst = the iterator of the awaitable iterator.__anext__().' },
  END_ASYNC_FOR: { code: 130, operands: ['exception:use'], raises: true, doc: 'Falls through for StopAsyncIteration, re-raises any other exception.' },
  ASYNC_GEN_WRAP: { code: 131, operands: ['dst:def', 'value:use'], doc: 'dst = the value marked as yielded by an async generator (and not awaited through).' },

  // Imports
  IMPORT_NAME: { code: 132, operands: ['dst:def', 'name:name', 'names:use', 'level:immediate'], raises: true, doc: 'dst = __import__(name, fromlist=names, level).' },
  IMPORT_FROM: { code: 133, operands: ['dst:def', 'module:use', 'name:name'], raises: true, doc: 'dst = module.name, or the submodule; ImportError.' },
  IMPORT_STAR: { code: 134, operands: ['module:use'], raises: true, doc: 'Binds all public names of the module in the frame\'s namespace.' },

  // Pattern matching
  MATCH_SEQUENCE: { code: 135, operands: ['dst:def', 'subject:use'], doc: 'dst = whether sequence patterns apply to the subject.' },
  MATCH_MAPPING: { code: 136, operands: ['dst:def', 'subject:use'], doc: 'dst = whether mapping patterns apply to the subject.' },
  MATCH_KEYS: { code: 137, operands: ['dst:def', 'subject:use', 'keys:use'], raises: true, doc: 'dst = tuple of the values at the keys (a tuple), or None if one is missing.' },
  MATCH_CLASS: { code: 138, operands: ['dst:def', 'subject:use', 'class:use', 'positional:immediate', 'names:const'], raises: true, doc: 'dst = tuple of the attributes that a class pattern looks at, or None if it does not match.' },
  MATCH_REST: { code: 139, operands: ['dst:def', 'subject:use', 'keys:use'], raises: true, doc: 'dst = dict copy of the subject without the keys: `**rest`.' },
  GET_LEN: { code: 140, operands: ['dst:def', 'object:use'], raises: true, doc: 'dst = len(object).' },

  // The rest
  SETUP_ANNOTATIONS: { code: 141, operands: [], raises: true, doc: 'Makes sure that __annotations__ exists in the namespace.' },
  PRINT_EXPR: { code: 142, operands: ['value:use'], raises: true, doc: 'Hands the value of an interactive expression to sys.displayhook.' },

  // Method calls whose arguments could show that the method is looked up before them
  LOAD_METHOD: { code: 143, operands: ['window:window', 'object:use', 'name:name', 'cache:cache'], raises: true, doc: 'Looks object.name up. A function found on the type: window[0] = function, window[1] = object; anything else: window[0] = the attribute, window[1] = unbound.' },
  CALL_LOADED: { code: 144, operands: ['dst:def', 'window:window', 'argc:immediate'], raises: true, doc: 'dst = window[0](window[1], window[2..argc+1]) after LOAD_METHOD, without window[1] where that is unbound.' },

  // In shadow code only, never in a code unit
  RECORD: { code: 145, operands: [], doc: 'Stands in for every instruction of code that the recorder watches: shows the recorder the instruction, which is then executed.' },
} as const satisfies Record<string, InstructionRow>;

/** The name of an opcode. */
export type OpcodeName = keyof typeof opcodes;
