"""What picklers refuse and how they word it; memory out of band; pickles that are broken."""
import pickle, io
class Z(bytes):
    def __reduce_ex__(self, p):
        if p >= 5: return type(self)._r, (pickle.PickleBuffer(self),), None
        return type(self)._r, (bytes(self),)
    @classmethod
    def _r(cls, obj):
        with memoryview(obj) as m:
            obj = m.obj
            if type(obj) is cls: return obj
            return cls(obj)
z=Z(b'abc'); bs=[]
d=pickle.dumps(z,5,buffer_callback=bs.append); r=pickle.loads(d,buffers=bs); print(d, r is z, bytes(bs[0].raw()), bs[0].raw().obj is z)
print(pickle.loads(pickle.dumps([z,bytearray(b'q')],5)))
print([pickle.loads(pickle.dumps(f,p)) is f for f in (str.maketrans, bytes.maketrans, len) for p in range(6)])
for k in (lambda: pickle.PickleBuffer(1), lambda: pickle.dumps(pickle.PickleBuffer(b'x'),4), lambda: pickle.dumps(pickle.PickleBuffer(b'x'),5), lambda: pickle.dumps(pickle.PickleBuffer(bytearray(b'x')),5), lambda: pickle.loads(pickle.dumps(pickle.PickleBuffer(b'x'),5)), lambda: pickle.loads(b'\x80\x05\x97.', buffers=[])):
    try: print(k())
    except Exception as e: print(type(e), e)
b=pickle.PickleBuffer(b'x'); b.release()
for f in (lambda: b.raw(), lambda: memoryview(b), lambda: pickle.dumps(b,5)):
    try: print(f())
    except Exception as e: print(type(e), e)
def f():
    class L: pass
    return L, lambda: 0
for x in f():
    for p in (0,2,4):
        try: pickle.dumps(x,p)
        except Exception as e: print(type(e), e)
class A:
    def __reduce__(self): return self.r
for r in (1,(1,),(int,1),(1,()),(int,(),None,1),(int,(),None,None,1),(int,(),None,None,None,1),'nope', (int,)*7):
    a=A(); a.r=r
    try: pickle.dumps(a)
    except Exception as e: print(type(e), str(e).split(' at 0x')[0])
class B:
    def __reduce_ex__(self,p): return None
for x in (B(), pickle, type(None), (i for i in ())):
    try: pickle.dumps(x)
    except Exception as e: print(type(e), e)
for a in ((), (1,2,3), ):
    try: pickle.dumps(*a)
    except Exception as e: print(type(e), e)
for k in (dict(protocol=6), dict(protocol='a'), dict(buffer_callback=1, protocol=4), dict(x=1)):
    try: pickle.dumps(1, **k)
    except Exception as e: print(type(e), e)
for d in (b'', b'\x80', b'\x80\x06', b'x', b'K', b'.', b'(.', b'a.', b'\x80\x04\x95', b'h\x01.', b'g1\n.',b'gx\n.', b'p-1\n.', b'(1.', b'0.', b'N0.', b'2.', b'I1x\n.', b'L1x\n.', b'Fx\n.', b"S'a\n.", b'S\n.', b'Vx', b'cnope\nx\n.', b'Pz\n.', b'NQ.', b'\x82\x01.', b'K\x01K\x02\x93.', b'NN\x81.', b'cbuiltins\nint\nN\x81.', b'(K\x01d.', b'}(K\x01u.', b'NNb.', b'N)R.', b'cbuiltins\nint\nNR.', b'\x97.', b']\x90.',b'](K\x01\x90.', b'\x8b\xff\xff\xff\xff.', b'T\xff\xff\xff\xff.', b'X\xff\xff\xff\xff.', b'\x8d\xff\xff\xff\xff\xff\xff\xff\xff.', b'\x95\xff\xff\xff\xff\xff\xff\xff\xff.', b'\xff.', b'\x00', b'\\', b"'", b'(o.', b'K\x01(e.', b'K\x01K\x02a.', b'(l0(0N.', b'N(0.', b'\x80\x04N(K\x01t2\x86.', b'(t(', b'ibuiltins\nint\n.', b'(ibuiltins\nint\n.', b'\x98.',b'I\n.', b'I00\n.', b'I01\n.', b'I010\n.',b'I0x10\n.', b'L10L\n.', b'L0x10L\n.'):
    try: print(d, pickle.loads(d))
    except BaseException as e: print(d, type(e), e)
    try: print(d, pickle.load(io.BytesIO(d)))
    except BaseException as e: print(d, type(e), e)
for a in ((1,),):
    for c in (pickle.Pickler, pickle.Unpickler):
        try: print(c(*a))
        except Exception as e: print(type(e), e)
class P(pickle.Pickler):
    def __init__(self): pass
class U(pickle.Unpickler):
    def __init__(self): pass
for f in (lambda: P().dump(1), lambda: U().load(), lambda: pickle.Pickler(io.BytesIO()).persistent_id, lambda: pickle.Unpickler(io.BytesIO(b'.')).persistent_load, lambda: P().clear_memo()):
    try: print(f())
    except Exception as e: print(type(e), e)
p=pickle.Pickler(io.BytesIO()); print(p.bin,p.fast,p.memo.copy()); p.dump([1,'a']); print(sorted(x[0] for x in p.memo.copy().values()), [x for x in dir(p) if not x.startswith('__')], [x for x in dir(pickle.Unpickler) if not x.startswith('__')], [x for x in dir(p.memo) if not x.startswith('__')], pickle.Pickler.__module__, type(p.memo), [x for x in dir(pickle.PickleBuffer) if not x.startswith('__')])
