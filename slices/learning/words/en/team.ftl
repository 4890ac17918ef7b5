## The frame of every page of the team
team-you-are-here = You are here
team-tabs = Pages of the run’s team
team-tab-hub = Overview
team-tab-learners = Learners
team-tab-gradebook = Gradebook
team-tab-hand-ins = Work to grade
team-tab-notices = Notices on content
team-form-wrong = Something needs to be put right
team-optional = (optional)
team-erased = Erased account
team-pages = More of the list
team-to-start = Start of the list
team-next-page = Next
team-of = { $part } of { $whole }
team-by = by { $name }
team-and-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}

## The hub
team-hub-lead = What needs attention, how it goes, and where everything is.
team-see-as-learner = See it as a learner
team-state-upcoming = Upcoming
team-state-running = Running
team-state-archived = Archived
team-needs = Needs attention
team-nothing-needed = Nothing waits for anybody right now.
team-waiting = { $count ->
    [one] One piece of work waits to be graded
   *[other] { $count } pieces of work wait to be graded
}
team-oldest-since = The oldest has been waiting since { $when }.
team-grade-now = Grade now
team-no-start = This run has no start date
team-no-start-text = Everything is open from now on, and due dates are as written in the course.
team-set-dates = Set the dates
team-nobody-yet = Nobody follows this run yet
team-nobody-yet-text = Make the course page known, or enrol the first people yourself from the list of learners.
team-how-it-goes = How it goes
team-enrolled = Enrolled
team-active = Active
team-active-note = Opened a page or earned points in the last 7 days
team-quiet = Quiet
team-quiet-note = Opened and earned nothing in the last 7 days
team-passed = Passed
team-left = Left
team-to-grade = Work to grade
team-of-enrolled = { $count ->
    [one] Of one person enrolled
   *[other] Of { $count } enrolled
}
team-dates = Next dates
team-no-dates = No dates to come.
team-enrolment-opens = Enrolment opens
team-enrolment-closes = Enrolment closes
team-run-starts = The run starts
team-run-ends = The run ends
team-due = Due: { $title }
team-everything = Everything else
team-link-learners = Find somebody, see where they are, help them.
team-link-gradebook = Everybody’s grades, to download or to import from a spreadsheet.
team-link-hand-ins = What learners handed in, the oldest first.
team-certificates = Certificates
team-link-certificates = Who has theirs, the rule, and giving them to all.
team-settings = Settings of the run
team-link-settings = Dates, enrolment, title, version of the content.
team-export = Export the course
team-link-export = The whole archive, which Open edX reads too.
team-course = The course and its versions
team-link-course = Versions, other runs, import reports.
team-link-notices = What learners see differently from Open edX.

## Learners
team-all-learners = All learners
team-find-by-name = Name
team-find-hint = The beginning of a first or last name.
team-which = Which ones
team-find = Search
team-no-learners = Nobody in this list
team-no-learners-narrowed = Nobody matches. Search differently, or go back to the whole list.
team-column-learner = Learner
team-column-grade = Grade
team-column-seen = Last active
team-column-enrolled = Enrolled
team-column-state = State
team-has-left = Left
team-has-passed = Passed
team-is-learning = Learning
team-hybrid = with workshops
team-mode = How they follow
team-mode-online = Online
team-mode-hybrid = Online and in a lab
team-enrol-somebody = Enrol somebody
team-email = E-mail address
team-email-hint = That of an account whose address is confirmed. You may enrol people outside the enrolment dates too.
team-enrol = Enrol
team-address-unknown = No account has confirmed this address. Ask the person to create an account and confirm their address, then try again.
team-is-enrolled = The enrolment is done.

## One learner
team-look-recorded = This visit is written down, and the person sees it in their data.
team-left-on = This person left the run on { $date }. What they did is kept.
team-pass-from = Pass from { $mark }
team-grades = Grades
team-nothing-graded = Nothing is graded in this run.
team-weighs = { $name } · { $weight } of the grade
team-column-work = Work
team-column-points = Points
team-column-percent = Result
team-column-counts = Counts
team-column-set = Set the grade
team-not-there-yet = not in the course yet
team-does-count = yes
team-is-dropped = lowest, not counted
team-set-by-staff = Set by the team
team-set-grade = Set the grade
team-handed-in = Work handed in
team-column-handed = Handed in
team-is-replaced = replaced
team-to-be-graded = to be graded
team-history = Grades set by the team
team-column-when = When
team-column-set-to = Set to
team-column-reason = Reason
team-column-by = By
team-taken-back = back to the points earned
team-units = Progress
team-enrolment = Enrolment
team-end-enrolment = End the enrolment
team-end-enrolment-text = The person will no longer open pages or answer. What they did is kept, and you can enrol them again.
team-end-enrolment-now = End this enrolment
team-enrol-again = Enrol again
team-enrol-again-text = This person will find everything they did.
team-is-ended = The enrolment has ended. What was done is kept.

## Setting a grade
team-override-title = Set the grade: { $title }
team-override-lead = The points you set replace those that were earned. The person sees the grade and its reason.
team-earned-by-work = Earned by their work
team-nothing-set = Nothing is set
team-points = Points
team-points-hint = From 0 to { $most }.
team-points-unreadable = Write a number of points, such as 7 or 7.5.
team-reason = Reason
team-reason-hint = The person concerned reads it, and the history keeps it. No personal details.
team-set-points = Set these points
team-take-back = Go back to the points earned
team-not-now = Change nothing
team-is-overridden = The points are set.
team-is-taken-back = The points earned count again.

