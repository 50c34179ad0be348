"""The rules of accountability, in the order of the articles: 5, 26, 28, 30, 32 and 37 to 39."""

from collections.abc import Callable
from datetime import date
from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Final

from ukschoolgdpr.accountability.vocabulary import Post
from ukschoolgdpr.facts.processing import public_authority
from ukschoolgdpr.law.citations import Citation, Reference
from ukschoolgdpr.law.criteria import Clause, Criterion, Maybe
from ukschoolgdpr.law.instruments import UK_GDPR
from ukschoolgdpr.law.rules import Rule
from ukschoolgdpr.law.timelines import Confidence, Force, Timeline, Version

if TYPE_CHECKING:
    from ukschoolgdpr.accountability.facts import Governance

_GDPR: Final = date(2018, 5, 25)
# DUAA 2025 s 71 with Sch 5, and ss 86 and 87, through SI 2026/82 reg 2.
_DUAA: Final = date(2026, 2, 5)

_article: Final = UK_GDPR.article
_WP243: Final = Reference(
    "Article 29 Working Party guidance, WP243 rev.01 on data protection officers",
    "https://ec.europa.eu/newsroom/article29/items/612048",
)


def _asks(
    text: str, met: Callable[["Governance"], Maybe], cites: Citation
) -> Criterion["Governance"]:
    return Clause(text, cites, met)


def _all(*clauses: Criterion["Governance"]) -> Criterion["Governance"]:
    return reduce(and_, clauses)


def _rule(
    word: str, title: str, cites: Citation, criterion: Criterion["Governance"]
) -> Rule["Governance"]:
    return Rule(
        id=f"accountability.{word}",
        title=title,
        versions=Timeline.since(_GDPR, criterion, cites=cites),
    )


LAWFULNESS: Final = _rule(
    "lawfulness-fairness-transparency",
    "Principle: lawfulness, fairness and transparency",
    _article(5, 1, "a"),
    _all(
        _asks("the data are processed lawfully", lambda it: it.lawful, _article(5, 1, "a")),
        _asks("they are processed fairly", lambda it: it.fair, _article(5, 1, "a")),
        _asks(
            "they are processed transparently for the data subject",
            lambda it: it.transparent,
            _article(5, 1, "a"),
        ),
    ),
)

_specified: Final = _asks(
    "the data are collected for specified, explicit and legitimate purposes",
    lambda it: it.purposes_specified,
    _article(5, 1, "b"),
)


def _incompatible(cites: Citation) -> Criterion["Governance"]:
    return _asks(
        "they are processed further in a manner incompatible with those purposes",
        lambda it: it.further_incompatible,
        cites,
    )


PURPOSE_LIMITATION: Final = Rule(
    id="accountability.purpose-limitation",
    title="Principle: purpose limitation",
    versions=Timeline.of(
        Version(
            value=_specified & ~_incompatible(_article(5, 1, "b")),
            commences=_GDPR,
            ceases=_DUAA,
            cites=_article(5, 1, "b"),
        ),
        Version(
            value=_specified & ~_incompatible(_article("8A")),
            commences=_DUAA,
            cites=_article(5, 1, "b"),
        ),
    ),
)

DATA_MINIMISATION: Final = _rule(
    "data-minimisation",
    "Principle: data minimisation",
    _article(5, 1, "c"),
    _all(
        _asks(
            "the data are adequate for the purposes", lambda it: it.adequate, _article(5, 1, "c")
        ),
        _asks("they are relevant to them", lambda it: it.relevant, _article(5, 1, "c")),
        _asks("they are limited to what is necessary", lambda it: it.limited, _article(5, 1, "c")),
    ),
)

ACCURACY: Final = _rule(
    "accuracy",
    "Principle: accuracy",
    _article(5, 1, "d"),
    _all(
        _asks(
            "the data are accurate and, where necessary, up to date",
            lambda it: it.accurate,
            _article(5, 1, "d"),
        ),
        _asks(
            "every reasonable step is taken to erase or rectify at once what is not",
            lambda it: it.corrected,
            _article(5, 1, "d"),
        ),
    ),
)


