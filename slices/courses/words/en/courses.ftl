key-taken = The course { $key } already belongs to { $owner }. Change the course number in the archive, or ask that institution to import it.
file-locked = This file is for people who follow this course. Enrol, then open it again.
optional = (optional)
save = Save
saved = Saved.

refused-no-file = Choose an archive: the .tar.gz or .zip file of the course.
refused-not-a-course = This is not a course: no course.xml, library.xml or package.toml was found in it. Export the course from Studio and bring that file.
refused-absolute-path = The archive names an absolute path ({ $path }); an Open edX export never does, so it is not opened. Export the course again.
refused-parent-path = The archive names a path that leaves its folder ({ $path }); an Open edX export never does, so it is not opened. Export the course again.
refused-link = The archive holds a link ({ $path }). Put the file itself in its place and pack it again.
refused-device = The archive holds a device or a pipe ({ $path }). Only files and folders belong in a course.
refused-too-many = The archive holds more than { $limit } files. Split the course, or take out what learners don’t use.
refused-archive-large = The archive is larger than { $limit }. Take videos out and link to them, or ask the operator to import it on the server.
refused-too-large = { $what } is larger than the { $limit } allowed, unpacked. Take it out and link to it instead.
refused-bomb = The archive unpacks to more than { $ratio } times its size, which no real course does. Export the course again.
refused-blocks = This course has more than { $limit } blocks, which no real course has. Export it again, or split it into several.
refused-too-often = The files of this archive point at each other so that they would have to be read again more than { $limit } times, which no real course needs. Export the course again.
refused-too-much-again = The files of this archive point at each other so that more than { $limit } would have to be read again, which no real course needs. Export the course again.
refused-unreadable = The archive can’t be read; it may be cut short. Export the course again, as .tar.gz or .zip, and try once more.

import-title = Import a course
import-lead = An Open edX course or library comes in as it is. You first read what is kept, changed and lost; nothing is written before you decide.
archive = Archive of the course
archive-hint = The .tar.gz file that Studio exports, or a .zip; { $limit } at most. A large course takes a minute to read.
analyse = Read the archive
steps = Steps of the import
step-done = (done)
step-bring = Bring the archive
step-check = Read the report
step-commit = Commit
report-over = Report on { $name }
report-lead = Nothing is written yet. Read what learners will and won’t find, then decide.
cannot-commit = This archive can’t be committed here
nothing-changes = Nothing changes
nothing-changes-text = The course { $key } already has this very version. You can cancel this import.
what-happens = If you commit
will-create-course = The course { $key } is created with this content as its first version.
will-add-version = The course { $key } gets this content as a new version. The versions before it stay.
version-known = The course { $key } already has this very version.
will-open-run = The run { $key } is opened with it.
run-unchanged = The run { $key } already uses it.
run-stays = { $learners ->
    [0] The run { $key } exists and stays with its version until somebody moves it in its settings.
    [one] The run { $key } has one learner and stays with its version until somebody moves it in its settings.
   *[other] The run { $key } has { $learners } learners and stays with its version until somebody moves it in its settings.
}
commit = Commit
cancel-import = Cancel the import
done-committed = The course is in. Its new version stands below.
done-run-stays = The new version is in. The run stays with its version until you move it in its settings.
done-opened = The run is open.

report-contents = What is in it
chapters = Chapters
subsections = Subsections
units = Units
blocks = Blocks
files = Files
by-kind = Blocks by type
column-kind = Type
column-count = How many
report-problems = How its problems will run
problems-natively = Graded at once
problems-natively-note = Exactly as in Open edX
problems-by-hand = Graded by hand
problems-by-hand-note = Learners answer, the team grades
problems-as-notice = Shown as a notice
problems-as-notice-note = Kept, but unreadable
problems-without-question = Without a question
points =
    { $points ->
        [one] { $shown } point to earn in all, before weights.
       *[other] { $shown } points to earn in all, before weights.
    }
