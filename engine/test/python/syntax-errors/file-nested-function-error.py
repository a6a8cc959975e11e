def level_one():
    def level_two():
        def level_three():
            return [x for x in range(3)
                    if x % 2 ==]
        return level_three
    return level_two
