import { fontFamily } from "./lettering.ts";
import { variables } from "./theme.ts";

/** The style of the page: from 320 pixels to a projector, light, dark and on paper. */
export const reportStyle: string = `
:root{color-scheme:light dark;${variables("light")}}
@media screen and (prefers-color-scheme:dark){:root{${variables("dark")}}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--gs-paper);color:var(--gs-ink);font-family:${fontFamily};line-height:1.55}
main,header,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
header{padding-top:1.5rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .75rem}
h2{font-size:1.35rem;line-height:1.25;margin:3rem 0 .75rem;padding-top:1rem;border-top:2px solid var(--gs-line)}
h3{font-size:1.05rem;line-height:1.35;margin:1.75rem 0 .5rem}
p,ul,dl{margin:.5rem 0 1rem;max-width:46rem}
li{margin:.25rem 0}
p,li,dd{text-wrap:pretty}
h1,h2,h3{text-wrap:balance}
.contents li{margin:0 0 .4rem}
a{color:inherit}
a:focus-visible,summary:focus-visible,.table:focus-visible{outline:3px solid var(--gs-blue);outline-offset:2px}
.kind{color:var(--gs-quiet);margin:0;max-width:none}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:inline-block;padding:.5rem 1rem}
.answer{font-size:1.2rem;line-height:1.4;font-weight:600;max-width:52rem;border-left:.4rem solid var(--gs-blue);padding-left:1rem;margin:1rem 0}
.warn{border:2px solid var(--gs-vermillion);padding:.6rem 1rem;max-width:52rem}
.note{color:var(--gs-quiet)}
.note:has(+.table){font-size:.95rem;margin-bottom:.25rem}
.contents{columns:16rem;padding-left:1.2rem}
figure{margin:1.5rem 0 2.5rem;break-inside:avoid}
figcaption h3{margin-top:0}
svg{display:block;width:100%;height:auto}
.wide{display:none}
.phone{max-width:32rem}
@media (min-width:48rem){.wide{display:block}.phone{display:none}}
details{margin:.75rem 0}
summary{cursor:pointer;padding:.3rem 0;color:var(--gs-quiet)}
.table{overflow-x:auto;margin:.75rem 0 1.25rem}
table{border-collapse:collapse;font-size:.95rem;font-variant-numeric:tabular-nums}
.range,.aside{white-space:nowrap}
.aside{color:var(--gs-quiet);font-size:.85em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:left;vertical-align:top;padding:.4rem 1.1rem .4rem 0;border-bottom:1px solid var(--gs-line)}
thead th{border-bottom:2px solid var(--gs-quiet)}
tbody th{font-weight:400;min-width:11rem}
.quiet th,.quiet td{color:var(--gs-quiet)}
.mark{display:inline-block;width:1.1em;height:1.1em;vertical-align:-.15em;margin-right:.35em}
pre,code{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.9rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--gs-zone);padding:.8rem 1rem}
dt{font-weight:600}
dd{margin:0 0 .7rem;overflow-wrap:anywhere}
footer{color:var(--gs-quiet);padding-top:2rem;padding-bottom:3rem}
@media (min-width:110rem){html{font-size:137.5%}}
@media (max-width:30rem){h1{font-size:1.45rem}.answer{font-size:1.1rem}table{font-size:.85rem}tbody th{min-width:7.5rem}}
@media (prefers-contrast:more){:root{--gs-quiet:var(--gs-ink);--gs-line:var(--gs-ink)}}
@media (forced-colors:active){svg{forced-color-adjust:none}}
@media print{html{font-size:75%}main,header,footer{max-width:none}.wide{display:block}.phone,.skip,.contents,summary{display:none}h2{break-after:avoid}.table{overflow:visible}}
`.replace(/\n/g, "");
