"""What a policy says of requests, their answers and the rights."""

from enum import Enum

from attrs import field, frozen

from ukschoolgdpr.law.citations import Reference
from ukschoolgdpr.law.criteria import Any, Clause, Maybe, Reason, every
from ukschoolgdpr.law.periods import Period
from ukschoolgdpr.policies.words import AGE, LENGTH, Stated, WholeNumber, are_clauses, notices
from ukschoolgdpr.policies.words import rights as words


@frozen(kw_only=True)
class RightInNotice:
    """A right that a notice lists."""

    right: words.NoticeRight
    """The right, as the notice has it."""
    audience: words.Audience
    """Whom the notice addresses."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is listed."""

    @property
    def stated(self) -> Stated[words.NoticeRight]:
        """The right alone."""
        return Stated(self.right, self.clauses)


@frozen(kw_only=True)
class Rights:
    """The rights in general."""

    listed: tuple[Stated[words.NamedRight], ...] = ()
    """Those it lists."""
    absolute: tuple[Stated[words.Absolute], ...] = ()
    """Every text on which it calls absolute."""
    depend_on: tuple[Stated[words.Dependence], ...] = ()
    """On what they depend."""
    stem_from: Stated[notices.NamedLaw] | None = None
    """The law from which they are said to come."""
    on_consent: Stated[words.RightsOnConsent] | None = None
    """Which apply to data that are held on consent."""
    announced: tuple[Stated[words.Announced], ...] = ()
    """How notices announce them."""
    in_notices: tuple[RightInNotice, ...] = ()
    """Those that notices list, apart from the policy."""


@frozen(kw_only=True)
class Informing:
    """Telling people how their data are used."""

    told: tuple[Stated[words.ToldItem], ...] = ()
    """What they are told when data are collected from them."""
    collected: Stated[words.CollectionMoment] | None = None
    """When they are told of data that are collected from them."""
    obtained: tuple[Stated[words.NoticeMoment], ...] = ()
    """When they are told of data that came from someone else."""
    obtained_within: Stated[Period] | None = None
    """The longest that may take."""
    unless: tuple[Stated[words.NoticeExcuse], ...] = ()
    """When they need not be told."""
    means: tuple[Stated[words.NoticeMeans], ...] = ()
    """How they are told."""


@frozen(kw_only=True)
class Access:
    """Answers to access requests."""

    reply: tuple[Stated[words.ReplyItem], ...] = ()
    """What they contain."""
    explains: tuple[Stated[words.Explained], ...] = ()
    """What they explain."""
    detail: Stated[words.Firmness] | None = None
    """How firmly people are asked to say what they want."""
    search: tuple[Stated[words.Search], ...] = ()
    """How far the school looks."""
    media: tuple[Stated[words.Medium], ...] = ()
    """On what the data are held."""


@frozen(kw_only=True)
class EducationalRecord:
    """The educational record, which parents may see by a law of its own."""

    offered: Stated[words.RecordOffer] | None = None
    """What parents get of it."""
    school_days: Stated[int] | None = field(default=None, validator=LENGTH)
    """Within how many school days."""


@frozen(kw_only=True)
class MayAsk:
    """Someone who may ask for access, as a document has it."""

    who: words.Asker
    """Who they are."""
    audience: words.Audience
    """Whose data they may ask for, by the notice that says so."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is said."""


@frozen(kw_only=True)
class Requests:
    """How requests are made."""

    form: Stated[words.FormUse] | None = None
    """The use of a form."""
    channels: tuple[Stated[words.Channel], ...] = ()
    """The ways in which they are accepted."""
    notice_channels: tuple[Stated[words.Channel], ...] = ()
    """The ways that notices name, apart from the policy."""
    addressees: tuple[Stated[words.Addressee], ...] = ()
    """To whom notices say that they are made."""
    who: tuple[MayAsk, ...] = ()
    """Who may ask for access."""
    freedom_of_information: tuple[Stated[words.OtherRegime], ...] = ()
    """What is asked for under the law on freedom of information instead."""
    acknowledgement: Stated[words.Acknowledgement] | None = None
    """How receipt is acknowledged."""
    further_information: Stated[words.Firmness] | None = None
    """When more is asked for."""


