"""The only package that touches SQLAlchemy; everything in it lives on the database thread."""
