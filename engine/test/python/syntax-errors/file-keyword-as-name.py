class = 'first'
