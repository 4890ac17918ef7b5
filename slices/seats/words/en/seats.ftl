you-are-here = You are here
optional = (optional)
save = Save
confirm = Confirm
find = Search
pages = Pages of the list
to-start = Beginning of the list
next-page = Next
erased = Deleted account
csv = Download (CSV)
column-run = Course
column-host = Given by
column-school = Home school
column-student = Student
column-students = Students
column-asked = Asked on
column-state = State
column-result = Result
column-withdraw = Take back
column-dates = Dates
column-seats = Seats
column-price = Price
column-needs = To have passed before
column-ask = Ask
column-returned = Sent on
column-known = What the school sees
column-units = Units opened
column-seen = Last activity
column-enrolled = Enrolled
fact-grade = Grade
fact-outcome = Outcome
fact-credits = ECTS credits
passed = Passed
not-passed = Not passed
under-way = Under way
state-asked = To decide
state-waiting = Waiting for a seat
state-approved = Approved
state-refused = Refused
state-withdrawn = Taken back
state-ended = Left the course
state-completed = Result received
state-open = Those to decide
state-all = All
seats-left = { $count ->
    [one] { $left } seat left of { $quota }
   *[other] { $left } seats left of { $quota }
}
seats-free = No limit
seats-used = Full (all { $quota } seats are taken)
seats-none = None
seat-free-of-charge = Free of charge
term-from-to = From { $first } to { $last }
term-from = From { $first }
term-to = Until { $last }
no-dates = No dates
credits = { $figure } ECTS
no-student = You do not study at { $home } today. Its registrar can add you to the list of students.
no-own-school = This course is given by { $host }, your own school: enrol directly, without a seat of an agreement.
no-agreement = No agreement opens this course of { $host } to students of { $home }. { $why } The lead of your school can tell you what is planned.
no-opens-later = Enrolment in this course opens on { $day }.
no-closed = Enrolment in this course closed on { $day }. The team of the course at { $host } can tell you when the next run is.
no-closed-now = Enrolment in this course is closed. The team of the course at { $host } can tell you when the next run is.
no-enrolled = Already enrolled in this course: no seat is needed.
no-asked = A seat in this course has already been asked for. Follow the request on the page “Seats elsewhere”.
no-prerequisite = { $count ->
    [one] This course has to be passed before: { $courses }. The team of the course at { $host } can say whether something else counts for it.
   *[other] These courses have to be passed before: { $courses }. The team of the course at { $host } can say whether something else counts for them.
}
no-school-title = You are a student of no school here
seats-by-school = Seats in the courses of other institutions are asked for through one’s school.
no-school = Your school opens this page to its students: ask its registrar to add you to the list.
which-school = You study at several schools: choose the one you ask this seat for.
word-too-long = Your word is too long: 1,000 characters at most.
reason-missing = Say why, in 3 to 500 characters: the student reads it.
already-decided = { $name } – { $run }: this request no longer waits for a decision (state: { $state }). Somebody else decided, or the student took it back.
withdraw-over = This request is over: there is nothing left to take back.
credits-wrong = Write a number from 0 to 120, such as 3 or 2.5.
course-unknown = No course has the key “{ $key }”, or it is this very course. A key looks like IMT+FAB101.
needs-many = { $count ->
    [one] One course at most.
   *[other] { $count } courses at most.
}
nobody-seated = Nobody has a seat of an agreement in this run.
nothing-checked = Check at least one line.
run-unknown = Choose a course from the list.
of-somebody = { $name }: { $what }
seats-title = Seats elsewhere
seats-lead = Courses of other institutions that are open to your school. You ask, your school decides, and the result comes back to it.
my-requests = My requests
open-seats = Open to my school
is-asked = The request is with your school.
is-withdrawn = It is taken back.
for-school = for { $school }
withdraw = Take the request back
give-seat-back = Give the seat back
leave-seat = Leave the course
leave-early = The course has not begun: the seat goes to whoever waits for it.
leave-late = The course has begun: the seat stays counted. What you did there is kept.
back-rule = A seat given back before the course begins is the agreement’s again, and goes at once to whoever waits for it. After that it stays counted.
waits-for-place = on the waiting list of the course, which is full
find-seats = Find a course or an institution
nothing-open = No course is open to your school
nothing-open-text = No agreement in force opens seats at the moment, or nothing matches the search.
ask = Ask for a seat
closed-now = Enrolment closed
ask-title = A seat in “{ $run }”
see-run = See the course page
asked-already = You have asked for this seat already.
in-the-way = It is not possible for now
no-seat-now = No seat is free at the moment
wait-text = { $count ->
    [0] You can ask all the same: if your school agrees, you are first on the waiting list.
    [one] You can ask all the same: one person waits already, and seats that come back go to each in turn.
   *[other] You can ask all the same: { $figure } people wait already, and seats that come back go to each in turn.
}
ask-for-school = Ask for { $school }
which = For which school
word = A word to your school
word-hint = Why this course, for instance. Only your school reads it.
ask-button = Ask for this seat
requests-title = Requests for seats elsewhere
requests-lead = Your students ask for seats in courses of other institutions. You decide; the seat is taken when you approve.
find-student = Beginning of the name
run-key = Key of the run
no-requests = No request
no-requests-open = Nothing waits for your decision.
no-requests-found = Nothing matches. Try with fewer criteria.
their-word = Their word
reason = Reason of a refusal
reason-hint = Needed to refuse only; each student concerned reads it.
approve = Approve what is checked
refuse = Refuse what is checked
open-count = { $count ->
    [0] Nothing waits for a decision.
    [one] One request waits.
   *[other] { $figure } requests wait.
}
done-enrolled = { $count ->
    [one] One seat is taken: the student is enrolled.
   *[other] { $count } seats are taken: the students are enrolled.
}
done-for-place = { $count ->
    [one] One seat is taken, but the course is full: the student is on its waiting list.
   *[other] { $count } seats are taken, but the course is full: the students are on its waiting list.
}
done-for-seat = { $count ->
    [one] No seat left: one request waits for one to come back.
   *[other] No seat left: { $count } requests wait for seats to come back.
}
done-refused = { $count ->
    [one] One request is refused; the student is told.
   *[other] { $count } requests are refused; the students are told.
}
done-brought = { $count ->
    [one] One person has a seat. Waiting for one: { $waiting }.
   *[other] { $count } people have a seat. Waiting for one: { $waiting }.
}
group-title = Bring a group elsewhere
group-lead = Choose a course that an agreement opens to your school, then the students: each seat is taken at once.
group-who = Whom to bring
choose-run = Choose a course
show-students = Show the students
no-students = No student in this list.
not-our-student = Somebody ticked does not study at your institution today: nothing is asked for them.
bring = Bring those who are checked
run-seats-title = Students of other schools
run-seats-lead = What this run asks of them and gives them, who has a seat, and the results sent to their schools.
seated-title = Who has a seat
terms-title = Terms for students of other schools
terms-saved = The terms are saved.
results-sent = The results are on their way to the schools.
send-text = At the end of the run each school receives the signed results of its students. You can send them now; a result that changes later is sent again when you ask for it.
send-button = Send the results now
no-graded-work = No graded work
send-title = Send the results now
send-lead = The school of each person ticked receives their result, signed. The others go by themselves at the end of the run.
send-without-work = Whoever has no graded work yet is not ticked: their school would receive a document without a grade, which says so.
send-ticked = Send the results that are ticked
send-certified = Certificate awarded
send-already = Sent already
send-changed = Changed since it was sent
send-nothing-new = Everything is sent already: nothing has changed since.
needs = Courses to have passed before
needs-hint = One key a line, such as IMT+FAB101. A run that was passed or a certificate that holds is enough.
credits-hint = Given to who passes. Empty if you give none.
scope = For
scope-course = All runs of this course
scope-run = This run only
scope-wrong = These terms are for the whole course: only whoever teaches more than this run may say them. Say them for this run alone.
results-title = Results received
results-lead = The results of your students in courses of other institutions, signed by them.
no-results = No result yet
no-results-text = They come at the end of each run, or when the host sends them.
record-title = Result sent to the school
record-lead = A result signed by the institution that gave the course. Whoever has its code can verify it here.
record-criteria = “{ $course }”, given by { $host }, followed by a student of { $home } on a seat opened by agreement.
record-genuine = The signature is valid
record-genuine-text = This result is the one that the host signed; nothing in it has been changed.
record-false = The signature is not valid
record-false-text = Do not rely on this document. Ask the host for it again.
record-replaced = A corrected result took the place of this one
record-replaced-text = The school received a newer result: that one counts.
record-forgotten = The person concerned had their data erased: only the existence of this result remains.
record-issuer = Signed with the keys of
record-unknown = No result has this code
record-unknown-text = Check the ten characters of the code on the document, or ask whoever gave it to you.
files-title = Files
files-pdf = PDF
files-credential = Verifiable credential (JSON)
paper-what = Item
paper-value = Value
paper-signed = The digital credential of this result is signed by { $host }.
paper-verify = Verify this result
elsewhere-title = Our students elsewhere
elsewhere-lead = Courses of other institutions in which your students have a seat you approved, and those whose results of your students an agreement lets you read.
elsewhere-none = Nothing to see elsewhere yet
elsewhere-none-text = A course of another institution appears here as soon as a student has a seat in it that your school approved, or an agreement lets your school read the results of its own.
known-named = Person by person
known-aggregated = In figures only
known-nothing = The number of seats only
known-by = By “{ $title }”.
seated-there = { $count ->
    [one] One person has a seat in this course that your institution approved.
   *[other] { $figure } people have a seat in this course that your institution approved.
}
students-there = { $count ->
    [one] One person of your institution follows this course.
   *[other] { $figure } people of your institution follow this course.
}
too-few = Too few people to show figures
too-few-text = { $count ->
    [one] The agreement allows figures only, from one person on.
   *[other] The agreement allows figures only. With fewer than { $count } people each would be recognised.
}
no-grant = No agreement lets you see these results
see-agreements = See the agreements
grades-withheld = { $count ->
    [one] Grades appear here as soon as one person has one.
   *[other] Grades appear here once at least { $count } people have one: with fewer, each would be recognised.
}
figure-begun = Have begun
figure-passed = Have passed
figure-mean = Mean grade
distribution = Distribution of grades
band-first = Below 25%
band-second = 25 to 49%
band-third = 50 to 74%
band-fourth = 75% and more
letter-hello = Hello { $name },
letter-asked-subject = Your request for a seat: { $run }
letter-asked = Your request for a seat in “{ $run }”, given by { $host }, has reached { $home }. Its registrar decides, and you will get the answer here.
letter-approved-subject = Your seat is approved: { $run }
letter-approved = Your school gives you a seat in “{ $run }”, given by { $host }. You are enrolled. If you change your mind, give the seat back before the course begins: somebody may be waiting for it.
letter-full-subject = Your seat is approved, the course is full: { $run }
letter-full = Your school gives you a seat in “{ $run }”, given by { $host }. The course is full: you are on its waiting list, and will be enrolled as soon as there is a place.
letter-waits-subject = Your request waits for a seat: { $run }
letter-waits = { $place ->
    [one] Your school agrees that you follow “{ $run }”, given by { $host }. All seats of the agreement are taken: you are first on the waiting list.
   *[other] Your school agrees that you follow “{ $run }”, given by { $host }. All seats of the agreement are taken: you are number { $place } on the waiting list.
}
letter-refused-subject = Your request for a seat is refused: { $run }
letter-refused = { $home } did not approve your request for a seat in “{ $run }”, given by { $host }. Its reason: { $reason }
letter-result-subject = Your result has been sent: { $run }
letter-result = { $host } has sent { $home } your signed result for “{ $run }”. You find it on your page.
slots-title = Slots free for all schools
slots-text = The hours at which no school of the agreement teaches or is closed, by their calendars.
ending-waiting = { $count ->
    [one] One request waits for a seat of this agreement: none will come by it any more.
   *[other] { $count } requests wait for a seat of this agreement: none will come by it any more.
}
