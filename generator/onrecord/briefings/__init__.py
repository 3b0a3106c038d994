"""What is printed of a dossier: a briefing of two pages and a full edition, each on two papers."""
