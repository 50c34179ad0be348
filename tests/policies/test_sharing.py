"""Points on recipients, processors and transfers on other days, in other schools, and in words."""

from datetime import date
from itertools import chain, pairwise, product

import pytest
from attrs import evolve

from tests.policies.stating import lawful, one, said
from tests.policies.test_audit import LAW_DAY, audited, point
from tests.policies.worse_sharing import PUPILS, default, gateway
from ukschoolgdpr.law.rules import Decision, Outcome
from ukschoolgdpr.policies.model import Policy, load
from ukschoolgdpr.policies.model.sharing import Receives
from ukschoolgdpr.policies.standards import sharing as standards
from ukschoolgdpr.policies.words.sharing import IN_WORDS, Cited, ReleasedFor, Terms, Unit
from ukschoolgdpr.sharing import Release, released
from ukschoolgdpr.sharing.claims import CLAIMS
from ukschoolgdpr.sharing.essex import AUTHORITIES, Arrangement
from ukschoolgdpr.vocabulary import Verdict

NORBURY_HALL = load("norbury-hall")
DAYS = (
    date(2018, 5, 25),
    date(2020, 7, 15),
    date(2020, 7, 16),
    date(2020, 12, 30),
    date(2020, 12, 31),
    date(2022, 3, 20),
    date(2022, 3, 21),
    date(2024, 3, 21),
    date(2024, 3, 22),
    date(2026, 2, 4),
    date(2026, 2, 5),
)
AGREES, LATE, WRONG, STRICTER = (
    Verdict.AGREES,
    Verdict.OUT_OF_DATE,
    Verdict.MISSTATED,
    Verdict.STRICTER,
)


class TestDays:
    """What was right once was right then, and is out of date since the day on which it changed."""

    @pytest.mark.parametrize(
        ("place", "value", "name", "verdicts"),
        [
            (
                "transfers.safeguards",
                said("privacy-shield"),
                "transfer-safeguards--privacy-shield",
                [AGREES] * 2 + [LATE] * 9,
            ),
            (
                "transfers.safeguards",
                said("adequate-by-commission-decision"),
                "transfer-safeguards--adequacy",
                [AGREES] * 5 + [LATE] * 6,
            ),
            (
                "transfers.safeguards",
                said("contract-to-eea-standards"),
                "transfer-safeguards--contract",
                [AGREES] * 8 + [LATE] * 3,
            ),
            (
                "transfers.safeguards",
                said("uk-approved-contract"),
                "transfer-safeguards--contract",
                [AGREES] * 11,
            ),
            (
                "transfers.boundary",
                said("eea"),
                "transfer-boundary--uk-boundary",
                [AGREES] * 5 + [LATE] * 6,
            ),
            (
                "transfers.boundary",
                said("uk"),
                "transfer-boundary--uk-boundary",
                [STRICTER] * 4 + [AGREES] * 7,
            ),
            (
                "transfers.boundary",
                said("eu"),
                "transfer-boundary--eu-not-eea",
                [WRONG] * 11,
            ),
            (
                "transfers.standard",
                one("same-as-in-the-eea"),
                "transfer-standard",
                [AGREES] * 5 + [LATE] * 6,
            ),
            (
                "transfers.standard",
                one("same-as-in-the-uk"),
                "transfer-standard",
                [WRONG] * 4 + [AGREES] * 6 + [STRICTER],
            ),
            (
                "transfers.conditions",
                said("safeguards-of-the-recipient", "enforceable-rights", "effective-remedies"),
                "transfer-conditions",
                [AGREES] * 10 + [STRICTER],
            ),
            (
                "transfers.conditions",
                said("safeguards-of-the-recipient"),
                "transfer-conditions",
                [Verdict.LAXER] * 10 + [AGREES],
            ),
        ],
    )
    def test_a_verdict_is_that_of_its_day(
        self, place: str, value: object, name: str, verdicts: list[Verdict]
    ) -> None:
        policy = lawful({place: value})
        expected = list(zip(DAYS, verdicts, strict=True))
        # The days on either side of each change, and the last.
        turns = [pair for pair in pairwise(expected) if pair[0][1] is not pair[1][1]]
        for day, verdict in dict.fromkeys((*chain.from_iterable(turns), expected[-1])):
            assert point(audited(policy, day), name).verdict is verdict

    def test_attendance_has_its_own_regulation_since_august_2024(self) -> None:
        name = "dfe-gateway--attendance"
        before = point(audited(NORBURY_HALL, date(2024, 8, 18)), name)
        since = point(audited(NORBURY_HALL, date(2024, 8, 19)), name)
        assert (before.verdict, before.law) == (
            AGREES,
            "a regulation on attendance day by day is not named",
        )
        assert (since.verdict, since.since) == (LATE, date(2024, 8, 19))

    def test_the_line_of_the_union_is_shown_on_the_day_before_it_went(self) -> None:
        policy = lawful({"transfers.boundary": said("eu")})
        [decision] = point(audited(policy), "transfer-boundary--eu-not-eea").evidence
        assert isinstance(decision, Decision)
        assert (decision.outcome, decision.as_of) == (Outcome.DOES_NOT_APPLY, date(2020, 12, 30))
        wider = point(audited(policy), "transfer-boundary--uk-boundary")
        assert [str(cites) for cites in wider.cites] == ["UK GDPR, art 44A(1)"]
        before = point(audited(policy, date(2026, 2, 4)), "transfer-boundary--uk-boundary")
        assert [str(cites) for cites in before.cites] == ["UK GDPR, art 44"]


