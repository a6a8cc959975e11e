"""Parameters of parts of tests."""

from collections import ChainMap


class _OrderedChainMap(ChainMap):
    """Goes through the innermost names first."""

    def __iter__(self):
        seen = set()
        for mapping in self.maps:
            for key in mapping:
                if key not in seen:
                    seen.add(key)
                    yield key
