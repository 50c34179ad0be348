"""How the page looks: one style sheet, in the reader's light or dark colours, and for print.

Nothing is told by colour alone. A test computes the contrast of every pair of colours used here.
"""

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f4f6fa; --ink: #1a1f2b; --muted: #4a5264; --rule: #c5ccd9;
  --link: #0b4a99; --high: #a1161c; --medium: #8a4700; --low: #17608f; --info: #4a5264;
  --good: #1b683a;
  font: 100%/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #14171f; --panel: #1d222e; --ink: #e9ebf1; --muted: #b6becd; --rule: #465065;
    --link: #8dbbff; --high: #ff9d97; --medium: #f4ba6a; --low: #88c7f2; --info: #b6becd;
    --good: #86d7a1;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
header, nav, main, footer { max-width: 64rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2rem; }
a { color: var(--link); }
h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.8rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.35rem; margin: 2.5rem 0 0.75rem; border-bottom: 2px solid; }
h3 { font-size: 1.1rem; margin: 0; }
p { margin: 0.5rem 0; }
footer { margin-top: 3rem; padding-bottom: 2rem; }
.about, .meta, caption, footer { color: var(--muted); font-size: 0.9rem; }
.summary { font-size: 1.15rem; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 0.75rem;
  list-style: none; margin: 1rem 0; padding: 0; }
.tiles li { background: var(--panel); border-top: 0.3rem solid; border-radius: 0.3rem;
  padding: 0.5rem 0.9rem 0.75rem; }
.tiles b { display: block; font-size: 1.9rem; line-height: 1.2; }
nav ul { columns: 14rem; margin: 0.25rem 0; padding-left: 1.25rem; }
.high { color: var(--high); } .medium { color: var(--medium); } .low { color: var(--low); }
.info { color: var(--info); } .good { color: var(--good); }
article { background: var(--panel); border-left: 0.35rem solid; border-radius: 0.3rem;
  margin: 1.25rem 0; padding: 1rem 1.25rem; }
article > div, article > details { color: var(--ink); }
.badge { border: 1px solid; border-radius: 1rem; display: inline-block; font-size: 0.85rem;
  font-weight: bold; margin: 0.4rem 0 0.2rem; padding: 0.05rem 0.7rem; }
dl { display: grid; gap: 0.75rem 2rem; margin: 0.5rem 0;
  grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); }
dt { font-size: 0.9rem; font-weight: bold; color: var(--muted); }
dd { margin: 0; }
dd::first-letter, td::first-letter, tbody th::first-letter { text-transform: uppercase; }
dd ul { margin: 0.25rem 0; }
.cites { color: var(--muted); display: block; font-size: 0.9rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 0.75rem 0; width: 100%; }
caption { text-align: left; padding-bottom: 0.25rem; }
th, td { border-bottom: 1px solid var(--rule); padding: 0.4rem 0.6rem 0.4rem 0;
  text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid; font-size: 0.9rem; vertical-align: bottom; }
tbody th { font-weight: 600; min-width: 7rem; }
tr { break-inside: avoid; }
details { margin: 0.6rem 0; }
summary { color: var(--link); cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.pictures { display: grid; gap: 1rem 2rem; margin: 0.75rem 0;
  grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); }
.compared { display: grid; gap: 1rem 2.5rem; align-items: start;
  grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); }
figure { margin: 0; }
svg { break-inside: avoid; }
figure h3, figure h4 { margin: 0 0 0.75rem; }
figure h3 + div > [aria-hidden], figure h4 + div > [aria-hidden] { display: none; }
figure ol, figure p { font-size: 0.9rem; }
ul, ol { padding-left: 1.4rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.45rem; }
  article { padding: 0.75rem 0.9rem; }
}
@media screen and (max-width: 58rem) {
  table, tbody, tr, caption { display: block; }
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
  tbody tr { border-bottom: 1px solid var(--rule); padding: 0.5rem 0; }
  th, td { border: 0; display: block; padding: 0.1rem 0; }
  td[data-head]::before { content: attr(data-head) ": "; color: var(--muted);
    font-size: 0.9rem; }
}
@page { margin: 16mm 14mm; }
@media print {
  :root { font-size: 10pt; }
  h2 { margin-top: 1.75rem; }
  table { font-size: 0.9rem; }
  thead th { font-size: 0.75rem; }
  th, td { padding-right: 0.35rem; }
  tbody th { min-width: 5rem; }
  .pictures, .compared { grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); }
  header, nav, main, footer { max-width: none; padding: 0; }
  nav { display: none; }
  article, .tiles li { background: none; border: 1px solid var(--rule);
    border-left: 0.35rem solid; }
  .said { break-inside: avoid; }
  details::details-content { content-visibility: visible; height: auto; }
  summary { color: var(--ink); font-weight: bold; list-style: none; break-after: avoid; }
}
"""