BY_LAW = """\
WLS:maintained local-authority census education-act-1996 section 537A
ENG:maintained department governance education-act-1996 section 538
ENG:maintained department early-years childcare-act-2006 section 99
ENG:academy local-authority contact education-and-skills-act-2008 section 14
ENG:maintained safeguarding-partner plan children-act-2004 section 16H
ENG:maintained next-school transfer pupil-information-regulations-2005 regulation 9
WLS:maintained next-school transfer pupil-information-wales-regulations-2011 regulation 6
WLS:maintained local-authority workforce workforce-wales-regulations-2017 regulation 4
ENG:academy local-authority register-return registration-regulations-2024 regulation 13
ENG:independent department independent-return independent-schools-regulations-2018 regulation 6
ENG:academy local-authority special-needs special-needs-regulations-2014 regulation 8
ENG:academy barring-service misconduct vulnerable-groups-act-2006 section 35
SCT:independent barring-service misconduct vulnerable-groups-scotland-act-2007 section 3
NIR:controlled barring-service misconduct vulnerable-groups-ni-order-2007 article 37"""
"""What goes to whom by which provision of a law, of whichever schools."""


class TestSchools:
    def test_an_academy_gives_its_census_by_another_regulation(self) -> None:
        academy = {"document.school": "academy"}
        for number, verdict in (("5", AGREES), ("4", WRONG)):
            named = gateway("department", "census", PUPILS, "regulation", number)
            policy = lawful({**academy, "sharing.gateways": named})
            assert point(audited(policy), "dfe-gateway--pupils").verdict is verdict
        to_authority = gateway("local-authority", "census", PUPILS, "regulation", "3")
        found = audited(lawful({**academy, "sharing.gateways": to_authority}))
        assert point(found, "sharing-by-law--government").verdict is Verdict.OVERSTATED

    @pytest.mark.parametrize(
        ("school", "to", "data", "under", "unit", "number"),
        [row.split() for row in BY_LAW.splitlines()],
    )
    def test_each_law_is_named_by_the_part_that_makes_data_go(  # noqa: PLR0913, PLR0917 - a row
        self, school: str, to: str, data: str, under: str, unit: str, number: str
    ) -> None:
        nation, kind = school.split(":")
        name = "sharing-by-law--provision"
        for part, verdict in (((unit, number), AGREES), ((unit, "99Z"), WRONG), ((), WRONG)):
            changes: dict[str, object] = {
                "document.nation": nation,
                "document.school": kind,
                "sharing.gateways": gateway(to, data, under, *part),
            }
            found = point(audited(lawful(changes)), name)
            assert found.verdict is verdict
            assert IN_WORDS[Cited(under)] in found.says
        other = {**changes, "sharing.gateways": gateway("police", "other", under, unit, number)}
        assert point(audited(lawful(other)), name).verdict is WRONG
        names = {each.id.partition(".")[2] for each in audited(lawful()).points}
        assert name not in names

    def test_a_school_that_is_no_notice_need_not_name_safeguards(self) -> None:
        changes = {"transfers.safeguards": None, "document.contains": ["policy"]}
        found = point(audited(lawful(changes)), "transfer-safeguards--named")
        assert (found.verdict, found.clauses) == (Verdict.SILENT, ())

    def test_a_list_that_is_announced_and_not_given_is_missing(self) -> None:
        gap = [{"about": "transfers.safeguards", "clauses": ["G"]}]
        changes = {"transfers.safeguards": None, "document.contains": ["policy"], "gaps": gap}
        found = point(audited(lawful(changes)), "transfer-safeguards--named")
        assert (found.verdict, found.clauses) == (Verdict.MISSING, ("G", "57"))
        assert found.says == "what safeguards transfers abroad is not said"

    @pytest.mark.parametrize(
        ("made", "occasions", "verdict"),
        [
            ("never-so-far", None, Verdict.SILENT),
            ("never-so-far", said("suppliers-abroad"), Verdict.MISSING),
            ("may", None, Verdict.MISSING),
            (None, None, Verdict.SILENT),
        ],
    )
    def test_safeguards_are_named_where_transfers_are_meant(
        self, made: str | None, occasions: object, verdict: Verdict
    ) -> None:
        changes = {
            "transfers.safeguards": None,
            "transfers.made": one(made) if made else None,
            "transfers.occasions": occasions,
        }
        found = point(audited(lawful(changes)), "transfer-safeguards--named")
        assert found.verdict is verdict

    def test_recipients_of_other_people_do_not_contradict_a_promise(self) -> None:
        narrow = default("consent", "law-requires", "somebody-at-risk", of="visitors")
        name = "disclosure-default--two-texts"
        policy = lawful({"sharing.defaults": narrow})
        assert point(audited(policy), name).verdict is AGREES
        anyone = Receives(who=policy.sharing.recipients[0].who, clauses=("R",))
        wider = evolve(policy, sharing=evolve(policy.sharing, recipients=(anyone,)))
        found = point(audited(wider), name)
        assert (found.verdict, found.clauses) == (Verdict.CONTRADICTS_ITSELF, ("X", "R"))
        assert found.says == (
            "data go to others: on consent or a requirement of the law or a risk to somebody "
            "alone [X]; to the department [R]"
        )

    def test_a_bound_on_sharing_without_permission_says_something_of_its_grounds(self) -> None:
        bound = lawful(
            {"sharing.override.grounds": None, "sharing.override.limit": one("data-protection-law")}
        )
        found = point(audited(bound), "sharing-grounds")
        assert (found.verdict, found.clauses) == (AGREES, ("X",))


