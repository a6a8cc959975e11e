"""What the importer of CPython asks its core; here for those who look."""

check_hash_based_pycs = 'default'


def lock_held():
    return False


def acquire_lock():
    pass


def release_lock():
    pass


def extension_suffixes():
    return []


def is_builtin(name):
    import sys
    return 1 if name in sys.builtin_module_names else 0


def is_frozen(name):
    return False


def is_frozen_package(name):
    raise ImportError(f'No such frozen object named {name}', name=name)


def get_frozen_object(name, data=None):
    raise ImportError(f'No such frozen object named {name}', name=name)


def create_builtin(spec):
    __import__(spec.name)
    import sys
    return sys.modules[spec.name]


def exec_builtin(module):
    return 0


def _override_frozen_modules_for_tests(override):
    pass


def source_hash(key, source):
    return bytes(8)
