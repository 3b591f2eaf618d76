"""Defects planted into clean agreements, one kind a function, to count what the rules find of them."""
