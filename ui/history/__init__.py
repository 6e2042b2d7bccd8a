"""All past calls: found, filtered, called again."""