def _kept(safeguards: Citation) -> Criterion["Governance"]:
    return _asks(
        "the data identify people no longer than is necessary for the purposes",
        lambda it: it.kept_no_longer,
        _article(5, 1, "e"),
    ) | (
        _asks(
            "they are kept longer only for archives in the public interest, research or statistics",
            lambda it: it.kept_for_research,
            _article(5, 1, "e"),
        )
        & _asks("the safeguards for that are kept", lambda it: it.research_safeguards, safeguards)
    )


STORAGE_LIMITATION: Final = Rule(
    id="accountability.storage-limitation",
    title="Principle: storage limitation",
    versions=Timeline.of(
        Version(
            value=_kept(_article(89, 1)),
            commences=_GDPR,
            ceases=_DUAA,
            cites=_article(5, 1, "e"),
        ),
        Version(value=_kept(_article("84B")), commences=_DUAA, cites=_article(5, 1, "e")),
    ),
)

INTEGRITY: Final = _rule(
    "integrity-confidentiality",
    "Principle: integrity and confidentiality",
    _article(5, 1, "f"),
    _asks(
        "appropriate technical or organisational measures keep the data secure",
        lambda it: it.secure,
        _article(5, 1, "f"),
    ),
)

ACCOUNTABILITY: Final = _rule(
    "accountability",
    "Principle: accountability",
    _article(5, 2),
    _all(
        _asks(
            "the school is able to demonstrate that it keeps the principles",
            lambda it: it.demonstrable,
            _article(5, 2),
        ),
        _asks(
            "its measures are in place, and reviewed where necessary",
            lambda it: it.measures_reviewed,
            _article(24, 1),
        ),
    ),
)

PRINCIPLES: Final = (
    LAWFULNESS,
    PURPOSE_LIMITATION,
    DATA_MINIMISATION,
    ACCURACY,
    STORAGE_LIMITATION,
    INTEGRITY,
    ACCOUNTABILITY,
)
"""The six principles of article 5(1), and accountability."""

JOINT_CONTROLLERS: Final = _rule(
    "joint-controllers",
    "Joint controllers",
    _article(26, 1),
    _asks(
        "the school and someone else determine purposes and means together",
        lambda it: it.jointly_determined,
        _article(26, 1),
    ),
)
JOINT_ARRANGEMENT: Final = _rule(
    "joint-arrangement",
    "Arrangement of joint controllers",
    _article(26),
    _all(
        _asks(
            "they have determined transparently, by arrangement, who answers for what",
            lambda it: it.arrangement_transparent,
            _article(26, 1),
        ),
        _asks(
            "the arrangement reflects their roles and relations to data subjects",
            lambda it: it.arrangement_true,
            _article(26, 2),
        ),
        _asks(
            "its essence is available to data subjects",
            lambda it: it.arrangement_available,
            _article(26, 2),
        ),
    ),
)

