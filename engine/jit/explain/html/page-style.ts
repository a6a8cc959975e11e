/**
 * The look of an explanation's page. No font, image or script comes from elsewhere.
 */

export const pageStyle = `
:root { color-scheme: light dark; --ink: #1d2428; --paper: #fbfbf9; --soft: #6a747a; --rule: #d9dcd8; --hover: #fff0c2; --pin: #ffd98a;
  --guard: #0b5fa5; --hot: #b04a00; --card: #ffffff; --tint: #eef4ee; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e6e3; --paper: #15191b; --soft: #98a2a7; --rule: #333b3f; --hover: #3d3820; --pin: #5a4a16;
    --guard: #7cc0ff; --hot: #ffac6b; --card: #1b2023; --tint: #1f2a22; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; padding-top: 1rem; border-top: 2px solid var(--rule); }
h3 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
h3 small { font-weight: normal; color: var(--soft); }
p { max-width: 60rem; margin: .3rem 0; }
nav a { margin-right: 1rem; }
a { color: var(--guard); }
.soft { color: var(--soft); }
.failed { color: var(--hot); }
pre, code, .rows { font: 12.5px/1.55 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; }
.columns { display: grid; grid-template-columns: minmax(14rem, 3fr) minmax(18rem, 4fr) minmax(18rem, 4fr); gap: 1px; background: var(--rule);
  border: 1px solid var(--rule); border-radius: 6px; overflow: hidden; }
.columns.two { grid-template-columns: 1fr 1fr; }
.column { background: var(--card); overflow: auto; max-height: 34rem; }
.column h4 { position: sticky; top: 0; margin: 0; padding: .35rem .6rem; background: var(--tint); font-size: .85rem; }
.rows { margin: 0; padding: .3rem 0; min-width: max-content; }
.row { display: block; white-space: pre; padding: 0 .6rem; cursor: default; }
.row.part { color: var(--hot); font-style: italic; padding-top: .3rem; }
.row.guard { color: var(--guard); }
.row .note { color: var(--soft); }
.row.near { background: var(--hover); }
.row.here { background: var(--pin); }
.pinned .row.pin { background: var(--pin); }
table { border-collapse: collapse; width: 100%; margin: .4rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--rule); }
th { color: var(--soft); font-weight: 600; font-size: .85rem; }
td.number { text-align: right; white-space: nowrap; }
details { margin: .5rem 0; }
summary { cursor: pointer; color: var(--soft); }
@media (max-width: 60rem) { .columns, .columns.two { grid-template-columns: 1fr; } }
`;
