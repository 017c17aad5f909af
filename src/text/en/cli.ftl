### The command line.

about = Explorer of the typology of the digital social and solidarity economy: families, actors, NAF codes, vocabulary and sources, offline.
after-help = Without a command essnum opens the explorer. Exit codes: { $exits }.
semicolon-joint = { $first }; { $last }
exit-0 = done
exit-1 = nothing matched
exit-2 = wrong usage
exit-3 = invalid data
exit-4 = a file could not be read or written
exit-130 = interrupted
export-lists = Tables: { $tables }.

    Formats, each where it means something: { $formats }.

    csv-excel is for spreadsheets in French: all text stands in quotes. LibreOffice keeps it as text, leading zeros too, if “Format quoted field as text” is ticked when the file is opened; Excel has no such choice, xlsx is for it.

completions-install = To be set up once, then open a new terminal. Tab then offers commands, options and values, identifiers among them, from the dataset and the lists that the line names.

    bash:
      mkdir -p ~/.local/share/bash-completion/completions
      essnum completions bash > ~/.local/share/bash-completion/completions/essnum
      (without the bash-completion package, as on macOS: eval "$(essnum completions bash)" in ~/.bashrc)

    zsh, in ~/.zshrc after compinit:
      source <(essnum completions zsh)

    fish:
      essnum completions fish > ~/.config/fish/completions/essnum.fish

    PowerShell:
      essnum completions powershell | Add-Content $PROFILE

    elvish, in ~/.config/elvish/rc.elv:
      eval (essnum completions elvish | slurp)

heading-usage = Usage:
heading-commands = Commands
heading-operands = Arguments
heading-filter = Filters
heading-crossing = Overlaps
heading-list = Lists
heading-output = Output
heading-explorer = Explorer
heading-global = Options

## Commands

command-search = Searches everything, best first
command-compare = Compares two families, two actors, or organisations of your lists with one another or with an actor
command-show = Shows one or more records, whole
command-export = Writes a table in a format, filtered
command-overlaps = Draws what families share: actors, NAF codes or statuses
command-check = Checks the integrity of the data, the program’s own or those in a folder
command-config = Checks the settings, says where they are, or describes what they may say
command-paths = Says where your files are: settings, themes, profiles of lists, history
command-keys = Lists the keys of the explorer
command-themes = Lists the themes of the explorer
command-completions = Writes what a shell needs to complete commands
command-man = Writes the manual pages
command-help = Shows this help, or that of a command

operand-query = What to look for; accents, capitals and hyphens are optional
operand-pair = Two families or two actors, as for show
operand-cited = Identifier of a record to cite, as for show; without it, the dataset
operand-id = Identifier (framasoft), kind and identifier (term:esn), number of a family, or NAF code; with --directory, a SIREN or a file and line (members.csv:12)
operand-table = Table to write
operand-dir = Folder of the dataset; without it, the program’s own
operand-settings = check (all that is wrong), path (their file) or schema (a JSON Schema for editors)
operand-shell = bash, elvish, fish, powershell or zsh
operand-command = Command whose help is wanted

value-command = COMMAND
value-query = WORDS
value-pair = ID
value-cited = ID
value-id = ID
value-table = TABLE
value-dir = FOLDER
value-settings = ACTION
value-shell = SHELL

## Options

