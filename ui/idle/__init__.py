"""What the agent sees between two calls: unfinished promises and today."""
