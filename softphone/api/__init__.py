"""Doors for other programs of this user: a private socket, and a WebSocket for browser CRMs."""
