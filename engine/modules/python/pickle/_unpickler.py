"""Reading pickles."""

import io
import sys
from array import array
from copyreg import _extension_cache, _inverted_registry

from . import _opcodes as op, _renamed
from ._opcodes import decode_long, HIGHEST_PROTOCOL, UnpicklingError
from ._pickler import _getattribute

_TRUNCATED = 'pickle data was truncated'


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class _Unframer:
    """Reads from the current frame, or from the file where there is none."""

    def __init__(self, file_read, file_readline, file_tell=None):
        self.file_read = file_read
        self.file_readline = file_readline
        self.current_frame = None

    def readinto(self, buf):
        if self.current_frame:
            n = self.current_frame.readinto(buf)
            if n == 0 and len(buf) != 0:
                self.current_frame = None
                n = len(buf)
                buf[:] = self._need(self.file_read(n), n)
            elif n < len(buf):
                raise UnpicklingError('pickle exhausted before end of frame')
            return n
        n = len(buf)
        buf[:] = self._need(self.file_read(n), n)
        return n

    def _need(self, data, n):
        if len(data) < n:
            raise UnpicklingError(_TRUNCATED)
        return data

    def read(self, n):
        if self.current_frame:
            data = self.current_frame.read(n)
            if not data and n != 0:
                self.current_frame = None
                return self._need(self.file_read(n), n)
            if len(data) < n:
                raise UnpicklingError('pickle exhausted before end of frame')
            return data
        return self._need(self.file_read(n), n)

    def read_key(self):
        if self.current_frame:
            data = self.current_frame.read(1)
            if data:
                return data
            self.current_frame = None
        return self.file_read(1)

    def readline(self):
        if self.current_frame:
            data = self.current_frame.readline()
            if not data:
                self.current_frame = None
                data = self.file_readline()
            elif data[-1] != b'\n'[0]:
                raise UnpicklingError('pickle exhausted before end of frame')
        else:
            data = self.file_readline()
        if data[-1:] != b'\n':
            raise UnpicklingError(_TRUNCATED)
        return data

    def load_frame(self, frame_size):
        if self.current_frame and self.current_frame.read() != b'':
            raise UnpicklingError('beginning of a new frame before end of current frame')
        self.current_frame = io.BytesIO(self._need(self.file_read(frame_size), frame_size))