flag-family = Family, by identifier or number; may be repeated
flag-subcategory = Subcategory, by identifier; may be repeated
flag-role = Role: network_head (umbrella), example, mention; may be repeated
flag-naf = NAF code: 62.01Z, 6201z, 62.0*, 62; may be repeated
flag-status = Status, by identifier; may be repeated
flag-kind = Kind of actor: organisation, network, software, project, public_body, company, collective; may be repeated
flag-transversal = Actors of at least N families; 2 if N is left out
flag-certainty = Certainty: stated, uncertain, contested; may be repeated
flag-department = Department of the organisations of your lists: 35, 2A, Ille-et-Vilaine; may be repeated
flag-standing = Place of the organisations of your lists: actor, candidate, other; may be repeated
flag-strength = Strength of the candidates of your lists: strong, medium or weak; may be repeated
flag-flag = What is flagged of the organisations of your lists: naf_repaired…; may be repeated
flag-roles = What counts as standing in a family: strict (stated umbrella bodies and examples) or broad (mentions and uncertain cases too)
flag-where = Query: family:3 status:scop -type:software (a | "b c") transversal:>=2; may be repeated
flag-among = Where alone to look: typology, or lists for your own
flag-view = Drawing: upset (a row an intersection) or matrix (families by families)
flag-sets = What is shared: families (their actors), naf (their codes) or statuses; with --directory, organisations (by their code) or the heading of an “a|b” column
flag-count = Count: exclusive (in these families and no other), inclusive (in these families at least) or union (in any of them)
flag-yes = What is in this family; may be repeated
flag-no = What is not in this family; may be repeated
flag-sort = Order: size, degree (number of families) or family (numbers)
flag-min = Overlaps of at least N elements
flag-measure = What the cells of the matrix tell: number, jaccard (% of what two families have together) or smaller (% of what the smaller has)
flag-format = Format of the output; if left out, the one that the ending of FILE says
flag-output = Writes to this file, whole or not at all; - for standard output
flag-base = Address under which the identifiers of the thesaurus stand (ttl, jsonld)
flag-data = Another dataset than the program’s own
flag-directory = A list of organisations of yours (CSV, workbook, JSON, compressed or not; - for the standard input), to be set beside the typology; may be repeated; the options --list-… that follow it hold for it alone, those before the first list for all
flag-list-separator = What separates the cells of the lists: comma, semicolon, tab, bar, none (a single column), or the sign itself; recognised if left out
flag-list-encoding = Encoding of the lists: utf-8, windows-1252, utf-16, mac-roman or cp850; recognised if left out
flag-list-heading = Whether the lists have a heading: yes or no; recognised if left out
flag-list-sheet = Sheet of a workbook, by its name or its number; unless given, the one whose heading is best recognised
flag-list-column = What a column of the lists is, by its heading or its number: name=Structure, naf=4; nothing after the equals sign for a field that stands nowhere; fields: siren, siret, name, naf, naf_edition, legal_category, postal_code, insee, department, city, country, website, tags, status, ess, mission, active, closed_on, created_on, workforce, rna, id; may be repeated
flag-list-profile = Profile that says how to read the lists; none to heed none and to remember nothing; if left out, the one remembered for the same heading
flag-lang = Language of the interface: fr or en
flag-theme = Theme of the explorer, by name (see “essnum themes”) or by a .toml file
flag-color = Colours: auto, always or never
flag-no-trace = Keeps nothing for the next run: neither searches, nor lists, nor how they are read, nor the place, nor settings
flag-plain = Converses in lines, without screen or cursor, for a screen reader or a Braille display
flag-fresh = Begins at the beginning, not where the explorer was left
flag-ascii = Does without signs outside ASCII in the explorer and in drawings
flag-verbose = Tells of each list which column is what, how it was recognised and what is ignored
flag-help = Shows help
flag-version = Shows the version
version-program = essnum { $version }
version-data = data: edition { $version } of { $day }
version-digest = digest of the data: { $digest }
version-target = built for: { $target }

value-family = FAMILY
value-subcategory = SUBCATEGORY
value-role = ROLE
value-naf = CODE
value-status = STATUS
value-kind = KIND
value-transversal = N
value-certainty = CERTAINTY
value-department = DEPARTMENT
value-standing = PLACE
value-strength = STRENGTH
value-flag = FLAG
value-roles = BREADTH
value-where = QUERY
value-among = WHERE
value-view = DRAWING
value-sets = SETS
value-count = COUNT
value-yes = FAMILY
value-no = FAMILY
value-sort = ORDER
value-min = N
value-measure = MEASURE
value-format = FORMAT
value-output = FILE
value-base = ADDRESS
value-data = FOLDER
value-directory = FILE
value-list-separator = SIGN
value-list-encoding = ENCODING
value-list-heading = YES-NO
value-list-sheet = SHEET
value-list-column = FIELD=HEADING
value-list-profile = FILE
value-lang = LANGUAGE
value-theme = NAME
value-color = WHEN

## Usage

error-line = essnum: { $sentence }
usage-missing = { $argument } is missing
usage-missing-table = the table is missing; choose from: { $tables }
usage-value-missing = the option { $argument } needs a value
usage-value-surplus = the option { $argument } takes no value (“{ $value }”)
usage-twice = the option { $argument } may be given only once
usage-surplus = “{ $argument }” is one too many
usage-encoding = an argument is not UTF-8
usage-wrong = the command is not understood ({ $argument })
usage-elsewhere = the option { $flag } means nothing here
usage-misplaced = the option { $flag } means nothing for “{ $command }”

