"""The team list: what colleagues do, and what can be done with them."""
