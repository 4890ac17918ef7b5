title = Notifications
lead = { $count ->
    [0] Everything is read.
    [one] One notification is unread.
   *[other] { $count } notifications are unread.
}
read-all = Mark everything as read
read-one = Mark as read
settings-link = Choose what I get
older = Older
pages = More of the list
nothing = Nothing yet
nothing-text = What happens in your courses and institutions will be told here.
new = Unread

kind-update = Course news
kind-work = Work and grades
kind-deadline = Deadlines
kind-begins = Runs that begin
kind-enrolment = Enrolments
kind-certificate = Certificates
kind-role = Roles
kind-invitation = Invitations taken up
kind-agreement = Agreements
kind-request = Requests to decide

some-part = a part of the course
somebody = Somebody whose account is erased
said-updated = News in the course “{ $course }”
said-graded = Your work “{ $part }” was graded, in “{ $course }”
said-grade-changed = The team changed your grade for “{ $part }”, in “{ $course }”
said-due = “{ $part }” is due on { $when }, in “{ $course }”
said-due-soon = “{ $part }” is due soon, in “{ $course }”
said-begins = “{ $course }” begins on { $when }
said-enrolled = The team enrolled you in the course “{ $course }”
said-unenrolled = The team ended your enrolment in the course “{ $course }”
said-certificate = Your certificate of the course “{ $course }” is ready
said-certificate-revoked = Your certificate of the course “{ $course }” was withdrawn
said-role = You hold the role “{ $role }”: { $place }
said-role-ended = Your role “{ $role }” has ended: { $place }
said-invitation = { $name } took up your invitation: { $role }, { $place }
said-proposed = { $party } proposes an agreement to you: “{ $title }”
said-signed = { $party } signed the agreement “{ $title }”
said-declined = { $party } declined the agreement “{ $title }”
said-suspended = { $party } suspended the agreement “{ $title }”
said-resumed = { $party } resumed the agreement “{ $title }”
said-left = { $party } is leaving the agreement “{ $title }”

said-place = You have a place in the course “{ $course }”
said-place-refused = Your request for a place in the course “{ $course }” was not accepted
said-waiting-ended = You no longer wait for a place in the course “{ $course }”
said-time = You have more time for “{ $part }”, in “{ $course }”
said-time-everywhere = You have more time in the course “{ $course }”
said-time-taken = Your extra time for “{ $part }”, in “{ $course }”, was taken back: the date is everybody’s again
said-time-taken-everywhere = Your extra time in the course “{ $course }” was taken back: the dates are everybody’s again

settings-title = Notifications and mail
settings-lead = Everything can be read on the page of notifications. Choose here what also comes by mail.
settings-account = Messages your account needs (sign-in, password, address) are always sent.
form-wrong = Something needs correcting
saved = Your choices are saved.
save = Save
rhythm = Digest by mail
rhythm-hint = At 7 in the morning where you are, and only if there is something new.
rhythm-daily = Every morning
rhythm-weekly = On Monday mornings
rhythm-never = Never
ways = How to tell me
way-now = By mail, at once
way-digest = In the digest
way-here = Only here
mutes = Muted courses
mutes-hint = A muted course sends no mail and does not count on the bell.
unknown-choice = There is no such choice. Choose from the list.

hello = Hello { $name },
digest-lead = { $count ->
    [one] One thing happened for you on { $site }:
   *[other] { $count } things happened for you on { $site }:
}
digest-more = { $count ->
    [one] And one more:
   *[other] And { $count } more:
}
digest-subject = { $site }: your news of { $day }
why-digest = You get this digest because you have an account on { $site }.
    Choose what I get: { $settings }
    Stop the digest: { $stop }
why-kind = You get this mail because you have an account on { $site } ({ $kind }).
    Choose what I get: { $settings }
    Stop such mail: { $stop }
the-digest = the digest
letters-of = mail of the kind “{ $kind }”
stop-title = Get no more mail?
stop-asks = You will no longer get { $letters }. Everything can still be read on the page of notifications.
stop-button = Stop it
stopped-title = Done
stopped = You will no longer get { $letters }. You can change your mind in your settings.

said-seat-asked = { $name } asks for a seat in the course “{ $course }” ({ $school })
said-seat-taken = { $school } accepted your request: you have a seat in the course “{ $course }”
said-seat-taken-waits = { $school } accepted your request: the course “{ $course }” is full, you wait for a place in it
said-seat-awaited = { $school } accepted your request: no seat of the agreement is left in the course “{ $course }”, you wait your turn
said-seat-refused = { $school } did not accept your request for a seat in the course “{ $course }”
said-result = Your result in the course “{ $course }” was returned to { $school }
said-applied = { $name } applies for the programme “{ $programme }”
said-to-complete = Your application for the programme “{ $programme }” is to be completed
said-admitted = You are admitted to the programme “{ $programme }”: confirm that you are coming
said-application-waits = You are on the waiting list of the programme “{ $programme }”
said-application-refused = Your application for the programme “{ $programme }” was not accepted
said-certificate-of-programme = Your certificate of the programme “{ $programme }” is ready
said-certificate-of-programme-revoked = Your certificate of the programme “{ $programme }” was revoked
