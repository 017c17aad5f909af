# The explorer: screens, panes, keys, messages.

screen-explorer = Explorer
screen-overlaps = Overlaps
screen-naf = NAF
screen-glossary = Glossary
screen-sources = Sources

header-edition = typology · { $month } { $year }
header-version = typology · { $version }
filter-lift = see all
notice-lifted = Filter lifted: everything is there.
month-1 = Jan.
month-2 = Feb.
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = Aug.
month-9 = Sept.
month-10 = Oct.
month-11 = Nov.
month-12 = Dec.

pane-families = Families
pane-actors = Actors · { $count }
pane-matrix = Matrix
pane-upset = Intersections
pane-question = Question
pane-facets = Filters · number of actors
families-at-least = { $count } at least
pane-sharing = Shared
pane-transversal = Transversal · { $count }
pane-codes = Codes of the report · { $count }
pane-all-codes = All of NAF rev. 2 · { $count }
pane-glossary = Terms and statuses · { $count }
pane-sources = Sources · { $count }
pane-search = Search
pane-help = Help

tree-typology = The typology
tree-elsewhere = In no subcategory
heading-terms = Glossary
heading-statuses = Statuses of the ESS
heading-sources-of = { $number } { $family }
heading-sources-around = Introduction, method, glossary
tab-bibliography = Bibliography
tab-databases = Databases
tab-figures = Figures
heading-bibliography = Bibliography
heading-databases = Databases
heading-figures = Figures

breadth-strict = strictly
breadth-broad = broadly
degree-of = { $count ->
    [one] { $count } { $kind ->
        [values] value
       *[other] family
    }
   *[other] { $count } { $kind ->
        [values] values
       *[other] families
    }
}
values-of = { $count } values of { $all }
least-of = from { $count } up

search-invite = a name, an acronym, a code, a word…
search-invite-again = a name, an acronym, a code, a word… or { $key } for “{ $query }”
search-found = { $count ->
    [0] nothing
    [one] { $count } hit
   *[other] { $count } hits
}
search-nothing = Nothing looks like that.
search-aside = Nothing says all of that. Left aside: { $words }
search-near = Nothing exact. Did you mean:
search-filtered = Outside the filter · { $count }
search-filtered-exact = Exact, outside the filter · { $count }
record-filtered-out = Outside the filter. { $key } lifts its last condition.

notice-copied = Copied: { $text }
notice-copied-near = Copied: { $text } ({ $apart })
notice-no-address = No address is known for this record.
notice-kept-nobody = This filter would keep nobody: it is not set.
notice-no-filter = Nothing filters.
notice-no-back = Nothing before.
notice-no-forward = Nothing after.
notice-browsing = Opened in the browser: { $address }
notice-no-browser = No browser here. The address: { $address }
too-small = essnum needs { $width } × { $height } at least

group-moving = Moving
group-going = Searching, going back
group-screens = Screens
group-doing = Doing
group-signs = Signs
sign-head = umbrella body
sign-mention = only mentioned
sign-uncertain = uncertain place
sign-contested = contested or left out
legend-head = umbrella body
legend-mention = mentioned
legend-uncertain = uncertain
legend-contested = contested
legend-strict = { $count } in the strict sense
sign-numbers = other families of the actor

