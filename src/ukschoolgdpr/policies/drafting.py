"""A privacy notice written from a policy: what the law of a day asks for, and the policy states.

Written in plain words of our own, for adults or for a child. What the policy does not say becomes a
question; what it says against the law is not repeated. What a policy lists, it is taken to list
whole; what it does not mention at all is not known. The exceptions of articles 13(4) and 14(5) are
taken not to be there. Left out: contact details, the consequences of not giving data, whether
sources are public, the logic of a computer's decisions and copies of safeguards, which no policy
holds: they are always asked for.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from itertools import chain
from typing import Final

from attrs import evolve, fields, frozen

from ukschoolgdpr import rights
from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import Processing, Purpose, School
from ukschoolgdpr.law.citations import Citation
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.rules import Outcome
from ukschoolgdpr.notices import Notice as NoticeFacts
from ukschoolgdpr.notices import NoticeItem, Point, required, without_exceptions
from ukschoolgdpr.policies.findings import WithClauses, listed
from ukschoolgdpr.policies.model import Policy
from ukschoolgdpr.policies.model.consent import Asked
from ukschoolgdpr.policies.model.notices import Notice, Resting
from ukschoolgdpr.policies.model.practice import Kept
from ukschoolgdpr.policies.model.sharing import Receives
from ukschoolgdpr.policies.standards import COMPLAINT_DUTY, EXIT, NOTHING_SO, Question
from ukschoolgdpr.policies.standards import consent as law_of_consent
from ukschoolgdpr.policies.standards import notices as law_of_notices
from ukschoolgdpr.policies.standards import practice as law_of_practice
from ukschoolgdpr.policies.standards import rights as law_of_rights
from ukschoolgdpr.policies.standards import sharing as law_of_sharing
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words import notices as words
from ukschoolgdpr.policies.words import sharing as sharing_words
from ukschoolgdpr.policies.words.consent import Activity, Giver, Withdrawal
from ukschoolgdpr.policies.words.notices import (
    CRIMINAL_ITEMS,
    LIMBS,
    Audience,
    Basis,
    Because,
    Ground,
    Item,
    Source,
)
from ukschoolgdpr.policies.words.notices import Purpose as Served
from ukschoolgdpr.policies.words.practice import KeptFor, ScheduleShown
from ukschoolgdpr.policies.words.rights import InUse, NamedRight
from ukschoolgdpr.policies.words.sharing import Boundary, Made, Safeguard
from ukschoolgdpr.retention import Audience as KeptAudience
from ukschoolgdpr.retention import Trigger
from ukschoolgdpr.special_categories import PAIRED
from ukschoolgdpr.vocabulary import Condition, LawfulBasis, SchoolKind

__all__ = ["Audience", "Draft", "Passage", "write"]


@frozen(kw_only=True)
class Passage:
    """What a notice says of one item."""

    item: NoticeItem
    """The item."""
    heading: str
    """The heading over it."""
    paragraphs: tuple[str, ...]
    """What it says, in Markdown."""
    questions: tuple[str, ...]
    """What it must say and the policy does not."""
    clauses: tuple[str, ...]
    """The clauses of the policy on which it rests."""
    cites: tuple[Citation, ...]
    """Where it is written that a notice must say it."""


@frozen(kw_only=True)
class Draft:
    """A privacy notice written from a policy."""

    policy: str
    """The policy's id."""
    title: str
    """The title of the notice."""
    audience: Audience
    """Whom it addresses."""
    as_of: date
    """The day whose law it follows."""
    for_child: bool
    """Whether it is written for a child."""
    passages: tuple[Passage, ...]
    """What it says, item by item as the law asks for them, in the order of the articles."""
    undetermined: tuple[str, ...]
    """What must be known before it is certain that it need not say more."""

    @property
    def questions(self) -> tuple[str, ...]:
        """What somebody who knows the school must still answer."""
        return (*chain.from_iterable(it.questions for it in self.passages), *self.undetermined)

    def markdown(self) -> str:
        """Give the notice as Markdown, with its questions marked.

        Example:
            >>> from ukschoolgdpr.policies.model import load
            >>> draft = write(load("norbury-hall"), Audience.VISITORS, as_of=date(2026, 11, 21))
            >>> print(draft.markdown()[:78])
            # Privacy notice for visitors
            <BLANKLINE>
            ## Who is responsible for your data
            <BLANKLINE>
            The school
        """
        blocks = [f"# {self.title}"]
        for passage in self.passages:
            blocks += (f"## {passage.heading}", *passage.paragraphs, *_marked(passage.questions))
        blocks += _marked(self.undetermined)
        return "\n\n".join(blocks) + "\n"


def _marked(questions: Iterable[str]) -> list[str]:
    return [f"**Question:** {question}" for question in questions]


@frozen(kw_only=True)
class _Said:
    """What can be said of an item, and what cannot."""

    paragraphs: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    rests_on: tuple[WithClauses, ...] = ()


