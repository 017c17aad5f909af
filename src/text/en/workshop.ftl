# Before a room: essnum present, essnum parcours.

group-presenting = Before a room
action-advance = reveal more, or go to the next step
action-retreat = hide what was revealed last, or go back to the step before
action-start-show = show the step, on the wall as here
action-blank-wall = blank the wall, then light it again; going on lights it, too
action-freeze-wall = freeze the wall while going on here, then release it
action-pause-timer = stop the time, then resume it
action-wall-clock = show the time that is left on the wall, or take it off
action-step-list = the list of steps; a number and Enter go there
action-speaker-notes = see the notes of the step, then hide them
action-remark = write down what the room says, for the minutes
action-detour = open the explorer here, while the wall stays
action-project = on a detour, put what the explorer shows on the wall
action-add-step = add this view to a parcours, as a step
hint-advance = next
hint-retreat = back
hint-start-show = show
hint-blank-wall = blank
hint-freeze-wall = freeze
hint-pause-timer = pause
hint-wall-clock = time
hint-step-list = steps
hint-speaker-notes = notes
hint-remark = remark
hint-detour = detour
hint-project = to wall
hint-add-step = step
synonyms-add-step = parcours, workshop, present, slide, step
scope-present = before a room
present-blanked = The wall is blank
present-unblanked = The wall is lit again
present-rows = choose the row of votes; without votes, scroll the wall
present-enter = end the number and go to the next row; elsewhere, go on
present-erase = erase the last digit, or the last family of a team
present-close = close what is open; take off the wall what a detour put there
present-on-detour = on a detour: to the wall; back to the step; add the view to the parcours
present-digits = hands for the row chosen, the families of a team, or the number of a step
present-leave = leave this window; the session is kept

step-view = View
step-record = Record
step-overlap = Overlap
step-riddle = In which families?
step-sorting = Sorting game
step-question = Question
step-word = What does this word mean?
step-qr = Address
step-timer = Timer
step-text = Text
request-search = Search: { $words }
request-compare = Comparison
request-transversal = in { $count } families at least
step-named = { $kind }: { $name }

