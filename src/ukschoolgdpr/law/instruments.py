"""The instruments that the library cites, one constant each, and how to read a citation."""

import re
from typing import Final

from ukschoolgdpr.errors import CitationError
from ukschoolgdpr.law.citations import Instrument, Provision, Reference

UK_GDPR: Final = Instrument(
    "eur/2016/679",
    "UK GDPR",
    "Regulation (EU) 2016/679, as it forms part of the law of the United Kingdom",
)
"""Printed so for every date; until 31 December 2020 it was the EU's own regulation."""

DPA_2018: Final = Instrument("ukpga/2018/12", "DPA 2018", "Data Protection Act 2018")
DUAA_2025: Final = Instrument("ukpga/2025/18", "DUAA 2025", "Data (Use and Access) Act 2025")
FOIA_2000: Final = Instrument("ukpga/2000/36", "FOIA 2000", "Freedom of Information Act 2000")
FOISA_2002: Final = Instrument(
    "asp/2002/13", "FOISA 2002", "Freedom of Information (Scotland) Act 2002"
)
ACADEMIES_ACT_2010: Final = Instrument("ukpga/2010/32", "Academies Act 2010", "Academies Act 2010")
BFDA_1971: Final = Instrument(
    "ukpga/1971/80", "BFDA 1971", "Banking and Financial Dealings Act 1971"
)
CHILDREN_ACT_1989: Final = Instrument("ukpga/1989/41", "Children Act 1989", "Children Act 1989")
ACA_2002: Final = Instrument(
    "ukpga/2002/38", "Adoption and Children Act 2002", "Adoption and Children Act 2002"
)
ACSA_2007: Final = Instrument(
    "asp/2007/4",
    "Adoption and Children (Scotland) Act 2007",
    "Adoption and Children (Scotland) Act 2007",
)
FAMILY_LAW_NI_2001: Final = Instrument(
    "nia/2001/12", "Family Law Act (NI) 2001", "Family Law Act (Northern Ireland) 2001"
)
FAMILY_LAW_SCOTLAND_2006: Final = Instrument(
    "asp/2006/2", "Family Law (Scotland) Act 2006", "Family Law (Scotland) Act 2006"
)
ALCA_1991: Final = Instrument(
    "ukpga/1991/50",
    "Age of Legal Capacity (Scotland) Act 1991",
    "Age of Legal Capacity (Scotland) Act 1991",
)
ADOPTION_NI_1987: Final = Instrument(
    "nisi/1987/2203",
    "Adoption (NI) Order 1987",
    "Adoption (Northern Ireland) Order 1987",
)
AWIA_2000: Final = Instrument(
    "asp/2000/4",
    "Adults with Incapacity (Scotland) Act 2000",
    "Adults with Incapacity (Scotland) Act 2000",
)
CHILDREN_NI_1995: Final = Instrument(
    "nisi/1995/755", "Children (NI) Order 1995", "Children (Northern Ireland) Order 1995"
)
CHILDREN_SCOTLAND_ACT_1995: Final = Instrument(
    "ukpga/1995/36", "Children (Scotland) Act 1995", "Children (Scotland) Act 1995"
)
EDUCATION_SCOTLAND_ACT_1980: Final = Instrument(
    "ukpga/1980/44", "Education (Scotland) Act 1980", "Education (Scotland) Act 1980"
)
EDUCATION_NI_1986: Final = Instrument(
    "nisi/1986/594",
    "Education and Libraries (NI) Order 1986",
    "Education and Libraries (Northern Ireland) Order 1986",
)
CYPA_1933: Final = Instrument(
    "ukpga/Geo5/23-24/12",
    "Children and Young Persons Act 1933",
    "Children and Young Persons Act 1933",
)
CRIMINAL_JUSTICE_NI_1998: Final = Instrument(
    "nisi/1998/1504",
    "Criminal Justice (Children) (NI) Order 1998",
    "Criminal Justice (Children) (Northern Ireland) Order 1998",
)
CRIMINAL_PROCEDURE_SCOTLAND_1995: Final = Instrument(
    "ukpga/1995/46",
    "Criminal Procedure (Scotland) Act 1995",
    "Criminal Procedure (Scotland) Act 1995",
)
EDUCATION_ACT_1996: Final = Instrument("ukpga/1996/56", "Education Act 1996", "Education Act 1996")
PFA_2012: Final = Instrument("ukpga/2012/9", "PFA 2012", "Protection of Freedoms Act 2012")
INQUIRIES_ACT_2005: Final = Instrument("ukpga/2005/12", "Inquiries Act 2005", "Inquiries Act 2005")
MCA_2005: Final = Instrument("ukpga/2005/9", "MCA 2005", "Mental Capacity Act 2005")
REG_1182_71: Final = Instrument(
    "eur/1971/1182",
    "Reg 1182/71",
    "Regulation (EEC, Euratom) No 1182/71 on periods, dates and time limits",
)
SI_2005_1437: Final = Instrument(
    "uksi/2005/1437",
    "SI 2005/1437",
    "Education (Pupil Information) (England) Regulations 2005",
)
SI_2011_1942: Final = Instrument(
    "wsi/2011/1942", "SI 2011/1942", "Pupil Information (Wales) Regulations 2011"
)
SI_2014_3283: Final = Instrument(
    "uksi/2014/3283",
    "SI 2014/3283",
    "Education (Independent School Standards) Regulations 2014",
)
SI_2018_480: Final = Instrument(
    "uksi/2018/480",
    "SI 2018/480",
    "Data Protection (Charges and Information) Regulations 2018",
)
SI_2022_1213: Final = Instrument(
    "uksi/2022/1213",
    "SI 2022/1213",
    "Data Protection (Adequacy) (Republic of Korea) Regulations 2022",
)
SI_2023_1028: Final = Instrument(
    "uksi/2023/1028",
    "SI 2023/1028",
    "Data Protection (Adequacy) (United States of America) Regulations 2023",
)
SI_2025_63: Final = Instrument(
    "uksi/2025/63",
    "SI 2025/63",
    "Data Protection (Charges and Information) (Amendment) Regulations 2025",
)
SI_2025_904: Final = Instrument(
    "uksi/2025/904",
    "SI 2025/904",
    "Data (Use and Access) Act 2025 (Commencement No. 1) Regulations 2025",
)
SI_2026_82: Final = Instrument(
    "uksi/2026/82",
    "SI 2026/82",
    "Data (Use and Access) Act 2025 (Commencement No. 6 and Transitional and Saving Provisions) "
    "Regulations 2026",
)
SR_2007_43: Final = Instrument(
    "nisr/2007/43",
    "SR 2007/43",
    "Education (Pupil Records and Reporting) (Transitional) Regulations (Northern Ireland) 2007",
)
SSI_2003_581: Final = Instrument(
    "ssi/2003/581", "SSI 2003/581", "Pupils' Educational Records (Scotland) Regulations 2003"
)
SSI_2016_139: Final = Instrument(
    "ssi/2016/139",
    "SSI 2016/139",
    "Freedom of Information (Scotland) Act 2002 (Designation of Persons as Scottish Public "
    "Authorities) Order 2016",
)
SI_2004_3364: Final = Instrument(
    "uksi/2004/3364",
    "SI 2004/3364",
    "Freedom of Information (Time for Compliance with Request) Regulations 2004",
)
SI_2009_1369: Final = Instrument(
    "uksi/2009/1369",
    "SI 2009/1369",
    "Freedom of Information (Time for Compliance with Request) Regulations 2009",
)
SI_2010_2768: Final = Instrument(
    "uksi/2010/2768",
    "SI 2010/2768",
    "Freedom of Information (Time for Compliance with Request) Regulations 2010",
)
EIR_2004: Final = Instrument(
    "uksi/2004/3391", "EIR 2004", "Environmental Information Regulations 2004"
)
EISR_2004: Final = Instrument(
    "ssi/2004/520", "EISR 2004", "Environmental Information (Scotland) Regulations 2004"
)
SSI_2016_346: Final = Instrument(
    "ssi/2016/346",
    "SSI 2016/346",
    "Freedom of Information (Scotland) Act 2002 (Time for Compliance) Regulations 2016",
)
CORONAVIRUS_SCOTLAND_2020: Final = Instrument(
    "asp/2020/7", "Coronavirus (Scotland) Act 2020", "Coronavirus (Scotland) Act 2020"
)
CORONAVIRUS_SCOTLAND_NO_2_2020: Final = Instrument(
    "asp/2020/10",
    "Coronavirus (Scotland) (No 2) Act 2020",
    "Coronavirus (Scotland) (No. 2) Act 2020",
)
CHILDCARE_ACT_2006: Final = Instrument("ukpga/2006/21", "Childcare Act 2006", "Childcare Act 2006")
CHILDREN_ACT_2004: Final = Instrument("ukpga/2004/31", "Children Act 2004", "Children Act 2004")
CDA_1998: Final = Instrument("ukpga/1998/37", "CDA 1998", "Crime and Disorder Act 1998")
CTSA_2015: Final = Instrument(
    "ukpga/2015/6", "CTSA 2015", "Counter-Terrorism and Security Act 2015"
)
CYPA_2008: Final = Instrument("ukpga/2008/23", "CYPA 2008", "Children and Young Persons Act 2008")
DOMESTIC_ABUSE_ACT_2021: Final = Instrument(
    "ukpga/2021/17", "Domestic Abuse Act 2021", "Domestic Abuse Act 2021"
)
EDUCATION_ACT_2002: Final = Instrument("ukpga/2002/32", "Education Act 2002", "Education Act 2002")
EDUCATION_ACT_2005: Final = Instrument("ukpga/2005/18", "Education Act 2005", "Education Act 2005")
ESA_2008: Final = Instrument("ukpga/2008/25", "ESA 2008", "Education and Skills Act 2008")
PCSCA_2022: Final = Instrument(
    "ukpga/2022/32", "PCSCA 2022", "Police, Crime, Sentencing and Courts Act 2022"
)
PVG_SCOTLAND_2007: Final = Instrument(
    "asp/2007/14",
    "PVG (Scotland) Act 2007",
    "Protection of Vulnerable Groups (Scotland) Act 2007",
)
SVG_NI_2007: Final = Instrument(
    "nisi/2007/1351",
    "SVG (NI) Order 2007",
    "Safeguarding Vulnerable Groups (Northern Ireland) Order 2007",
)
SVGA_2006: Final = Instrument(
    "ukpga/2006/47", "SVGA 2006", "Safeguarding Vulnerable Groups Act 2006"
)
SSAA_1992: Final = Instrument(
    "ukpga/1992/5", "SSAA 1992", "Social Security Administration Act 1992"
)
SI_2006_1751: Final = Instrument(
    "uksi/2006/1751", "SI 2006/1751", "Education (Pupil Registration) (England) Regulations 2006"
)
SI_2007_2260: Final = Instrument(
    "uksi/2007/2260",
    "SI 2007/2260",
    "Education (Supply of Information about the School Workforce) (No. 2) (England) "
    "Regulations 2007",
)
SI_2009_1563: Final = Instrument(
    "uksi/2009/1563",
    "SI 2009/1563",
    "Education (Individual Pupil Information) (Prescribed Persons) (England) Regulations 2009",
)
SI_2010_2919: Final = Instrument(
    "uksi/2010/2919",
    "SI 2010/2919",
    "Education (Independent Educational Provision in England) (Provision of Information) "
    "Regulations 2010",
)
SI_2013_351: Final = Instrument(
    "uksi/2013/351",
    "SI 2013/351",
    "Local Authorities (Public Health Functions and Entry to Premises by Local Healthwatch "
    "Representatives) Regulations 2013",
)
SI_2013_2094: Final = Instrument(
    "uksi/2013/2094",
    "SI 2013/2094",
    "Education (Information About Individual Pupils) (England) Regulations 2013",
)
SI_2014_1530: Final = Instrument(
    "uksi/2014/1530",
    "SI 2014/1530",
    "Special Educational Needs and Disability Regulations 2014",
)
SI_2017_940: Final = Instrument(
    "wsi/2017/940",
    "SI 2017/940",
    "Education (Supply of Information about the School Workforce) (Wales) Regulations 2017",
)
SI_2018_901: Final = Instrument(
    "uksi/2018/901",
    "SI 2018/901",
    "Independent Educational Provision in England (Provision of Information) and Non-Maintained "
    "Special Schools (England) and Independent School Standards (Amendment) Regulations 2018",
)
SI_2024_208: Final = Instrument(
    "uksi/2024/208",
    "SI 2024/208",
    "School Attendance (Pupil Registration) (England) Regulations 2024",
)
PECR_2003: Final = Instrument(
    "uksi/2003/2426",
    "PECR 2003",
    "Privacy and Electronic Communications (EC Directive) Regulations 2003",
)

