"""The publication drawn: who stands where, the timeline, the way of the words, what was used."""
