"""The tables, as SQLAlchemy Core sees them: values are frozen structs, so there is nothing to map.

Columns carry the names of the fields of the structs they hold. Indexes are made for the questions
the screen asks. A partial index is used only by a query that repeats its condition word for word:
the named conditions beside the tables are for both.
"""

from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from softphone.crm.store.columns import Coded, Json, Reference, Words
from softphone.domain.agent import AgentMark, AgentState
from softphone.domain.call import NOT_MISSED, Direction, EndReason
from softphone.domain.customer import CaseState, ConsentChannel, Fact, NumberLabel, Segment
from softphone.domain.interaction import Channel
from softphone.domain.recording import Gap, RecordingProblem
from softphone.domain.transfer import TransferState

metadata = sa.MetaData()
ZERO: sa.ColumnElement[float] = sa.literal_column("0")
EMPTY: sa.ColumnElement[str] = sa.literal_column("''")


def _text(name: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, Words, nullable=False, server_default="", **options)


def _code(name: str, codes: type[StrEnum], default: StrEnum) -> sa.Column[StrEnum]:
    return sa.Column(name, Coded(codes), nullable=False, server_default=default.value)


def _real(name: str) -> sa.Column[float]:
    return sa.Column(name, sa.Float, nullable=False, server_default="0")


def _count(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False, server_default="0")


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False, server_default="0")


def _id(name: str) -> sa.Column[str]:
    return sa.Column(name, Words, primary_key=True)


def _owner() -> sa.Column[str]:
    key = sa.ForeignKey("customers.customer_id", ondelete="CASCADE")
    return sa.Column("customer_id", Words, key, nullable=False)


def _maybe_customer() -> sa.Column[str]:
    key = sa.ForeignKey("customers.customer_id", ondelete="SET NULL")
    return sa.Column("customer_id", Reference, key)


customers = sa.Table(
    "customers",
    metadata,
    sa.Column("row_id", sa.Integer, primary_key=True),
    sa.Column("customer_id", Words, nullable=False, unique=True),
    _text("first_name"),
    _text("last_name"),
    _text("company"),
    _text("title"),
    _text("customer_number"),
    _code("segment", Segment, Segment.NONE),
    _text("branch"),
    _text("email"),
    _text("interest"),
    _real("privacy_notice_at"),
    sa.Column("facts", Json(tuple[Fact, ...]), nullable=False, server_default="[]"),
    sa.Column("standing_notes", Json(tuple[str, ...]), nullable=False, server_default="[]"),
    _text("number_key"),
    _text("search_key"),
    _text("note_key"),
    sa.Index("ix_customers_number_key", "number_key"),
    sa.Index("ix_customers_search_key", "search_key"),
)
"""`number_key`: the customer number without blanks. `search_key`: folded name, company and e-mail.
`note_key`: last nine digits of numbers that stand in the standing notes."""

CUSTOMER_NAME = sa.func.coalesce(
    sa.func.nullif(sa.func.trim(customers.c.first_name + " " + customers.c.last_name), ""),
    customers.c.company,
)
"""The same as `Customer.name`."""

phone_numbers = sa.Table(
    "phone_numbers",
    metadata,
    sa.Column("row_id", sa.Integer, primary_key=True),
    _owner(),
    _count("position"),
    sa.Column("e164", Words, nullable=False),
    _text("last_nine"),
    _code("label", NumberLabel, NumberLabel.MOBILE),
    sa.Index("ix_phone_numbers_e164", "e164", "customer_id"),
    sa.Index("ix_phone_numbers_last_nine", "last_nine", "customer_id"),
    sa.Index("ix_phone_numbers_customer", "customer_id", "position"),
)

consents = sa.Table(
    "consents",
    metadata,
    sa.Column("customer_id", sa.ForeignKey("customers.customer_id", ondelete="CASCADE"),
              primary_key=True),
    sa.Column("channel", Coded(ConsentChannel), primary_key=True),
    sa.Column("granted", sa.Boolean),
    _text("source"),
    _real("at"),
)  # fmt: skip

cases = sa.Table(
    "cases",
    metadata,
    _id("case_id"),
    _text("number"),
    _owner(),
    _text("subject"),
    _code("state", CaseState, CaseState.OPEN),
    _real("due_at"),
    _real("opened_at"),
    _text("assignee"),
)
IS_OPEN = cases.c.state != sa.literal_column("'closed'")
sa.Index("ix_cases_customer", cases.c.customer_id, cases.c.due_at)
sa.Index("ix_cases_assignee", cases.c.assignee, cases.c.due_at, sqlite_where=IS_OPEN)

