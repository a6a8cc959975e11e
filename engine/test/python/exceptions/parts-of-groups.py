# What the parts of an exception group share with it, and what a group made by except* is like.
def lines(error):
    found, traceback = [], error.__traceback__
    while traceback is not None:
        found.append(traceback.tb_lineno)
        traceback = traceback.tb_next
    return found


def describe(name, error):
    print(name, repr(error), lines(error), repr(error.__context__), repr(error.__cause__), error.__suppress_context__)


group = ExceptionGroup("all", [ValueError(1), TypeError(2)])
describe("match", group.split(ValueError)[0])
describe("rest", group.split(ValueError)[1])
describe("subgroup", group.subgroup(lambda error: isinstance(error, TypeError)))
describe("derived", group.derive([KeyError(1)]))
try:
    raise group
except* TypeError as part:
    describe("handled", part)
except* ValueError as part:
    describe("handled", part)
try:
    try:
        1 / 0
    except* ZeroDivisionError as part:
        describe("wrapped", part)
        raise
except BaseException as error:
    describe("raised again", error)
try:
    try:
        1 / 0
    except* ZeroDivisionError:
        undefined
except BaseException as error:
    describe("raised anew", error)
    describe("its context", error.__context__)
