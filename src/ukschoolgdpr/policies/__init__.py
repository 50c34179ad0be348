"""A school's stated rules, and how they stand beside the law."""
