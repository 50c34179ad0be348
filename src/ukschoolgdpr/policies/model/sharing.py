"""What a policy says of those who receive data, and of transfers abroad."""

from attrs import field, frozen
from attrs.validators import optional

from ukschoolgdpr.policies.words import Stated, are_clauses, are_lines, is_line
from ukschoolgdpr.policies.words import sharing as words
from ukschoolgdpr.sharing.vocabulary import Recipient, SharedData


@frozen(kw_only=True)
class Receives:
    """Somebody who receives data."""

    who: words.Receiver
    """Who."""
    of: words.Audience | None = None
    """Whose data; those of anybody where that is not said."""
    purposes: tuple[words.SharedFor, ...] = ()
    """What for."""
    routine: bool | None = None
    """Whether they are given routinely."""
    where_necessary: bool | None = None
    """Whether only where that is necessary."""
    passed_on: bool | None = None
    """Whether the authority or the department passes them on."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Default:
    """A text on when data go to anyone outside the school at all."""

    of: words.Audience | None = None
    """Whose data; those of anybody where that is not said."""
    on: tuple[words.Opening, ...]
    """What lets them go, any one of it."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is written."""


@frozen(kw_only=True)
class Gateway:
    """A law by which data are said to go to somebody."""

    to: Recipient
    """Who receives them."""
    data: SharedData
    """Which data."""
    required: bool = True
    """Whether the law is said to require it, and not merely to allow it."""
    under: words.Cited | None = None
    """The instrument, where one is named."""
    unit: words.Unit | None = None
    """What its part is called."""
    number: str | None = field(default=None, validator=optional(is_line))
    """The number of that part."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Override:
    """Sharing without permission."""

    of: words.Audience | None = None
    """Whose data; those of anybody where that is not said."""
    grounds: tuple[Stated[words.Ground], ...] = ()
    """What allows it."""
    limit: Stated[words.Limit] | None = None
    """By what it is bound."""
    weighing: tuple[Stated[words.Weighing], ...] = ()
    """What must outweigh confidentiality."""
    discussed: tuple[Stated[words.Worry], ...] = ()
    """What is discussed with the person first, and permission sought if possible."""
    regardless: Stated[bool] | None = None
    """Whether it goes ahead without permission where the risk to others is serious enough."""
    at_once: Stated[bool] | None = None
    """Whether it is done at once where the risk to others is very great."""
    recorded: tuple[Stated[words.Noted], ...] = ()
    """What is recorded of it."""
    told: tuple[Stated[words.Noted], ...] = ()
    """What the person is told of it, once that is safe."""


@frozen(kw_only=True)
class Processors:
    """Those who process data for the school."""

    terms: tuple[Stated[words.Terms], ...] = ()
    """What binds them, any one of it."""
    duties: tuple[Stated[words.ProcessorDuty], ...] = ()
    """What they must do."""


@frozen(kw_only=True)
class AuthorityNotices:
    """The authorities whose notices apply as well."""

    chosen_by: tuple[words.ChosenBy, ...]
    """What decides which one does."""
    authorities: tuple[str, ...] = field(validator=are_lines)
    """The authorities."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Sharing:
    """Who receives data, and on what grounds."""

    recipients: tuple[Receives, ...] = ()
    """Those who receive data."""
    never_routine: tuple[Stated[words.Audience], ...] = ()
    """Whose data are given to nobody routinely."""
    purposes: tuple[Stated[words.SharedFor], ...] = ()
    """What the department or the authority uses data for."""
    defaults: tuple[Default, ...] = ()
    """Every text on when data go to anyone outside the school at all."""
    gateways: tuple[Gateway, ...] = ()
    """The laws by which data are said to go to somebody."""
    override: Override = Override()
    """Sharing without permission."""
    processors: Processors = Processors()
    """Those who process data for the school."""
    sold: Stated[bool] | None = None
    """Whether data are sold."""
    handlers: tuple[Stated[words.Handler], ...] = ()
    """Who handles the data at the school."""
    undertakings: tuple[Stated[words.Undertaking], ...] = ()
    """What recipients undertake."""
    controls: tuple[Stated[words.Control], ...] = ()
    """How the department keeps what it is sent."""
    authority_notices: AuthorityNotices | None = None
    """The authorities whose notices apply as well."""


@frozen(kw_only=True)
class Releases:
    """What the department passes on to others."""

    purposes: tuple[Stated[words.ReleasedFor], ...] = ()
    """What for."""
    assessed: tuple[Stated[words.Assessed], ...] = ()
    """What is looked at before, and asked for after."""


@frozen(kw_only=True)
class PupilDatabase:
    """The National Pupil Database, and what the department passes on."""

    described: tuple[Stated[words.Described], ...] = ()
    """What it is."""
    pupils: Releases = Releases()
    """What the department passes on of pupils."""
    workforce: Releases = Releases()
    """What it passes on of those who work at schools."""


@frozen(kw_only=True)
class Transfers:
    """Data that go abroad."""

    boundary: tuple[Stated[words.Boundary], ...] = ()
    """Beyond which line."""
    made: Stated[words.Made] | None = None
    """Whether there are any."""
    occasions: tuple[Stated[words.Occasion], ...] = ()
    """What they are made for, any one of it."""
    standard: Stated[words.Standard] | None = None
    """What protection the data keep."""
    conditions: tuple[Stated[words.Condition], ...] = ()
    """What they ask for where nothing approves them."""
    safeguards: tuple[Stated[words.Safeguard], ...] = ()
    """What is named as a safeguard, any one of it."""
    told_before: Stated[words.Told] | None = None
    """Whether people are told before."""
    untold: tuple[Stated[words.Untold], ...] = ()
    """Why they may not be."""
