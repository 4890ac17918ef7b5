act-run-archived = This run is over: you can still read it, but nothing is recorded any more.
act-not-yet = This content opens on { $when }. Come back then.
act-closed = This work is closed: answers are no longer accepted.
act-attempts-used = You have used all your attempts.
act-nothing-answered = Answer first, then submit. No attempt was used.
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
act-not-a-number = “{ $text }” is not a number. Write for example 3.14 or 2e-5. No attempt was used.
act-not-a-formula = “{ $text }” is not a readable formula. Check the operators (2*x, not 2x). No attempt was used.
act-decimal-comma = “{ $text }”: write decimals with a point, as in “{ $point }”. No attempt was used.
act-factorial = A factorial only takes small positive whole numbers: “{ $text }”. No attempt was used.
act-factorial-not-permitted = Factorials are not allowed in this answer: “{ $text }”. No attempt was used.
act-never-opened = A parenthesis closes after “{ $text }” but was never opened. No attempt was used.
act-never-closed =
    { $count ->
        [one] { $count } closing parenthesis is missing. No attempt was used.
       *[other] { $count } closing parentheses are missing. No attempt was used.
    }
act-unknown-name = “{ $names }” is neither a number nor a name this question knows. No attempt was used.
act-unknown-name-better = “{ $names }” is not a name this question knows; did you mean “{ $better }”? No attempt was used.
act-complex-in-range = A range needs a real number. No attempt was used.
act-staff-answer = The reference answer of this problem cannot be read: tell the course team. No attempt was used.
act-not-a-point = “{ $text }” is not a point of the picture. Choose one, then send again. No attempt was used.
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
        [one] This place can take only { $most } item.
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
