"""Enumerations: classes whose instances are a fixed set of named values."""

import sys
from builtins import property as _plain_property
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    'EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'ReprEnum', 'auto', 'unique', 'property',
    'verify', 'member', 'nonmember', 'FlagBoundary', 'STRICT', 'CONFORM', 'EJECT', 'KEEP', 'global_flag_repr',
    'global_enum_repr', 'global_str', 'global_enum', 'EnumCheck', 'CONTINUOUS', 'NAMED_FLAGS', 'UNIQUE',
    'pickle_by_global_name', 'pickle_by_enum_name',
]

# The classes of this module that it needs to tell apart before they are all there.
Enum = Flag = EJECT = ReprEnum = None


class nonmember:
    """Keeps what it holds from becoming a member."""

    def __init__(self, value):
        self.value = value


class member:
    """Makes what it holds a member, even a function or a class."""

    def __init__(self, value):
        self.value = value


_auto_null = object.__new__(type('_AutoNull', (), {'__repr__': lambda self: '_auto_null'}))


class auto:
    """Stands for the value that `_generate_next_value_` chooses for the member."""

    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f'auto({self.value!r})'


class property(DynamicClassAttribute):
    """A property of members that leaves its name free to be a member's as well."""

    fget = None
    member = None

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            fget = self.fget
            if fget is not None:
                return fget(instance)
            if self.member is not None:
                return self.member
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None
        if self.member is not None:
            return self.member
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f'{ownerclass!r} has no attribute {self.name!r}') from None

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot set attribute {self.name!r}')
        return self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError(f'<enum {self.clsname!r}> cannot delete attribute {self.name!r}')
        return self.fdel(instance)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# What names and values in a class body are

def _is_descriptor(obj):
    return hasattr(obj, '__get__') or hasattr(obj, '__set__') or hasattr(obj, '__delete__')


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == '__' and name[2] != '_' and name[-3] != '_'


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == '_' and name[1] != '_' and name[-2] != '_'


def _is_private(cls_name, name):
    prefix = f'_{cls_name}__'
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith('__')


def _is_internal_class(cls_name, obj):
    if not isinstance(obj, type):
        return False
    path = f'{cls_name}.{obj.__name__}'
    return obj.__qualname__ == path or obj.__qualname__.endswith('.' + path)


# Bits

def _is_single_bit(number):
    return number > 0 and number & number - 1 == 0


def _high_bit(number):
    return number.bit_length() - 1


def _iter_bits_lsb(number):
    if isinstance(number, Enum):
        number = number._value_
    if number < 0:
        raise ValueError(f'{number!r} is not a positive integer')
    while number:
        bit = number & -number
        yield bit
        number ^= bit


def bin(num, max_bits=None):
    """The binary digits of a number, in two's complement, its sign bit set apart: `0b1 0110` is -10."""
    width = num.bit_length()
    if num < 0:
        sign, digits = '1', format(num + (1 << width), f'0{width}b') if width else ''
    else:
        sign, digits = '0', format(num, 'b')
    if max_bits is not None and len(digits) < max_bits:
        digits = digits.rjust(max_bits, sign)
    return f'0b{sign} {digits}'


def show_flag_values(value):
    """The single bits of a flag or a number, as a list."""
    return list(_iter_bits_lsb(value))


# Making enumerations

_SUNDER_HOOKS = frozenset(('_order_', '_generate_next_value_', '_numeric_repr_', '_missing_', '_ignore_', '_iter_member_',
                           '_iter_member_by_value_', '_iter_member_by_def_'))


