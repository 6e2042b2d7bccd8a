"""The colours, as the visual target names them: one frozen value for each theme."""

import msgspec


class Palette(msgspec.Struct, frozen=True):
    """Every colour of one theme as `#RRGGBB`.

    A tone (`accent`, `green`, `teal`, `amber`, `violet`, `red`) has four shades: the bare name is
    text and icons, `_soft` a tint behind them, `_line` its outline, `_fill` a fill under white
    text. `good`, `mid`, `bad` and `bar` are for meters and charts and never carry text.
    """

    bg: str
    surface: str
    sunken: str
    hover: str
    line: str
    line2: str
    field: str
    t1: str
    t2: str
    t3: str
    on: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_line: str
    accent_fill: str
    accent_fill_hover: str
    green: str
    green_soft: str
    green_line: str
    green_fill: str
    teal: str
    teal_soft: str
    teal_line: str
    teal_fill: str
    amber: str
    amber_soft: str
    amber_line: str
    violet: str
    violet_soft: str
    violet_line: str
    violet_fill: str
    red: str
    red_soft: str
    red_line: str
    red_fill: str
    good: str
    mid: str
    bad: str
    bar: str


LIGHT = Palette(
    bg="#F5F5F2",
    surface="#FFFFFF",
    sunken="#FAFAF8",
    hover="#EFEEEA",
    line="#E4E2DC",
    line2="#D2D0C8",
    field="#8E8B82",
    t1="#1C1B19",
    t2="#514F49",
    t3="#6A675F",
    on="#FFFFFF",
    accent="#2747C7",
    accent_hover="#1E389F",
    accent_soft="#EBEFFB",
    accent_line="#C3CDF2",
    accent_fill="#2747C7",
    accent_fill_hover="#1E389F",
    green="#14713F",
    green_soft="#E5F3EA",
    green_line="#B5DBC4",
    green_fill="#14713F",
    teal="#0A6A70",
    teal_soft="#E0F1F1",
    teal_line="#AFD8D9",
    teal_fill="#0A6A70",
    amber="#885100",
    amber_soft="#FBF0DA",
    amber_line="#EAD3A4",
    violet="#653FBA",
    violet_soft="#F0EBFA",
    violet_line="#D5C8F0",
    violet_fill="#653FBA",
    red="#B92E25",
    red_soft="#FBEAE8",
    red_line="#F0C4BF",
    red_fill="#B92E25",
    good="#2E9E63",
    mid="#D99A2B",
    bad="#D2463B",
    bar="#B9B6AC",
)

DARK = Palette(
    bg="#131416",
    surface="#1B1C1F",
    sunken="#17181B",
    hover="#26282C",
    line="#2B2D32",
    line2="#3A3D43",
    field="#71757D",
    t1="#EDEDEB",
    t2="#B9BBBF",
    t3="#969AA1",
    on="#FFFFFF",
    accent="#9AAEFF",
    accent_hover="#B3C2FF",
    accent_soft="#222A49",
    accent_line="#37447A",
    accent_fill="#3F5FE0",
    accent_fill_hover="#3550C8",
    green="#6CCB95",
    green_soft="#18301F",
    green_line="#2B5239",
    green_fill="#1B7F4A",
    teal="#62C7CC",
    teal_soft="#142F31",
    teal_line="#245155",
    teal_fill="#0E7379",
    amber="#E9B45C",
    amber_soft="#352810",
    amber_line="#5A451D",
    violet="#B9A0F2",
    violet_soft="#2A2244",
    violet_line="#46396F",
    violet_fill="#7450CC",
    red="#FF8F85",
    red_soft="#3B1D1B",
    red_line="#6A322D",
    red_fill="#C63A30",
    good="#4DB77F",
    mid="#E0A945",
    bad="#E8695E",
    bar="#5A5E66",
)
