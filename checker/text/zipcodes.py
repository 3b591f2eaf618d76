"""ZIP codes of the United States: which state a code's first three digits belong to.

Source: United States Postal Service, Publication 65 and labelling list L002 (three-digit ZIP code
prefix groups).
"""

from __future__ import annotations

from bisect import bisect_right

from checker.text.places import US_STATES

_RANGES = """
005 NY 006 PR 008 VI 009 PR 010 MA 028 RI 030 NH 039 ME 050 VT 055 MA 056 VT 060 CT 070 NJ 090 --
100 NY 150 PA 197 DE 200 DC 201 VA 202 DC 206 MD 220 VA 247 WV 269 -- 270 NC 290 SC 300 GA 320 FL
350 AL 370 TN 386 MS 398 GA 400 KY 428 -- 430 OH 460 IN 480 MI 500 IA 529 -- 530 WI 550 MN 568 --
569 DC 570 SD 578 -- 580 ND 589 -- 590 MT 600 IL 630 MO 659 -- 660 KS 680 NE 694 -- 700 LA 715 --
716 AR 730 OK 733 TX 734 OK 750 TX 800 CO 817 -- 820 WY 832 ID 839 -- 840 UT 848 -- 850 AZ 866 --
870 NM 885 TX 886 -- 889 NV 899 -- 900 CA 962 -- 967 HI 969 GU 970 OR 980 WA 995 AK
""".split()

_FISHERS_ISLAND = "06390"
"""The one code of New York among Connecticut's."""
_STARTS = tuple(int(first) for first in _RANGES[::2])
_STATES = tuple(_RANGES[1::2])

STATE_CODES = dict(
    zip(
        (entry.partition("=")[0] for entry in US_STATES.strip().replace("\n", "|").split("|")),
        """AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC
        ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR GU""".split(),
        strict=True,
    )
)
"""Name of a state -> its two letters."""


def state_of(zip_code: str) -> str | None:
    """The two letters of the state that a five-digit code belongs to; None where it is not known."""
    if zip_code.startswith(_FISHERS_ISLAND):
        return "NY"
    prefix = int(zip_code[:3])
    index = bisect_right(_STARTS, prefix) - 1
    state = _STATES[index] if index >= 0 else "--"
    return None if state == "--" else state
