"""Keys of mapping patterns that are equal are duplicates, whatever their types."""
for keys in ('0, 0.0', '0, -0.0', '0, False', '0, 0j', '1, True', '1.5, 1.5+0j', '-1, -1+0j', '1e20, 100000000000000000000', '"a", b"a"',
             'None, False', '1, 2, 1.0', '"a", "a"', '1j, 1', '0.5, 0'):
    pattern = ', '.join(f'{key.strip()}: _' for key in keys.split(','))
    try:
        compile(f'match 0:\n  case {{{pattern}}}: pass\n', 'pattern', 'exec')
        print(keys, 'are different')
    except SyntaxError as error:
        print(keys, '|', error)
