"""Tables of what a profiler found: sorted, reduced, with callers and callees."""

import os as _os
import re as _re
import sys as _sys
import time as _time
from dataclasses import dataclass as _dataclass
from enum import StrEnum as _StrEnum
from functools import cmp_to_key as _cmp_to_key

__all__ = ['Stats', 'SortKey', 'FunctionProfile', 'StatsProfile']


class SortKey(_StrEnum):
    """What a table is sorted by. Some have a second name."""

    CALLS = 'calls', 'ncalls'
    CUMULATIVE = 'cumulative', 'cumtime'
    FILENAME = 'filename', 'module'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time', 'tottime'

    def __new__(cls, *names):
        member = str.__new__(cls, names[0])
        member._value_ = names[0]
        for other in names[1:]:
            cls._value2member_map_[other] = member
        member._all_values = names
        return member


@_dataclass(unsafe_hash=True)
class FunctionProfile:
    """A function's line of the table."""

    ncalls: str
    tottime: float
    percall_tottime: float
    cumtime: float
    percall_cumtime: float
    file_name: str
    line_number: int


@_dataclass(unsafe_hash=True)
class StatsProfile:
    """The table as data, by names of functions."""

    total_tt: float
    func_profiles: dict[str, FunctionProfile]


class Stats:
    """Stats(profiler or file name, ..., stream=None): what they found, added up.

    `stats` holds by function (file, line, name) a tuple: calls that were not recursive, calls, seconds in the function itself, seconds
    with what it calls, and its callers with the counts of calls from there.
    """

    # Columns of a row that is sorted: those of `stats`, then file, line, name and the function as text. -1: largest first.
    sort_arg_dict_default = {
        'calls': (((1, -1),), 'call count'),
        'ncalls': (((1, -1),), 'call count'),
        'cumtime': (((3, -1),), 'cumulative time'),
        'cumulative': (((3, -1),), 'cumulative time'),
        'filename': (((4, 1),), 'file name'),
        'line': (((5, 1),), 'line number'),
        'module': (((4, 1),), 'file name'),
        'name': (((6, 1),), 'function name'),
        'nfl': (((6, 1), (4, 1), (5, 1)), 'name/file/line'),
        'pcalls': (((0, -1),), 'primitive call count'),
        'stdname': (((7, 1),), 'standard name'),
        'time': (((2, -1),), 'internal time'),
        'tottime': (((2, -1),), 'internal time'),
    }

    def __init__(self, *args, stream=None):
        self.stream = stream or _sys.stdout
        first, *rest = args or (None,)
        self.init(first)
        self.add(*rest)

    def init(self, arg):
        """Forget all, and take what one profiler or file has."""
        self.all_callees = None
        self.files = []
        self.fcn_list = None
        self.sort_arg_dict = {}
        self.load_stats(arg)
        self._sum_up()

    def load_stats(self, arg):
        """The counts of a profiler or file."""
        if arg is None:
            self.stats = {}
            return
        if isinstance(arg, str):
            import marshal
            with open(arg, 'rb') as file:
                self.stats = marshal.load(file)
            try:
                arg = f'{_time.ctime(_os.stat(arg).st_mtime)}    {arg}'
            except OSError:
                pass
            self.files = [arg]
        elif hasattr(arg, 'create_stats'):
            arg.create_stats()
            self.stats = arg.stats
            arg.stats = {}
        if not getattr(self, 'stats', None):
            raise TypeError(f'Cannot create or construct a {self.__class__!r} object from {arg!r}')

    def _sum_up(self):
        self.total_calls = self.prim_calls = self.total_tt = self.max_name_len = 0
        self.top_level = set()
        for func, (primitive, calls, own, _, callers) in self.stats.items():
            self.total_calls += calls
            self.prim_calls += primitive
            self.total_tt += own
            self.max_name_len = max(self.max_name_len, len(func_std_string(func)))
            if ('jprofile', 0, 'profiler') in callers:
                self.top_level.add(func)

    get_top_level_stats = _sum_up

    def add(self, *arg_list):
        """Add what other profilers, files or Stats have."""
        for item in arg_list:
            if type(self) is not type(item):
                item = type(self)(item)
            self.files += item.files
            self.total_calls += item.total_calls
            self.prim_calls += item.prim_calls
            self.total_tt += item.total_tt
            self.top_level |= item.top_level
            self.max_name_len = max(self.max_name_len, item.max_name_len)
            self.fcn_list = None
            for func, counts in item.stats.items():
                own = self.stats.get(func, (0, 0, 0, 0, {}))
                self.stats[func] = add_func_stats(own, counts)
        return self

    def dump_stats(self, filename):
        """Write what is there to a file that Stats() reads."""
        import marshal
        with open(filename, 'wb') as file:
            marshal.dump(self.stats, file)

    def get_sort_arg_defs(self):
        """What can be sorted by: all names, and their beginnings; not those that two names begin with."""
        if not self.sort_arg_dict:
            found = {}
            unclear = set()
            for word, way in self.sort_arg_dict_default.items():
                for end in range(len(word), 0, -1):
                    if word[:end] in found:
                        unclear.add(word[:end])
                        break
                    found[word[:end]] = way
            self.sort_arg_dict = {word: way for word, way in found.items() if word not in unclear}
        return self.sort_arg_dict

    def sort_stats(self, *field):
        """Sort by the given keys, the first one first. Numbers are older names: -1 stdname, 0 calls, 1 time, 2 cumulative."""
        if not field:
            self.fcn_list = 0
            return self
        if len(field) == 1 and isinstance(field[0], int):
            field = [{-1: 'stdname', 0: 'calls', 1: 'time', 2: 'cumulative'}[field[0]]]
        elif len(field) >= 2:
            for arg in field[1:]:
                if type(arg) is not type(field[0]):
                    raise TypeError("Can't have mixed argument type")
        defined = self.get_sort_arg_defs()
        columns = ()
        self.sort_type = ''
        connector = ''
        for word in field:
            if isinstance(word, SortKey):
                word = word.value
            columns += defined[word][0]
            self.sort_type += connector + defined[word][1]
            connector = ', '
        rows = [(*counts[:4], *func, func_std_string(func), func) for func, counts in self.stats.items()]
        rows.sort(key=_cmp_to_key(TupleComp(columns).compare))
        self.fcn_list = [row[-1] for row in rows]
        return self

    def reverse_order(self):
        """Turn the order round."""
        if self.fcn_list:
            self.fcn_list.reverse()
        return self

    def strip_dirs(self):
        """Leave the folders out of file names. Functions that are then the same are added up."""
        former = self.stats
        self.stats = {}
        self.max_name_len = 0
        for func, (primitive, calls, own, total, callers) in former.items():
            short = func_strip_path(func)
            self.max_name_len = max(self.max_name_len, len(func_std_string(short)))
            short_callers = {}
            for caller, counts in callers.items():
                key = func_strip_path(caller)
                short_callers[key] = _sum(short_callers[key], counts) if key in short_callers else counts
            counts = primitive, calls, own, total, short_callers
            self.stats[short] = add_func_stats(self.stats[short], counts) if short in self.stats else counts
        self.top_level = {func_strip_path(func) for func in self.top_level}
        self.fcn_list = None
        self.all_callees = None
        return self

    def calc_callees(self):
        """Which functions each one calls, from who is called by whom."""
        if self.all_callees:
            return
        self.all_callees = {}
        for func, (*_, callers) in self.stats.items():
            self.all_callees.setdefault(func, {})
            for caller, counts in callers.items():
                self.all_callees.setdefault(caller, {})[func] = counts

    def eval_print_amount(self, sel, list, msg):
        """Reduce a list by a regular expression for names, a part of it, or a number of lines; note that in a message."""
        if isinstance(sel, str):
            try:
                pattern = _re.compile(sel)
            except _re.error:
                return list, msg + f'   <Invalid regular expression {sel!r}>\n'
            reduced = [func for func in list if pattern.search(func_std_string(func))]
        elif isinstance(sel, float) and 0.0 <= sel < 1.0:
            reduced = list[:int(len(list) * sel + 0.5)]
        elif isinstance(sel, int) and 0 <= sel < len(list):
            reduced = list[:sel]
        else:
            reduced = list
        if len(list) != len(reduced):
            msg += f'   List reduced from {len(list)!r} to {len(reduced)!r} due to restriction <{sel!r}>\n'
        return reduced, msg

    def get_stats_profile(self):
        """The table as data."""
        functions = self.fcn_list[:] if self.fcn_list else list(self.stats)
        profiles = {}
        for func in functions:
            primitive, calls, own, total, _ = self.stats[func]
            profiles[func[2]] = FunctionProfile(
                _count(calls, primitive), float(f8(own)), float(f8(own / calls)) if calls else -1, float(f8(total)),
                float(f8(total / primitive)) if primitive else -1, func[0], func[1])
        return StatsProfile(float(f8(self.total_tt)), profiles)

    def get_print_list(self, sel_list):
        """The functions to be printed and the width of their names; says how they are ordered."""
        width = self.max_name_len
        if self.fcn_list:
            functions = self.fcn_list[:]
            msg = f'   Ordered by: {self.sort_type}\n'
        else:
            functions = list(self.stats)
            msg = '   Random listing order was used\n'
        for selection in sel_list:
            functions, msg = self.eval_print_amount(selection, functions, msg)
        if not functions:
            return 0, functions
        print(msg, file=self.stream)
        if len(functions) < len(self.stats):
            width = max(len(func_std_string(func)) for func in functions)
        return width + 2, functions

    def print_stats(self, *amount):
        """Print the table; arguments reduce it one after the other, see eval_print_amount()."""
        for filename in self.files:
            print(filename, file=self.stream)
        if self.files:
            print(file=self.stream)
        indent = ' ' * 8
        for func in self.top_level:
            print(indent, func_get_function_name(func), file=self.stream)
        primitive = f'({self.prim_calls} primitive calls) ' if self.total_calls != self.prim_calls else ''
        print(indent, self.total_calls, f'function calls {primitive}in {self.total_tt:.3f} seconds', file=self.stream)
        print(file=self.stream)
        _, functions = self.get_print_list(amount)
        if functions:
            self.print_title()
            for func in functions:
                self.print_line(func)
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callees(self, *amount):
        """Print which functions each one called."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.calc_callees()
            self.print_call_heading(width, 'called...')
            for func in functions:
                self.print_call_line(width, func, self.all_callees.get(func, {}))
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_callers(self, *amount):
        """Print which functions called each one."""
        width, functions = self.get_print_list(amount)
        if functions:
            self.print_call_heading(width, 'was called by...')
            for func in functions:
                self.print_call_line(width, func, self.stats[func][4], '<-')
            print(file=self.stream)
            print(file=self.stream)
        return self

    def print_call_heading(self, name_size, column_title):
        """The head of a table of callers or callees."""
        print('Function '.ljust(name_size) + column_title, file=self.stream)
        for *_, callers in self.stats.values():
            if callers:
                if isinstance(next(iter(callers.values())), tuple):
                    print(' ' * name_size + '    ncalls  tottime  cumtime', file=self.stream)
                break

    def print_call_line(self, name_size, source, call_dict, arrow='->'):
        """The lines of one function."""
        print(func_std_string(source).ljust(name_size) + arrow, end=' ', file=self.stream)
        if not call_dict:
            print(file=self.stream)
            return
        indent = ''
        for func in sorted(call_dict):
            name = func_std_string(func)
            counts = call_dict[func]
            if isinstance(counts, tuple):
                calls, primitive, own, total = counts
                text = f'{_count(calls, primitive).rjust(7 + 2 * len(indent))} {f8(own)} {f8(total)}  {name}'
                left = name_size + 1
            else:
                text = f'{name}({counts!r}) {f8(self.stats[func][3])}'
                left = name_size + 3
            print(indent * left + text, file=self.stream)
            indent = ' '

    def print_title(self):
        """The head of the table."""
        print('   ncalls  tottime  percall  cumtime  percall filename:lineno(function)', file=self.stream)

    def print_line(self, func):
        """A function's line."""
        primitive, calls, own, total, _ = self.stats[func]
        print(_count(calls, primitive).rjust(9), f8(own), f8(own / calls) if calls else ' ' * 8, f8(total),
              f8(total / primitive) if primitive else ' ' * 8, func_std_string(func), file=self.stream)


