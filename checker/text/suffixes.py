"""Entity suffixes: their classes, and how they are printed."""

from __future__ import annotations

import re

SUFFIX_CLASSES: dict[tuple[str, ...], str] = {
    tuple(words.split()): suffix
    for suffix, forms in {
        "inc": "inc, incorporated",
        "corp": "corp, corporation",
        "co": "co, company, companies, cos",
        "ltd": "ltd, limited, private limited, sdn bhd, bhd, berhad, ltda, lda, limitada"
        ", ltee, teoranta, cyfyngedig, cyf",
        "llc": "llc, lc, limited liability company, limited liability co",
        "lp": "lp, limited partnership",
        "llp": "llp, limited liability partnership",
        "lllp": "lllp",
        "plc": "plc, public limited company",
        "pllc": "pllc",
        "pc": "pc, professional corporation",
        "na": "na, national association",
        "fsb": "fsb, ssb, sla",
        "mhc": "mhc",
        "farm credit": "acb, flca, pca",
        "pte": "pte",
        "pty": "pty, proprietary",
        "pvt": "pvt",
        "gmbh": "gmbh, gmbh and co kg, gmbh and co kgaa, gmbh and co ohg, mbh",
        "ag": "ag, ag and co kg, aktiengesellschaft",
        "kg": "kg, kgaa",
        "sa": "sa, sac, saic, sociedad anonima, societe anonyme",
        "sa de cv": "sa de cv, s de rl de cv, sapi de cv, sab de cv",
        "sarl": "sarl, s a r l",
        "sas": "sas",
        "sl": "sl, slu, sociedad limitada",
        "srl": "srl",
        "spa": "spa",
        "nv": "nv",
        "bv": "bv, besloten vennootschap",
        "ab": "ab",
        "asa": "asa",
        "oy": "oy, oyj",
        "as": "as, aps",
        "ks": "ks",
        "ky": "ky",
        "cc": "cc, close corporation",
        "ou": "ou",
        "ood": "ood, eood, ead",
        "bvba": "bvba, cvba, vof",
        "asbl": "asbl, vzw",
        "pbc": "pbc",
        "wll": "wll",
        "dmcc": "dmcc, fz llc",
        "se": "se",
        "sro": "sro",
        "doo": "doo",
        "sp zoo": "sp zoo, spzoo, sp z oo",
        "kft": "kft",
        "jsc": "jsc, ojsc, pjsc, cjsc",
        "ev": "ev",
        "kk": "kk, kabushiki kaisha",
        "gk": "gk, godo kaisha",
        "yk": "yk, yugen kaisha",
        "zrt": "zrt",
        "dac": "dac, designated activity company",
        "clg": "clg",
        "ulc": "ulc, unlimited liability company",
        "uab": "uab",
        "ua": "ua",
        "ek": "ek",
        "eg": "eg",
        "sca": "sca",
        "fze": "fze, fzco, fzc",
    }.items()
    for words in forms.split(", ")
}
"""Folded words of a suffix -> its class."""

_PRINTED_SUFFIXES = (
    r"Inc(?:orporated|ORPORATED)?|inc|INC(?:ORPORATED)?",
    r"Corp(?:oration)?|CORP(?:ORATION)?|corp(?=\.)",
    r"Compan(?:y|ies)|COMPAN(?:Y|IES)|C[Oo]s?",
    r"Limited(?: Partnership| Liability (?:Company|Partnership))?",
    r"LIMITED(?: PARTNERSHIP| LIABILITY (?:COMPANY|PARTNERSHIP))?|L[Tt][Dd][Aa]?|ltd"
    r"|Lda|L[Tt][ÉéEe][Ee]|Teoranta|TEORANTA|Cyf(?:yngedig)?|CYF(?:YNGEDIG)?",
    r"L\.? ?L\.? ?L\.? ?P|L\.? ?L\.? ?[CP]|L\.? ?[PC]|[Ll]lc|Lp",
    r"P\.? ?L\.? ?L\.? ?C|[Pp]\.? ?[Ll]\.? ?[Cc]|P\.?C(?=[.,;) \n]|$)",
    r"N\.? ?A(?=[.,;) \n]|$)|National Association|NATIONAL ASSOCIATION|[FS]\.?S\.?B|(?<=, )(?:SLA|MHC)"
    r"|ACB|FLCA|PCA",
    r"P[Tt][Ee]|P[Tt][Yy]|P[Vv][Tt]|Proprietary|(?:Sdn\.? )?B(?:hd|HD)|Berhad",
    r"G[Mm][Bb]H(?: ?& ?C[Oo]\.? ?(?:K[Gg](?:a[aA])?|[oO]HG))?|mbH|AG(?: ?& ?Co\.? ?KG(?:aA)?)?"
    r"|Aktiengesellschaft|AKTIENGESELLSCHAFT|KG(?:aA)?",
    r"S\.? ?A\.?(?: ?P\.?I\.?| ?B\.?)? ?(?:de|DE) ?C\.? ?V|S\. ?(?:de|DE) ?R\.? ?L\.? ?(?:de|DE) ?C\.? ?V",
    r"S\.? ?[aàAÀ]\.? ?[rR]\.? ?[lL]|S\.? ?A\.? ?S|S\. ?A\. ?(?:I\. ?)?C(?=\.)|S\.? ?A|S\. ?L\. ?U(?=\.)"
    r"|S\. ?L(?=\.)|Sociedad An[o\u00f3]nima|SOCIEDAD AN[O\u00d3]NIMA|Soci[e\u00e9]t[e\u00e9] Anonyme"
    r"|S\. ?[rR]\. ?[lL]|S[rR][lL]|S\. ?[pP]\. ?A|S[pP]A",
    r"N\.? ?V|B\.? ?V|AB|ASA|A/S|Oyj?|A[pP]S|(?<=[A-Za-z] )(?:AS|SE|CC|K[Yy])(?= ?[,(\n]| and [A-Z]|$)"
    r"|K/S|OÜ|E?OOD|EAD"
    r"|K\.? ?K|(?:Kabushiki|Godo|Yugen) Kaisha|(?:KABUSHIKI|GODO|YUGEN) KAISHA|A\. ?Ş"
    r"|[BC]VBA|V\.?O\.?F|ASBL|VZW|P\.?B\.?C|W\.?L\.?L|DMCC|FZ-LLC",
    r"[Ss][Pp]\. ?[zZ] ?\.?[oO]\. ?[oO]|s\. ?r\. ?o|d\. ?o\. ?o|a\. ?s(?=\.)|e\. ?V(?=\.)"
    r"|[Kk]ft|[Zz]rt|U\. ?A(?=\.)|[OPC]?JSC|D\.?A\.?C|CLG|ULC|UAB|e\. ?[KG](?=\.)|S\. ?C\. ?A(?=\.)"
    r"|F\.?Z\.?(?:E|CO|C)",
)
ENTITY_SUFFIX = rf"(?:{'|'.join(_PRINTED_SUFFIXES)})(?![^\W_]|-[A-Za-z])\.?"
"""Source of a pattern for an entity suffix as printed; case counts, for "company" is an everyday word."""
SUFFIXES_BEHIND = re.compile(rf"(?:,? {ENTITY_SUFFIX})+\Z")
"""All suffixes at the end of a name."""
