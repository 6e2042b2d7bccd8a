"""Search keys and the order of the Turkish alphabet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from softphone.domain.turkish import fold, sort_key

ALPHABET = "abcçdefgğhıijklmnoöprsştuüvyz"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Zeynep Arslanoğlu", "zeynep arslanoglu"),
        ("İSTANBUL Işık", "istanbul isik"),
        ("ŞİŞLİ, Çağrı; Gülşah Özgür", "sisli, cagri; gulsah ozgur"),
        ("  Ömer \t Faruk\nAksoy ", "omer faruk aksoy"),
        ("Hâlâ Kâzım", "hala kazim"),
        ("Søren Łukasz Đorđe Straße", "soren lukasz dorde strasse"),
        ("i\u0307I\u0307", "ii"),
        ("", ""),
    ],
)
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@given(st.text())
def test_fold_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(ALPHABET + "âîû "))
def test_fold_forgets_case_the_turkish_way(text: str) -> None:
    upper = text.replace("i", "İ").replace("ı", "I").upper()
    assert fold(upper) == fold(text)
    assert fold(text).isascii()


def test_alphabet() -> None:
    assert sorted(ALPHABET, key=sort_key) == list(ALPHABET)
    capitals = "ABCÇDEFGĞHIİJKLMNOÖPRSŞTUÜVYZ"
    assert [sort_key(letter) for letter in capitals] == [sort_key(letter) for letter in ALPHABET]


def test_names_sort_as_in_a_dictionary() -> None:
    names = ["Cem", "Cüneyt", "Çağrı", "Gül", "Ğ", "Hakan", "Ilgaz", "Işıl", "İlker", "Kâmil",
             "Kamile", "Ozan", "Ömer", "Su", "Şule", "Tuğçe", "Ufuk", "Ümit", "Zeynep"]  # fmt: skip
    assert sorted(set(names), key=sort_key) == names


@given(st.text(ALPHABET, min_size=1), st.text(ALPHABET), st.text(ALPHABET))
def test_order_follows_the_first_difference(start: str, one: str, other: str) -> None:
    ranks = [[ALPHABET.index(letter) for letter in start + end] for end in (one, other)]
    assert (ranks[0] < ranks[1]) == (sort_key(start + one) < sort_key(start + other))
