from softphone.domain.account import Account
from softphone.domain.commands import (
    ChooseDevices,
    ConfigureAccount,
    ConfigureEngine,
    Dial,
    RemoveAccount,
    SetMuted,
    WatchColleagues,
)
from softphone.domain.sound import DeviceChoice
from softphone.engine.standing_orders import StandingOrders


def _account(account_id: str, password: str) -> ConfigureAccount:
    return ConfigureAccount(account=Account(account_id, "2104", "pbx"), password=password)


def test_the_newest_of_each_kind_counts_and_settings_come_first() -> None:
    orders = StandingOrders()
    said = [
        SetMuted(muted=True),
        watch := WatchColleagues(account_id="a1", users=("2101",)),
        _account("a1", "p"),
        _account("a2", "p"),
        newer := _account("a1", "changed"),
        devices := ChooseDevices(choice=DeviceChoice(speaker="s")),
        settings := ConfigureEngine(auto_answer=True),
        unmuted := SetMuted(muted=False),
    ]
    assert all(orders.remember(command) for command in said)
    assert list(orders) == [settings, newer, said[3], watch, devices, unmuted]


def test_a_removed_account_is_forgotten_and_a_moment_is_not_remembered() -> None:
    orders = StandingOrders()
    orders.remember(_account("a1", "p"))
    orders.remember(WatchColleagues(account_id="a1", users=("2101",)))
    assert not orders.remember(RemoveAccount(account_id="a1"))
    assert not orders.remember(Dial(account_id="a1", target="600"))
    assert list(orders) == []
