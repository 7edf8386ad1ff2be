/** The public pages' look: an official document on warm paper, one column, black on white when printed. */
export const STYLE = `:root{--paper:#fbf9f4;--ink:#22201c;--soft:#5f5a51;--line:#ddd6c8;--seal:#a8281c;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--paper:#1b1a18;--ink:#ece7dd;--soft:#b3aca0;--line:#3a3732;--seal:#ef8b7d}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif;font-variant-numeric:tabular-nums}
header,main,footer{max-width:46rem;margin:0 auto;padding:0 1rem}
header{display:flex;justify-content:space-between;gap:1rem;padding-block:.75rem;border-bottom:2px solid var(--seal)}
header .name{font-weight:600}
header a:last-child{white-space:nowrap}
footer{padding-block:1.5rem;border-top:1px solid var(--line);margin-top:2rem;color:var(--soft)}
a{color:inherit;text-decoration-color:var(--seal);text-underline-offset:.2em}
a:focus-visible,input:focus-visible,button:focus-visible{outline:3px solid var(--seal);outline-offset:2px}
h1,h2{font-family:"Songti SC","SimSun","Noto Serif CJK SC",serif;line-height:1.4}
h1{font-size:1.5rem;margin:1.25rem 0 .5rem}
h2{font-size:1.125rem;margin:1.75rem 0 .5rem}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
.intro,.note{color:var(--soft)}
.number{color:var(--seal);font-family:"Songti SC","SimSun","Noto Serif CJK SC",serif;margin:.5rem 0 0}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;margin:1rem 0}
form label{flex-basis:100%;color:var(--soft)}
form input[type=search]{flex:1;min-width:10rem;font:inherit;padding:.4rem .6rem;border:1px solid var(--soft);background:transparent;color:inherit}
form button{font:inherit;padding:.4rem 1rem;border:1px solid var(--seal);background:transparent;color:var(--seal)}
ul{padding:0;margin:0;list-style:none}
.register>li{padding:.75rem 0;border-bottom:1px solid var(--line)}
.register>li>a{font-weight:600}
.register p{margin:.25rem 0 0;color:var(--soft);font-size:.875rem}
.register p span{margin-right:.75rem;white-space:nowrap}
nav{display:flex;gap:1.5rem;padding:1rem 0}
dl{margin:1rem 0;border-top:1px solid var(--line)}
dl>div{display:grid;grid-template-columns:8rem 1fr;gap:.5rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{color:var(--soft)}
dd{margin:0}
.files>li{padding:.5rem 0;border-bottom:1px solid var(--line)}
.files span{color:var(--soft);font-size:.875rem;white-space:nowrap}
.files p{margin:.25rem 0}
.digest{margin:.25rem 0;font-size:.8125rem;color:var(--soft);overflow-wrap:anywhere}
@media (max-width:30rem){dl>div{grid-template-columns:1fr;gap:0}}
@media print{:root{--paper:#fff;--ink:#000;--soft:#333;--line:#999;--seal:#000}header a:last-child,form,nav,footer,.skip{display:none}}
`;
