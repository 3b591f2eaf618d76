"""Hand-checked parses: what was understood of an agreement, by line, beside what is right."""
