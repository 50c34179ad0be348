"""What a policy says of daily practice: keeping, guarding and sending data, and assessing risks."""

from attrs import field, frozen

from ukschoolgdpr.law.periods import Period
from ukschoolgdpr.policies.words import LENGTH, Stated, are_clauses
from ukschoolgdpr.policies.words import practice as words
from ukschoolgdpr.retention import Audience, Trigger


@frozen(kw_only=True)
class Principles:
    """The principles of processing."""

    listed: tuple[Stated[words.Principle], ...] = ()
    """Those it lists."""
    kept_longer_for: tuple[Stated[words.LongerKeeping], ...] = ()
    """For what data are kept longer than their purpose needs."""
    identify_no_one: tuple[Stated[words.Disguise], ...] = ()
    """What makes data such that they identify no one, as it says."""
    research: Stated[words.ResearchUse] | None = None
    """In what state data serve research."""


@frozen(kw_only=True)
class Kept:
    """A period for which data are kept."""

    audience: Audience
    """Whose data."""
    period: Period
    """How long."""
    since: Trigger
    """From what."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Retention:
    """How long data are kept."""

    measured_by: tuple[Stated[words.KeptFor], ...] = ()
    """What measures it."""
    schedule_shown: tuple[Stated[words.ScheduleShown], ...] = ()
    """Where the schedule can be seen."""
    follows_authority: Stated[bool] | None = None
    """Whether the schedule is that of the local authority."""
    periods: tuple[Kept, ...] = ()
    """The periods it gives."""


@frozen(kw_only=True)
class Security:
    """How data are guarded."""

    standard: Stated[words.Strength] | None = None
    """How much security there is to be."""
    threats: tuple[Stated[words.Threat], ...] = ()
    """Against what."""
    measures: tuple[Stated[words.Measure], ...] = ()
    """By what."""
    training: tuple[Stated[words.Training], ...] = ()
    """How staff are trained."""
    forbidden: tuple[Stated[words.Act], ...] = ()
    """What staff must not do."""
    consequences: tuple[Stated[words.Consequence], ...] = ()
    """What comes of doing it."""


@frozen(kw_only=True)
class Sending:
    """How data are sent."""

    to_person: tuple[Stated[words.SendingStep], ...] = ()
    """To the person whom they are about, and what is checked before."""
    to_authority: tuple[Stated[words.AuthorityChannel], ...] = ()
    """To the local authority and other bodies, in every text on it."""


@frozen(kw_only=True)
class Assessment:
    """Impact assessments."""

    required: tuple[Stated[words.AssessedType], ...] = ()
    """For what they are carried out."""
    considered: tuple[Stated[words.ConsideredFeature], ...] = ()
    """For what they are considered."""
    design: tuple[Stated[words.Design], ...] = ()
    """How data protection is built in."""


@frozen(kw_only=True)
class Breaches:
    """Breaches of personal data."""

    elements: tuple[Stated[words.BreachElement], ...] = ()
    """What makes one."""
    examples: tuple[Stated[words.BreachExample], ...] = ()
    """Examples."""
    reported_if: Stated[words.ReportedIf] | None = None
    """Which are reported to the regulator."""
    hours: Stated[int] | None = field(default=None, validator=LENGTH)
    """Within how many hours."""
    reported_from: Stated[words.ReportedFrom] | None = None
    """From when those run."""
    people_told: Stated[words.PeopleTold] | None = None
    """When the people are told."""


@frozen(kw_only=True)
class Cookies:
    """Cookies on the website."""

    rules: tuple[Stated[words.CookieRule], ...] = ()
    """How consent to them is gone about."""
    uses: tuple[Stated[words.CookieUse], ...] = ()
    """What they serve, and what users can do about them."""
