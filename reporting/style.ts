// The one style sheet of the report pages. Served from its own address, so that pages need no inline style.

export const STYLE_PATH = '/api/reports/style.css'

// Colours keep a contrast of at least 4.5 to 1 for text and 3 to 1 for edges (WCAG 2.2, 1.4.3 and 1.4.11).
export const STYLE = `
:root { --ink: #1b1b1f; --quiet: #4a4a55; --line: #767680; --fill: #1d5a8a; --shade: #eef3f7; --page: #ffffff; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
main, footer { max-width: 72rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
a { color: var(--fill); }
:focus-visible { outline: 3px solid var(--fill); outline-offset: 2px; }
.as-at { color: var(--quiet); margin: 0; font-weight: 600; }
form { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; margin: 1rem 0; }
label { display: block; font-weight: 600; }
input[type="radio"] { inline-size: 1.5rem; block-size: 1.5rem; margin: 0 .5rem 0 0; vertical-align: middle; }
input[type="radio"] + label { display: inline; font-weight: 400; vertical-align: middle; }
fieldset p { margin: .75rem 0; }
textarea, input:not([type="radio"]) { box-sizing: border-box; max-inline-size: 100%; }
label + br { display: none; }
form[method="post"] { flex-direction: column; align-items: start; gap: 0; }
textarea { font: inherit; border: 1px solid var(--line); border-radius: .25rem; background: var(--page); color: var(--ink); }
input, button { font: inherit; min-height: 2.5rem; padding: .25rem .6rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--page); color: var(--ink); }
button { background: var(--fill); border-color: var(--fill); color: var(--page); cursor: pointer; }
nav ul, .files { list-style: none; margin: .5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
nav a, .files a { display: inline-block; min-height: 1.75rem; padding: .125rem 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { background: var(--shade); }
tbody th { font-weight: 400; min-width: 9rem; }
tfoot th, tfoot td { border-top: 2px solid var(--ink); font-weight: 700; }
.number { text-align: right; }
td.number { font-variant-numeric: tabular-nums; white-space: nowrap; }
section li { margin-bottom: .4rem; }
.detail { color: var(--quiet); }
.day { white-space: nowrap; }
figure { margin: 1rem 0; max-width: 44rem; }
figcaption, footer { color: var(--quiet); font-size: .9rem; }
.chart { width: 100%; height: auto; }
.chart text { font-size: 14px; fill: var(--ink); dominant-baseline: middle; }
.chart-label { text-anchor: end; }
.chart-bar { fill: var(--fill); }
dl { display: grid; grid-template-columns: max-content auto; gap: .1rem 1rem; }
dt { font-weight: 600; }
dd { margin: 0; }
@media (max-width: 40rem) { th, td { padding: .3rem .4rem; } h1 { font-size: 1.35rem; } }
@media print {
  nav, form, .files { display: none; }
  .scroll { overflow: visible; }
  body { font-size: 10pt; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`.trimStart()