INSTRUMENTS: Final = (
    ACADEMIES_ACT_2010,
    ADOPTION_NI_1987,
    ACSA_2007,
    ACA_2002,
    AWIA_2000,
    ALCA_1991,
    BFDA_1971,
    CDA_1998,
    CTSA_2015,
    CYPA_2008,
    CHILDCARE_ACT_2006,
    CHILDREN_NI_1995,
    CHILDREN_SCOTLAND_ACT_1995,
    CHILDREN_ACT_1989,
    CHILDREN_ACT_2004,
    CYPA_1933,
    CORONAVIRUS_SCOTLAND_NO_2_2020,
    CORONAVIRUS_SCOTLAND_2020,
    CRIMINAL_JUSTICE_NI_1998,
    CRIMINAL_PROCEDURE_SCOTLAND_1995,
    DPA_2018,
    DUAA_2025,
    DOMESTIC_ABUSE_ACT_2021,
    EIR_2004,
    EISR_2004,
    ESA_2008,
    EDUCATION_SCOTLAND_ACT_1980,
    EDUCATION_ACT_1996,
    EDUCATION_ACT_2002,
    EDUCATION_ACT_2005,
    EDUCATION_NI_1986,
    FOIA_2000,
    FOISA_2002,
    FAMILY_LAW_SCOTLAND_2006,
    FAMILY_LAW_NI_2001,
    INQUIRIES_ACT_2005,
    MCA_2005,
    PCSCA_2022,
    PECR_2003,
    PFA_2012,
    PVG_SCOTLAND_2007,
    REG_1182_71,
    SI_2004_3364,
    SI_2005_1437,
    SI_2006_1751,
    SI_2007_2260,
    SI_2009_1369,
    SI_2009_1563,
    SI_2010_2768,
    SI_2010_2919,
    SI_2011_1942,
    SI_2013_2094,
    SI_2013_351,
    SI_2014_1530,
    SI_2014_3283,
    SI_2017_940,
    SI_2018_480,
    SI_2018_901,
    SI_2022_1213,
    SI_2023_1028,
    SI_2024_208,
    SI_2025_63,
    SI_2025_904,
    SI_2026_82,
    SR_2007_43,
    SSAA_1992,
    SSI_2003_581,
    SSI_2016_139,
    SSI_2016_346,
    SVG_NI_2007,
    SVGA_2006,
    UK_GDPR,
)
"""All of the above."""

