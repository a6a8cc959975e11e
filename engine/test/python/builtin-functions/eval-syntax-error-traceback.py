expressions = ['1 + 2', '[1, 2', '3 */ 4']
for e in expressions[:1]: print(eval(e))
def evaluate(text): return eval(text)
try: evaluate(expressions[1])
except SyntaxError as e: print(e)
evaluate(expressions[2])
