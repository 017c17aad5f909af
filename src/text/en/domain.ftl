# The words of the domain: vocabularies of the tables, pages of the records.

kind-organisation = organisation
kind-network = network
kind-software = software
kind-project = project
kind-public_body = public body
kind-company = company
kind-collective = collective

role-network_head = umbrella body
role-example = example
role-mention = mention

certainty-stated = stated
certainty-uncertain = uncertain
certainty-contested = contested

actor-department = department { $code }
actor-founded = founded in { $year }
code-listed = sheets that give it:
code-unlisted = none of its sheets gives this code

section-introduction = introduction of the report
section-method = method of the report
section-acknowledgements = acknowledgements of the report
section-glossary = glossary of the report
section-1 = § 1
section-2 = § 2
section-3 = § 3
section-4 = § 4
section-5 = § 5

basis-table = table of the sheet
basis-text = prose of the sheet

fact-founded = founded
fact-city = city
fact-department = department
fact-country = country
fact-naf = NAF code
fact-repository = repository
fact-website = website
fact-siren = SIREN
fact-legal_form = status
fact-legal_category = legal category

criterion-criterion = criterion
criterion-feature = feature
criterion-included = included
criterion-excluded = excluded
criterion-controversy = controversy
criterion-limit = limit
criterion-open_question = open question

relation = { $predicate }:
predicate-member_of = member of
predicate-member_of-inverse = has as member
predicate-founded = created
predicate-founded-inverse = created by
predicate-publishes = publishes
predicate-publishes-inverse = published by
predicate-based_on = based on
predicate-based_on-inverse = is the basis of
predicate-supports = supports
predicate-supports-inverse = supported by
predicate-renamed_to = new name
predicate-renamed_to-inverse = former name
predicate-acquired_by = acquired by
predicate-acquired_by-inverse = acquired
predicate-part_of = part of
predicate-part_of-inverse = comprises
predicate-partner_of = partner
predicate-partner_of-inverse = partner
predicate-modelled_on = modelled on
predicate-modelled_on-inverse = was the model for
predicate-derived_from = derived from
predicate-derived_from-inverse = gave rise to
predicate-supplier_of = had as client
predicate-supplier_of-inverse = had as supplier
predicate-affiliated_with = affiliated with
predicate-affiliated_with-inverse = has as affiliate

level-section = section
level-division = division
level-group = group
level-class = class
level-subclass = sub-class

passage-exact = taken over as it is
passage-split = split
passage-merged = merged
passage-split_merged = split, then merged

weight-dominant = dominant
weight-common = common
weight-occasional = occasional

source-article = article
source-book = book
source-chapter = chapter
source-report = report
source-web_page = web page
source-press = press
source-manifesto = manifesto
source-interview = interview
source-blog = blog

listing-bibliography = bibliography
listing-complementary = further reading
listing-report_list = list of reports
listing-academic = academic resource
listing-operators = operator’s document
listing-press = press
listing-footnote = footnote
listing-text = cited in the text

confidence-certain = certain
confidence-likely = likely
confidence-possible = possible

record-family = Family
record-family-many = { $count ->
    [one] Family
   *[other] Families
} · { $count }
record-subcategory = Subcategory
record-subcategory-many = { $count ->
    [one] Subcategory
   *[other] Subcategories
} · { $count }
record-actor = Actor
record-actor-many = { $count ->
    [one] Actor
   *[other] Actors
} · { $count }
record-code = NAF code
record-code-many = { $count ->
    [one] NAF code
   *[other] NAF codes
} · { $count }
record-status = Status
record-status-many = { $count ->
    [one] Status
   *[other] Statuses
} · { $count }
record-term = Term
record-term-many = { $count ->
    [one] Term
   *[other] Terms
} · { $count }
record-source = Source
record-source-many = { $count ->
    [one] Source
   *[other] Sources
} · { $count }
record-database = Database
record-database-many = { $count ->
    [one] Database
   *[other] Databases
} · { $count }
record-typology = Typology
record-typology-many = { $count ->
    [one] Typology
   *[other] Typologies
} · { $count }
record-figure = Figure
record-figure-many = { $count ->
    [one] Figure
   *[other] Figures
} · { $count }

