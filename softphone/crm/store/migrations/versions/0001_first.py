"""Customers, their numbers, consents and cases; contacts; wrap-up codes; follow-ups; agent log."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

FULL_TEXT = (
    """CREATE VIRTUAL TABLE customer_search USING fts5(
        search_key, note_key, content='customers', content_rowid='row_id',
        tokenize='ascii', detail='column', columnsize=0, prefix='1 2 3')""",
    """CREATE TRIGGER customer_search_insert AFTER INSERT ON customers BEGIN
        INSERT INTO customer_search (rowid, search_key, note_key)
        VALUES (new.row_id, new.search_key, new.note_key); END""",
    """CREATE TRIGGER customer_search_delete AFTER DELETE ON customers BEGIN
        INSERT INTO customer_search (customer_search, rowid, search_key, note_key)
        VALUES ('delete', old.row_id, old.search_key, old.note_key); END""",
    """CREATE TRIGGER customer_search_update AFTER UPDATE OF search_key, note_key ON customers BEGIN
        INSERT INTO customer_search (customer_search, rowid, search_key, note_key)
        VALUES ('delete', old.row_id, old.search_key, old.note_key);
        INSERT INTO customer_search (rowid, search_key, note_key)
        VALUES (new.row_id, new.search_key, new.note_key); END""",
)
"""The index holds no text of its own; triggers keep it in step with the table."""


def upgrade() -> None:
    _create_customers()
    _create_phone_numbers()
    _create_consents()
    _create_cases()
    _create_interactions()
    _create_wrap_up_codes()
    _create_follow_ups()
    _create_agent_spans()
    for statement in FULL_TEXT:
        op.execute(statement)


def _create_customers() -> None:
    op.create_table(
        "customers",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("first_name", sa.Text(), server_default="", nullable=False),
        sa.Column("last_name", sa.Text(), server_default="", nullable=False),
        sa.Column("company", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("customer_number", sa.Text(), server_default="", nullable=False),
        sa.Column("segment", sa.Text(), server_default="", nullable=False),
        sa.Column("branch", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("interest", sa.Text(), server_default="", nullable=False),
        sa.Column("privacy_notice_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("facts", sa.Text(), server_default="[]", nullable=False),
        sa.Column("standing_notes", sa.Text(), server_default="[]", nullable=False),
        sa.Column("number_key", sa.Text(), server_default="", nullable=False),
        sa.Column("search_key", sa.Text(), server_default="", nullable=False),
        sa.Column("note_key", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("row_id"),
        sa.UniqueConstraint("customer_id"),
    )
    op.create_index("ix_customers_number_key", "customers", ["number_key"])
    op.create_index("ix_customers_search_key", "customers", ["search_key"])


def _create_phone_numbers() -> None:
    op.create_table(
        "phone_numbers",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("e164", sa.Text(), nullable=False),
        sa.Column("last_nine", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="mobile", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.customer_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("row_id"),
    )
    op.create_index("ix_phone_numbers_customer", "phone_numbers", ["customer_id", "position"])
    op.create_index("ix_phone_numbers_e164", "phone_numbers", ["e164", "customer_id"])
    op.create_index("ix_phone_numbers_last_nine", "phone_numbers", ["last_nine", "customer_id"])


def _create_consents() -> None:
    op.create_table(
        "consents",
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("granted", sa.Boolean(), nullable=True),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.Float(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.customer_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("customer_id", "channel"),
    )


def _create_cases() -> None:
    op.create_table(
        "cases",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="open", nullable=False),
        sa.Column("due_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("opened_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("assignee", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.customer_id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("case_id"),
    )
    op.create_index(
        "ix_cases_assignee",
        "cases",
        ["assignee", "due_at"],
        sqlite_where=sa.text("state != 'closed'"),
    )
    op.create_index("ix_cases_customer", "cases", ["customer_id", "due_at"])


def _create_interactions() -> None:
    op.create_table(
        "interactions",
        sa.Column("interaction_id", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), server_default="call", nullable=False),
        sa.Column("direction", sa.Text(), server_default="incoming", nullable=False),
        sa.Column("call_id", sa.Text(), server_default="", nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("customer_name", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("queue", sa.Text(), server_default="", nullable=False),
        sa.Column("agent", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("started_at", sa.Float(), nullable=False),
        sa.Column("answered_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("ended_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("talk_s", sa.Float(), server_default="0", nullable=False),
        sa.Column("hold_s", sa.Float(), server_default="0", nullable=False),
        sa.Column("holds", sa.Integer(), server_default="0", nullable=False),
        sa.Column("end_reason", sa.Text(), server_default="none", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("code_label", sa.Text(), server_default="", nullable=False),
        sa.Column("resolved", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("filed_at", sa.Float(), server_default="0", nullable=False),
        sa.Column("messages", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.customer_id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("interaction_id"),
    )
    op.create_index(
        "ix_interactions_call_id",
        "interactions",
        ["call_id"],
        sqlite_where=sa.text("call_id != ''"),
    )
    op.create_index(
        "ix_interactions_calls",
        "interactions",
        ["agent", "started_at"],
        sqlite_where=sa.text("channel = 'call'"),
    )
    op.create_index(
        "ix_interactions_customer", "interactions", ["customer_id", "started_at", "channel"]
    )
    op.create_index(
        "ix_interactions_uncoded",
        "interactions",
        ["started_at"],
        sqlite_where=sa.text("channel = 'call' AND answered_at > 0 AND ended_at > 0 AND code = ''"),
    )
    op.create_index(
        "ix_interactions_unfinished",
        "interactions",
        ["started_at"],
        sqlite_where=sa.text("ended_at = 0"),
    )
    op.create_index(
        "ix_interactions_unlinked",
        "interactions",
        ["number", "started_at"],
        sqlite_where=sa.text("customer_id IS NULL"),
    )


def _create_wrap_up_codes() -> None:
    op.create_table(
        "wrap_up_codes",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("group", sa.Text(), server_default="", nullable=False),
        sa.Column("favourite", sa.Integer(), server_default="0", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("code"),
    )


def _create_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        sa.Column("follow_up_id", sa.Text(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("due_at", sa.Float(), nullable=False),
        sa.Column("interaction_id", sa.Text(), nullable=True),
        sa.Column("agent", sa.Text(), server_default="", nullable=False),
        sa.Column("done_at", sa.Float(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.customer_id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["interaction_id"], ["interactions.interaction_id"], ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("follow_up_id"),
    )
    op.create_index(
        "ix_follow_ups_due", "follow_ups", ["agent", "due_at"], sqlite_where=sa.text("done_at = 0")
    )


def _create_agent_spans() -> None:
    op.create_table(
        "agent_spans",
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("agent", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("since", sa.Float(), nullable=False),
        sa.Column("until", sa.Float(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("row_id"),
    )
    op.create_index("ix_agent_spans", "agent_spans", ["agent", "since"])
