"""How facts are told, on a page or on paper: names, dates, a source's words, what leads."""