place-sheet = sheet { $number }, § { $section }
place-page = sheet { $number }, § { $section }, p. { $page }
place-page-or = sheet { $number }, § { $section }, pp. { $page }-{ $other }
place-part = ({ $part })
place-section = (§ { $section })
public-source = (public source)

part-why = Why it is here
part-kind = Kind
part-relations = Relations
part-codes = NAF codes
part-own-code = Its NAF code
part-own-code-sirene = Its NAF code (SIRENE)
part-family-codes = NAF codes of its families
part-statuses = Statuses
part-criteria = Criteria that give it as an example
part-notes = Note
part-corrections = Corrections
part-subcategories = Subcategories
part-criterion = Criteria
part-feature = Features
part-included = Included
part-excluded = Excluded
part-controversy = Controversies
part-limit = Limits
part-facts = Where these facts come from
part-open-question = Open questions
part-actors = Actors
part-networks = Umbrella bodies
part-shared = Shared actors, strictly
part-publics = Who it serves
part-figures = Figures
part-sources = Sources
part-databases = Databases
part-families = Families
part-transversal = Transversal actors
part-legal-categories = Legal categories that tell it
part-joined = Actor of the typology
part-legal-category = Legal category
part-department = Department
part-city = Town
part-classification = Classification
part-naf-2025 = NAF 2025
part-related = See also

also-called = Also: { $names }
as-printed = printed “{ $printed }”
naming-criterion = Example of this criterion:
named-beside = given as an example
named-as-example = given as an example
by-way-of = through the code above or below it:
legal-form = Status:
legal-category = Legal category:
siren = SIREN:
term-named = the term “{ $term }”
family-number = Family { $number }
family-page = from p. { $page }
family-page-or = from p. { $page } or { $other }, by table of contents
correction = “{ $printed }” → “{ $corrected }”
correction-open = “{ $printed }”: nothing better established
actor-count = { $count ->
    [0] no actor
    [one] { $count } actor
   *[other] { $count } actors
}

join-nor = { $first } or { $last }

