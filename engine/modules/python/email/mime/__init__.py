"""Classes of messages for the kinds of content."""