action-up = up; in a record, to the link before
action-down = down; in a record, to the next link
action-right = open, or go in
action-left = close, or go out
action-page-down = down a page
action-page-up = up a page
action-first = to the beginning
action-last = to the end
action-open = go in, or follow the link
action-next-pane = next pane
action-previous-pane = previous pane
action-first-pane = go to the first pane
action-second-pane = go to the second pane
action-third-pane = go to the third pane
action-zoom = zoom in on the pane, or back to all of them
action-next-record = read the next record of the list
action-previous-record = read the previous record of the list
action-grow = make the pane of the record larger
action-shrink = make the pane of the record smaller
action-search = search everything
action-last-search = take up the last search again
action-facets = filter: values, and how many actors each would keep
action-drop-filter = take off the last filter chosen
action-back = back to where one was
action-forward = forward again
action-cancel = close what is open
action-explorer = families, actors and records
action-overlaps = who is in several families
action-naf = activity codes
action-glossary = terms and statuses
action-sources = bibliography, databases, figures
action-matrix = overview: the matrix of families
action-upset = intersections one by one
action-sharing = what several families share, what one alone has
action-question = question: yes, no or whatever, family by family
action-count = count exclusively, inclusively, or the union
action-sets = actors, NAF codes, statuses, or organisations of your lists
action-sort = order by size, by number of families, by family
action-breadth = count strictly, or broadly
action-by-strength = the strongest candidates first, or the order of the list
action-all-codes = codes of the report, of your lists, or all of them
action-next-sources = bibliography, databases or figures
action-copy = copy the record chosen, or the sentence of an overlap
action-cite = copy how to cite the record, at its place in the report
action-copy-command = copy the command that gives exactly this view
action-write = write what shows to a file, or copy all of it
action-browse = open its address in the browser
action-help = help: keys and signs
action-redraw = draw the screen again
action-suspend = suspend (fg to come back)
action-quit = quit

hint-up = up
hint-down = browse
hint-right = open
hint-left = close
hint-page-down = page
hint-page-up = page
hint-first = beginning
hint-last = end
hint-step = to the step
hint-follow = follow
hint-open = go there
hint-next-pane = pane
hint-previous-pane = pane
hint-first-pane = pane 1
hint-second-pane = pane 2
hint-third-pane = pane 3
hint-zoom = zoom
hint-next-record = records
hint-previous-record = previous
hint-grow = larger
hint-shrink = smaller
hint-search = search
hint-last-search = again
hint-facets = filter
hint-drop-filter = take off
hint-choose = choose or take off
hint-back = back
hint-forward = forward
hint-cancel = close
hint-explorer = explorer
hint-overlaps = overlaps
hint-naf = NAF
hint-glossary = glossary
hint-sources = sources
hint-matrix = matrix
hint-upset = intersections
hint-sharing = shared
hint-question = question
hint-count = count
hint-sets = actors / codes / statuses
hint-sort = order
hint-breadth = strict / broad
hint-by-strength = by strength
hint-all-codes = all codes
hint-next-sources = databases / figures
hint-cite = cite
hint-copy = copy
hint-copy-command = command
hint-write = export
hint-browse = browser
hint-help = help
hint-redraw = redraw
hint-suspend = suspend
hint-quit = quit

pane-compare = Comparison
notice-marked = { $name }: x on another to compare them
notice-no-comparison = Only families, actors and organisations of your lists can be compared.
action-compare = mark, then compare two families, or two actors or organisations
hint-compare = compare

pane-why = Why it is here
notice-no-why = One asks why of actors only.
action-why = tell why the actor is in this family
hint-why = why

action-measure = number, Jaccard share, or share of the smaller
hint-measure = share
action-group = group the intersections by number of families, or not
action-raise = hide the smallest intersections
action-lower = show smaller intersections again
hint-group = group
hint-raise = hide
hint-lower = show

pane-network = Network
notice-no-network = Only an actor or a family has a network.
action-network = show the relations around the actor, or within the family
hint-network = network

keymap-unknown-key = the key “{ $key }” of the action “{ $action }” does not exist; one writes “ctrl-f”, “pageup” or “é”, for example
keymap-no-way-out = the action “{ $action }” must keep a key
keymap-conflict = the key “{ $key }” is given to two actions, “{ $first }” and “{ $second }”

