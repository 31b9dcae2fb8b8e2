/** How a rulebook looks on screen and on paper: letter size, a chapter a page, a rule never torn where it fits. */
export const STYLE = `
body { font: 16px/1.5 Georgia, "Times New Roman", serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
h1, h2, h3 { font-family: Helvetica, Arial, sans-serif; line-height: 1.25; break-after: avoid; overflow-wrap: anywhere; }
h1 { font-size: 2rem; } h3 { font-size: 1.05rem; margin-bottom: .3rem; }
h2 { border-top: 2px solid #162e51; padding-top: 1rem; margin-top: 2.5rem; }
header p { overflow-wrap: anywhere; }
p { margin: .5rem 0; orphans: 3; widows: 3; } ul { margin: .3rem 0; } li { break-inside: avoid; }
a { color: #162e51; } nav ol { padding-left: 1.5rem; } nav ul { font-size: .9rem; list-style: none; padding-left: 1rem; }
table { border-collapse: collapse; width: 100%; } tr { break-inside: avoid; } thead { display: table-header-group; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ccc; vertical-align: top; overflow-wrap: anywhere; }
figure { margin: 1rem 0; } figure svg { max-width: 100%; height: auto; } figure ul { list-style: none; padding-left: 0; font-size: .9rem; }
.review { border-left: 4px solid #936f38; padding-left: .6rem; background: #faf3d1; }
.blanks { break-inside: avoid; } .blanks div { display: flex; gap: 1rem; margin-top: 2.2rem; align-items: flex-end; }
.blanks dt { width: 10rem; } .blanks dd { flex: 1; margin: 0; border-bottom: 1px solid #1b1b1b; min-height: 1.5rem; }
@page { size: letter; margin: 1in .9in; @bottom-left { font: 8pt Helvetica, Arial, sans-serif; }
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt Helvetica, Arial, sans-serif; } }
@media print {
  body { font-size: 10pt; line-height: 1.4; max-width: none; margin: 0; padding: 0; }
  main ul ul { font-size: 9pt; }
  a { color: inherit; text-decoration: none; } nav { break-before: page; } nav li { break-inside: auto; } nav ul { line-height: 1.3; }
  section.level-2 { break-before: page; } section.level-2 h2 { border: 0; padding-top: 0; margin-top: 0; }
  section.level-3 { break-inside: avoid; }
  .review { background: none; }
}`.trim();
