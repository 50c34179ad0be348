"""Privacy notices written from policies."""

import re
from datetime import date
from enum import Enum
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.policies.drawing import policies
from ukschoolgdpr.errors import FactsError, OutsideCoverageError
from ukschoolgdpr.law.nations import Nation
from ukschoolgdpr.law.periods import Years
from ukschoolgdpr.notices import NoticeItem
from ukschoolgdpr.policies.audit import audit
from ukschoolgdpr.policies.drafting import Audience, Draft, Passage, write
from ukschoolgdpr.policies.findings import listed
from ukschoolgdpr.policies.lint import Markup, lint
from ukschoolgdpr.policies.model import Document, Policy, load, shipped
from ukschoolgdpr.policies.model.consent import Asked, Consent
from ukschoolgdpr.policies.model.notices import Grounds, Notice, Notices, Officer, Resting
from ukschoolgdpr.policies.model.practice import Kept, Retention
from ukschoolgdpr.policies.model.rights import Automated, Objection
from ukschoolgdpr.policies.model.sharing import Receives, Sharing, Transfers
from ukschoolgdpr.policies.words import Stated
from ukschoolgdpr.policies.words.consent import Activity, Giver, Withdrawal
from ukschoolgdpr.policies.words.notices import (
    Basis,
    Because,
    Ground,
    Item,
    Moment,
    Obligation,
    OfficerTask,
    Purpose,
    Source,
)
from ukschoolgdpr.policies.words.practice import KeptFor, ScheduleShown
from ukschoolgdpr.policies.words.rights import Channel, InUse, MarketingObjection
from ukschoolgdpr.policies.words.sharing import (
    Audience as Whose,
)
from ukschoolgdpr.policies.words.sharing import (
    Boundary,
    Made,
    Receiver,
    Safeguard,
    SharedFor,
)
from ukschoolgdpr.retention import Audience as KeptAudience
from ukschoolgdpr.retention import Trigger
from ukschoolgdpr.vocabulary import Condition, SchoolKind

LAWFUL = Path(__file__).parent.parent / "oracles" / "lawful_policy.toml"
DAY = date(2026, 11, 21)
BEGINNING = date(2018, 5, 25)
DAYS = (
    BEGINNING,
    date(2020, 12, 30),
    date(2020, 12, 31),
    date(2026, 2, 4),
    date(2026, 2, 5),
    date(2026, 6, 18),
    date(2026, 6, 19),
    date(2026, 9, 29),
    date(2026, 9, 30),
    DAY,
)
CONTROLLER = (
    "Say the name of the controller, and how to reach it: the policy does not, or not in full."
)
OFFICER = (
    "Say how to reach the data protection officer, by name or without: "
    "the policy does not, or not in full."
)
CONSEQUENCES = (
    "Say what follows if people do not give the data: the policy does not, or not in full."
)
PUBLIC = (
    "Say whether any of these sources is open to the public: the policy does not, or not in full."
)
COPY = "Say how to get a copy of the safeguards: the policy does not, or not in full."
AT = ("Z",)
ALWAYS = {
    NoticeItem.CONTROLLER,
    NoticeItem.PURPOSES,
    NoticeItem.LAWFUL_BASIS,
    NoticeItem.RETENTION,
    NoticeItem.RIGHTS,
    NoticeItem.COMPLAINT_REGULATOR,
    NoticeItem.OBLIGATION,
}


def school(kind: SchoolKind = SchoolKind.MAINTAINED, **sections: object) -> Policy:
    """Give a policy of one or more sections."""
    document = Document(id="a", title="A", school=kind, nation=Nation.ENGLAND)
    return Policy(document=document, **sections)  # type: ignore[arg-type]  # by name


def telling(**statements: object) -> Policy:
    """Give a policy whose notice to pupils says so much."""
    return school(notices=Notices(pupils=Notice(**statements)))  # type: ignore[arg-type]  # by name


def to_pupils(policy: Policy, as_of: date = DAY, *, for_child: bool = False) -> Draft:
    return write(policy, Audience.PUPILS, as_of=as_of, for_child=for_child)


def on(draft: Draft, item: NoticeItem) -> Passage:
    [passage] = [passage for passage in draft.passages if passage.item is item]
    return passage


def items(draft: Draft) -> set[NoticeItem]:
    return {passage.item for passage in draft.passages}


def stated(*words: Enum) -> tuple[Stated[Enum], ...]:
    return tuple(Stated(word, AT) for word in words)


def said(passage: Passage) -> str:
    return "\n".join(passage.paragraphs)


class TestTheNoticesOfAnyPolicy:
    @pytest.mark.parametrize("audience", Audience)
    @pytest.mark.parametrize("policy", [*shipped(), LAWFUL], ids=str)
    def test_the_text_has_every_item_of_the_day_and_no_stale_law(
        self, policy: str | Path, audience: Audience
    ) -> None:
        stating = load(policy)
        for as_of in DAYS:
            for for_child in (False, True):
                draft = write(stating, audience, as_of=as_of, for_child=for_child)
                text = draft.markdown()
                asked = set(ALWAYS)
                asked |= {NoticeItem.COMPLAINT_CONTROLLER} if as_of >= date(2026, 6, 19) else set()
                assert asked <= items(draft)
                headings = [passage.heading for passage in draft.passages]
                assert re.findall("^## (.*)$", text, re.MULTILINE) == headings
                assert len(set(headings)) == len(headings)
                nation = stating.document.nation
                found = lint(text, as_of=as_of, markup=Markup.MARKDOWN, nation=nation)
                assert found.findings == ()
                assert re.findall(r"^\*\*Question:\*\* (.*)$", text, re.MULTILINE) == list(
                    draft.questions
                )

    @given(
        policy=policies(),
        audience=st.sampled_from(Audience),
        as_of=st.sampled_from(DAYS),
        for_child=st.booleans(),
    )
    def test_a_notice_can_always_be_written(
        self, policy: Policy, audience: Audience, as_of: date, *, for_child: bool
    ) -> None:
        draft = write(policy, audience, as_of=as_of, for_child=for_child)
        assert draft == write(policy, audience, as_of=as_of, for_child=for_child)
        assert (draft.policy, draft.audience) == (policy.document.id, audience)
        assert (draft.as_of, draft.for_child) == (as_of, for_child)
        text = draft.markdown()
        found = lint(text, as_of=as_of, markup=Markup.MARKDOWN, nation=policy.document.nation)
        assert found.findings == ()
        assert text.count("**Question:**") == len(draft.questions)
        for passage in draft.passages:
            assert passage.paragraphs or passage.questions
            assert set(passage.clauses) <= set(policy.places())
            assert passage.cites

    @given(policies())
    def test_adults_and_children_are_told_of_the_same(self, policy: Policy) -> None:
        adult, child = to_pupils(policy), to_pupils(policy, for_child=True)
        for one, other in zip(adult.passages, child.passages, strict=True):
            assert one.heading != other.heading
            assert (one.item, one.clauses, one.cites) == (other.item, other.clauses, other.cites)
            assert one.questions == other.questions
            assert len(one.paragraphs) == len(other.paragraphs)
        assert adult.undetermined == child.undetermined

    @pytest.mark.parametrize(
        ("item", "more"),
        [
            (NoticeItem.CONTROLLER, {"controller": Stated(says=True, clauses=AT)}),
            (NoticeItem.PURPOSES, {"purposes": stated(Purpose.SAFEGUARDING)}),
            (NoticeItem.OBLIGATION, {"mandatory": Stated(Obligation.ALL, AT)}),
            (NoticeItem.OBLIGATION, {"told_whether": Stated(says=True, clauses=AT)}),
        ],
    )
    @given(policies())
    def test_a_statement_never_adds_a_question_about_it(
        self, item: NoticeItem, more: dict[str, object], policy: Policy
    ) -> None:
        pupils = policy.notices.pupils
        notices = evolve(policy.notices, pupils=evolve(pupils, **more))  # type: ignore[arg-type]  # by name
        before = on(to_pupils(policy), item).questions
        after = on(to_pupils(evolve(policy, notices=notices)), item)
        assert len(after.questions) <= len(before)
        assert after.paragraphs
        assert "Z" in after.clauses


