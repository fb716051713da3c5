/** The look of the page: one calm column, the numbers in the margin where there is one, light and dark, fit to print. */
export const style = `
:root {
  --paper: #fcfbf8; --ink: #1f2528; --soft: #5a6468; --line: #e2ded5; --accent: #0a5c58; --tint: #f3f0e8;
  --text: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Noto Serif", Georgia, serif;
  --label: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15191b; --ink: #e8e5de; --soft: #a3abad; --line: #2e3538; --accent: #86cfc6; --tint: #1c2224; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.6 var(--text); scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
[dir=rtl] { --text: "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, serif; line-height: 1.8; }
body { max-width: 46rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 4rem) clamp(1.125rem, 5vw, 2rem) 6rem; overflow-wrap: break-word; }
header { border-block-end: 3px solid var(--ink); padding-block-end: 1.25rem; }
h1 { font-size: clamp(1.875rem, 1.3rem + 2.6vw, 2.875rem); line-height: 1.12; font-weight: 600; letter-spacing: -.015em; margin: 0 0 .75rem; text-wrap: balance; }
[dir=rtl] h1 { letter-spacing: 0; line-height: 1.35; }
.meta { margin: 0; font: 400 .875rem/1.6 var(--label); color: var(--soft); display: flex; flex-wrap: wrap; gap: .125rem 1.25rem; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
nav { margin-block: 2rem 3rem; }
nav h2 { font: 600 .8125rem/1.4 var(--label); color: var(--soft); margin: 0 0 .5rem; }
nav ol { list-style: none; counter-reset: entry; margin: 0; padding: 0; font: 400 .9375rem/1.45 var(--label); columns: 18rem 2; column-gap: 2.5rem; }
nav li { counter-increment: entry; break-inside: avoid; display: flex; }
nav li::before { content: counter(entry); flex: 0 0 2rem; padding-block: .3rem; color: var(--soft); font-variant-numeric: tabular-nums; }
nav a { display: block; padding-block: .3rem; color: var(--ink); text-decoration-color: var(--line); }
section { padding-block: 1.75rem; border-block-start: 1px solid var(--line); scroll-margin-top: .5rem; position: relative; }
section:target { background: var(--tint); box-shadow: 0 0 0 1rem var(--tint); border-color: transparent; }
section h2 { font-size: 1.1875rem; line-height: 1.45; font-weight: 600; margin: 0; text-wrap: pretty; }
.number { font: 500 .9375rem/1 var(--label); color: var(--accent); text-decoration: none; font-variant-numeric: tabular-nums; margin-inline-end: .5rem; }
section p { margin: .5rem 0 0; text-wrap: pretty; }
.strict { font-weight: 600; }
.ours { font: 400 .8125rem/1.5 var(--label); color: var(--soft); margin-block-start: .875rem; }
dl { margin: 1rem 0 0; font: 400 .9375rem/1.55 var(--label); }
dl > div { padding-block: .5rem; border-block-start: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
dd + dd { margin-block-start: .375rem; }
dd ol { margin: .25rem 0 .25rem; padding-inline-start: 1.5rem; }
dd ul { margin: .25rem 0; padding-inline-start: 1.125rem; }
dd ul li::marker { color: var(--soft); }
.address { display: block; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.table { overflow-x: auto; }
table { border-collapse: collapse; min-inline-size: 60%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; vertical-align: top; padding: .375rem .75rem .375rem 0; border-block-end: 1px solid var(--line); }
[dir=rtl] :is(th, td) { padding: .375rem 0 .375rem .75rem; }
th { font-weight: 400; color: var(--soft); }
tbody tr:last-child td { border-block-end: 0; }
:is(th, td):last-child { text-align: end; padding-inline-end: 0; }
dd ol li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { table { font-size: .875rem; } :is(th, td):not(:last-child) { padding-inline-end: .5rem; } }
@media (min-width: 40rem) {
  :is(th, td):last-child { white-space: nowrap; }
  dl > div { display: grid; grid-template-columns: 9rem 1fr; column-gap: 1.5rem; }
  dt { grid-column: 1; }
  dd { grid-column: 2; }
}
@media (min-width: 58rem) {
  .number { position: absolute; inset-inline-start: -3.5rem; inline-size: 2.5rem; text-align: end; margin: .35rem 0 0; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --tint: #fff; }
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  nav { display: none; }
  section { padding-block: .9rem; }
  section h2, dt { break-after: avoid; }
  dl > div, dd ol li, tr { break-inside: avoid; }
  a { text-decoration: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`