@frozen(kw_only=True)
class Identity:
    """Proof of who asks."""

    demanded: Stated[words.IdentityDemand] | None = None
    """Of which requests it is asked."""
    documents: Stated[int] | None = field(default=None, validator=WholeNumber(1, 10))
    """How many documents, at least."""
    accepted: tuple[Stated[words.IdentityDocument], ...] = ()
    """Which are preferred."""
    shows: tuple[Stated[words.IdentityDetail], ...] = ()
    """What they must show."""
    at_handover: Stated[bool] | None = None
    """Whether it is checked when papers are handed over, of whoever asked."""


@frozen(kw_only=True)
class Agents:
    """Those who act for someone else."""

    who: tuple[Stated[words.Agent], ...] = ()
    """Who they may be."""
    before_disclosure: Stated[words.AgentProof] | None = None
    """What must be there before data are discussed with them."""
    proofs: tuple[Stated[tuple[words.AgentProof, ...]], ...] = ()
    """Every text on what they must show, each with all that it asks for."""


@frozen(kw_only=True)
class ParentExpected:
    """An age below which a parent is expected to ask."""

    under: int = field(validator=AGE)
    """The age."""
    line: words.AgeLine
    """Whether it can be rebutted."""
    clauses: tuple[str, ...] = field(validator=are_clauses)
    """Where it is written."""


@frozen(kw_only=True)
class Children:
    """Children who ask."""

    law_is: Stated[words.CompetenceRule] | None = None
    """What it says that the law is on their age."""
    tests: tuple[Stated[words.CompetenceTest], ...] = ()
    """What they need to act alone."""
    approach: tuple[Stated[words.Approach], ...] = ()
    """How their requests are gone about."""
    parent_expected: ParentExpected | None = None
    """When a parent is expected to ask."""
    online_consent_from: Stated[int] | None = field(default=None, validator=AGE)
    """The age from which they consent to online services themselves."""


@frozen(kw_only=True)
class Responsibility:
    """Parental responsibility."""

    proof: tuple[Stated[words.ResponsibilityProof], ...] = ()
    """The evidence accepted, any one of it."""


@frozen(kw_only=True)
class Capacity:
    """People without mental capacity."""

    actors: tuple[Stated[words.CapacityActor], ...] = ()
    """Who acts for them."""
    registered: Stated[words.Registered] | None = None
    """What it says is registered."""
    presumed: Stated[bool] | None = None
    """Whether capacity is presumed."""


@frozen(kw_only=True)
class Fee:
    """What a request costs."""

    ordinarily: Stated[words.OrdinaryFee] | None = None
    """The usual fee."""
    grounds: tuple[Stated[words.FeeGround], ...] = ()
    """What lets the school charge."""
    unless_interval: Stated[bool] | None = None
    """Whether it charges only if no reasonable interval has passed since it answered before."""
    interval: Stated[Period] | None = None
    """How long that interval is."""
    measure: Stated[words.FeeMeasure] | None = None
    """What the fee is measured by."""

    def may_charge(self, *grounds: words.FeeGround, interval_elapsed: Maybe = None) -> Reason:
        """Say whether the school may charge by its own words, and why.

        Args:
            grounds: what is so of the request.
            interval_elapsed: whether a reasonable interval has passed since it answered before.
        """
        reason = _weigh("the policy charges for", self.grounds, grounds)
        if self.unless_interval is None or not self.unless_interval.says:
            return reason
        elapsed = Reason(
            "no reasonable interval has passed since it answered before",
            None if interval_elapsed is None else not interval_elapsed,
            _cited(self.unless_interval),
        )
        return every((reason, elapsed))


@frozen(kw_only=True)
class Refusal:
    """Refusing a request for what it is."""

    grounds: tuple[Stated[words.RefusalGround], ...] = ()
    """What lets the school refuse."""
    sometimes: tuple[Stated[words.NamedRight], ...] = ()
    """Which requests it may refuse on grounds that it does not name."""
    asks_first: Stated[words.Adviser] | None = None
    """Who is asked before it does."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told."""

    def may_refuse(self, *grounds: words.RefusalGround) -> Reason:
        """Say whether the school may refuse by its own words, and why.

        Args:
            grounds: what is so of the request.
        """
        return _weigh("the policy refuses what is", self.grounds, grounds)