report-changes = What is kept, changed and lost
all-came-through = Everything came through as it was.
severities = Lost: not in the course any more. Changed: read in another form than it was written. Kept: its files stay and go out again; only its use is affected.
lost = { $count } lost
changed = { $count } changed
kept = { $count } kept
secrets-removed = { $count ->
    [one] One key or password was taken out of the archive. It is not stored; set it up again where it is needed.
   *[other] { $count } keys or passwords were taken out of the archive. They are not stored; set them up again where they are needed.
}
notices = Blocks shown as a notice
notices-text = Learners read that this activity is not available here; the block stays in the course and goes out again with it.
where = Where
details-in-english = Each detail as the reading of the archive gives it.
where-of = Where: { $title }
and-more = { $count ->
    [one] … and one more place.
   *[other] … and { $count } more places.
}
report-access = For everybody to learn
access-fine = Every picture has a description and every video a transcript.
images-without-alt = { $count ->
    [one] One picture has no description: learners who don’t see it miss it. Add an alt text, or an empty one if it is decoration.
   *[other] { $count } pictures have no description: learners who don’t see them miss them. Add an alt text to each, or an empty one if it is decoration.
}
videos-without-transcript = { $count ->
    [one] One video has no transcript: learners who don’t hear it, or whose line is slow, miss it. Add one to the course.
   *[other] { $count } videos have no transcript: learners who don’t hear them, or whose line is slow, miss them. Add one to each.
}

courses = Courses
column-course = Course
column-key = Key
part-of = Part of { $name }
institution-private = This institution is not public: only people who hold a role here see this page.
institution-parts = Its parts
runs-open = Courses to follow
runs-past = Past sessions
institution-no-runs = No course to follow yet
institution-no-runs-text = When this institution opens a session, it appears here.
runs = Runs
no-runs = No run yet
no-runs-text = Open one so that learners can enrol.
versions = Versions
column-run = Run
column-state = State
column-dates = Dates
column-learners = Learners
column-version = Version
column-actions = Actions
column-when = Committed
column-who = By
column-report = Report
state-upcoming = Upcoming
state-running = Running
state-archived = Ended
unlisted = Not listed
older-version = Not the newest
from-to = From { $start } to { $end }
from = From { $start }
until = Until { $end }
always-open = No dates
by-machine = The operator
by-erased = Erased account
see-report = What it holds
version-report = Version { $version }
import-version = Import a version
export = Export

open-run = Open a run
open-run-lead = A further session of this course. Deadlines written in the content move with its start and keep their hour.
open-run-button = Open the run
run-word = Name of the run
run-word-hint = A word such as 2027-spring: letters, digits, hyphens. The key becomes { $key }2027-spring.
run-word-wrong = Use letters, digits, hyphens, dots and underscores only, at most 80.
run-taken = The run { $key } exists already. Choose another name.
run-title = Title learners see
run-title-wrong = Write a title of at most 200 characters, on one line.
run-settings = Run settings
run-moved = The run goes on with the version you chose.
terms = Dates and terms
language = Language of the content
language-hint = Its code: fr, en, ar…
language-wrong = Write the code of a language, such as fr or ar.
zone = Time zone of the run
zone-wrong = Choose a time zone in the list.
dates-legend = Dates, in the time zone of the run
date-wrong = Write a day and an hour, such as 2027-02-01T09:00.
start = Start
end = End
end-wrong = The end must come after the start.
enrolment-start = Enrolment opens
enrolment-start-wrong = Enrolment must open before the run ends.
enrolment-end = Enrolment closes
enrolment-end-wrong = Enrolment must close after it opens.
self-paced = At the learner’s own pace
self-paced-note = Deadlines in the content don’t apply.
listed = Listed
listed-note = Shown on the front page and found by anybody. Otherwise only people with a role in the run know of it.
version-title = Version of the content
version-choose = Version
version-in-use = In use now
version-wrong = Choose a version of this course.
one-version = The course has one version only. Import another to be able to move the run.
moving-concerns = { $learners ->
    [0] Nobody follows this run yet.
    [one] One learner follows this run and will see the other version at once. What they did is kept.
   *[other] { $learners } learners follow this run and will see the other version at once. What they did is kept.
}
move-run = Go on with this version
will-be-listed = It will be shown on the home page; the settings of the run let you hide it.
