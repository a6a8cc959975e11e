import sys
def whole(): raise ValueError('a raise statement has no carets')
def call_only():
    whole()
def name_only():
    undefined
def assert_only():
    assert False
def assert_message():
    assert 1 > 2, 'one is not more'
def for_target():
    for x in 5:
        pass
def with_target():
    with 5:
        pass
def import_line():
    import no_such_module_here
def delete_name():
    del nothing
def comprehension():
    return [x for x in 5]
def decorator_line():
    @5
    def f(): pass
def class_line():
    class A(5): pass
def default_line():
    def f(a=nope): pass
for f in (call_only, name_only, assert_only, assert_message, for_target, with_target, import_line, delete_name, comprehension, decorator_line, class_line, default_line):
    try: f()
    except Exception: sys.excepthook(*sys.exc_info())
call_only()
