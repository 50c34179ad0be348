"""Files of policies with mistakes: each is told with its place, in bounded time."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

import pytest

from ukschoolgdpr.cli import main
from ukschoolgdpr.errors import DataFileError
from ukschoolgdpr.loading import LARGEST
from ukschoolgdpr.policies.model import Policy, load

COMMANDS = (("policy", "check"), ("audit",))
DOCUMENT = {"id": "hill", "title": "Hill", "school": "academy", "nation": "ENG"}
TOML = '[document]\nid = "hill"\ntitle = "Hill"\nschool = "academy"\nnation = "ENG"\n'
SECTIONS = "document, "
SECONDS = 10
"""Far more than any file takes on a slow machine, and less than one squared would."""


def toml(text: str) -> tuple[str, str]:
    return "policy.toml", TOML + text


def as_json(sections: Mapping[str, object]) -> tuple[str, str]:
    return "policy.json", json.dumps({"document": DOCUMENT, **sections})


def mistakes(folder: Path, file: tuple[str, str | bytes]) -> tuple[str, ...]:
    name, content = file
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    begun = process_time()
    with pytest.raises(DataFileError) as caught:
        load(path)
    assert process_time() - begun < SECONDS
    assert caught.value.source == str(path)
    return caught.value.mistakes


def told(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Give what both commands say of a file: the same, in one line on standard error."""
    found = []
    for words in COMMANDS:
        with pytest.raises(SystemExit) as stop:
            main([*words, str(path)])
        assert stop.value.code == 2
        out, err = capsys.readouterr()
        [line] = err.splitlines()
        found.append(line)
        each = line.removeprefix(f"ukschoolgdpr: error: {path}: ").split(f"; {path}: ")
        # The command that checks gives them a line each as well.
        listed = len(each) > 1 and words == ("policy", "check")
        assert out == ("\n".join([*each, ""]) if listed else "")
    assert found[0] == found[1]
    return each


