import re
print(re.match('a(b)?c','abc').groups(), re.findall(r'\w+','hello world é'), re.sub('(a)(b)?',r'<\2\1>','ab a b'))
print(re.match('(a*)*','aaa').groups(), re.match('(a*)*','b').groups())
print(re.compile('x', re.I), re.I|re.M, repr(re.I))
m=re.match('(?P<a>.)(b)?','ac'*40); print(m, m.regs, m.lastgroup, m.lastindex, m.re, m.string[:4], m.pos, m.endpos, m.groupdict(), m.groups(1))
print(re.split('(,)|x','a,bxc'), re.split('x*','axbc'), list(re.finditer('b*','abba')))
print(re.sub('x*','-','abxd'))
for p in ['(','[a','a**','(?P<n','(?P<1>a)','\\','a{2,1}',')','(?<=a*)b','(?z)','\\q','[z-a]','(?P=x)','(?(1)a|b|c)','(?i-i:a)','a(?i)','*','(?:','(?#','\\8','(a\\1)','x\n(','\\x1','\\400','[\\400]','\\N{foo}','(?P<a>x)(?P<a>y)','(?<a','(?P>','(?','(?P','(?a-a:x)','(?iz)','(?-','(?i-']:
    try: print(re.compile(p))
    except re.error as e: print(p, '|', e, e.pos, e.lineno, e.colno)
