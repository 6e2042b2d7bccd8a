"""To whom a customer was handed over, how that ended, and who joined the conversation."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("interactions", sa.Column("transfer", sa.Text(), nullable=True))
    op.add_column(
        "interactions", sa.Column("handed_to", sa.Text(), server_default="", nullable=False)
    )
    op.add_column(
        "interactions", sa.Column("conference", sa.Text(), server_default="[]", nullable=False)
    )
