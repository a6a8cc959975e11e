"""Member names that are empty, private names that end in an underscore, and globals of warnings that are no dict."""
import enum
import warnings

try:
    enum.Enum('Empty', ('', 'B', 'C'))
except ValueError as error:
    print(error)


class Private(enum.Enum):
    __corporal = 'Radar'
    __major_ = 'Hoolihan'
    NORMAL = 1


print(Private._Private__corporal, Private._Private__major_, list(Private))
try:
    class Sunder(enum.Enum):
        _reserved_ = 1
except ValueError as error:
    print(error)

for scope in (True, 5, None, {}):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        try:
            warnings.warn_explicit('text', UserWarning, 'file', 42, module_globals=scope)
        except TypeError as error:
            print(error)
        print(len(caught))
