"""Whether a processing has a complete ground."""
