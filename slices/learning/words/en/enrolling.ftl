## Coming into a run
enrol-by-request = The team of this run decides who comes in. Send a request from the page of the run.
enrol-by-seat = The places of this run are opened by agreements between institutions. Ask your institution for yours.
enrol-by-invitation = One comes into this run by invitation. Open the link in the letter you received, or write to the team.
enrol-by-team = The team, or your institution, enrols people in this run. Write to them.
enrol-not-by-request = This run takes no requests. Its page says how to come in.
enrol-asked-already = Your request was sent already. The team will answer you.
enrol-request-answered = This request was answered already, or withdrawn. Load the list again.
enrol-not-waiting = This person is no longer on the waiting list. Load the list again.
enrol-first-already = This person is the first already.
enrol-already = You follow this run already, or wait for a place in it.
enrol-run-full = { $places ->
    [one] The only place is taken, and this run has no waiting list.
   *[other] All { $places } places are taken, and this run has no waiting list.
}
enrol-words-too-long = That is too long: { $most } characters at most.

## What the page of a run says at its door
enrol-places-left = { $count ->
    [0] No place left
    [one] One place left
   *[other] { $count } places left
}
enrol-full = Full
enrol-full-text = All places are taken. Look at the other runs of this course, or come back: a place may be freed.
enrol-join-waiting = Join the waiting list
enrol-queue-text = { $count ->
    [0] It is full. Nobody waits yet: the first place that is freed would be yours, and we would write to you at once.
    [one] It is full. One person waits already. We write to you as soon as a place is yours.
   *[other] It is full. { $count } people wait already. We write to you as soon as a place is yours.
}
enrol-waiting-text = It is full, and you wait for a place: you are number { $place } on the list. When a place is freed for you, you are enrolled and we write to you.
enrol-waiting-pill = On the waiting list
enrol-stop-waiting = Leave the waiting list
enrol-request-pill = On request
enrol-request-text = The team decides who comes in. Tell them, if you like, who you are and what you come for.
enrol-request-full-text = It is full. The team may accept your request and put you on the waiting list.
enrol-request-words = Your word to the team
enrol-request-words-hint = { $most } characters at most. Only the team of the run reads it.
enrol-request-send = Ask for a place
enrol-asked-pill = Request sent
enrol-asked-text = Your request was sent on { $when }. The team will answer you by e-mail, and here.
enrol-asked-withdraw = Withdraw my request
enrol-refused-text = Your request was refused on { $when }. The team wrote:
enrol-ask-again = You can ask again.
enrol-seat-pill = By your institution
enrol-seat-text = Places are opened by agreements between institutions. Ask your institution for yours.
enrol-team-pill = By invitation
enrol-team-text = One comes in here by invitation, or by the team.
enrol-closed-after = This run is over, and its content is no longer open to learners. Your results stay in your progress.
enrol-kept-title = Waiting for an answer
enrol-did-waiting = The run is full: you are on the waiting list.
enrol-did-asked = Your request is sent.
enrol-did-withdrawn = Your request is withdrawn.
enrol-did-stopped = You are no longer on the waiting list.
team-is-waiting = The run is full: the person is on the waiting list.
enrol-turn = Number { $turn } on the list

## Letters
enrol-letter-end = This letter is sent to you by { $site }.
enrol-letter-promoted-subject = A place is yours: { $run }
enrol-letter-promoted = Hello,

    a place was freed in “{ $run }”, and it is yours: you are enrolled. Begin here:

    { $link }

    If you can no longer come, leave the run from the same page: the place goes to the next person.
enrol-letter-off-subject = Waiting list: { $run }
enrol-letter-off = Hello,

    the team of “{ $run }” took you off the waiting list. They wrote:

    { $reason }

    The page of the run: { $link }
enrol-letter-accepted-subject = Your request is accepted: { $run }
enrol-letter-accepted = Hello,

    the team of “{ $run }” accepted your request: you are enrolled. Begin here:

    { $link }
enrol-letter-accepted-waits = Hello,

    the team of “{ $run }” accepted your request. The run is full: you are on the waiting list, and we write to you as soon as a place is yours. Your turn is shown here:

    { $link }
enrol-letter-refused-subject = Your request: { $run }
enrol-letter-refused = Hello,

    the team of “{ $run }” could not accept your request. They wrote:

    { $reason }

    The page of the run: { $link }
enrol-letter-enrolled-subject = You are enrolled: { $run }
enrol-letter-enrolled = Hello,

    the team of “{ $run }” enrolled you. Begin here:

    { $link }
enrol-letter-moved-subject = You go on in another run: { $run }
enrol-letter-moved = Hello,

    the team moved you from “{ $from }” to “{ $run }”. What you did in the same content came with you; your earlier results stay where they are. Go on here:

    { $link }
