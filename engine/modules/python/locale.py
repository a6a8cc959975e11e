"""Habits of countries in numbers and texts; here those of the C locale, which has none."""

import sys

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale', 'resetlocale', 'localeconv',
           'strcoll', 'strxfrm', 'str', 'atof', 'atoi', 'format', 'format_string', 'currency', 'normalize', 'LC_CTYPE',
           'LC_COLLATE', 'LC_MESSAGES', 'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127
_str = str


class Error(Exception):
    """A locale that there is not."""


# One character set, and a C locale in everything else.
_current = {LC_CTYPE: 'C.UTF-8'}
_known = {'C', 'POSIX', 'C.UTF-8', 'C.utf8'}


def setlocale(category, locale=None):
    """Choose a locale, or ask for it."""
    if not isinstance(category, int):
        raise TypeError('an integer is required')
    if not LC_CTYPE <= category <= LC_ALL:
        raise Error('invalid locale category' if locale is None else 'unsupported locale setting')
    if locale is None:
        return _current.get(category, 'C') if category != LC_ALL else _describe_all()
    if not isinstance(locale, _str):
        locale = normalize('.'.join(each for each in locale if each))
    if locale == '':
        locale = _locale_of_environment()
    if locale not in _known and not locale.startswith('LC_CTYPE='):
        raise Error('unsupported locale setting')
    if locale == 'POSIX':
        locale = 'C'
    if locale.startswith('LC_CTYPE='):
        _current[LC_CTYPE] = locale.split(';')[0][len('LC_CTYPE='):]
        return locale
    for each in range(LC_ALL) if category == LC_ALL else (category,):
        _current[each] = locale
    return locale


def _describe_all():
    names = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES')
    values = [_current.get(category, 'C') for category in range(LC_ALL)]
    if len(set(values)) == 1:
        return values[0]
    parts = [f'{name}={value}' for name, value in zip(names, values)]
    rest = ('LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION')
    return ';'.join(parts + [f'{name}=C' for name in rest])


def _locale_of_environment():
    import os
    for name in ('LC_ALL', 'LC_CTYPE', 'LANG'):
        value = os.environ.get(name)
        if value:
            return value if value in _known else 'C.UTF-8'
    return 'C'


def resetlocale(category=LC_ALL):
    setlocale(category, '')


def getlocale(category=LC_CTYPE):
    """(language, encoding) of a category."""
    name = setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _parse(name)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    import os
    import warnings
    warnings.warn('Use setlocale(), getencoding() and getlocale() instead', DeprecationWarning, stacklevel=2)
    for name in envvars:
        value = os.environ.get(name)
        if value:
            return _parse(value.split(':')[0] if name == 'LANGUAGE' else value)
    return None, None


def _parse(name):
    if name in ('C', 'POSIX'):
        return None, None
    language, dot, encoding = name.partition('.')
    if not dot:
        return language, 'ISO8859-1'
    encoding = 'UTF-8' if encoding.lower().replace('-', '') == 'utf8' else encoding
    # CPython takes C.UTF-8 for English.
    return ('en_US' if language == 'C' else language), encoding


def normalize(localename):
    """A locale's name with its encoding, in one way of writing."""
    if localename in ('C', 'POSIX', 'c', 'posix'):
        return 'C'
    language, dot, encoding = localename.partition('.')
    if not dot:
        return localename
    return f'{language}.{"UTF-8" if encoding.lower().replace("-", "") == "utf8" else encoding}'


def getencoding():
    return 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    if sys.flags.warn_default_encoding:
        import warnings
        warnings.warn("UTF-8 Mode affects locale.getpreferredencoding(). Consider locale.getencoding() instead.",
                      EncodingWarning, 2)
    return 'utf-8' if sys.flags.utf8_mode else 'UTF-8'


_override_localeconv = {}


def localeconv():
    """How numbers and money are written."""
    conventions = {
        'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '', 'mon_grouping': [],
        'positive_sign': '', 'negative_sign': '', 'int_frac_digits': CHAR_MAX, 'frac_digits': CHAR_MAX,
        'p_cs_precedes': CHAR_MAX, 'p_sep_by_space': CHAR_MAX, 'n_cs_precedes': CHAR_MAX, 'n_sep_by_space': CHAR_MAX,
        'p_sign_posn': CHAR_MAX, 'n_sign_posn': CHAR_MAX, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}
    conventions.update(_override_localeconv)
    return conventions


def strcoll(a, b):
    return (a > b) - (a < b)


def strxfrm(s):
    if '\0' in s:
        raise ValueError('embedded null character')
    return s


def _grouping_intervals(grouping):
    last = None
    for interval in grouping:
        if interval == CHAR_MAX:
            return
        if interval == 0:
            if last is None:
                raise ValueError('invalid grouping')
            while True:
                yield last
        yield interval
        last = interval