## The gradebook
team-gradebook-lead = A row per learner, a column per graded activity. Each name leads to that learner’s page.
team-gradebook-of = Grades · { $run }
team-total = Grade
team-column-note = { $kind } · of { $most }
team-download-csv = Download (CSV)
team-import-csv = Import from a spreadsheet
team-import-title = Import grades from a spreadsheet
team-import-lead = Nothing is written before you have seen every change.
team-import-step-download = Download the gradebook:
team-import-step-change = Change points in your spreadsheet. Leave the column “person” and the first line as they are. A cell you empty goes back to the points earned.
team-import-step-upload = Save it as CSV and upload the file here.
team-sheet = CSV file
team-sheet-hint = At most 8 MB. Commas, semicolons and tabs are understood as separators.
team-sheet-missing = Choose a CSV file with at least one line.
team-sheet-unreadable = This file did not arrive whole. Send it again.
team-sheet-too-large = This file is larger than 8 MB. Keep only the columns you need, or split it.
team-preview = See what would change
team-preview-title = What would change
team-preview-lead = Check every line. All of it will be written at once, or nothing.
team-nothing-changes = This file changes no grade.
team-another-sheet = Choose another file
team-troubles = { $count ->
    [one] One problem in this file
   *[other] { $count } problems in this file
}
team-troubles-text = Nothing was written. Correct the file and upload it again.
team-column-line = Line
team-column-problem = Problem
team-trouble-no-person = The first line has no column “person”. Start again from the file you downloaded.
team-trouble-unknown = “{ $written }” is nobody of this run. The column “person” must stay as it was downloaded.
team-trouble-unreadable = { $place }: “{ $written }” is not a number of points.
team-trouble-range =
    { $most ->
        [one] { $place }: “{ $written }” is not between 0 and { $shown } point, the most this activity gives.
       *[other] { $place }: “{ $written }” is not between 0 and { $shown } points, the most this activity gives.
    }
team-would-change = { $count ->
    [one] One grade would change
   *[other] { $count } grades would change
}
team-column-before = Counts today
team-column-after = Would become
team-takes-back = back to the points earned
team-write-all = { $count ->
    [one] Write this change
   *[other] Write these { $count } changes
}
team-is-imported = { $count ->
    [0] No grade has changed.
    [one] One grade is set.
   *[other] { $count } grades are set.
}
team-grades-moved = One of these grades has changed in the meantime, so nothing was written. Download the gradebook again, make your changes there, then try again.
team-too-many-changes = { $most ->
    [one] This file changes too many grades at once.
   *[other] This file changes more than { $most } grades. Split it into several.
}

## Work to grade
team-hand-ins-lead = The work handed in first comes first.
team-which-work = Which work
team-all-work = All work
team-block-waiting = { $count ->
    [one] { $title } (one waiting)
   *[other] { $title } ({ $count } waiting)
}
team-show = Show
team-all-graded = Everything is graded
team-all-graded-text = The next work handed in will appear here.
team-grade-oldest = Grade the oldest
team-work-of = { $title } · { $name }
team-what-was-asked = What was asked
team-what-was-given = What was handed in
team-grade-it = Grading
team-replaced-text = The person has handed in something else since: that last work is the one to grade.
team-graded-already = This work is already graded. Grading it again replaces the first grade.
team-block-is-gone = This activity is no longer in the current version of the course.
team-text-erased = What was handed in was erased because the person asked for it.
team-download-file = Download the file ({ $size })
team-download-file-n = Download file { $number } ({ $size })
team-nothing-given = Neither text nor file.
team-own-work = This is your own work: somebody else of the team has to grade it.
team-cannot-be-graded = This activity can no longer be graded here, because the course has changed.
team-comment = Comment
team-comment-hint = The learner reads it with their grade.
team-grade-and-next = Grade and go on
team-option-points = { $points ->
    [one] { $shown } point
   *[other] { $shown } points
}
team-queue = Queue of work
team-work-before = Work before this one
team-work-next = Go on without grading
team-is-graded = The grade is saved. Here is the next piece of work.
team-is-graded-all = The grade is saved. Nothing more is waiting.

## Notices
team-notices-lead = What learners see differently from Open edX, and what they are missing.
team-no-notices = Everything is shown as its authors wrote it.
team-counted = { $title } ({ $count })
team-no-alt = Pictures without a text alternative
team-no-alt-text = Whoever does not see the picture learns nothing from it. Add a description, or an empty one if the picture only decorates.
team-no-transcript = Videos without a transcript
team-no-transcript-text = Whoever does not hear, or lacks bandwidth, cannot follow. Add a transcript.
team-unsupported-text = These activities are kept and exported as they are. In their place, learners read a sentence that tells them to go on.
team-texts-changed = { $count ->
    [one] One text of which something is left out
   *[other] { $count } texts of which something is left out
}
team-texts-changed-text = For the safety of learners, scripts, forms and frames of other sites are left out; the styling is that of the platform. The original stays in the course and in its exports.
team-scripts = Scripts
team-styles = Styles
team-forms = Forms
team-outside = Content of other sites, now links
team-links = Links removed
team-column-where = Where
team-details-in-english = Each detail as the reading of the archive gives it.
team-column-detail = Detail
team-whole-report = The whole report of this version
team-line-n = Line { $n }
