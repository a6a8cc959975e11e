"""What the parts of logging share."""

# Files whose frames are not where a program calls from.
own_files = set()


def module():
    """The package: programs change its attributes."""
    import logging
    return logging
