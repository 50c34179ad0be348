"""Reference pages made at build time, from the catalogue and the modules.

MkDocs loads this file for its hooks, and mkdocstrings for its extension of Griffe.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import Enum
from itertools import groupby
from pathlib import Path
from typing import Any

import griffe
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

import ukschoolgdpr
from ukschoolgdpr import catalogue
from ukschoolgdpr.catalogue import Row
from ukschoolgdpr.cli.clocks import LIMITS
from ukschoolgdpr.deadlines import Extension, Limit, Prompt
from ukschoolgdpr.deadlines.limits import NO_PERIOD
from ukschoolgdpr.facts import items
from ukschoolgdpr.facts.items import Code, Item
from ukschoolgdpr.law.nations import Nation, titles
from ukschoolgdpr.law.rules import Entry
from ukschoolgdpr.law.timelines import Confidence, Force, Version
from ukschoolgdpr.policies import schemas
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.lint import Case, Kind, StaleReference, stale_references
from ukschoolgdpr.policies.model import load, shipped
from ukschoolgdpr.policies.tracing import Trace, trace
from ukschoolgdpr.retention import Bound, Holder, schedule
from ukschoolgdpr.retention import Row as RetentionRow
from ukschoolgdpr.special_categories import PARAGRAPHS, SCHEDULE_1, Consent
from ukschoolgdpr.transfers import territories

SOURCE = Path(catalogue.__file__).parent
RETENTION = """\
How long schools keep their records, class by class, as the research table has it.
**Law** is fixed by an enactment.
*Partly* is statutory guidance, a code, a funding contract, or an enactment for part of the class.
*Practice* is no law at all.
Rows of low confidence are recalled or by analogy: check them before you rely on them.
The search of this site finds every class by its name.
[Find how long to keep a record](../how-to/find-how-long-to-keep-a-record.md) says how to ask.
"""
STALE = """\
What `ukschoolgdpr lint` finds in a text, and what it takes for valid.
`{a|b}` stands for either, `{a|}` for it or nothing, and `...` for up to eight words in between.
Words are near within 300 characters on either side, in the same paragraph or block.
[Find stale law in a notice](../how-to/find-stale-law-in-a-notice.md) says how to ask.
"""
UNTIL = "A version is in force up to the day named after *until*, that day not included."


class Examples(griffe.Extension):
    """Reads ``Example:`` as ``Examples:``, the one word that Griffe takes for a section of code."""

    def on_object(self, *, obj: griffe.Object, **_: object) -> None:
        """Change the word in a docstring."""
        if obj.docstring is not None:
            text = obj.docstring.value
            obj.docstring.value = re.sub(r"^Example:$", "Examples:", text, flags=re.MULTILINE)


def on_config(config: MkDocsConfig) -> None:
    """Add a page for each module to the navigation."""
    reference = next(item["Reference"] for item in config.nav or () if "Reference" in item)
    reference.append({"API by module": [{name: f"reference/api/{name}.md"} for name in modules()]})


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages."""
    pages = {f"api/{name}": f"::: {name}\n" for name in modules()} | {
        f"api/{ukschoolgdpr.__name__}": central_names(),
        "rules-by-topic": rules_by_topic(),
        "rules-by-provision": rules_by_provision(),
        "retention-schedule": retention_schedule(),
        "not-modelled": not_modelled(),
        "clauses": clauses(datetime.now().astimezone().date()),
        "items": items_by_audience(),
        "adequacy": adequacy(),
        "stale-references": stale_law(),
    }
    for name, content in pages.items():
        files.append(File.generated(config, f"reference/{name}.md", content=content))
    files.append(
        File.generated(config, "reference/policy.schema.json", content=schemas.schema_text())
    )


