"""Text from the network, made safe to show: one place, at the boundary. Pure."""

import unicodedata

LONGEST = 64
"""Characters of a name or a number that are kept."""
_UNWANTED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Controls, direction overrides, lone surrogates, line ends: they can forge what is on screen."""


def clean(text: str, longest: int = LONGEST) -> str:
    """One line without control signs or replacement signs, at most so many characters."""
    shown = (" " if _is_unwanted(sign) else sign for sign in text[: longest * 8])
    return " ".join("".join(shown).split())[:longest].rstrip()


def _is_unwanted(sign: str) -> bool:
    return sign == "\N{REPLACEMENT CHARACTER}" or unicodedata.category(sign) in _UNWANTED
