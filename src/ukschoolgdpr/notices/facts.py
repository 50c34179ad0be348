"""What is asked of a privacy notice, and the items of which it may have to be made."""

from attrs import evolve, field, frozen

from ukschoolgdpr.facts.processing import School, is_maybe, is_school
from ukschoolgdpr.law.criteria import Maybe
from ukschoolgdpr.law.nations import Nation


@frozen(kw_only=True)
class Notice:
    """What is asked of a privacy notice before it is known what it must say.

    It may cover many uses of data: a fact is so where it is so of any of them. The exceptions are
    the other way round: an exception is so only where it is so of all that the notice covers, so
    ask for the rest apart.
    """

    school: School = field(factory=School, validator=is_school)
    """The controller."""
    from_data_subject: Maybe = field(default=None, validator=is_maybe)
    """Whether it covers data collected from the people it is addressed to, by being observed
    too."""
    from_elsewhere: Maybe = field(default=None, validator=is_maybe)
    """Whether it covers data obtained from anyone else: a previous school, a council, a parent
    about a pupil."""
    representative: Maybe = field(default=None, validator=is_maybe)
    """Whether the controller has a representative under article 27: no school established in the
    United Kingdom has."""
    officer_designated: Maybe = field(default=None, validator=is_maybe)
    """Whether a data protection officer has been designated."""
    relies_on_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether a use rests on consent (article 6(1)(a))."""
    explicit_consent: Maybe = field(default=None, validator=is_maybe)
    """Whether special category data are processed on explicit consent (article 9(2)(a))."""
    relies_on_public_task: Maybe = field(default=None, validator=is_maybe)
    """Whether a use rests on a public task (article 6(1)(e))."""
    relies_on_recognised_interest: Maybe = field(default=None, validator=is_maybe)
    """Whether a use rests on a recognised legitimate interest (article 6(1)(ea))."""
    relies_on_legitimate_interests: Maybe = field(default=None, validator=is_maybe)
    """Whether a use rests on legitimate interests (article 6(1)(f))."""
    direct_marketing: Maybe = field(default=None, validator=is_maybe)
    """Whether a use is direct marketing, such as fund-raising."""
    recipients: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are disclosed to anyone, processors among them."""
    transfer_to_eea: Maybe = field(default=None, validator=is_maybe)
    """Whether the data are intended to go to a country of the European Economic Area."""
    transfer_beyond_eea: Maybe = field(default=None, validator=is_maybe)
    """Whether they are intended to go to any other country outside the United Kingdom, or to an
    international organisation."""
    automated_decisions: Maybe = field(default=None, validator=is_maybe)
    """Whether significant decisions about people are based solely on automated processing."""
    addressed_to_child: Maybe = field(default=None, validator=is_maybe)
    """Whether it is addressed specifically to a child."""

    has_information: Maybe = field(default=None, validator=is_maybe)
    """Whether the data subject already has the information; ``required`` takes single items too."""
    informing_disproportionate: Maybe = field(default=None, validator=is_maybe)
    """Whether informing is impossible or would involve a disproportionate effort, having regard to
    the number of people, the age of the data and the safeguards."""
    informing_defeats_purpose: Maybe = field(default=None, validator=is_maybe)
    """Whether informing is likely to make the objectives of the processing impossible, or to
    impair them seriously."""
    laid_down_by_law: Maybe = field(default=None, validator=is_maybe)
    """Whether domestic law expressly lays down that the data are obtained or disclosed, and
    protects the data subject's legitimate interests."""
    professional_secrecy: Maybe = field(default=None, validator=is_maybe)
    """Whether the data must remain confidential under an obligation of professional secrecy."""

    @property
    def nation(self) -> Nation | None:
        """The school's nation."""
        return self.school.nation


def without_exceptions(notice: Notice) -> Notice:
    """Answer with no whether any exception of articles 13(4) and 14(5) is there.

    Example:
        >>> without_exceptions(Notice()).has_information
        False
    """
    return evolve(
        notice,
        has_information=False,
        informing_disproportionate=False,
        informing_defeats_purpose=False,
        laid_down_by_law=False,
        professional_secrecy=False,
    )