def modules() -> Iterator[str]:
    """Yield the names of the public modules; the errors have a page of their own, names none."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE.parent).with_suffix("").parts
        if parts[-1] not in {"__main__", "errors", "names"}:
            yield ".".join(part for part in parts if part != "__init__")


def central_names() -> str:
    """Write the page of the package: its names, each linked to the module that holds it."""
    root = ukschoolgdpr.__name__
    homes = ukschoolgdpr._HOMES  # noqa: SLF001 - nothing else says where they are
    names = sorted((name, module) for module, held in homes.items() for name in held)
    lines = [f"::: {root}", "    options:", "      members: false", ""]
    lines += [f"- [`{name}`][{root}.{module}.{name}]" for name, module in names]
    return "\n".join(lines)


def on_page_markdown(markdown: str, **_: object) -> str:
    """Put the tables of the clocks and of Schedule 1 where a page asks for them."""
    tables = {"<!-- the clocks -->": clocks, "<!-- schedule 1 -->": schedule_1}
    for place, made in tables.items():
        markdown = markdown.replace(place, "\n".join(made()))
    return markdown


def schedule_1() -> list[str]:
    """Write the conditions of DPA 2018 Schedule 1, a row for each paragraph."""
    return table(
        ("Para", "Condition", "Substantial public interest", "Consent", "Policy document", "For"),
        (
            (
                f"[{row.number}]({row.cites.url})",
                f"{row.name}<br>`{SCHEDULE_1[row.number].id}`",
                "required" if row.interest else "",
                "" if row.consent is Consent.SILENT else row.consent.value,
                row.document.value,
                row.used_by,
            )
            for row in PARAGRAPHS.values()
        ),
    )


def clocks() -> list[str]:
    """Write every time limit as its latest version has it, with the command that reckons it."""
    return table(
        ("Clock", "How long", "From", "Counted in", "Command"),
        ((f"{entry.title}<br>`{entry.id}`", *clock(word, entry)) for word, entry in LIMITS.items()),
    )


def clock(word: str, entry: Entry[object]) -> tuple[str, str, str, str]:
    """Say how long a limit is, from what, in which days, and how to ask for it."""
    said: Any = entry.versions.versions[-1].value
    if isinstance(said, Prompt):
        long = said.words if said.words == NO_PERIOD else f"“{said.words}”"
    elif isinstance(said, Extension):
        long = f"{said.period} more"
    else:
        long = str(said.period)
    event = "request received" if isinstance(said, Extension) else said.event
    counted = said.counted.value if isinstance(said, Limit) else ""
    return long, event, counted, f"`ukschoolgdpr deadline {word}`"


def rules_by_topic() -> str:
    """Write every version of every entry, a table for each topic."""
    lines = ["# Rules by topic", "", UNTIL, ""]
    for topic, rows in groupby(catalogue.table(), key=lambda row: row.topic):
        lines += [f"## {topic.replace('_', ' ').capitalize()}", ""]
        lines += table(
            ("Rule", "Nations", "In force", "Provision", "Notes"),
            ((rule(row), row.nations, in_force(row), link(row), notes(row)) for row in rows),
        )
    return "\n".join(lines)


def rules_by_provision() -> str:
    """Write the same versions in the order of the provisions, a table for each instrument."""
    lines = ["# Rules by provision", "", UNTIL, ""]
    ordered = sorted(catalogue.table(), key=lambda row: natural(row.provision))
    for instrument, rows in groupby(ordered, key=lambda row: row.provision.partition(",")[0]):
        lines += [f"## {instrument}", ""]
        lines += table(
            ("Provision", "Rule", "Nations", "In force"),
            ((link(row), rule(row), row.nations, in_force(row)) for row in rows),
        )
    return "\n".join(lines)


def retention_schedule() -> str:
    """Write how long records are kept, a table for each nation, law told from practice."""
    lines = ["# Retention schedule", "", RETENTION, UNTIL, ""]
    for nation in Nation:
        lines += [f"## {nation.title}", ""]
        lines += table(
            ("Record", "Kept", "Then", "Standing", "In force", "Source"),
            (kept(version) for entry in schedule(nation) for version in entry.versions.versions),
        )
    return "\n".join(lines)


def kept(version: Version[RetentionRow]) -> tuple[str, ...]:
    """Write one version of how long a class of records is kept."""
    row = version.value
    holder = "" if row.holder is Holder.ANY else f"<br>held by: {row.holder.title}"
    bound = " and ".join(each.value for each in Bound if each in row.bound) or "no bound"
    standing = f"**{version.force.value}**" if version.force is Force.LAW else version.force.value
    since = "undated" if row.in_force_from is None else f"from {whole(row.in_force_from)}"
    until = f" until {whole(version.ceases)}" if version.ceases else ""
    return (
        f"{row.label}<br>`{row.record_id}`{holder}",
        f"{bound}: {row.rule}",
        row.action.title,
        f"{standing}, {version.confidence.value} confidence",
        since + until,
        f"[{version.cites}]({version.cites.url})<br>{row.remark}".replace("|", "&#124;"),
    )


def not_modelled() -> str:
    """Write what the library leaves out, and why."""
    lines = ["# What is not modelled", ""]
    rows = ((f"[{cites}]({cites.url})", why) for cites, why in catalogue.NOT_MODELLED)
    lines += table(("Provision", "Why"), rows)
    return "\n".join(lines)


def clauses(day: date) -> str:
    """Write every clause of the policies that ship: what states it, and what a day says of it."""
    lines = [
        "# Clauses",
        "",
        f"Every clause of the policies that ship, with its verdicts by the law of {day}.",
        "`ukschoolgdpr policy trace` gives the same of any policy on any day.",
        "",
    ]
    for name in shipped():
        policy = load(name)
        lines += [f"## {policy.document.title}", ""]
        traces = trace(policy, audit(policy, as_of=day))
        lines += table(("Clause", "Stated as", "Judged by"), map(traced, traces))
    return "\n".join(lines)


def traced(one: Trace) -> tuple[str, str, str]:
    """Write one clause."""
    stated = one.why_not or "<br>".join(f"`{place}`" for place in one.places)
    judged = (
        f"{found.verdict.value.replace('-', ' ')}: `{found.id.partition('.')[2]}`"
        for found in one.points
    )
    return one.clause, stated, "<br>".join(judged) or "not judged"


def items_by_audience() -> str:
    """Write every item with its class, and what each value of a code set reveals."""
    lines = [
        "# Items",
        "",
        "What is *sensitive by guidance* is so in England alone, and ordinary data elsewhere;",
        "[how to ask](../how-to/find-out-what-kind-of-data-an-item-is.md) says more.",
        "",
    ]
    for audience, rows in groupby(items.all_items(), key=lambda row: row.audience):
        lines += [f"## {audience.value.capitalize()}", ""]
        lines += table(("Item", "Class", "Cited", "Other names", "Notes"), map(item, rows))
    lines += ["## Values of code sets", ""]
    lines += ["Values that reveal nothing are left out, unless they are new or withdrawn.", ""]
    lines += table(
        ("Code set", "Value", "Stands for", "Reveals", "Class", "Notes"),
        (code(row) for row in items.all_codes() if row.certainty or row.first or row.last),
    )
    return "\n".join(lines)


def adequacy() -> str:
    """Write which territories are or were approved for transfers, a row for each approval."""
    lines = [
        "# Adequacy",
        "",
        "Where data from the UK may be sent by approval, with both days included.",
        "On 31 December 2020 the UK's own law took over in the last hour of the day.",
        "[Send data abroad](../how-to/send-data-abroad.md) says how to ask, and what else opens a",
        "transfer.",
        "",
    ]
    lines += table(
        ("Territory", "Reaches", "From", "Until", "By"),
        (
            (
                f"{row.territory}<br>`{row.territory_code}`",
                row.scope_note,
                whole(row.valid_from),
                whole(row.valid_until) if row.valid_until else "",
                f"[{row.basis}]({row.citation})<br>{row.cites}",
            )
            for place in territories()
            for row in place.rows
        ),
    )
    return "\n".join(lines)


def item(row: Item) -> Iterator[str]:
    """Write the cells of an item."""
    yield f"{row.label}<br>`{row.id}`"
    limb = f": {said(row.limb)}" if row.limb else ""
    by = f", by {said(row.by)}" if row.by else ""
    yield f"{said(row.classification)}{limb}{by}"
    yield "; ".join(f"[{cites}]({cites.url})" for cites in row.cites)
    yield ", ".join(f"`{name.key}` ({name.scheme.value})" for name in items.names_of(row))
    guidance = row.guidance and f"the guidance {row.guidance}"
    yield "; ".join(filter(None, (guidance, row.note, unsure(row.confidence))))


def code(row: Code) -> Iterator[str]:
    """Write the cells of a value."""
    yield f"`{row.code_set}`"
    yield f"`{row.code}`"
    yield row.label
    yield f"{said(row.certainty)} {row.reveals}" if row.certainty else ""
    classes = "; ".join(said(found) for found in row.classifications)
    yield f"{classes} ({said(row.limb)})" if row.limb else classes
    first = f"since {whole(row.first)}" if row.first else ""
    last = f"until {whole(row.last)}, that day included" if row.last else ""
    yield "; ".join(filter(None, (first, last, row.note, unsure(row.confidence))))


def stale_law() -> str:
    """Write what is found in texts, a table for each kind, and what is still valid."""
    lines = ["# Stale references", "", STALE, ""]
    rows = stale_references().values()
    for kind in Kind:
        lines += [f"## {said(kind).capitalize()}", ""]
        lines += table(
            ("Words", "Stale from", "Now", "Severity", "Where", "Source", "Notes"),
            (stale(row) for row in rows if row.kind is kind),
        )
    return "\n".join(lines)


def stale(row: StaleReference) -> Iterator[str]:
    """Write the cells of a stale reference, or of one that is still valid."""
    valid = row.kind is Kind.STILL_VALID
    phrases = "<br>".join(row.phrases).replace("|", "&#124;")
    yield f"{phrases}<br>`lint.{row.id}`"
    yield whole(row.superseded_on) if row.superseded_on else "" if valid else "not known"
    later = f"; then see `lint.{row.then}`" if row.then else ""
    yield f"{row.replacement}{later}"
    yield "" if valid else row.severity.value
    yield titles(row.nations)
    force = "" if row.force is Force.LAW else f" ({row.force.value})"
    yield (f"[{row.citation}]({row.source})" if row.source else row.citation) + force
    near = f"only near: {', '.join(row.near)}" if row.near else ""
    unless = f"not near: {', '.join(row.unless)}" if row.unless else ""
    case = "with these capitals" if row.case is Case.CAPITALS else ""
    yield "; ".join(filter(None, (near, unless, case, row.note, unsure(row.confidence))))


def said(word: Enum) -> str:
    """Say a word of the vocabulary."""
    return str(word.value).replace("-", " ")


def unsure(confidence: Confidence) -> str:
    """Say how sure the library is, where it is not."""
    return "" if confidence is Confidence.HIGH else f"confidence: {confidence.value}"


def table(head: tuple[str, ...], rows: Iterable[Iterable[object]]) -> list[str]:
    """Write a Markdown table and the empty line that ends it."""
    cells = [head, ("---",) * len(head), *rows]
    return [*(f"| {' | '.join(str(cell) for cell in row)} |" for row in cells), ""]


def rule(row: Row) -> str:
    """Name the entry by its title and id."""
    return f"{row.title}<br>`{row.id}`"


def link(row: Row) -> str:
    """Link the provision to its text, where that is published."""
    return f"[{row.provision}]({row.url})" if row.url else row.provision


def in_force(row: Row) -> str:
    """Say from when to when the version is in force."""
    since = "undated" if row.commences == date.min else f"from {whole(row.commences)}"
    return f"{since} until {whole(row.ceases)}" if row.ceases else since


def whole(day: date) -> str:
    """Keep a day on one line."""
    return f'<span class="day">{day}</span>'


def notes(row: Row) -> str:
    """Say what is not as usual: its force, how sure the library is, what picks the version."""
    return "; ".join(
        note
        for note in (
            row.force != "law" and f"force: {row.force}",
            row.confidence != "high" and f"confidence: {row.confidence}",
            row.picked_by != "the day asked about" and f"version picked by {row.picked_by}",
        )
        if note
    )


def natural(text: str) -> list[int | str]:
    """Order numbers in a text by value, so that article 9 comes before article 20."""
    return [int(part) if part.isdecimal() else part for part in re.split(r"(\d+)", text)]