class _EnumDict(dict):
    """The namespace of an enumeration's body. It keeps apart what is to become a member."""

    def __init__(self):
        super().__init__()
        # Name to None: a dict serves as an ordered set.
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._auto_called = False
        self._cls_name = None

    def __setitem__(self, key, value):
        if isinstance(value, type) and _is_internal_class(self._cls_name, value):
            import warnings
            warnings.warn('In 3.13 classes created inside an enum will not become a member.  '
                          'Use the `member` decorator to keep the current behavior.', DeprecationWarning, stacklevel=2)
        if key[:1] == '_' and self._is_special(key):
            key, value = self._treat_special(key, value)
        elif key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        elif key in self._ignore:
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif not _is_descriptor(value):
            if key in self:
                raise TypeError(f'{key!r} already defined as {self[key]!r}')
            value = self._member_value(key, value)
            self._member_names[key] = None
        dict.__setitem__(self, key, value)

    def _is_special(self, key):
        return _is_private(self._cls_name, key) or _is_sunder(key) or _is_dunder(key)

    def _treat_special(self, key, value):
        if key == '__order__':
            return '_order_', value
        if not _is_sunder(key) or _is_private(self._cls_name, key):
            return key, value
        if key not in _SUNDER_HOOKS:
            raise ValueError(f'_sunder_ names, such as {key!r}, are reserved for future Enum use')
        if key == '_generate_next_value_':
            if self._auto_called:
                raise TypeError('_generate_next_value_ must be defined before members')
            self._generate_next_value = value.__func__ if isinstance(value, staticmethod) else value
        elif key == '_ignore_':
            value = value.replace(',', ' ').split() if isinstance(value, str) else list(value)
            self._ignore = value
            taken = set(value) & set(self._member_names)
            if taken:
                raise ValueError(f'_ignore_ cannot specify already set names: {taken!r}')
        return key, value

    def _member_value(self, key, value):
        if isinstance(value, auto):
            return self._chosen(key, value)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            items = []
            for item in value:
                items.append(self._chosen(key, item) if isinstance(item, auto) else item)
            return tuple(items)
        if isinstance(value, member):
            value = value.value
        self._last_values.append(value)
        return value

    def _chosen(self, key, placeholder):
        if placeholder.value is _auto_null:
            placeholder.value = self._generate_next_value(key, 1, len(self._member_names), self._last_values[:])
            self._auto_called = True
        self._last_values.append(placeholder.value)
        return placeholder.value

    def update(self, members, **more_members):
        try:
            for name in members.keys():
                self[name] = members[name]
        except AttributeError:
            for name, value in members:
                self[name] = value
        for name, value in more_members.items():
            self[name] = value


class _Members:
    """Makes the members of a new class as soon as it exists, before `__init_subclass__` runs.

    It stands in the class's namespace, where `__set_name__` reaches it.
    """

    def __init__(self, values):
        self.values = values

    def __set_name__(self, enum_class, name):
        delattr(enum_class, name)
        make = _make_flag if Flag is not None and issubclass(enum_class, Flag) else None
        for member_name, value in self.values.items():
            _add_member(enum_class, member_name, value, make)


# Where `_Members` stands for a moment.
_MEMBERS = '_proto_members_'


def _add_member(enum_class, name, value, note_flag):
    member_type = enum_class._member_type_
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    made = enum_class._new_member_(enum_class, *args) if enum_class._use_args_ else enum_class._new_member_(enum_class)
    if not hasattr(made, '_value_'):
        if member_type is object:
            made._value_ = value
        else:
            try:
                made._value_ = member_type(*args)
            except Exception as error:
                raise TypeError('_value_ not set in __new__, unable to create it') from error
    value = made._value_
    made._name_ = name
    made.__objclass__ = enum_class
    made.__init__(*args)
    made._sort_order_ = len(enum_class._member_names_)

    same = _member_of_value(enum_class, value)
    if note_flag is not None:
        note_flag(enum_class, name, value, same is None)
    elif same is None:
        enum_class._member_names_.append(name)
    if same is not None:
        made = same
    _place_member(enum_class, name, made)
    enum_class._member_map_[name] = made
    try:
        enum_class._value2member_map_.setdefault(value, made)
    except TypeError:
        enum_class._unhashable_values_.append(value)


def _make_flag(enum_class, name, value, is_new):
    if isinstance(value, int) or not hasattr(value, '__index__'):
        enum_class._flag_mask_ |= value
    if _is_single_bit(value):
        enum_class._singles_mask_ |= value
        if is_new:
            enum_class._member_names_.append(name)
    enum_class._all_bits_ = (1 << enum_class._flag_mask_.bit_length()) - 1


def _member_of_value(enum_class, value):
    try:
        return enum_class._value2member_map_.get(value)
    except TypeError:
        for each in enum_class._member_map_.values():
            if each._value_ == value:
                return each
    return None