WRONG: Mapping[str, tuple[str, Mapping[str, object], tuple[str, ...]]] = {
    "an unknown section and an unknown key": (
        'surprise = 1\n[fee]\nprice = "10"\n',
        {"surprise": 1, "fee": {"price": "10"}},
        ("fee: unknown key 'price', expected one of ordinarily, ", "unknown key 'surprise'"),
    ),
    "wrong types": (
        (
            '[fee]\nordinarily = "none"\ninterval = { says = 6, clauses = ["A"] }\n'
            'unless_interval = { says = "yes", clauses = "A" }\n[refusal]\ngrounds = 1\n'
        ),
        {
            "fee": {
                "ordinarily": "none",
                "interval": {"says": 6, "clauses": ["A"]},
                "unless_interval": {"says": "yes", "clauses": "A"},
            },
            "refusal": {"grounds": 1},
        },
        (
            "fee.ordinarily: expected a table, not 'none'",
            "fee.unless_interval.says: expected true or false, not 'yes'",
            "fee.unless_interval.clauses: expected a list, not 'A'",
            "fee.interval.says: expected a period such as '1 month', ",
            "refusal.grounds: expected a list, not 1",
        ),
    ),
    "words that are none, and what is missing": (
        '[erasure]\ngrounds = [{ says = "old", clauses = ["A"] }, { clauses = ["B"] }, {}]\n',
        {"erasure": {"grounds": [{"says": "old", "clauses": ["A"]}, {"clauses": ["B"]}, {}]}},
        (
            "erasure.grounds[0].says: expected one of no-longer-necessary, ",
            "erasure.grounds[1].says: missing",
            "erasure.grounds[2].says: missing",
            "erasure.grounds[2].clauses: missing",
        ),
    ),
    "a clause twice, no clause, and one with space": (
        (
            '[erasure]\ngrounds = [{ says = "unlawful", clauses = ["A", "A"] }, '
            '{ says = "unlawful", clauses = [] }, { says = "unlawful", clauses = [" A"] }]\n'
        ),
        {
            "erasure": {
                "grounds": [
                    {"says": "unlawful", "clauses": clauses} for clauses in (["A", "A"], [], [" A"])
                ]
            }
        },
        (
            "erasure.grounds[0].clauses: A is given twice",
            "erasure.grounds[1].clauses: expected the id of one clause or more",
            "erasure.grounds[2].clauses: expected ids without space around them, not (' A',)",
        ),
    ),
    "numbers that cannot be": (
        (
            "[breaches]\nhours = { says = -5, clauses = ['A'] }\n"
            "[educational_record]\nschool_days = { says = 0, clauses = ['A'] }\n"
            "[identity]\ndocuments = { says = -2, clauses = ['A'] }\n"
            "[children]\nonline_consent_from = { says = 200, clauses = ['A'] }\n"
            "parent_expected = { under = -4, line = 'bar', clauses = [] }\n"
            "[[notices.guidance]]\nguidance = 'working-together-to-safeguard-children'\n"
            "edition = 99999\nclauses = ['A', 'A']\n"
        ),
        {
            "breaches": {"hours": {"says": -5, "clauses": ["A"]}},
            "educational_record": {"school_days": {"says": 0, "clauses": ["A"]}},
            "identity": {"documents": {"says": -2, "clauses": ["A"]}},
            "children": {
                "online_consent_from": {"says": 200, "clauses": ["A"]},
                "parent_expected": {"under": -4, "line": "bar", "clauses": []},
            },
            "notices": {
                "guidance": [
                    {
                        "guidance": "working-together-to-safeguard-children",
                        "edition": 99999,
                        "clauses": ["A", "A"],
                    }
                ]
            },
        },
        (
            "educational_record.school_days.says: expected a whole number from 1 to 9999, not 0",
            "identity.documents.says: expected a whole number from 1 to 10, not -2",
            "children.parent_expected.under: expected a whole number from 1 to 25, not -4",
            "children.parent_expected.clauses: expected the id of one clause or more",
            "children.online_consent_from.says: expected a whole number from 1 to 25, not 200",
            "notices.guidance[0].edition: expected a whole number from 1998 to 2100, not 99999",
            "notices.guidance[0].clauses: A is given twice",
            "breaches.hours.says: expected a whole number from 1 to 9999, not -5",
        ),
    ),
    "texts that cannot be printed": (
        (
            "[[not_modelled]]\nclauses = ['A']\nwhy = \"a\\u0000\\nb\"\n"
            "[[definitions.others]]\nterm = 'x'\nclauses = ['B']\n"
            'elements = ["a\\u001b[31m", \'b\', "\\u202e"]\n'
            "[[sharing.gateways]]\nto = 'department'\ndata = 'census'\nclauses = ['C']\n"
            'number = "5\\u0085"\n'
            "[sharing.authority_notices]\nchosen_by = ['home']\nclauses = ['D']\n"
            "authorities = ['Essex', \"Kent\\n\"]\n"
        ),
        {
            "not_modelled": [{"clauses": ["A"], "why": "a\x00\nb"}],
            "definitions": {
                "others": [
                    {"term": "x", "clauses": ["B"], "elements": ["a\x1b[31m", "b", "\u202e"]}
                ]
            },
            "sharing": {
                "gateways": [
                    {"to": "department", "data": "census", "clauses": ["C"], "number": "5\x85"}
                ],
                "authority_notices": {
                    "chosen_by": ["home"],
                    "clauses": ["D"],
                    "authorities": ["Essex", "Kent\n"],
                },
            },
        },
        (
            "sharing.gateways[0].number: expected printable text, without '\\x85'",
            "sharing.authority_notices.authorities[1]: expected printable text, without '\\n'",
            "definitions.others[0].elements[0]: expected printable text, without '\\x1b'",
            "definitions.others[0].elements[2]: expected printable text, without '\\u202e'",
            "not_modelled[0].why: expected printable text, without '\\x00'",
        ),
    ),
    "gaps that are none, and a clause both modelled and not": (
        (
            '[[gaps]]\nabout = "fee.price"\nclauses = ["A"]\n[[not_modelled]]\nwhy = "no rule"\n'
            'clauses = ["B"]\n[fee]\nordinarily = { says = "none", clauses = ["B"] }\n'
        ),
        {
            "gaps": [{"about": "fee.price", "clauses": ["A"]}],
            "not_modelled": [{"why": "no rule", "clauses": ["B"]}],
            "fee": {"ordinarily": {"says": "none", "clauses": ["B"]}},
        },
        (
            "gaps[0].about: a policy has no 'fee.price'",
            "not_modelled[0].clauses: B is given at fee.ordinarily too",
        ),
    ),
}


