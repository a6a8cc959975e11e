class A:
    def m(self):
        pass

    def (self):
        pass