def _place_member(enum_class, name, made):
    """Make the member an attribute of its class; where the name is that of an inherited property, beside that."""
    found = None
    for base in enum_class.__mro__[1:]:
        descriptor = base.__dict__.get(name)
        if descriptor is None:
            continue
        if isinstance(descriptor, (property, DynamicClassAttribute)):
            found = descriptor
            break
        if hasattr(descriptor, 'fget') and hasattr(descriptor, 'fset') and hasattr(descriptor, 'fdel'):
            found = found or descriptor
    if found is not None:
        redirect = property()
        redirect.member = made
        redirect.fget, redirect.fset, redirect.fdel = found.fget, found.fset, found.fdel
        redirect.__set_name__(enum_class, name)
        made = redirect
    type.__setattr__(enum_class, name, made)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members_(cls, bases)
        namespace = _EnumDict()
        namespace._cls_name = cls
        _, first_enum = metacls._get_mixins_(cls, bases)
        if first_enum is not None:
            namespace['_generate_next_value_'] = getattr(first_enum, '_generate_next_value_', None)
        return namespace

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if _simple:
            return super().__new__(metacls, cls, bases, classdict, **kwds)
        names = classdict._member_names
        ignored = dict.setdefault(classdict, '_ignore_', [])
        ignored.append('_ignore_')
        for key in ignored:
            classdict.pop(key, None)
        invalid = set(names) & {'mro', ''}
        if invalid:
            raise ValueError('invalid enum member name(s) ' + ','.join(map(repr, invalid)))

        order = classdict.pop('_order_', None)
        generate = classdict.get('_generate_next_value_')
        if generate is not None and type(generate) is not staticmethod:
            dict.__setitem__(classdict, '_generate_next_value_', staticmethod(generate))

        member_type, first_enum = metacls._get_mixins_(cls, bases)
        new_member, save_new, use_args = metacls._find_new_(classdict, member_type, first_enum)
        values = {name: classdict.pop(name) for name in names if name in classdict}
        namespace = dict(classdict)
        namespace.update(
            _new_member_=new_member, _use_args_=use_args, _member_names_=[], _member_map_={}, _value2member_map_={},
            _unhashable_values_=[], _member_type_=member_type, _value_repr_=metacls._find_data_repr_(cls, bases),
        )
        if hasattr(first_enum, '_boundary_') or boundary is not None:
            namespace.update(_boundary_=boundary or first_enum._boundary_, _flag_mask_=0, _singles_mask_=0, _all_bits_=0,
                             _inverted_=None)
        namespace[_MEMBERS] = _Members(values)

        failure = None
        try:
            enum_class = super().__new__(metacls, cls, bases, namespace, **kwds)
        except RuntimeError as error:
            # An error while members are made comes wrapped, since __set_name__ makes them.
            failure = error.__cause__ or error
        if failure is not None:
            raise failure

        _settle_text_methods(enum_class, classdict, bases, member_type, first_enum)
        if Flag is not None and issubclass(enum_class, Flag):
            _settle_flag(enum_class, classdict)
        if Enum is not None:
            if save_new:
                enum_class.__new_member__ = new_member
            enum_class.__new__ = Enum.__new__
        if order is not None:
            _check_order(enum_class, order)
        return enum_class

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Find the member of a value or, given names, make a new enumeration."""
        if names is None:
            if value.__class__ is cls:
                return value
            try:
                return cls._value2member_map_[value]
            except (KeyError, TypeError):
                pass
            return cls.__new__(cls, value)
        return cls._create_(value, names, module=module, qualname=qualname, type=type, start=start, boundary=boundary)

    def __contains__(cls, member):
        if not isinstance(member, Enum):
            import warnings
            warnings.warn('in 3.12 __contains__ will no longer raise TypeError, but will return True or\n'
                          'False depending on whether the value is a member or the value of a member',
                          DeprecationWarning, stacklevel=2)
            raise TypeError(f"unsupported operand type(s) for 'in': '{type(member).__qualname__}' and "
                            f"'{cls.__class__.__qualname__}'")
        return isinstance(member, cls) and member._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f'{cls.__name__!r} cannot delete member {attr!r}.')
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        if _is_dunder(name):
            raise AttributeError(name)
        try:
            return cls._member_map_[name]
        except KeyError:
            raise AttributeError(name) from None

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', *cls._member_names_}
        if cls._new_member_ is not object.__new__:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """All names and their members, in order of definition, aliases included. Read-only."""
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def _create_(cls, class_name, names, *, module=None, qualname=None, type=None, start=1, boundary=None):
        """Make an enumeration from names: a string of them, a sequence, pairs with values, or a mapping."""
        metacls = cls.__class__
        bases = (cls,) if type is None else (type, cls)
        namespace = metacls.__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            values = []
            for count, name in enumerate(names):
                value = namespace._generate_next_value(name, start, count, values[:])
                values.append(value)
                namespace[name] = value
        elif isinstance(names, (tuple, list)) or hasattr(names, 'keys'):
            for item in names:
                name, value = (item, names[item]) if isinstance(item, str) else item
                namespace[name] = value
        else:
            names[0] if hasattr(names, '__iter__') else iter(names)

        if module is None:
            try:
                module = sys._getframe(2).f_globals['__name__']
            except (AttributeError, ValueError, KeyError):
                pass
        if module is None:
            _make_class_unpicklable(namespace)
        else:
            namespace['__module__'] = module
        if qualname is not None:
            namespace['__qualname__'] = qualname
        return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)

    def _convert_(cls, name, module, filter, source=None, *, boundary=None, as_global=False):
        """Make an enumeration of those globals of a module that a filter likes, and put its members in their place."""
        scope = sys.modules[module].__dict__
        source = scope if source is None else source.__dict__
        found = [(key, value) for key, value in source.items() if filter(key)]
        try:
            found.sort(key=lambda pair: (pair[1], pair[0]))
        except TypeError:
            found.sort(key=lambda pair: pair[0])
        made = cls(name, dict(found), module=module, boundary=boundary or KEEP)
        if as_global:
            global_enum(made)
        else:
            sys.modules[made.__module__].__dict__.update(made.__members__)
        scope[name] = made
        return made

    @classmethod
    def _check_for_existing_members_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError(f'<enum {class_name!r}> cannot extend {base!r}')

    @classmethod
    def _get_mixins_(mcls, class_name, bases):
        """The type that holds the values, `object` if none does, and the enumeration to derive from."""
        if not bases:
            return object, Enum
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError('new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`')
        return mcls._find_data_type_(class_name, bases) or object, first_enum

    @classmethod
    def _find_data_repr_(mcls, class_name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    return base._value_repr_
                if '__repr__' in base.__dict__:
                    return base.__dict__['__repr__']
        return None

    @classmethod
    def _find_data_type_(mcls, class_name, bases):
        found = set()
        for chain in bases:
            candidate = None
            for base in chain.__mro__:
                if base is object:
                    continue
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        found.add(base._member_type_)
                        break
                elif '__new__' in base.__dict__ or '__dataclass_fields__' in base.__dict__:
                    found.add(candidate or base)
                    break
                else:
                    candidate = candidate or base
        if len(found) > 1:
            raise TypeError(f'too many data types for {class_name!r}: {found!r}')
        return found.pop() if found else None

    @classmethod
    def _find_new_(mcls, classdict, member_type, first_enum):
        """What makes members, whether the class itself defines that, and whether it takes the value."""
        new = classdict.get('__new__')
        save_new = first_enum is not None and new is not None
        if new is None:
            new = _inherited_new(member_type, first_enum)
        enum_new = None if Enum is None else Enum.__new__
        use_args = first_enum is not None and new is not object.__new__ and new is not enum_new
        return new, save_new, use_args


EnumMeta = EnumType


def _inherited_new(member_type, first_enum):
    useless = [None, object.__new__]
    if Enum is not None:
        useless.append(Enum.__new__)
    for method in ('__new_member__', '__new__'):
        for possible in (member_type, first_enum):
            target = getattr(possible, method, None)
            if not any(target is each for each in useless) and getattr(target, '__self__', 0) is not None:
                return target
    return object.__new__


def _settle_text_methods(enum_class, classdict, bases, member_type, first_enum):
    """See that reprs and the like come from the enumeration, where only the data type or `object` defines them."""
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError('ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)')
        if '__format__' not in classdict:
            enum_class.__format__ = member_type.__format__
            dict.__setitem__(classdict, '__format__', None)
        if '__str__' not in classdict:
            method = member_type.__str__
            enum_class.__str__ = member_type.__repr__ if method is object.__str__ else method
            dict.__setitem__(classdict, '__str__', None)
    if first_enum is None:
        return
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name in classdict:
            continue
        found = getattr(enum_class, name)
        if found is getattr(member_type, name) or found is getattr(object, name):
            setattr(enum_class, name, getattr(first_enum, name))


_FLAG_OPERATORS = ('__or__', '__and__', '__xor__', '__ror__', '__rand__', '__rxor__', '__invert__')


def _settle_flag(enum_class, classdict):
    for name in _FLAG_OPERATORS:
        if name not in classdict:
            setattr(enum_class, name, getattr(Flag, name))
    values = [each._value_ for each in enum_class]
    if values != sorted(values):
        enum_class._iter_member_ = enum_class._iter_member_by_def_


def _check_order(enum_class, order):
    if isinstance(order, str):
        order = order.replace(',', ' ').split()
    names = enum_class._member_names_
    if Flag is not None and issubclass(enum_class, Flag) or order != names:
        members = enum_class._member_map_
        order = [name for name in order if name not in members or name in names]
    if order != names:
        raise TypeError(f'member order does not match _order_:\n  {names!r}\n  {order!r}')


def _make_class_unpicklable(obj):
    """Make copying and pickling of instances fail."""
    def refuse(self, proto):
        raise TypeError(f'{self!r} cannot be pickled')
    if isinstance(obj, dict):
        obj['__reduce_ex__'] = refuse
        obj['__module__'] = '<unknown>'
    else:
        obj.__reduce_ex__ = refuse
        obj.__module__ = '<unknown>'


class Enum(metaclass=EnumType):
    """The base of enumerations: a class statement that derives from it turns its assignments into members."""

    def __new__(cls, value):
        # Only lookups come here: members are made by _new_member_.
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
        if not cls._member_map_:
            raise TypeError(f'{cls!r} has no members defined')
        try:
            failure = None
            result = cls._missing_(value)
        except Exception as error:
            failure = error
            result = None
        try:
            if isinstance(result, cls):
                return result
            if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(result, int):
                return result
            invalid = ValueError(f'{value!r} is not a valid {cls.__qualname__}')
            if failure is None:
                if result is None:
                    raise invalid
                failure = TypeError(f'error in {cls.__name__}._missing_: returned {result!r} instead of None or a valid member')
            if not isinstance(failure, ValueError):
                failure.__context__ = invalid
            raise failure
        finally:
            failure = invalid = None

    def __init__(self, *args, **kwds):
        pass

    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of an auto() member: one more than the last."""
        if not last_values:
            return start
        try:
            last = last_values[-1]
            last_values.sort()
            if last == last_values[-1]:
                return last + 1
        except TypeError:
            pass
        import warnings
        warnings.warn('In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and '
                      'support adding +1\nand the value returned will be the largest value in the enum incremented by 1',
                      DeprecationWarning, stacklevel=5)
        for value in reversed(last_values):
            try:
                return value + 1
            except TypeError:
                pass
        return start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        return f'<{self.__class__.__name__}.{self._name_}: {show(self._value_)}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __dir__(self):
        cls = self.__class__
        names = set(object.__dir__(self)) if cls._member_type_ is not object else set()
        members = cls._member_map_
        for name in getattr(self, '__dict__', ()):
            if name[0] != '_' and name not in members:
                names.add(name)
        for base in cls.mro():
            for name, obj in base.__dict__.items():
                if name[0] == '_':
                    continue
                if name not in members or isinstance(obj, property) and obj.fget is not None:
                    names.add(name)
                elif isinstance(obj, property):
                    names.discard(name)
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__'})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_


