"""Parts of SAX."""
