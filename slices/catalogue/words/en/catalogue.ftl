## Home
home-page = Courses
home-promise = Learn to make things, online and in a lab
home-lead = Follow the course wherever you are, practise in a lab near you, earn a certificate anybody can check.
home-title = To follow now
highlights = Highlights
next-runs = Beginning soon
by-subject = By subject
by-place = Places to practise
see-all =
    { $total ->
        [one] See the course
       *[other] See all { $total } courses
    }

## Searching
search = Search
search-label = Search for a course
search-placeholder = Arduino, 3D printing…
courses-title = Courses
courses-for = “{ $words }” in the courses
courses-count =
    { $total ->
        [0] No course
        [one] { $total } course
       *[other] { $total } courses
    }
found =
    { $total ->
        [0] Nothing for “{ $words }”
        [one] { $total } course for “{ $words }”
       *[other] { $total } courses for “{ $words }”
    }
narrow = Narrow down
narrow-by =
    { $chosen ->
        [one] Narrow down ({ $chosen } choice)
       *[other] Narrow down ({ $chosen } choices)
    }
apply = Apply
chosen = What you chose
take-away = take away
take-all-away = Take all away
order = Sort
order-button = Sort
order-best = Best match
order-start = Beginning soon
order-newest = Added recently
order-title = Title
meant = No course says “{ $typed }”: here is “{ $taken }”.
without-words = No course says “{ $words }”: here is what there is without.
some-words = No course has all of “{ $words }”: these come near.
nothing-found = No course has these words
nothing-found-text = Try a shorter or more common word, or look at all courses.
nothing-with-facets = Nothing answers all these choices
nothing-with-facets-text = Take one away above, or all of them.
without-facets =
    { $total ->
        [one] See { $total } course without these choices
       *[other] See { $total } courses without these choices
    }
all-courses = All courses
no-courses = No course yet
no-courses-text = Courses appear here as soon as a run is open to everybody.
pages = Pages of results
previous = Previous
next = Next
shown = { $first } to { $last } of { $total }
first-page = This page is gone: back to the first one

## Facets
facet-when = When
facet-subject = Subject
facet-level = Level
facet-language = Language
facet-format = Format
facet-place = Where the practice is
facet-pace = Pace
facet-institution = Institution
facet-certificate = Certificate
when-open = Open for enrolment
when-soon = Beginning soon
when-running = Running
when-over = Over
format-hybrid = Online and in a lab
format-online = Online
hybrid-short = With a lab
pace-self = Your own
pace-dates = Set by the course dates
certificate-yes = With a certificate

## The page of a course
course = Course
you-are-here = You are here
enrol = Enrol
enrol-leave = In one click. You can leave at any time.
enrol-account = We ask you for an account first: one minute.
full = All places are taken.
how-to-wait = See the waiting list
how-to-enrol = Ask for a place
go-on = Continue the course
about-run = All about this run
enrolment-opens = Enrolment opens on { $when }.
enrolment-closed = Enrolment is closed. Look at the other runs, or at a course on the same subject.
to-be-scheduled = Its dates are not set yet. Come back soon.
over = This run is over. The next one will appear here.
team-page = Team page
before = Before you begin
where-practice = Where to practise
all-runs = Runs
given-by = Given by
column-run = Run
column-state = State
fact-start = Start
fact-end = End
fact-effort = Work
fact-duration = Length
fact-cost = Price
fact-licence = Licence
certificate-from = from { $share }
hours =
    { $hours ->
        [one] { $hours } hour in all
       *[other] { $hours } hours in all
    }

others = Elsewhere in the network
others-lead = { $total ->
    [one] { $total } course of another site that this portal follows. It opens there.
   *[other] { $total } courses of other sites that this portal follows. Each opens on its site.
}
others-on = on { $host }
others-more = { $shown } of { $total } are shown: narrow the search to find the others.
others-all = See those of elsewhere

## Programmes
programmes = Programmes
programmes-lead = Courses that belong together, up to a certificate or a degree.
programmes-search = Search for a programme
programmes-all = All programmes
programmes-see-all =
    { $total ->
        [one] See the programme
       *[other] See all { $total } programmes
    }
programmes-count =
    { $total ->
        [0] No programme
        [one] { $total } programme
       *[other] { $total } programmes
    }
programmes-found =
    { $total ->
        [0] Nothing for “{ $words }”
        [one] { $total } programme for “{ $words }”
       *[other] { $total } programmes for “{ $words }”
    }
programmes-none = No programme yet
programmes-none-text = A programme appears here as soon as the institution that leads it publishes it.
programmes-nothing = No programme answers
programmes-nothing-text = Try a shorter or more common word, or look at all of them.
ects = { $credits } ECTS
intake-open = Open for enrolment
intake-until = Open until { $day }
intake-opens = Opens on { $day }
facet-kind = Type
kind-course = Course