class _Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._buffers = iter(buffers) if buffers is not None else None
        try:
            self._file_readline = file.readline
            self._file_read = file.read
        except AttributeError:
            raise TypeError("file must have 'read', 'readinto' and 'readline' attributes")
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self.fix_imports = fix_imports

    def load(self):
        if not hasattr(self, '_file_read'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {self.__class__.__name__}.__init__()')
        self._unframer = unframer = _Unframer(self._file_read, self._file_readline)
        self.read = unframer.read
        self.readinto = unframer.readinto
        self.readline = unframer.readline
        self.metastack = []
        self.stack = []
        self.append = self.stack.append
        self.proto = 0
        read_key, dispatch = unframer.read_key, self.dispatch
        try:
            while True:
                key = read_key()
                if not key:
                    raise EOFError('Ran out of input')
                try:
                    step = dispatch[key[0]]
                except KeyError:
                    shown = repr(key)[1:] if 32 <= key[0] < 127 else "'\\x%02x'" % key[0]
                    raise UnpicklingError(f'invalid load key, {shown}.') from None
                step(self)
        except _Stop as stop:
            return stop.value
        except IndexError as e:
            if self.stack and self.metastack:
                raise
            raise UnpicklingError('unpickling stack underflow') from e

    def pop_mark(self):
        """The items since the last mark."""
        items = self.stack
        try:
            self.stack = self.metastack.pop()
        except IndexError:
            raise UnpicklingError('could not find MARK') from None
        self.append = self.stack.append
        return items

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered,\nbut no persistent_load function was specified.')

    dispatch = {}

    def load_proto(self):
        proto = self.read(1)[0]
        if not 0 <= proto <= HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto
    dispatch[op.PROTO[0]] = load_proto

    def load_frame(self):
        size = int.from_bytes(self.read(8), 'little')
        if size > sys.maxsize:
            raise ValueError(f"frame length exceeds system's maximum of {sys.maxsize} bytes")
        self._unframer.load_frame(size)
    dispatch[op.FRAME[0]] = load_frame

    def load_persid(self):
        try:
            pid = self.readline()[:-1].decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings')
        self.append(self.persistent_load(pid))
    dispatch[op.PERSID[0]] = load_persid

    def load_binpersid(self):
        self.append(self.persistent_load(self.stack.pop()))
    dispatch[op.BINPERSID[0]] = load_binpersid

    def load_none(self):
        self.append(None)
    dispatch[op.NONE[0]] = load_none

    def load_false(self):
        self.append(False)
    dispatch[op.NEWFALSE[0]] = load_false

    def load_true(self):
        self.append(True)
    dispatch[op.NEWTRUE[0]] = load_true

    def load_int(self):
        data = self.readline()
        if data == op.FALSE[1:]:
            value = False
        elif data == op.TRUE[1:]:
            value = True
        else:
            value = int(data, 0)
        self.append(value)
    dispatch[op.INT[0]] = load_int

    def load_binint(self):
        self.append(int.from_bytes(self.read(4), 'little', signed=True))
    dispatch[op.BININT[0]] = load_binint

    def load_binint1(self):
        self.append(self.read(1)[0])
    dispatch[op.BININT1[0]] = load_binint1

    def load_binint2(self):
        self.append(int.from_bytes(self.read(2), 'little'))
    dispatch[op.BININT2[0]] = load_binint2

    def load_long(self):
        text = self.readline()[:-1]
        if text and text[-1] == b'L'[0]:
            text = text[:-1]
        self.append(int(text, 0))
    dispatch[op.LONG[0]] = load_long

    def load_long1(self):
        self.append(decode_long(self.read(self.read(1)[0])))
    dispatch[op.LONG1[0]] = load_long1

    def load_long4(self):
        n = int.from_bytes(self.read(4), 'little', signed=True)
        if n < 0:
            raise UnpicklingError('LONG pickle has negative byte count')
        self.append(decode_long(self.read(n)))
    dispatch[op.LONG4[0]] = load_long4

    def load_float(self):
        self.append(float(self.readline()[:-1]))
    dispatch[op.FLOAT[0]] = load_float

    def load_binfloat(self):
        data = array('d', self.read(8))
        if sys.byteorder == 'little':
            data.byteswap()
        self.append(data[0])
    dispatch[op.BINFLOAT[0]] = load_binfloat

    def _decode_string(self, value):
        """Text of Python 2 was bytes: they are decoded unless the caller wants them."""
        return value if self.encoding == 'bytes' else value.decode(self.encoding, self.errors)

    def load_string(self):
        data = self.readline()[:-1]
        if len(data) >= 2 and data[0] == data[-1] and data[0] in b'"\'':
            data = data[1:-1]
        else:
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self.append(self._decode_string(_unescape(data)))
    dispatch[op.STRING[0]] = load_string

    def load_binstring(self):
        n = int.from_bytes(self.read(4), 'little', signed=True)
        if n < 0:
            raise UnpicklingError('BINSTRING pickle has negative byte count')
        self.append(self._decode_string(self.read(n)))
    dispatch[op.BINSTRING[0]] = load_binstring

    def load_binbytes(self):
        self.append(self.read(self._size(4, 'BINBYTES')))
    dispatch[op.BINBYTES[0]] = load_binbytes

    def _size(self, width, name):
        n = int.from_bytes(self.read(width), 'little')
        if n > sys.maxsize:
            raise UnpicklingError(f"{name} exceeds system's maximum size of {sys.maxsize} bytes")
        return n

    def load_unicode(self):
        self.append(str(self.readline()[:-1], 'raw-unicode-escape'))
    dispatch[op.UNICODE[0]] = load_unicode

    def load_binunicode(self):
        self.append(str(self.read(self._size(4, 'BINUNICODE')), 'utf-8', 'surrogatepass'))
    dispatch[op.BINUNICODE[0]] = load_binunicode

    def load_binunicode8(self):
        self.append(str(self.read(self._size(8, 'BINUNICODE8')), 'utf-8', 'surrogatepass'))
    dispatch[op.BINUNICODE8[0]] = load_binunicode8

    def load_binbytes8(self):
        self.append(self.read(self._size(8, 'BINBYTES8')))
    dispatch[op.BINBYTES8[0]] = load_binbytes8

    def load_bytearray8(self):
        made = bytearray(self._size(8, 'BYTEARRAY8'))
        self.readinto(made)
        self.append(made)
    dispatch[op.BYTEARRAY8[0]] = load_bytearray8

    def load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self.append(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers')
    dispatch[op.NEXT_BUFFER[0]] = load_next_buffer

    def load_readonly_buffer(self):
        with memoryview(self.stack[-1]) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()
    dispatch[op.READONLY_BUFFER[0]] = load_readonly_buffer

    def load_short_binstring(self):
        self.append(self._decode_string(self.read(self.read(1)[0])))
    dispatch[op.SHORT_BINSTRING[0]] = load_short_binstring

    def load_short_binbytes(self):
        self.append(self.read(self.read(1)[0]))
    dispatch[op.SHORT_BINBYTES[0]] = load_short_binbytes

    def load_short_binunicode(self):
        self.append(str(self.read(self.read(1)[0]), 'utf-8', 'surrogatepass'))
    dispatch[op.SHORT_BINUNICODE[0]] = load_short_binunicode

    def load_tuple(self):
        items = tuple(self.pop_mark())
        self.append(items)
    dispatch[op.TUPLE[0]] = load_tuple

    def load_empty_tuple(self):
        self.append(())
    dispatch[op.EMPTY_TUPLE[0]] = load_empty_tuple

    def load_tuple1(self):
        self.stack[-1] = (self.stack[-1],)
    dispatch[op.TUPLE1[0]] = load_tuple1

    def load_tuple2(self):
        self.stack[-2:] = [(self.stack[-2], self.stack[-1])]
    dispatch[op.TUPLE2[0]] = load_tuple2

    def load_tuple3(self):
        self.stack[-3:] = [(self.stack[-3], self.stack[-2], self.stack[-1])]
    dispatch[op.TUPLE3[0]] = load_tuple3

    def load_empty_list(self):
        self.append([])
    dispatch[op.EMPTY_LIST[0]] = load_empty_list

    def load_empty_dictionary(self):
        self.append({})
    dispatch[op.EMPTY_DICT[0]] = load_empty_dictionary

    def load_empty_set(self):
        self.append(set())
    dispatch[op.EMPTY_SET[0]] = load_empty_set

    def load_frozenset(self):
        items = frozenset(self.pop_mark())
        self.append(items)
    dispatch[op.FROZENSET[0]] = load_frozenset

    def load_list(self):
        items = self.pop_mark()
        self.append(items)
    dispatch[op.LIST[0]] = load_list

    def load_dict(self):
        items = self.pop_mark()
        self.append({items[i]: items[i + 1] for i in range(0, len(items), 2)})
    dispatch[op.DICT[0]] = load_dict

    def _instantiate(self, klass, args):
        if args or not isinstance(klass, type) or hasattr(klass, '__getinitargs__'):
            try:
                value = klass(*args)
            except TypeError as e:
                raise TypeError(f'in constructor for {klass.__name__}: {e}', e.__traceback__)
        else:
            value = klass.__new__(klass)
        self.append(value)

    def load_inst(self):
        module = self.readline()[:-1].decode('ascii')
        name = self.readline()[:-1].decode('ascii')
        self._instantiate(self.find_class(module, name), self.pop_mark())
    dispatch[op.INST[0]] = load_inst

    def load_obj(self):
        args = self.pop_mark()
        if not args:
            raise UnpicklingError('unpickling stack underflow')
        self._instantiate(args.pop(0), args)
    dispatch[op.OBJ[0]] = load_obj

    def load_newobj(self):
        args = self.stack.pop()
        cls = self.stack.pop()
        self.append(_new(cls, args, {}, 'NEWOBJ'))
    dispatch[op.NEWOBJ[0]] = load_newobj

    def load_newobj_ex(self):
        kwargs = self.stack.pop()
        args = self.stack.pop()
        cls = self.stack.pop()
        self.append(_new(cls, args, kwargs, 'NEWOBJ_EX'))
    dispatch[op.NEWOBJ_EX[0]] = load_newobj_ex

    def load_global(self):
        module = self.readline()[:-1].decode('utf-8')
        name = self.readline()[:-1].decode('utf-8')
        self.append(self.find_class(module, name))
    dispatch[op.GLOBAL[0]] = load_global

    def load_stack_global(self):
        name = self.stack.pop()
        module = self.stack.pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self.append(self.find_class(module, name))
    dispatch[op.STACK_GLOBAL[0]] = load_stack_global

    def load_ext1(self):
        self.get_extension(self.read(1)[0])
    dispatch[op.EXT1[0]] = load_ext1

    def load_ext2(self):
        self.get_extension(int.from_bytes(self.read(2), 'little'))
    dispatch[op.EXT2[0]] = load_ext2

    def load_ext4(self):
        self.get_extension(int.from_bytes(self.read(4), 'little', signed=True))
    dispatch[op.EXT4[0]] = load_ext4

    def get_extension(self, code):
        missing = object()
        obj = _extension_cache.get(code, missing)
        if obj is missing:
            key = _inverted_registry.get(code)
            if not key:
                if code <= 0:
                    raise UnpicklingError('EXT specifies code <= 0')
                raise ValueError(f'unregistered extension code {code}')
            obj = self.find_class(*key)
            _extension_cache[code] = obj
        self.append(obj)

    def find_class(self, module, name):
        """What a global is called and kept; derived classes may refuse."""
        sys.audit('pickle.find_class', module, name)
        if self.proto < 3 and self.fix_imports:
            if (module, name) in _renamed.name_mapping:
                module, name = _renamed.name_mapping[module, name]
            elif module in _renamed.import_mapping:
                module = _renamed.import_mapping[module]
        __import__(module, level=0)
        if self.proto >= 4:
            return _getattribute(sys.modules[module], name)[0]
        try:
            return getattr(sys.modules[module], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}") from None

    def load_reduce(self):
        args = self.stack.pop()
        func = self.stack[-1]
        self.stack[-1] = func(*args)
    dispatch[op.REDUCE[0]] = load_reduce

    def load_pop(self):
        if self.stack:
            del self.stack[-1]
        else:
            self.pop_mark()
    dispatch[op.POP[0]] = load_pop

    def load_pop_mark(self):
        self.pop_mark()
    dispatch[op.POP_MARK[0]] = load_pop_mark

    def load_dup(self):
        self.append(self.stack[-1])
    dispatch[op.DUP[0]] = load_dup

    def load_get(self):
        self._recall(int(self.readline()[:-1]))
    dispatch[op.GET[0]] = load_get

    def load_binget(self):
        self._recall(self.read(1)[0])
    dispatch[op.BINGET[0]] = load_binget

    def load_long_binget(self):
        self._recall(int.from_bytes(self.read(4), 'little'))
    dispatch[op.LONG_BINGET[0]] = load_long_binget

    def _recall(self, i):
        try:
            self.append(self.memo[i])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {i}') from None

    def load_put(self):
        i = int(self.readline()[:-1])
        if i < 0:
            raise ValueError('negative PUT argument')
        self.memo[i] = self.stack[-1]
    dispatch[op.PUT[0]] = load_put

    def load_binput(self):
        self.memo[self.read(1)[0]] = self.stack[-1]
    dispatch[op.BINPUT[0]] = load_binput

    def load_long_binput(self):
        i = int.from_bytes(self.read(4), 'little')
        if i > sys.maxsize:
            raise ValueError('negative LONG_BINPUT argument')
        self.memo[i] = self.stack[-1]
    dispatch[op.LONG_BINPUT[0]] = load_long_binput

    def load_memoize(self):
        self.memo[len(self.memo)] = self.stack[-1]
    dispatch[op.MEMOIZE[0]] = load_memoize

    def load_append(self):
        value = self.stack.pop()
        self.stack[-1].append(value)
    dispatch[op.APPEND[0]] = load_append

    def load_appends(self):
        items = self.pop_mark()
        target = self.stack[-1]
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        # What only looks like a list.
        append = target.append
        for item in items:
            append(item)
    dispatch[op.APPENDS[0]] = load_appends

    def load_setitem(self):
        value = self.stack.pop()
        key = self.stack.pop()
        self.stack[-1][key] = value
    dispatch[op.SETITEM[0]] = load_setitem

    def load_setitems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]
    dispatch[op.SETITEMS[0]] = load_setitems

    def load_additems(self):
        items = self.pop_mark()
        target = self.stack[-1]
        if isinstance(target, set):
            target.update(items)
        else:
            add = target.add
            for item in items:
                add(item)
    dispatch[op.ADDITEMS[0]] = load_additems

    def load_build(self):
        state = self.stack.pop()
        instance = self.stack[-1]
        missing = object()
        setstate = getattr(instance, '__setstate__', missing)
        if setstate is not missing:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            attributes = instance.__dict__
            intern = sys.intern
            for key, value in state.items():
                attributes[intern(key) if type(key) is str else key] = value
        if slots:
            if not isinstance(slots, dict):
                raise UnpicklingError('slot state is not a dictionary')
            for key, value in slots.items():
                setattr(instance, key, value)
    dispatch[op.BUILD[0]] = load_build

    def load_mark(self):
        self.metastack.append(self.stack)
        self.stack = []
        self.append = self.stack.append
    dispatch[op.MARK[0]] = load_mark

    def load_stop(self):
        raise _Stop(self.stack.pop())
    dispatch[op.STOP[0]] = load_stop


def _new(cls, args, kwargs, name):
    if not isinstance(cls, type):
        raise UnpicklingError(f"{name} class argument must be a type, not {type(cls).__name__}")
    return cls.__new__(cls, *args, **kwargs)


def _unescape(data):
    """Bytes with the escapes of a string literal of Python 2."""
    if b'\\' not in data:
        return data
    from _codecs import escape_decode
    return escape_decode(data)[0]
