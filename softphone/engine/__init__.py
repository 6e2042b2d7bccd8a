"""SIP and sound, in a process of their own; `port.Engine` is the only door."""