crossing-number = { $count ->
    [0] No
    [1] One
    [2] Two
    [3] Three
    [4] Four
    [5] Five
    [6] Six
    [7] Seven
    [8] Eight
    [9] Nine
    [10] Ten
   *[other] { $count }
}
crossing-who-families = { crossing-number } { $count ->
    [0] actor is
    [1] actor is
   *[other] actors are
}
crossing-who-naf = { crossing-number } { $count ->
    [0] NAF code is
    [1] NAF code is
   *[other] NAF codes are
}
crossing-who-statuses = { crossing-number } { $count ->
    [0] status is
    [1] status is
   *[other] statuses are
}
crossing-who-organisations = { crossing-number } { $count ->
    [0] organisation is
    [1] organisation is
   *[other] organisations are
}
crossing-who-values = { crossing-number } { $count ->
    [0] organisation has
    [1] organisation has
   *[other] organisations have
}
crossing-besides = { $count ->
    [one] { $count } other
   *[other] { $count } others
}
crossing-place = in “{ $name }”
crossing-place-number = in { $number }
crossing-exclusive = { $degree ->
    [1] { $places } and
   *[other] at once { $places }, and
} { $kind ->
    [families] in no other family
    [organisations] in no other family
    [values] { $others ->
        [0] no other value
       *[other] no other of the values shown
    }
   *[other] in no other sheet
}
crossing-inclusive = { $degree ->
    [1] { $places }, at least
   *[other] at once { $places }, at least
}
crossing-union = { $degree ->
    [1] { $places }, at least
    [2] { $places }, or { $kind ->
        [values] both
       *[other] in both
    }
   *[other] { $places }, or { $kind ->
        [values] several at once
       *[other] in several at once
    }
}
crossing-yes = { $degree ->
    [1] { $places }
   *[other] at once { $places }
}
crossing-no = { $kind ->
    [values] something else than { $others }
   *[other] elsewhere than { $others }
}
crossing-one = { $kind ->
    [values] one of the values only
   *[other] in one family only
}
crossing-any = { $kind ->
    [values] one of the values at least
   *[other] in one family at least
}
crossing-yes-no = { $degree ->
    [1] { $places }
   *[other] at once { $places }
} { $kind ->
    [values] without { $others }
   *[other] without being { $others }
}
crossing-headline = { $who } { $place }.
crossing-sentence = { $count ->
    [0] { $who } { $place }.
   *[other] { $who } { $place }: { $names }.
}
sharing-families = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}: { $several } in several families, { $one } in one only.
sharing-naf = { $count ->
    [one] { $count } NAF code
   *[other] { $count } NAF codes
}: { $several } in several families, { $one } in one only. By its NAF code alone, { $found ->
    [one] { $found } family
   *[other] { $found } families
} out of { $families } can be told{ $lost ->
    [0] .
   *[other] ; nothing there tells { $names } apart.
} A code says what is done, never whether it is done in the social and solidarity economy: it proposes candidates, the sheet decides.
sharing-statuses = { $count ->
    [one] { $count } status
   *[other] { $count } statuses
}: { $several } in several families, { $one } in one only. By its status alone, { $found ->
    [one] { $found } family
   *[other] { $found } families
} out of { $families } can be told{ $lost ->
    [0] .
   *[other] ; nothing there tells { $names } apart.
}
sharing-organisations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
} by NAF code: { $several } in several families, { $one } in one only{ $nowhere ->
    [0] .
    [one] ; { $nowhere } other in none.
   *[other] ; { $nowhere } others in none.
}
sharing-values = { $count ->
    [one] { $count } organisation has
   *[other] { $count } organisations have
} one of these values at least: { $several } several, { $one } one only{ $nowhere ->
    [0] .
    [one] ; { $nowhere } other has none.
   *[other] ; { $nowhere } others have none.
}
sharing-several = { $kind ->
    [values] Several values
   *[other] In several families
} · { $count }
sharing-proper = { $kind ->
    [values] One value only
   *[other] In one family only
} · { $count }
singles-whole = { $kind ->
    [values] Each value, whole
   *[other] Each family, whole
} · { $count }
sharing-without = { $kind ->
    [values] Values never alone
   *[other] Families with nothing of their own
} · { $count }
crossing-counted = { $what }; { $how }.
crossing-counted-strict = Actors in the strict sense (umbrella bodies and stated examples)
crossing-counted-broad = Actors in the broad sense (mentions and uncertain cases too)
crossing-counted-naf = NAF codes that the sheets of the families give
crossing-counted-statuses = Statuses that the sheets of the families name
crossing-counted-organisations = Organisations of { $lists }, in the families whose sheets give their NAF code
crossing-counted-values = Organisations of { $lists }, by the values of a column
crossing-counted-exclusive = exclusive count: { $kind ->
    [values] these values and no other
   *[other] in these families and in no other
}
crossing-counted-inclusive = inclusive count: { $kind ->
    [values] these values at least
   *[other] in these families at least
}
crossing-counted-union = union: { $kind ->
    [values] at least one of these values
   *[other] in at least one of these families
}
crossing-counted-number = number of what two { $kind ->
    [values] values
   *[other] families
} both have; on the diagonal, the size of each
crossing-counted-jaccard = Jaccard index: what two { $kind ->
    [values] values
   *[other] families
} both have, in % of what they have together; on the diagonal, the size of each
crossing-counted-smaller = overlap coefficient: what two { $kind ->
    [values] values
   *[other] families
} both have, in % of what the smaller has; on the diagonal, the size of each
crossing-nowhere-organisations = { $count ->
    [one] { $count } organisation of { $all } is in no family by its code.
   *[other] { $count } organisations of { $all } are in no family by their code.
}
crossing-nowhere-values = { $count ->
    [one] { $count } organisation of { $all } has none of these values.
   *[other] { $count } organisations of { $all } have none of these values.
}
crossing-values = Column “{ $heading }”: { $others ->
    [0] { $count ->
        [0] no value.
        [1] its only value.
       *[other] its { $count } values.
    }
    [1] the { $count } most frequent values; and { $others } other value.
   *[other] the { $count } most frequent values; and { $others } other values.
}
crossing-left-out = column “{ $heading }”: { $others ->
    [one] { $others } less frequent value is not counted
   *[other] { $others } less frequent values are not counted
}
crossing-variants = column “{ $heading }”: { $variants ->
    [one] { $variants } spelling that differs only in case is counted with another
   *[other] { $variants } spellings that differ only in case are counted with others
}
crossing-counting = { $percent ->
    [0] Reading and counting.
   *[other] Reading and counting: { $percent } %.
}
list-besides = { $count ->
    [one] and { $count } other
   *[other] and { $count } others
}
crossing-title-families = The actors that families share
crossing-title-naf = The NAF codes that families share
crossing-title-statuses = The statuses that families share
crossing-title-organisations = The organisations that families share
crossing-title-values = The organisations that the values of the column “{ $heading }” share
crossing-legend = Families, with their size
crossing-legend-values = Values, with their size
crossing-sentences = In words
crossing-source-both = Source: { $lists }; { $title }, edition { $version }, licence { $licences }.
crossing-source-lists = Source: { $lists }.
crossing-source = Source: { $title }, edition { $version }, licence { $licences }.
sets-families = actors
sets-naf = NAF codes
sets-statuses = statuses
sets-organisations = organisations by code
sets-values = values of a column
count-exclusive = exclusive
count-inclusive = inclusive
count-union = union
sort-size = by size
sort-degree = by number of families
sort-family = by family
quoted = “{ $text }”
compare-both = both
compare-common = In common:
compare-count = { $what } { $count }
list-and = { $first } and { $last }
list-or = { $first } or { $last }
answer-yes = yes
answer-no = no
answer-any = whatever
why-network_head = Umbrella body in
why-example = Given as an example in
why-mention = Mentioned in
why-where = The report says so:
why-under = Under:
why-sure = Certainty:
why-printed = In the form:
measure-number = number
measure-jaccard = Jaccard %
measure-smaller = {"%"} of the smaller
measure-jaccard-told = That is { $share }% of all that the two have together.
measure-smaller-told = That is { $share }% of what the smaller of the two has.
network-record = Open its record
network-none = No relation is known.

