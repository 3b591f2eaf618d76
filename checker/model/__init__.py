"""Frozen values that travel from one stage to the next.

Nothing in here reads, parses or decides: the modules only say what the stages hand to each other.

* ``source``: what a reader answers (:class:`Document`).
* ``reading``: the text as a person reads it, with the way back to the source (:class:`Reading`).
* ``agreement``: what the parser understood (:class:`Agreement` and its parts).
* ``finding``: what a check answers (:class:`Hit`, :class:`Skip`).
* ``rule``: what a rule file says (:class:`Rule`).
* ``report``: what the run reports (:class:`Report` and its parts); the JSON interface.
* ``parsed``: what ``checker parse`` prints; the JSON interface.
"""
