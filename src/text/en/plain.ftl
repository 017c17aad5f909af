# Line mode: what can be said, what is answered.

say-search = / | search | find
say-search-does = followed by words, searches everywhere: /framasoft, /family:3 scop; alone, proposes searches made before
say-next = next | n | more
say-next-does = goes on; an empty line does too
say-all = all | a
say-all-does = tells all the rest at once
say-back = b | back
say-back-does = goes back to what came before
say-back-not = Nothing comes before: this is the beginning.
say-repeat = repeat | r | again
say-repeat-does = tells it again from the beginning
say-where = where | where am I | here
say-where-does = says where you are
say-about = typology | what | about | what is this
say-about-does = says what this typology is
say-record = record
say-record-does = reads the record of the family or subcategory
say-record-not = “{ $word }” reads the record of a family or subcategory: choose one first.
say-actors = actors
say-actors-does = lists the actors of this record
say-actors-not = “{ $word }” lists the actors of a family or subcategory, once its record is open.
say-links = links
say-links-does = lists the links of the record, with their numbers
say-links-not = “{ $word }” means something on a record only.
say-parts = parts
say-parts-does = lists the parts of the record, to go to one of them
say-parts-not = “{ $word }” means something on a record only.
say-cite = cite | citation
say-cite-does = says how to cite what is read
say-export = export | save
say-export-does = writes what is listed to a file; the name of a file may follow
say-why = why
say-why-does = tells why the actor is in each of its families: section, page, certainty, criterion
say-why-not = “{ $word }” tells why an actor is in its families: go to one first.
say-network = network | relations
say-network-does = tells the relations around the actor, or in the family
say-network-not = “{ $word }” tells the relations of an actor or a family: go there first.
say-compare = compare
say-compare-does = keeps this record in mind, then compares it with the next
say-compare-not = “{ $word }” means something on the record of an actor, a family or an organisation only.
say-command = command
say-command-does = says the command line that gives the same
say-strict = strict
say-strict-does = counts stated umbrella bodies and examples only
say-strict-not = “{ $word }” changes how overlaps of actors count, when they count broadly.
say-broad = broad
say-broad-does = counts mentions and uncertain cases too
say-broad-not = “{ $word }” changes how overlaps of actors count, when they count strictly.
say-classification = classification
say-classification-does = lists the whole classification of activities
say-classification-not = “{ $word }” comes after “naf”.
say-start = families | start | home
say-start-does = lists the families
say-overlaps = overlaps | transversal
say-overlaps-does = says who is in several families; followed by a column of your lists, what its values share
say-question = question | ask
say-question-does = asks what is in some families and not in others
say-codes = naf | codes
say-codes-does = lists the activity codes
say-glossary = glossary | statuses
say-glossary-does = lists the terms and the statuses
say-sources = sources | bibliography
say-sources-does = lists the sources, the databases and the figures
say-organisations = organisations | lists
say-organisations-does = lists the organisations of your files
say-organisations-not = No list is open: say “{ $open }” followed by the path of a file.
say-open = open | load
say-open-does = followed by the path of a file (csv, workbook, json), opens your list of organisations; alone, proposes lists opened before
say-facets = facets | narrow
say-facets-does = chooses what is kept by family, status, department and so on, with counts; takes a choice off
say-filter = filter
say-filter-does = followed by a query, keeps only what meets it: filter family:3; alone, tells the filter
say-unfilter = no filter | unfilter
say-unfilter-does = lifts the filter
say-unfilter-not = There is no filter.
say-history = history
say-history-does = lists what was read, to go back to it
say-help = ? | help
say-help-does = says what can be said here
say-quit = q | quit | exit
say-quit-does = ends
say-not = “{ $word }” is not possible here.

opening-say = “{ $about }” says what this is. A number chooses, “{ $search }” followed by words searches, “{ $back }” goes back, “{ $help }” says all that can be said, “{ $quit }” quits.

told-heading = { $heading }:
told-more = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}: “{ $next }”, or “{ $all }”.
told-list-end = { $count ->
    [one] End of the list: { $count } number.
   *[other] End of the list: { $count } numbers.
}
told-list-empty = End: the list is empty.
told-page-end = { $count ->
    [0] End of the record, without links.
    [one] End of the record: { $count } link, by its number between brackets.
   *[other] End of the record: { $count } links, by their numbers between brackets.
}
told-cut = At most { $most } organisations are told; a more precise search leaves fewer.
told-nothing-more = Nothing more to tell here. “{ $help }” says what can be said.

number-none = There is nothing to choose here.
number-beyond = { $count ->
    [one] The list has number 1 only.
   *[other] The list goes from 1 to { $count }.
}
number-beyond-page = { $count ->
    [one] The record has link 1 only.
   *[other] The links of the record go from 1 to { $count }.
}
line-encoding = This line is no text in UTF-8; nothing has changed.
line-too-long = This line is too long: { $most } bytes at most; nothing has changed.
line-unknown = “{ $line }” means nothing here. To search, put “{ $search }” before it; “{ $help }” says what can be said.
line-unknown-near = “{ $line }” means nothing here; did you mean “{ $near }”? To search, put “{ $search }” before it; “{ $help }” says what can be said.
address-told = Address: { $address }
not-there = It is not there any more.

