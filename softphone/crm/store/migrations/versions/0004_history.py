"""Past calls are found by name, company and number; what an agent has seen of them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

FILL = """UPDATE interactions SET search_key = coalesce(
    (SELECT search_key FROM customers WHERE customers.customer_id = interactions.customer_id), '')
    || ' ' || replace(lower(number), '+', '')"""
TRIGGERS = (
    f"""CREATE TRIGGER interactions_search_insert AFTER INSERT ON interactions BEGIN
        {FILL} WHERE interaction_id = new.interaction_id; END""",
    f"""CREATE TRIGGER interactions_search_update AFTER UPDATE OF customer_id, number
        ON interactions WHEN new.customer_id IS NOT old.customer_id OR new.number != old.number
        BEGIN {FILL} WHERE interaction_id = new.interaction_id; END""",
    f"""CREATE TRIGGER interactions_search_customer AFTER UPDATE OF search_key ON customers
        WHEN new.search_key != old.search_key
        BEGIN {FILL} WHERE customer_id = new.customer_id; END""",
)
MISSED = (
    "channel = 'call' AND direction = 'incoming' AND answered_at = 0 AND ended_at > 0"
    " AND (end_reason NOT IN ('answered_elsewhere', 'diverted', 'rejected'))"
)
TELLS_MISSED = ("channel", "direction", "answered_at", "ended_at", "end_reason")


def upgrade() -> None:
    op.add_column(
        "interactions", sa.Column("search_key", sa.Text(), server_default="", nullable=False)
    )
    op.execute(FILL)
    op.drop_index("ix_interactions_calls", "interactions")
    op.create_index(
        "ix_interactions_history",
        "interactions",
        ["agent", "started_at", "channel", "direction", "interaction_id", "search_key"],
        sqlite_where=sa.text("channel = 'call'"),
    )
    op.create_index(
        "ix_interactions_missed",
        "interactions",
        ["agent", "started_at", *TELLS_MISSED, "search_key"],
        sqlite_where=sa.text(MISSED),
    )
    for statement in TRIGGERS:
        op.execute(statement)
    op.create_table(
        "agent_marks",
        sa.Column("agent", sa.Text(), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("at", sa.Float(), nullable=False),
        sa.PrimaryKeyConstraint("agent", "mark"),
    )