@frozen(kw_only=True)
class Format:
    """The form of an answer."""

    promises: tuple[Stated[words.FormatPromise], ...] = ()
    """Every text on it."""


@frozen(kw_only=True)
class Complaints:
    """Complaints."""

    routes: tuple[Stated[words.ComplaintRoute], ...] = ()
    """To whom they may be made."""
    grounds: tuple[Stated[words.ComplaintGround], ...] = ()
    """Of what."""
    contact: tuple[Stated[words.Channel], ...] = ()
    """How the regulator is reached."""
    school_first: tuple[Stated[words.SchoolFirst], ...] = ()
    """Every text on whether the school must be asked first."""
    turn_to: tuple[Stated[words.Addressee], ...] = ()
    """To whom people are asked to turn with questions and concerns."""


@frozen(kw_only=True)
class Recipients:
    """Telling those to whom data were disclosed that they have changed."""

    told: Stated[words.Telling] | None = None
    """How firmly they are told."""
    named_if_asked: Stated[bool] | None = None
    """Whether the person learns who they are."""


@frozen(kw_only=True)
class Rectification:
    """Putting data right."""

    flaws: tuple[Stated[words.Flaw], ...] = ()
    """What is put right."""
    corrects_if_agreed: Stated[bool] | None = None
    """Whether it corrects what it agrees is inaccurate."""
    statement: Stated[words.Statement] | None = None
    """A supplementary statement, where it does not agree that data are incomplete."""
    opinions: Stated[words.Amendment] | None = None
    """What becomes of records of what professionals thought."""
    recipients: Recipients = Recipients()
    """Telling recipients."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told where it refuses."""


@frozen(kw_only=True)
class Objection:
    """Objections to processing."""

    grounds: tuple[Stated[words.ObjectionGround], ...] = ()
    """To what one may object."""
    marketing: Stated[words.MarketingObjection] | None = None
    """What comes of an objection to direct marketing."""
    research_reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told after an objection to research."""
    research_exempt: Stated[bool] | None = None
    """Whether approved medical research goes on."""
    tests: tuple[Stated[words.ObjectionTest], ...] = ()
    """What the school must have to go on."""
    very_likely_fails: tuple[Stated[words.ObjectionFails], ...] = ()
    """Against what an objection very likely fails."""
    cannot_prevent: tuple[Stated[words.ObjectionFails], ...] = ()
    """What it cannot prevent."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told where it is not upheld."""


@frozen(kw_only=True)
class Restriction:
    """Restricting processing."""

    grounds: tuple[Stated[words.RestrictionGround], ...] = ()
    """When it is restricted."""
    objection_until: Stated[words.RestrictedUntil] | None = None
    """Until when, after an objection."""
    uses: tuple[Stated[words.RestrictedUse], ...] = ()
    """What may be done meanwhile."""
    told_before_lifting: tuple[Stated[words.RestrictionGround], ...] = ()
    """On which grounds the person is told before it is lifted."""
    no_erasure_until_resolved: tuple[Stated[words.RestrictionGround], ...] = ()
    """On which grounds nothing is erased until the evidence is settled."""
    recipients: Recipients = Recipients()
    """Telling recipients."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told."""