theme-unknown = unknown theme “{ $name }”; there are: { $names }
theme-unknown-near = unknown theme “{ $name }”; did you mean “{ $near }”?
theme-toml = { $file }, line { $line }: not a readable theme ({ $detail })
theme-unknown-key = { $file }: unknown key “{ $key }”
theme-unknown-key-near = { $file }: unknown key “{ $key }”; did you mean “{ $near }”?
theme-illegible = “{ $role }” is hard to read on its ground: contrast { $contrast }, where { $least } is the least
theme-missing-role = { $file }: the role “{ $role }” is missing
theme-families = { $file }: { $expected } family colours expected, { $found } given
theme-heat = { $file }: { $expected } steps of heat expected, { $found } given

screen-organisations = Organisations
organisations-by-strength = by strength
organisations-strong = strong
organisations-medium = medium
organisations-weak = weak
pane-organisations = Organisations · { $count } of { $total }
pane-organisations-best = Organisations · the first { $count } of { $total }
pane-organisation = Organisation
recognition-whole = { $name } · { $form } · { $read } columns read of { $all }
recognition-short = { $name } · { $read } columns read of { $all }
recognition-shortest = { $read } columns read of { $all }
organisations-invite = a name, department:35, family:3, standing:candidate…
action-organisations = organisations of your lists (--directory)
hint-organisations = organisations
notice-no-list = No list is open: { $key } opens one, as essnum --directory FILE does.
notice-list-unread = reading has stopped
organisations-none = No organisation meets this.
organisations-none-yet = Nothing yet in the part that is read.
organisations-none-left = Nothing in the part that was read; { $key } reads on.
organisations-none-cut = Nothing in the part that could be read.
organisations-reading = { $percent ->
    [0] reading
   *[other] reading { $percent }%
}
organisations-left = reading stopped
reading-leave = stop reading
notice-list-left = Reading stopped at { $count ->
    [one] { $count } row
   *[other] { $count } rows
}; { $key } reads on.
action-read-on = read on a list that was left before its end
hint-read-on = read on
notice-read-on = Reading goes on from where it stopped.
notice-read-anew = The file has changed since: it is read again from the start.
notice-nothing-left = No list was left before its end.
notice-list-changed = The list has changed since it was opened. { $sentence }
line-full = The line is full: it holds at most { $limit } characters.
line-cut = { $count ->
    [one] { $count } character left out: the line holds at most { $limit }.
   *[other] { $count } characters left out: the line holds at most { $limit }.
}

pane-palette = Actions
palette-invite = an action…
palette-recent = Done lately
palette-idle = Nothing to do here, or on another screen
action-palette = every action, to be searched and performed
hint-palette = menu
hint-perform = perform

pane-opening = Open a list
opening-invite = a path, or a file dragged here…
action-columns = see and change the columns of a list, the sheet of a workbook
hint-columns = columns
pane-columns = Columns · { $name }
pane-column-field = What does the column “{ $heading }” say?
pane-sheets = Which sheet of { $name }?
columns-sheets = { $count } sheets
columns-sheet-read = the one that is read
notice-sheets = { $key } for another sheet; { $sentence }
columns-ignored = ignored
columns-nothing = nothing: ignore it
notice-columns = The list is read anew.
notice-columns-kept = The list is read anew; remembered in { $path }
notice-setting-kept = Kept in { $path }
notice-setting-unkept = For this time only: { $fault }
notice-and-kept = { $sentence } · { $kept }
opening-kinds = csv, workbook (xlsx, xls, ods), json, compressed (gz, zip…) or not
opening-nothing = Nothing in this folder resembles that.
opening-folder = unreadable folder: { $reason }
opening-cut = more than { $count } names: type the others whole
opening-unread = it cannot be read: { $reason }
opening-special = it is not an ordinary file
opening-twice = this list is open already
action-open-list = open your list of organisations (csv, workbook, json)
hint-open-list = open a list
hint-complete = complete
size-bytes = { $size } B
size-kilo = { $size } kB
size-mega = { $size } MB
size-giga = { $size } GB
pane-facets-organisations = Filters · organisations
facets-counting = { $percent ->
    [0] counting
   *[other] counting { $percent }%
}
chips-idle = no effect here:
listed-legend = your lists
pane-listed-codes = Report and lists · { $count }
action-listed = organisations of your lists for this family, this code or this status
hint-listed = your organisations
notice-not-listed = Nothing here leads to your lists: choose a family, a code or a status.

