"""Comparing an enumeration made by `_simple_enum` with one made by a class statement."""

_IGNORED = {'__dict__', '__weakref__', '__module__', '__doc__', '__new__', '_member_map_', '_value2member_map_', '_value_repr_',
            '_member_type_', '__static_attributes__'}


def _test_simple_enum(checked_enum, simple_enum):
    """TypeError if the two differ in their members or in what their classes define."""
    failed = []
    first, second = checked_enum.__dict__, simple_enum.__dict__
    for name in sorted(set(first) - set(second)):
        failed.append(f'missing key: {name!r}')
    for name in sorted(set(second) - set(first)):
        failed.append(f'extra key:   {name!r}')
    members = checked_enum.__members__.keys() & simple_enum.__members__.keys()
    for name in sorted(members):
        one, other = checked_enum.__members__[name], simple_enum.__members__[name]
        for key in ('_name_', '_value_'):
            mine, its = getattr(one, key), getattr(other, key)
            if mine != its or type(mine) is not type(its):
                failed.append(f'{name}.{key}: checked -> {mine!r}, simple -> {its!r}')
    for name in sorted(set(first) & set(second) - members - _IGNORED):
        mine, its = first[name], second[name]
        if callable(mine) or hasattr(mine, '__get__'):
            if type(mine) is not type(its):
                failed.append(f'{name!r}: checked -> {mine!r}, simple -> {its!r}')
        elif mine != its and not (isinstance(mine, (list, dict)) and repr(mine) == repr(its)):
            if not name.startswith('_'):
                failed.append(f'{name!r}: checked -> {mine!r}, simple -> {its!r}')
    if failed:
        raise TypeError('enum mismatch:\n   ' + '\n   '.join(failed))
