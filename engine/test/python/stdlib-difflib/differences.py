"""The module difflib: results and errors."""
import difflib as d, random
def t(f):
    try:
        r=f(); print(r if isinstance(r,(str,int,float,tuple,list,bool)) else list(r))
    except Exception as e: print(type(e).__name__, e)
a='one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n'.splitlines(1); b='ore\ntree\nthree\nfour\nfive\nsix\nseveral\neight\nnine\n'.splitlines(1)
for f in (lambda: ''.join(d.ndiff(a,b)),
          lambda: ''.join(d.unified_diff(a,b,'x','y','d1','d2')),
          lambda: ''.join(d.context_diff(a,b,'x','y',n=1)),
          lambda: ''.join(d.unified_diff(a,a)),
          lambda: ''.join(d.unified_diff([],b)),
          lambda: ''.join(d.context_diff(a,[])),
          lambda: d.get_close_matches('appel',['ape','apple','peach','puppy']),
          lambda: d.get_close_matches('x',['y'],n=0),
          lambda: d.get_close_matches('x',['y'],cutoff=2),
          lambda: d.SequenceMatcher(None,'abxcd','abcd').get_matching_blocks(),
          lambda: d.SequenceMatcher(None,'qabxcd','abycdf').get_opcodes(),
          lambda: d.SequenceMatcher(lambda x:x==' ',' abcd','abcd abcd').find_longest_match(0,5,0,9),
          lambda: d.SequenceMatcher(None,'abcd','bcde').ratio(),
          lambda: d.SequenceMatcher(None,'abcd','bcde').quick_ratio(),
          lambda: d.SequenceMatcher(None,'abcd','bc').real_quick_ratio(),
          lambda: d.SequenceMatcher(None,'','').ratio(),
          lambda: list(d.SequenceMatcher(None,list(range(40)),[0,1,2,3]+list(range(8,30))+[99]+list(range(31,40))).get_grouped_opcodes(2)),
          lambda: d.SequenceMatcher(None,'b'*300+'a','a'+'b'*300).ratio(),
          lambda: d.SequenceMatcher(None,'b'*300+'a','a'+'b'*300,autojunk=False).ratio(),
          lambda: d.SequenceMatcher(None,'b'*300+'a','a'+'b'*300).bpopular==set('b'),
          lambda: ''.join(d.restore(d.ndiff(a,b),1)),
          lambda: ''.join(d.restore(d.ndiff(a,b),2)),
          lambda: d.restore([],3),
          lambda: d.unified_diff(['a'],[b'b']),
          lambda: d.unified_diff(['a'],['b'],b'x'),
          lambda: d.diff_bytes(d.unified_diff,[b'a\xff'],[b'b'],b'x'),
          lambda: d.diff_bytes(d.unified_diff,['a'],[b'b']),
          lambda: [d.IS_LINE_JUNK(x) for x in ('\n','  #  \n','hello\n','##','')],
          lambda: [d.IS_CHARACTER_JUNK(x) for x in ' \tx\n'],
          lambda: list(d.Differ().compare(['\tab\tx\n'],['\tac\tx\n'])),
          lambda: list(d.ndiff(['a b c\n','same\n'],['same\n','a b d\n'])),
          lambda: d.SequenceMatcher[str],
          lambda: d.Match(1,2,3),
          lambda: list(d.unified_diff('a b c'.split(),'a x c'.split(),lineterm=''))): t(f)
random.seed(3)
for k in range(60):
    x=[random.choice('abcd') for _ in range(random.randint(0,12))]; y=[random.choice('abcd') for _ in range(random.randint(0,12))]
    s=d.SequenceMatcher(None,x,y); print(s.get_opcodes(), s.ratio())
    x=[''.join(random.choice('ab c') for _ in range(8))+'\n' for _ in range(5)]; y=[random.choice(x) if random.random()<.4 else ''.join(random.choice('ab c') for _ in range(8))+'\n' for _ in range(5)]
    print(list(d.ndiff(x,y)))
