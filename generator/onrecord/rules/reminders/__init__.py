"""Reminders: what an editor should look at again, and what never stops a build."""
