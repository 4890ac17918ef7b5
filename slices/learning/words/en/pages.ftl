## The state of a run
begins-on = Begins on { $day }
begins-later = Begins soon
open-to-all = Open for enrolment
running = Running
running-until = Running until { $day }
archived = Over, to read

## The page of a run
enrol = Enrol
enrol-free = Free, in one click. You can leave at any time.
enrol-needs-account = Free. We ask you for an account first: one minute.
enrolment-opens = Enrolment opens { $when }.
enrolment-closed = Enrolment is closed. Look for open courses on the home page.
go-on = Continue the course
leave = Leave this course
leave-text = What you did is kept: you find it again if you come back.
leave-confirm = Yes, leave
for-the-team = Team pages
see-as-learner = See it as a learner does
practice-part = The practice in a lab
practice-part-text = Part of the course is done with real machines.
hours =
    { $hours ->
        [one] { $shown } hour
       *[other] { $shown } hours
    }
plan = The plan of the course
fact-author = Course of
fact-start = Start
fact-end = End
fact-effort = Effort
fact-duration = Length
fact-pace = Pace
fact-language = Language
fact-certificate = Certificate
own-pace = Your own
course-pace = Set by the course dates
certificate-from = from { $share }

## The outline
outline = Outline
outline-empty = Nothing to read for now
outline-empty-text = The course team has not published anything yet.
units-done = { $done } of { $all }
units-done-label = Units done
coming = Due soon
due-on = due { $day }
opens-on = opens { $day }
state-to-do = to do
state-started = started
state-done = done
state-current = you are here
state-locked = not open yet
untitled = Untitled
resume = Resume
begin = Begin
pages-of-run = Pages of the course

## A unit
you-are-here = You are here
previous = Previous
next = Next
units-around = Units before and after
preview = Team preview: you see what learners see, and all that is closed to them. Nothing is recorded.
due = Due
due-over = Past due
counts = Counts in the grade
counts-as = Counts in the grade: { $kind }
not-open = Not open
unit-opens = This unit opens { $when }.
unit-hidden = It was due, and the course team chose not to show it any more.
unit-empty = This unit is empty. Go on to the next one.
back-to-outline = Back to the outline
not-an-object = Send a JSON object, such as {"{"}"1": "choice_0"{"}"}.
upload-unreadable = The file did not arrive whole: 20 MB at most. Choose a smaller one, or try again on a better connection.

## News
updates = News and handouts
handouts = Handouts
no-news = No news
no-news-text = What the team announces appears here.

## My progress
my-progress = My progress
my-grade = My grade
nothing-to-pass = This course sets no mark: there is nothing to reach.
mark-reached = The certificate asks for { $mark }: you have it.
mark-to-reach = The certificate asks for { $mark }. { $missing } are missing, and what is left to do can give them.
mark-out-of-reach = The certificate asks for { $mark }. With what is left to do, this run can reach { $best }. Talk to the course team.
passed = Passed
get-certificate = Get my certificate
letters = Marks:
how-grade-is-made = How the grade is made
points-by-part = Points by part
column-work = Work
column-points = Points
column-share = Share
column-part = Part
column-due = Due
not-published = (not published yet)
dropped = Lowest, not counted
average-times-weight = Average { $average } × weight { $weight } =
total = Total, rounded:
practice-only = for practice
chapter-number = Chapter { $number }
part-of-chapter = ⁨{ $chapter }⁩, part { $part }
result-withheld = Result kept back
results-withheld = Some results are not shown, or not yet: they count in your grade, but in no figure on this page.
nothing-graded = Nothing in this course gives points.

## My learning
my-learning = My learning
my-courses = All my courses
find-course = Find a course
nothing-followed = You do not follow a course yet
nothing-followed-text = Choose one: you find it here again, where you left it.
nothing-opened = You have not opened anything yet.
you-were-at = You were at “{ $unit }”.
grade-so-far = Grade: { $grade }
enrolled-now = You are enrolled in this course.
see-certificate = See my certificate
handed-in-on = Handed in on { $day }
graded-points = Graded { $earned } of { $possible }
begun-and-due = { $count ->
    [one] Begun on { $day }; { $count } deadline is over.
   *[other] Begun on { $day }; { $count } deadlines are over.
}
