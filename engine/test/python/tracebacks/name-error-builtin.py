def main():
    values = rnage(10)
    return values
main()