PROCESSOR_GUARANTEES: Final = _rule(
    "processor-guarantees",
    "Guarantees of a processor",
    _article(28, 1),
    _asks(
        "the processor gives sufficient guarantees of appropriate measures",
        lambda it: it.sufficient_guarantees,
        _article(28, 1),
    ),
)
PROCESSOR_CONTRACT: Final = _rule(
    "processor-contract",
    "Terms of a contract with a processor",
    _article(28, 3),
    _all(
        _asks(
            "a contract in writing binds the processor",
            lambda it: it.contract_written,
            _article(28, 9),
        ),
        _asks(
            "it sets out what is processed, how long, why, of whom, and the controller's rights",
            lambda it: it.contract_describes,
            _article(28, 3),
        ),
        _asks(
            "the processor acts on documented instructions alone",
            lambda it: it.contract_instructions,
            _article(28, 3, "a"),
        ),
        _asks(
            "those who process the data are committed to confidentiality",
            lambda it: it.contract_confidentiality,
            _article(28, 3, "b"),
        ),
        _asks(
            "the processor takes all measures of article 32",
            lambda it: it.contract_security,
            _article(28, 3, "c"),
        ),
        _asks(
            "it engages others only with written authorisation and on the same terms",
            lambda it: it.contract_sub_processors,
            _article(28, 3, "d"),
        ),
        _asks(
            "it helps to answer data subjects who exercise their rights",
            lambda it: it.contract_rights,
            _article(28, 3, "e"),
        ),
        _asks(
            "it helps with security, breaches and impact assessments",
            lambda it: it.contract_assistance,
            _article(28, 3, "f"),
        ),
        _asks(
            "it deletes or returns all data at the end, as the controller chooses",
            lambda it: it.contract_end,
            _article(28, 3, "g"),
        ),
        _asks(
            "it gives what shows compliance, and allows audits",
            lambda it: it.contract_audits,
            _article(28, 3, "h"),
        ),
        _asks(
            "it tells the controller at once of an instruction that seems unlawful",
            lambda it: it.contract_warns,
            _article(28, 3),
        ),
    ),
)
PROCESSOR_AS_CONTROLLER: Final = _rule(
    "processor-as-controller",
    "Processor taken for a controller",
    _article(28, 10),
    _asks(
        "the processor determines purposes and means itself",
        lambda it: it.processor_determines,
        _article(28, 10),
    ),
)

RECORD_REQUIRED: Final = _rule(
    "record-required",
    "Duty to keep a record of processing",
    _article(30),
    ~_asks(
        "the school employs fewer than 250 persons",
        lambda it: it.under_250_employed,
        _article(30, 5),
    )
    | _asks(
        "the processing is likely to result in a risk", lambda it: it.risk_likely, _article(30, 5)
    )
    | ~_asks("it is only occasional", lambda it: it.occasional, _article(30, 5))
    | _asks(
        "it includes special category or criminal offence data",
        lambda it: it.sensitive_processed,
        _article(30, 5),
    ),
)

_written: Final = _asks(
    "the record is in writing", lambda it: it.record_written, _article(30, 3)
) & _asks("the regulator gets it on request", lambda it: it.record_available, _article(30, 4))
CONTROLLER_RECORD: Final = _rule(
    "controller-record",
    "Record of a controller",
    _article(30, 1),
    _all(
        _written,
        _asks(
            "it names the controller, and joint controller, representative and officer if any",
            lambda it: it.record_names,
            _article(30, 1, "a"),
        ),
        _asks("it has the purposes", lambda it: it.record_purposes, _article(30, 1, "b")),
        _asks(
            "it describes the categories of data subjects and of data",
            lambda it: it.record_categories,
            _article(30, 1, "c"),
        ),
        _asks(
            "it has the categories of recipients",
            lambda it: it.record_recipients,
            _article(30, 1, "d"),
        ),
        _asks(
            "it has the transfers abroad, if any",
            lambda it: it.record_transfers,
            _article(30, 1, "e"),
        ),
        _asks(
            "it has the time limits for erasure, where possible",
            lambda it: it.record_time_limits,
            _article(30, 1, "f"),
        ),
        _asks(
            "it describes the security measures, where possible",
            lambda it: it.record_security,
            _article(30, 1, "g"),
        ),
    ),
)
PROCESSOR_RECORD: Final = _rule(
    "processor-record",
    "Record of a processor",
    _article(30, 2),
    _all(
        _written,
        _asks(
            "it names the processors, each controller, and representative and officer if any",
            lambda it: it.record_controllers,
            _article(30, 2, "a"),
        ),
        _asks(
            "it has the categories of processing for each controller",
            lambda it: it.record_activities,
            _article(30, 2, "b"),
        ),
        _asks(
            "it has the transfers abroad, if any",
            lambda it: it.record_transfers,
            _article(30, 2, "c"),
        ),
        _asks(
            "it describes the security measures, where possible",
            lambda it: it.record_security,
            _article(30, 2, "d"),
        ),
    ),
)

