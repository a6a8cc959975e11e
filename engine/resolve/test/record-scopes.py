"""Prints what CPython's symbol table says of the programs in scopes.txt, as JSON."""
import json
import sys
import symtable

KINDS = {1: 'local', 2: 'globalExplicit', 3: 'globalImplicit', 4: 'free', 5: 'cell'}


def describe(table):
    return {
        'name': table.name,
        'symbols': {name: KINDS[flags >> 11 & 15] for name, flags in sorted(table.symbols.items())},
        'children': [describe(child) for child in table.children if child.name != '_annotation'],
    }


programs = open(sys.argv[1]).read().split('#----\n')
json.dump([describe(symtable.symtable(text, '<test>', 'exec')._table) for text in programs], sys.stdout, indent=1)
print()
