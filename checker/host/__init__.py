"""Plug-ins, rule packs and the choice of rules."""
