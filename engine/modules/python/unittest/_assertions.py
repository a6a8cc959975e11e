"""What a test case can demand."""

import warnings

from ._contexts import _AssertRaisesContext, _AssertWarnsContext
from .util import (_common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr)

__unittest = True

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class _Assertions:
    """Assertions of TestCase. Each takes a message last, added to its own unless `longMessage` is false."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    # Longer texts are not compared line by line: that takes too long.
    _diffThreshold = 2 ** 16

    def addTypeEqualityFunc(self, typeobj, function):
        """Let assertEqual call `function(first, second, msg)` for two objects of exactly this type."""
        self._type_equality_funcs[typeobj] = function

    def fail(self, msg=None):
        raise self.failureException(msg)

    def assertFalse(self, expr, msg=None):
        if expr:
            raise self.failureException(self._formatMessage(msg, f'{safe_repr(expr)} is not false'))

    def assertTrue(self, expr, msg=None):
        if not expr:
            raise self.failureException(self._formatMessage(msg, f'{safe_repr(expr)} is not true'))

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Demand that a call raises; without a call, a context manager that demands it of its body."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle('assertRaises', args, kwargs)
        finally:
            context = None

    def assertWarns(self, expected_warning, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self)
        return context.handle('assertWarns', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from ._log import _AssertLogsContext
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) == type(second):
            found = self._type_equality_funcs.get(type(first))
            if found is not None:
                return getattr(self, found) if isinstance(found, str) else found
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            standard = '%s != %s' % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, standard))

    def assertEqual(self, first, second, msg=None):
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            standard = f'{safe_repr(first)} == {safe_repr(second)}'
            raise self.failureException(self._formatMessage(msg, standard))

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if difference <= delta:
                return
            within = f'{safe_repr(delta)} delta'
        else:
            places = 7 if places is None else places
            if round(difference, places) == 0:
                return
            within = f'{places!r} places'
        standard = f'{safe_repr(first)} != {safe_repr(second)} within {within} ({safe_repr(difference)} difference)'
        raise self.failureException(self._formatMessage(msg, standard))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        difference = abs(first - second)
        if delta is not None:
            if not first == second and difference > delta:
                return
            standard = (f'{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta '
                        f'({safe_repr(difference)} difference)')
        else:
            places = 7 if places is None else places
            if not first == second and round(difference, places) != 0:
                return
            standard = f'{safe_repr(first)} == {safe_repr(second)} within {places!r} places'
        raise self.failureException(self._formatMessage(msg, standard))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, each in (('First', seq1), ('Second', seq2)):
                if not isinstance(each, seq_type):
                    raise self.failureException(f'{which} sequence is not a {name}: {safe_repr(each)}')
        differing = None
        lengths = []
        for which, each in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(each))
            except (TypeError, NotImplementedError):
                differing = f'{which} {name} has no length.    Non-sequence?'
                break
        if differing is None:
            if seq1 == seq2:
                return
            differing = self._describe_difference(seq1, seq2, *lengths, name, seq_type)
            if differing is None:
                return
        standard = self._truncateMessage(differing, '\n' + '\n'.join(_diff_of_values(seq1, seq2)))
        self.fail(self._formatMessage(msg, standard))

    def _describe_difference(self, seq1, seq2, len1, len2, name, seq_type):
        differing = '%ss differ: %s != %s\n' % ((name.capitalize(),) + _common_shorten_repr(seq1, seq2))
        unindexable = (TypeError, IndexError, NotImplementedError)
        for i in range(min(len1, len2)):
            try:
                item1 = seq1[i]
            except unindexable:
                differing += f'\nUnable to index element {i} of first {name}\n'
                break
            try:
                item2 = seq2[i]
            except unindexable:
                differing += f'\nUnable to index element {i} of second {name}\n'
                break
            if item1 != item2:
                differing += '\nFirst differing element %d:\n%s\n%s\n' % ((i,) + _common_shorten_repr(item1, item2))
                break
        else:
            # The same items in sequences of two types.
            if len1 == len2 and seq_type is None and type(seq1) != type(seq2):
                return None
        if len1 != len2:
            which, longer, at = ('First', seq1, len2) if len1 > len2 else ('Second', seq2, len1)
            differing += f'\n{which} {name} contains {abs(len1 - len2)} additional elements.\n'
            try:
                differing += f'First extra element {at}:\n{safe_repr(longer[at])}\n'
            except unindexable:
                differing += f'Unable to index element {at} of {which.lower()} {name}\n'
        return differing

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        differences = []
        for which, one, other in (('first', set1, set2), ('second', set2, set1)):
            try:
                differences.append((which, one.difference(other)))
            except TypeError as e:
                self.fail(f'invalid type when attempting set difference: {e}')
            except AttributeError as e:
                self.fail(f'{which} argument does not support set difference: {e}')
        if not any(items for which, items in differences):
            return
        lines = []
        for which, items in differences:
            if items:
                lines.append(f'Items in the {which} set but not the {"second" if which == "first" else "first"}:')
                lines.extend(repr(item) for item in items)
        self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(self._formatMessage(msg, f'{safe_repr(member)} not found in {safe_repr(container)}'))

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(self._formatMessage(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}'))

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}'))

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, f'unexpectedly identical: {safe_repr(expr1)}'))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            standard = '%s != %s' % _common_shorten_repr(d1, d2)
            standard = self._truncateMessage(standard, '\n' + '\n'.join(_diff_of_values(d1, d2)))
            self.fail(self._formatMessage(msg, standard))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        warnings.warn('assertDictContainsSubset is deprecated', DeprecationWarning)
        missing, mismatched = [], []
        for key, value in subset.items():
            if key not in dictionary:
                missing.append(safe_repr(key))
            elif value != dictionary[key]:
                mismatched.append(f'{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}')
        parts = [f'Missing: {",".join(missing)}'] if missing else []
        if mismatched:
            parts.append(f'Mismatched values: {",".join(mismatched)}')
        if parts:
            self.fail(self._formatMessage(msg, '; '.join(parts)))

    def assertCountEqual(self, first, second, msg=None):
        """Demand the same items, as often, in any order."""
        first, second = list(first), list(second)
        try:
            differences = _count_diff_hashable(first, second)
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        if differences:
            diff = '\n'.join('First has %d, Second has %d:  %r' % each for each in differences)
            standard = self._truncateMessage('Element counts were not equal:\n', diff)
            self.fail(self._formatMessage(msg, standard))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib
        first_lines, second_lines = first.splitlines(keepends=True), second.splitlines(keepends=True)
        if len(first_lines) == 1 and first.strip('\r\n') == first:
            first_lines, second_lines = [first + '\n'], [second + '\n']
        standard = '%s != %s' % _common_shorten_repr(first, second)
        diff = '\n' + ''.join(difflib.ndiff(first_lines, second_lines))
        self.fail(self._formatMessage(msg, self._truncateMessage(standard, diff)))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self.fail(self._formatMessage(msg, f'{safe_repr(a)} not less than {safe_repr(b)}'))

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self.fail(self._formatMessage(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}'))

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self.fail(self._formatMessage(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}'))

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self.fail(self._formatMessage(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}'))

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is not None'))

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self.fail(self._formatMessage(msg, 'unexpectedly None'))

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is not an instance of {cls!r}'))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is an instance of {cls!r}'))

    def assertRegex(self, text, expected_regex, msg=None):
        expected_regex = _compiled(expected_regex)
        if not expected_regex.search(text):
            standard = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, standard))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        unexpected_regex = _compiled(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            standard = (f'Regex matched: {text[match.start():match.end()]!r} matches '
                        f'{unexpected_regex.pattern!r} in {text!r}')
            raise self.failureException(self._formatMessage(msg, standard))

    def _deprecate(original):
        def deprecated(self, *args, **kwargs):
            warnings.warn(f'Please use {original.__name__} instead.', DeprecationWarning, 2)
            return original(self, *args, **kwargs)
        return deprecated

    failUnlessEqual = assertEquals = _deprecate(assertEqual)
    failIfEqual = assertNotEquals = _deprecate(assertNotEqual)
    failUnlessAlmostEqual = assertAlmostEquals = _deprecate(assertAlmostEqual)
    failIfAlmostEqual = assertNotAlmostEquals = _deprecate(assertNotAlmostEqual)
    failUnless = assert_ = _deprecate(assertTrue)
    failUnlessRaises = _deprecate(assertRaises)
    failIf = _deprecate(assertFalse)
    assertRaisesRegexp = _deprecate(assertRaisesRegex)
    assertRegexpMatches = _deprecate(assertRegex)
    assertNotRegexpMatches = _deprecate(assertNotRegex)


def _diff_of_values(first, second):
    import difflib
    import pprint
    return difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())


def _compiled(regex):
    if not isinstance(regex, (str, bytes)):
        return regex
    assert regex, 'expected_regex must not be empty.'
    import re
    return re.compile(regex)
