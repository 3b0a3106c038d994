"""The briefing of two pages: drafted, measured, chosen by stated rules, set."""
