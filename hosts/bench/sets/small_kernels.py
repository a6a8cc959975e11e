"""Runs many programs of the kernel set in one process: `small_kernels.py NAME N NAME N ...`.

Prints a line for each, its name and its checksum; each kernel is called three times. For tests, which want to start
the engine once.
"""
import sys

sys.path.append(sys.path[0] + "/kernels")

from kernel_harness import digest, noise

names = sys.argv[1::2]
sizes = [int(text) for text in sys.argv[2::2]]
for name, n in zip(names, sizes):
    program = __import__(name)
    arguments, outputs = program.setup(n, noise)
    checksums = []
    for _ in range(3):
        result = program.kernel(*arguments)
        checksums.append(digest(result, outputs))
    print(name, checksums[0] if checksums[0] == checksums[1] == checksums[2] else checksums, flush=True)
