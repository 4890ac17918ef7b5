## Courses of other institutions
deliver-refused = Your institution cannot give this course. { $reason }
deliver-title = Courses of other institutions
deliver-lead = Agreements let this institution give these courses itself: its runs, its dates, its learners, its certificates.
deliver-courses = Courses this institution may give
deliver-runs = Runs of them this institution gives
deliver-nothing = No course to give for now
deliver-nothing-text = When an agreement in force lets this institution give a course of another, it will appear here.
deliver-one-version = One version only
deliver-open-lead = A run of your institution, of a course of { $author }. The author sees that you give it, and nothing of its learners.
deliver-by = Agreement:
column-author = Course of
column-agreement = Agreement
column-given-by = Given by
delivered-runs = Runs given by other institutions
delivered-of = This course is of { $author }. An agreement lets your institution give this run of it; if the agreement ends, the run goes on to its end with its version.
delivered-one-version = The version in use is the only one that the agreement lets be given today.
delivered-now = { $count ->
    [one] One run is given this way
   *[other] { $count } runs are given this way
}
delivered-ending = { $count ->
    [0] The others open no further run of these courses.
    [one] The others open no further run of these courses; the one that is open goes on to its end, with its version.
   *[other] The others open no further run of these courses; the { $count } that are open go on to their end, each with its version.
}
