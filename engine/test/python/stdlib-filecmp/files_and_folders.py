# Files and folders compared, and the reports of it.
import filecmp
import os
import tempfile

root = tempfile.mkdtemp()
os.chdir(root)


def write(name, text):
    os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
    with open(name, 'w') as file:
        file.write(text)
    os.utime(name, (1000000, 1000000))


for name, text in {'a/same': 'x', 'b/same': 'x', 'a/other': 'x', 'b/other': 'yy', 'a/size': 'p', 'b/size': 'q', 'a/left': '',
                   'b/right': '', 'a/sub/f': '1', 'b/sub/f': '1', 'a/sub/deep/g': '2', 'b/sub/deep/g': '23', 'a/funny': '',
                   'b/funny/x': '', 'a/tags': '', 'b/.git/x': '', 'a/bad': '', 'b/bad': ''}.items():
    write(name, text)
os.remove('b/bad')
os.symlink('nowhere', 'b/bad')

print(filecmp.cmp('a/same', 'b/same'), filecmp.cmp('a/other', 'b/other'), filecmp.cmp('a/size', 'b/size'),
      filecmp.cmp('a/size', 'b/size', shallow=False), filecmp.cmp('a', 'b'))
filecmp.clear_cache()
print(filecmp.cmpfiles('a', 'b', ['same', 'other', 'size', 'left', 'nothing'], shallow=False))

both = filecmp.dircmp('a', 'b')
for name in ('left_list', 'right_list', 'common', 'left_only', 'right_only', 'common_dirs', 'common_files', 'common_funny',
             'same_files', 'diff_files', 'funny_files'):
    print(name, sorted(getattr(both, name)))
print({name: type(each).__name__ for name, each in both.subdirs.items()}, both.left, both.right)
both.report()
print()
both.report_partial_closure()
print()
both.report_full_closure()
print(filecmp.dircmp('a', 'b', ignore=['same'], hide=['sub']).common)


class Mine(filecmp.dircmp):
    pass


print(type(Mine('a', 'b').subdirs['sub']).__name__, filecmp.DEFAULT_IGNORES)
for what in (lambda: filecmp.cmp('a/x', 'b/x'), lambda: both.nothing, lambda: filecmp.dircmp('no', 'b').common):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)