families-title = { $count ->
    [one] { $count } family
   *[other] The { $count } families
}
family-entry = { $name }: { $count ->
    [0] no actor
    [one] { $count } actor
   *[other] { $count } actors
}
family-title = Family { $number }, { $name }: { $count ->
    [0] no actor
    [one] { $count } actor
   *[other] { $count } actors
}
subcategory-title = { $name }, family { $number } { $family }: { $count ->
    [0] no actor
    [one] { $count } actor
   *[other] { $count } actors
}
heading-subcategories = Subcategories
heading-actors = Actors
in-families = { $count ->
    [one] family { $numbers }
   *[other] families { $numbers }
}
with-values = { $count ->
    [one] value { $numbers }
   *[other] values { $numbers }
}
also-families = { $count ->
    [one] also family { $numbers }
   *[other] also families { $numbers }
}
told-level = level { $level }:
told-family = family { $number }
row-flagged = flagged

page-title = { $kind }: { $name }
why-title = Why: { $name }
network-title = Network: { $name }
comparison-title = { $left } and { $right } compared
side-both = Both:
side-one = { $name } only:
compare-marked = { $name } is kept in mind. Go to another record and say “{ $word }”.

counted-strict = Strictly: stated umbrella bodies and examples. “{ $word }” counts mentions and uncertain cases too.
counted-broad = Broadly: mentions and uncertain cases included. “{ $word }” counts stated umbrella bodies and examples only.
heading-several = { $kind ->
    [values] With several values
   *[other] In several families
}
heading-otherwise = Otherwise
intersections-count = { $count ->
    [0] No intersection
    [one] { $count } intersection
   *[other] { $count } intersections
} { $kind ->
    [values] of values
   *[other] of families
}
intersections-title = { $kind ->
    [values] The intersections of values
   *[other] The intersections of families
}
sets-by-two = { $kind ->
    [values] The values two by two
   *[other] The families two by two
}
question-entry = { $kind ->
    [values] A question: some values, and not others
   *[other] A question: in some families, and not in others
}
question-title = Question: { $what }
question-does = { $kind ->
    [values] A number takes a value from “whatever” to “yes”, then to “no”, and back.
   *[other] A number takes a family from “whatever” to “yes”, then to “no”, and back.
}
question-set = { $number } { $name }: { $answer }
question-met = What meets it

codes-title = Activity codes: { $count }
classification-title = Whole classification: { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
glossary-title = Glossary and statuses: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
sources-title = Sources, databases and figures: { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
organisations-title = { $count ->
    [0] No organisation of your lists
    [one] { $count } organisation of your lists
   *[other] { $count } organisations of your lists
}

found-title = Search for “{ $query }”: { $count ->
    [one] { $count } answer
   *[other] { $count } answers
}
found-by = by “{ $text }”
found-near = Nothing for “{ $query }”; names that are near:

help-title = What can be said here: { $place }
help-numbers = A number chooses from the last list told.
help-word = “{ $word }”
help-entry = { $words }: { $does }
links-title = Links: { $place }
parts-title = Parts: { $place }
searches-title = Search: “{ $word }” followed by words, or the number of one of these searches
searches-example = { $query }, { $about }
opening-waits = { $path } is being read, which may take a while.
recent-title = Open: “{ $word }” followed by the path of a file, or the number of a list that was opened before
recent-none = “{ $word }” is followed by the path of a file, on the same line: csv, workbook (xlsx, xls, ods) or json.
history-title = What was read, the last first

export-title = Write to a file: { $place }. Choose a format, or say “{ $word }” followed by the name of a file.
export-entry = { $format }, { $about }, file { $file }
export-written = Written: { $path }
export-taken = “{ $path }” exists already and has not changed; say “{ $word }” followed by another name.
export-nothing = Nothing to write here.

where-is = Here: { $place }
where-marked = Kept in mind for comparing: { $name }
filter-is = Filter: { $command }. “{ $word }” lifts it.
filter-without = There is no filter.
filter-keeps-nothing = This filter would keep nothing; nothing has changed.

facets-title = Narrow: { $place }
facets-chosen = Chosen, to be taken off by a number
facets-offered = To choose
facets-chip = { $facet }, { $value }
facets-entry = { $facet }: { $count ->
    [one] { $count } value
   *[other] { $count } values
}
facets-none = There is nothing to narrow here.
facet-title = Narrow by: { $facet }
facet-chosen = chosen
facet-organisations = { $name }: { $count ->
    [0] no organisation
    [one] { $count } organisation
   *[other] { $count } organisations
}
