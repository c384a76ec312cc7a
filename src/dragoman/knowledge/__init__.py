"""What is known beforehand: actors, roles, places, words of speech and deed."""
