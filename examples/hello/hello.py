def greet(name: str, times: int = 1) -> str:
    """Says hello."""
    return ", ".join([f"hello {name}"] * times)


def norm(x: memoryview) -> float:
    """The Euclidean length of a vector."""
    total = 0.0
    for value in x:
        total += value * value
    return total**0.5
