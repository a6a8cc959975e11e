# html.parser calls a method for each thing it reads, with its place; unfinished things wait for more.
from html.parser import HTMLParser


class Show(HTMLParser):
    def say(self, *what):
        print(self.getpos(), *map(repr, what))

    def handle_starttag(self, tag, attrs):
        self.say('start', tag, attrs, self.get_starttag_text())

    def handle_endtag(self, tag):
        self.say('end', tag)

    def handle_data(self, data):
        self.say('data', data)

    def handle_comment(self, data):
        self.say('comment', data)

    def handle_decl(self, decl):
        self.say('decl', decl)

    def handle_pi(self, data):
        self.say('pi', data)

    def unknown_decl(self, data):
        self.say('unknown', data)

    def handle_entityref(self, name):
        self.say('entityref', name)

    def handle_charref(self, name):
        self.say('charref', name)

page = '''<!DOCTYPE html>
<html lang="en">
 <Head><title>A &amp; B</title>
 <style>p > b { color: "&lt;" }</style>
 <script type=module>if (a < b && "</p>") { f("<b>") }</script></head>
<body class='x y' HIDDEN data-n=3 title="&lt;q&quot;">
<!-- a comment
 of two lines --><p>one &lt; two &#33; &#x21; &nosuch; <br/><img src=a.png alt='' />
<?pi here?><![CDATA[raw]]></p>
1 < 2 && 3 > 2</body></html>
'''
for convert in (True, False):
    print('---', convert)
    parser = Show(convert_charrefs=convert)
    parser.feed(page)
    parser.close()

print('--- in pieces')
parser = Show()
for piece in ('<p cl', 'ass="a', '>b">te', 'xt &am', 'p; more</', 'p><!-', '- c -', '->'):
    print(piece)
    parser.feed(piece)
parser.close()


class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
        self.depth = 0

    def handle_starttag(self, tag, attrs):
        if tag == 'a':
            self.links.append(dict(attrs).get('href'))

    def handle_startendtag(self, tag, attrs):
        self.depth += 1

links = Links()
links.feed('<a href="/x?a=1&amp;b=2">x</a><a>y</a><A HREF=z>z</A><hr/><hr />')
print(links.links, links.depth, links.cdata_elem, links.rawdata, links.convert_charrefs)
