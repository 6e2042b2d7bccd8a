"""Tests of what the agent works with: customer panel, overview, right column, set-up."""
