"""Turkish letters for machines: a key that makes search forgiving, one that sorts by the alphabet.

Python's `casefold` and plain code-point order both get Turkish wrong (İ/i and I/ı are two letters,
ç comes before d), and the window's toolkit is not at hand here.
"""

import unicodedata

_FOLDED = str.maketrans("İIıŞşĞğÜüÖöÇçØøŁłĐđ", "iiissgguuooccoolldd", "\u0307")
_LOWERED = str.maketrans("Iİ", "ıi")
_AFTER_ALL_LETTERS = "\U0010ffff"
_COLLATED = str.maketrans(
    {letter: before + _AFTER_ALL_LETTERS for letter, before in zip("çğıöşü", "cghosu", strict=True)}
)


def fold(text: str) -> str:
    """The search key of a text: lower case, without dots and accents, single spaces.

    Idempotent, and the same for `ISPARTA`, `Isparta` and `ısparta`.
    """
    once = _strip_accents(text.translate(_FOLDED)).casefold()
    return " ".join(_strip_accents(once).casefold().translate(_FOLDED).split())


def sort_key(text: str) -> str:
    """Compares as a Turkish dictionary does: c ç d … g ğ h ı i … o ö … s ş … u ü; case is ignored.

    Each of the six letters becomes its predecessor and a sign that follows every letter.
    """
    lowered = unicodedata.normalize("NFC", text).translate(_LOWERED).casefold()
    return _strip_accents(lowered.translate(_COLLATED))


def _strip_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(sign for sign in decomposed if not unicodedata.combining(sign))
