# Subclasses of numbers, conversion from every kind of argument, byte strings, limits, hashes and comparisons across types.
import sys
def show(f,*a,**k):
    try: r=f(*a,**k); return type(r).__name__+' '+repr(r)
    except Exception as e: return type(e).__name__+': '+str(e)
class I(int):
    def __new__(cls,v=0,*a): 
        s=super().__new__(cls,v); s.x=a; return s
    def __repr__(self): return f'I({int(self)})'
class F(float): pass
class C(complex): pass
class E(int):
    __slots__=()
i=I(5,1,2); f=F(2.5); c=C(1,2); e=E(7)
print(i,i.x,i+1,type(i+1),type(+i),type(-i),type(abs(i)),type(i.real),type(i.conjugate()),type(int(i)),i==5,hash(i)==hash(5),{5:1}[i],[1,2,3,4,5,6][i],f'{i}',f'{i:3d}',str(i),repr(i),'%d %s'%(i,i),i.__dict__,isinstance(i,int),bool(I()),i.bit_length(),I.from_bytes(b'\1\2','big'),type(I.from_bytes(b'\1','big')))
print(f,f+1,type(f+1),type(+f),type(f.real),float(f),type(float(f)),f==2.5,hash(f)==hash(2.5),F.fromhex('0x1p3'),type(F.fromhex('0x1p3')),int(f),round(f),f'{f:.3f}',repr(f),f.__dict__)
print(c,c+1,type(c+1),type(+c),c.real,c==1+2j,hash(c)==hash(1+2j),complex(c),type(complex(c)),repr(c),type(c.conjugate()))
print(e,e*2,type(e), show(setattr,e,'a',1))
print(I(3)<I(4),I(3)**I(2),2**I(3),I(10)//I(3),divmod(I(10),3),I(6)&I(3),1<<I(3),I(3)<2.5,I(3)+2.5,2.5*I(2),True+I(1),True&I(1))
class R(int):
    def __radd__(self,o): return 'radd'
    def __add__(self,o): return 'add'
    def __lt__(self,o): return 'lt'
    def __rpow__(self,o): return 'rpow'
print(1+R(2),R(1)+2,1.5+R(2),R(1)<2,2>R(1),2**R(2),True+R(1),R(1)+R(2))
class IX:
    def __index__(self): return 3
print([0,1,2,3][IX()],int(IX()),float(IX()),complex(IX()),range(IX()),show(lambda:1+IX()),hex(IX()),int('12',IX()),(5).__round__(IX()),round(5.12345,IX()),(1).to_bytes(IX(),'little'),show(lambda:1<<IX()))
print(show(int,'12',37),show(int,'12',1),show(int,'z',36),show(int,'0x1F',16),show(int,'0x1F',0),show(int,'010',0),show(int,'0',0),show(int,'00',0),show(int,b'12',3),show(int,bytearray(b'7'),8),show(int,b'\xff'),show(int,'\u0663'),show(int,' 12\n'),show(int,'1_000'),show(int,'1__0'),show(int,'_1'),show(int,''),show(int,'-'),show(int,'- 1'),show(int,'12',None),show(int,12,10),show(int,'a'*300),show(int,'12','a'),show(int,'\ud800'),show(int,b'\x1c1'),show(int,'\x1c1'))
print(show(float,'1e400'),show(float,'-1e400'),show(float,'nan'),show(float,'+inf'),show(float,' 1_0.5_0 '),show(float,'1_'),show(float,'0x10'),show(float,''),show(float,'\u0661.5'),show(float,b'1.5'),show(float,'1e'),show(float,'.'),show(float,'1.'),show(float,'.5'),show(float,'infinit'),show(float,'1e5\0'))
for s in ['1','1j','j','-j','+j','1+j','1-j','1+2j','(1+2j)',' ( 1+2j ) ','1 + 2j','1e5j','1e5+1e-5j','nan','nanj','infj','-inf+nanj','1+2','j1','1jj','','()','(1','1)','1_0+2_0j','1__0','_1','1_','+','1e','1J','\u0661+\u0662j','1.e3','.j','..','1+-2j','++1','1+2i']:
    print(repr(s),show(complex,s))
for a in [(1,),(1,2),(1.5,2.5),(1j,),(1j,1j),(1,1j),(-0.0,-0.0),(1j,-0.0),(C(1,2),),(C(1,2),3),(True,),(None,),(1,None),('1',2),(1,'2'),([],),(10**400,)]: print(a if len(str(a))<50 else '',show(complex,*a),show(complex,imag=a[-1]))
print(show(int,sys.maxsize+1),show((2**100).to_bytes,13,'big'),show((-2**100).to_bytes,13,'big',signed=True),show((-128).to_bytes,1,'big',signed=True),show((128).to_bytes,1,'big',signed=True),show((0).to_bytes,0),show((1).to_bytes,0),show((-1).to_bytes,0,signed=True),show((1).to_bytes,-1),int.from_bytes(b''),int.from_bytes(b'\xff'*9,'big',signed=True),int.from_bytes(b'\x80'+b'\0'*8,signed=True),int.from_bytes([1,2],'little'),int.from_bytes(b'\xff\x7f','little',signed=True), bool.from_bytes(b'\1','big'))
print(show(bool.__new__,int),show(int.__new__,float),show(int.__new__),show(int.__new__,1),show(int.__add__,1),show(int.__add__,1.0,2),show(int.__add__,1,2.0),show((1).__pow__,2,5),show((1).__divmod__,0),show((5).__rsub__,3),show((2).__rpow__,3),show(int.bit_length,1.0),show((1).bit_length,1))
print(show(lambda: type('B',(bool,),{})),show(lambda:(1).foo),show(lambda:setattr(1,'foo',1)),show(lambda:setattr(1,'real',1)),show(lambda:setattr(int,'foo',1)),show(lambda:delattr(1.5,'real')))
print(sorted(set(dir(int))-set(dir(object))),sorted(set(dir(float))-set(dir(object))),sorted(set(dir(complex))-set(dir(object))),sorted(set(dir(bool))-set(dir(int))))
print(show(lambda:1<<10**30),show(lambda:0<<10**30),show(lambda:(-1)**(10**30)),show(lambda:1>>10**30),show(lambda:-1>>10**30),show(str,10**4299)[:10],show(lambda:int('1'*4301)),show(lambda:f'{10**5000}'),show(lambda:'%d'%10**5000)) 
sys.set_int_max_str_digits(0); print(len(str(10**5000)), int('1'*5000)%97); sys.set_int_max_str_digits(640); print(show(str,10**640),sys.get_int_max_str_digits())
print(1 if 1.0==1 else 0, 2**53==2.0**53, 2**53+1==2.0**53, 10**400>1e308, 10**400<float('inf'), -10**400>float('-inf'), float('nan')==10**400, 10**400!=float('nan'), 0.1+0.2==0.3, hash(0.5),hash(float('inf')),hash(10**400),hash(-1),hash(-1.0),hash(2**61-1),hash(1e300), hash(True))
n=float('nan'); print(n in [n], {n:1}[n], n==n, hash(n)==hash(n))
print(True.__repr__(),str(True),True+True,-True,~True,True*3,True/2,True|False,True^True,True&1,1|True,True<<2,bool([]),bool('a'),bool(),True.real,True.conjugate(),f'{True}',f'{True:d}',f'{True:>6}',format(True,'x'),int(True),True.__and__(1),True.__and__(1.5),True==1.0)
print((5).__floor__(),(5.7).__floor__(),(-5.7).__trunc__(),(5.2).__ceil__(),round(2.5),round(-3.5),round(2.675,2),round(1234,-2),round(1250,-2),round(1350,-2),round(1e300,-400),show(round,1e308,-308),show(round,2.5,'a'),show(round,'a'),(15).__round__(-1),(25).__round__(-1),round(True),round(True,-1))
