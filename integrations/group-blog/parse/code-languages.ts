/** What people call a language, by the name that both Prism and Shiki know. */
const ALIASES = {
  batch: ['bat', 'cmd'],
  bash: ['fish', 'zsh'],
  c: ['h'],
  clojure: ['clj', 'cljs'],
  cpp: ['c++', 'cc', 'hpp'],
  csharp: ['c#'],
  diff: ['patch'],
  elisp: ['el'],
  elixir: ['ex', 'exs'],
  erlang: ['erl'],
  fsharp: ['f#', 'fs'],
  go: ['golang'],
  graphql: ['gql'],
  hcl: ['terraform', 'tf'],
  html: ['htm', 'xhtml'],
  ini: ['cfg', 'conf', 'config', 'dotenv', 'env'],
  javascript: ['cjs', 'mjs', 'node', 'nodejs'],
  json: ['jsonc', 'jsonl', 'ndjson'],
  julia: ['jl'],
  makefile: ['make'],
  perl: ['pl'],
  plaintext: ['ascii', 'none', 'output'],
  powershell: ['ps1', 'pwsh'],
  protobuf: ['proto'],
  python: ['py3', 'python3'],
  ruby: ['irb'],
  rust: ['rs'],
  shellsession: ['console', 'terminal'],
  sql: ['mysql', 'postgres', 'postgresql', 'psql', 'sqlite'],
  stylus: ['styl'],
  typescript: ['cts', 'mts'],
} as const;

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIASES).flatMap(([language, names]) => names.map((name) => [name, language])),
);

/**
 * The name by which highlighters know the language of a fence.
 * @param typed as it stands behind the three signs: `rs`, `Bash`, `rust,ignore`, `js{1,3}`, `{.python}`.
 */
