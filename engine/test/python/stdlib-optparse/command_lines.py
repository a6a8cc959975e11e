# Options of every kind, help in two styles, groups, and what is refused.
import optparse
import os

os.environ['COLUMNS'] = '70'


def build(**options):
    parser = optparse.OptionParser(usage='%prog [options] FILE...', version='%prog 1.2', prog='tool', description='Does ' + 'many things, ' * 9,
                                   epilog='The end.', **options)
    parser.add_option('-v', '--verbose', action='count', default=0, help='say more')
    parser.add_option('-q', action='store_false', dest='loud', default=True)
    parser.add_option('-o', '--output', metavar='FILE', help='where to write; the default is %default, ' + 'and so on ' * 8, default='out.txt')
    parser.add_option('-n', '--number', type='int', help='a number')
    parser.add_option('--point', type='float', nargs=2)
    parser.add_option('--mode', type='choice', choices=['fast', 'slow'], default='slow', help='one of two: %default')
    parser.add_option('-D', action='append', dest='defines', help=optparse.SUPPRESS_HELP)
    parser.add_option('--const', action='store_const', const=42, dest='number')
    parser.add_option('--call', action='callback', type='string', callback=lambda option, opt, value, parser, *args: print('called', option, opt, value, args), callback_args=(1, 2))
    group = optparse.OptionGroup(parser, 'Rare options', 'Seldom needed.')
    group.add_option('--rare', action='store_true')
    parser.add_option_group(group)
    return parser


for line in ('', '-vvq -o x a b', '--output=y -n 0x1F -- -v', '--point 1 2.5 --mode fast -Da -D b', '--numb 7 c --rare', '--const', '--call=5 rest',
             '-n', '-n x', '--mode middle', '--rare=1', '--nothing', '-z', '--c', '--point 1', '-h', '--version'):
    try:
        values, rest = build().parse_args(line.split())
        print(line, '|', sorted(vars(values).items()), rest)
    except SystemExit as stop:
        print(line, '| exit', stop.code)
build(formatter=optparse.TitledHelpFormatter()).print_help()
parser = build(conflict_handler='resolve')
parser.add_option('-v', '--version-file', help='new')
parser.disable_interspersed_args()
print(str(parser.parse_args(['-v', '3', 'a', '-q'])[0]), parser.get_option('-v'), parser.has_option('--verbose'), parser.get_option_group('--rare').title)
for names, attributes in ((('-v',), {}), (('v',), {}), (('-vv',), {}), ((), {}), (('-x',), {'action': 'shout'}), (('-x',), {'type': 'int', 'action': 'store_true'}),
                          (('-x',), {'choices': 'ab', 'type': 'choice'}), (('-x',), {'nope': 1}), (('-x',), {'action': 'callback'}), (('-x',), {'const': 1})):
    try:
        print(build().add_option(*names, **attributes))
    except (optparse.OptionError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
