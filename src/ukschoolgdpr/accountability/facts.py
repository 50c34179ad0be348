"""What is asked of a school that must show that it keeps the law."""

from attrs import field, frozen

from ukschoolgdpr.accountability.vocabulary import Post
from ukschoolgdpr.facts.processing import School, is_maybe, is_school, one_of
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation


@frozen(kw_only=True)
class Governance:
    """What is known of how a school accounts for what it does with personal data.

    The questions about a contract are of one processor; those about an officer of one person.
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""

    lawful: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are processed lawfully: on a basis of article 6, and with a condition where
    articles 9 and 10 ask for one."""
    fair: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed fairly."""
    transparent: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed in a manner transparent to the data subject."""
    purposes_specified: Maybe = field(default=None, validator=is_maybe)
    """Whether they are collected for specified, explicit and legitimate purposes."""
    further_incompatible: Maybe = field(default=None, validator=is_maybe)
    """Whether they are processed further in a manner incompatible with those purposes: by article
    6(4) before 5 February 2026, by article 8A and Annex 2 since."""
    adequate: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are adequate for the purposes."""
    relevant: Maybe = field(default=None, validator=is_maybe)
    """Whether they are relevant to them."""
    limited: Maybe = field(default=None, validator=is_maybe)
    """Whether they are limited to what is necessary for them."""
    accurate: Maybe = field(default=None, validator=is_maybe)
    """Whether they are accurate and, where necessary, kept up to date."""
    corrected: Maybe = field(default=None, validator=is_maybe)
    """Whether every reasonable step is taken to erase or rectify what is inaccurate at once."""
    kept_no_longer: Maybe = field(default=None, validator=is_maybe)
    """Whether they identify people no longer than is necessary for the purposes."""
    kept_for_research: Maybe = field(default=None, validator=is_maybe)
    """Whether they are kept longer only for archiving in the public interest, research or
    statistics."""
    research_safeguards: Maybe = field(default=None, validator=is_maybe)
    """Whether the safeguards for that are kept: article 89(1), and article 84B from 5 February
    2026."""
    secure: Maybe = field(default=None, validator=is_maybe)
    """Whether appropriate technical or organisational measures keep them secure, also against
    accidental loss, destruction or damage."""
    demonstrable: Maybe = field(default=None, validator=is_maybe)
    """Whether the school is able to demonstrate that it keeps these principles."""
    measures_reviewed: Maybe = field(default=None, validator=is_maybe)
    """Whether its measures are in place, and reviewed and updated where necessary."""

    large_scale_monitoring: Maybe = field(default=None, validator=is_maybe)
    """Whether its core activities require regular and systematic monitoring of people on a large
    scale."""
    large_scale_sensitive: Maybe = field(default=None, validator=is_maybe)
    """Whether its core activities consist of processing special category or criminal offence data
    on a large scale."""
    expert: Maybe = field(default=None, validator=is_maybe)
    """Whether the person has expert knowledge of data protection law and practices."""
    able: Maybe = field(default=None, validator=is_maybe)
    """Whether the person is able to fulfil the tasks of article 39."""
    staff_or_contractor: Maybe = field(default=None, validator=is_maybe)
    """Whether the person is on the staff or fulfils the tasks on a service contract."""
    determines_processing: Maybe = field(default=None, validator=is_maybe)
    """Whether other tasks and duties lead the person to determine why or how the school processes
    personal data; no, where there are none."""
    otherwise_conflicted: Maybe = field(default=None, validator=is_maybe)
    """Whether other tasks and duties result in a conflict of interests in another way."""
    post: Post | None = field(default=None, validator=one_of(Post))
    """The person's other post."""
    involved: Maybe = field(default=None, validator=is_maybe)
    """Whether the officer is involved, properly and in good time, in all data protection issues."""
    resourced: Maybe = field(default=None, validator=is_maybe)
    """Whether the school gives the officer what the tasks need, access to data included."""
    uninstructed: Maybe = field(default=None, validator=is_maybe)
    """Whether the officer receives no instructions about the exercise of the tasks."""
    penalised: Maybe = field(default=None, validator=is_maybe)
    """Whether the officer is dismissed or penalised for performing them."""
    reports_to_top: Maybe = field(default=None, validator=is_maybe)
    """Whether the officer reports directly to the highest management: governors or trustees."""
    bound_by_secrecy: Maybe = field(default=None, validator=is_maybe)
    """Whether the officer is bound by secrecy or confidentiality about the tasks."""
    contact_published: Maybe = field(default=None, validator=is_maybe)
    """Whether the contact details of the officer are published."""
    contact_told: Maybe = field(default=None, validator=is_maybe)
    """Whether they have been told to the regulator."""

    under_250_employed: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller employs fewer than 250 persons."""
    risk_likely: Maybe = field(default=None, validator=is_maybe)
    """Whether its processing is likely to result in a risk to the people concerned."""
    occasional: Maybe = field(default=None, validator=is_maybe)
    """Whether its processing is only occasional; that of pupils' records is not."""
    sensitive_processed: Maybe = field(default=None, validator=is_maybe)
    """Whether it includes special category or criminal offence data."""
    record_written: Maybe = field(default=None, validator=is_maybe)
    """Whether the record of processing is in writing, electronic form included."""
    record_available: Maybe = field(default=None, validator=is_maybe)
    """Whether the regulator gets it on request."""
    record_names: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the name and contact details of the controller and, where there are any, of
    joint controller, representative and data protection officer."""
    record_purposes: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the purposes of the processing."""
    record_categories: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes the categories of data subjects and of personal data."""
    record_recipients: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the categories of recipients, those abroad included."""
    record_transfers: Maybe = field(default=None, validator=is_maybe)
    """Whether it has the transfers abroad, if any, with the country and, for compelling interests,
    the safeguards."""
    record_time_limits: Maybe = field(default=None, validator=is_maybe)
    """Whether it has, where possible, the time limits for erasure."""
    record_security: Maybe = field(default=None, validator=is_maybe)
    """Whether it describes, where possible, the security measures in general."""
    record_controllers: Maybe = field(default=None, validator=is_maybe)
    """Whether a processor's record has the names and contact details of the processors and of each
    controller and, where there are any, of representative and officer."""
    record_activities: Maybe = field(default=None, validator=is_maybe)
    """Whether a processor's record has the categories of processing done for each controller."""

    sufficient_guarantees: Maybe = field(default=None, validator=is_maybe)
    """Whether the processor gives sufficient guarantees of appropriate measures."""
    contract_written: Maybe = field(default=None, validator=is_maybe)
    """Whether a contract binds the processor, in writing, electronic form included."""
    contract_describes: Maybe = field(default=None, validator=is_maybe)
    """Whether it sets out the subject-matter, duration, nature and purpose of the processing, the
    type of data, the categories of people, and the controller's obligations and rights."""
    contract_instructions: Maybe = field(default=None, validator=is_maybe)
    """Whether the processor acts on documented instructions alone, for transfers too, and says so
    where law requires otherwise."""
    contract_confidentiality: Maybe = field(default=None, validator=is_maybe)
    """Whether those who process the data are committed to confidentiality."""
    contract_security: Maybe = field(default=None, validator=is_maybe)
    """Whether it takes all measures of article 32."""
    contract_sub_processors: Maybe = field(default=None, validator=is_maybe)
    """Whether it engages others only with written authorisation and on the same terms."""
    contract_rights: Maybe = field(default=None, validator=is_maybe)
    """Whether it helps the controller to answer data subjects who exercise their rights."""
    contract_assistance: Maybe = field(default=None, validator=is_maybe)
    """Whether it helps with security, breaches and impact assessments, articles 32 to 36."""
    contract_end: Maybe = field(default=None, validator=is_maybe)
    """Whether it deletes or returns all data at the end, as the controller chooses."""
    contract_audits: Maybe = field(default=None, validator=is_maybe)
    """Whether it gives what shows compliance, and allows audits."""
    contract_warns: Maybe = field(default=None, validator=is_maybe)
    """Whether it tells the controller at once if an instruction seems unlawful."""
    processor_determines: Maybe = field(default=None, validator=is_maybe)
    """Whether the processor determines the purposes and means of processing itself."""

    jointly_determined: Maybe = field(default=None, validator=is_maybe)
    """Whether the school and someone else determine purposes and means together."""
    arrangement_transparent: Maybe = field(default=None, validator=is_maybe)
    """Whether they have determined, transparently and by arrangement, who answers for what."""
    arrangement_true: Maybe = field(default=None, validator=is_maybe)
    """Whether the arrangement duly reflects their roles and relations to data subjects."""
    arrangement_available: Maybe = field(default=None, validator=is_maybe)
    """Whether its essence is made available to data subjects."""

    security_fits_risk: Maybe = field(default=None, validator=is_maybe)
    """Whether the security measures are appropriate to the risk."""
    staff_instructed: Maybe = field(default=None, validator=is_maybe)
    """Whether steps make sure that staff process personal data only as the school instructs."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation
