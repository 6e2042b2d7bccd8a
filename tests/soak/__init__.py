"""Long runs: the same rules as in the tests, for as long as one likes."""
