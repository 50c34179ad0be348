"""What is asked of a transfer abroad before it may be made."""

from typing import Final

from attrs import field, frozen

from ukschoolgdpr.errors import FactsError
from ukschoolgdpr.facts.processing import School, is_maybe, is_school
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation

PRIVATE_ONLY: Final = ("on_privacy_shield", "on_data_bridge", "under_pipeda", "under_appi")
"""The facts that no public body meets."""


@frozen(kw_only=True)
class Transfer:
    """What is known of a transfer; the territory it goes to is told apart from it."""

    school: School = field(factory=School, validator=is_school)
    """The controller."""

    uk_gdpr_applies: Maybe = field(default=None, validator=is_maybe)
    """Whether the UK GDPR applies to the school's processing of the data."""
    initiated: Maybe = field(default=None, validator=is_maybe)
    """Whether the school starts and agrees the sending, or the opening to access from afar. What a
    processor in the UK sends on is started by the processor; the school must still check."""
    separate_recipient: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is a legal entity of its own: neither the school's own staff abroad
    nor the person whom the data are about."""
    third_country: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is in a third country: outside the UK, and before 31 December 2020
    outside the EEA and Gibraltar too. Where it is left out, the territory answers it."""

    public_recipient: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is a public body, such as a public school or a school board. One can
    neither join the schemes of the United States nor be subject to PIPEDA, and Japan's approval
    does not reach it: those questions need no answer then."""
    on_privacy_shield: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is on the Privacy Shield List at the time of the transfer."""
    on_data_bridge: Maybe = field(default=None, validator=is_maybe)
    """Whether the Data Privacy Framework List shows the recipient, at the time of the transfer, as
    participating in the UK Extension; to be on the list alone is not enough."""
    under_framework: Maybe = field(default=None, validator=is_maybe)
    """Whether the data will be subject to the principles of the framework on receipt: the entry
    covers their kind, human resources or other, and sensitive data are flagged as such."""
    under_pipeda: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is subject to Canada's PIPEDA."""
    under_appi: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is a business subject to Japan's APPI and the Supplementary Rules."""
    under_pipa: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is subject to Korea's PIPA."""
    under_faroese_act: Maybe = field(default=None, validator=is_maybe)
    """Whether the recipient is subject to the Faroese data protection act."""

    old_eu_clauses: Maybe = field(default=None, validator=is_maybe)
    """Whether a contract has the EU's clauses of 2001, 2004 or 2010."""
    concluded_in_time: Maybe = field(default=None, validator=is_maybe)
    """Whether that contract was concluded on or before 21 September 2022."""
    operations_unchanged: Maybe = field(default=None, validator=is_maybe)
    """Whether the processing operations that it is about remain unchanged."""
    new_eu_clauses: Maybe = field(default=None, validator=is_maybe)
    """Whether a contract has the EU's clauses of 2021, Decision (EU) 2021/914."""
    uk_addendum: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulator's Addendum (version B1.0) is added to those."""
    idta: Maybe = field(default=None, validator=is_maybe)
    """Whether a contract is the International Data Transfer Agreement (version A1.0)."""
    binding_rules: Maybe = field(default=None, validator=is_maybe)
    """Whether approved binding corporate rules bind the recipient."""
    public_instrument: Maybe = field(default=None, validator=is_maybe)
    """Whether a legally binding and enforceable instrument of public bodies provides safeguards."""
    code_of_conduct: Maybe = field(default=None, validator=is_maybe)
    """Whether an approved code of conduct does, which the recipient is bound to apply."""
    certification: Maybe = field(default=None, validator=is_maybe)
    """Whether an approved certification does, with commitments of the recipient to apply it."""
    authorised_clauses: Maybe = field(default=None, validator=is_maybe)
    """Whether clauses of the parties' own do, authorised by the regulator."""
    authorised_arrangement: Maybe = field(default=None, validator=is_maybe)
    """Whether an administrative arrangement of public bodies does, authorised by the regulator."""
    enforceable_rights: Maybe = field(default=None, validator=is_maybe)
    """Whether data subjects have enforceable rights and effective remedies after the transfer."""
    protection_verified: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has verified, by a transfer risk assessment, that law and practice at
    the destination do not undo the safeguards: asked before 5 February 2026."""
    test_met: Maybe = field(default=None, validator=is_maybe)
    """Whether the school, acting reasonably and proportionately, considers that the data
    protection test is met: protection would not be materially lower than in the UK (article
    46(6)). Asked since 5 February 2026."""
    parties_consider_test_met: Maybe = field(default=None, validator=is_maybe)
    """Whether each public body that is a party to the instrument considers so."""

    exercising_powers: Maybe = field(default=None, validator=is_maybe)
    """Whether the school acts here in the exercise of its public powers."""
    explicit_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject has explicitly consented to the proposed transfer."""
    told_of_risks: Maybe = field(default=None, validator=is_maybe)
    """Whether they were told before of the risks of a transfer without other protection."""
    contract_with_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether the transfer is necessary for a contract between the data subject and the school,
    or for steps before one at the data subject's request."""
    contract_for_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for a contract, in the interest of the data subject, between the
    school and someone else."""
    public_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for important reasons of public interest."""
    interest_in_law: Maybe = field(default=None, validator=is_maybe)
    """Whether domestic law recognises that public interest."""
    legal_claims: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to establish, exercise or defend legal claims."""
    vital_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary to protect the vital interests of anybody."""
    cannot_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject is physically or legally incapable of giving consent."""
    public_register: Maybe = field(default=None, validator=is_maybe)
    """Whether it is made from a register that domestic law intends to inform the public."""
    register_conditions: Maybe = field(default=None, validator=is_maybe)
    """Whether the conditions laid down for consulting that register are fulfilled."""
    whole_register: Maybe = field(default=None, validator=is_maybe)
    """Whether it involves all the data, or entire categories of data, of the register."""
    no_other_ground: Maybe = field(default=None, validator=is_maybe)
    """Whether no approval, safeguard or other derogation could cover the transfer."""
    repetitive: Maybe = field(default=None, validator=is_maybe)
    """Whether the transfer is repetitive."""
    few_data_subjects: Maybe = field(default=None, validator=is_maybe)
    """Whether it concerns only a limited number of data subjects."""
    compelling_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether it is necessary for compelling legitimate interests of the school."""
    overridden: Maybe = field(default=None, validator=is_maybe)
    """Whether the interests or rights and freedoms of the data subject override those."""
    suitable_safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has assessed all the circumstances and provided suitable safeguards."""
    regulator_told: Maybe = field(default=None, validator=is_maybe)
    """Whether the school has told the regulator of the transfer."""
    data_subject_told: Maybe = field(default=None, validator=is_maybe)
    """Whether it has told the data subject of the transfer and of those interests."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation

    def __attrs_post_init__(self) -> None:
        """Refuse a public recipient that is what no public body can be."""
        if self.public_recipient:
            for name in PRIVATE_ONLY:
                if getattr(self, name):
                    msg = f"{name}: no public body is, but public_recipient says it is one"
                    raise FactsError(msg)
