"""The parts that `typing` is made of. What they define belongs to `typing`, and says so."""