class TestALawfulPolicy:
    """One that states all that a policy can."""

    def policy(self) -> Policy:
        lawful = load(LAWFUL)
        notices = lawful.notices
        workforce = evolve(notices.workforce, sources=(Stated(Source.THEMSELVES, ("42",)),))
        everybody = Receives(who=Receiver.DEPARTMENT, clauses=("50",))
        return evolve(
            lawful,
            notices=evolve(notices, workforce=workforce),
            sharing=evolve(lawful.sharing, recipients=(everybody,)),
        )

    @pytest.mark.parametrize(
        "audience", [one for one in Audience if one is not Audience.EVERYONE], ids=str
    )
    def test_it_leaves_what_no_policy_holds(self, audience: Audience) -> None:
        policy = self.policy()
        assert audit(policy, as_of=DAY).findings == ()
        draft = write(policy, audience, as_of=DAY)
        elsewhere = audience in {Audience.PUPILS, Audience.LOOKED_AFTER}
        public = (PUBLIC,) if elsewhere else ()
        assert draft.questions == (CONTROLLER, OFFICER, COPY, CONSEQUENCES, *public)

    def test_what_pupils_are_told(self) -> None:
        draft = to_pupils(self.policy())
        told = {passage.item: said(passage) for passage in draft.passages}
        assert draft.title == "Privacy notice for pupils"
        assert told == {
            NoticeItem.CONTROLLER: (
                "The school is the controller: it decides how and why your data are used."
            ),
            NoticeItem.OFFICER: "You can reach our data protection officer by e-mail.",
            NoticeItem.PURPOSES: "We use your data for:\n\n- pupils' learning\n- safeguarding",
            NoticeItem.LAWFUL_BASIS: (
                "The law lets us use your data on these grounds:\n\n"
                "- our public task (article 6(1)(e) of the UK GDPR), "
                "for your name and your attendance, because of statutory functions\n"
                "- our public task (article 6(1)(e) of the UK GDPR), "
                "for your ethnicity and your medical needs, with article 9(2)(g) and "
                "paragraph 6 of Schedule 1 to the Data Protection Act 2018\n"
                "- consent (article 6(1)(a) of the UK GDPR), asked of a parent, "
                "for the school photographer (with your photographs)"
            ),
            NoticeItem.CATEGORIES: (
                "We use these kinds of data:\n\n- your name\n- your attendance\n"
                "- your ethnicity\n- your medical needs\n"
                "The law protects some of them more than others:\n\n"
                "- your ethnicity\n- your medical needs"
            ),
            NoticeItem.RECIPIENTS: ("We give data about you to:\n\n- the Department for Education"),
            NoticeItem.TRANSFERS: (
                "Data about you rarely leave the United Kingdom.\n"
                "They are then protected by:\n\n"
                "- a decision that the country protects data well enough\n"
                "- a contract in an approved form\n"
                "- the UK Extension of the Data Privacy Framework\n"
                "- a binding agreement between public bodies"
            ),
            NoticeItem.RETENTION: (
                "We keep your data:\n\n- as long as the law says\n"
                "- as long as the purpose needs\n- as long as our schedule says\n"
                "You can see our schedule on our website."
            ),
            NoticeItem.RIGHTS: (
                "You may ask us:\n\n- for a copy of your data\n- to put right what is wrong\n"
                "- to erase your data\n- to limit what we do with your data\n"
                "- to stop a use that rests on our public task\n"
                "- for the data that you gave us, in a form that you can take elsewhere, "
                "if computers use them on the basis of consent\n"
                "Each right has limits in law. "
                "If one stops us from doing what you ask, we tell you."
            ),
            NoticeItem.OBJECTION: (
                "You have the right to object to a use of your data that rests on our public task. "
                "Give us reasons that come from your own situation.\n"
                "You may object to direct marketing at any time, and we then stop it."
            ),
            NoticeItem.WITHDRAWAL: (
                "You may withdraw consent at any time. What was done before stays lawful. "
                "We act on it as soon as we can."
            ),
            NoticeItem.COMPLAINT_CONTROLLER: "You may complain to us.",
            NoticeItem.COMPLAINT_REGULATOR: (
                "You may complain to us, and to the Information Commission (the ICO)."
            ),
            NoticeItem.OBLIGATION: (
                "You must give us most of the data, but you may keep some back. We tell you "
                "whether you must give the data that we ask for. We say so before we ask."
            ),
            NoticeItem.SOURCE: "Data about you also come from:\n\n- a previous school",
        }

    def test_what_a_child_is_told(self) -> None:
        draft = to_pupils(self.policy(), for_child=True)
        told = {passage.item: said(passage) for passage in draft.passages}
        assert told[NoticeItem.CONTROLLER] == (
            "The school looks after the facts it keeps about you. It must do that with care."
        )
        assert told[NoticeItem.OFFICER] == (
            "A grown-up checks that we keep facts safe. You can ask them things by e-mail."
        )
        assert told[NoticeItem.PURPOSES] == (
            "We use facts about you:\n\n- to help you learn\n- to keep you safe"
        )
        assert told[NoticeItem.LAWFUL_BASIS] == (
            "The law lets us use facts about you when:\n\n"
            "- it is our job as a school (your name and your attendance)\n"
            "- it is our job as a school (the group of people you come from and "
            "your medical needs)\n"
            "- your family says yes, for the school photographer (with your photographs)"
        )
        assert told[NoticeItem.CATEGORIES].startswith("We keep facts about these things:\n\n- your")
        assert told[NoticeItem.CATEGORIES].splitlines()[-4:-2] == [
            "The law says that we must take even more care with some of them:",
            "",
        ]
        assert told[NoticeItem.RECIPIENTS] == (
            "Sometimes we share facts about you with:\n\n- the government"
        )
        assert told[NoticeItem.TRANSFERS].startswith(
            "Facts about you rarely go to other countries.\nThey are kept safe there by:\n\n"
            "- rules that say the country is safe\n"
        )
        assert told[NoticeItem.RETENTION] == (
            "We keep facts about you:\n\n- as long as the law says\n- as long as we need them\n"
            "- as long as our list says\nOur list is on our website."
        )
        assert told[NoticeItem.RIGHTS] == (
            "You can ask us:\n\n- to show you the facts we keep\n- to put right what is wrong\n"
            "- to delete a fact\n- to stop using a fact for now\n"
            "- to stop using a fact for good\n"
            "- for a copy of facts that you gave us, to take to another place\n"
            "Sometimes the law does not let us. Then we tell you why."
        )
        assert told[NoticeItem.OBJECTION] == (
            "You can tell us that you do not want us to use a fact about you. Tell us why.\n"
            "If we send you adverts, you can tell us to stop. Then we stop."
        )
        assert told[NoticeItem.COMPLAINT_CONTROLLER] == (
            "If you think we did something wrong, you can tell us."
        )
        assert told[NoticeItem.COMPLAINT_REGULATOR] == (
            "If you think we did something wrong, you can tell the Information Commission "
            "(the ICO)."
        )
        assert told[NoticeItem.OBLIGATION] == (
            "You have to tell us most things. With some you can choose. We tell you if you "
            "must give us a fact. We say so before we ask."
        )
        assert told[NoticeItem.SOURCE] == "We also hear about you from:\n\n- your old school"


