"""Who may act for whom: competence, parental responsibility, agents; and how they are answered.

Held here: DPA 2018 sections 3 and 208, what common law and the regulator say where there is no
statute, how parental responsibility comes about in each nation, who is a parent in education law,
attorneys and deputies, and UK GDPR articles 12(1), 12(4), 12(6) and 15(3) on identity, form and
refusal. Left out: consent to online services, whose age of 13 is for them alone; the health
record; second female parents in Scotland, and rarer ways to parental responsibility; the
presumption of capacity from 16 of mental capacity law, so that outside Scotland someone judges
whether a pupil of 16 or 17 understands.

The right is that of the data subject, however young: whoever acts, acts for them. The dead have
none, since personal data are those of the living.
"""

from typing import TYPE_CHECKING, Final

from ukschoolgdpr.facts.refusals import Told, refusal_tells
from ukschoolgdpr.names import on_first_use
from ukschoolgdpr.people.acting import (
    ACTING_ALONE,
    AGENT,
    AGENT_SCOTLAND,
    ATTORNEY,
    ATTORNEY_NORTHERN_IRELAND,
    ATTORNEY_SCOTLAND,
    DEPUTY,
    DEPUTY_NORTHERN_IRELAND,
    DEPUTY_SCOTLAND,
    EVIDENCE,
    FACTORS,
    PARENT,
    PARENT_NORTHERN_IRELAND,
    PARENT_SCOTLAND,
    RULES,
    SUBJECT,
    SUBJECT_SCOTLAND,
)
from ukschoolgdpr.people.answering import (
    ELECTRONIC_FORM,
    FURTHER_COPIES,
    IDENTITY,
    IDENTITY_DELAY,
    ORALLY,
    REFUSAL_CONTROLLER,
    REFUSAL_COURT,
    REFUSAL_REASONS,
    REFUSAL_REGULATOR,
    REFUSAL_TIME,
)
from ukschoolgdpr.people.competence import (
    CAPACITY_SCOTLAND,
    CAPACITY_SCOTLAND_16,
    CHILDHOOD,
    CHILDHOOD_NORTHERN_IRELAND,
    CHILDHOOD_SCOTLAND,
    COMPETENCE,
    GILLICK,
    RULE_OF_THUMB,
)
from ukschoolgdpr.people.records import (
    EDUCATION_PARENT,
    EDUCATION_PARENT_NORTHERN_IRELAND,
    EDUCATION_PARENT_SCOTLAND,
    RECORD_ENGLAND,
    RECORD_NORTHERN_IRELAND,
    RECORD_SCOTLAND,
    RECORD_WALES,
    RECORDS,
)
from ukschoolgdpr.people.responsibility import WAYS, Responsibility, Way, responsibility
from ukschoolgdpr.people.vocabulary import Role

if TYPE_CHECKING:
    from ukschoolgdpr.people.asking import Answer, Proof, may_act, may_see_record
    from ukschoolgdpr.people.facts import Parentage, Requester
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        asking=("Answer", "Proof", "may_act", "may_see_record"),
        facts=("Parentage", "Requester"),
    )

__all__ = [
    "ACTING_ALONE",
    "AGENT",
    "AGENT_SCOTLAND",
    "ATTORNEY",
    "ATTORNEY_NORTHERN_IRELAND",
    "ATTORNEY_SCOTLAND",
    "CAPACITY_SCOTLAND",
    "CAPACITY_SCOTLAND_16",
    "CHILDHOOD",
    "CHILDHOOD_NORTHERN_IRELAND",
    "CHILDHOOD_SCOTLAND",
    "COMPETENCE",
    "DEPUTY",
    "DEPUTY_NORTHERN_IRELAND",
    "DEPUTY_SCOTLAND",
    "EDUCATION_PARENT",
    "EDUCATION_PARENT_NORTHERN_IRELAND",
    "EDUCATION_PARENT_SCOTLAND",
    "ELECTRONIC_FORM",
    "ENTRIES",
    "EVIDENCE",
    "FACTORS",
    "FURTHER_COPIES",
    "GILLICK",
    "IDENTITY",
    "IDENTITY_DELAY",
    "ORALLY",
    "PARENT",
    "PARENT_NORTHERN_IRELAND",
    "PARENT_SCOTLAND",
    "RECORDS",
    "RECORD_ENGLAND",
    "RECORD_NORTHERN_IRELAND",
    "RECORD_SCOTLAND",
    "RECORD_WALES",
    "REFUSAL_CONTROLLER",
    "REFUSAL_COURT",
    "REFUSAL_REASONS",
    "REFUSAL_REGULATOR",
    "REFUSAL_TIME",
    "RULES",
    "RULE_OF_THUMB",
    "SUBJECT",
    "SUBJECT_SCOTLAND",
    "WAYS",
    "Answer",
    "Parentage",
    "Proof",
    "Requester",
    "Responsibility",
    "Role",
    "Told",
    "Way",
    "may_act",
    "may_see_record",
    "refusal_tells",
    "responsibility",
]

ENTRIES: Final = (
    COMPETENCE,
    RULE_OF_THUMB,
    CAPACITY_SCOTLAND,
    CAPACITY_SCOTLAND_16,
    CHILDHOOD,
    CHILDHOOD_SCOTLAND,
    CHILDHOOD_NORTHERN_IRELAND,
    SUBJECT,
    SUBJECT_SCOTLAND,
    PARENT,
    PARENT_SCOTLAND,
    PARENT_NORTHERN_IRELAND,
    FACTORS,
    ACTING_ALONE,
    AGENT,
    AGENT_SCOTLAND,
    ATTORNEY,
    ATTORNEY_SCOTLAND,
    ATTORNEY_NORTHERN_IRELAND,
    DEPUTY,
    DEPUTY_SCOTLAND,
    DEPUTY_NORTHERN_IRELAND,
    *EVIDENCE.values(),
    *WAYS,
    EDUCATION_PARENT,
    EDUCATION_PARENT_SCOTLAND,
    EDUCATION_PARENT_NORTHERN_IRELAND,
    RECORD_ENGLAND,
    RECORD_WALES,
    RECORD_SCOTLAND,
    RECORD_NORTHERN_IRELAND,
    IDENTITY,
    IDENTITY_DELAY,
    FURTHER_COPIES,
    ELECTRONIC_FORM,
    ORALLY,
    REFUSAL_REASONS,
    REFUSAL_CONTROLLER,
    REFUSAL_REGULATOR,
    REFUSAL_COURT,
    REFUSAL_TIME,
)
"""Every entry of this module."""
