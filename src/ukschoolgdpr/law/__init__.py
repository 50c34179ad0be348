"""The four ideas: citation, timeline, criterion, reckoning."""
