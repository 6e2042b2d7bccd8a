"""Mirrors are found however the administrator of the machine wrote them down."""

from pathlib import Path

import pytest

from tests.pbx.apt import AptError, PrivateApt, mirrors

MIRROR = "http://mirror.invalid/debian"
OTHER = "http://mirror.invalid/other"
ONE_LINE = f"deb [arch=amd64] {OTHER} stable main\ndeb {MIRROR}/ bookworm main contrib\n"
DEB822 = f"Types: deb deb-src\nURIs: {OTHER} {MIRROR}\nSuites: bookworm\nComponents: main\n"


@pytest.fixture
def apt_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An apt configuration without a source, on a machine that has fetched no lists."""
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / "lists/partial").mkdir(parents=True)
    (tmp_path / "apt.conf").write_text(
        f'Dir::Etc::sourcelist "{tmp_path}/sources.list";\n'
        f'Dir::Etc::sourceparts "{tmp_path}/sources.list.d";\n'
        f'Dir::State::lists "{tmp_path}/lists";\n'
    )
    monkeypatch.setenv("APT_CONFIG", str(tmp_path / "apt.conf"))
    return tmp_path


def test_one_line_sources(apt_home: Path) -> None:
    (apt_home / "sources.list").write_text(ONE_LINE)
    assert mirrors() == [MIRROR, OTHER]


def test_deb822_sources(apt_home: Path) -> None:
    (apt_home / "sources.list.d/debian.sources").write_text(DEB822)
    assert mirrors() == [MIRROR, OTHER]


def test_lists_of_mirrors(apt_home: Path) -> None:
    names = apt_home / "mirrors.txt"
    names.write_text(f"{MIRROR}\n{OTHER}\n")
    (apt_home / "sources.list").write_text(f"deb mirror+file:{names} bookworm main\n")
    assert mirrors() == [f"mirror+file:{names}"]


def test_no_source_at_all_is_said_clearly(apt_home: Path) -> None:
    assert mirrors() == []
    with pytest.raises(AptError, match="none of 0 configured mirrors"):
        PrivateApt(apt_home / "private").update()
