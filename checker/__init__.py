"""A linter for agreements: reads them, checks them against rules, reports violations."""

__version__ = "0.1.0"
