import textwrap
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
w=textwrap
txt='The quick brown fox jumps over the lazy dog. It was   a well-known long-word-with-hyphens fact; e.g. see http://example.com/a/very/long/url/that/does/not/fit -- really!  New sentence.\n\nSecond para\twith tab.'
for a in (dict(), dict(width=20), dict(width=30,initial_indent='* ',subsequent_indent='  '), dict(width=10), dict(width=10,break_long_words=False), dict(width=20,break_on_hyphens=False), dict(width=40,fix_sentence_endings=True), dict(width=25,max_lines=3), dict(width=25,max_lines=2,placeholder='…'), dict(width=30,replace_whitespace=False), dict(width=30,drop_whitespace=False), dict(width=30,expand_tabs=False), dict(width=30,tabsize=4)):
    print(a, w.wrap(txt,**a))
print(w.fill(txt,30)); print(w.shorten('Hello  world foo bar',12), w.shorten('Hello world',5), w.shorten('Hello world!',width=11,placeholder='...'), w.shorten('one',10)); t(lambda: w.shorten('hello world',3)); t(lambda: w.wrap('a',0)); t(lambda: w.wrap('a b',-1)); print(w.wrap(''), w.wrap('   '), w.wrap('aaa'), w.wrap('a'*25,10), w.wrap('a-b-c-d',3), w.wrap('foo--bar-baz',6), w.wrap("it's -- 'quoted' (paren-thesis) well-\nknown x-1-y 10-20 --option -o a--b",10), w.wrap('hello,world.this/is:long',6))
print(repr(w.dedent('  a\n    b\n  c\n')), repr(w.dedent('\ta\n\t  b\n')), repr(w.dedent('  a\n\n   \n  b')), repr(w.dedent('a\n  b')), repr(w.dedent('  \t a\n  \tb')), repr(w.dedent('')), repr(w.dedent('   \n\t\n')), repr(w.dedent('    x\n\ty')))
print(repr(w.indent('a\n\nb\n  c\n','> ')), repr(w.indent('a\n\nb','> ',lambda l:True)), repr(w.indent('',' ')))
print(w.TextWrapper(width=15).fill('some text that is wrapped'), w.TextWrapper(width=15,subsequent_indent='--').wrap('some text that is wrapped'), w.TextWrapper().width, w.wrap('x '*30,12,initial_indent='>>>>>>>>>>>>'), w.wrap('ab cd',2), w.wrap('naïve café — résumé über-cool',8), w.wrap('word '*3+'\n'+'next',80), w.wrap("a.b.c-d e_f-g 3-d x--",4))
