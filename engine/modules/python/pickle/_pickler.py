"""Writing pickles."""

import io
import sys
from _pickle import PickleBuffer
from array import array
from copyreg import _extension_registry, dispatch_table
from types import FunctionType

from . import _opcodes as op, _renamed
from ._opcodes import DEFAULT_PROTOCOL, encode_long, HIGHEST_PROTOCOL, PicklingError

_BATCHSIZE = 1000


def _double(x):
    data = array('d', (x,))
    if sys.byteorder == 'little':
        data.byteswap()
    return data.tobytes()


def _getattribute(obj, name):
    """What a dotted name leads to, and what holds it."""
    parent = None
    for part in name.split('.'):
        if part == '<locals>':
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        try:
            parent, obj = obj, getattr(obj, part)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {obj!r}") from None
    return obj, parent


def whichmodule(obj, name):
    """The module that an object belongs to."""
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


class _Framer:
    """Gathers what is written into frames, so that a reader can fetch much at once."""

    _FRAME_SIZE_MIN = 4
    _FRAME_SIZE_TARGET = 64 * 1024

    def __init__(self, file_write):
        self.file_write = file_write
        self.current_frame = None

    def start_framing(self):
        self.current_frame = io.BytesIO()

    def end_framing(self):
        if self.current_frame is not None and self.current_frame.tell() > 0:
            self.commit_frame(force=True)
        self.current_frame = None

    def commit_frame(self, force=False):
        frame = self.current_frame
        if frame is None or not force and frame.tell() < self._FRAME_SIZE_TARGET:
            return
        data = frame.getvalue()
        if len(data) >= self._FRAME_SIZE_MIN:
            self.file_write(op.FRAME + len(data).to_bytes(8, 'little'))
        self.file_write(data)
        self.current_frame = io.BytesIO()

    def write(self, data):
        return self.current_frame.write(data) if self.current_frame is not None else self.file_write(data)

    def write_large_bytes(self, header, payload):
        """Large contents stand outside frames: they are not copied once more."""
        if self.current_frame is not None:
            self.commit_frame(force=True)
        self.file_write(header)
        self.file_write(payload)