facet-family = Family
facet-subcategory = Subcategory
facet-role = Role
facet-naf = NAF division
facet-status = Status
facet-kind = Kind
facet-transversal = Families
facet-certainty = Certainty
facet-department = Department
facet-standing = Place
facet-strength = Strength
facet-flag = Flagged
facet-roles = Sense
facet-where = Query

## Lists of organisations

# What a column says.
list-field-siren = SIREN
list-field-siret = SIRET
list-field-name = name
list-field-naf = NAF code
list-field-naf_edition = classification
list-field-legal_category = legal category
list-field-postal_code = postal code
list-field-insee = commune’s INSEE code
list-field-department = department
list-field-city = town
list-field-country = country
list-field-website = website
list-field-tags = tags
list-field-status = status
list-field-ess = social economy
list-field-mission = mission company
list-field-active = active
list-field-closed_on = end date
list-field-created_on = creation date
list-field-workforce = workforce
list-field-rna = RNA number
list-field-id = identifier

# How a column was recognised.
sureness-chosen = chosen
sureness-heading = by its heading
sureness-likely = probably, by its heading
sureness-content = by its contents

# What is no organisation.
aside-lines = { $count ->
    [1] line
   *[other] lines
} { $lines }{ $more ->
    [0] {""}
   *[other] …
}
aside-blank = { $count ->
    [one] { $count } blank row
   *[other] { $count } blank rows
} ({ aside-lines })
aside-total = { $count ->
    [one] { $count } total
   *[other] { $count } totals
} ({ aside-lines })
aside-heading = { $count ->
    [one] the heading { $count } time more
   *[other] the heading { $count } times more
} ({ aside-lines })
aside-note = { $count ->
    [one] { $count } note
   *[other] { $count } notes
} ({ aside-lines })
aside-section = { $count ->
    [one] { $count } section
   *[other] { $count } sections
} ({ aside-lines })

# What can be chosen of a list.
list-setting-separator = separator
list-setting-encoding = encoding
list-setting-heading = heading
list-setting-sheet = sheet
list-setting-column = column

# Encodings.
encoding-utf-8 = UTF-8
encoding-utf-8-damaged = damaged UTF-8
encoding-windows-1252 = Windows-1252
encoding-mac-roman = Mac Roman
encoding-cp850 = CP850
encoding-utf-16 = UTF-16