format-unknown = unknown format “{ $value }”; choose from: { $choices }
format-unknown-near = unknown format “{ $value }”; did you mean “{ $near }”? Choose from: { $choices }
format-misfit = the format “{ $value }” means nothing here; choose from: { $choices }
format-ending = the name of the file ends in “.{ $ending }”, which says no format that is possible here; add --format, choose from: { $choices }
format-binary = the format “{ $value }” is no text and cannot be shown in a terminal; add --output FILE

filter-misfit = the option { $flag } means nothing for the table “{ $table }”; those that do: { $choices }
filter-none = the option { $flag } means nothing for the table “{ $table }”, which takes no filter
flag-without-list = option { $flag } filters the organisations of a list: give it with --directory FILE
filter-apart = the option { $flag } means nothing for “--sets { $sets }”; those that do: { $choices }
view-apart = the option { $flag } means nothing with “--view { $view }”; those that do: { $choices }
crossing-contradiction = the family “{ $name }” is both asked for (--yes) and left out (--no)
crossing-contradiction-values = the value “{ $name }” is both asked for (--yes) and left out (--no)
sets-without-list = the organisations are those of your lists: --directory FILE
column-varied = the column has more than { $most } different cells: those are names or sentences, not values that are shared
crossing-under = { $least ->
    [one] no overlap counts { $least } element
   *[other] no overlap counts { $least } elements or more
}
nothing-kept = nothing meets these filters

## Searching and reading

query-nothing = nothing for “{ $query }”
compare-two = two records are compared; here there are { $count }
compare-kinds = only two families, or two actors or organisations of your lists, can be compared
query-empty = nothing to search for: at least one letter or digit is needed
query-no-lists = this query does not search your lists; { $sentence }
query-near = near names: { $names }
query-aside = nothing says all of “{ $query }”; left aside: { $words }
search-cut = more than { $most } organisations match: the { $most } nearest are given; --limit asks for more
search-cut-sorted = more than { $most } organisations match: only the { $most } nearest were sorted; --limit, above { $most }, sorts more
query-filtered = { $count ->
    [one] the filters left out the only hit
   *[other] the filters left out all { $count } hits
}
named = { $name } ({ $id })
show-ambiguous = “{ $id }” is read here as “{ $kind }”; other readings: { $others }
show-rows = “{ $id }” stands on { $count } rows of your lists; this is { $first }, and there are { $others }

## Checking

check-sound = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}: no fault
check-faulty = { $tables ->
    [one] { $tables } table
   *[other] { $tables } tables
}, { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}, { $rules ->
    [one] { $rules } rule
   *[other] { $rules } rules
}: { $faults ->
    [one] one fault
   *[other] { $faults } faults
}
data-refused = { $count ->
    [one] the dataset is refused: one fault
   *[other] the dataset is refused: { $count } faults
}

## Files

file-unwritten = cannot write { $path }: { $reason }
output-unwritten = cannot write to standard output: { $reason }
theme-unread = cannot read the theme { $path }: { $reason }
folder-unread = cannot read the folder { $path }: { $reason }
aborted = stopped at once: memory was refused, or the program is at fault
terminal-failed = the terminal will not serve: { $reason }
unkept = { $path } could not be written: { $reason }
reason-not-found = it does not exist
reason-permission = access is denied
reason-exists = it already exists
reason-directory = it is a folder
reason-not-directory = it is not a folder
reason-full = there is no room left
reason-read-only = the file system is read-only
reason-encoding = the text is not UTF-8
reason-cut = it is cut before its end
reason-damaged = it is damaged
reason-memory = there is not enough memory
reason-large = it is too large
reason-special = it is not a regular file
reason-busy = another program is using it

## Lists of organisations

