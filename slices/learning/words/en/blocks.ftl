## Author HTML
open-on = Open on { $host }
open-titled-on = { $title } (open on { $host })
open-file = Open { $name }
open-picture-on = See the picture on { $host }
open-picture-titled-on = { $title } (picture on { $host })

## What cannot be shown
note-for-team = For the course team · { $code }
unsupported-for-team = Blocks of kind “{ $kind }” are kept and exported as they are, but this installation cannot show them.
cannot-be-shown = The activity “{ $title }” cannot be shown here. Go on to the next one: the course team knows.
broken-for-team = { $path } could not be read in the archive.
is-damaged = “{ $title }” arrived damaged and cannot be shown. Go on to the next one: the course team knows.
unreadable-problem-for-team = This problem could not be read. Open the import report to see why.

## Discussion, tools, documents
discussion = Discussion
discussion-later = This course has no forum here. Go on, and keep your questions for the course team or for the workshop.
tool-not-connected = This tool of another site is not connected here. It does not count in your grade.
tool-for-team = LTI tool kept in the course, neither launched nor graded here: { $site }
open-document = Open the document
document-source = The original file
instructions = Instructions
remarks = Remarks

## Branches and conditions
each-sees-some = Each learner sees some of what follows
each-sees-some-for-team = It is drawn on the first visit and does not change. You see everything.
given-on-enrolment = Enrol in the course to be given these activities.
first-do = What follows opens once you have done:

## Done, polls, words
mark-done = Mark as done
done = Done
not-done-yet = Not done yet
not-done-after-all = Mark as not done
poll = Poll
no-right-answer = No right or wrong answer
vote = Vote
change-vote = Change my vote
results = Everybody’s answers
your-answer = your answer
vote-kept-private = Your vote is counted. The course team keeps the results to itself.
enrol-to-take-part = Enrol in the course to take part.
give-words = Give my words
word-n = Word { $n }
optional = (optional)
your-words = Your words:
your-word = your word
words-of-all = Everybody’s words

## Placing
place-items = Put in its place
not-placed = Not placed yet
check-places = Check the places
all-in-place = Everything is in its place
partly-in-place = Some things are in their place
nothing-in-place = Nothing is in its place yet

## Video
video = Video
video-missing = The video “{ $title }” did not come with the course. The course team knows.
video-missing-for-team = No file, clip or transcript in the archive. Add an MP4 file to the course.
video-not-played = Your browser does not play this video. Download it, or read the transcript.
renditions = Quality
rendition-full = Standard
rendition-light = Light
rendition-audio = Sound only
transcript = Transcript
transcript-to-read = Read the transcript
downloads = Download
download-video = The video ({ $quality })
download-captions = The captions ({ $language })
download-handout = The handout
watch-on = Watch the video on { $site }
watch-elsewhere-note = Nothing is loaded from { $site } unless you go there yourself.

## Problems
problem = Problem
question-n = Question { $n }
answer-n = Answer { $n }
number-n = Number { $n }
choose-answer = Choose
from-left = From the left, 0 to { $most }
from-top = From the top, 0 to { $most }
point-help = Touch the picture, move the cross with the arrow keys, or write the two numbers.
link-to-file = Write the address of your file here, or describe what you hand in.
submit = Submit
save = Save
keep-answers = Keep my answers
start-again = Start again
hint = A hint
hint-n = Hint { $n } of { $total }
another-hint = Another hint
why = Why?
show-answer = Show the answer
answer-is = Answer:
correct = Correct
incorrect = Incorrect
partly-correct = Partly correct
will-be-read = To be read by the team
correct-before = Correct:
incorrect-before = Incorrect:
submitted = Answer received
result-later = The result is shown later.
person-will-read = Somebody of the team will read your work and grade it; the grade appears here and in your progress.
person-grades-this = This question is graded by somebody of the team.
needs-script = This question needs a program that cannot run here. Go on to the next one.
needs-script-for-team = “{ $what }” needs a script of its author, which nothing runs here.
not-taken = Nothing was recorded
not-sent = Not sent: check the connection and try again. What you wrote is still there.
no-attempt-used = No attempt was used.
answers-saved = Answers saved, not submitted yet
attempts-left =
    { $left ->
        [0] No attempt left
        [one] { $left } attempt of { $most } left
       *[other] { $left } attempts of { $most } left
    }
points-of =
    { $points ->
        [one] { $earned } out of { $possible } point
       *[other] { $earned } out of { $possible } points
    }
points-possible =
    { $points ->
        [one] { $shown } point
       *[other] { $shown } points
    }
points-short =
    { $points ->
        [one] ({ $shown } point)
       *[other] ({ $shown } points)
    }
does-not-count = does not count in the grade
preview-nothing-kept = Preview: nothing you do here is recorded
enrol-to-answer = Enrol in the course to answer
run-is-over = The run is over: you can read, no longer answer
run-not-begun = The run has not begun yet
was-due = This was due { $when }: you can read it again, no longer answer.

## Work handed in
machine-laser = laser cutter
machine-printer = 3D printer
machine-electronics = electronics bench
machine-mill = CNC mill
machine-vinyl = vinyl cutter
machine-sewing = sewing machine
in-a-lab = In a lab
bring-back = To bring back from the lab
criterion = Criterion
what-it-is-worth = What it is worth
how-it-is-judged = How it is judged
your-text = Your text
your-file = Your file
your-file-to-hand-in = Your file (photo, PDF, archive…)
file-limits = One file, 20 MB at most. If there are several, put them together in a .zip archive.
hand-in = Hand in
hand-in-again = Hand in another version
handed-in = Handed in { $when }
graded = Graded
what-you-handed-in = What you handed in
staff-grades-instead = Here the team assesses, in place of peers and training examples.
text-file-or-both = A text, a file, or both.
team-gives-points = The team gives these points; you have nothing to hand in.
kind-hand-in = Work to hand in
kind-practice = Practice in a lab
kind-points = Points given by the team
kind-word-cloud = Word cloud
kind-done = To tick once done
kind-tool = Tool of another site
kind-document = Document
kind-text = Text
kind-activity = Activity
draw-again = Draw others
draw-again-note = These activities were drawn at random. You can ask for others: your answers to these will be cleared, and attempts used stay used.
video-seen = I watched this video to the end
your-file-n = Your file { $number }
your-files-to-hand-in = Your files
files-limits = Up to { $most } files, 20 MB each and 50 MB together. Choose all of them at once.
