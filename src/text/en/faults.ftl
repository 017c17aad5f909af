### What is wrong: with a dataset, with a configuration, with what was asked.

# A place, then what is wrong there.
placed = { $place }: { $sentence }

## Unknown names

unknown = { $what } “{ $value }”
unknown-near = { $what } “{ $value }”; did you mean “{ $near }”?
unknown-among = { $what } “{ $value }”; choose from: { $choices }

unknown-action = unknown action
unknown-certainty = unknown certainty
unknown-code = unknown NAF code
unknown-among-place = unknown place to look
unknown-column = unknown column
unknown-color = unknown choice of colour
unknown-command = unknown command
unknown-count = unknown count
unknown-department = unknown department
unknown-family = unknown family
unknown-flag = unknown option
unknown-id = unknown identifier
unknown-kind = unknown kind of actor
unknown-language = unknown language
unknown-role = unknown role
unknown-roles = unknown breadth
unknown-field = unknown field
unknown-measure = unknown measure
unknown-value = unknown value
unknown-encoding = unknown encoding
unknown-heading = unknown heading
unknown-section = unknown section
unknown-sheet = unknown sheet
unknown-separator = unknown separator
unknown-yes-or-no = unknown answer
unknown-view = unknown drawing
unknown-sets = unknown sets
unknown-setting = unknown setting
unknown-config-action = unknown action
unknown-shell = unknown shell
unknown-sort = unknown order
unknown-row-flag = unknown flag of a row
unknown-standing = unknown place
unknown-strength = unknown strength
unknown-said = unknown answer
unknown-status = unknown status
unknown-subcategory = unknown subcategory
unknown-table = unknown table

bad-count = “{ $value }” is no number of families; write for example --transversal=3
bad-limit = “{ $value }” is no number of rows; write for example --limit=10
bad-size = “{ $value }” is no size; write for example --min=2

## Configuration

config-skipped = { $fault }; it is passed over
config-unreadable = the configuration cannot be read ({ $reason })
config-toml = this is not valid TOML ({ $detail })
toml-table = the brackets of this table are not closed
toml-array = this list is not closed: “]” is missing
toml-inline-table = these braces are not closed
toml-string = the quotation marks of this text are not closed, or it holds a sign that is not allowed
toml-unquoted = a text stands between quotation marks
toml-twice = this key is given twice
toml-no-value = “=” or a value is missing after this key
toml-no-key = a key is missing before “=”
toml-key = a key is written without accents or spaces, or between quotation marks
toml-comma = a comma is missing
toml-extra-comma = there is a comma too many
toml-line = one key and its value a line
toml-form = what is written there has not the form expected
place-version = another version ({ $other }, not { $version }); --fresh replaces this file
place-unversioned = tells no version ({ $version } expected); --fresh replaces this file
place-unreadable = cannot be read ({ $reason }); --fresh replaces this file
config-expected-text = “{ $key }” takes a text in quotes
config-expected-switch = “{ $key }” takes true or false
config-expected-table = “{ $key }” takes a section, opened by [{ $key }]
config-expected-keys = “{ $key }” takes a key or a list of keys, such as ["ctrl-f", "/"]
config-expected-number = “{ $key }” expects a number
profile-known = the section [list] says by what the list is known: heading, or else file and columns

## Dataset: files

fault-missing-file = the file is missing
fault-unreadable = the file cannot be read ({ $detail })
fault-large-file = the file is over { $limit } MiB
fault-path = the descriptor names “{ $path }”, which is not the file of this table
fault-table-twice = the table “{ $table }” is described twice
fault-no-file = this is not a regular file of the folder
fault-no-rows = the table is empty
fault-maximum = “{ $value }” is over { $maximum }
fault-descriptor = this is not a valid Data Package descriptor ({ $detail })
fault-missing-table = the table “{ $table }” is not described
fault-encoding = the text is not UTF-8
fault-control = control character { $character }, not allowed in the data
fault-invisible = invisible character { $character }, not allowed in the data
fault-empty-file = the file is empty
fault-csv = the line is not readable CSV
fault-ragged = { $found ->
    [one] { $found } cell
   *[other] { $found } cells
} instead of { $expected }
fault-long-cell = a cell of { $length } bytes; the limit is { $limit }
fault-row = the line cannot be read ({ $detail })