# What is flagged of a row.
row-flag-ragged = number of cells
row-flag-unclosed_quote = quotation mark never closed
row-flag-encoding = bytes in another encoding
row-flag-no_name = no name
row-flag-undisclosed = value not disclosed
row-flag-entities = HTML entities read
row-flag-mojibake = wrongly decoded letters, mended
row-flag-siren_repaired = SIREN repaired
row-flag-siren_invalid = SIREN invalid
row-flag-siret_invalid = SIRET invalid
row-flag-siren_mismatch = SIREN and SIRET disagree
row-flag-naf_repaired = NAF code repaired
row-flag-naf_several = several NAF codes
row-flag-naf_old = NAF code from before 2008
row-flag-naf_invalid = NAF code unreadable
row-flag-naf_unknown = NAF code unknown
row-flag-naf_2025 = code of NAF 2025
row-flag-naf_level = level of NAF above its sub-classes
row-flag-legal_category_repaired = legal category repaired
row-flag-legal_category_invalid = legal category unreadable
row-flag-legal_category_level = level of the legal nomenclature
row-flag-status_mismatch = status and legal code disagree
row-flag-postal_code_repaired = postal code repaired
row-flag-postal_code_invalid = postal code unreadable
row-flag-rna_repaired = RNA number repaired
row-flag-rna_invalid = RNA number invalid
row-flag-closed = closed, says the list
row-flag-duplicate = duplicate of a row above
row-flag-near_actor = name near to an actor’s

# What joins an organisation to an actor.
joined-by-siren = by SIREN
joined-by-name = by name
joined-by-alias = by another name

# Where an organisation stands.
standing-actor = in the typology
standing-candidate = candidate by its code
standing-other = other

# Strength of a candidate, and what makes it.
strength-strong = strong candidate
strength-medium = medium candidate
strength-weak = weak candidate
strength-reason-one_family = code of one family alone
strength-reason-few_families = code of two or three families
strength-reason-many_families = code of many families
strength-reason-broad_code = code that a sheet gives only by its division
strength-reason-doubtful_code = code too broad, or in doubt
strength-reason-name_words = words of the typology in its name
strength-reason-ordinary_words = everyday words of the typology in its name
strength-reason-status = status that these families name
strength-reason-ess = said to be of the SSE (no weight)
strength-reason-not_ess = said not to be of the SSE (no weight)
strength-reason-closed = closed
near-actor = Name near to
duplicate-of = Same organisation as on line { $line }

# What a list says yes or no to.
said-yes = yes
said-no = no

list-place = line { $line } of { $file }
by-code = by its code
part-typology = In the typology
part-told = What the file says
part-flags = Flagged
part-printed = As printed
part-file-row = As in the file
page-cell-cut = … { $size } more, in the export
page-columns-cut = { $count ->
    [one] … { $count } more column, in the export
   *[other] … { $count } more columns, in the export
}

thesaurus-title = Typology of the digital social and solidarity economy
thesaurus-about = Eight families of the digital social and solidarity economy in France, their subdivisions and the actors that stand in them.
thesaurus-source = « Fiches Typologie de l’ESS numérique », December 2025, Sciences Po Lille, with Social Good Accelerator (SOGA)
thesaurus-source-naf = INSEE, French classification of activities, Licence Ouverte 2.0
thesaurus-naf = French classification of activities, revision 2 (extract)
thesaurus-naf-2025 = French classification of activities of 2025 (extract)
thesaurus-passages = From NAF rev. 2 to NAF 2025, for the codes cited
thesaurus-statuses = Statuses of the social and solidarity economy
thesaurus-glossary = Vocabulary of the digital social and solidarity economy
untranslated = Text in French: not translated yet.
naf-language = NAF labels are in French, as INSEE publishes them.
fact-origin = according to { $source }
fact-read-on = read in { $month }
gap-subcategory_without_actor = subcategory without actors
gap-code_without_actor = code that finds no actor of its family
gap-actor_outside_codes = actor that the codes of its families do not find
gap-contested_place = contested place
gap-uncertain_place = uncertain place
gap-empty_field = empty field
