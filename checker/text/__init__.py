"""Knowledge about written English that no part of the parser owns: characters, numbers, names, places."""