class ReprEnum(Enum):
    """An enumeration whose members have the repr of one, and the str() and format() of their data type."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are also integers."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are also strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f'too many arguments for str(): {values!r}')
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f'{values[0]!r} is not a string')
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f'encoding must be a string, not {values[1]!r}')
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f'errors must be a string, not {values[2]!r}')
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of an auto() member: its name in lower case."""
        return name.lower()


def pickle_by_global_name(self, proto):
    """A `__reduce_ex__` for members that are globals: their name says it all."""
    return self.name


_reduce_ex_by_global_name = pickle_by_global_name


def pickle_by_enum_name(self, proto):
    """A `__reduce_ex__` that refers to members by their name in the enumeration."""
    return getattr, (self.__class__, self._name_)


class FlagBoundary(StrEnum):
    """What a flag does about bits that it has no members for.

    STRICT raises, CONFORM drops them, EJECT gives an integer, KEEP keeps them.
    """

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum, boundary=STRICT):
    """An enumeration whose members can be combined with the bitwise operators."""

    _numeric_repr_ = repr

    def _generate_next_value_(name, start, count, last_values):
        """Choose the value of an auto() member: the bit above the highest one so far."""
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 2 ** (_high_bit(last) + 1)
        except Exception:
            raise TypeError(f'invalid flag value {last!r}') from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The single-bit members in a value, by rising value."""
        for bit in _iter_bits_lsb(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The single-bit members in a value, in order of definition."""
        yield from sorted(cls._iter_member_by_value_(value), key=lambda each: each._sort_order_)

    @classmethod
    def _missing_(cls, value):
        """Make the combination that a number stands for, the first time it is asked for."""
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        given = value
        mask, all_bits = cls._flag_mask_, cls._all_bits_
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(f'{cls!r} invalid value {value!r}\n'
                                 f'    given {bin(value, width)}\n'
                                 f'  allowed {bin(mask, width)}')
            if boundary is CONFORM:
                value = given = value & mask
            elif boundary is EJECT:
                return value
            elif boundary is KEEP:
                if value < 0:
                    value = given = max(all_bits + 1, 2 ** value.bit_length()) + value
            else:
                raise ValueError(f'{cls!r} unknown flag boundary {boundary!r}')
        if value < 0:
            value += all_bits + 1
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f'{cls.__name__}({value!r}) --> unknown values {unknown!r} [{bin(unknown)}]')

        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, '_value_'):
            made._value_ = value
        made._name_ = _combined_name(cls, value)
        made = cls._value2member_map_.setdefault(value, made)
        if given < 0:
            cls._value2member_map_[given] = made
        return made

    def __contains__(self, other):
        """Whether all bits of the other flag are set in this one."""
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        """The single-bit members that this one is made of."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        show = self.__class__._value_repr_ or repr
        shown = show(self._value_)
        name = self.__class__.__name__
        return f'<{name}: {shown}>' if self._name_ is None else f'<{name}.{self._name_}: {shown}>'

    def __str__(self):
        if self._name_ is None:
            return f'{self.__class__.__name__}({self._value_!r})'
        return f'{self.__class__.__name__}.{self._name_}'

    def __bool__(self):
        return bool(self._value_)

    def __or__(self, other):
        cls = self.__class__
        if other.__class__ is cls:
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        value = self._value_ | other
        member = cls._value2member_map_.get(value)
        return cls(value) if member is None else member

    def __and__(self, other):
        cls = self.__class__
        if other.__class__ is cls:
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        value = self._value_ & other
        member = cls._value2member_map_.get(value)
        return cls(value) if member is None else member

    def __xor__(self, other):
        cls = self.__class__
        if other.__class__ is cls:
            other = other._value_
        elif cls._member_type_ is object or not isinstance(other, cls._member_type_):
            return NotImplemented
        value = self._value_ ^ other
        member = cls._value2member_map_.get(value)
        return cls(value) if member is None else member

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._inverted_ is None:
            cls = self.__class__
            if cls._boundary_ is EJECT or cls._boundary_ is KEEP:
                self._inverted_ = cls(~self._value_)
            else:
                self._inverted_ = cls(cls._singles_mask_ & ~self._value_)
        return self._inverted_


def _combined_name(cls, value):
    """The names of the flags in a value, joined; what is left over comes last, as a number."""
    if not value:
        return None
    parts = list(cls._iter_member_(value & cls._singles_mask_))
    covered = 0
    for each in parts:
        covered |= each._value_
    if value & ~cls._singles_mask_:
        for each in cls._member_map_.values():
            if each not in parts and each._value_ and each._value_ & value == each._value_:
                parts.append(each)
                covered |= each._value_
    if not covered:
        return None
    name = '|'.join([each._name_ for each in parts])
    unknown = value ^ covered
    if unknown and cls._boundary_ is STRICT:
        raise ValueError(f'{cls!r}: no members with value {unknown!r}')
    return f'{name}|{cls._numeric_repr_(unknown)}' if unknown else name


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """A flag whose members are also integers."""


# Checks and decorators

def unique(enumeration):
    """Class decorator that refuses aliases."""
    aliases = [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]
    if aliases:
        shown = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
        raise ValueError(f'duplicate values found in {enumeration!r}: {shown}')
    return enumeration


class EnumCheck(StrEnum):
    """What verify() can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class verify:
    """Class decorator that checks an enumeration for what EnumCheck names."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._check_unique(enumeration)
            elif check is CONTINUOUS:
                self._check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                self._check_named_flags(enumeration)
        return enumeration

    def _check_unique(self, enumeration):
        aliases = [(name, each.name) for name, each in enumeration.__members__.items() if name != each.name]
        if aliases:
            shown = ', '.join([f'{alias} -> {name}' for alias, name in aliases])
            raise ValueError(f'aliases found in {enumeration!r}: {shown}')

    def _check_continuous(self, enumeration):
        values = {each.value for each in enumeration}
        if len(values) < 2:
            return
        low, high = min(values), max(values)
        if issubclass(enumeration, Flag):
            kind = 'flag'
            expected = [1 << bit for bit in range(_high_bit(low) + 1, _high_bit(high))]
        else:
            kind = 'enum'
            expected = range(low + 1, high)
        missing = ', '.join([str(value) for value in expected if value not in values])
        if missing:
            raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {missing}'[:256])

    def _check_named_flags(self, enumeration):
        values = {each.value for each in enumeration}
        names = []
        unnamed = 0
        for name, alias in enumeration._member_map_.items():
            if name in enumeration._member_names_ or alias.value < 0:
                continue
            missing = [bit for bit in _iter_bits_lsb(alias.value) if bit not in values]
            if missing:
                names.append(name)
                for bit in missing:
                    unnamed |= bit
        if not names:
            return
        if len(names) == 1:
            who = f'alias {names[0]} is missing'
        else:
            who = f'aliases {", ".join(names[:-1])} and {names[-1]} are missing'
        what = f'value 0x{unnamed:x}' if _is_single_bit(unnamed) else f'combined values of 0x{unnamed:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {who} {what} '
                         '[use enum.show_flag_values(value) for details]')


def global_enum_repr(self):
    """A `__repr__` that gives module.name."""
    return f'{self.__class__.__module__.split(".")[-1]}.{self._name_}'


def global_flag_repr(self):
    """A `__repr__` that gives module.name for each flag of a combination."""
    module = self.__class__.__module__.split('.')[-1]
    name = self.__class__.__name__
    if self._name_ is None:
        return f'{module}.{name}({self._value_!r})'
    if _is_single_bit(self._value_):
        return f'{module}.{self._name_}'
    if self._boundary_ is not KEEP:
        return '|'.join([f'{module}.{part}' for part in self.name.split('|')])
    return '|'.join([part if part[0].isdigit() else f'{module}.{part}' for part in self._name_.split('|')])


def global_str(self):
    """A `__str__` that gives the bare name."""
    if self._name_ is None:
        return f'{self.__class__.__name__}({self._value_!r})'
    return self._name_


def global_enum(cls, update_str=False):
    """Class decorator that makes the members globals of their module, and lets them look like that."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def _simple_enum(etype=Enum, *, boundary=None, use_args=None):
    """Class decorator that turns a plain class into an enumeration."""
    def convert(cls):
        namespace = etype.__class__.__prepare__(cls.__name__, (etype,))
        for name, value in cls.__dict__.items():
            if name not in ('__dict__', '__weakref__'):
                namespace[name] = value
        return etype.__class__(cls.__name__, (etype,), namespace, boundary=boundary)
    return convert


def __getattr__(name):
    if name == '_test_simple_enum':
        from _enum_check import _test_simple_enum
        return _test_simple_enum
    raise AttributeError(f"module 'enum' has no attribute {name!r}")