base-refused = “{ $value }” cannot bear identifiers; an http or https address that ends in / is wanted, such as { $example }
directory-missing = the list is missing: essnum export organisations --directory FILE
directory-misfit = the option --directory makes no sense for the table “{ $table }”, which says nothing of your lists; those that do: { $choices }
list-flag-alone = the option { $flag } says how to read a list, and there is none: add --directory FILE
list-flag-twice = the option { $flag } is given twice for { $list }: once is enough
list-flag-last = the option { $flag } follows the last of several lists: before the first --directory it holds for all; for { $list } alone, give that list before the others, its options after it
list-flag-all = all the lists
list-unread = cannot read the list { $path }: { $reason }
list-empty = the file is empty
list-json = this JSON is no list: it takes an array of objects, an object a line, or GeoJSON
list-json-broken = unreadable JSON, line { $line }, column { $column }
list-parquet = this is Parquet; essnum opens what DuckDB keeps of it: see “A stock of thirty million rows” in docs/lists.md
list-nested = compressed files within each other, more than three times; unpack this one
list-large-container = a workbook, an archive or JSON can be opened up to { $limit } MiB; save the list as CSV
list-container-broken = the file is damaged or of an unknown form; save the list as CSV
list-archive-broken = the archive is damaged or incomplete
list-archive-locked = the archive is protected by a password; open it and give the list itself
list-archive-empty = the archive holds no list
list-archive-several = the archive holds { $count } lists ({ $names }…); give the one to open
list-workbook-locked = the workbook is protected by a password; save it without, or its sheet as CSV
list-workbook-broken = the workbook is damaged or of an unknown form; save the sheet as CSV
list-workbook-uncomputed = cell { $cell } is a formula whose result was never computed; open the workbook in a spreadsheet program and save it
list-sheet-empty = the sheet “{ $sheet }” is empty; another one is chosen by --list-sheet
list-sheet = sheet “{ $sheet }”{ $count ->
    [0] {""}
   *[other] {" "}(others: { $others }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    })
}
list-form-text = { $separator }, { $encoding }
list-form-json = JSON
list-form-json-array = JSON, array “{ $sheet }”{ $count ->
    [0] {""}
   *[other] {" "}(others: { $others }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    })
}
list-form-geojson = GeoJSON
list-form-web = table of a web page
list-markup = this is a web page or XML, without a table that is a list; a list is opened as CSV
list-spreadsheet = this is a workbook or an archive; save the sheet as CSV
list-binary = this is not text
list-large = the file weighs { $size } MiB, and a list takes { $limit } MiB at most; cut it into several
list-bomb = { $compressed } MiB compressed give more than { $text } MiB of text already, and more than { $times } times their size, which no list does; decompress the file if it is one
list-spread = the cells are so far apart that the file would give more than { $times } times its size, which no list does; save the list as CSV
list-large-text = once read, the text is larger than { $limit } MiB, which a list cannot be; cut it into several
list-columns = a line has more than 65,535 cells; this is no list
list-separator = separator “{ $separator }”
list-tabs = separated by tabs
list-one-column = a single column
list-headed = with a heading
list-headless = no heading
list-skipped = { $count ->
    [one] { $count } line before the list
   *[other] { $count } lines before the list
}
list-skimmed = { $form }, { $heading }, { $recognised ->
    [one] { $recognised } column recognised
   *[other] { $recognised } columns recognised
}, { $ignored } ignored, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
list-recognised = { list-skimmed }, { $flagged } flagged
list-set-aside = { $sentence }; set aside: { $aside }
list-repaired-everywhere = { $sentence }; in the whole column: { $repairs }
list-column-told = “{ $heading }” → { $fields } ({ $sureness })
list-columns-told = columns: { $columns }; ignored: { $ignored }{ $more ->
    [0] { "" }
    [one] { " " }and { $more } more
   *[other] { " " }and { $more } more
}
list-columns-more = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
list-columns-all = columns: { $columns }
list-columns-none = no column recognised; ignored: { $ignored }{ $more ->
    [0] { "" }
    [one] { " " }and { $more } more
   *[other] { " " }and { $more } more
}
list-uncompared = more than { $count } rows: duplicates and near names are not looked for
list-chosen = chosen: { $choices }; { $sentence }
list-remembered = chosen (profile { $profile }): { $choices }; { $sentence }
list-chosen-column = { $field } = “{ $heading }”
list-chosen-nowhere = { $field }: nowhere
list-column-shape = “{ $value }” is not of the form FIELD=HEADING; write for instance name=Structure
list-column-number = no column “{ $value }”; they go from 1 to { $count }
list-column-headless = “{ $value }” is no number of a column, and the list has no heading; the columns go from 1 to { $count }
profile-comment = How essnum reads lists that have this heading. This file may be changed, or deleted to forget all of it.
profile-kept = remembered for lists with the same heading: { $path }
profile-skipped = { $fault }; this profile is passed over
profile-unwritten = these choices cannot be remembered in { $path }: { $reason }

