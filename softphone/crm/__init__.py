"""Customers, their history and what comes of it; `port` is what the services know of it."""