def _group(s, monetary=False):
    """A number's digits in groups, and how many separators there are."""
    conv = localeconv()
    separator = conv['mon_thousands_sep' if monetary else 'thousands_sep']
    grouping = conv['mon_grouping' if monetary else 'grouping']
    if not grouping:
        return s, 0
    stripped = s.rstrip()
    right = s[len(stripped):]
    digits = stripped.lstrip()
    left = stripped[:len(stripped) - len(digits)]
    groups = []
    for interval in _grouping_intervals(grouping):
        if not digits or digits[-1] not in '0123456789':
            left, digits = left + digits, ''
            break
        groups.append(digits[-interval:])
        digits = digits[:-interval]
    if digits:
        groups.append(digits)
    groups.reverse()
    return left + separator.join(groups) + right, len(separator) * (len(groups) - 1)


def _strip_padding(s, amount):
    lpos = 0
    while amount and s[lpos] == ' ':
        lpos += 1
        amount -= 1
    rpos = len(s) - 1
    while amount and s[rpos] == ' ':
        rpos -= 1
        amount -= 1
    return s[lpos:rpos + 1]


def _format(percent, value, grouping=False, monetary=False, *additional):
    formatted = percent % ((value,) + additional) if additional else percent % value
    return _localize(formatted, grouping, monetary) if percent[-1] in 'eEfFgGdiu' else formatted


def _localize(formatted, grouping=False, monetary=False):
    conv = localeconv()
    if '.' in formatted:
        whole, point, fraction = formatted.partition('.')
        seps = 0
        if grouping:
            whole, seps = _group(whole, monetary)
        decimal_point = conv['mon_decimal_point' if monetary else 'decimal_point']
        formatted = whole + decimal_point + fraction
    else:
        seps = 0
        if grouping:
            formatted, seps = _group(formatted, monetary)
    return _strip_padding(formatted, seps) if seps else formatted


def format_string(f, val, grouping=False, monetary=False):
    """As `f % val`, in the manner of the locale."""
    import re
    percents = list(re.finditer(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]', f))
    new_f = re.sub(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]', '%s', f)
    if isinstance(val, dict):
        values = ['%' if each.group()[-1] == '%' else _format(each.group(), val, grouping, monetary) for each in percents]
        return new_f % tuple(values)
    if not isinstance(val, tuple):
        val = (val,)
    values = []
    i = 0
    for each in percents:
        if each.group()[-1] == '%':
            values.append('%')
        else:
            stars = each.group('modifiers').count('*')
            values.append(_format(each.group(), val[i], grouping, monetary, *val[i + 1:i + 1 + stars]))
            i += 1 + stars
    return new_f % tuple(values)


def format(percent, value, grouping=False, monetary=False, *additional):
    import re
    import warnings
    warnings.warn("This method will be removed in a future version of Python. Use 'locale.format_string()' instead.",
                  DeprecationWarning, stacklevel=2)
    match = re.match(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]', percent)
    if not match or len(match.group()) != len(percent):
        raise ValueError(f'format() must be given exactly one %char format specifier, {percent!r} not valid')
    return _format(percent, value, grouping, monetary, *additional)


def currency(val, symbol=True, grouping=False, international=False):
    conv = localeconv()
    digits = conv['int_frac_digits' if international else 'frac_digits']
    if digits == 127:
        raise ValueError("Currency formatting is not possible using the 'C' locale.")
    s = _localize(f'{abs(val):.{digits}f}', grouping, monetary=True)
    # Marks where the sign may stand.
    s = '<' + s + '>'
    negative = val < 0
    if symbol:
        smb = conv['int_curr_symbol' if international else 'currency_symbol']
        precedes = conv['n_cs_precedes' if negative else 'p_cs_precedes']
        separated = conv['n_sep_by_space' if negative else 'p_sep_by_space']
        if precedes:
            s = smb + (' ' if separated else '') + s
        else:
            if international and smb[-1:] == ' ':
                smb = smb[:-1]
            s = s + (' ' if separated else '') + smb
    position = conv['n_sign_posn' if negative else 'p_sign_posn']
    sign = conv['negative_sign' if negative else 'positive_sign']
    if position == 0:
        s = '(' + s + ')'
    elif position == 1:
        s = sign + s
    elif position == 2:
        s = s + sign
    elif position == 3:
        s = s.replace('<', sign)
    elif position == 4:
        s = s.replace('>', sign)
    else:
        s = sign + s
    return s.replace('<', '').replace('>', '')


def str(val):
    return _format('%.12g', val)


def delocalize(string):
    conv = localeconv()
    if conv['thousands_sep']:
        string = string.replace(conv['thousands_sep'], '')
    return string.replace(conv['decimal_point'], '.') if conv['decimal_point'] else string


def localize(string, grouping=False, monetary=False):
    return _localize(string, grouping, monetary)


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))
