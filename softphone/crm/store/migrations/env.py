"""Run by Alembic: hands it the connection that `migrations.upgrade` was given."""

from alembic import context

from softphone.crm.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