class TestWhatIsNotStated:
    def test_a_policy_that_says_nothing_gives_questions_alone(self) -> None:
        draft = to_pupils(school())
        law = {
            NoticeItem.RIGHTS,
            NoticeItem.COMPLAINT_CONTROLLER,
            NoticeItem.COMPLAINT_REGULATOR,
        }
        assert {one.item for one in draft.passages if one.paragraphs} == law
        assert {one.item for one in draft.passages if not one.questions} == law
        assert all(one.clauses == () for one in draft.passages)
        due = {NoticeItem.OFFICER, NoticeItem.RECIPIENTS, NoticeItem.COMPLAINT_CONTROLLER}
        assert items(draft) == ALWAYS | due
        assert draft.questions[0] == (
            "Say who is responsible for the data, and how to reach them: "
            "the policy does not, or not in full."
        )
        assert len(draft.undetermined) == 8
        to_visitors = write(school(), Audience.VISITORS, as_of=DAY)
        assert (
            "Is it true that the data are disclosed to someone? And that data are obtained from "
            "someone other than the data subject? That settles whether the notice must say who "
            "gets the data, by name or by kind." in to_visitors.undetermined
        )
        asked = " ".join(draft.undetermined)
        for fact in (
            "that a use is direct marketing",
            "that special category data are processed on explicit consent",
        ):
            assert f"And {fact}? " in asked
        assert said(on(draft, NoticeItem.RIGHTS)).splitlines()[-2] == (
            "Where the lawful basis gives it, you may also object or ask for portability."
        )
        told = said(on(to_pupils(school(), for_child=True), NoticeItem.RIGHTS))
        at_times = "At times you can also ask us to stop, or to give you a copy to take elsewhere."
        assert at_times in told.splitlines()

    def test_a_school_need_not_have_an_officer(self) -> None:
        private = SchoolKind.INDEPENDENT
        assert NoticeItem.OFFICER not in items(to_pupils(school(private)))
        for officer in (
            Officer(contact=(Stated(Channel.EMAIL, AT),)),
            Officer(tasks=(Stated(OfficerTask.ADVISES, AT),)),
        ):
            draft = to_pupils(school(private, notices=Notices(officer=officer)))
            assert NoticeItem.OFFICER in items(draft)
            assert bool(on(draft, NoticeItem.OFFICER).paragraphs) == bool(officer.contact)

    def test_an_officer_may_be_reached_in_more_than_one_way(self) -> None:
        ways = (Stated(Channel.EMAIL, AT), Stated(Channel.LETTER, ("Y",)))
        draft = to_pupils(school(notices=Notices(officer=Officer(contact=ways))))
        passage = on(draft, NoticeItem.OFFICER)
        assert said(passage) == "You can reach our data protection officer by e-mail or letter."
        assert passage.clauses == ("Z", "Y")

    def test_the_controller_may_be_denied(self) -> None:
        denied = on(
            to_pupils(telling(controller=Stated(says=False, clauses=AT))), NoticeItem.CONTROLLER
        )
        assert (denied.paragraphs, denied.clauses) == ((), ())
        assert denied.questions[0].startswith("Say who is responsible")

    @pytest.mark.parametrize(
        ("example", "controller", "department"),
        [
            ("example-academy", "The academy trust", "the Department for Education"),
            ("example-independent", "The school", "the Department for Education"),
            ("example-wales", "The school", "the Welsh Government"),
            ("example-scotland", "The council", "the Scottish Government"),
            ("example-northern-ireland", "The school", "the Department of Education"),
        ],
    )
    def test_the_bodies_of_the_school_have_their_names(
        self, example: str, controller: str, department: str
    ) -> None:
        policy = load(example)
        told = said(on(to_pupils(policy), NoticeItem.CONTROLLER))
        assert told.startswith(f"{controller} is the controller: ")
        to = Receives(who=Receiver.DEPARTMENT, clauses=AT)
        sharing = evolve(policy.sharing, recipients=(to,))
        given = said(on(to_pupils(evolve(policy, sharing=sharing)), NoticeItem.RECIPIENTS))
        assert given.splitlines()[2] == f"- {department}"
        child = said(
            on(to_pupils(evolve(policy, sharing=sharing), for_child=True), NoticeItem.RECIPIENTS)
        )
        assert child.splitlines()[2] == "- the government"