wall-steps = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
wall-size = { $steps }, { $minutes } min
wall-legible = { $lines } lines: legible from about { $metres } m
wall-larger = Enlarge (Ctrl +) to { $lines } lines for { $metres } m
wall-begin = { $next } to begin · { $help } for the keys
wall-thanks = Thank you!
wall-source = Data: { $title }, edition { $version }
wall-above = { $count ->
    [one] { $count } line above
   *[other] { $count } lines above
}
wall-awaited = Reading the list…
wall-first = These are the first { $count } rows; the list goes on.
wall-below = { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
wall-card = Card { $rank } of { $count }
wall-points = { $count ->
    [0] 0 points
    [one] { $count } point
   *[other] { $count } points
}
wall-sorted = All cards are sorted.
wall-choice = { $rank }. { $choice }
wall-said = “{ $text }”
wall-said-by = “{ $text }” ({ $who })
wall-qr-large = This code needs a window of at least { $width } × { $height }: widen it, or make the letters smaller (Ctrl -).
wall-qr-long = This address is too long for a code.

host-wall = On the wall
host-notes = Notes
host-no-notes = no notes
host-next = Next
host-votes = Votes
host-steps = Steps
host-going = go to { $number }
host-remark = Remark
host-remark-told = What the room says. “text @name” keeps who said it. Enter keeps it, Esc leaves it.
host-before = before the first step
host-after = end
host-end = end of the parcours
host-place = step { $rank }/{ $count }
host-reveal = reveal { $rank }/{ $count }
host-blank = wall blank
host-frozen = wall frozen
host-projected = detour on the wall
host-paused = time stopped
host-clock = time on the wall
host-no-wall = no wall open
host-left = { $time } left
host-on-step = step { $time }
host-planned = planned { $time }
host-done = steps
host-used = time
host-minutes = { $count } min
last-at = { $time } · { $what }
last-hands = { $choice }: { $count ->
    [0] no hand
    [one] { $count } hand
   *[other] { $count } hands
}
last-answer = { $team }: { $families }
last-remark = remark: { $text }
last-join = a window was opened
last-leave = a window was closed

present-away = Detour: the wall stays · { $project } puts this on the wall · { $back } goes back to the step
present-projected = On the wall: { $label }
present-long = This view takes too long to tell to be put on the wall: drop some filters.
present-remarked = Written down; the minutes will tell it.
present-no-step = there are only { $count } steps
present-leaving = Once more to leave; the session is kept.
present-reread = The file of the parcours has changed: read again, at the same place.
present-broken = The parcours stays as it was, for its file is wrong now: { $fault }
present-added = Step { $rank } added to { $path }
present-added-apart = Step { $rank } added ({ $difference }) to { $path }
present-one-window = { $first } and { $second } open two windows: one at a time

workshop-unread = the session “{ $path }” cannot be read: { $reason }
workshop-refused = the session “{ $path }” cannot be written: { $reason }; another folder is chosen by --session
workshop-unwritten = the session “{ $path }” cannot be written: { $reason }; all goes on, without being kept
workshop-version = this session is of version { $version }; this program reads version { $own }
workshop-foreign = this file is no session of essnum
workshop-nowhere = this system has no folder to keep the session in; --session names one

unknown-parcours = unknown parcours
unknown-parcours-key = unknown key of a parcours
unknown-step-key = unknown key of a step
unknown-parcours-action = unknown action
unknown-reveal = unknown way to reveal
reveal-whole = whole
reveal-sections = sections
reveal-lines = lines
unknown-step = unknown step
config-expected-steps = “{ $key }” expects steps, each opened by [[{ $key }]]
config-expected-texts = “{ $key }” expects a list of texts, such as ["Blues", "Greens"]
parcours-unread = the parcours “{ $path }” cannot be read: { $reason }
parcours-large = this file has more than { $most } bytes: it is no parcours
parcours-no-step = this parcours has no step; each is opened by [[step]]
parcours-many = more than { $most } steps
parcours-two-kinds = two kinds in one step, “{ $first }” and “{ $second }”: one a step
parcours-no-kind = this step does not say what it is; one of: { $kinds }
parcours-key-misplaced = “{ $key }” does not go with “{ $kind }”
parcours-choices = a question has 2 to { $most } choices, not { $count }
parcours-number = “{ $key }” expects a whole number from { $least } to { $most }
parcours-empty = “{ $key }” is empty
parcours-long = “{ $key }” has more than { $most } characters
parcours-team-twice = the team “{ $team }” is named twice
parcours-teams = more than { $most } teams
parcours-quotes = a quote of this command is not closed
parcours-no-command = “{ $command }” is no command of essnum: it begins with “essnum”
parcours-standard-input = “{ $command }” reads standard input, which belongs to the keyboard during a workshop; name a file or a record
parcours-no-view = “{ $command }” shows nothing; search, show, export, overlaps and compare do
parcours-no-overlap = “{ $command }” is no overlap: it begins with “essnum overlaps”
parcours-other-kind = “{ $id }” is not of this kind: { $kind }
parcours-no-family = “{ $id }” is in no family: there is nothing to guess
parcours-no-site = no site is known for “{ $id }”
parcours-nobody = “{ $query }” finds no actor
parcours-few = “{ $query }” finds only { $count ->
    [one] { $count } actor
   *[other] { $count } actors
} for { $cards } cards
parcours-faulty = { $count ->
    [one] { $count } fault
   *[other] { $count } faults
}: see essnum parcours check
parcours-sound = { $name }: { $count ->
    [one] { $count } step
   *[other] { $count } steps
}, nothing wrong
parcours-new-one = essnum parcours new expects a name, or the path of a file
parcours-new-taken = “{ $name }” is the name of a parcours of the program
parcours-begun = { $path }: yours to write; then essnum present { $name }
bad-until = “{ $value }” is no time of day; for example 16:45

file-views = my-views.toml
views-title = My views
views-comment = Steps added from the explorer. To be presented by: essnum present my-views
draft-title = My parcours
draft-comment = A parcours of essnum: a step for each [[etape]]. Help: docs/workshop.md
draft-question = [[etape]]
    question = "What do you say?"
    minutes = 2
    notes = "What I want to say here."

command-present = Presents a parcours before a room, on the data
command-parcours = Lists, begins or checks parcours
heading-present = Session
operand-parcours = Parcours: the name of one of the program's or of your own, or a file; without it, decouverte
value-parcours = PARCOURS
operand-parcours-action = list, new, check or export, then the parcours
value-parcours-action = ACTION
flag-wall = Opens the wall, which the room sees
flag-host = Opens the host's window: notes, what comes next, time, votes
flag-solo = Does it all in one window, notes hidden
flag-session = Keeps the session in this folder, or resumes it
value-session = FOLDER
flag-until = Counts the time down to this time of day
value-until = HH:MM
flag-from = Begins with this step
value-from = STEP
file-parcours = Your parcours
file-workshop = The session that goes on
example-present-1 = The parcours of discovery, at once
example-present-2 = A workshop until 16:45; the wall in another window
example-present-3 = The wall, to be enlarged and projected
example-parcours-1 = The parcours of the program and your own
example-parcours-2 = What is wrong with parcours
example-parcours-3 = What to print for a workshop

kit-run-sheet = Run sheet
kit-handout = To take home
kit-families = The families
kit-step = Step
kit-at = At
kit-minutes = Minutes
kit-notes = Notes
minutes-title = Minutes: { $value }
minutes-when = Session of { $value }
minutes-lasted = Time spent on the steps: { $value }
minutes-parcours = Parcours: { $value }
minutes-edition = Data: edition { $value }
minutes-command = Command: { $value }
minutes-steps = Times
minutes-questions = Questions
minutes-cards = What the room says of each actor
minutes-cards-told = Hands, or teams, for each family. In brackets, the families in which the report only mentions it, or hesitates.
minutes-scores = Points
minutes-detours = Questions of the room
minutes-remarks = Remarks, for a correction sheet
minutes-differs = yes
minutes-same = no
minutes-column-time = Time
minutes-column-step = Step
minutes-column-planned = Planned
minutes-column-real = Real
minutes-column-choice = Answer
minutes-column-count = Hands
minutes-column-card = Actor
minutes-column-agreement = Agreement
minutes-column-usual = The room
minutes-column-report = The report
minutes-column-differs = Differs
minutes-column-team = Team
minutes-column-points = Points
minutes-column-shown = Shown
minutes-column-command = Command
minutes-column-table = Table
minutes-column-record = Record
minutes-column-what = Remark
minutes-column-who = By whom
minutes-fact-session = session
minutes-fact-step = step
minutes-fact-question = question
minutes-fact-card = card
minutes-fact-agreement = agreement
minutes-fact-difference = difference from the report
minutes-fact-score = points
minutes-fact-detour = detour
minutes-fact-remark = remark
column-minutes-what = What
column-minutes-time = Time
column-minutes-step = Step
column-minutes-item = Item
column-minutes-choice = Answer
column-minutes-value = Value (seconds, hands, % or points)
column-minutes-planned = Planned (seconds)
column-minutes-text = Text
workshop-line = this line of the session cannot be read: it is passed over{ $others ->
    [0] {""}
   *[other] {" "}with { $others } more
}, all the rest is there
workshop-torn = this line of the session was left unfinished: it is passed over, all the rest is there
workshop-empty = there is no session in “{ $path }”
parcours-export-one = essnum parcours export expects a parcours or a session, one only
table-minutes = Minutes
file-minutes = minutes

spoken-title = { $place }: { $title }
spoken-help = Empty line: go on. r: back. l: steps, a number goes there. n: notes. t: tell again. v 3 12: 12 hands for row 3. e 1 4 5: team 1 says families 4 and 5. + text: write down. x or /: detour through the data. q: leave.
spoken-away = Detour: everything that can be said in line mode, ? tells it. { $project }: on the wall and in the minutes. { $back }: back to the step.
spoken-voted = Counted.
spoken-nothing = Nothing of the kind is asked here.