## Dataset: columns

fault-missing-column = the column “{ $column }” is missing
fault-extra-column = the column “{ $column }” is not in the descriptor
fault-extra-column-near = the column “{ $column }” is not in the descriptor; could it be “{ $near }”?
fault-column-order = the column “{ $column }” should be here, in place of “{ $found }”

## Dataset: cells

fault-required = the cell must be filled
fault-integer = “{ $value }” is not a whole number
fault-word = “{ $value }” is not in the vocabulary: { $words }
fault-word-near = “{ $value }” is not in the vocabulary; could it be “{ $near }”?
fault-slug = “{ $value }” is not an identifier: lower case without accents, digits and hyphens
fault-url = “{ $value }” is not a well-formed web address
fault-siren = “{ $value }” is not a valid SIREN number
fault-code = “{ $value }” does not have the form of a NAF code of this level
fault-spacing = a space too many, or a line end in the cell

## Dataset: between rows

fault-duplicate = “{ $value }” already stands on line { $line }
fault-reference = “{ $value }” leads nowhere
fault-reference-near = “{ $value }” leads nowhere; could it be “{ $near }”?
fault-unknown-code = the code “{ $value }” does not exist at the level “{ $level }”
fault-own-subcategory = the subcategory “{ $value }” belongs to the family “{ $owner }”, not to “{ $family }”
fault-orphan = nothing leads to “{ $value }”: no row names it in { $tables }
fault-fact = “{ $value }” ({ $field }): the first fact of actor_facts says “{ $told }”
fault-fact-missing = “{ $value }” ({ $field }): no fact of actor_facts says so
fault-fact-source = “{ $value }” is neither an address, nor owner/name:path@commit (forty hexadecimal digits), nor “rapport, …”
fault-sourced = neither a section of the report nor a public source in the note
fault-section-family = section { $value } is one of a sheet, but the family is missing
fault-numbering = “{ $value }” instead of { $expected }
fault-many-families = the program cannot cross more than { $limit } families

faults-more = { $count ->
    [one] … and one more fault
   *[other] … and { $count } more faults
}

## Rules of integrity

rule-peopled = There are families, subcategories, actors and their places
rule-required = Required cells are filled
rule-integer = Numbers are numbers
rule-vocabulary = Words are in their vocabulary
rule-slug = Identifiers are well formed
rule-url = Addresses are well formed
rule-siren = SIREN numbers are valid
rule-code = NAF codes have the form of their level
rule-spacing = No space too many
rule-unique = No duplicates
rule-reference = References lead somewhere
rule-known-code = The families’ codes exist in the classification
rule-own-subcategory = Each subcategory is used in its family
rule-orphan = No record to which nothing leads
rule-fact = Each fact about an actor has its source, and the record says what that says
rule-sourced = Each fact says where it comes from
fault-same-language = “{ $value }” is the language of the dataset: its texts are translated into others
fault-untranslatable = this column holds no text to be translated
fault-nothing-translated = the text to be translated is empty
rule-translation = Each translation is of a text that exists
rule-correction = Corrections are about cells that exist
rule-numbering = Families and subcategories are numbered in order

query-fault = character { $letter }: { $sentence }
query-unclosed-quote = the quote opened here is not closed
query-unclosed = the parenthesis opened here is not closed
query-stray-close = this parenthesis closes none
query-or-before = a condition is missing before “|”
query-or-after = a condition is missing after “|”
query-not-what = the dash denies what follows it, and nothing does
query-too-deep = too many parentheses within each other
query-too-long = query too long: at most { $limit } bytes
query-empty-group = these parentheses hold nothing
query-value-missing = a value is missing after “{ $field }:”
query-value-list = these parentheses take values, separated by “|”
query-no-comparison = “{ $field }” cannot be compared; transversal and year can
cite-filtered = { $flag } does not filter a record cited by its identifier
query-unknown-field = unknown field “{ $value }”; choose from: { $choices }
query-unknown-field-near = unknown field “{ $value }”; did you mean “{ $near }”? Choose from: { $choices }
query-not-records = “{ $field }” is asked only of the organisations of a list; choose from: { $choices }
query-not-organisations = “{ $field }” is not asked of an organisation; choose from: { $choices }
query-number = “{ $value }” is not a number