class TestBases:
    def resting(self, *bases: Resting, kind: SchoolKind = SchoolKind.MAINTAINED) -> Policy:
        pupils = Notice(bases=bases, purposes=(Stated(Purpose.LEARNING, AT),))
        return school(kind, notices=Notices(pupils=pupils))

    @pytest.mark.parametrize(
        ("basis", "further", "named", "childs"),
        [
            (Basis.CONSENT, {NoticeItem.WITHDRAWAL}, "consent", "you or your family say yes"),
            (Basis.CONTRACT, set(), "a contract", "we made a deal that needs it"),
            (Basis.LEGAL_OBLIGATION, set(), "a legal obligation", "the law says we must"),
            (Basis.VITAL_INTERESTS, set(), "someone's vital interests", "it can save a life"),
            (
                Basis.PUBLIC_TASK,
                {NoticeItem.OBJECTION},
                "our public task",
                "it is our job as a school",
            ),
            (
                Basis.RECOGNISED_LEGITIMATE_INTEREST,
                {NoticeItem.OBJECTION, NoticeItem.RECOGNISED_INTEREST},
                "a recognised legitimate interest",
                "the law lists it as a good reason",
            ),
        ],
    )
    def test_the_basis_decides_on_further_items(
        self, basis: Basis, further: set[NoticeItem], named: str, childs: str
    ) -> None:
        kind = SchoolKind.INDEPENDENT if "interest" in basis.value else SchoolKind.MAINTAINED
        draft = to_pupils(self.resting(Resting(basis=basis, clauses=AT), kind=kind))
        dependent = {
            NoticeItem.WITHDRAWAL,
            NoticeItem.OBJECTION,
            NoticeItem.LEGITIMATE_INTERESTS,
            NoticeItem.RECOGNISED_INTEREST,
        }
        assert items(draft) & dependent == further
        told = said(on(draft, NoticeItem.RIGHTS))
        stop = f"- to stop a use that rests on {named}\n"
        assert (stop in told) == (NoticeItem.OBJECTION in further)
        portable = f"if computers use them on the basis of {named}\n"
        assert (portable in told) == (basis in {Basis.CONSENT, Basis.CONTRACT})
        child = to_pupils(self.resting(Resting(basis=basis, clauses=AT), kind=kind), for_child=True)
        assert said(on(child, NoticeItem.LAWFUL_BASIS)).splitlines()[2:] == [f"- {childs}"]
        assert ("to take to another place" in said(on(child, NoticeItem.RIGHTS))) == (
            basis in {Basis.CONSENT, Basis.CONTRACT}
        )

    def test_a_right_names_each_basis_that_gives_it_and_the_clauses(self) -> None:
        bases = [
            Resting(basis=Basis.CONSENT, clauses=("C",)),
            Resting(basis=Basis.CONTRACT, clauses=("D",)),
        ]
        rights = on(to_pupils(self.resting(*bases)), NoticeItem.RIGHTS)
        assert "on the basis of consent or a contract\n" in f"{said(rights)}\n"
        child = said(on(to_pupils(self.resting(*bases), for_child=True), NoticeItem.RIGHTS))
        assert "- for a copy of facts that you gave us, to take to another place\n" in f"{child}\n"
        assert rights.clauses == ("C", "D")

    def test_an_objection_names_each_basis_that_gives_it_and_the_clauses(self) -> None:
        bases = [
            Resting(basis=Basis.LEGITIMATE_INTERESTS, clauses=("C",)),
            Resting(basis=Basis.RECOGNISED_LEGITIMATE_INTEREST, clauses=("D",)),
        ]
        draft = to_pupils(self.resting(*bases, kind=SchoolKind.INDEPENDENT))
        objection = on(draft, NoticeItem.OBJECTION)
        on_both = "rests on legitimate interests or a recognised legitimate interest. "
        assert on_both in said(objection)
        assert objection.clauses == ("C", "D")
        stops = (
            "- to stop a use that rests on legitimate interests or a recognised legitimate interest"
        )
        assert stops in said(on(draft, NoticeItem.RIGHTS)).splitlines()

    def test_what_the_law_does_not_open_is_not_repeated(self) -> None:
        closed = Resting(basis=Basis.RECOGNISED_LEGITIMATE_INTEREST, clauses=("X", "Y"))
        found = to_pupils(self.resting(closed, kind=SchoolKind.INDEPENDENT), date(2026, 2, 4))
        passage = on(found, NoticeItem.LAWFUL_BASIS)
        assert (passage.paragraphs, passage.clauses) == ((), ())
        assert passage.questions == (
            (
                "What the policy says at X, Y is not open in law on that day. "
                "Say on which lawful basis each use rests."
            ),
        )
        interests = Resting(basis=Basis.LEGITIMATE_INTERESTS, clauses=AT)
        assert on(to_pupils(self.resting(interests)), NoticeItem.LAWFUL_BASIS).paragraphs == ()
        private = to_pupils(self.resting(interests, kind=SchoolKind.INDEPENDENT))
        assert {NoticeItem.LEGITIMATE_INTERESTS, NoticeItem.OBJECTION} <= items(private)
        assert on(private, NoticeItem.LEGITIMATE_INTERESTS).questions == (
            (
                "Say which legitimate interests are pursued, and whose they are: "
                "the policy does not, or not in full."
            ),
        )

    @given(
        st.sampled_from(Basis),
        st.lists(st.sampled_from(Because), unique=True),
        st.lists(st.sampled_from(Purpose), unique=True),
        st.sampled_from([SchoolKind.MAINTAINED, SchoolKind.ACADEMY, SchoolKind.INDEPENDENT]),
    )
    def test_a_basis_for_a_reason_is_repeated_where_the_audit_has_nothing_against_it(
        self, basis: Basis, because: list[Because], purposes: list[Purpose], kind: SchoolKind
    ) -> None:
        bare = Resting(basis=basis, clauses=AT)
        for_reasons = evolve(bare, because=tuple(because), purposes=tuple(purposes))
        policy = self.resting(for_reasons, kind=kind)
        found = {one.id.partition(".")[2] for one in audit(policy, as_of=DAY).findings}
        opened = on(to_pupils(self.resting(bare, kind=kind)), NoticeItem.LAWFUL_BASIS).paragraphs
        passage = on(to_pupils(policy), NoticeItem.LAWFUL_BASIS)
        if "pupil-data-basis--reasons" in found:
            assert passage.paragraphs == ()
        elif opened:
            [told], [plain] = passage.paragraphs, opened
            assert told.startswith(plain)
            # What it serves and why is told with it.
            assert all(told.count(text) for text in map(self.phrase, purposes))
            assert all(told.count(listed([reason])) for reason in because)
            assert (told == plain) is (not because and not purposes)
        bare_use = bool(purposes) and Purpose.LEARNING not in purposes
        assert bool(passage.questions) == (passage.paragraphs == () or bare_use)

    def phrase(self, purpose: Purpose) -> str:
        """Say a purpose as a list of purposes does."""
        [told] = on(to_pupils(telling(purposes=stated(purpose))), NoticeItem.PURPOSES).paragraphs
        return told.rpartition("\n- ")[2]

    def test_items_and_purposes_stand_side_by_side(self) -> None:
        basis = Resting(
            basis=Basis.PUBLIC_TASK,
            items=(Item.PUPIL_NAME,),
            purposes=(Purpose.LEARNING, Purpose.SAFEGUARDING),
            clauses=AT,
        )
        policy = self.resting(basis)
        assert said(on(to_pupils(policy), NoticeItem.LAWFUL_BASIS)).endswith(
            ", for your name, used for pupils' learning and safeguarding"
        )
        assert said(on(to_pupils(policy, for_child=True), NoticeItem.LAWFUL_BASIS)).endswith(
            "it is our job as a school (your name; to help you learn and to keep you safe)"
        )

    def test_reasons_are_joined_as_a_sentence_joins_them(self) -> None:
        duty = Resting(
            basis=Basis.PUBLIC_TASK,
            purposes=(Purpose.LEARNING,),
            because=(Because.STATUTORY_FUNCTION, Because.HIGH_RISK),
            clauses=AT,
        )
        assert said(on(to_pupils(self.resting(duty)), NoticeItem.LAWFUL_BASIS)).endswith(
            ", for pupils' learning, because of statutory functions and high risk to pupils"
        )

    def test_a_purpose_that_no_basis_names_is_asked_about(self) -> None:
        both = stated(Purpose.LEARNING, Purpose.SAFEGUARDING)
        named = Resting(basis=Basis.PUBLIC_TASK, purposes=(Purpose.LEARNING,), clauses=AT)
        whole = Resting(basis=Basis.LEGAL_OBLIGATION, clauses=AT)
        asked = "Say on which lawful basis these rest: safeguarding. The policy has none for them."
        passage = on(to_pupils(telling(bases=(named,), purposes=both)), NoticeItem.LAWFUL_BASIS)
        assert passage.questions == (asked,)
        for bases in ((named, whole), (evolve(named, purposes=tuple(Purpose)[:1]), whole)):
            draft = to_pupils(telling(bases=bases, purposes=both))
            assert asked not in on(draft, NoticeItem.LAWFUL_BASIS).questions
        settled = telling(bases=(named,), purposes=both[:1])
        assert on(to_pupils(settled), NoticeItem.LAWFUL_BASIS).questions == ()

    @pytest.mark.parametrize(
        ("basis", "item"),
        [
            (Basis.LEGITIMATE_INTERESTS, NoticeItem.LEGITIMATE_INTERESTS),
            (Basis.RECOGNISED_LEGITIMATE_INTEREST, NoticeItem.RECOGNISED_INTEREST),
        ],
    )
    def test_the_interests_are_what_the_basis_is_for(self, basis: Basis, item: NoticeItem) -> None:
        bare = Resting(basis=basis, clauses=AT)
        served = evolve(bare, purposes=(Purpose.SAFEGUARDING,))
        kind = SchoolKind.INDEPENDENT
        asked = on(to_pupils(self.resting(bare, kind=kind)), item)
        assert (asked.paragraphs, len(asked.questions)) == ((), 1)
        told = on(to_pupils(self.resting(served, kind=kind)), item)
        assert (told.paragraphs, told.questions) == (("We pursue:\n\n- safeguarding",), ())
        assert told.clauses == AT
        child = to_pupils(self.resting(served, kind=kind), for_child=True)
        assert said(on(child, item)) == "We want:\n\n- to keep you safe"

    def test_an_objection_to_marketing_is_told_of(self) -> None:
        for says in MarketingObjection:
            objection = Objection(marketing=Stated(says, ("M",)))
            passage = on(to_pupils(school(objection=objection)), NoticeItem.OBJECTION)
            # By law it always stops.
            assert said(passage) == (
                "You may object to direct marketing at any time, and we then stop it."
            )
            assert passage.clauses == ("M",)

    def test_a_basis_for_another_reason_is_asked_for(self) -> None:
        duty = Resting(
            basis=Basis.LEGAL_OBLIGATION,
            items=(Item.PUPIL_NAME,),
            because=(Because.LAW_REQUIRES, Because.STATUTORY_FUNCTION, Because.HIGH_RISK),
            clauses=("X",),
        )
        contract = Resting(basis=Basis.CONTRACT, items=(Item.PUPIL_DIET,), clauses=AT)
        draft = to_pupils(self.resting(duty, contract))
        passage = on(draft, NoticeItem.LAWFUL_BASIS)
        assert passage.clauses == AT
        assert passage.questions == (
            (
                "What the policy says at X is not open in law on that day. "
                "Say on which lawful basis each use rests. The law has public task for statutory "
                "functions; vital interests or public task for high risk to pupils."
            ),
        )
        # It may be one that gives further rights.
        assert NoticeItem.OBJECTION not in items(draft)
        assert any("that they may object" in text for text in draft.undetermined)
        assert any("explicit consent" in text for text in draft.undetermined)
        at_times = "Where the lawful basis gives it, you may also object or ask for portability."
        assert at_times in said(on(draft, NoticeItem.RIGHTS)).splitlines()

    def test_data_without_a_basis_are_asked_for(self) -> None:
        basis = Resting(basis=Basis.PUBLIC_TASK, items=(Item.PUPIL_NAME,), clauses=AT)
        personal = stated(Item.PUPIL_NAME, Item.PUPIL_DIET)
        bare = to_pupils(telling(bases=(basis,), personal=personal))
        assert on(bare, NoticeItem.LAWFUL_BASIS).questions == (
            ("Say on which lawful basis these rest: pupils' diet. The policy has none for them."),
        )
        whole = evolve(basis, items=())
        covered = to_pupils(telling(bases=(basis, whole), personal=personal))
        assert on(covered, NoticeItem.LAWFUL_BASIS).questions == ()

    @pytest.mark.parametrize(
        ("item", "condition", "schedule_1", "named"),
        [
            (Item.PUPIL_MEDICAL_CONDITION, "a", None, ", with article 9(2)(a)"),
            (
                Item.PUPIL_MEDICAL_CONDITION,
                "g",
                18,
                (
                    ", with article 9(2)(g) and paragraph 18 of Schedule 1 to the Data Protection "
                    "Act 2018"
                ),
            ),
            (Item.PUPIL_MEDICAL_CONDITION, "c", 18, ", with article 9(2)(c)"),
            (
                Item.STAFF_DBS,
                None,
                1,
                ", with paragraph 1 of Schedule 1 to the Data Protection Act 2018",
            ),
            (
                Item.STAFF_DBS,
                "a",
                1,
                ", with paragraph 1 of Schedule 1 to the Data Protection Act 2018",
            ),
            (Item.PUPIL_MEDICAL_CONDITION, "g", None, None),
            (Item.PUPIL_MEDICAL_CONDITION, None, 18, None),
            (Item.STAFF_DBS, "g", None, None),
            (Item.PUPIL_NAME, "g", 18, ""),
            (Item.PUPIL_MEDICAL_CONDITION, None, None, ""),
        ],
    )
    def test_a_condition_is_named_where_the_law_has_it(
        self, item: Item, condition: str | None, schedule_1: int | None, named: str | None
    ) -> None:
        one = Resting(
            basis=Basis.PUBLIC_TASK,
            items=(item,),
            condition=None if condition is None else Condition(condition),
            schedule_1=schedule_1,
            clauses=AT,
        )
        draft = to_pupils(self.resting(one))
        passage = on(draft, NoticeItem.LAWFUL_BASIS)
        what = listed([item]).replace("pupils'", "your").replace("employees'", "your")
        what = what.replace("names", "name")
        line = f"- our public task (article 6(1)(e) of the UK GDPR), for {what}"
        assert passage.paragraphs[0].splitlines()[-1] == line + (named or "")
        assert passage.questions == (
            (
                (
                    "What the policy says at Z is not open in law on that day. "
                    "Say which condition special category data meet."
                ),
            )
            if named is None
            else ()
        )
        asked = [text for text in draft.undetermined if "explicit consent" in text]
        assert asked == []
        assert (NoticeItem.WITHDRAWAL in items(draft)) == (condition == "a")

    def test_the_law_had_another_name(self) -> None:
        one = Resting(basis=Basis.LEGAL_OBLIGATION, clauses=AT)
        for day, name in ((date(2020, 12, 30), "GDPR"), (date(2020, 12, 31), "UK GDPR")):
            told = said(on(to_pupils(self.resting(one), day), NoticeItem.LAWFUL_BASIS))
            assert told.endswith(f"- a legal obligation (article 6(1)(c) of the {name})")

    def test_bases_listed_in_general_are_named_and_asked_for(self) -> None:
        grounds = stated(Ground.CONSENT, Ground.FRAUD, Ground.LEGITIMATE_INTERESTS)
        general = Grounds(listed=grounds)  # type: ignore[arg-type]  # words of this kind
        draft = to_pupils(school(bases=general))
        passage = on(draft, NoticeItem.LAWFUL_BASIS)
        assert said(passage).splitlines()[2:] == ["- consent (article 6(1)(a) of the UK GDPR)"]
        assert passage.questions == (
            "Say on which lawful basis each use rests: the policy does not, or not in full.",
        )
        assert passage.clauses == AT
        assert NoticeItem.WITHDRAWAL in items(draft)
        own = Resting(basis=Basis.PUBLIC_TASK, clauses=AT)
        narrower = to_pupils(evolve(self.resting(own), bases=general))
        assert NoticeItem.WITHDRAWAL not in items(narrower)


