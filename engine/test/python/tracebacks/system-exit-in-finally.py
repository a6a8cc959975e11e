import sys
def main():
    try:
        raise ValueError('lost')
    finally:
        sys.exit('replaced by an exit message')
main()
