## Places of a run, for its team
places-title = Places and waiting
places-lead = Who asks for a place, who waits for one, who is invited.
places-link = Requests, waiting list, invitations, and enrolling many at once.
places-capacity = Places
places-unbounded = No limit
places-taken = Taken
places-left = Free
places-waiting = Waiting list
places-requests = Requests
places-no-requests = No request waits for an answer.
places-more-requests = More requests wait: answer these to see them.
places-nobody-waits = Nobody waits for a place.
places-invitations = Invitations
places-nobody-invited = No invitation is on its way.
places-column-words = Their word
places-column-since = Since
places-column-answer = Answer
places-column-way = How
places-column-address = Address
places-column-until = Valid until
places-accept = Accept
places-refuse = Refuse
places-up = Move up
places-take-off = Take off the list
places-withdraw = Withdraw the invitation
places-reason = Reason
places-reason-hint = The person reads it, by e-mail and on the page of the run.
places-emails = Invite by e-mail
places-emails-hint = One or more addresses, a hundred at most. Each letter has a link that enrols once.
places-language = Language of the letter
places-invite = Send the letters
places-did-invite = The letters are on their way.
places-did-accept = The request is accepted: the person is enrolled.
places-did-accept-waits = The request is accepted: the person is on the waiting list.
places-did-refuse = The request is refused.
places-did-move = The person moved up.
places-did-take-off = The person is no longer on the waiting list.
places-did-withdraw = The invitation is withdrawn.
way-open = By themselves
way-approved = Request accepted
way-seat = Seat of an agreement
way-invitation = Letter
way-team = By the team
way-transfer = From another run
places-need-requests = { $count ->
    [one] One request for a place waits for an answer
   *[other] { $count } requests for a place wait for an answer
}
places-answer-now = Answer

## Many at once
bulk-title = Enrol many
bulk-lead = Paste addresses or give a sheet. You see what each line would do before anything is done; then all of it is done, or nothing.
bulk-emails = E-mail addresses
bulk-emails-hint = One on each line, or parted by commas.
bulk-file = Sheet
bulk-file-hint = CSV, at most 1 MB and 2,000 lines. Columns: email, and if you like mode (online, hybrid) and language. Without a sheet, the pasted addresses count.
bulk-preview-button = See what it would do
bulk-empty = There is nobody in this list. Paste addresses, or choose a sheet.
bulk-columns = There is no column “email”. The first line names the columns.
bulk-language = This language is not known here: fr, en or ar.
bulk-large = This sheet is too large: 1 MB at most.
bulk-twice = This address stands on line { $first } already.
bulk-problems = Some lines are wrong. Correct the sheet and give it again.
bulk-changed = Things have changed since this preview. Look at it again, then confirm.
bulk-undone-already = This list is undone already.
bulk-too-old = A list can be undone for { $days } days. End these enrolments one by one.
bulk-preview-title = What this list would do
bulk-preview-lead = Nothing is done yet.
bulk-wrong-lines = { $count ->
    [one] One line is wrong. Correct the sheet and give it again: nothing is done as long as a line is wrong.
   *[other] { $count } lines are wrong. Correct the sheet and give it again: nothing is done as long as a line is wrong.
}
bulk-nothing = All of it is so already: there is nothing to do.
bulk-counts = Enrolments: { $enrolled } · on the waiting list: { $waiting } · invitations by letter: { $invited } · unchanged: { $left }
bulk-confirm = Do all of it
bulk-drop = Forget this list
bulk-column-line = Line
bulk-column-what = What happens
bulk-column-people = People
bulk-what-enrol = Enrolment
bulk-what-wait = Waiting list
bulk-what-mode = Other mode
bulk-what-invite = Invitation by letter
bulk-what-nothing = So already
bulk-what-wrong = To correct
bulk-did = Done. Enrolments: { $enrolled } · on the waiting list: { $waiting } · letters: { $invited }
bulk-did-undo = Undone. Enrolments or turns ended: { $ended } · left alone: { $kept }
bulk-did-drop = The list is forgotten.
bulk-done-lists = Lists that were done
bulk-no-lists = No list was done yet.
bulk-undo = Undo…
bulk-state-done = Done
bulk-state-undone = Undone (ended: { $ended }, left alone: { $kept })
bulk-undo-title = Undo a list
bulk-undo-lead = Only enrolments that nothing has touched since come to an end.
bulk-ends = Will end
bulk-off = Will leave the waiting list
bulk-kept = Left alone: the person has begun, has left or was enrolled again since
bulk-invitations = { $count ->
    [one] One letter that was not used yet is withdrawn.
   *[other] { $count } letters that were not used yet are withdrawn.
}
bulk-undo-button = Undo this list

## To another run
transfer-title = Move { $name } to another run
transfer-lead = To another run of the same course, whose enrolments you keep too.
transfer-carries = Answers to problems, ticked boxes and videos come along where the content is the same. Work handed in, votes and grades set by the team stay. The results here are kept as they are.
transfer-to = To which run
transfer-button = Move to this run
transfer-nowhere = This course has no other run that is open or to come.
transfer-link = Move to another run…
transfer-there-already = This person follows that run already.
transfer-full = That run is full. Give it more places, or choose another.
transfer-elsewhere = Choose another run of the same course, whose enrolments you keep.
transfer-is-moved = The person now follows this run.

## Invited by a letter
enrol-letter-invited-subject = You are invited: { $run }
enrol-letter-invited = Hello,

    the team of “{ $run }” ({ $school }) invites you to follow this run. This link enrols you, once, until { $until }:

    { $link }

    If you did not expect this letter, you can ignore it.
invited-title = A place waits for you
invited-lead = { $school } invites you to follow “{ $run }”.
invited-over = This link is no longer valid: it was used, withdrawn, or is more than two weeks old. Ask the team for another.
invited-another = This letter is for somebody else: the address is that of another account. Sign in with that account.
invited-has-account = This address has an account already. Sign in, then open the link again.
invited-accept = Follow this run
invited-sign-in = The address { $email } has an account. Sign in to come in.
invited-sign-in-button = Sign in
invited-join-lead = An account will be made for { $email }. Only tell us your name.
invited-name = Your name
invited-join = Make my account and come in
invited-have-account = You have an account already?
invited-elsewhere = The letter was sent to { $email }. You will come in with the account of { $name }.
invited-unreadable = “{ $text }” is no address. Correct it.
invited-follows = { $email } follows this run already.
invited-just-now = A letter was just sent to { $email }. Wait a few minutes.

team-again = Run again
team-link-again = A new run, the same settings, all dates moved.
transfer-again = Run it again on other dates
team-seats-title = Students of other schools
team-seats-link = Who has a seat by an agreement, on what terms, and the results sent to their schools.