class TestConsentAskedFor:
    """Article 13(2)(c): whoever may have consented is told that consent can be withdrawn."""

    def asking(self, *givers: Giver, bases: tuple[Resting, ...] = (), **more: object) -> Policy:
        asked = tuple(
            Asked(activity=Activity.VISITS, of=giver, clauses=(giver.value,)) for giver in givers
        )
        consent = Consent(asked=asked, **more)  # type: ignore[arg-type]  # by name
        return school(consent=consent, notices=Notices(everyone=Notice(bases=bases)))

    @pytest.mark.parametrize(
        ("giver", "audiences"),
        [
            (Giver.PARENT, {Audience.PUPILS, Audience.LOOKED_AFTER, Audience.EVERYONE}),
            (Giver.PUPIL, {Audience.PUPILS, Audience.LOOKED_AFTER, Audience.EVERYONE}),
            (Giver.EMPLOYEE, {Audience.WORKFORCE, Audience.EVERYONE}),
        ],
    )
    def test_whom_it_is_said_to(self, giver: Giver, audiences: set[Audience]) -> None:
        task = Resting(basis=Basis.PUBLIC_TASK, clauses=AT)
        for audience in Audience:
            draft = write(self.asking(giver, bases=(task,)), audience, as_of=DAY)
            told = said(on(draft, NoticeItem.LAWFUL_BASIS))
            takes = said(on(draft, NoticeItem.RIGHTS))
            theirs = audience in audiences
            assert ("asked of" in told) == theirs
            assert (NoticeItem.WITHDRAWAL in items(draft)) == theirs
            assert ("you can take elsewhere" in takes) == theirs
            for item in (NoticeItem.LAWFUL_BASIS, NoticeItem.RIGHTS):
                clauses = (*AT, giver.value) if theirs else AT
                assert on(draft, item).clauses == clauses
            assert NoticeItem.OBJECTION in items(draft)

    @given(policies(), st.sampled_from(Audience), st.sampled_from(DAYS))
    def test_no_consent_is_asked_for_without_a_word_on_withdrawing_it(
        self, policy: Policy, audience: Audience, as_of: date
    ) -> None:
        draft = write(policy, audience, as_of=as_of)
        if "- consent (" in said(on(draft, NoticeItem.LAWFUL_BASIS)):
            assert said(on(draft, NoticeItem.WITHDRAWAL)).startswith(
                "You may withdraw consent at any time. What was done before stays lawful."
            )

    def test_each_giver_is_named_once_with_all_activities(self) -> None:
        asked = (
            Asked(
                activity=Activity.VISITS,
                of=Giver.PARENT,
                items=(Item.PUPIL_DIET, Item.PUPIL_MEDICAL_CONDITION),
                clauses=("A",),
            ),
            Asked(activity=Activity.PUBLICITY, of=Giver.PUPIL, clauses=("B",)),
            Asked(activity=Activity.TEAM_AROUND_CHILD, of=Giver.PARENT, clauses=("C",)),
            Asked(activity=Activity.SCHOOL_PHOTOGRAPHER, of=Giver.PARENT, clauses=("D",)),
        )
        policy = school(consent=Consent(asked=asked))
        passage = on(to_pupils(policy), NoticeItem.LAWFUL_BASIS)
        assert said(passage).splitlines()[2:] == [
            (
                "- consent (article 6(1)(a) of the UK GDPR), asked of a parent, for school visits "
                "(with your diet and your medical needs), the team around the child and the "
                "school photographer"
            ),
            (
                "- consent (article 6(1)(a) of the UK GDPR), asked of you, "
                "for photographs for publicity"
            ),
        ]
        assert passage.clauses == ("A", "B", "C", "D")
        child = said(on(to_pupils(policy, for_child=True), NoticeItem.LAWFUL_BASIS))
        assert child.splitlines()[2:] == [
            (
                "- your family says yes, for school trips (with what you eat and your medical "
                "needs), meetings of people who help you and the school photographer"
            ),
            "- you say yes, for pictures that tell others of our school",
        ]

    def test_to_ask_for_consent_is_not_to_name_every_basis(self) -> None:
        draft = to_pupils(self.asking(Giver.PARENT))
        assert on(draft, NoticeItem.LAWFUL_BASIS).questions == (
            "Say on which lawful basis each use rests: the policy does not, or not in full.",
        )
        assert any("that they may object" in text for text in draft.undetermined)
        assert not any("withdraw" in text for text in draft.undetermined)
        rights = said(on(draft, NoticeItem.RIGHTS))
        assert "Where the lawful basis gives it, you may also object" in rights

    def test_consent_is_not_named_twice(self) -> None:
        general = Grounds(listed=(Stated(Ground.CONSENT, AT), Stated(Ground.CONTRACT, AT)))
        policy = evolve(self.asking(Giver.PARENT), bases=general)
        lines = said(on(to_pupils(policy), NoticeItem.LAWFUL_BASIS)).splitlines()[2:]
        assert [line.partition(" (")[0] for line in lines] == ["- a contract", "- consent"]
        visitors = said(on(write(policy, Audience.VISITORS, as_of=DAY), NoticeItem.LAWFUL_BASIS))
        assert "- consent (article 6(1)(a) of the UK GDPR)\n" in visitors

    def test_data_for_which_consent_is_asked_rest_on_it(self) -> None:
        asked = Asked(
            activity=Activity.VISITS, of=Giver.PARENT, items=(Item.PUPIL_DIET,), clauses=AT
        )
        task = Resting(basis=Basis.PUBLIC_TASK, items=(Item.PUPIL_NAME,), clauses=AT)
        policy = telling(bases=(task,), personal=stated(Item.PUPIL_NAME, Item.PUPIL_DIET))
        assert on(to_pupils(policy), NoticeItem.LAWFUL_BASIS).questions != ()
        asking = evolve(policy, consent=Consent(asked=(asked,)))
        assert on(to_pupils(asking), NoticeItem.LAWFUL_BASIS).questions == ()

    def test_the_policy_says_how_it_is_withdrawn(self) -> None:
        ways = tuple(Stated(way, (way.value,)) for way in Withdrawal)
        policy = self.asking(Giver.PARENT, withdrawal=ways)
        passage = on(to_pupils(policy), NoticeItem.WITHDRAWAL)
        assert said(passage) == (
            "You may withdraw consent at any time. What was done before stays lawful. "
            "To do so, contact the school. If possible, do so in the way in which you gave it. "
            "We act on it as soon as we can."
        )
        # Its lists are the school's own, and that it cannot be done is not so.
        own = {Withdrawal.OFF_MAILING_LIST, Withdrawal.OFF_RECORD, Withdrawal.NOT_POSSIBLE}
        assert passage.clauses == tuple(way.value for way in Withdrawal if way not in own)
        assert passage.questions == (
            (
                "What the policy says at not-possible is not open in law on that day. "
                "Say how consent is withdrawn."
            ),
        )
        child = said(on(to_pupils(policy, for_child=True), NoticeItem.WITHDRAWAL))
        assert child == (
            "If you or your family said yes, you can change your mind at any time. "
            "What we did before is still fine. Just tell the school. "
            "If you can, do it in the way you said yes. We stop as soon as we can."
        )