command-nothing = Nothing is listed here: no command gives it.
command-fault = The line typed is no query: there is nothing to copy yet.
command-apart-search = on the screen answers are grouped by kind
command-apart-cut = on the screen reading has stopped; the command reads all
command-apart-reading = on the screen reading goes on; the command reads all
command-apart-refused = a list cannot be read to its end: the command will write nothing
command-apart-order = in the order of the files; on the screen what was read on of a list comes after the others
command-apart-why = the whole record, where these reasons stand
command-apart-network = the whole record, where these relations stand
command-apart-sharing = the same ones, grouped by overlap
command-apart-question = the same ones, grouped by overlap
command-apart-singles = single families in their order, unfolded
command-apart-grouping = without the headings of groups
command-apart-breadth = the command counts as broadly for the filter too
command-apart-filter = without the part of the filter that cannot be said here
command-apart-glossary = the terms; statuses have a table of their own
command-apart-statuses = the statuses; terms have a table of their own
command-apart-classification = the finest codes, with those above them
command-apart-listed-codes = the codes of your lists; those of the sheets have their table

pane-writing = Write what shows
writing-invite = the name of a file, with or without a folder…
writing-to-clipboard = clipboard
writing-file = { $what }, as { $format }.
writing-clipboard = { $what }, as { $format }, to be pasted anywhere.
writing-folders = Tab to go into: { $names }
writing-no-form = no format fits this view
writing-no-name = the name of the file is missing
writing-taken = there is such a file already: { $key } once more replaces it
writing-left = stopped: nothing is written
writing-leaving = stopping…
writing-reading = reading your lists: { $percent } %… Esc to stop
writing-going = { $size } written… Esc to stop
writing-too-long = too long for the clipboard (more than 1 MB): write a file
notice-written = Written: { $what } to { $path }
notice-on-clipboard = Copied: { $what }
hint-turn-clipboard = clipboard
hint-turn-file = file

