from decimal import *
import decimal, itertools, sys
sys.set_int_max_str_digits(0)
D=Decimal
vals=[D(x) for x in '0 -0 1 3 0.1 -2.5 1E-10 123456789.123456789 99999999999999999999999999999 1E+999 0E-7 -Infinity NaN sNaN123'.split()]
getcontext().Emax=999; getcontext().Emin=-999; getcontext().traps[InvalidOperation]=False; getcontext().traps[DivisionByZero]=False; getcontext().traps[Overflow]=False
import operator
def show(r): 
    c=getcontext(); f=[s.__name__ for s,v in c.flags.items() if v]; c.clear_flags(); return f'{r!r} {f}'
def tryit(n,f,*a):
    try: r=f(*a)
    except Exception as e: r=(type(e).__name__, str(e)[:80])
    print(n,*[str(x) for x in a], show(r))
for n in 'exp ln log10 sqrt logb normalize next_plus next_minus number_class is_normal adjusted as_tuple to_integral_value to_integral_exact to_eng_string as_integer_ratio logical_invert'.split():
    for v in vals: tryit(n, getattr(D,n), v)
for n in (abs, operator.neg, operator.pos, int, float, hash, bool, round, str):
    for v in vals:
        if n is hash and v.is_nan(): continue
        tryit(n.__name__, n, v)
for n in 'add sub mul truediv floordiv mod pow lt eq'.split():
    f=getattr(operator,n)
    for a,b in itertools.product(vals,vals): tryit(n,f,a,b)
for n in 'compare compare_signal compare_total compare_total_mag max min max_mag min_mag remainder_near quantize copy_sign same_quantum scaleb shift rotate next_toward'.split():
    f=getattr(D,n)
    for a,b in itertools.product(vals,vals): tryit(n,f,a,b)
for a,b in itertools.product(vals,vals): tryit('divmod',divmod,a,b)
setcontext(Context())
for v in vals[:24]:
    for s in ('','f','.2f','e','.3e','g','.3g','%','.1%','10','<10','^10.1f','+','010.2f',',','020,.2f','n','*>12','=+10','.0f','z.0f',' ','E','x','#','.'):
        tryit(s, format, v, s)
for t in ('1','+1.5e3','.5','5.','_1','1_000','abc','','  3 ','1e','e5','--1','inf','-Infinity','nan12','snan','١٢'): tryit('ctor', D, t)
for t in (1.5,0.1,-0.0,10**30,True,(0,(1,2,3),-2),(1,(),'F'),(0,(1,),'n'),None,[0,[1],2],'x'): tryit('ctor',D,t)
for f in (lambda: D(1)/0, lambda: D(0)/0, lambda: D('x'), lambda: D('inf')-D('inf'), lambda: D('1e999999')*10, lambda: D(1)+1.5, lambda: 1.5+D(1), lambda: D(1)<'a', lambda: D('nan')<1, lambda: D(1)<1.5, lambda: D('0.5')==0.5, lambda: D(3)**D('0.5'), lambda: pow(D(3),5,7), lambda: D(5)%0, lambda: D(-1).sqrt(), lambda: D(1).quantize(D('1e-40')), lambda: D(7).quantize(D('0.01'),rounding=ROUND_UP), lambda: D('1.25').quantize(D('.1'),'x')):
    try: print(f())
    except Exception as e: print(type(e), e)
with localcontext() as ctx:
    ctx.prec=5; print(D(1)/3, ctx)
with localcontext(prec=3): print(D(2)/3)
print(getcontext().prec, ExtendedContext, BasicContext)
import copy, pickle
print(pickle.loads(pickle.dumps(D('1.5'))), copy.copy(D(2)), sum([D('0.1')]*10), round(D('2.675'),2), max(D(1),D(2)), sorted([D(3),D(1)]), D('1.10')+D('2.2'), hash(D('1.5'))==hash(1.5))
class S(D): pass
print(repr(S('1.5')), type(S(1)+1), S('2.5').quantize(1))
