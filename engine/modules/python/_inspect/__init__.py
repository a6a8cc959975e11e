"""The parts that `inspect` is made of. What they define belongs to `inspect`, and says so."""
