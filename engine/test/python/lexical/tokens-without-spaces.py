a=1;b=2;print(a+b,a-b,a*b,a/b,a//b,a%b,a**b,a<<b,a>>b,a&b,a|b,a^b,~a,-a,not a,a<b,a>b,a<=b,a>=b,a==b,a!=b)
c=[1,2,3];d={'a':1,'b':2};e={1,2};print(c[0],c[-1],c[::2],c[1:],d['a'],[*c,*e],{**d},(1,),(),[],{})
if a:print('if')
elif b:print('elif')
else:print('else')
for i in c:print(i,end='')
print();f=lambda x,y=2,*z,**k:(x,y,z,k);print(f(1),f(1,2,3,k=4))
while a<3:a+=1;print(a,end=';')
print();g=[x*y for x in(1,2)for y in(3,4)if x];print(g);h=(x for x in c);print(*h)
def k(x,/,y,*,z)->int:return x+y+z
print(k(1,2,z=3));class_=type('C',(),{'m':lambda s:'m'});print(class_().m())
try:1/0
except ZeroDivisionError as z:print(z)
finally:print('finally')
with open(__file__)as q:print(len(q.readline())>0)
print(a if b else c,a and b,a or b,a in c,a not in c,a is b,a is not b,(n:=5)+n,[*range(3)],*c,sep='|')
print(1if a else 2)if 0 else print("x"'y',b"z",0x1f,1_0,1.,.5,1e3,1j,...,None)
assert a,b;del d['a'],c[0];print(d,c);x=y=z=0;x,y=1,2;(x),[y]=3,[4];x+=1;y-=1;z|=5;print(x,y,z)
@lambda f:f
def o():return o.__name__
print(o(),lambda:0 if 0 else 1 and None)if None else print(o())
