pair = (1, 2)
*rest = pair
