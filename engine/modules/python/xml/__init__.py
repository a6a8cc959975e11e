"""XML: parsers, trees of elements, documents."""

__all__ = ['dom', 'parsers', 'sax', 'etree']
