"""Prints where CPython places the instructions that can raise, by code object and kind, as JSON."""
import dis
import json
import sys

KINDS = {
    'CALL': 'call', 'CALL_FUNCTION_EX': 'call', 'BINARY_OP': 'binary', 'COMPARE_OP': 'compare', 'CONTAINS_OP': 'in',
    'LOAD_ATTR': 'attribute', 'LOAD_METHOD': 'attribute', 'BINARY_SUBSCR': 'item', 'STORE_SUBSCR': 'storeItem', 'DELETE_SUBSCR': 'deleteItem',
    'STORE_ATTR': 'storeAttribute', 'DELETE_ATTR': 'deleteAttribute', 'GET_ITER': 'iter', 'FOR_ITER': 'next',
    'RAISE_VARARGS': 'raise', 'IMPORT_NAME': 'import', 'IMPORT_FROM': 'importFrom', 'UNARY_NEGATIVE': 'negate',
    'LOAD_GLOBAL': 'global', 'LOAD_NAME': 'name', 'CHECK_EXC_MATCH': 'match', 'YIELD_VALUE': 'yield',
    'FORMAT_VALUE': 'format', 'BUILD_SLICE': 'slice', 'GET_AWAITABLE': 'await', 'BEFORE_WITH': 'with',
    'BEFORE_ASYNC_WITH': 'with',
}


def collect(code, found):
    kinds = found.setdefault(f'{code.co_qualname}:{code.co_firstlineno}', {})
    for instruction in dis.get_instructions(code):
        kind = KINDS.get(instruction.opname)
        place = instruction.positions
        if kind is None or place.lineno is None:
            continue
        kinds.setdefault(kind, set()).add(
            f'{place.lineno}:{place.col_offset}-{place.end_lineno}:{place.end_col_offset}')
    for constant in code.co_consts:
        if hasattr(constant, 'co_code'):
            collect(constant, found)
    return found


with open(sys.argv[1], 'rb') as file:
    found = collect(compile(file.read(), '<test>', 'exec'), {})
json.dump({name: {kind: sorted(places) for kind, places in sorted(kinds.items())} for name, kinds in found.items()},
          sys.stdout, indent=1)
print()