what-view = this view
what-at-least = at least { $what }
what-record = the record “{ $name }”
what-comparison = the comparison
what-matrix = the matrix of overlaps
what-overlaps = the overlaps
what-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
what-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
what-answers = { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
what-glossary = { $count ->
    [one] { $count } term
   *[other] { $count } terms
}
what-statuses = { $count ->
    [one] { $count } status
   *[other] { $count } statuses
}
what-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
what-databases = { $count ->
    [one] { $count } database
   *[other] { $count } databases
}
what-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
what-naf-families = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
what-naf = the NAF codes

file-roster = actors
file-glossary = glossary
file-statuses = statuses
file-sources = sources
file-databases = databases
file-figures = figures
file-naf-families = naf-codes
file-naf = naf
file-organisations = organisations
file-organisations-codes = organisation-codes
file-overlaps = overlaps
file-search = search
file-compare = comparison
file-show = record

form-csv = a table for programs
form-csv-excel = a table for Excel or LibreOffice in French
form-xlsx = a workbook for Excel or LibreOffice
form-json = for programs
form-jsonl = for programs, a line an item
form-md = text to paste into a document or a wiki
form-txt = plain text in columns
form-html = a page for a browser, to print too
form-svg = a picture, for a poster or a slide
form-dot = a graph, for Graphviz
form-graphml = a graph, for Gephi or yEd
form-ttl = a SKOS thesaurus (Turtle)
form-jsonld = a SKOS thesaurus (JSON-LD)
form-bibtex = a bibliography, for LaTeX or JabRef
form-csl-json = a bibliography, for Zotero
writing-binary = { $format } is no text: it cannot be copied, only written to a file.

notice-one-pane = There is room here for one pane at a time only
notice-zoomed = The pane fills the screen; { $key } zooms out
notice-no-pane = This screen has no pane { $number }
hint-open-rows = unfold
hint-close-rows = fold
hint-zoom-out = zoom out
hint-views = views
notice-unknown-key = “{ $key }” does nothing here; { $help } lists the keys
action-mouse = give the mouse back to the terminal, or take it
hint-mouse = mouse
notice-mouse = The mouse works in essnum: to select text, Shift + drag, or { $key } gives it back to the terminal
notice-mouse-taken = The mouse works in essnum; { $key } gives it back to the terminal
notice-mouse-given = The mouse is back with the terminal; { $key } takes it

palette-themes = Themes, tried on under the cursor
palette-tables = Tables to export
palette-lists = Lists opened recently
palette-theme = theme: { $about }
palette-table = export the table “{ $table }”
palette-list = open { $path } again
palette-languages = Language
palette-language = language: { $name }
synonyms-language = language, languages, langue, français, french, english, anglais, translation
synonyms-theme = theme, colours, colour, colors, appearance, contrast, thème, couleur
synonyms-table = csv, xlsx, spreadsheet, excel, download, export, table
synonyms-write = export, save, write, csv, xlsx, excel, spreadsheet, print, pdf, file, exporter, enregistrer, imprimer
synonyms-cite = citation, reference, bibtex, source, citer
synonyms-copy = clipboard, paste, copier
synonyms-copy-command = command, command line, terminal, script, commande
synonyms-zoom = enlarge, full screen, project, plein écran
synonyms-back = return, go back, previous, retour
synonyms-forward = next, onward
synonyms-overlaps = transversal, several families, crossings, intersections, matrix, recoupements
synonyms-search = find, look for, chercher
synonyms-facets = filters, department, role, kind, filtrer
synonyms-drop-filter = clear filter, remove filter
synonyms-open-list = import, open, file, folder, directory, ouvrir, importer
synonyms-help = keys, shortcuts, tutorial, legend, signs, aide
synonyms-quit = exit, close, leave, quitter
synonyms-explorer = home, families, actors, start, accueil
synonyms-glossary = definitions, vocabulary, glossaire
synonyms-sources = bibliography, references, figures
synonyms-naf = ape code, activity, insee
synonyms-organisations = my lists, directory
synonyms-compare = comparison, side by side, comparer
synonyms-network = relations, links, réseau
synonyms-why = justification, evidence, page, place, pourquoi
synonyms-browse = website, web site, browser, internet, site
synonyms-mouse = click, selection, souris
synonyms-listed = my organisations, organisations
synonyms-breadth = strict, broad, count
synonyms-grow = larger pane, split
synonyms-shrink = smaller pane, split

action-welcome = the welcome: what this is, after whom, the first keys
hint-welcome = welcome
synonyms-welcome = tour, introduction, start, accueil, bienvenue
welcome-title = Welcome to essnum
welcome-what = { $actors } actors of the digital social economy, in { $families } families that overlap.
welcome-after = After { $authors } ({ $publisher }).
welcome-after-authors = After { $authors }.
welcome-search = search
welcome-overlaps = several families
welcome-open-list = my list
welcome-palette = menu
welcome-cancel = hide

switch-strict = strict
switch-broad = broad
means-strict = strict: umbrella bodies and affirmed examples
means-broad = broad: mentions and uncertain cases too

search-earlier = Recent searches
search-examples = For example
example-name = a name, even without its accent
example-code = an activity code
example-words = what the sheets say
example-fields = a family and a status
example-without = without the software
example-figure = a figure of the report

notice-copied-by = { $way } · { $sentence }
copied-terminal = By the terminal
copied-ssh = By the terminal, through SSH
copied-tmux = By tmux, if set-clipboard allows it
copied-desktop = To the clipboard of the desktop