class TestEachMistakeHasItsPlace:
    @pytest.mark.parametrize("wrong", WRONG)
    @pytest.mark.parametrize("kind", ["toml", "json"])
    def test_in_toml_and_in_json(
        self, kind: str, wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text, sections, expected = WRONG[wrong]
        # A key that stands before every table stands before the document's.
        head, _, rest = text.partition("[") if text.startswith("surprise") else ("", "", "")
        name, content = as_json(sections) if kind == "json" else toml(text)
        if kind == "toml" and head:
            content = f"{head}{TOML}[{rest}"
        found = mistakes(tmp_path, (name, content))
        assert len(found) == len(expected)
        for mistake, begun in zip(found, expected, strict=True):
            assert mistake.removeprefix("file: ").startswith(begun)
        assert told(tmp_path / name, capsys) == list(found)

    @pytest.mark.parametrize(
        ("dated", "says"),
        [
            ("2026-02-30", "expected a date such as 2026-09-03, not '2026-02-30'"),
            ("20260203", "expected a date such as 2026-09-03, not '20260203'"),
            (20260203, "expected a date such as 2026-09-03, not 20260203"),
            ("1066-09-01", "expected a day from 1998-07-16 to 2100-12-31, not 1066-09-01"),
            ("2999-09-01", "expected a day from 1998-07-16 to 2100-12-31, not 2999-09-01"),
        ],
    )
    def test_a_day_that_is_none_or_that_no_policy_bears(
        self, dated: object, says: str, tmp_path: Path
    ) -> None:
        file = "policy.json", json.dumps({"document": DOCUMENT | {"dated": dated}})
        assert mistakes(tmp_path, file) == (f"document.dated: {says}",)

    def test_a_kind_of_school_that_the_nation_does_not_have(self, tmp_path: Path) -> None:
        file = "policy.json", json.dumps({"document": DOCUMENT | {"nation": "SCT"}})
        says = "document.school: there is no academy in Scotland, only in England"
        assert mistakes(tmp_path, file) == (says,)

    def test_keys_given_twice_in_json_are_told_with_all_else(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = (
            '{"document": {"id": "a", "id": "b", "title": 1, "school": "academy", "nation": "ENG"},'
            '"rights": {"listed": [{"says": 1, "says": "access", "clauses": ["A"]}]},'
            '"fee": {}, "fee": {}, "fee": {"price": 1}}'
        )
        found = mistakes(tmp_path, ("policy.json", text))
        assert found[:4] == (
            "file: key 'fee' is given twice",
            "document: key 'id' is given twice",
            "rights.listed[0]: key 'says' is given twice",
            "document.title: expected some text in quotes, not 1",
        )
        assert found[4].startswith("fee: unknown key 'price'")
        assert len(found) == 5
        assert told(tmp_path / "policy.json", capsys) == list(found)

    def test_a_key_given_twice_is_wrong_by_itself(self, tmp_path: Path) -> None:
        text = json.dumps({"document": DOCUMENT})[:-1] + ', "fee": {}, "fee": {}}'
        assert mistakes(tmp_path, ("a.json", text)) == ("file: key 'fee' is given twice",)

    def test_a_key_given_twice_in_toml_has_its_line(self, tmp_path: Path) -> None:
        assert mistakes(tmp_path, toml('nation = "ENG"\n')) == (
            "is not TOML: Cannot overwrite a value (at line 6, column 15)",
        )

    @pytest.mark.parametrize("kind", ["toml", "json"])
    def test_an_empty_file(
        self, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        expected = {
            "toml": "document: missing",
            "json": "is not JSON: Expecting value: line 1 column 1 (char 0)",
        }[kind]
        assert mistakes(tmp_path, (f"a.{kind}", "")) == (expected,)
        assert told(tmp_path / f"a.{kind}", capsys) == [expected]

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("[]", "expected an object, not []"),
            ("null", "expected an object, not None"),
            ("{}", "document: missing"),
            ('{"document": null}', "document: expected a table, not None"),
            ('{"document": NaN}', "document: expected a table, not nan"),
        ],
    )
    def test_json_that_holds_no_policy(self, text: str, says: str, tmp_path: Path) -> None:
        assert mistakes(tmp_path, ("a.json", text)) == (says,)

    def test_a_title_that_would_colour_a_terminal_is_told_without_doing_so(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        name, text = as_json({"document": DOCUMENT | {"id": "Hill", "title": "a\x1b[31m\x00"}})
        expected = [
            "document.id: expected a name such as 'norbury-hall', not 'Hill'",
            "document.title: expected printable text, without '\\x1b'",
        ]
        assert list(mistakes(tmp_path, (name, text))) == expected
        assert told(tmp_path / name, capsys) == expected

    def test_half_a_character_cannot_be_printed_so_it_is_no_text(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        stated = {"says": "unlawful", "clauses": ["\udfff"]}
        sections = {"document": DOCUMENT | {"title": "\ud800"}, "erasure": {"grounds": [stated]}}
        name, text = as_json(sections)
        expected = [
            "document.title: expected some text in quotes, not '\\ud800'",
            "erasure.grounds[0].clauses[0]: expected some text in quotes, not '\\udfff'",
        ]
        assert list(mistakes(tmp_path, (name, text))) == expected
        assert told(tmp_path / name, capsys) == expected

    @pytest.mark.parametrize("name", ["policy.toml", "policy.json"])
    def test_the_mark_of_the_byte_order_is_no_mistake(self, name: str, tmp_path: Path) -> None:
        path = tmp_path / name
        text = TOML if name.endswith("toml") else json.dumps({"document": DOCUMENT})
        path.write_text(text, encoding="utf-8-sig")
        assert isinstance(load(path), Policy)


DEEP: Mapping[str, Callable[[int], tuple[str, str]]] = {
    "lists in TOML": lambda n: toml(f"[rights]\nlisted = {'[' * n}{']' * n}"),
    "tables in TOML": lambda n: toml(f"[rights]\nlisted = {'{a = ' * n}1{'}' * n}"),
    "keys in TOML": lambda n: toml(f"{'.'.join('a' * n)} = 1"),
    "spaced keys in TOML": lambda n: toml(f"{' . '.join('a' * n)} = 1"),
    "quoted keys in TOML": lambda n: toml(".".join(['"a.#"'] * n) + " = 1"),
    "headings in TOML": lambda n: toml(f"[{'.'.join('a' * n)}]"),
    "lists in JSON": lambda n: ("a.json", '{"rights": ' + "[" * n + "]" * n + "}"),
    "objects in JSON": lambda n: ("a.json", '{"rights": ' + '{"a": ' * n + "1" + "}" * (n + 1)),
}


class TestBounds:
    @pytest.mark.parametrize("name", DEEP)
    def test_deep_nesting_is_one_line(
        self, name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        file = DEEP[name](90_000)
        assert mistakes(tmp_path, file) == ("is nested too deeply",)
        assert told(tmp_path / file[0], capsys) == ["is nested too deeply"]

    @pytest.mark.parametrize("name", DEEP)
    def test_at_any_depth_there_is_a_mistake_and_no_more(self, name: str, tmp_path: Path) -> None:
        deep = "keys" in name or "headings" in name
        for depth in (2, 50, 100, 101, 300, 990):
            found = mistakes(tmp_path, DEEP[name](depth))
            if deep:
                assert (found == ("is nested too deeply",)) is (depth > 100), depth
            assert max(map(len, found)) < 1_000, depth

    @pytest.mark.parametrize(
        "text",
        [
            'why = """\nFees ' + "." * 300 + ' 12\n"""',
            'why = """\n' + "One thing, and another. " * 200 + '"""',
            'why = "' + ".".join("a" * 300) + '"',
            'why = "Hill" # ' + ".".join("a" * 300),
            "why = '''" + " . . " * 300 + "'''",
        ],
        ids=["leaders", "prose", "a text", "a comment", "dots"],
    )
    def test_dots_that_join_no_keys_are_no_nesting(self, text: str, tmp_path: Path) -> None:
        path = tmp_path / "a.toml"
        path.write_text(f"{TOML}[[not_modelled]]\nclauses = ['A']\n{text}", encoding="utf-8")
        assert load(path).document.id == "hill"

    @pytest.mark.parametrize("kind", ["toml", "json"])
    def test_ten_megabytes_are_not_read_to_the_end(
        self, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = TOML if kind == "toml" else json.dumps({"document": DOCUMENT})
        expected = f"is larger than {LARGEST} bytes"
        assert mistakes(tmp_path, (f"a.{kind}", text + "\n" * 10_000_000)) == (expected,)
        assert told(tmp_path / f"a.{kind}", capsys) == [expected]

    def test_what_is_as_large_as_may_be_takes_no_longer_than_it_is_long(
        self, tmp_path: Path
    ) -> None:
        many = 40_000
        repeated = ",".join(f'"k{number}": 1' for number in range(many))
        found = mistakes(tmp_path, ("a.json", f'{{{repeated}, "k{many - 1}": 2}}'))
        assert found[0] == f"file: key 'k{many - 1}' is given twice"
        assert len(found) == many + 2
        chains = " = ".join([".".join("a" * 99)] * 4_900)
        assert mistakes(tmp_path, ("a.toml", chains)) == (
            "is not TOML: Invalid value (at line 1, column 201)",
        )

    def test_every_one_of_many_mistakes_is_told(self, tmp_path: Path) -> None:
        stated = [{"says": "unlawful", "clauses": ["A", "A"]}] * 5_000
        assert mistakes(tmp_path, as_json({"erasure": {"grounds": stated}})) == tuple(
            f"erasure.grounds[{number}].clauses: A is given twice" for number in range(5_000)
        )

    @pytest.mark.parametrize("number", [10_000, 10_001])
    def test_of_the_mistakes_in_a_list_the_first_ten_thousand_are_told(
        self, number: int, tmp_path: Path
    ) -> None:
        stated = [{"says": "unlawful", "clauses": ["A", "A"]}] * number
        found = mistakes(tmp_path, as_json({"erasure": {"grounds": stated}}))
        left = (f"erasure.grounds: {number - 10_000} more are not read, 10000 being wrong",)
        assert found[10_000:] == (left if number > 10_000 else ())
        assert len(found) >= min(number, 10_000)

    def test_what_is_right_in_a_list_does_not_count(self, tmp_path: Path) -> None:
        right = [{"says": "unlawful", "clauses": ["A"]}]
        wrong = [{"says": "unlawful", "clauses": []}]
        stated = [*right * 150, *wrong * 9_999, *right * 150, *wrong, *right * 7, *wrong]
        found = mistakes(tmp_path, as_json({"erasure": {"grounds": stated}}))
        assert len(found) == 10_001
        assert found[9_998].startswith("erasure.grounds[10148].clauses: ")
        assert found[9_999].startswith("erasure.grounds[10299].clauses: ")
        assert found[10_000] == "erasure.grounds: 8 more are not read, 10000 being wrong"

    @pytest.mark.parametrize(
        ("section", "wrong", "number", "told"),
        [
            ("sharing", {"recipients": [{}] * 100_000}, 20_001, "recipients: 90000 more are not"),
            ("gaps", [{"about": "x", "clauses": ["a"]}] * 9_000, 9_000, "a policy has no 'x'"),
        ],
        ids=["nothing", "gaps"],
    )
    def test_as_many_mistakes_as_a_file_holds_take_a_few_seconds(
        self, section: str, wrong: object, number: int, told: str, tmp_path: Path
    ) -> None:
        text = json.dumps({"document": DOCUMENT, section: wrong}, separators=(",", ":"))
        found = mistakes(tmp_path, ("a.json", text))
        assert len(found) == number
        assert told in found[-1]

    def test_a_long_key_is_cut_short(self, tmp_path: Path) -> None:
        [mistake] = mistakes(tmp_path, as_json({"k" * 900_000: 1}))
        assert mistake.startswith(f"file: unknown key '{'k' * 100}...', expected one of {SECTIONS}")
        [mistake] = mistakes(tmp_path, as_json({"k" * 100: 1}))
        assert mistake.startswith(f"file: unknown key '{'k' * 100}', expected")
