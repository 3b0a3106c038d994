"""The text of a source: what it holds, and whether words stand in it. Knows no YAML."""