export function codeLanguage(typed: string): string {
  const [, name = typed] = /^\{?\.?([^\s,{}:]+)/.exec(typed) ?? [];
  const lower = name.toLowerCase();
  // HackMD and others number lines after `yaml=`, `yaml=101` and `yaml=+`, and wrap them after `yaml!`.
  const bare = lower.replace(/(?:=\+?\d*|!|(?<!c)\+)$/, '') || lower;
  return LANGUAGES.get(lower) ?? LANGUAGES.get(bare) ?? bare;
}

/** What Astro can colour code with. */
type Highlighter = 'prism' | 'shiki';

export type HighlighterName = Highlighter | 'none';

const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** The names of languages that each highlighter knows (Prism 1.30.0, Shiki 4.6.0). A test compares them with what Astro brings. */
const HIGHLIGHTED: Readonly<Record<Highlighter, ReadonlySet<string>>> = {
  prism: names(`
    abap abnf actionscript ada adoc agda al antlr4 apacheconf apex apl applescript aql arduino arff arm-asm
    armasm art arturo asciidoc asm6502 asmatmel aspnet astro atom autohotkey autoit avdl avisynth avro-idl
    avs awk bash basic batch bbcode bbj bicep birb bison bnf bqn brainfuck brightscript bro bsl c cfc
    cfscript chaiscript cil cilk cilk-c cilk-cpp cilkc cilkcpp clike clojure cmake cobol coffee coffeescript
    conc concurnas context cooklang coq cpp crystal cs csharp cshtml csp css css-extras csv cue cypher d
    dart dataweave dax dhall diff django dns-zone dns-zone-file docker dockerfile dot dotnet ebnf
    editorconfig eiffel ejs elisp elixir elm emacs emacs-lisp erb erlang eta etlua excel-formula factor
    false firestore-security-rules flow fortran fsharp ftl g4 gamemakerlanguage gap gawk gcode gdscript
    gedcom gettext gherkin git gitignore glsl gml gn gni go go-mod go-module gradle graphql groovy gv haml
    handlebars haskell haxe hbs hcl hgignore hlsl hoon hpkp hs hsts html http ichigojam icon
    icu-message-format idr idris iecst ignore inform7 ini ino io j java javadoc javadoclike javascript
    javastacktrace jexl jinja2 jolie jq js js-extras js-templates jsdoc json json5 jsonp jsstacktrace jsx
    julia keepalived keyman kotlin kt kts kum kumir kusto latex latte ld less lilypond linker-script liquid
    lisp livescript llvm log lolcode lua ly magma makefile markdown markup markup-templating mata
    mathematica mathml matlab maxscript md mel mermaid metafont mizar mongodb monkey moon moonscript mscript
    mustache n1ql n4js n4jsd nand2tetris-hdl nani naniscript nasm nb neon nevod nginx nim nix npmignore nsis
    objc objectivec objectpascal ocaml odin opencl openqasm oscript oz parigp parser pascal pascaligo pbfasm
    pcaxis pcode peoplecode perl php php-extras phpdoc plain plaintext plant-uml plantuml plsql po
    powerquery powershell pq processing prolog promql properties protobuf psl pug puppet pure purebasic
    purescript purs px py python q qasm qml qore qs qsharp r racket razor rb rbnf reason regex rego renpy
    res rescript rest rip rkt roboconf robot robotframework rpy rq rss ruby rust sas sass scala scheme
    sclang scss sh sh-session shell shell-session shellsession shortcode sln smali smalltalk smarty sml
    smlnj sol solidity solution-file soy sparql splunk-spl sqf sql squirrel ssml stan stata stylus
    supercollider svg swift systemd t4 t4-cs t4-templating t4-vb tap tcl tex text textile toml tremor
    trickle trig troy ts tsconfig tsx tt2 turtle twig txt typescript typoscript uc unrealscript uorazor uri
    url uscript v vala vb vba vbnet velocity verilog vhdl vim visual-basic warpscript wasm web-idl webidl
    webmanifest wgsl wiki wl wolfram wren xeora xeoracube xls xlsx xml xml-doc xojo xquery yaml yang yml zig
  `),
  shiki: names(`
    1c 1c-query abap actionscript actionscript-3 ada adoc ahk ahk1 ahk2 angular-html angular-ts ansi apache
    apex apl applescript ara as3 asciidoc asm astro awk ballerina bash bat batch be beancount berry bibtex
    bicep bird bird2 blade bsl c c# c++ c3 cadence cairo cdc chapel chpl cjs clarity clj clojure
    closure-templates cmake cmd cobol codeowners codeql coffee coffeescript common-lisp console coq cpp cql
    crystal cs csharp css csv cts cue cypher d dart dax desktop diff docker dockerfile dotenv dream-maker
    edge elisp elixir elm emacs-lisp erb erl erlang f f# f03 f08 f18 f77 f90 f95 fennel fish fluent for
    fortran-fixed-form fortran-free-form fs fsharp fsl ftl gd gdresource gdscript gdshader genie gherkin
    git-commit git-rebase gjs gleam glimmer-js glimmer-ts glsl gn gnuplot go gql graphql groovy gts hack
    haml handlebars haskell haxe hbs hcl hjson hlsl hs html html-derivative http hurl hxml hy imba ini jade
    java javascript jinja jison jl js json json5 jsonc jsonl jsonnet jssm jsx julia just justfile kdl kotlin
    kql kt kts kusto latex lean lean4 less liquid lisp lit llvm log logo lua luau make makefile markdown
    marko matlab mbt mbti md mdc mdx mediawiki mermaid mips mipsasm mjs mmd mojo moonbit move mts nar narrat
    nextflow nextflow-groovy nf nginx nim nix nsis nu nushell objc objective-c objective-cpp ocaml odin
    openscad org pascal perl perl6 php pkl plain plaintext plsql po polar postcss pot potx powerquery
    powershell prisma prolog properties proto protobuf ps ps1 pug puppet purescript pwsh py python ql qml
    qmldir qss r racket raku razor rb rbs reg regex regexp rel riscv ron rosmsg rs rst ruby ruby-signature
    rust sas sass scad scala scheme scss sdbl sh shader shaderlab shell shellscript shellsession smalltalk
    smithy solidity soy sparql spl splunk sql ssh-config stata styl stylus surql surrealql svelte swift
    system-verilog systemd talon talonscript tasl tcl templ terraform tex text tf tfvars toml tres ts
    ts-tags tscn tsp tsv tsx turtle twig txt typ typescript typespec typst v vala vb verilog vhdl vim viml
    vimscript vue vue-html vue-vine vy vyper wasm wenyan wgsl wiki wikitext wit wl wolfram xml xsl yaml yml
    zenscript zig zsh 文言
  `),
};

/**
 * Whether code in a language is coloured.
 * @param highlighter undefined where nobody knows which one the site has; a name that any of them knows will do then.
 */
export function isHighlighted(language: string, highlighter: HighlighterName | undefined): boolean {
  // Astro leaves formulas to other plugins.
  if (highlighter === 'none' || language === 'math') return true;
  return setsOf(highlighter).some((languages) => languages.has(language));
}

/** The names of languages that a site can colour. */
export function languagesOf(highlighter: HighlighterName | undefined): string[] {
  return setsOf(highlighter).flatMap((languages) => [...languages]);
}

function setsOf(highlighter: HighlighterName | undefined): readonly ReadonlySet<string>[] {
  return highlighter === 'prism' || highlighter === 'shiki'
    ? [HIGHLIGHTED[highlighter]]
    : Object.values(HIGHLIGHTED);
}