_ICO: Final = "https://ico.org.uk"
ICO_TIME_LIMITS: Final = Reference(
    "ICO guidance, time limits for responding to data protection rights requests",
    f"{_ICO}/for-the-public/time-limits-for-responding-to-data-protection-rights-requests",
)
ICO_RIGHT_OF_ACCESS: Final = Reference(
    "ICO guidance, right of access",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/"
    "what-should-we-consider-when-responding-to-a-request/",
)
ICO_RIGHT_OF_ACCESS_2018: Final = Reference(
    "ICO guidance, right of access, before 15 August 2019",
    "https://www.mishcon.com/news/ico-change-to-guidance-on-subject-access-request-time-limits",
)
"""Withdrawn without announcement; the address is that of a report with both texts."""

ICO_LAWFUL_BASIS: Final = Reference(
    "ICO guidance, guide to lawful basis",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/",
)
ICO_RECOGNISED_LEGITIMATE_INTEREST: Final = Reference(
    "ICO guidance, recognised legitimate interest",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/"
    "recognised-legitimate-interest-detailed/what-else-do-we-need-to-consider/",
)
ICO_CONSENT: Final = Reference(
    "ICO guidance, consent",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/",
)
ICO_CHILDREN: Final = Reference(
    "ICO guidance, children and the UK GDPR",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/childrens-information/"
    "children-and-the-uk-gdpr/",
)
ICO_SPECIAL_CATEGORY: Final = Reference(
    "ICO guidance, special category data",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/special-category-data/",
)
ICO_CRIMINAL_OFFENCE: Final = Reference(
    "ICO guidance, criminal offence data",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/criminal-offence-data/",
)
ICO_EDUCATION_DATA: Final = Reference(
    "ICO guidance, right of access, education data",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/right-of-access/"
    "education-data",
)
ICO_COMPLAINTS_ACKNOWLEDGED: Final = Reference(
    "ICO guidance, how to deal with data protection complaints: acknowledging them",
    f"{_ICO}/about-the-ico/responses-to-ico-consultations/"
    "summary-of-responses-to-our-consultation-on-draft-complaints-guidance-for-organisations/"
    "key-themes/acknowledge-the-complaint",
)
"""The address is that of what the regulator said when it published the guidance."""
ICO_COMPLAINTS_TO_ICO: Final = Reference(
    "ICO guidance, how to deal with data protection complaints: how the ICO deals with them",
    f"{_ICO}/for-organisations/how-to-deal-with-data-protection-complaints/"
    "how-does-the-ico-deal-with-complaints",
)
DFE_WHAT_DATA_PROTECTION_MEANS: Final = Reference(
    "DfE guidance, data protection in schools: what data protection means for schools",
    "https://www.gov.uk/guidance/data-protection-in-schools/what-data-protection-means-for-schools",
)
DFE_TOOLKIT: Final = Reference(
    "DfE guidance, data protection: a toolkit for schools, August 2018",
    "https://pdfcoffee.com/data-protection-toolkit-for-schools-openbeta-pdf-free.html",
)
"""Withdrawn; the address is that of a copy."""

