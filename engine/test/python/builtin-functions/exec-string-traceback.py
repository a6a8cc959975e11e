def run():
    exec('a = 1\nb = a / 0\n')
try: run()
except ZeroDivisionError as e: print(e, e.__traceback__.tb_next.tb_next.tb_lineno, e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_filename)
try: eval('1 + (2 * )')
except SyntaxError as e: print(e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.msg, e.args)
exec("def inner(n):\n    return undefined_name + n\n\nresult = inner(1)\n")
