"""Named characters of HTML.

html5: all names, most of them with a semicolon, with their texts
name2codepoint, codepoint2name: the names of HTML 4 with the numbers of their characters
entitydefs: the same with texts
"""
import _html

__all__ = ['html5', 'name2codepoint', 'codepoint2name', 'entitydefs']

html5 = _html.entities()

# Beside the names that may go without a semicolon, which are those of Latin-1.
_others = '''
Alpha Beta Chi Dagger Delta Epsilon Eta Gamma Iota Kappa Lambda Mu Nu OElig Omega Omicron Phi Pi Prime Psi Rho Scaron
Sigma Tau Theta Upsilon Xi Yuml Zeta alefsym alpha and ang asymp bdquo beta bull cap chi circ clubs cong crarr cup dArr
dagger darr delta diams empty emsp ensp epsilon equiv eta euro exist fnof forall frasl gamma ge hArr harr hearts hellip
image infin int iota isin kappa lArr lambda lang larr lceil ldquo le lfloor lowast loz lrm lsaquo lsquo mdash minus mu
nabla ndash ne ni notin nsub nu oelig oline omega omicron oplus or otimes part permil perp phi pi piv prime prod prop
psi rArr radic rang rarr rceil rdquo real rfloor rho rlm rsaquo rsquo sbquo scaron sdot sigma sigmaf sim spades sub sube
sum sup supe tau there4 theta thetasym thinsp tilde trade uArr uarr upsih upsilon weierp xi zeta zwj zwnj'''.split()
_new = {'AMP', 'COPY', 'GT', 'LT', 'QUOT', 'REG'}

name2codepoint = {name: ord(html5[name + ';'])
                  for name in sorted({name for name in html5 if name[-1] != ';'}.difference(_new).union(_others))}
# HTML 5 has moved the angle brackets to other characters.
name2codepoint['lang'] = 0x2329
name2codepoint['rang'] = 0x232a

codepoint2name = {point: name for name, point in name2codepoint.items()}
entitydefs = {name: chr(point) for name, point in name2codepoint.items()}