SECURITY: Final = _rule(
    "security",
    "Security of processing",
    _article(32),
    _all(
        _asks(
            "the measures are appropriate to the risk",
            lambda it: it.security_fits_risk,
            _article(32, 1),
        ),
        _asks(
            "staff process personal data only as the school instructs",
            lambda it: it.staff_instructed,
            _article(32, 4),
        ),
    ),
)

_authority: Final[Criterion["Governance"]] = public_authority
OFFICER_REQUIRED: Final = _rule(
    "officer-required",
    "Duty to designate a data protection officer",
    _article(37, 1),
    _authority
    | _asks(
        "its core activities require regular and systematic monitoring on a large scale",
        lambda it: it.large_scale_monitoring,
        _article(37, 1, "b"),
    )
    | _asks(
        "its core activities are special category or criminal offence data on a large scale",
        lambda it: it.large_scale_sensitive,
        _article(37, 1, "c"),
    ),
)
_determines: Final = _asks(
    "other tasks lead the person to determine why or how personal data are processed",
    lambda it: it.determines_processing,
    _article(38, 6),
)
_otherwise_conflicted: Final = _asks(
    "other tasks result in a conflict of interests in another way",
    lambda it: it.otherwise_conflicted,
    _article(38, 6),
)
OFFICER_ELIGIBLE: Final = _rule(
    "officer-eligible",
    "Person who may be data protection officer",
    _article(37, 5),
    _all(
        _asks(
            "the person has expert knowledge of data protection law and practices",
            lambda it: it.expert,
            _article(37, 5),
        ),
        _asks(
            "the person is able to fulfil the tasks of article 39",
            lambda it: it.able,
            _article(37, 5),
        ),
        _asks(
            "the person is on the staff or has a service contract",
            lambda it: it.staff_or_contractor,
            _article(37, 6),
        ),
        ~(_determines | _otherwise_conflicted),
    ),
)
OFFICER_CONFLICT: Final = _rule(
    "officer-conflict",
    "Conflict of interests of an officer",
    _article(38, 6),
    _determines | _otherwise_conflicted,
)
_SENIOR: Final = frozenset(Post) - {Post.OTHER, Post.NONE}
OFFICER_SENIOR_POST: Final = Rule(
    id="accountability.officer-senior-post",
    title="Post that guidance takes, as a rule of thumb, for a conflict of interests",
    versions=Timeline.of(
        Version(
            value=_asks(
                "the person is head, bursar, business manager, or manager of IT or personnel",
                lambda it: None if it.post is None else it.post in _SENIOR,
                _WP243,
            ),
            commences=_GDPR,
            cites=_WP243,
            force=Force.PRACTICE,
            confidence=Confidence.MEDIUM,
        ),
    ),
)
OFFICER_POSITION: Final = _rule(
    "officer-position",
    "Position of the officer",
    _article(38),
    _all(
        _asks(
            "the officer is involved in good time in all data protection issues",
            lambda it: it.involved,
            _article(38, 1),
        ),
        _asks(
            "the school gives the officer the resources and access that the tasks need",
            lambda it: it.resourced,
            _article(38, 2),
        ),
        _asks(
            "the officer receives no instructions about the tasks",
            lambda it: it.uninstructed,
            _article(38, 3),
        ),
        ~_asks(
            "the officer is dismissed or penalised for performing them",
            lambda it: it.penalised,
            _article(38, 3),
        ),
        _asks(
            "the officer reports directly to the highest management",
            lambda it: it.reports_to_top,
            _article(38, 3),
        ),
        _asks(
            "the officer is bound by secrecy or confidentiality",
            lambda it: it.bound_by_secrecy,
            _article(38, 5),
        ),
    ),
)
OFFICER_CONTACT: Final = _rule(
    "officer-contact",
    "Contact details of the officer",
    _article(37, 7),
    _all(
        _asks("they are published", lambda it: it.contact_published, _article(37, 7)),
        _asks("they have been told to the regulator", lambda it: it.contact_told, _article(37, 7)),
    ),
)