ICO_DPIA: Final = Reference(
    "ICO guidance, data protection impact assessments",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/accountability-and-governance/"
    "data-protection-impact-assessments-dpias/",
)
ICO_DPIA_LIST: Final = Reference(
    "ICO guidance, examples of processing likely to result in high risk",
    f"{ICO_DPIA.url}examples-of-processing-likely-to-result-in-high-risk/",
)
WP248: Final = Reference(
    "Article 29 Working Party guidance, WP248 rev.01",
    "https://ec.europa.eu/newsroom/article29/items/611236",
)

RECITAL_35: Final = Reference("UK GDPR, recital 35", UK_GDPR.url)
"""A recital explains the articles and is no rule."""

ICO_FOI_TIME_LIMITS: Final = Reference(
    "ICO guidance, time limits for compliance under the Freedom of Information Act",
    f"{_ICO}/for-organisations/foi-eir-and-access-to-information/"
    "freedom-of-information-and-environmental-information-regulations/"
    "time-limits-for-compliance-under-the-freedom-of-information-act-section-10",
)
ICO_ON_ACADEMIES: Final = Reference(
    "ICO guidance, an officer's advice on academies, as reported by school trusts",
    "https://cstuk.org.uk/node/1602",
)
ICO_FOI_COMPLAINTS: Final = Reference(
    "ICO guidance, complaints about freedom of information and environmental information",
    f"{_ICO}/make-a-complaint/foi-and-eir-complaints/foi-and-eir-complaints/",
)
FOI_CODE: Final = Reference(
    "Cabinet Office guidance, Freedom of Information Code of Practice of 4 July 2018",
    "https://www.gov.uk/government/publications/freedom-of-information-code-of-practice",
)

