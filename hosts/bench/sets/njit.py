"""Runs a program of the kernel set under Numba: `njit.py PROGRAM.py N REPEAT`.

All functions of the program but setup are compiled with @njit, unchanged; buffers become numpy arrays over the same
memory, since that is what Numba's users pass.
"""
import importlib.util
import sys
import types
from array import array

import numba
import numpy
from kernel_harness import run


def load(path):
    spec = importlib.util.spec_from_file_location("program", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def compile_functions(module):
    for name, value in list(vars(module).items()):
        if isinstance(value, types.FunctionType) and name != "setup":
            setattr(module, name, numba.njit(value))


def to_numpy(value):
    return numpy.asarray(value) if isinstance(value, (array, bytes, bytearray, memoryview)) else value


program = load(sys.argv.pop(1))
compile_functions(program)


def setup(n, noise):
    arguments, outputs = program.setup(n, noise)
    return tuple(map(to_numpy, arguments)), outputs


run(setup, program.kernel)
