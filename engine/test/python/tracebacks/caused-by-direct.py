class ConfigError(Exception): pass
def read(d, k):
    try:
        return d[k]
    except KeyError as e:
        raise ConfigError(f'missing {k!r}') from e
def load():
    try:
        read({}, 'name')
    except ConfigError as e:
        raise RuntimeError('cannot load') from e
load()
