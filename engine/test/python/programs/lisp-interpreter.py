import operator as op
class LispError(Exception): pass
def parse(src):
    tokens = src.replace('(', ' ( ').replace(')', ' ) ').replace("'", " ' ").split()
    def read():
        if not tokens: raise LispError('unexpected end')
        t = tokens.pop(0)
        if t == '(':
            out = []
            while tokens and tokens[0] != ')': out.append(read())
            if not tokens: raise LispError('missing )')
            tokens.pop(0); return out
        if t == ')': raise LispError('unexpected )')
        if t == "'": return ['quote', read()]
        for kind in (int, float):
            try: return kind(t)
            except ValueError: pass
        return t
    forms = []
    while tokens: forms.append(read())
    return forms
class Env(dict):
    def __init__(self, names=(), values=(), outer=None): super().__init__(zip(names, values)); self.outer = outer
    def find(self, n):
        if n in self: return self
        if self.outer is None: raise LispError(f'unbound {n}')
        return self.outer.find(n)
class Lambda:
    def __init__(self, params, body, env): self.params, self.body, self.env = params, body, env
    def __call__(self, *args):
        if len(args) != len(self.params): raise LispError(f'expected {len(self.params)} arguments, got {len(args)}')
        return run(self.body, Env(self.params, args, self.env))
G = Env()
G.update({'+': lambda *a: sum(a), '-': lambda a, *b: a - sum(b) if b else -a, '*': lambda *a: __import__('math').prod(a), '/': op.truediv, '<': op.lt, '>': op.gt, '=': op.eq, 'list': lambda *a: list(a), 'car': lambda l: l[0], 'cdr': lambda l: l[1:], 'cons': lambda a, l: [a] + l, 'null?': lambda l: l == [], 'length': len, 'display': lambda v: print(show(v)), 'map': lambda f, l: [f(x) for x in l], 'nil': [], '#t': True, '#f': False})
def show(v): return '(' + ' '.join(map(show, v)) + ')' if isinstance(v, list) else {True: '#t', False: '#f'}[v] if isinstance(v, bool) else str(v)
def run(x, env):
    while True:
        match x:
            case str(): return env.find(x)[x]
            case int() | float(): return x
            case []: return []
            case ['quote', v]: return v
            case ['if', c, t, *e]: x = t if run(c, env) is not False else e[0] if e else []
            case ['define', [name, *params], *body]: env[name] = Lambda(params, ['begin', *body], env); return name
            case ['define', name, v]: env[name] = run(v, env); return name
            case ['set!', name, v]: env.find(name)[name] = run(v, env); return []
            case ['lambda', params, *body]: return Lambda(params, ['begin', *body], env)
            case ['let', binds, *body]: x, env = ['begin', *body], Env([b[0] for b in binds], [run(b[1], env) for b in binds], env)
            case ['begin', *body]:
                for b in body[:-1]: run(b, env)
                x = body[-1]
            case ['and', *xs]: return all(run(v, env) for v in xs)
            case [f, *args]:
                f, args = run(f, env), [run(a, env) for a in args]
                if isinstance(f, Lambda):
                    if len(args) != len(f.params): raise LispError(f'expected {len(f.params)} arguments, got {len(args)}')
                    x, env = f.body, Env(f.params, args, f.env)
                else: return f(*args)
program = '''
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(display (fact 20))
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(display (loop 5000 0))
(define (compose f g) (lambda (x) (f (g x))))
(display (map (compose (lambda (x) (* x x)) (lambda (x) (+ x 1))) '(1 2 3)))
(define counter (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(counter) (counter)
(display (list (counter) 'sym '(a (b c)) 2.5 #t nil))
(define (filter p l) (if (null? l) nil (if (p (car l)) (cons (car l) (filter p (cdr l))) (filter p (cdr l)))))
(display (filter (lambda (x) (> x 2)) (list 1 2 3 4)))
(display (and #t (< 1 2) (= 1 2)))
'''
for form in parse(program): run(form, G)
for bad in ['(foo)', '(', ')', '(car nil)', '(fact)', '(+ 1 (quote a))', '(1 2)', '(/ 1 0)', '(set! zzz 1)', '((lambda (x) x))', '(if)', '(length 5)']:
    try: print(bad, show([run(f, G) for f in parse(bad)]))
    except (LispError, TypeError, IndexError, ZeroDivisionError) as e: print(bad, '->', type(e).__name__, e)
run(parse('(define (deep n) (+ 1 (boom n))) (deep 1)')[1], Env(outer=G)) if False else [run(f, G) for f in parse('(define (deep n) (+ 1 (car n))) (deep 1)')]
