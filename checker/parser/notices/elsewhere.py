"""Words that say where addresses stand that do not follow a sentence: above, with the signatures, on file."""

from __future__ import annotations

import re

_HEAD = (
    r"\b(?:(?:here)?in(?= this (?:agreement|letter|contract)\b)|above|first (?:set|written|stated)|"
    r"(?:at|in|on|of) (?:the|its|their|this) (?:first |front |cover |title |opening |introductory )?"
    r"(?:page|paragraph|sheet|head(?:ing)?|top|front|beginning|outset|start|preamble|caption|introduction|"
    r"commencement|letterhead|table|details|cover|particulars|parties clause)\b|"
    r"(?:in|by) (?:article|section|clause|paragraph|part|box|item) [a-z\d]|on page (?:1|one))"
)
_SIGNED = (
    r"(?:signature|execution) (?:page|block)|(?:beneath|below|under|opposite|beside|with|after|by) "
    r"(?:its|his|her|their|such [a-z]+'s|each [a-z]+'s|the) (?:respective )?(?:name|signature)"
)
ELSEWHERE = re.compile(
    rf"{_HEAD}|{_SIGNED}|\b(?:on|in|at|opposite|under) (?:the )?(?:signature|schedule|exhibit|annex|appendix|"
    r"records|books|(?!this |such |said )[a-z]+ agreement|administrative questionnaire)|"
    r"(?:last|most recent|then current)[a-z ]{0,20} address|on (?:file|record)|records of|last known|"
    r"most recently"
)
AT_HEAD = re.compile(
    rf"(?<!change its )(?<!change of )(?<!from the )address(?:es)?\b(?:(?! chang)[^.;:\n]){{0,80}}?{_HEAD}"
)
ABOVE = re.compile(r"above(?:[ -](?:written|mentioned|stated|named|listed|given))? address(?:es)?\b")
ON_SIGNATURE_PAGE = re.compile(rf"address(?:es)?\b[^.\n]{{0,90}}(?:{_SIGNED})")
