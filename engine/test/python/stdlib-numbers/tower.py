import numbers
for x in (1,1.5,2j,True,'a',None): print([isinstance(x,getattr(numbers,n)) for n in numbers.__all__])
for n in numbers.__all__: print(sorted(getattr(numbers,n).__abstractmethods__))
try: numbers.Integral()
except TypeError as e: print(e)
try: numbers.Number()
except TypeError as e: print(e)
