"""Knowledge about written English that no single part of the parser owns: characters, numbers, names, places."""
