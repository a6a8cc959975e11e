# Names and passwords by machine, macros, errors with their line.
import netrc
import os
import tempfile

GOOD = '''machine host.one login "a name" account acct password pa\\ ss
# a remark
machine two
  user u # trailing
  password #notaremark
default login anonymous password me@
macdef init
 cd /
 ls

'''
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, 'netrc')

    def read(text):
        with open(path, 'w') as file:
            file.write(text)
        return netrc.netrc(path)

    found = read(GOOD)
    print(found.hosts)
    print(found.macros)
    print(found.authenticators('host.one'), found.authenticators('unknown'))
    print(found)
    for bad in ('foo bar', 'machine x\n wrong y', 'macdef a\n b\n', 'machine', 'default login x\nmachine y login'):
        try:
            print(read(bad).hosts)
        except netrc.NetrcParseError as error:
            print(error.msg, error.lineno)
