"""Programs behind web servers (PEP 3333): headers, handlers, a small server, and a check of both sides."""
