"""Parts of URLs."""