class TestWords:
    def test_provisions_are_called_by_their_names(self) -> None:
        found = audited(NORBURY_HALL)
        assert point(found, "dfe-gateway--pupils").says == (
            "data of pupils go by section 3 of the Regulations of 2013 on information about pupils"
        )
        assert point(found, "dfe-gateway--pupils").law == (
            "data of pupils go by SI 2013/2094, reg 3, SI 2013/2094, reg 4"
        )
        workforce = point(found, "dfe-gateway--workforce")
        assert workforce.says == (
            "data of the workforce go by section 5 of the first Regulations of 2007 on the "
            "workforce"
        )
        assert [str(cites) for cites in workforce.cites] == [
            "Education Act 2005, s 114",
            "SI 2007/2260, reg 2",
        ]
        assert point(found, "dfe-gateway--act-title").says == (
            "the Act of 2008 is section 7 of the Young Persons Act 2008"
        )
        assert point(found, "sharing-by-law--others").says == (
            "by law data go to children's services (welfare)"
        )

    @pytest.mark.parametrize(
        ("under", "unit", "number", "printed"),
        [
            (Cited.PUPILS_2013, Unit.REGULATION, "4", "SI 2013/2094, reg 4"),
            (Cited.PUPILS_2013, Unit.SECTION, "4", None),
            (Cited.PUPILS_2013, Unit.REGULATION, None, None),
            (Cited.PUPILS_2013, None, "4", None),
            (Cited.WORKFORCE_2007, Unit.REGULATION, "5", None),
            (Cited.WORKFORCE_NO_2_2007, Unit.REGULATION, "5", "SI 2007/2260, reg 5"),
            (Cited.CHILDREN_ACT_1989, Unit.SECTION, "83", "Children Act 1989, s 83"),
            (Cited.CHILDREN_ACT_1989, Unit.REGULATION, "83", None),
            (Cited.EDUCATION_ACT_2002, Unit.SECTION, "175", "Education Act 2002, s 175"),
            (Cited.CHILDREN_AND_YOUNG_PERSONS_ACT_2008, Unit.SECTION, "7", "CYPA 2008, s 7"),
            (Cited.YOUNG_PERSONS_ACT_2008, Unit.SECTION, "7", None),
            (Cited.VULNERABLE_GROUPS_NI_2007, Unit.ARTICLE, "37", "SVG (NI) Order 2007, art 37"),
            (Cited.VULNERABLE_GROUPS_NI_2007, Unit.SECTION, "37", None),
            (Cited.EDUCATION_ACT_1996, Unit.ARTICLE, "537A", None),
        ],
    )
    def test_what_is_named_wrongly_is_no_provision(
        self, under: Cited, unit: Unit | None, number: str | None, printed: str | None
    ) -> None:
        found = standards.cited(under, unit, number)
        assert (None if found is None else str(found)) == printed