interactions = sa.Table(
    "interactions",
    metadata,
    _id("interaction_id"),
    _code("channel", Channel, Channel.CALL),
    _code("direction", Direction, Direction.INCOMING),
    _text("call_id"),
    _maybe_customer(),
    _text("customer_name"),
    _text("number"),
    _text("queue"),
    _text("agent"),
    _text("subject"),
    sa.Column("started_at", sa.Float, nullable=False),
    _real("answered_at"),
    _real("ended_at"),
    _real("talk_s"),
    _real("hold_s"),
    _count("holds"),
    _code("end_reason", EndReason, EndReason.NONE),
    sa.Column("transfer", Coded(TransferState)),
    _text("handed_to"),
    sa.Column("conference", Json(tuple[str, ...]), nullable=False, server_default="[]"),
    _text("note"),
    _text("code"),
    _text("code_label"),
    _flag("resolved"),
    _real("filed_at"),
    _count("messages"),
    _text("search_key"),
)
"""`search_key`: the customer's and the digits of the number, kept in step by triggers."""

IS_CALL = interactions.c.channel == sa.literal_column("'call'")
IS_MISSED = sa.and_(
    IS_CALL,
    interactions.c.direction == sa.literal_column("'incoming'"),
    interactions.c.answered_at == ZERO,
    interactions.c.ended_at > ZERO,
    interactions.c.end_reason.not_in(
        [sa.literal_column(f"'{reason}'") for reason in sorted(NOT_MISSED)]
    ),
)
"""The same as `Interaction.missed`."""
_TELLS_MISSED = [
    interactions.c[name]
    for name in ("channel", "direction", "answered_at", "ended_at", "end_reason")
]
"""SQLite looks at them even in an index that holds only the missed ones."""
IS_UNLINKED = interactions.c.customer_id.is_(None)
HAS_CALL_ID = interactions.c.call_id != EMPTY
IS_UNFINISHED = interactions.c.ended_at == ZERO
AWAITS_CODE = sa.and_(
    interactions.c.answered_at > ZERO,
    interactions.c.ended_at > ZERO,
    interactions.c.code == EMPTY,
)
sa.Index(
    "ix_interactions_customer",
    interactions.c.customer_id,
    interactions.c.started_at,
    interactions.c.channel,
)
sa.Index(
    "ix_interactions_history",
    interactions.c.agent,
    interactions.c.started_at,
    interactions.c.channel,
    interactions.c.direction,
    interactions.c.interaction_id,
    interactions.c.search_key,
    sqlite_where=IS_CALL,
)
sa.Index(
    "ix_interactions_missed",
    interactions.c.agent,
    interactions.c.started_at,
    *_TELLS_MISSED,
    interactions.c.search_key,
    sqlite_where=IS_MISSED,
)
sa.Index(
    "ix_interactions_uncoded",
    interactions.c.started_at,
    sqlite_where=sa.and_(IS_CALL, AWAITS_CODE),
)
sa.Index("ix_interactions_unfinished", interactions.c.started_at, sqlite_where=IS_UNFINISHED)
sa.Index("ix_interactions_call_id", interactions.c.call_id, sqlite_where=HAS_CALL_ID)
sa.Index(
    "ix_interactions_unlinked",
    interactions.c.number,
    interactions.c.started_at,
    sqlite_where=IS_UNLINKED,
)

wrap_up_codes = sa.Table(
    "wrap_up_codes",
    metadata,
    _id("code"),
    _text("label"),
    sa.Column("group", Words, nullable=False, server_default=""),
    _count("favourite"),
    _count("position"),
)

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    _id("follow_up_id"),
    _maybe_customer(),
    _text("name"),
    _text("number"),
    _text("subject"),
    sa.Column("due_at", sa.Float, nullable=False),
    sa.Column("interaction_id", Reference,
              sa.ForeignKey("interactions.interaction_id", ondelete="SET NULL")),
    _text("agent"),
    _real("done_at"),
)  # fmt: skip
IS_DUE = follow_ups.c.done_at == ZERO
sa.Index("ix_follow_ups_due", follow_ups.c.agent, follow_ups.c.due_at, sqlite_where=IS_DUE)

agent_spans = sa.Table(
    "agent_spans",
    metadata,
    sa.Column("row_id", sa.Integer, primary_key=True),
    sa.Column("agent", Words, nullable=False),
    sa.Column("state", Coded(AgentState), nullable=False),
    sa.Column("since", sa.Float, nullable=False),
    _real("until"),
    sa.Index("ix_agent_spans", "agent", "since"),
)

agent_marks = sa.Table(
    "agent_marks",
    metadata,
    sa.Column("agent", Words, primary_key=True),
    sa.Column("mark", Coded(AgentMark), primary_key=True),
    sa.Column("at", sa.Float, nullable=False),
)

recordings = sa.Table(
    "recordings",
    metadata,
    _id("file"),
    _text("interaction_id"),
    sa.Column("started_at", sa.Float, nullable=False),
    _real("seconds"),
    sa.Column("gaps", Json(tuple[Gap, ...]), nullable=False, server_default="[]"),
    sa.Column("problem", Coded(RecordingProblem)),
    sa.Index("ix_recordings", "interaction_id", "started_at"),
)
"""No foreign key: a file on the disk is told of even where its call could not be written."""

SEARCH = "customer_search"
"""Full-text index over `customers.search_key` and `note_key`, kept in step by triggers."""
