"""Migrations lead to what the tables say, from nothing and from real data."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from softphone.crm.store import migrations
from softphone.crm.store.connection import connect, engine_on
from softphone.crm.store.opening import open_store
from softphone.crm.store.schema import metadata
from softphone.domain.agent import AgentMark
from softphone.domain.history import HistoryFilter

FIRST_REVISION_DATA = """
    INSERT INTO customers (customer_id, first_name, search_key, facts) VALUES
        ('c1', 'Zeynep', 'zeynep', '[{"label": "Kart limiti", "value": "₺250.000"}]');
    INSERT INTO phone_numbers (customer_id, e164, last_nine, label) VALUES
        ('c1', '+905321234567', '321234567', 'mobile');
    INSERT INTO consents (customer_id, channel, granted) VALUES ('c1', 'sms', 1);
    INSERT INTO interactions (interaction_id, customer_id, started_at, answered_at, ended_at, note)
        VALUES ('i1', 'c1', 5.0, 6.0, 7.0, 'Not');
    INSERT INTO interactions (interaction_id, number, started_at) VALUES
        ('i2', '+902123556214', 4.0);
    INSERT INTO cases (case_id, number, customer_id, subject) VALUES ('k1', 'T-1', 'c1', 'İtiraz');
    INSERT INTO follow_ups (follow_up_id, customer_id, name, due_at) VALUES ('f1', 'c1', 'Z', 9.0);
    INSERT INTO agent_spans (agent, state, since) VALUES ('', 'ready', 1.0);
    INSERT INTO wrap_up_codes (code, label) VALUES ('eski', 'Eski kod');
"""


@pytest.fixture
def engine(path: Path) -> sa.Engine:
    path.parent.mkdir()
    return engine_on(lambda: connect(path))


def test_head_is_the_newest_revision() -> None:
    assert migrations.revisions()[0] == migrations.HEAD


def test_migrations_lead_to_the_tables(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        migrations.upgrade(connection)
        context = MigrationContext.configure(
            connection, opts={"include_name": _not_of_the_full_text_index, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_migrations_make_the_very_indexes_of_the_tables(engine: sa.Engine) -> None:
    with engine.begin() as connection:
        migrations.upgrade(connection)
        migrated = _indexes(connection)
    engine.dispose()
    memory = sa.create_engine("sqlite://")
    with memory.begin() as connection:
        metadata.create_all(connection)
        assert _indexes(connection) == migrated
    memory.dispose()


def test_a_failed_migration_leaves_nothing_behind(engine: sa.Engine) -> None:
    def fail() -> None:
        with engine.begin() as connection:
            migrations.upgrade(connection)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with engine.begin() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0
    engine.dispose()


@pytest.mark.parametrize("revision", [*migrations.revisions()])
def test_real_data_of_every_revision_is_upgraded(path: Path, revision: str) -> None:
    path.parent.mkdir()
    engine = engine_on(lambda: connect(path))
    with engine.begin() as connection:
        migrations.upgrade(connection, migrations.revisions()[-1])
        for statement in filter(str.strip, FIRST_REVISION_DATA.split(";")):
            connection.exec_driver_sql(statement)
        migrations.upgrade(connection, revision)
    engine.dispose()
    with closing(open_store(path)) as store, store.unit_of_work() as work:
        card = work.customers.card("c1")
        assert card is not None
        assert card.customer.name == "Zeynep"
        assert card.customer.facts[0].value == "₺250.000"
        assert card.recent[0].note == "Not"
        assert card.recent[0].conference == ()
        assert card.recent[0].transfer is None
        assert card.cases[0].subject == "İtiraz"
        assert [match.customer for match in work.customers.search("zey")] == [card.customer]
        assert work.follow_ups.due()[0].due_at == 9.0
        assert work.agent_log.spans(0)[0].since == 1.0
        assert [code.code for code in work.codes.all()] == ["eski"]
        for text, found in (("zey", "i1"), ("0212 355", "i2")):
            past = work.interactions.history(HistoryFilter(text=text))
            assert [each.interaction_id for each in past] == [found]
        assert work.agent_log.mark(AgentMark.MISSED_SEEN) == 0.0
        assert work.recordings.of_interaction("i1") == ()


def test_a_folder_with_a_percent_sign(tmp_path: Path) -> None:
    odd = tmp_path / "100% müşteri" / "ahize.sqlite3"
    open_store(odd).close()
    with closing(sqlite3.connect(odd)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone()


def _not_of_the_full_text_index(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and (name or "").startswith("customer_search"))


def _indexes(connection: sa.Connection) -> dict[str, str]:
    found = connection.exec_driver_sql(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    )
    return {name: re.sub(r"\s+", " ", sql) for name, sql in found}
