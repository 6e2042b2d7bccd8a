"""The first start: language, account with a real test, sound."""
