"""An audit in SARIF, for editors and code hosts that show it beside the policy's file."""

import re
from collections.abc import Iterator

from ukschoolgdpr import exchange
from ukschoolgdpr.policies.audit import Audit, Finding
from ukschoolgdpr.policies.reports.contents import VERDICTS


def sarif(found: Audit, *, uri: str, text: str = "") -> str:
    """Write the findings of an audit as a log in SARIF, each beside the policy's statement.

    A statement is placed by the first line of the file that has a clause of it in quotes; what
    has no such line is about the file as a whole. High severity is an error, medium a warning.

    Args:
        found: the audit.
        uri: where the policy's file is, relative to the root of its repository or absolute.
        text: what is in that file; nothing is placed in it if left out.

    Source:
        SARIF version 2.1.0, OASIS standard of 27 March 2020.

    Example:
        >>> from datetime import date
        >>> from ukschoolgdpr.policies.audit import audit
        >>> from ukschoolgdpr.policies.model import load
        >>> found = audit(load("norbury-hall"), as_of=date(2026, 9, 1))
        >>> log = sarif(found, uri="policy.toml", text='[{ clauses = ["NH-7.3.1-d"] }]')
        >>> log.count('"startLine": 1')
        1
    """
    lines = text.splitlines()
    return exchange.sarif_log(
        rules=[_rule(found, finding) for finding in found.findings],
        results=[
            _result(found, finding, index, uri, lines)
            for index, finding in enumerate(found.findings)
        ],
        properties={
            "policy": found.policy,
            "as_of": found.as_of,
            "calendar": found.calendar,
            "span": found.span,
        },
    )


def _rule(found: Audit, finding: Finding) -> dict[str, object]:
    return exchange.sarif_rule(
        _name(found, finding),
        short=finding.law,
        full=f"{finding.law} [{'; '.join(map(str, finding.cites))}]",
        severity=finding.severity,
        cites=finding.cites[0],
    )


def _result(
    found: Audit, finding: Finding, index: int, uri: str, lines: list[str]
) -> dict[str, object]:
    here: dict[str, object] = {"artifactLocation": {"uri": uri}}
    places = [
        {"physicalLocation": here | {"region": region}} for region in _regions(finding, lines)
    ]
    first, *others = places or [{"physicalLocation": here}]
    result: dict[str, object] = {
        "ruleId": _name(found, finding),
        "ruleIndex": index,
        "level": exchange.SARIF_LEVELS[finding.severity],
        "message": {
            "text": f"{VERDICTS[finding.verdict].capitalize()}. The policy: {finding.says}. "
            f"The law: {finding.law}. To put it right, {finding.remedy}."
        },
        "locations": [first],
        "partialFingerprints": {"finding/v1": finding.id},
        "properties": {
            "verdict": finding.verdict,
            "clauses": finding.clauses,
            "cites": finding.cites,
            "since": finding.since,
            "remedy": finding.remedy,
            "evidence": finding.evidence,
        },
    }
    return result | {"relatedLocations": others} if others else result


def _name(found: Audit, finding: Finding) -> str:
    return f"audit.{finding.id.removeprefix(f'{found.policy}.')}"


def _regions(finding: Finding, lines: list[str]) -> Iterator[dict[str, int]]:
    """Find the clauses of a finding in the file, each where it is first given."""
    for clause in finding.clauses:
        quoted = re.compile(rf"""(["']){re.escape(clause)}\1""")
        for number, line in enumerate(lines, 1):
            match = None if line.lstrip().startswith("#") else quoted.search(line)
            if match is not None:
                yield {
                    "startLine": number,
                    "startColumn": match.start() + 1,
                    "endLine": number,
                    "endColumn": match.end() + 1,
                }
                break
