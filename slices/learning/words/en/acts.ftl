act-run-archived = This run is over: you can still read it, but nothing is recorded any more.
act-not-yet = This content opens on { $when }. Come back then.
act-closed = This work is closed: answers are no longer accepted.
act-attempts-used = You have used all your attempts.
act-nothing-answered = Answer first, then submit.
act-must-reset = Reset the problem first, then answer its new version.
act-too-soon =
    { $seconds ->
        [one] Wait at least { $seconds } second between two answers, then send yours.
       *[other] Wait at least { $seconds } seconds between two answers, then send yours.
    }
act-meanwhile = You have answered in the meantime, perhaps in another tab. Reload the page to see where you are.
act-content-changed = The content of the course has just changed. Reload the page, then try again.
act-cannot-reset = This problem cannot be reset.
act-cannot-save = These answers cannot be kept without being sent.
act-answers-too-long = Your answers are too long. Shorten them, then send them again.
act-no-hint = This problem has no hint.
act-not-a-number = “{ $text }” is not a number. Write for example 12.5 or 2e-5.
act-not-a-formula = “{ $text }” is not a readable formula. Check the operators (2*x, not 2x).
act-decimal-comma = “{ $text }”: write decimals with a point, as in “{ $point }”.
act-factorial = A factorial only takes small positive whole numbers: “{ $text }”.
act-factorial-not-permitted = Factorials are not allowed in this answer: “{ $text }”.
act-never-opened = A parenthesis closes after “{ $text }” but was never opened.
act-never-closed =
    { $count ->
        [one] { $count } closing parenthesis is missing.
       *[other] { $count } closing parentheses are missing.
    }
act-unknown-name = “{ $names }” is neither a number nor a name the question gives.
act-unknown-name-better = “{ $names }” is not a name the question gives; did you mean “{ $better }”?
act-plain-number = “{ $text }” is not a number. Write for example 12.5.
act-complex-in-range = A range needs a real number.
act-staff-answer = The reference answer of this problem cannot be read: tell the course team.
act-not-a-point = “{ $text }” is not a point of the picture. Choose one, then send again.
act-enrolment-closed = Enrolment in this run is closed.
act-enrolment-not-yet = Enrolment opens on { $when }.
act-mode-unknown = Choose “online” or “hybrid”.
act-vote-missing = Choose an answer.
act-voted-already = You have already voted.
act-words-missing = Write at least one word.
act-word-too-long = A word is too long: { $longest } characters at most.
act-words-given-already = You have already given your words.
act-place-unknown = This item or this place does not exist. Reload the page, then try again.
act-zone-full =
    { $most ->
        [one] This place can take only one item.
       *[other] This place can take only { $most } items.
    }
act-second-unreadable = This position in the video cannot be read.
act-text-missing = Write your answer.
act-file-missing = Attach a file.
act-text-too-long = This text is too long: { $longest } characters at most.
act-file-too-large = This file is empty or larger than { $megabytes } MB. Make it smaller, then send it again.
act-file-kind = This kind of file is not accepted. Endings allowed: { $endings }.
act-graded-already = This work has been graded: it can no longer be replaced.
act-hand-in-replaced = This work was replaced by a newer one. Reload the list.
act-own-work = You cannot grade your own work. Ask somebody else of the team.
act-option-missing = Choose a level for “{ $criterion }”.
act-points-out-of-range = Give a number of points between 0 and { $most }.
act-reason-missing = Give the reason for this change, in { $longest } characters at most.
act-text-or-file-missing = Write a text or attach a file.
act-cannot-draw-again = These activities cannot be drawn again.
act-too-many-files = { $most ->
    [one] One file only is taken.
   *[other] { $most } files at most are taken.
}
act-files-too-large = Your files are more than { $megabytes } MB together. Make them smaller or choose fewer.

my-programmes = My programmes
programme-done = { $done } of { $asked } courses
programme-progress = Progress