class TestOtherItems:
    @pytest.mark.parametrize(
        ("made", "boundary", "as_of", "told"),
        [
            (Made.RARELY, Boundary.UK, DAY, "Data about you rarely leave the United Kingdom."),
            (Made.MAY, Boundary.EEA, DAY, "Data about you may leave the United Kingdom."),
            (
                Made.MAY,
                Boundary.EEA,
                date(2020, 12, 30),
                "Data about you may leave the European Economic Area.",
            ),
            (
                Made.MAY,
                Boundary.UK,
                date(2020, 12, 31),
                "Data about you may leave the United Kingdom.",
            ),
            (Made.MAY, Boundary.UK, date(2020, 12, 30), None),
            (Made.NEVER_SO_FAR, Boundary.UK, DAY, None),
        ],
    )
    def test_transfers(self, made: Made, boundary: Boundary, as_of: date, told: str | None) -> None:
        transfers = Transfers(made=Stated(made, AT), boundary=(Stated(boundary, AT),))
        draft = to_pupils(school(transfers=transfers), as_of)
        asked = [text for text in draft.undetermined if "leave" in text]
        if told is None:
            assert NoticeItem.TRANSFERS not in items(draft)
            assert len(asked) == 1
        else:
            passage = on(draft, NoticeItem.TRANSFERS)
            assert passage.paragraphs == (told,)
            assert passage.questions[0].startswith("Say that the data are to leave the ")
            assert (asked, passage.clauses) == ([], AT)

    @pytest.mark.parametrize(
        ("safeguard", "good", "bad"),
        [
            (Safeguard.PRIVACY_SHIELD, date(2020, 7, 15), date(2020, 7, 16)),
            (Safeguard.DATA_BRIDGE, date(2023, 10, 12), date(2023, 10, 11)),
            (Safeguard.ADEQUACY_COMMISSION, date(2020, 12, 30), DAY),
            (Safeguard.CONTRACT_UK, DAY, None),
            (Safeguard.CONTRACT_UK, BEGINNING, None),
            (Safeguard.BINDING_AGREEMENT, DAY, None),
            (Safeguard.CONTRACT_EEA, BEGINNING, DAY),
            (Safeguard.VITAL_INTERESTS, None, DAY),
        ],
    )
    def test_a_safeguard_is_named_while_it_is_one(
        self, safeguard: Safeguard, good: date | None, bad: date | None
    ) -> None:
        transfers = Transfers(
            made=Stated(Made.MAY, AT),
            boundary=(Stated(Boundary.EEA, AT),),
            safeguards=(Stated(safeguard, ("S",)),),
        )
        if good is not None:
            passage = on(to_pupils(school(transfers=transfers), good), NoticeItem.TRANSFERS)
            assert passage.questions == (COPY,)
            assert passage.clauses == ("Z", "S")
            assert len(passage.paragraphs) == 2
        if bad is not None:
            passage = on(to_pupils(school(transfers=transfers), bad), NoticeItem.TRANSFERS)
            assert len(passage.paragraphs) == 1
            assert passage.clauses == ("Z",)
            assert passage.questions[1:] == (
                (
                    "What the policy says at S is not open in law on that day. "
                    "Say which safeguards are relied on."
                ),
            )

    def test_retention(self) -> None:
        kept = [
            Kept(audience=audience, period=Years(6), since=Trigger.DATE_OF_BIRTH, clauses=AT)
            for audience in (KeptAudience.PUPIL, KeptAudience.STAFF)
        ]
        retention = Retention(
            measured_by=(Stated(KeptFor.FOR_EVER, ("F",)),),
            periods=tuple(kept),
            schedule_shown=(
                Stated(ScheduleShown.WEBSITE, AT),
                Stated(ScheduleShown.ON_REQUEST, AT),
            ),
        )
        passage = on(to_pupils(school(retention=retention)), NoticeItem.RETENTION)
        assert passage.paragraphs == (
            "The periods are:\n\n- pupil data: 6 years from the date of birth",
            "You can see our schedule on our website and if you ask us.",
        )
        assert passage.questions == (
            (
                "What the policy says at F is not open in law on that day. "
                "Say how long the data are needed."
            ),
        )
        for audience, number in (
            (Audience.EVERYONE, 2),
            (Audience.LOOKED_AFTER, 1),
            (Audience.WORKFORCE, 1),
            (Audience.VISITORS, 0),
        ):
            draft = write(school(retention=retention), audience, as_of=DAY)
            assert said(on(draft, NoticeItem.RETENTION)).count("6 years") == number
        child = to_pupils(school(retention=retention), for_child=True)
        assert said(on(child, NoticeItem.RETENTION)).startswith("This is how long:\n\n- pupil")

    @pytest.mark.parametrize(
        ("measured", "shown", "asked"),
        [
            ((KeptFor.SCHEDULE,), (), True),
            ((KeptFor.SCHEDULE,), (ScheduleShown.WEBSITE,), False),
            ((), (ScheduleShown.WEBSITE,), True),
            ((KeptFor.SCHEDULE, KeptFor.PURPOSE), (), False),
        ],
    )
    def test_a_schedule_is_to_be_seen(
        self, measured: tuple[KeptFor, ...], shown: tuple[ScheduleShown, ...], *, asked: bool
    ) -> None:
        retention = Retention(
            measured_by=tuple(Stated(one, AT) for one in measured),
            schedule_shown=tuple(Stated(one, AT) for one in shown),
        )
        passage = on(to_pupils(school(retention=retention)), NoticeItem.RETENTION)
        assert bool(passage.questions) is asked

    def test_a_period_below_a_minimum_is_not_repeated(self) -> None:
        short, enough = (
            Kept(
                audience=KeptAudience.STAFF,
                period=Years(number),
                since=Trigger.END_OF_EMPLOYMENT,
                clauses=(clause,),
            )
            for number, clause in ((1, "S"), (6, "E"))
        )
        policy = school(retention=Retention(periods=(short, enough)))
        passage = on(write(policy, Audience.WORKFORCE, as_of=DAY), NoticeItem.RETENTION)
        assert passage.paragraphs == (
            "The periods are:\n\n- staff data: 6 years from the end of employment",
        )
        assert passage.clauses == ("E",)
        [question] = passage.questions
        assert question.startswith(
            "What the policy says at S is not open in law on that day. "
            "Say how long these are kept. The law has "
        )
        law = "Right to work check copy: at least 2 years from end of employment"
        assert question.endswith(f" The law has {law}.")
        shorter = evolve(short, period=Years(0))
        both = school(retention=Retention(periods=(short, shorter)))
        [_, asked_of_both] = on(
            write(both, Audience.WORKFORCE, as_of=DAY), NoticeItem.RETENTION
        ).questions
        assert asked_of_both.endswith(f" The law has {law}; {law}.")
        alone = school(retention=Retention(periods=(short,)))
        asked = on(write(alone, Audience.WORKFORCE, as_of=DAY), NoticeItem.RETENTION)
        assert (asked.paragraphs, len(asked.questions)) == ((), 2)

    @pytest.mark.parametrize(
        ("in_use", "required"),
        [
            ((InUse.IN_USE,), True),
            ((InUse.IN_USE, InUse.IN_USE), True),
            ((InUse.NONE,), False),
            ((InUse.NOT_ROUTINELY,), None),
            ((InUse.NONE, InUse.IN_USE), None),
            ((), None),
        ],
    )
    def test_decisions_by_computers(
        self, in_use: tuple[InUse, ...], *, required: bool | None
    ) -> None:
        automated = Automated(in_use=tuple(Stated(one, AT) for one in in_use))
        draft = to_pupils(school(automated=automated))
        assert (NoticeItem.AUTOMATED_DECISIONS in items(draft)) == (required is True)
        asked = [text for text in draft.undetermined if "a computer alone decides" in text]
        assert bool(asked) == (required is None)
        if required:
            passage = on(draft, NoticeItem.AUTOMATED_DECISIONS)
            assert passage.paragraphs == (
                (
                    "A computer alone makes some decisions about you that matter. "
                    "You may ask for a person to look at one, "
                    "say what you think of it, and contest it."
                ),
            )
            assert passage.questions == (
                (
                    "Say by what logic, and what that means and leads to: "
                    "the policy does not, or not in full."
                ),
            )
            assert passage.clauses == AT
            child = to_pupils(school(automated=automated), for_child=True)
            assert on(child, NoticeItem.AUTOMATED_DECISIONS).paragraphs == (
                (
                    "Sometimes a computer decides about you on its own. "
                    "You can ask a person to look again."
                ),
            )

    def test_recipients(self) -> None:
        recipients = (
            Receives(
                who=Receiver.AUTHORITY,
                purposes=(SharedFor.SUPPORT, SharedFor.FUNDING),
                where_necessary=True,
                clauses=("A",),
            ),
            Receives(who=Receiver.NHS_TRUSTS, of=Whose.PUPILS, clauses=("B",)),
            Receives(who=Receiver.COMPANIES, of=Whose.WORKFORCE, clauses=("C",)),
        )
        passage = on(
            to_pupils(school(sharing=Sharing(recipients=recipients))), NoticeItem.RECIPIENTS
        )
        assert said(passage).splitlines()[2:] == [
            "- the local authority, for support and funding, only where that is necessary",
            "- NHS trusts",
        ]
        assert passage.clauses == ("A", "B")

    def test_recipients_are_asked_for_where_the_law_makes_a_school_give_data(self) -> None:
        never = Sharing(never_routine=(Stated(Whose.PUPILS, AT),))
        asked = on(to_pupils(school(sharing=never)), NoticeItem.RECIPIENTS)
        assert (asked.paragraphs, len(asked.questions)) == ((), 1)
        private = school(SchoolKind.INDEPENDENT, sharing=never)
        for audience, policy in (
            (Audience.PUPILS, private),
            (Audience.WORKFORCE, private),
            (Audience.VISITORS, school(sharing=never)),
        ):
            draft = write(policy, audience, as_of=DAY)
            assert NoticeItem.RECIPIENTS not in items(draft)
            assert any("are disclosed to someone" in text for text in draft.undetermined)
        for audience in set(Audience) - {Audience.VISITORS}:
            assert NoticeItem.RECIPIENTS in items(write(school(), audience, as_of=DAY))

    @pytest.mark.parametrize(
        ("sources", "elsewhere"),
        [
            ((Source.THEMSELVES, Source.DBS), True),
            ((Source.THEMSELVES, Source.NO_ONE_ELSE), False),
            ((Source.THEMSELVES,), False),
            ((), None),
        ],
    )
    def test_sources(self, sources: tuple[Source, ...], *, elsewhere: bool | None) -> None:
        draft = to_pupils(telling(sources=stated(*sources)))
        both = {NoticeItem.SOURCE, NoticeItem.CATEGORIES}
        assert items(draft) & both == (both if elsewhere else set())
        asked = [text for text in draft.undetermined if "which kinds of data" in text]
        assert bool(asked) == (elsewhere is None)
        if elsewhere:
            assert said(on(draft, NoticeItem.SOURCE)).splitlines()[2:] == [
                "- the Disclosure and Barring Service"
            ]
            assert on(draft, NoticeItem.SOURCE).questions == (PUBLIC,)
            assert on(draft, NoticeItem.SOURCE).clauses == AT
            assert on(draft, NoticeItem.CATEGORIES).questions == (
                "Say which kinds of data are used: the policy does not, or not in full.",
            )

    def test_ordinary_data_alone_need_no_more_care(self) -> None:
        policy = telling(sources=stated(Source.DBS), personal=stated(Item.PUPIL_UPN))
        passage = on(to_pupils(policy), NoticeItem.CATEGORIES)
        assert passage.paragraphs == ("We use these kinds of data:\n\n- your unique pupil number",)

    def test_data_of_whoever_is_addressed_are_called_theirs(self) -> None:
        for item, told in (
            (Item.PUPIL_DIET, "your diet"),
            (Item.STAFF_HEALTH, "your health"),
            (Item.VISITOR_VEHICLE, "your vehicle"),
        ):
            notice = Notice(personal=(Stated(item, AT),), sources=(Stated(Source.DBS, AT),))
            policy = school(notices=Notices(everyone=notice))
            passage = on(write(policy, Audience.EVERYONE, as_of=DAY), NoticeItem.CATEGORIES)
            assert passage.paragraphs[0].splitlines()[-1] == f"- {told}"

    def test_the_obligation_is_said_as_far_as_it_is_stated(self) -> None:
        lax = {
            "told_whether": Stated(says=False, clauses=AT),
            "told_when": Stated(Moment.BEFORE, AT),
        }
        passage = on(to_pupils(telling(**lax)), NoticeItem.OBLIGATION)
        assert passage.paragraphs == ()
        assert passage.questions[0].startswith("Say whether law or a contract obliges them")
        late = {
            "mandatory": Stated(Obligation.NONE, ("M",)),
            "told_whether": Stated(says=True, clauses=("W",)),
            "told_when": Stated(Moment.LATER, ("L",)),
        }
        passage = on(to_pupils(telling(**late)), NoticeItem.OBLIGATION)
        assert passage.paragraphs == (
            (
                "You need not give us the data. "
                "We tell you whether you must give the data that we ask for."
            ),
        )
        assert (passage.questions, passage.clauses) == ((CONSEQUENCES,), ("M", "W"))

    def test_withdrawal(self) -> None:
        policy = telling(bases=(Resting(basis=Basis.CONSENT, clauses=AT),))
        assert on(to_pupils(policy), NoticeItem.WITHDRAWAL).paragraphs == (
            "You may withdraw consent at any time. What was done before stays lawful.",
        )
        assert on(to_pupils(policy, for_child=True), NoticeItem.WITHDRAWAL).paragraphs == (
            (
                "If you or your family said yes, you can change your mind at any time. "
                "What we did before is still fine."
            ),
        )

    @pytest.mark.parametrize(
        ("as_of", "told"),
        [
            (
                BEGINNING,
                (
                    "You may complain to the supervisory authority, the Information Commissioner "
                    "(the ICO)."
                ),
            ),
            (date(2026, 6, 18), "You may complain to the Information Commissioner (the ICO)."),
            (
                date(2026, 6, 19),
                "You may complain to us, and to the Information Commissioner (the ICO).",
            ),
            (
                date(2026, 9, 30),
                "You may complain to us, and to the Information Commission (the ICO).",
            ),
        ],
    )
    def test_the_regulator_has_the_name_of_the_day(self, as_of: date, told: str) -> None:
        passage = on(to_pupils(school(), as_of), NoticeItem.COMPLAINT_REGULATOR)
        assert passage.paragraphs == (told,)

    def test_everyone_is_told_what_everyone_is_told(self) -> None:
        general = Notice(
            controller=Stated(says=True, clauses=("G",)),
            purposes=(Stated(Purpose.RUNNING_THE_SCHOOL, ("G",)),),
        )
        own = Notice(purposes=(Stated(Purpose.LEARNING, ("P",)),))
        policy = school(notices=Notices(everyone=general, pupils=own))
        pupils, everyone = to_pupils(policy), write(policy, Audience.EVERYONE, as_of=DAY)
        assert on(pupils, NoticeItem.PURPOSES).clauses == ("P", "G")
        assert on(pupils, NoticeItem.CONTROLLER).clauses == ("G",)
        assert on(everyone, NoticeItem.PURPOSES).clauses == ("G",)
        assert everyone.title == "Privacy notice for everyone"


