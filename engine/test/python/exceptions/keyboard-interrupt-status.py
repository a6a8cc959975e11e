def loop():
    for i in range(3):
        print('tick', i)
    raise KeyboardInterrupt
try:
    loop()
finally:
    print('cleaning up')
