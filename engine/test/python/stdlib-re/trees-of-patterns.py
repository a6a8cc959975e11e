# Libraries look into the tree of a pattern: how wide it is, which groups it has, what could match it.
import re
import re._compiler
import re._constants
import re._parser
from re._constants import BRANCH, LITERAL, MAXREPEAT, OPCODES

for source in [
    r'a|b(?P<n>c+?)(?i:x)[^a-z\d_]{2,3}.$^\b(?=q)(?<!r)(?(1)y|z)\1(?>ab)c*+', 'abc|abd', '[a]', '[^a]', '(?i)a', r'\w\A\Z', '(?:ab)',
    '[ab]|c', 'a|a', '', '(a)(?P<x>b)', 'x*y+?', '(?:a|b)', '(?:)', '(?:ab|cd)*', '(a(b(c)?)*)+', r'[\s\S-]', '(?P<q>x)(?P=q){3,}', '(?s).',
    '(?x) a # b', 'a{0}', 'a{1}', '(?:a{2}){3}', r'\x41\u00e9\n\t', '(a)?(?(1)b)', '(?!)', '(?=a|b)', '[a-c]|[x-z]', '(?-i:a)(?m:^b$)', 'ab?c??',
]:
    tree = re._parser.parse(source)
    print(repr(source), tree, tree.getwidth(), tree.state.flags, tree.state.groups, tree.state.groupdict)

tree = re._parser.parse(b'a(b|cd)[e-g]*', re.I)
print(tree, len(tree), tree[0], tree[0][0] is LITERAL, tree[1:], tree.state.flags)
tree.dump()
re._parser.parse('x(?:ab|(c){2,})?(?(1)y|z)').dump()
print(OPCODES[:5], len(OPCODES), MAXREPEAT, int(MAXREPEAT), repr(BRANCH), int(BRANCH), re._constants.ATCODES[3], re._constants.CHCODES[-1])
print(re._parser.parse_template(r'\1x\g<n>\n', re.compile('(?P<n>a)')))
print(re._parser.expand_template(re._parser.parse_template(r'<\1>', re.compile('(a)')), re.match('(a)', 'a')))
print(re._compiler.compile('a(b)').groups, re._compiler.isstring(b''), re._compiler.compile(re._parser.parse('q+')).match('qq'))
try:
    re._parser.parse('(a')
except re.error as error:
    print(error, error.pos)
