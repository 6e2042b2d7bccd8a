"""What an agent does with calls: transfer, conference, divert, record."""
