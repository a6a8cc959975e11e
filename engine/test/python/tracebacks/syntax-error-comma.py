foods = ['apple' 'pear'
         5 6]