class TestWords:
    """Whatever a policy can say has words, for adults and for a child."""

    def test_every_sentence_for_a_child_is_short(self) -> None:
        lawful = load("norbury-hall")
        for audience in Audience:
            draft = write(lawful, audience, as_of=DAY, for_child=True)
            for passage in draft.passages:
                for paragraph in passage.paragraphs:
                    for sentence in re.split(r"(?<=[.:])\s+|\n", paragraph):
                        if not sentence.startswith("- "):
                            assert len(sentence.split()) <= 20, sentence

    @pytest.mark.parametrize("item", Item)
    def test_data_are_named_as_to_the_person(self, item: Item) -> None:
        policy = telling(sources=stated(Source.DBS), personal=stated(item))
        told = said(on(to_pupils(policy), NoticeItem.CATEGORIES))
        assert re.search(r"^- .*\byour?\b", told, re.MULTILINE)
        assert not re.search("pupils|employees|visitors", told)

    @pytest.mark.parametrize(
        ("since", "told"),
        [
            (Trigger.END_OF_EMPLOYMENT, "end of employment"),
            (Trigger.END_OF_CONTRACT, "end of the contract"),
            (Trigger.CONSENT_END, "end of the consent"),
            (Trigger.LAST_ENTRY, "last entry"),
            (Trigger.SUPERSEDED, "day on which they are replaced"),
        ],
    )
    def test_a_period_runs_from_an_event(self, since: Trigger, told: str) -> None:
        kept = Kept(audience=KeptAudience.PUPIL, period=Years(6), since=since, clauses=AT)
        policy = school(retention=Retention(periods=(kept,)))
        lines = said(on(to_pupils(policy), NoticeItem.RETENTION)).splitlines()
        assert lines[2:] == [f"- pupil data: 6 years from the {told}"]

    def test_a_child_is_told_what_data_are_shared_for(self) -> None:
        health = Receives(
            who=Receiver.HEALTH_SERVICES,
            purposes=(SharedFor.SUPPORT, SharedFor.MONITORING, SharedFor.RESEARCH),
            where_necessary=True,
            clauses=AT,
        )
        policy = school(sharing=Sharing(recipients=(health,)))
        told = said(on(to_pupils(policy, for_child=True), NoticeItem.RECIPIENTS))
        assert told.splitlines()[2:] == [
            (
                "- doctors and nurses, to help you, to check how things go and to find out new "
                "things, only when they need them"
            ),
        ]

    def test_every_word_reads_as_words(self) -> None:
        everything = school(
            notices=Notices(
                pupils=Notice(
                    purposes=stated(*Purpose),  # type: ignore[arg-type]  # words of this kind
                    sources=stated(*Source),  # type: ignore[arg-type]  # words of this kind
                )
            ),
            sharing=Sharing(
                recipients=tuple(
                    Receives(who=who, purposes=tuple(SharedFor), clauses=AT) for who in Receiver
                )
            ),
            consent=Consent(
                asked=tuple(
                    Asked(activity=activity, of=giver, clauses=AT)
                    for activity in Activity
                    for giver in Giver
                )
            ),
        )
        for for_child in (False, True):
            draft = to_pupils(everything, for_child=for_child)
            lines = re.findall("^- (.*)$", draft.markdown(), re.MULTILINE)
            hyphens = re.compile(r"-(?!after|term)")
            assert [line for line in lines if hyphens.search(line)] == []
            for item, number in (
                (NoticeItem.PURPOSES, len(Purpose)),
                (NoticeItem.SOURCE, len(Source) - 2),
                (NoticeItem.RECIPIENTS, len(Receiver)),
            ):
                assert 0 <= number - said(on(draft, item)).count("\n- ") <= 1


class TestBadInput:
    def test_an_audience_is_asked_for(self) -> None:
        with pytest.raises(FactsError, match="audience: expected an Audience, not 'pupils'"):
            write(school(), "pupils", as_of=DAY)  # type: ignore[arg-type]  # a mistake

    def test_the_law_begins_on_a_day(self) -> None:
        with pytest.raises(OutsideCoverageError):
            to_pupils(school(), date(2018, 5, 24))