ICO_TRANSFERS: Final = Reference(
    "ICO guidance, international transfers",
    f"{_ICO}/for-organisations/uk-gdpr-guidance-and-resources/international-transfers/",
)

REFERENCES: Final = (DFE_WHAT_DATA_PROTECTION_MEANS, RECITAL_35)
"""Those that data files cite, by their texts."""

_PROVISION: Final = re.compile(
    r"(?P<instrument>.+), (?P<unit>art|s|reg|Sch|Annex) (?P<number>\w+)"
    r"(?: para (?P<paragraph>\w+))?(?P<limbs>(?:\(\w+\))*)"
)


def cite(text: str) -> Provision:
    """Read a citation as it is printed.

    Raises:
        CitationError: the text names no instrument known here, or no provision.

    Example:
        >>> cite("UK GDPR, art 20(1)(b)").limbs
        ('1', 'b')
    """
    match = _PROVISION.fullmatch(text.strip())
    if match is None:
        msg = f"{text!r} is no citation: expected one such as 'UK GDPR, art 20(1)(b)'"
        raise CitationError(msg)
    for instrument in INSTRUMENTS:
        if instrument.short == match["instrument"]:
            return Provision(
                instrument,
                match["unit"],
                match["number"],
                match["paragraph"] or "",
                tuple(re.findall(r"\w+", match["limbs"])),
            )
    known = ", ".join(instrument.short for instrument in INSTRUMENTS)
    msg = f"{text!r} cites no instrument known here: expected one of {known}"
    raise CitationError(msg)