@frozen(kw_only=True)
class Erasure:
    """Erasing data."""

    closed_list: Stated[bool] | None = None
    """Whether only the grounds it lists count."""
    grounds: tuple[Stated[words.ErasureGround], ...] = ()
    """When data are erased."""
    exceptions: tuple[Stated[words.ErasureException], ...] = ()
    """What lets the school keep them."""
    recipients: Recipients = Recipients()
    """Telling recipients."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told."""
    refused_reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told where it refuses."""


@frozen(kw_only=True)
class Portability:
    """Moving data elsewhere."""

    supplied: Stated[bool] | None = None
    """Whether only data that the person supplied can be moved."""
    automated: Stated[bool] | None = None
    """Whether only automated processing counts."""
    bases: tuple[Stated[notices.Basis], ...] = ()
    """The lawful bases that count."""
    format: tuple[Stated[words.PortableFormat], ...] = ()
    """The format."""
    uses: tuple[Stated[words.PortableUse], ...] = ()
    """What the person may do with them."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told."""

    def moves(self, basis: notices.Basis, *, automated: bool, supplied: bool) -> bool:
        """Say whether data of that kind can be moved by the policy's own words.

        Args:
            basis: the lawful basis on which they are held.
            automated: whether they are processed by automated means.
            supplied: whether the person supplied them.
        """
        bases = {one.says for one in self.bases} or set(notices.Basis)
        by_machine = self.automated is not None and self.automated.says
        from_person = self.supplied is not None and self.supplied.says
        return basis in bases and (automated or not by_machine) and (supplied or not from_person)


@frozen(kw_only=True)
class Contest:
    """Contesting a decision taken without people."""

    within: Stated[Period] | None = None
    """For how long from notification the person may."""
    rights: tuple[Stated[words.ContestRight], ...] = ()
    """What the person may do."""
    by_senior_person: Stated[bool] | None = None
    """Whether someone with authority decides anew."""


@frozen(kw_only=True)
class Automated:
    """Decisions taken without people."""

    in_use: tuple[Stated[words.InUse], ...] = ()
    """Whether the school takes any."""
    human_in_all: Stated[bool] | None = None
    """Whether somebody is involved in every decision."""
    definition: Stated[tuple[words.DecisionElement, ...]] | None = None
    """What makes a decision one of them."""
    safeguards: tuple[Stated[words.Safeguard], ...] = ()
    """What protects people against them, beside contesting them."""
    rule: Stated[words.AutomatedRule] | None = None
    """Where it starts from."""
    effects: tuple[Stated[words.Effect], ...] = ()
    """Which decisions it means."""
    special_category_worse: Stated[bool] | None = None
    """Whether it is stricter where they use special category data."""
    grounds: tuple[Stated[words.AutomatedGround], ...] = ()
    """What allows them."""
    told: tuple[Stated[words.AutomatedTold], ...] = ()
    """What the person is told."""
    contest: Contest = Contest()
    """What the person may do against them."""
    reply: tuple[Stated[words.Answered], ...] = ()
    """What the person is told after reconsideration."""


@frozen(kw_only=True)
class ThirdParties:
    """Information about others in an answer."""

    left_out: Stated[bool] | None = None
    """Whether access is to one's own data alone."""
    redaction: Stated[words.Redaction] | None = None
    """When it is taken out."""
    may_defeat_request: Stated[bool] | None = None
    """Whether data may be so interlinked that nothing can be given."""
    professionals: Stated[words.Professionals] | None = None
    """The names of those who work with the child."""


@frozen(kw_only=True)
class Exemptions:
    """What is withheld."""

    crime: Stated[words.CrimeTest] | None = None
    """What disclosure must do to crime prevention."""
    test: Stated[words.ExemptionTest] | None = None
    """The test of every exemption."""
    interests: tuple[Stated[words.Interest], ...] = ()
    """What exemptions safeguard."""
    harm_data: tuple[Stated[words.HarmData], ...] = ()
    """Records withheld for fear of serious harm."""
    harm_test: Stated[words.HarmTest] | None = None
    """How likely that harm must be."""
    others_by_law: Stated[bool] | None = None
    """Whether it points to what else the law exempts."""


def _weigh(what: str, stated: tuple[Stated[Enum], ...], asked: tuple[Enum, ...]) -> Reason:
    """Weigh what is so of a request against what the policy names."""
    grounds = tuple(
        Clause[tuple[Enum, ...]](
            f"{what} {one.says.value.replace('-', ' ')}",
            _cited(one),
            lambda so, ground=one.says: ground in so,  # type: ignore[misc]  # a default binds it
        )
        for one in stated
    )
    return Any(grounds).weigh(asked)


def _cited(stated: Stated[object]) -> Reference:
    return Reference(", ".join(stated.clauses))