class TestLibrary:
    """The files say what the library's own tables of these schools say."""

    @pytest.mark.parametrize("name", ["norbury-hall", "highfields", "essex-school"])
    def test_the_gateways_are_the_claims_that_the_library_holds(self, name: str) -> None:
        policy: Policy = load(name)
        prefix = {"norbury-hall": "NH", "highfields": "HP", "essex-school": "ES"}[name]
        claims = {
            (claim.clause, claim.recipient, claim.data, claim.duty)
            for claim in CLAIMS
            if claim.clause.startswith(prefix)
        }
        assert claims == {
            (clause, each.to, each.data, each.required)
            for each in policy.sharing.gateways
            for clause in each.clauses
        }

    def test_the_authorities_are_those_of_the_ladder_s_school(self) -> None:
        notices = load("essex-school").sharing.authority_notices
        assert notices is not None
        assert notices.authorities == AUTHORITIES

    def test_terms_are_the_arrangements_that_the_library_knows(self) -> None:
        arrangements = {one.value for one in Arrangement} - {"none"}
        assert {term.value for term in Terms} == arrangements

    @pytest.mark.parametrize("so", list(product([True, False], repeat=4)))
    def test_releases_are_those_that_the_library_lets_go(self, so: tuple[bool, ...]) -> None:
        words = (
            ReleasedFor.CHILDREN,
            ReleasedFor.RESEARCH,
            ReleasedFor.STATISTICS,
            ReleasedFor.GUIDANCE,
        )
        children, research, statistics, guidance = so
        release = Release(
            promotes_children=children,
            research=research,
            statistics=statistics,
            guidance=guidance,
        )
        allowed = children and any(so[1:])
        assert released(release, as_of=LAW_DAY).purpose.met is allowed
        assert standards.RELEASES.words(as_of=LAW_DAY) == words

    def test_data_of_the_workforce_may_serve_deployment(self) -> None:
        purposes = said("effective-deployment-of-staff", "statistics")
        found = audited(lawful({"pupil_database.workforce.purposes": purposes}))
        assert point(found, "npd-release").verdict is AGREES