## Overview without a terminal

overview-title = { $title } · edition { $version }
overview-kept = { $actors ->
    [one] One actor meets the filters
   *[other] { $actors } actors meet the filters
}
overview-size = { $families ->
    [one] { $families } family
   *[other] { $families } families
}, { $subcategories ->
    [one] { $subcategories } subcategory
   *[other] { $subcategories } subcategories
}, { $actors ->
    [one] { $actors } actor
   *[other] { $actors } actors
}, { $terms ->
    [one] { $terms } term
   *[other] { $terms } terms
}, { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
overview-family = { $number }. { $name }: { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
overview-search = essnum search WORDS    search
overview-show = essnum show ID         read a record
overview-export = essnum export TABLE    write a table
overview-help = essnum --help          everything else

## Manual

progress-reading = { $name }: { $percent }%{ $rows ->
    [0] {""}
    [one] , { $rows } row read
   *[other] , { $rows } rows read
}
progress-looking = One moment…
progress-writing = { $rows ->
    [one] { $rows } row written
   *[other] { $rows } rows written
}
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-options = OPTIONS
man-commands = COMMANDS
man-examples = EXAMPLES
man-files = FILES
man-environment = ENVIRONMENT
man-exit = EXIT STATUS
man-also = SEE ALSO
man-title = essnum manual
man-no-command = Without a command, opens the explorer; where there is no terminal, writes an overview.
man-written = { $count ->
    [one] { $count } manual page written to { $path }
   *[other] { $count } manual pages written to { $path }
}
man-all-command = --all writes every page: it does not go with a command
file-config = Settings, theme, language and keys of the explorer
file-themes = Themes of one's own
file-lists = How to read lists that were opened before
file-history = Earlier searches and lists
file-session = Where the explorer was left
variable-config = Another settings file; themes and profiles of lists are looked for beside it
variable-state = Another folder for earlier searches and lists
variable-no-color = Not empty: no colours
variable-clicolor = 0: no colours
variable-clicolor-force = Not empty and other than 0: colours even without a terminal
variable-term = dumb: the explorer converses in lines, no colours, no progress
variable-colorterm = truecolor or 24bit: every shade of the themes
variable-language = Languages wanted, the preferred one first, separated by colons; the first that the interface speaks takes precedence over the locale
variable-lang = Language of the interface, where neither --lang nor the settings say it
example-essnum-1 = Open the explorer
example-essnum-2 = Open it on the actors of two families at least
example-search-1 = Look for a name without minding accents
example-search-2 = Search by fields
example-show-1 = Read a record
example-show-2 = Read a NAF code, in Markdown
example-export-1 = The actors of a family, for a spreadsheet
example-export-2 = The umbrella bodies, a line of JSON each
example-export-3 = Two columns, sorted
example-overlaps-1 = The overlaps of the families two by two
example-overlaps-2 = What is in one family and not in another
example-compare-1 = Two families side by side
example-cite-1 = The references, for a bibliography manager
example-schema-1 = What the JSON of a table holds
example-check-1 = Check the program's own data
example-keys-1 = The keys of the explorer, in Markdown
example-themes-1 = The themes
example-completions-1 = What bash needs to complete commands
example-man-1 = The page of a command
example-man-2 = Install every page, in French and in English
example-help-1 = The help of a command
flag-all-pages = Writes every page into this folder, in French and in English, laid out as man looks for them
value-all-pages = FOLDER
operand-page = Command whose page is wanted; without one, the page of the program
value-page = COMMAND

## Keys of the explorer

scope-everywhere = everywhere
scope-overlaps = overlaps
scope-organisations = organisations
scope-naf = NAF codes
scope-sources = sources

## Columns of tables

column-about = About
column-accessed-as = Cited as
column-action = Action
column-actor = Actor
column-actors = Actors
column-aliases = Other names
column-as-printed = As printed
column-authors = Authors
column-basis = Origin
column-certainty = Certainty
column-city = Town
column-class = Class
column-class-label = Label of the class
column-code = Code
column-codes = NAF codes
column-code-2025 = NAF 2025 code
column-code-rev-2 = NAF rev. 2 code
column-container = Container
column-corrected = Proposed form
column-count = Count
column-definition = Definition
column-values-left-out = Values left out
column-degree = Degree
column-division = Division
column-division-label = Label of the division
column-evidence = Evidence
column-expansion = Expansion
column-families = Families
column-country = Country
column-covering = Families that give this code
column-own-naf = NAF code
column-founded = Founded
column-gap = Gap
column-read-on = Read on
column-repository = Repository
column-family = Family
column-field = Column
column-by-code = By their code
column-department = Department
column-file = File
column-flags = Flagged
column-code-families = Families of the code
column-strength = Strength
column-strength-points = Points of strength
column-strength-reasons = Reasons of the strength
column-near-actor = Actor of a near name
column-duplicate-of = Duplicate of line
column-rna = RNA
column-group = Group
column-group-label = Label of the group
column-help = Effect
column-id = Identifier
column-joined-by = Joined by
column-keys = Keys
column-kind = Kind
column-label = Label
column-label-2025 = NAF 2025 label
column-label-as-printed = Label as printed
column-legal-category = Legal category
column-legal-category-label = Label of the category
column-ess = Social economy
column-mission = Mission company
column-legal-form = Status
column-level = Level
column-line = Line
column-match = Text found
column-meaning = Meaning
column-naf-section = NAF section
column-name = Name
column-note = Note
column-number = Number
column-object = Object
column-other-family = Other family
column-organisations = Organisations
column-values = Values
column-other-value = Other value
column-page = Page
column-passage = Correspondence
column-position = Position
column-postal-code = Postal code
column-predicate = Relation
column-public = Public
column-record = Record
column-related = Related terms
column-role = Role
column-roles = Roles
column-scope = Where
column-section = Section
column-section-label = Label of the section
column-short-name = Short name
column-siren = SIREN
column-source = Source
column-status = Status
column-statuses = Statuses
column-subcategory = Subcategory
column-subject = Subject
column-summary = Summary
column-table = Table
column-term = Term
column-text = Text
column-lang = Language
column-by = By
column-theme = Theme
column-title = Title
column-unit = Unit
column-url = Address
column-value = Value
column-website = Website
column-weight = Weight
column-year = Year

## Pages

html-skip = Skip to the content
html-contents = Contents
html-search = Search
html-search-hint = The / key leads here, arrows choose, Enter opens, Esc closes. Accents, capitals and hyphens are optional, one typing error is forgiven.
html-nothing = Nothing looks like that.
html-near = Nothing answers to that; nearest:
html-found-one = One result
html-found-many = results
html-families = Families
html-overlaps = Overlaps
html-overlaps-about = Each cell says how many actors two families both have; on the diagonal, how many each has. The more there are, the more the cell stands out.
html-transversal = Actors of several families, counted strictly
html-counted = Actors are counted
html-print = Print
html-print-all = Print the records of actors, codes, terms and sources too
html-top = Back to the top
html-about = Where this comes from
html-certainty = Each fact says where the report states it: sheet, section (§) and page. What is uncertain, contested or corrected says so too; the rest is stated by the report.
html-command = The same page is written so:
html-corrections = { $count ->
    [one] Correction
   *[other] Corrections
} · { $count }
html-fact-title = Title
html-fact-source = Report
html-fact-version = Edition
html-fact-issued = Published on
html-fact-licence = Licence
html-fact-filter = Filter
html-fact-list = List
html-fact-command = Command
origin-line = { $label }: { $fact }
origin-list = { $name }: a list added by the user, licence unknown.
origin-list-digest = { $name }: a list added by the user, licence unknown (SHA-256: { $digest }).
html-day = { $day } { $month } { $year }

table-schemes = The typology
table-actor_facts = Facts and sources
table-families = Families
table-sections = Sections of the sheets
table-subcategories = Subcategories
table-actors = Actors
table-memberships = Places of the actors
table-relations = Relations between actors
table-criteria = Criteria and controversies
table-naf = NAF rev. 2 codes
table-naf_2025 = Passage to NAF 2025
table-family_naf = NAF codes of the families
table-statuses = Statuses
table-legal_categories = Legal categories
table-family_statuses = Statuses of the families
table-publics = Publics
table-glossary = Glossary
table-sources = Sources
table-databases = Databases
table-figures = Figures
table-corrections = Corrections
table-gaps = Gaps
table-translations = Translations
table-overlaps = Overlaps of the families
table-transversal = Transversal actors
table-naf-families = Families of the NAF codes
table-naf-coverage = NAF codes of actors and of their sheets
table-roster = Actors, umbrella bodies first
table-organisations = Organisations
table-organisations-families = Families of the organisations
table-organisations-codes = NAF codes of the organisations
table-organisations-departments = Departments of the organisations
heading-rows = Rows and columns
flag-columns = These columns only, in this order: id,name
flag-sort-rows = Sorts the rows by these columns; -column from the end
flag-limit = No more rows than this number
flag-template = A line by a template: '{"{"}name{"}"} <{"{"}website{"}"}>'
flag-print0 = Ends each line with a zero byte, for xargs -0; without a template writes the first column
value-columns = COLUMNS
value-sort-rows = COLUMNS
value-limit = NUMBER
value-template = TEMPLATE
template-format = { $flag } writes lines its own way and does not go with --format
template-brace = lone brace at character { $place }; double it to write it as it is
template-unknown = at character { $place }, { $sentence }
flag-force = Replaces a file that exists
file-taken = “{ $path }” exists already; --force replaces it
sheet-rows = a spreadsheet holds 1,048,576 rows on a sheet, headings included, and there are more; a filter or --limit keeps fewer, --format { $format } writes them all
sheet-columns = a spreadsheet holds 16,384 columns on a sheet, and there are more; --columns keeps fewer, --format { $format } writes them all
sheet-letters = there is too much text for a sheet of a spreadsheet; --columns or a filter keeps less, --format { $format } writes it whole
workbook-provenance = Provenance
workbook-cut = Cells cut at 32,767 characters, ending in […]
input-unread = standard input cannot be read

month-of-year = { $month ->
    [1] January { $year }
    [2] February { $year }
    [3] March { $year }
    [4] April { $year }
    [5] May { $year }
    [6] June { $year }
    [7] July { $year }
    [8] August { $year }
    [9] September { $year }
    [10] October { $year }
    [11] November { $year }
    [12] December { $year }
   *[0] { $year }
}
cite-report = { $authors }, “{ $title }”, { $publisher }, { $date }.
cite-dataset = { $title }, essnum dataset, edition { $version } of { $day }, licence { $licences }
cite-dataset-digest = { $said }. SHA-256: { $digest }
cite-record-of-dataset = “{ $name }”, in { $title }{ $places }. essnum record { $id }, edition { $version }.
cite-note = essnum record { $id }, edition { $version }{ $places }
cite-place = , { $place }
cite-record = { $authors }, “{ $name }”, in { $title }, { $publisher }, { $date }{ $places }. essnum record { $id }, edition { $version }.
cite-view = What this shows: { $command }

command-cite = Says how to cite the report, the dataset and what the filters keep of it
command-schema = Writes the schema of a table: Table Schema or JSON Schema
flag-provenance = Writes beside the file, as FILE.package.json, where it comes from and what its columns say (csv, csv-excel, json, jsonl, csl-json)
provenance-about = Taken from “{ $dataset }”, edition { $version }.
provenance-alone = --provenance writes beside a file: it needs --output and the name of a file
provenance-template = --provenance describes a format: it goes neither with --template nor with --print0
provenance-told = a { $format } file says already where it comes from; --provenance is for { $choices }
flag-all = Writes the dataset into this folder, as a Data Package: whole, or what a filter keeps of it
value-all = FOLDER
bundle-shaped = --all writes tables with all their columns: { $flag } does not go with it
bundle-part = A part of the dataset, not the whole: what “{ $filters }” keeps. Numbers and identifiers are those of the whole.
path-empty = the path is empty
bundle-taken = the folder “{ $path }” is not empty; --force replaces its files
bundle-written = { $path }: { $count } files written
schema-none = “{ $table }” has no fixed columns; choose from: { $choices }

config-sound = { $path }: nothing wrong
config-absent = { $path }: no file; everything is as by default
config-nowhere = this system has no folder for settings; the variable ESSNUM_CONFIG may name their file
setting-theme = The name of a theme, or the path of a theme file
setting-lang = The language of the interface
setting-ascii = Whether the explorer and drawings do without signs outside ASCII
setting-color = When to colour
setting-history = Whether searches, lists and the place that was left are kept for the next run
setting-mouse = Whether the mouse drives the explorer
setting-plain = Whether the explorer converses in lines on a terminal
setting-keys = The keys of each action, in place of its own
column-paths-name = What
column-paths-path = Path
column-paths-exists = There
column-paths-about = Content
example-config-1 = All that is wrong in the settings
example-paths-1 = Where your files are
