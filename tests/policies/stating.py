"""Statements as files hold them, for policies changed in one place."""


def said(*words: object) -> list[dict[str, object]]:
    """State words, each by the clause X."""
    return [one(word) for word in words]


def one(word: object) -> dict[str, object]:
    """State a word by the clause X."""
    return {"says": word, "clauses": ["X"]}
