"""Who is calling: the customer with their history, or what is known of an unknown number."""