class TupleComp:
    """Compares tuples by some of their columns, each rising (1) or falling (-1)."""

    def __init__(self, comp_select_list):
        self.comp_select_list = comp_select_list

    def compare(self, left, right):
        for index, direction in self.comp_select_list:
            if left[index] < right[index]:
                return -direction
            if left[index] > right[index]:
                return direction
        return 0


def func_strip_path(func_name):
    """A function without the folders of its file."""
    filename, line, name = func_name
    return _os.path.basename(filename), line, name


def func_get_function_name(func):
    return func[2]


def func_std_string(func_name):
    """A function as the tables name it."""
    filename, line, name = func_name
    if (filename, line) != ('~', 0):
        return f'{filename}:{line}({name})'
    # Functions that are not Python's.
    return f'{{{name[1:-1]}}}' if name.startswith('<') and name.endswith('>') else name


def add_func_stats(target, source):
    """The counts of a function from two profiles."""
    *counts, callers = source
    *others, other_callers = target
    return *_sum(counts, others), add_callers(other_callers, callers)


def add_callers(target, source):
    """The callers of a function from two profiles."""
    callers = dict(target)
    for func, counts in source.items():
        if func not in callers:
            callers[func] = counts
        elif isinstance(counts, tuple):
            callers[func] = _sum(counts, callers[func])
        else:
            callers[func] += counts
    return callers


def count_calls(callers):
    """How often a function was called, by its callers' counts."""
    return sum(callers.values())


def f8(x):
    """Seconds in a column of the table."""
    return f'{x:8.3f}'


def _sum(one, other):
    return tuple(a + b for a, b in zip(one, other))


def _count(calls, primitive):
    return str(calls) if calls == primitive else f'{calls}/{primitive}'
