def start():
    import module_that_does_not_exist.sub
start()