class _Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif not 0 <= protocol <= HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        self._buffer_callback = buffer_callback
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self.framer = _Framer(self._file_write)
        self.write = self.framer.write
        self._write_large_bytes = self.framer.write_large_bytes
        self.memo = {}
        self.proto = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, '_file_write'):
            raise PicklingError(f'Pickler.__init__() was not called by {self.__class__.__name__}.__init__()')
        if self.proto >= 2:
            self.write(op.PROTO + bytes((self.proto,)))
        if self.proto >= 4:
            self.framer.start_framing()
        self.save(obj)
        self.write(op.STOP)
        self.framer.end_framing()

    def memoize(self, obj):
        """Remember an object that has been written, so that it is written once."""
        if self.fast:
            return
        memo = self.memo
        assert id(obj) not in memo
        index = len(memo)
        self.write(self.put(index))
        memo[id(obj)] = index, obj

    def put(self, index):
        if self.proto >= 4:
            return op.MEMOIZE
        if self.bin:
            return op.BINPUT + bytes((index,)) if index < 256 else op.LONG_BINPUT + index.to_bytes(4, 'little')
        return op.PUT + repr(index).encode('ascii') + b'\n'

    def get(self, i):
        if self.bin:
            return op.BINGET + bytes((i,)) if i < 256 else op.LONG_BINGET + i.to_bytes(4, 'little')
        return op.GET + repr(i).encode('ascii') + b'\n'

    def save(self, obj, save_persistent_id=True):
        self.framer.commit_frame()
        if save_persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self.save_pers(pid)
                return
        known = self.memo.get(id(obj))
        if known is not None:
            self.write(self.get(known[0]))
            return
        rv = NotImplemented
        override = getattr(self, 'reducer_override', None)
        if override is not None:
            rv = override(obj)
        if rv is NotImplemented:
            t = type(obj)
            saver = self.dispatch.get(t)
            if saver is not None:
                saver(self, obj)
                return
            reduce = getattr(self, 'dispatch_table', dispatch_table).get(t)
            if reduce is not None:
                rv = reduce(obj)
            elif issubclass(t, type):
                self.save_global(obj)
                return
            else:
                reduce = getattr(obj, '__reduce_ex__', None)
                if reduce is not None:
                    rv = reduce(self.proto)
                else:
                    reduce = getattr(obj, '__reduce__', None)
                    if reduce is None:
                        raise PicklingError(f"can't pickle {t.__name__!r} object: {obj!r}")
                    rv = reduce()
        if isinstance(rv, str):
            self.save_global(obj, rv)
            return
        if not isinstance(rv, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(rv) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self.save_reduce(obj=obj, *rv)

    def persistent_id(self, obj):
        """For derived classes: what stands for an object that is kept elsewhere; None for others."""
        return None

    def save_pers(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self.write(op.BINPERSID)
        else:
            try:
                self.write(op.PERSID + str(pid).encode('ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError('persistent IDs in protocol 0 must be ASCII strings')

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        if not callable(func):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        save, write = self.save, self.write
        func_name = getattr(func, '__name__', '')
        if self.proto >= 2 and func_name == '__newobj_ex__':
            self._save_newobj_ex(args, obj)
        elif self.proto >= 2 and func_name == '__newobj__':
            cls = args[0]
            if not hasattr(cls, '__new__'):
                raise PicklingError('args[0] from __newobj__ args has no __new__')
            if obj is not None and cls is not obj.__class__:
                raise PicklingError('args[0] from __newobj__ args has the wrong class')
            save(cls)
            save(args[1:])
            write(op.NEWOBJ)
        else:
            save(func)
            save(args)
            write(op.REDUCE)
        if obj is not None:
            # It may have been written on the way, as a part of its own arguments.
            if id(obj) in self.memo:
                write(op.POP + self.get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(listitems)
        if dictitems is not None:
            self._batch_setitems(dictitems)
        if state is not None:
            if state_setter is None:
                save(state)
                write(op.BUILD)
            else:
                save(state_setter)
                save(obj)
                save(state)
                write(op.TUPLE2)
                write(op.REDUCE)
                write(op.POP)

    def _save_newobj_ex(self, args, obj):
        cls, args, kwargs = args
        if not hasattr(cls, '__new__'):
            raise PicklingError('args[0] from __newobj_ex__ args has no __new__')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError('args[0] from __newobj_ex__ args has the wrong class')
        if self.proto >= 4:
            self.save(cls)
            self.save(args)
            self.save(kwargs)
            self.write(op.NEWOBJ_EX)
        else:
            from functools import partial
            self.save(partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self.write(op.REDUCE)

    dispatch = {}

    def save_none(self, obj):
        self.write(op.NONE)
    dispatch[type(None)] = save_none

    def save_bool(self, obj):
        if self.proto >= 2:
            self.write(op.NEWTRUE if obj else op.NEWFALSE)
        else:
            self.write(op.TRUE if obj else op.FALSE)
    dispatch[bool] = save_bool

    def save_long(self, obj):
        write = self.write
        if self.bin:
            if 0 <= obj <= 0xff:
                write(op.BININT1 + bytes((obj,)))
                return
            if 0 <= obj <= 0xffff:
                write(op.BININT2 + obj.to_bytes(2, 'little'))
                return
            if -0x80000000 <= obj <= 0x7fffffff:
                write(op.BININT + obj.to_bytes(4, 'little', signed=True))
                return
        if self.proto >= 2:
            data = encode_long(obj)
            if len(data) < 256:
                write(op.LONG1 + bytes((len(data),)) + data)
            else:
                write(op.LONG4 + len(data).to_bytes(4, 'little', signed=True) + data)
        elif -0x80000000 <= obj <= 0x7fffffff:
            write(op.INT + repr(obj).encode('ascii') + b'\n')
        else:
            write(op.LONG + repr(obj).encode('ascii') + b'L\n')
    dispatch[int] = save_long

    def save_float(self, obj):
        self.write(op.BINFLOAT + _double(obj) if self.bin else op.FLOAT + repr(obj).encode('ascii') + b'\n')
    dispatch[float] = save_float

    def save_bytes(self, obj):
        if self.proto < 3:
            # Protocols of Python 2 have no bytes: they are made of text there.
            if not obj:
                self.save_reduce(bytes, (), obj=obj)
            else:
                import _codecs
                self.save_reduce(_codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            return
        self._save_contents(obj, op.SHORT_BINBYTES, op.BINBYTES, op.BINBYTES8, self.proto >= 4)
        self.memoize(obj)
    dispatch[bytes] = save_bytes

    def _save_contents(self, data, short, middle, long, has_long):
        n = len(data)
        if n <= 0xff and short is not None:
            self.write(short + bytes((n,)) + data)
        elif n > 0xffffffff and has_long:
            self._write_large_bytes(long + n.to_bytes(8, 'little'), data)
        elif n >= self.framer._FRAME_SIZE_TARGET:
            self._write_large_bytes(middle + n.to_bytes(4, 'little'), data)
        else:
            self.write(middle + n.to_bytes(4, 'little') + data)

    def save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self.save_reduce(bytearray, (), obj=obj)
            else:
                self.save_reduce(bytearray, (bytes(obj),), obj=obj)
            return
        self._save_bytearray_contents(obj)
        self.memoize(obj)
    dispatch[bytearray] = save_bytearray

    def _save_bytearray_contents(self, data):
        n = len(data)
        if n >= self.framer._FRAME_SIZE_TARGET:
            self._write_large_bytes(op.BYTEARRAY8 + n.to_bytes(8, 'little'), data)
        else:
            self.write(op.BYTEARRAY8 + n.to_bytes(8, 'little') + data)

    def save_picklebuffer(self, obj):
        if self.proto < 5:
            raise PicklingError('PickleBuffer can only pickled with protocol >= 5')
        with obj.raw() as view:
            if not view.contiguous:
                raise PicklingError('PickleBuffer can not be pickled when pointing to a non-contiguous buffer')
            in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
            if not in_band:
                self.write(op.NEXT_BUFFER)
                if view.readonly:
                    self.write(op.READONLY_BUFFER)
            elif view.readonly:
                self.save_bytes(view.tobytes())
            else:
                self.save_bytearray(view.tobytes())
    dispatch[PickleBuffer] = save_picklebuffer

    def save_str(self, obj):
        if self.bin:
            encoded = obj.encode('utf-8', 'surrogatepass')
            short = op.SHORT_BINUNICODE if self.proto >= 4 else None
            self._save_contents(encoded, short, op.BINUNICODE, op.BINUNICODE8, self.proto >= 4)
        else:
            # A line of text: what would end or escape it is escaped.
            text = obj
            for each, escaped in (('\\', '\\u005c'), ('\0', '\\u0000'), ('\n', '\\u000a'), ('\r', '\\u000d'),
                                  ('\x1a', '\\u001a')):
                text = text.replace(each, escaped)
            self.write(op.UNICODE + text.encode('raw-unicode-escape') + b'\n')
        self.memoize(obj)
    dispatch[str] = save_str

    def save_tuple(self, obj):
        if not obj:
            self.write(op.EMPTY_TUPLE if self.bin else op.MARK + op.TUPLE)
            return
        n = len(obj)
        save, write, memo = self.save, self.write, self.memo
        small = n <= 3 and self.proto >= 2
        if not small:
            write(op.MARK)
        for element in obj:
            save(element)
        if id(obj) in memo:
            # A tuple within itself: it was written with its items, which are dropped.
            get = self.get(memo[id(obj)][0])
            if small:
                write(op.POP * n + get)
            elif self.bin:
                write(op.POP_MARK + get)
            else:
                write(op.POP * (n + 1) + get)
            return
        write((op.TUPLE1, op.TUPLE2, op.TUPLE3)[n - 1] if small else op.TUPLE)
        self.memoize(obj)
    dispatch[tuple] = save_tuple

    def save_list(self, obj):
        self.write(op.EMPTY_LIST if self.bin else op.MARK + op.LIST)
        self.memoize(obj)
        self._batch_appends(obj)
    dispatch[list] = save_list

    def _batch_appends(self, items):
        save, write = self.save, self.write
        if not self.bin:
            for x in items:
                save(x)
                write(op.APPEND)
            return
        for batch in _batches(items):
            if len(batch) > 1:
                write(op.MARK)
                for x in batch:
                    save(x)
                write(op.APPENDS)
            else:
                save(batch[0])
                write(op.APPEND)

    def save_dict(self, obj):
        self.write(op.EMPTY_DICT if self.bin else op.MARK + op.DICT)
        self.memoize(obj)
        self._batch_setitems(obj.items())
    dispatch[dict] = save_dict

    def _batch_setitems(self, items):
        save, write = self.save, self.write
        if not self.bin:
            for k, v in items:
                save(k)
                save(v)
                write(op.SETITEM)
            return
        for batch in _batches(items):
            if len(batch) > 1:
                write(op.MARK)
                for k, v in batch:
                    save(k)
                    save(v)
                write(op.SETITEMS)
            else:
                k, v = batch[0]
                save(k)
                save(v)
                write(op.SETITEM)

    def save_set(self, obj):
        if self.proto < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        save, write = self.save, self.write
        write(op.EMPTY_SET)
        self.memoize(obj)
        for batch in _batches(obj):
            write(op.MARK)
            for item in batch:
                save(item)
            write(op.ADDITEMS)
    dispatch[set] = save_set

    def save_frozenset(self, obj):
        if self.proto < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self.write(op.MARK)
        for item in obj:
            self.save(item)
        if id(obj) in self.memo:
            self.write(op.POP_MARK + self.get(self.memo[id(obj)][0]))
            return
        self.write(op.FROZENSET)
        self.memoize(obj)
    dispatch[frozenset] = save_frozenset

    def save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        if '<locals>' in name.split('.'):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name, level=0)
            module = sys.modules[module_name]
        except (ImportError, ValueError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        write = self.write
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                assert code > 0
                if code <= 0xff:
                    write(op.EXT1 + bytes((code,)))
                elif code <= 0xffff:
                    write(op.EXT2 + code.to_bytes(2, 'little'))
                else:
                    write(op.EXT4 + code.to_bytes(4, 'little', signed=True))
                return
        last = name.rpartition('.')[2]
        if parent is module:
            name = last
        if self.proto >= 4:
            self.save(module_name)
            self.save(name)
            write(op.STACK_GLOBAL)
        elif parent is not module:
            self.save_reduce(getattr, (parent, last))
        elif self.proto >= 3:
            write(op.GLOBAL + bytes(module_name, 'utf-8') + b'\n' + bytes(name, 'utf-8') + b'\n')
        else:
            if self.fix_imports:
                if (module_name, name) in _renamed.reverse_name_mapping:
                    module_name, name = _renamed.reverse_name_mapping[module_name, name]
                elif module_name in _renamed.reverse_import_mapping:
                    module_name = _renamed.reverse_import_mapping[module_name]
            try:
                write(op.GLOBAL + bytes(module_name, 'ascii') + b'\n' + bytes(name, 'ascii') + b'\n')
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier '{module_name}.{name}' using pickle protocol "
                                    f'{self.proto}') from None
        self.memoize(obj)

    def save_type(self, obj):
        for singleton in (None, NotImplemented, ...):
            if obj is type(singleton):
                return self.save_reduce(type, (singleton,), obj=obj)
        return self.save_global(obj)

    dispatch[FunctionType] = save_global
    dispatch[type] = save_type


def _batches(items):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == _BATCHSIZE:
            yield batch
            batch = []
    if batch:
        yield batch
