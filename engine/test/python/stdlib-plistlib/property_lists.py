# Property lists in both forms, and what is refused.
import datetime
import plistlib

value = {
    'text': 'a < b & é', 'list': [1, -5, 2.5, True, False, 2 ** 63], 'bytes': bytes(range(90)), 'none': [], 'empty': {},
    'date': datetime.datetime(2020, 2, 3, 4, 5, 6), 'nested': {'b': [{'deep': b'xy'}], 'a': (1, 2)}, 'long': list(range(20)),
}
text = plistlib.dumps(value)
print(text.decode())
again = plistlib.loads(text)
value['nested']['a'] = [1, 2]
print(again == value)
binary = plistlib.dumps(value, fmt=plistlib.FMT_BINARY)
print(binary)
print(plistlib.loads(binary) == value)
print(list(plistlib.loads(plistlib.dumps({'b': 1, 'a': 2}, sort_keys=False))))
print(plistlib.dumps({1: 2, 'a': 3}, skipkeys=True, sort_keys=False).count(b'<key>'))
print(plistlib.loads(plistlib.dumps([plistlib.UID(5), plistlib.UID(2 ** 40)], fmt=plistlib.FMT_BINARY)))
print(plistlib.FMT_XML, plistlib.UID(3))
print(plistlib.loads(b'<plist><dict><key>a</key><integer>0x1F</integer><key>d</key><date>2001-02-03T04:05:06Z</date></dict></plist>'))
for bad in ({1: 2}, [None], [{1, 2}], ['\0'], [2 ** 64]):
    try:
        plistlib.dumps(bad)
    except Exception as error:
        print(type(error).__name__, error)
for bad in (b'', b'bplist00abc', b'<plist><dict><key>a</key></dict></plist>', b'<plist><dict><string>a</string></dict></plist>',
            b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "b">]><plist/>', b'<plist><array><key>a</key></array></plist>'):
    try:
        print(plistlib.loads(bad))
    except Exception as error:
        print(type(error).__name__, error)
