"""html: escaping, references, names."""
import html, html.entities as e
for s in ('<a href="x">&\'</a>',''): print(html.escape(s), html.escape(s,False))
for s in ('&lt;&gt;&amp;&quot;&#39;&#x27;','&copy &copyx &notit; &notin; &nosuch; &; & &amp','&#0;&#13;&#128;&#x80;&#129;&#xD800;&#x110000;&#1;&#xFFFE;&#xfdd0;&#x1f600;&#9;','&NotEqualTilde;&bne;','&#xZ;&#;','no refs','&Eacute&eacute;','&amp;amp;','&ThisIsAVeryLongNameThatIsNotThereAtAllReally;','&#11;&#12;', '&ampx;&lt','&Aacute;&zwnj;'): print(ascii(html.unescape(s)))
print(len(e.html5),len(e.name2codepoint),len(e.codepoint2name),len(e.entitydefs), e.name2codepoint['lang'],e.codepoint2name[233],ascii(e.entitydefs['euro']),ascii(e.html5['fjlig;']))
print(sorted(e.name2codepoint.items())[:5], ascii(sorted(e.html5.items())[100:110]))
try: html.escape(3)
except Exception as x: print(type(x).__name__)
