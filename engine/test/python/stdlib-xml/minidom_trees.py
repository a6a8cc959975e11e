# Trees of nodes: read, changed, copied and written.
import io
import re
import xml.dom
from xml.dom import minidom, pulldom

SOURCE = '''<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<!DOCTYPE doc SYSTEM "doc.dtd" [<!ENTITY e "en&#116;ity"><!ATTLIST item id ID #IMPLIED><!NOTATION n PUBLIC "p">]>
<!-- before --><?pi some data?>
<doc xmlns="urn:d" xmlns:p="urn:p" p:a="1" b="&lt;&quot;&amp;">text &e; more<item id="i1">one</item>
  <p:item id="i2"><![CDATA[<raw>]]> tail</p:item><empty/><!-- c --></doc>'''

document = minidom.parseString(SOURCE)
print(document.toxml())
print(document.toprettyxml(indent='  '))
print(document.toxml('utf-8', standalone=True)[:60])
print(document.version, document.encoding, document.standalone, document.doctype.name, document.doctype.systemId,
      repr(document.doctype.internalSubset), document.doctype.entities.length, document.doctype.notations.item(0).nodeName)
root = document.documentElement
print([(node.nodeType, node.nodeName, node.nodeValue) for node in root.childNodes])
print([(a.name, a.namespaceURI, a.localName, a.prefix, a.value) for a in root.attributes.values()])
print(root.getAttribute('b'), root.getAttributeNS('urn:p', 'a'), repr(root.getAttribute('none')), root.hasAttribute('b'),
      root.hasAttributeNS('urn:p', 'b'), root.attributes.length, root.attributes['b'].value)
known = minidom.parseString('<!DOCTYPE r [<!ATTLIST i k ID #IMPLIED>]><r><i k="one"/><i k="two">x</i></r>')
print(known.getElementById('two').toxml(), known.getElementById('none'), document.getElementById('i1'))
print([e.tagName for e in document.getElementsByTagName('*')], len(root.getElementsByTagName('item')),
      [e.nodeName for e in root.getElementsByTagNameNS('urn:p', '*')], [e.nodeName for e in root.getElementsByTagNameNS('*', 'item')])
print(root.firstChild, root.lastChild, root.firstChild.nextSibling.previousSibling is root.firstChild, root.parentNode is document)

implementation = minidom.getDOMImplementation()
made = implementation.createDocument(None, 'top', implementation.createDocumentType('top', 'pub', 'sys'))
top = made.documentElement
for name in 'abc':
    element = made.createElement(name)
    element.setAttribute('n', name + '"<')
    element.appendChild(made.createTextNode(f'text of {name} & more'))
    top.appendChild(element)
a, b, c = top.childNodes
print(made.toxml())
top.insertBefore(made.createComment('new'), b)
top.replaceChild(made.createElement('d'), c)
top.appendChild(a)
top.insertBefore(c, None)
top.removeChild(b)
print(top.toxml(), [node.nodeName for node in top.childNodes], b.parentNode, b.nextSibling)
fragment = made.createDocumentFragment()
fragment.appendChild(made.createElement('x'))
fragment.appendChild(made.createCDATASection('y<z'))
top.insertBefore(fragment, top.firstChild)
print(top.toprettyxml(' ', '|'), len(fragment.childNodes))
copy = top.cloneNode(True)
print(copy.toxml() == top.toxml(), copy.parentNode, top.cloneNode(False).toxml(), made.cloneNode(True).toxml() == made.toxml())
print(made.importNode(root.getElementsByTagName('item')[0], True).toxml())

text = made.createTextNode('abcdefghijkl')
top.appendChild(text)
print(text, repr(text.data), text.length, text.substringData(2, 3))
rest = text.splitText(5)
print(text.data, rest.data, text.nextSibling is rest, text.wholeText)
text.appendData('!')
text.insertData(0, '>')
text.deleteData(1, 2)
text.replaceData(0, 1, '<')
print(text.data)
top.normalize()
print([node.nodeValue for node in top.childNodes if node.nodeType == node.TEXT_NODE])
attribute = made.createAttributeNS('urn:q', 'q:k')
attribute.value = 'v'
a.setAttributeNodeNS(attribute)
a.setAttributeNS('urn:q', 'q:k', 'w')
print(a.toxml(), a.getAttributeNodeNS('urn:q', 'k').ownerElement is a)
a.removeAttribute('n')
a.removeAttributeNS('urn:q', 'k')
print(a.toxml(), a.hasAttributes())
made.renameNode(a, 'urn:z', 'z:renamed')
print(a.toxml(), a.namespaceURI, a.localName, a.prefix)
a.setUserData('key', 5, None)
print(a.getUserData('key'), a.getUserData('none'), a.isSameNode(a), a.isSupported('core', '2.0'))


def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, re.sub(' object at 0x[0-9a-f]*| at 0x[0-9a-f]*', '', str(error)), getattr(error, 'code', None))


attempt(lambda: made.appendChild(made.createElement('second')))
attempt(lambda: top.appendChild(made))
attempt(lambda: top.removeChild(root))
attempt(lambda: text.appendChild(top))
attempt(lambda: a.removeAttribute('none'))
attempt(lambda: c.setAttributeNode(b.getAttributeNode('n')))
attempt(lambda: text.substringData(-1, 2))
attempt(lambda: made.createComment('a--b').toxml())
attempt(lambda: made.createCDATASection(']]>').toxml())
attempt(lambda: made.createTextNode(3))
attempt(lambda: minidom.parseString('<a><b></a>'))
attempt(lambda: minidom.parseString(''))
attempt(lambda: implementation.createDocument('urn:x', '', None))
attempt(lambda: implementation.createDocument('urn:x', 'xml:a', None))
attempt(lambda: setattr(top.childNodes, 'length', 3))
with minidom.parse(io.BytesIO(b'<r>\xc3\xa9</r>')) as parsed:
    print(parsed.toxml('ascii'), parsed.toxml(), parsed.toprettyxml(encoding='latin-1'))
print(xml.dom.getDOMImplementation('minidom') is not None, minidom.Node.TEXT_NODE, type(top).__module__)

for event, node in pulldom.parseString('<!--c--><a x="1"><b>t</b><c><d/></c></a>'):
    print(event, node.nodeName, node.nodeValue)
stream = pulldom.parse(io.BytesIO(b'<l><i n="1">one<x/></i><i n="2">two</i></l>'))
for event, node in stream:
    if event == pulldom.START_ELEMENT and node.tagName == 'i':
        stream.expandNode(node)
        print(node.toxml())
