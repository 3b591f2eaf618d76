"""One module a format: bytes in, :class:`~checker.model.source.Document` out."""
