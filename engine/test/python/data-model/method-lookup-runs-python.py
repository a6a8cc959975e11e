# Looking up a method may run Python code that looks up methods itself; the call that follows is not disturbed.
class Names:
    def known(self):
        return ['known']


class Lazy:
    def __getattr__(self, name):
        names = Names()
        assert names.known() == ['known']
        return lambda *args: (name, args)


lazy = Lazy()
print(lazy.first(1, 2))
print(lazy.second())
print(lazy.third(*[1], **{}))


class Described:
    class Getter:
        def __get__(self, instance, owner):
            Names().known()
            return lambda *args: args

    method = Getter()


print(Described().method('a'))
