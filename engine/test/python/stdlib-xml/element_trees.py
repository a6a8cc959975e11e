# Trees that are read, searched, changed and written; events; errors with their places.
import copy
import io
import pickle
import xml.etree.ElementTree as ET
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr, unescape

text = '''<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE shop [<!ENTITY who "the <b>smith</b>"><!ATTLIST item kind CDATA "plain">]>
<shop xmlns:p="urn:p" name="a&amp;b">
  <!-- hidden -->
  <item id="1" p:price="3">first &lt;1&gt;</item>tail
  <item id="2" kind="odd"><p:sub/>&who; <![CDATA[<raw>]]></item>
  <box><item id="3">&#65;&#x42;</item></box>
</shop>'''
root = ET.fromstring(text)
for element in root.iter():
    print(element.tag, element.attrib, repr(element.text), repr(element.tail))
print([each.get('id') for each in root.iter('item')], len(root), root[0].tag, root.find('box/item').text, root.findtext('nothing', 'default'))
for path in ('item', './/item', 'box//item', "item[@id='2']", 'item[@kind]', 'item[2]', 'item[last()]', './/item/..', '*', '{urn:p}sub', './/{urn:p}sub', './/p:sub', "item[@id!='1']", './/{*}sub', "box[item='AB']"):
    print(path, [each.tag + each.get('id', '') for each in root.findall(path, {'p': 'urn:p'})])
for path in ('/item', 'x:y', 'item[0]'):
    try:
        print(root.findall(path))
    except SyntaxError as error:
        print(path, error)
print(ET.tostring(root, 'unicode'))
print(ET.tostring(root[1]), ET.tostring(root, encoding='iso-8859-1')[:60], ET.tostring(root, method='text', encoding='unicode').split())
made = ET.Element('doc', {'a': '<"&\n'}, b='é')
ET.SubElement(made, '{urn:q}in').text = 'x < y & "z"'
made.append(ET.Comment('note'))
made.append(ET.ProcessingInstruction('do', 'it'))
ET.SubElement(made, 'br')
ET.indent(made)
print(ET.tostring(made, 'unicode'), ET.tostring(made), ET.tostring(made, 'unicode', 'html'), ET.tostring(made, 'utf-8', xml_declaration=True), sep='\n')
print(ET.tostring(made, 'unicode', short_empty_elements=False).count('</br>'), ET.iselement(made), list(made.itertext()))
other = copy.deepcopy(made)
other[0].text = 'changed'
print(made[0].text, pickle.loads(pickle.dumps(made))[0].tag, made == other, list(made)[0] is made[0])
made.remove(made[1])
del made[0]
made[0:1] = []
print([each.tag for each in made], made.items(), made.keys())
for event, value in ET.iterparse(io.BytesIO(b'<a xmlns="u"><b>t</b><!--c--></a>'), ('start', 'end', 'start-ns', 'end-ns', 'comment')):
    print(event, value if isinstance(value, tuple) else getattr(value, 'tag', None) if event != 'comment' else value.text)
pull = ET.XMLPullParser(('start', 'end'))
for piece in ('<a><b', '>x</b', '><c/></a>'):
    pull.feed(piece)
    print([(event, each.tag) for event, each in pull.read_events()])
for wrong in ('', '<a', '<a></b>', '<a b="1" b="2"/>', '<a>\n  &no;</a>', '<a/><b/>', 'x', '<a b=1/>', '<a>\x01</a>', '<p:a/>', '<a>&#0;</a>'):
    try:
        ET.fromstring(wrong)
    except ET.ParseError as error:
        print(repr(wrong), error, error.code, error.position)
for wrong in (lambda: ET.tostring(ET.Element(5)), lambda: ET.SubElement(made, 'x').set('y', 1) or ET.tostring(made), lambda: made.append('text'), lambda: made[99]):
    try:
        print(wrong())
    except (TypeError, IndexError) as error:
        print(type(error).__name__, error)
try:
    ET.fromstring('<!DOCTYPE a [<!ENTITY a0 "' + 'x' * 1000 + '">' + ''.join(f'<!ENTITY a{i + 1} "{f"&a{i};" * 20}">' for i in range(5)) + ']><a>&a5;</a>')
except ET.ParseError as error:
    print(str(error).split(':')[0])
print(escape('<a & "b">', {'"': '&quot;'}), unescape('&lt;&amp;lt;'), quoteattr('a"b'), quoteattr('a"b\'\n'))
parser = expat.ParserCreate()
parser.buffer_text = True
for name in ('StartElement', 'EndElement', 'CharacterData', 'Comment', 'ProcessingInstruction', 'StartCdataSection', 'EndCdataSection'):
    setattr(parser, name + 'Handler', lambda *args, name=name: print(name, args, parser.CurrentLineNumber, parser.CurrentColumnNumber))
parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = lambda *args: print(args)
parser.Parse(text, True)
print(ET.canonicalize('<a z="1"  b="2"><c/></a>'))
