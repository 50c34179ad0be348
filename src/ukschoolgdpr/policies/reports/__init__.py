"""An audit as a document: in Markdown, as one page of HTML, and in SARIF for editors.

Findings come first, the gravest at the top, each with the policy's words beside the law's; then
the clock of a request received on the day of the audit, what is due when, what is in order and
what the policy does not mention.
"""

from typing import TYPE_CHECKING

from ukschoolgdpr.names import on_first_use

if TYPE_CHECKING:
    from ukschoolgdpr.policies.reports.logs import sarif
    from ukschoolgdpr.policies.reports.markup import markdown
    from ukschoolgdpr.policies.reports.pages import html
else:
    __getattr__, __dir__ = on_first_use(
        __name__, logs=("sarif",), markup=("markdown",), pages=("html",)
    )

__all__ = ["html", "markdown", "sarif"]
