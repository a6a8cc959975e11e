# Users and groups of the system.
import grp
import os
import pwd

root = pwd.getpwuid(0)
print(root.pw_name, root[2], root.pw_gid, len(root), root == pwd.getpwnam('root'), tuple(root) == root)
print(repr(root)[:45], type(root).__name__, root.n_fields)
print(pwd.getpwuid(os.getuid()).pw_uid == os.getuid(), root in pwd.getpwall())
print(repr(grp.getgrgid(0))[:36], grp.getgrnam('root').gr_mem, grp.getgrgid(0) in grp.getgrall())
for what in (lambda: pwd.getpwnam('no such user'), lambda: pwd.getpwuid(3999999), lambda: pwd.getpwuid(-1), lambda: pwd.getpwuid(-5),
             lambda: pwd.getpwuid(2 ** 40), lambda: pwd.getpwuid('0'), lambda: pwd.getpwuid(0.0), lambda: pwd.getpwnam(b'root'),
             lambda: pwd.getpwnam('ro\0ot'), lambda: pwd.struct_passwd((1, 2)),
             lambda: pwd.struct_passwd(range(7)), lambda: grp.getgrnam('no such group'), lambda: grp.getgrgid(3999999),
             lambda: grp.getgrgid(1.5), lambda: grp.getgrnam(None), lambda: grp.getgrgid(id=0).gr_name,
             lambda: grp.struct_group(('a', 'b', 1, []))):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)
