# Runs programs that arrive on standard input, one a line, each as the repr of its text. Answers with a line, the repr
# of a pair: what the program printed, and the exception that left it (type, message, lines of the traceback) or None.
# Every program has a namespace of its own. It is served by CPython and by the engine alike.
import io
import sys


def describe(exception):
    try:
        message = str(exception)
    except Exception as failure:
        message = f"no text: {type(failure).__name__}"
    lines = []
    traceback = exception.__traceback__
    while traceback is not None:
        frame = traceback.tb_frame.f_code
        if frame.co_filename == "<program>":
            lines.append((frame.co_name, traceback.tb_lineno))
        traceback = traceback.tb_next
    if isinstance(exception, RecursionError):
        lines = []
    return type(exception).__name__, message, lines


def run(source):
    standard = sys.stdout, sys.stderr
    sys.stdout = output = io.StringIO()
    sys.stderr = io.StringIO()
    failure = None
    try:
        exec(compile(source, "<program>", "exec"), {"__name__": "__main__"})
    except BaseException as exception:
        failure = describe(exception)
    finally:
        sys.stdout, sys.stderr = standard
    return output.getvalue(), failure


def serve():
    for line in iter(sys.stdin.readline, ""):
        source = eval(line)
        answer = ascii(run(source))
        sys.stdout.write(answer + "\n")
        sys.stdout.flush()


serve()