@frozen(kw_only=True)
class _Writing:
    """What a passage is written from."""

    policy: Policy
    audience: Audience
    as_of: date
    for_child: bool
    notice: Notice
    point: Point | None = None

    def told(self, adult: str, child: str) -> str:
        """Choose the words for whoever reads."""
        return child if self.for_child else adult

    def phrase(self, word: Enum) -> str:
        """Put a word of the policy in words for whoever reads."""
        if word is sharing_words.Receiver.DEPARTMENT:
            return self.told(_DEPARTMENTS[self.policy.document.nation], "the government")
        adult, child = _PHRASES.get(word, (listed([word]),) * 2)
        return self.told(adult, child)

    def ask(self) -> str:
        """Ask for all that the item is about."""
        return _ask(self.words)

    @property
    def words(self) -> str:
        """What people are told of the item."""
        assert self.point is not None  # noqa: S101 - only asked of an item
        return str(self.point.words)

    @property
    def law(self) -> str:
        """Name the Regulation as of the day."""
        return "GDPR" if self.as_of < EXIT else "UK GDPR"

    @property
    def school(self) -> School:
        """The controller."""
        return self.policy.document.controller

    @property
    def items(self) -> tuple[Stated[Item], ...]:
        """All the data that the notice names."""
        return (*self.notice.personal, *self.notice.special, *self.notice.criminal)

    @property
    def open_bases(self) -> tuple[Resting, ...]:
        """What the notice says of lawful bases, where the law of the day lets the school."""
        law = law_of_notices.bases(self.school)
        decided = (
            (one, law.decide(Ground(one.basis.value), as_of=self.as_of))
            for one in self.notice.bases
        )
        return tuple(
            one for one, decision in decided if law.has(decision) and not self.misfits(one)
        )

    @property
    def closed_bases(self) -> tuple[Resting, ...]:
        """What the notice says of them against that law."""
        return tuple(one for one in self.notice.bases if one not in self.open_bases)

    def misfits(self, one: Resting) -> list[Because | Served]:
        """Give the reasons for which a basis is not open to the school, as the audit finds them."""
        return [
            reason
            for reason in one.because or one.purposes
            if not _gives(law_of_notices.resting(self.school, one.basis, reason), self.as_of)
        ]

    @property
    def listed_bases(self) -> tuple[Stated[Ground], ...]:
        """The bases that the policy lists in general, where it says no more of them."""
        if self.notice.bases:
            return ()
        law = law_of_notices.bases(self.school)
        return tuple(
            one
            for one in self.policy.bases.listed
            if one.says in _BASES and law.has(law.decide(one.says, as_of=self.as_of))
        )

    @property
    def consents(self) -> tuple[Asked, ...]:
        """What consent is asked for, of those whom the notice addresses or of their parents."""
        return self.policy.consent.asked_of(self.audience)

    @property
    def rests_on(self) -> tuple[WithClauses, ...]:
        """All that the notice repeats of lawful bases."""
        return (*self.open_bases, *self.listed_bases, *self.consents)

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The lawful bases that are relied on, as far as that is known, each once."""
        stated = (
            *(one.basis for one in self.open_bases),
            *(_BASES[one.says] for one in self.listed_bases),
            *(Basis.CONSENT for _ in self.consents),
        )
        return tuple(dict.fromkeys(stated))

    @property
    def bases_are_known(self) -> bool:
        """Whether no other basis is relied on; to ask for consent is not to name every basis."""
        return bool(self.open_bases or self.listed_bases) and not self.closed_bases

    @property
    def receivers(self) -> tuple[Receives, ...]:
        """Those who receive the data."""
        return tuple(
            one
            for one in self.policy.sharing.recipients
            if one.of is None or one.of.value == self.audience.value
        )

    @property
    def sources(self) -> tuple[Stated[Source], ...]:
        """Those from whom data come, but for the people themselves."""
        themselves = {Source.THEMSELVES, Source.NO_ONE_ELSE}
        return tuple(one for one in self.notice.sources if one.says not in themselves)


def write(policy: Policy, audience: Audience, *, as_of: date, for_child: bool = False) -> Draft:
    """Write the privacy notice that a policy supports.

    It has every item that the law of the day asks for, and no other. What the policy does not
    say, or says against the law, becomes a question.

    Args:
        policy: what the school says.
        audience: whom the notice addresses.
        as_of: the day on which it is given.
        for_child: whether to write it for a child.

    Raises:
        FactsError: ``as_of`` is no plain date, or ``audience`` none.
        OutsideCoverageError: ``as_of`` is earlier than the law held here.

    Source:
        UK GDPR, arts 12(1), 13 and 14.

    Example:
        >>> from ukschoolgdpr.policies.model import load
        >>> draft = write(load("norbury-hall"), Audience.PUPILS, as_of=date(2026, 11, 21))
        >>> draft.questions[0]
        'Say the name of the controller, and how to reach it: the policy does not, or not in full.'
    """
    if not isinstance(audience, Audience):
        msg = f"audience: expected an Audience, not {audience!r}"
        raise FactsError(msg)
    writing = _Writing(
        policy=policy,
        audience=audience,
        as_of=as_of,
        for_child=for_child,
        notice=_notice(policy, audience),
    )
    contents = required(_facts(writing), as_of=as_of)
    return Draft(
        policy=policy.document.id,
        title=f"Privacy notice for {_AUDIENCES[audience]}",
        audience=audience,
        as_of=as_of,
        for_child=for_child,
        passages=tuple(_passage(evolve(writing, point=point)) for point in contents.required),
        undetermined=tuple(_undetermined(point) for point in contents.undetermined),
    )


def _passage(writing: _Writing) -> Passage:
    point = writing.point
    assert point is not None  # noqa: S101 - given by write
    said = _ITEMS[point.item](writing)
    clauses = chain.from_iterable(one.clauses for one in said.rests_on)
    return Passage(
        item=point.item,
        heading=writing.told(*_HEADINGS[point.item]),
        paragraphs=said.paragraphs,
        questions=said.questions,
        clauses=tuple(dict.fromkeys(clauses)),
        cites=point.cites,
    )


def _undetermined(point: Point) -> str:
    missing = "? And that ".join(point.missing)
    return f"Is it true that {missing}? That settles whether the notice must say {point.words}."


def _ask(what: str) -> str:
    return f"Say {what}: the policy does not, or not in full."


def _notice(policy: Policy, audience: Audience) -> Notice:
    """Give what is said to an audience, and to everyone."""
    general = policy.notices.everyone
    if audience is Audience.EVERYONE:
        return general
    own = policy.notices.to(audience)
    both = {}
    for field in fields(Notice):
        mine, shared = getattr(own, field.name), getattr(general, field.name)
        both[field.name] = (*mine, *shared) if isinstance(mine, tuple) else mine or shared
    return Notice(**both)  # type: ignore[arg-type]  # by name


def _facts(writing: _Writing) -> NoticeFacts:
    """Give what is known of the notice: schools collect from whomever they address, at least."""
    policy, known = writing.policy, writing.bases_are_known

    def rests(on: Basis) -> bool | None:
        return True if on in writing.bases else False if known else None

    explicit = any(it.condition is Condition.EXPLICIT_CONSENT for it in writing.open_bases)
    returned = law_of_sharing.returned(writing.audience, writing.school, writing.as_of)
    return without_exceptions(
        NoticeFacts(
            school=writing.school,
            from_data_subject=True,
            from_elsewhere=bool(writing.sources) if writing.notice.sources else None,
            representative=False,  # a school of the United Kingdom has none
            officer_designated=_designated(policy),
            relies_on_consent=rests(Basis.CONSENT),
            explicit_consent=explicit or (False if writing.open_bases and known else None),
            relies_on_public_task=rests(Basis.PUBLIC_TASK),
            relies_on_recognised_interest=rests(Basis.RECOGNISED_LEGITIMATE_INTEREST),
            relies_on_legitimate_interests=rests(Basis.LEGITIMATE_INTERESTS),
            direct_marketing=_markets(writing),
            # That nobody is given them routinely is not that nobody is.
            recipients=True if writing.receivers else returned,
            transfer_beyond_eea=_goes_abroad(writing),
            automated_decisions=_decides(policy),
        )
    )


def _designated(policy: Policy) -> bool | None:
    officer = policy.notices.officer
    return True if officer.contact or officer.tasks else None


def _markets(writing: _Writing) -> bool | None:
    """Say whether there is direct marketing, to which a policy has people object."""
    if writing.policy.objection.marketing is not None:
        return True
    # Of the purposes that a policy can name none is marketing.
    return False if writing.notice.purposes else None


def _decides(policy: Policy) -> bool | None:
    """Say whether computers decide alone; not to do so routinely is to do so at times, perhaps."""
    said = {one.says for one in policy.automated.in_use}
    if said in ({InUse.NONE}, {InUse.IN_USE}):
        return said == {InUse.IN_USE}
    return None


def _goes_abroad(writing: _Writing) -> bool | None:
    """Say whether data go beyond the line of the day; since the exit that is the coast."""
    transfers = writing.policy.transfers
    if transfers.made is None or transfers.made.says is Made.NEVER_SO_FAR:
        return None
    beyond = {one.says for one in transfers.boundary} == {Boundary.EEA}
    return True if beyond or writing.as_of >= EXIT else None


def _bullets(intro: str, lines: Iterable[str]) -> str:
    return "\n".join((intro, "", *(f"- {line}" for line in dict.fromkeys(lines))))


def _and(words: Iterable[str], joint: str = "and") -> str:
    """List words as a sentence does, each once."""
    *first, last = dict.fromkeys(words) or [""]
    return f"{', '.join(first)} {joint} {last}" if first else last


def _against(rests_on: Iterable[WithClauses], what: str) -> str:
    clauses = chain.from_iterable(one.clauses for one in rests_on)
    places = ", ".join(dict.fromkeys(clauses))
    return f"What the policy says at {places} is not open in law on that day. Say {what}."


def _controller(writing: _Writing) -> _Said:
    stated = writing.notice.controller
    if stated is None or not stated.says:
        return _Said(questions=(writing.ask(),))
    who = _CONTROLLERS.get(writing.policy.document.school, "The school")
    told = writing.told(
        f"{who} is the controller: it decides how and why your data are used.",
        "The school looks after the facts it keeps about you. It must do that with care.",
    )
    name = _ask("the name of the controller, and how to reach it")
    return _Said(paragraphs=(told,), questions=(name,), rests_on=(stated,))


def _officer(writing: _Writing) -> _Said:
    ways = writing.policy.notices.officer.contact
    channels = _and((listed([one.says]) for one in ways), "or")
    told = writing.told(
        f"You can reach our data protection officer by {channels}.",
        f"A grown-up checks that we keep facts safe. You can ask them things by {channels}.",
    )
    return _Said(paragraphs=(told,) if ways else (), questions=(writing.ask(),), rests_on=ways)


def _purposes(writing: _Writing) -> _Said:
    stated = writing.notice.purposes
    if not stated:
        return _Said(questions=(writing.ask(),))
    intro = writing.told("We use your data for:", "We use facts about you:")
    told = _bullets(intro, (writing.phrase(one.says) for one in stated))
    return _Said(paragraphs=(told,), rests_on=stated)


def _categories(writing: _Writing) -> _Said:
    if not writing.items:
        return _Said(questions=(writing.ask(),))
    intro = writing.told("We use these kinds of data:", "We keep facts about these things:")
    told = [_bullets(intro, (_named(writing, one.says) for one in writing.items))]
    guarded = [one for one in writing.items if one.says in LIMBS or one.says in CRIMINAL_ITEMS]
    if guarded:
        intro = writing.told(
            "The law protects some of them more than others:",
            "The law says that we must take even more care with some of them:",
        )
        told.append(_bullets(intro, (_named(writing, one.says) for one in guarded)))
    return _Said(paragraphs=tuple(told), rests_on=writing.items)


def _named(writing: _Writing, item: Item) -> str:
    """Name an item as to the person whom it is about."""
    named = writing.phrase(item)
    for whose in ("pupils' ", "employees' ", "visitors' "):
        what = named.removeprefix(whose)
        if what != named:
            return f"your {_ONE.get(what, what)}"
    return named


def _lawful_basis(writing: _Writing) -> _Said:
    bases, general, left_out = writing.open_bases, writing.listed_bases, writing.closed_bases
    questions = [_against(left_out, writing.words) + _fitting(writing)] if left_out else []
    if not bases and not left_out:
        questions.append(writing.ask())
    lines = [_resting(writing, one) for one in bases]
    lines += [
        _basis(writing, _BASES[one.says])
        for one in general
        if one.says is not Ground.CONSENT or not writing.consents
    ]
    lines += _asking(writing)
    unpaired = tuple(one for one in bases if _unpaired(writing, one))
    if unpaired:
        questions.append(_against(unpaired, "which condition special category data meet"))
    items = [] if any(not one.items for one in bases) else _without_basis(writing)
    bare = (*items, *_served_by_none(writing))
    if bases and bare:
        questions.append(
            f"Say on which lawful basis these rest: {listed(bare)}. The policy has none for them."
        )
    intro = writing.told(
        "The law lets us use your data on these grounds:",
        "The law lets us use facts about you when:",
    )
    return _Said(
        paragraphs=(_bullets(intro, lines),) if lines else (),
        questions=tuple(questions),
        rests_on=writing.rests_on,
    )


def _fitting(writing: _Writing) -> str:
    """Name the bases that the law has for reasons beside which the policy puts another."""
    reasons = dict.fromkeys(chain.from_iterable(map(writing.misfits, writing.closed_bases)))
    fit = {it: law_of_notices.open_to(writing.school, it, writing.as_of) for it in reasons}
    named = [
        f"{_and((one.rule.title.lower() for one in found), 'or')} for {listed([reason])}"
        for reason, found in fit.items()
        if found
    ]
    return f" The law has {'; '.join(named)}." if named else ""


def _asking(writing: _Writing) -> list[str]:
    """Say of whom consent is asked, and what for."""
    consent = _basis(writing, Basis.CONSENT)
    asked: dict[Giver, list[str]] = {}
    for one in writing.consents:
        asked.setdefault(one.of, []).append(_activity(writing, one))
    return [
        writing.told(f"{consent}, asked of {of}, for {what}", f"{of} yes, for {what}")
        for of, what in ((writing.phrase(of), _and(what)) for of, what in asked.items())
    ]


def _activity(writing: _Writing, one: Asked) -> str:
    what = _and(_named(writing, item) for item in one.items)
    activity = writing.phrase(one.activity)
    return f"{activity} (with {what})" if what else activity


def _without_basis(writing: _Writing) -> list[Item]:
    stated = chain(
        (one.items for one in writing.notice.bases), (one.items for one in writing.consents)
    )
    covered = set(chain.from_iterable(stated))
    return [item for item in dict.fromkeys(it.says for it in writing.items) if item not in covered]


def _served_by_none(writing: _Writing) -> list[Served]:
    """Give the purposes that no basis names, where each basis names some."""
    if any(not one.purposes for one in writing.notice.bases):
        return []
    named = set(chain.from_iterable(one.purposes for one in writing.notice.bases))
    stated = dict.fromkeys(one.says for one in writing.notice.purposes)
    return [purpose for purpose in stated if purpose not in named]


def _resting(writing: _Writing, one: Resting) -> str:
    what = _and(_named(writing, item) for item in one.items)
    why = _and(map(writing.phrase, one.purposes))
    line = _basis(writing, one.basis)
    if writing.for_child:
        told = "; ".join(filter(None, (what, why)))
        return f"{line} ({told})" if told else line
    if what:
        line += f", for {what}"
    if why:
        line += f", used for {why}" if what else f", for {why}"
    if one.because:
        line += f", because of {listed(one.because, ' and ')}"
    return line + _conditions(writing, one)


def _basis(writing: _Writing, basis: Basis) -> str:
    name, limb = _LIMBS[basis]
    adult = f"{name} (article 6(1)({limb}) of the {writing.law})"
    return writing.told(adult, _FOR_A_CHILD[basis])


def _conditions(writing: _Writing, one: Resting) -> str:
    """Name the condition and the paragraph beside a basis, where the law pairs them so."""
    items = _guarded(writing, one)
    if not items or _unpaired(writing, one):
        return ""
    named = []
    special = not CRIMINAL_ITEMS.issuperset(items)
    if special and one.condition is not None:
        named.append(f"article 9(2)({one.condition.value})")
    if one.condition in PAIRED or not special:
        named.append(f"paragraph {one.schedule_1} of Schedule 1 to the Data Protection Act 2018")
    return f", with {' and '.join(named)}"


def _unpaired(writing: _Writing, one: Resting) -> bool:
    """Say whether the law does not have what is stated beside a basis for the data."""
    return any(
        not law_of_notices.is_paired(
            item, one.condition, one.schedule_1, school=writing.school, as_of=writing.as_of
        )
        for item in _guarded(writing, one)
    )


def _guarded(writing: _Writing, one: Resting) -> list[Item]:
    """Give the data that need a condition, where the policy states any for them."""
    if one.condition is None and one.schedule_1 is None:
        return []
    items = one.items or tuple(it.says for it in writing.items)
    return [item for item in items if item in LIMBS or item in CRIMINAL_ITEMS]


def _interests(writing: _Writing) -> _Said:
    """Say which interests a basis pursues: what the policy has it for."""
    assert writing.point is not None  # noqa: S101 - only asked of an item
    basis = _PURSUING[writing.point.item]
    stated = tuple(it for it in writing.open_bases if it.basis is basis and it.purposes)
    if not stated:
        return _asked_for(writing)
    purposes = chain.from_iterable(one.purposes for one in stated)
    told = _bullets(writing.told("We pursue:", "We want:"), map(writing.phrase, purposes))
    return _Said(paragraphs=(told,), rests_on=stated)


_PURSUING: Final = {
    NoticeItem.LEGITIMATE_INTERESTS: Basis.LEGITIMATE_INTERESTS,
    NoticeItem.RECOGNISED_INTEREST: Basis.RECOGNISED_LEGITIMATE_INTEREST,
}


def _asked_for(writing: _Writing) -> _Said:
    """Ask for what no policy holds."""
    return _Said(questions=(writing.ask(),))


def _recipients(writing: _Writing) -> _Said:
    stated = writing.receivers
    if not stated:
        return _asked_for(writing)
    intro = writing.told("We give data about you to:", "Sometimes we share facts about you with:")
    told = _bullets(intro, (_receiver(writing, one) for one in stated))
    return _Said(paragraphs=(told,), rests_on=stated)


def _receiver(writing: _Writing, one: Receives) -> str:
    line = writing.phrase(one.who)
    if one.purposes:
        what_for = _and(map(writing.phrase, one.purposes))
        line += writing.told(f", for {what_for}", f", {what_for}")
    only = writing.told("only where that is necessary", "only when they need them")
    return f"{line}, {only}" if one.where_necessary else line


def _transfers(writing: _Writing) -> _Said:
    transfers = writing.policy.transfers
    good = tuple(one for one in transfers.safeguards if _protects(one.says, writing.as_of))
    bad = tuple(one for one in transfers.safeguards if one not in good)
    place = "the European Economic Area" if writing.as_of < EXIT else "the United Kingdom"
    often = "rarely" if transfers.made and transfers.made.says is Made.RARELY else "may"
    told = [
        writing.told(
            f"Data about you {often} leave {place}.",
            f"Facts about you {often} go to other countries.",
        )
    ]
    if good:
        intro = writing.told("They are then protected by:", "They are kept safe there by:")
        told.append(_bullets(intro, (writing.phrase(one.says) for one in good)))
    questions = [_ask("how to get a copy of the safeguards")] if good else [writing.ask()]
    if bad:
        questions.append(_against(bad, "which safeguards are relied on"))
    made = () if transfers.made is None else (transfers.made,)
    return _Said(paragraphs=tuple(told), questions=tuple(questions), rests_on=(*made, *good))


def _protects(safeguard: Safeguard, as_of: date) -> bool:
    before = as_of < law_of_sharing.UK_CLAUSES_SINCE
    contracts = law_of_sharing.CONTRACTS_BEFORE if before else law_of_sharing.CONTRACTS
    standards = (
        law_of_sharing.SHIELDS,
        law_of_sharing.ADEQUACY,
        contracts,
        law_of_sharing.AGREEMENTS,
    )
    return any(law.has(law.decide(safeguard, as_of=as_of)) for law in standards)


def _retention(writing: _Writing) -> _Said:
    retention, law = writing.policy.retention, law_of_practice.KEPT_FOR
    good = tuple(
        one for one in retention.measured_by if law.has(law.decide(one.says, as_of=writing.as_of))
    )
    bad = tuple(one for one in retention.measured_by if one not in good)
    given = [one for one in retention.periods if one.audience in _KEPT[writing.audience]]
    document, as_of = writing.policy.document, writing.as_of
    longer = {one: law_of_practice.lengths(one, document, as_of)[0] for one in given}
    periods = tuple(one for one in given if not longer[one])
    lines = [writing.phrase(one.says) for one in good]
    told = []
    if lines:
        intro = writing.told("We keep your data:", "We keep facts about you:")
        told.append(_bullets(intro, lines))
    if periods:
        intro = writing.told("The periods are:", "This is how long:")
        told.append(_bullets(intro, map(_period, periods)))
    if retention.schedule_shown:
        shown = _and(writing.phrase(one.says) for one in retention.schedule_shown)
        told.append(writing.told(f"You can see our schedule {shown}.", f"Our list is {shown}."))
    # A schedule that nobody can see tells nobody how long.
    plain = [one for one in good if one.says is not KeptFor.SCHEDULE]
    questions = [] if plain or periods or (good and retention.schedule_shown) else [writing.ask()]
    if bad:
        questions.append(_against(bad, "how long the data are needed"))
    short = [one for one in given if longer[one]]
    if short:
        law_has = listed(chain.from_iterable(longer[one] for one in short), "; ")
        questions.append(f"{_against(short, 'how long these are kept')} The law has {law_has}.")
    return _Said(
        paragraphs=tuple(told),
        questions=tuple(questions),
        rests_on=(*good, *periods, *retention.schedule_shown),
    )


def _period(kept: Kept) -> str:
    event = _SINCE.get(kept.since) or kept.since.title.replace(" of ", " of the ")
    return f"{kept.audience.value} data: {kept.period} from the {event}"


def _rights(writing: _Writing) -> _Said:
    as_of = writing.as_of
    lines = [
        writing.told(*said)
        for right, said in _RIGHTS.items()
        if law_of_rights.RIGHTS.has(law_of_rights.RIGHTS.decide(right, as_of=as_of))
    ]
    objectable = [basis for basis in writing.bases if _gives(_OBJECTION[basis], as_of)]
    portable = [
        basis for basis in writing.bases if _gives(law_of_rights.PORTABLE[basis, True, True], as_of)
    ]
    if objectable:
        lines.append(
            writing.told(
                f"to stop a use that rests on {_either(objectable)}",
                "to stop using a fact for good",
            )
        )
    if portable:
        lines.append(
            writing.told(
                "for the data that you gave us, in a form that you can take elsewhere, if "
                f"computers use them on the basis of {_either(portable)}",
                "for a copy of facts that you gave us, to take to another place",
            )
        )
    told = [_bullets(writing.told("You may ask us:", "You can ask us:"), lines)]
    if not writing.bases_are_known:
        told.append(
            writing.told(
                "Where the lawful basis gives it, you may also object or ask for portability.",
                "At times you can also ask us to stop, or to give you a copy to take elsewhere.",
            )
        )
    told.append(
        writing.told(
            "Each right has limits in law. If one stops us from doing what you ask, we tell you.",
            "Sometimes the law does not let us. Then we tell you why.",
        )
    )
    return _Said(paragraphs=tuple(told), rests_on=writing.rests_on)


def _either(bases: Iterable[Basis]) -> str:
    return _and((_LIMBS[basis][0] for basis in bases), "or")


def _gives(question: Question[Processing] | Question[Purpose], as_of: date) -> bool:
    return question.decide(as_of=as_of).outcome is Outcome.APPLIES


def _objection(writing: _Writing) -> _Said:
    on = [basis for basis in writing.bases if _gives(_OBJECTION[basis], writing.as_of)]
    told: list[str] = []
    rests_on: list[WithClauses] = []
    if on:
        told.append(
            writing.told(
                f"You have the right to object to a use of your data that rests on {_either(on)}. "
                "Give us reasons that come from your own situation.",
                "You can tell us that you do not want us to use a fact about you. Tell us why.",
            )
        )
        rests_on += (*writing.open_bases, *writing.listed_bases)
    marketing = writing.policy.objection.marketing
    if marketing is not None:
        told.append(
            writing.told(
                "You may object to direct marketing at any time, and we then stop it.",
                "If we send you adverts, you can tell us to stop. Then we stop.",
            )
        )
        rests_on.append(marketing)
    return _Said(paragraphs=tuple(told), rests_on=tuple(rests_on))


def _withdrawal(writing: _Writing) -> _Said:
    stated, law = writing.policy.consent.withdrawal, law_of_consent.WITHDRAWN
    bad = tuple(one for one in stated if not law.has(law.decide(one.says, as_of=writing.as_of)))
    good = tuple(one for one in stated if one not in bad and one.says in _PHRASES)
    told = dict.fromkeys((*_ALWAYS_WITHDRAWN, *(one.says for one in good)))
    return _Said(
        paragraphs=(" ".join(map(writing.phrase, told)),),
        questions=(_against(bad, "how consent is withdrawn"),) if bad else (),
        rests_on=good,
    )


def _complaint(writing: _Writing) -> _Said:
    said = writing.words.removeprefix("that they may complain to ")
    whom = said.replace("the school itself", "us")
    # Whoever is told of the regulator alone may think that the school takes no complaints.
    both = writing.as_of >= COMPLAINT_DUTY and whom != "us"
    told = writing.told(
        f"You may complain to us, and to {whom}." if both else f"You may complain to {whom}.",
        f"If you think we did something wrong, you can tell {whom}.",
    )
    return _Said(paragraphs=(told,))


def _obligation(writing: _Writing) -> _Said:
    notice, law = writing.notice, law_of_notices.TOLD_MOMENT
    told: list[str] = []
    rests_on: list[WithClauses] = []
    if notice.mandatory is not None:
        told.append(writing.phrase(notice.mandatory.says))
        rests_on.append(notice.mandatory)
    if notice.told_whether is not None and notice.told_whether.says:
        told.append(
            writing.told(
                "We tell you whether you must give the data that we ask for.",
                "We tell you if you must give us a fact.",
            )
        )
        rests_on.append(notice.told_whether)
        when = notice.told_when
        if when is not None and law.has(law.decide(when.says, as_of=writing.as_of)):
            told.append(writing.phrase(when.says))
            rests_on.append(when)
    asked = _ask("what follows if people do not give the data") if rests_on else writing.ask()
    return _Said(
        paragraphs=(" ".join(told),) if told else (),
        questions=(asked,),
        rests_on=tuple(rests_on),
    )


def _source(writing: _Writing) -> _Said:
    intro = writing.told("Data about you also come from:", "We also hear about you from:")
    told = _bullets(intro, (writing.phrase(one.says) for one in writing.sources))
    asked = _ask("whether any of these sources is open to the public")
    return _Said(paragraphs=(told,), questions=(asked,), rests_on=writing.sources)


def _automated(writing: _Writing) -> _Said:
    told = writing.told(
        "A computer alone makes some decisions about you that matter. You may ask for a person to "
        "look at one, say what you think of it, and contest it.",
        "Sometimes a computer decides about you on its own. You can ask a person to look again.",
    )
    what = "by what logic, and what that means and leads to"
    return _Said(
        paragraphs=(told,), questions=(_ask(what),), rests_on=writing.policy.automated.in_use
    )


_AUDIENCES: Final[Mapping[Audience, str]] = {
    Audience.EVERYONE: "everyone",
    Audience.PUPILS: "pupils",
    Audience.LOOKED_AFTER: "children who are looked after or in need",
    Audience.WORKFORCE: "people who work at the school",
    Audience.VISITORS: "visitors",
}


# Where it is not the school itself.
_CONTROLLERS: Final = {
    SchoolKind.ACADEMY: "The academy trust",
    SchoolKind.EDUCATION_AUTHORITY: "The council",
}

_DEPARTMENTS: Final = {
    Nation.ENGLAND: "the Department for Education",
    Nation.WALES: "the Welsh Government",
    Nation.SCOTLAND: "the Scottish Government",
    Nation.NORTHERN_IRELAND: "the Department of Education",
}

_KEPT: Final[Mapping[Audience, frozenset[KeptAudience]]] = {
    Audience.EVERYONE: frozenset(KeptAudience),
    Audience.PUPILS: frozenset({KeptAudience.PUPIL}),
    Audience.LOOKED_AFTER: frozenset({KeptAudience.PUPIL}),
    Audience.WORKFORCE: frozenset({KeptAudience.STAFF}),
    Audience.VISITORS: frozenset({KeptAudience.VISITOR}),
}


_SINCE: Final = {
    Trigger.CONSENT_END: "end of the consent",
    Trigger.DATE_OF_BIRTH: "date of birth",
    Trigger.DATE_OF_DEATH: "date of death",
    Trigger.END_OF_EMPLOYMENT: "end of employment",
    Trigger.RECORD_DATE: "date of the record",
    Trigger.RESULTS_REVIEW_DEADLINE: "last day for a review of results",
    Trigger.SUPERSEDED: "day on which they are replaced",
}
"""Events whose title would read badly in a sentence."""


_ALWAYS_WITHDRAWN: Final = (Withdrawal.ANY_TIME, Withdrawal.EARLIER_LAWFUL)
"""What the law itself says of withdrawing consent."""


_BASES: Final[Mapping[Ground, Basis]] = {Ground(basis.value): basis for basis in Basis}


_OBJECTION: Final = {
    basis: Question(
        rights.OBJECTION,
        evolve(NOTHING_SO, lawful_basis=LawfulBasis[basis.name], particular_situation=True),
    )
    for basis in Basis
}


_LIMBS: Final[Mapping[Basis, tuple[str, str]]] = {
    Basis.CONSENT: ("consent", "a"),
    Basis.CONTRACT: ("a contract", "b"),
    Basis.LEGAL_OBLIGATION: ("a legal obligation", "c"),
    Basis.VITAL_INTERESTS: ("someone's vital interests", "d"),
    Basis.PUBLIC_TASK: ("our public task", "e"),
    Basis.RECOGNISED_LEGITIMATE_INTEREST: ("a recognised legitimate interest", "ea"),
    Basis.LEGITIMATE_INTERESTS: ("legitimate interests", "f"),
}


_FOR_A_CHILD: Final[Mapping[Basis, str]] = {
    Basis.CONSENT: "you or your family say yes",
    Basis.CONTRACT: "we made a deal that needs it",
    Basis.LEGAL_OBLIGATION: "the law says we must",
    Basis.VITAL_INTERESTS: "it can save a life",
    Basis.PUBLIC_TASK: "it is our job as a school",
    Basis.RECOGNISED_LEGITIMATE_INTEREST: "the law lists it as a good reason",
    Basis.LEGITIMATE_INTERESTS: "we have a good reason that is fair to you",
}


_RIGHTS: Final = {
    NamedRight.ACCESS: ("for a copy of your data", "to show you the facts we keep"),
    NamedRight.RECTIFICATION: ("to put right what is wrong", "to put right what is wrong"),
    NamedRight.ERASURE: ("to erase your data", "to delete a fact"),
    NamedRight.RESTRICTION: ("to limit what we do with your data", "to stop using a fact for now"),
}


_HEADINGS: Final[Mapping[NoticeItem, tuple[str, str]]] = {
    NoticeItem.CONTROLLER: ("Who is responsible for your data", "Who looks after facts about you"),
    NoticeItem.OFFICER: ("Our data protection officer", "Who you can ask"),
    NoticeItem.PURPOSES: ("What we use your data for", "What we do with facts about you"),
    NoticeItem.LAWFUL_BASIS: ("Our lawful bases", "Why the law lets us"),
    NoticeItem.LEGITIMATE_INTERESTS: ("The interests that we pursue", "Our good reasons"),
    NoticeItem.RECOGNISED_INTEREST: ("The recognised interest we pursue", "A reason in the law"),
    NoticeItem.CATEGORIES: ("Which data we use", "Which facts we keep"),
    NoticeItem.RECIPIENTS: ("Who receives your data", "Who we share facts with"),
    NoticeItem.TRANSFERS: ("Data that go abroad", "Facts that go to other countries"),
    NoticeItem.RETENTION: ("How long we keep your data", "How long we keep facts"),
    NoticeItem.RIGHTS: ("Your rights", "What you can ask for"),
    NoticeItem.OBJECTION: ("Your right to object", "You can ask us to stop"),
    NoticeItem.WITHDRAWAL: ("Withdrawing consent", "Changing your mind"),
    NoticeItem.COMPLAINT_CONTROLLER: ("Complaining to us", "Telling us we got it wrong"),
    NoticeItem.COMPLAINT_REGULATOR: ("Complaining to the regulator", "Telling someone else"),
    NoticeItem.OBLIGATION: ("Whether you must give us data", "Whether you have to tell us"),
    NoticeItem.SOURCE: ("Where your data come from", "Who tells us about you"),
    NoticeItem.AUTOMATED_DECISIONS: ("Decisions by computer alone", "When a computer decides"),
}


_ITEMS: Final[Mapping[NoticeItem, Callable[[_Writing], _Said]]] = {
    NoticeItem.CONTROLLER: _controller,
    NoticeItem.OFFICER: _officer,
    NoticeItem.PURPOSES: _purposes,
    NoticeItem.LAWFUL_BASIS: _lawful_basis,
    NoticeItem.LEGITIMATE_INTERESTS: _interests,
    NoticeItem.RECOGNISED_INTEREST: _interests,
    NoticeItem.CATEGORIES: _categories,
    NoticeItem.RECIPIENTS: _recipients,
    NoticeItem.TRANSFERS: _transfers,
    NoticeItem.RETENTION: _retention,
    NoticeItem.RIGHTS: _rights,
    NoticeItem.OBJECTION: _objection,
    NoticeItem.WITHDRAWAL: _withdrawal,
    NoticeItem.COMPLAINT_CONTROLLER: _complaint,
    NoticeItem.COMPLAINT_REGULATOR: _complaint,
    NoticeItem.OBLIGATION: _obligation,
    NoticeItem.SOURCE: _source,
    NoticeItem.AUTOMATED_DECISIONS: _automated,
}
"""How each item is written; a school of the United Kingdom has no representative."""


_ONE: Final = {
    "names": "name",
    "dates of birth": "date of birth",
    "classes": "class",
    "NHS numbers": "NHS number",
    "addresses": "address",
    "families": "family",
    "doctors": "doctor",
    "former schools": "former school",
    "names and roles": "name and role",
    "contracts and hours": "contract and hours",
    "salaries": "salary",
    "pensions": "pension",
    "names and organisations": "name and organisation",
    "vehicles": "vehicle",
    "reasons for coming": "reason for coming",
}
"""What everyone has one of."""


_PHRASES: Final[Mapping[Enum, tuple[str, str]]] = {
    Served.LEARNING: ("pupils' learning", "to help you learn"),
    Served.PROGRESS: ("monitoring progress", "to see how well you are doing"),
    Served.PASTORAL_CARE: ("pastoral care", "to look after you"),
    Served.QUALITY: ("the quality of our services", "to check that we do our job well"),
    Served.DATA_SHARING_LAW: (
        "keeping the law on sharing data",
        "to do what the law says about sharing facts",
    ),
    Served.STATUTORY_DUTIES: ("our duties in law", "to do what the law says"),
    Served.SUPPORT: (
        "the support of looked-after children",
        "to help children who do not live with their parents",
    ),
    Served.SOCIAL_CARE_POLICY: (
        "policy on social care",
        "to help plan the care of children",
    ),
    Served.WELFARE: ("monitoring welfare", "to see that you are well"),
    Served.SAFEGUARDING: ("safeguarding", "to keep you safe"),
    Served.LEVEL_OF_SERVICE: ("the right level of service", "to give you the right help"),
    Served.PAY: ("pay", "to pay people who work here"),
    Served.WORKFORCE_PICTURE: (
        "a picture of the workforce",
        "to know who works in schools",
    ),
    Served.RECRUITMENT: (
        "policy on recruiting and keeping staff",
        "to find people to work here",
    ),
    Served.PERFORMANCE: ("performance management", "to help staff do their job well"),
    Served.CENTRAL_RECORD: ("the single central record", "to list who works here"),
    Served.OPERATIONS: ("running our operations", "to get our work done"),
    Served.SAFE_SITE: (
        "a safe place to work and learn",
        "to keep the school a safe place",
    ),
    Served.VISITOR_PASSES: ("visitors' passes", "to make passes for visitors"),
    Served.VISITOR_LOG: ("a log of visitors", "to know who visits"),
    Served.RUNNING_THE_SCHOOL: ("running the school", "to run the school"),
    Source.ADMISSION_FORMS: ("admission forms", "the form filled in when you joined"),
    Source.PREVIOUS_SCHOOL: ("a previous school", "your old school"),
    Source.LOCAL_AUTHORITY: ("the local authority", "the council"),
    Source.DEPARTMENT: ("the Department for Education", "the government"),
    Source.SAFEGUARDING_LEADS: ("safeguarding leads", "the staff who keep children safe"),
    Source.NOTES_OF_CONCERN: ("notes of concern", "notes by people who worry about you"),
    Source.GOVERNORS: ("governors", "the governors of the school"),
    Source.HR_SERVICES: ("human resources services", "people who help us with staff"),
    Source.PREVIOUS_EMPLOYERS: ("previous employers", "where you worked before"),
    Source.DBS: ("the Disclosure and Barring Service", "the office that checks on adults"),
    words.Obligation.ALL: ("You must give us the data.", "You have to tell us."),
    words.Obligation.MOSTLY: (
        "You must give us most of the data, but you may keep some back.",
        "You have to tell us most things. With some you can choose.",
    ),
    words.Obligation.NONE: ("You need not give us the data.", "You do not have to tell us."),
    words.Moment.AT_COLLECTION: ("We say so when we ask.", "We say so when we ask."),
    words.Moment.BEFORE: ("We say so before we ask.", "We say so before we ask."),
    sharing_words.Receiver.SERVICE_HELPERS: (
        "organisations that help us to provide services",
        "people who help us do our job",
    ),
    sharing_words.Receiver.TECHNICAL_HELPERS: (
        "those who run technical operations for us",
        "people who look after our computers",
    ),
    sharing_words.Receiver.COMPANIES: ("companies and partners", "firms that work with us"),
    sharing_words.Receiver.AUTHORITY: ("the local authority", "the council"),
    sharing_words.Receiver.AUTHORITY_EDUCATION: (
        "the local authority's education services",
        "the part of the council that helps schools",
    ),
    sharing_words.Receiver.AUTHORITY_SERVICES: (
        "the local authority's services",
        "people at the council",
    ),
    sharing_words.Receiver.OTHER_AUTHORITIES: ("other local authorities", "other councils"),
    sharing_words.Receiver.NEXT_SCHOOL: ("the next school", "your next school"),
    sharing_words.Receiver.SCHOOL_NURSES: ("school nurses", "the school nurse"),
    sharing_words.Receiver.HEALTH_SERVICES: ("health services", "doctors and nurses"),
    sharing_words.Receiver.HEALTH_SPECIALISTS: (
        "health specialists",
        "doctors with special skills",
    ),
    sharing_words.Receiver.NHS_TRUSTS: ("NHS trusts", "hospitals"),
    sharing_words.Receiver.TRUSTED_PARTNERS: ("trusted partners", "people we trust"),
    sharing_words.SharedFor.SUPPORT: ("support", "to help you"),
    sharing_words.SharedFor.SERVICES: ("services", "to do their work"),
    sharing_words.SharedFor.MONITORING: ("monitoring", "to check how things go"),
    sharing_words.SharedFor.ADMISSIONS: ("admissions", "to give out school places"),
    sharing_words.SharedFor.FUNDING: ("funding", "to share out money for schools"),
    sharing_words.SharedFor.ATTAINMENT_POLICY: (
        "policy on attainment",
        "to help children do well",
    ),
    sharing_words.SharedFor.NATIONAL_POLICY: ("national policy", "to plan for the country"),
    sharing_words.SharedFor.AUTHORITY_PERFORMANCE: (
        "the local authority's performance",
        "to check how well the council does",
    ),
    sharing_words.SharedFor.GOOD_PRACTICE: ("good practice", "to learn what works"),
    sharing_words.SharedFor.PAY_AND_DIVERSITY: (
        "policy on pay and diversity",
        "to plan for fair pay",
    ),
    sharing_words.SharedFor.RESEARCH: ("long-term research", "to find out new things"),
    Giver.PARENT: ("a parent", "your family says"),
    Giver.PUPIL: ("you", "you say"),
    Giver.EMPLOYEE: ("you", "you say"),
    Activity.VISITS: ("school visits", "school trips"),
    Activity.WEBSITE_OR_SCHOOL_PHOTOGRAPHS: (
        "photographs for the website or the school",
        "pictures for our website or school",
    ),
    Activity.SCHOOL_PHOTOGRAPHER: ("the school photographer", "the school photographer"),
    Activity.TEAM_AROUND_SCHOOL: (
        "the team around the school",
        "meetings of people who help our school",
    ),
    Activity.TEAM_AROUND_CHILD: (
        "the team around the child",
        "meetings of people who help you",
    ),
    Activity.PUBLICITY: ("photographs for publicity", "pictures that tell others of our school"),
    Withdrawal.ANY_TIME: (
        "You may withdraw consent at any time.",
        "If you or your family said yes, you can change your mind at any time.",
    ),
    Withdrawal.EARLIER_LAWFUL: (
        "What was done before stays lawful.",
        "What we did before is still fine.",
    ),
    Withdrawal.BY_CONTACT: ("To do so, contact the school.", "Just tell the school."),
    Withdrawal.SAME_METHOD: (
        "If possible, do so in the way in which you gave it.",
        "If you can, do it in the way you said yes.",
    ),
    Withdrawal.PROMPT: ("We act on it as soon as we can.", "We stop as soon as we can."),
    KeptFor.LAW: ("as long as the law says", "as long as the law says"),
    KeptFor.PURPOSE: ("as long as the purpose needs", "as long as we need them"),
    KeptFor.SCHEDULE: ("as long as our schedule says", "as long as our list says"),
    ScheduleShown.WEBSITE: ("on our website", "on our website"),
    ScheduleShown.ON_REQUEST: ("if you ask us", "there for you to see if you ask"),
    Safeguard.ADEQUACY: (
        "a decision that the country protects data well enough",
        "rules that say the country is safe",
    ),
    Safeguard.ADEQUACY_COMMISSION: (
        "a decision of the European Commission that the country protects data well enough",
        "rules that say the country is safe",
    ),
    Safeguard.CONTRACT_UK: ("a contract in an approved form", "a strict promise"),
    Safeguard.CONTRACT_EEA: ("a contract in an approved form", "a strict promise"),
    Safeguard.PRIVACY_SHIELD: ("the Privacy Shield", "a list of American firms that are safe"),
    Safeguard.DATA_BRIDGE: (
        "the UK Extension of the Data Privacy Framework",
        "a list of American firms that are safe",
    ),
    Safeguard.BINDING_AGREEMENT: (
        "a binding agreement between public bodies",
        "a promise that public offices must keep",
    ),
    Item.PUPIL_ADMISSION: ("your admission", "how you came to this school"),
    Item.PUPIL_UPN: ("your unique pupil number", "your pupil number"),
    Item.PUPIL_ULN: ("your unique learner number", "your learner number"),
    Item.PUPIL_TELEPHONE: (
        "your telephone number and e-mail address",
        "your telephone number and e-mail address",
    ),
    Item.PARENT_CONTACT: ("contact details of your family", "how to reach your family"),
    Item.PUPIL_DIET: ("your diet", "what you eat"),
    Item.PUPIL_CARE_PLAN: ("your education, health and care plan", "the plan for your care"),
    Item.PUPIL_CONCERN: ("notes of concern about you", "notes when people worry about you"),
    Item.PUPIL_IN_NEED: ("whether you are a child in need", "whether you need more help"),
    Item.PUPIL_PROTECTION_PLAN: ("your child protection plan", "the plan to keep you safe"),
    Item.PUPIL_HEALTH_ASSESSMENTS: (
        "your health and dental assessments",
        "checks of your health and teeth",
    ),
    Item.PUPIL_OFFENDING: ("your offending", "trouble with the police"),
    Item.PUPIL_ADOPTED: ("whether you are adopted", "whether you are adopted"),
    Item.PUPIL_CARE_LEAVER: ("whether you are a care leaver", "whether you have left care"),
    Item.PUPIL_ASSESSMENT: ("your attainment", "how well you do"),
    Item.PUPIL_ETHNICITY: ("your ethnicity", "the group of people you come from"),
    Item.PUPIL_NATIONALITY: ("your nationality", "which country you belong to"),
    Item.PUPIL_SEN_STATUS: (
        "your special educational needs",
        "extra help you need to learn",
    ),
    Item.STAFF_TEACHER_NUMBER: (
        "your employee or teacher number",
        "your number as someone who works here",
    ),
    Item.STAFF_INSURANCE_NUMBER: (
        "your National Insurance number",
        "your National Insurance number",
    ),
    Item.STAFF_SUBJECTS: ("the subjects that you teach", "the subjects that you teach"),
    Item.STAFF_PHOTO: ("your photograph", "your photograph"),
    Item.STAFF_OCCUPATIONAL_HEALTH: (
        "your referrals to occupational health",
        "checks that you are well enough to work",
    ),
    Item.VISITOR_IMAGE: ("your image", "your picture"),
}
"""How a notice says a word, to adults and to a child, where ``listed`` does not do."""
