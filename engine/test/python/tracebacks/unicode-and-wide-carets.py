import sys
größe = {'länge': 5}
def früh(): return größe['länge'] + größe['breite']
def wide(): return '宽字符' + 5 + '更多'
def emoji(): return len('😀😀') + '😀'.nope
def combining(): return 'e\u0301' + undefined_é
def tabs():
	x = 1;	return	x	+	'tab'
for f in (früh, wide, emoji, combining, tabs):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
raise ValueError('Überraschung ☃ 😀 \u0000 \x1b[0m')
