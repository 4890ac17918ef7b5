institutions = Institutions
institutions-lead = Schools, labs and organisations that teach together here.
institutions-mine = Where you have a role
institutions-all = All institutions
institutions-none = No institution yet
institutions-none-text = The platform administrator founds the first one.
you-are-here = You are here
form-wrong = Something needs to be put right
optional = (optional)
save = Save
saved = Saved.

kind-school = School
kind-university = University
kind-lab-host = Lab host
kind-federation = Federation
kind-company = Company
kind-ministry = Ministry
kind-funder = Funder
kind-association = Association
kind-platform = Platform

found-title = Found an institution
found-button = Found the institution
founded = The institution is founded. Now give somebody the role that leads it.
name = Name
name-wrong = Write the institution’s name, from 2 to 120 characters.
kind = Kind
kind-choose = Choose a kind
kind-wrong = Choose a kind in the list.
slug = Word in addresses
slug-hint = From 2 to 40 small letters a–z, digits and hyphens, starting with a letter, such as esp-dakar. It can’t be changed later.
slug-wrong = Use from 2 to 40 small letters a–z, digits and single hyphens, starting with a letter, such as esp-dakar.
slug-taken = Another institution already has this word. Choose another one.
slug-stays = The word in addresses stays { $slug }, so that links keep working.
parent = Part of
parent-hint = Whoever leads that institution leads this one too.
parent-none = Independent
parent-wrong = Choose an institution from the list.
settings-title = Institution settings

tabs = Pages of { $name }
tab-overview = Overview
tab-people = People and roles
tab-find = Find a person
tab-agreements = Agreements
tab-calendar = Calendar
tab-portals = Portals
tab-programmes = Programmes
tab-import = Import a course
tab-deliver = Courses of others
tab-privacy = Personal data
tab-sign-in = Sign-in
tab-settings = Settings
room-people = People
room-teaching = Teaching
room-network = Network
room-settings = Settings

team-title = People and roles
team-lead = Who may do what here, since when, and who decided it.
team-now = Roles held today
team-none = Nobody has a role here yet
team-none-text = Give the first role below: somebody has to lead the institution.
team-ended = { $count ->
    [one] One role that ended
   *[other] { $count } roles that ended
}
column-person = Person
column-role = Role
column-place = Where
column-since = Since
column-until = Until
column-reason = Reason
column-end = End the role
column-roles = Roles here
column-enrolments = Courses followed here
by = by { $name }
erased = Erased account
end-role = End
reason = Reason
reason-hint = Kept with the history: no personal details.
reason-wrong = Say why in 3 to 300 characters; the history keeps it.
end-button = End this role
role-not-held = Nothing has changed: this person does not hold that role there, or no longer does. The list below is up to date.
last-lead = You are the only person who leads this institution. Give this role to somebody else first, or ask the platform administrator.
role-given = The role is given.
role-ended = The role has ended. The history keeps it.

give-title = Give a role
give-button = Give the role
email = E-mail address
email-hint = Of an account whose address is confirmed.
email-unconfirmed = not confirmed
address-unknown = No account has confirmed this address. Ask the person to create an account and confirm their address, then try again.
role = Role
role-wrong = Choose a role.
place = Where
place-hint = In the whole institution, or in one course or run only.
place-wrong = Choose a place of this institution.
may-lead = Gives roles, brings courses in, opens runs.
may-registrar = Keeps people and enrolments in order.
may-author = Brings courses in and opens runs.
may-instructor = Runs sessions: dates, grades, certificates.
may-tutor = Helps learners and grades their work.
may-viewer = Looks without changing anything.
may-student = Studies here: the institution sees their results where an agreement allows it, and opens to them the seats it was given.

find-title = Find a person
find-recorded = Every search is recorded; the people found see in their data which institution looked them up, and when.
query = Address or name
query-hint = The whole e-mail address, or the beginning of a first or last name.
query-wrong = Write at least 2 characters of the name, or the whole address.
find-button = Find
found-people = { $count ->
    [one] One person found
   *[other] { $count } people found
}
found-nobody = Nobody matches. Check the spelling, or ask the person for the address of their account.
found-more = There are more. Write more of the name.

not-public = not public
texts = Presentation
texts-hint = A few lines for those who don’t know you, in Markdown: *italics*, **bold**, lists, links. A language left empty shows the text of another.
text-long = This text is too long. Keep { $most } characters at most.
website = Website
website-hint = The whole address, beginning with https://.
website-wrong = Write a whole address that begins with https://, like https://www.imt.fr.
city = City
country = Country
somewhere-wrong = Write at most 80 characters, on one line.
zone = Time zone
zone-hint = Roles begin and end at midnight there.
zone-wrong = Choose a time zone from the list.
public = Public institution
public-note = Anybody sees its page and finds it in the list. Otherwise only people who hold a role in it do; its listed sessions and its certificates go on naming it.
parent-title = Place in the tree
parent-button = Move
parent-deep = The tree would have more than { $most } levels. Choose an institution further up.
parent-circle = { $name } is part of this institution already, or is the same: one cannot hold the other.
from = From
from-hint = The role begins that day at midnight, { $city } time. Empty: at once.
until = Until
until-hint = That day included. Empty: until somebody ends the role.
day-wrong = Write a date that exists, like 2026-09-01.
days-cross = The last day comes before the first. Set one of the two dates right.
day-past = That day is over. Choose today or later, or end the role in the list.
has-begun = This role has begun: its beginning no longer changes. Leave the field empty.
not-yet = to come
no-end = no end
may-elearning-head = Brings courses in, opens and sets up sessions, follows what comes of them; grades nobody.
may-local-lead = Helps people on site: finds them, keeps their enrolments, sees how far they are.
may-coordinator = Follows the courses, learners and results of a network or a programme; changes nothing.

tab-invite = Invite
invite-title = Invite by mail
invite-lead = The person gets a link, good for fourteen days and for one time. They take the role up with their account, or make one.
invite-email-hint = We write to it once.
letter-language = Language of the letter
letter-language-hint = Whoever has an account gets it in theirs.
invite-button = Send the invitation
invited = The invitation is on its way.
withdrawn = The invitation is withdrawn: its link no longer works.
invitation-gone = This invitation no longer waits: it was accepted or withdrawn meanwhile.
already-held = This person holds that role there already. Its dates are changed by giving it again, on the page of people.
just-invited = This invitation was sent a moment ago. Wait five minutes before sending it again.
too-many-invitations = { $most } invitations wait for an answer here. Withdraw some before sending others.
give-otherwise = No account yet, or many people at once?
pending-title = Invitations without an answer
pending-none = No invitation waits.
column-invited = Sent
column-expires = Expires
column-actions = What to do
expired = expired
invite-again = Send again
withdraw = Withdraw
invitation-title = An invitation
invitation-lead = { $institution } offers you a role: { $role }.
invitation-lead-in = { $institution } offers you a role in “{ $place }”: { $role }.
invitation-from = It begins on { $day }.
invitation-until = Its last day is { $day }.
invitation-over = This invitation no longer works: it expired, was withdrawn, or has been used. Ask whoever invited you for a new one.
invited-another = This invitation is for another account, the one of the address it was sent to. Sign out, then open the link again.
invited-elsewhere = It was sent to { $email }, which is the address of no account. You are signed in as { $name }: that account will hold the role.
sign-in-to-accept = An account has the address { $email }. Sign in with it to accept.
join-lead = You need an account. Its address will be { $email }: this letter has confirmed it.
your-name = Your name
your-name-hint = As it should stand on a certificate.
join-privacy = What we keep, and why:
privacy = Privacy
join = Make my account on { $site } and accept
have-account = You have an account with another address?
sign-in = Sign in
sign-out = Sign out
accept = Accept
to-home = To the home page
letter-invitation-subject = { $institution } invites you: { $role }
letter-invitation =
    Hello,

    { $institution } offers you a role: { $role }, for “{ $place }”.

    To accept it, open this link:
    { $link }

    It works once, until { $until }. If you did not expect this letter you can ignore it: nothing happens without your consent.
letter-invitation-end = Sent by { $site }

list-title = A list of people
list-lead = From a spreadsheet, saved as CSV: nothing is written before you have seen, line by line, what would change.
list-bring = Bring a list

has-account = An account has this address already. Sign in with it to accept.
list-file = CSV file
list-file-hint = At most 1 MB and 2,000 lines; semicolons or commas; UTF-8, UTF-16 or Windows, as your spreadsheet saves it.
list-button = See what would change
list-missing = Choose a file.
list-large = This file is larger than 1 MB. Cut the list in several.
list-no-text = This file is no list in plain text. In the spreadsheet, save the sheet as CSV, and bring that file.
list-long = This list has more than { $most } lines, or too many columns. Cut it in several.
list-quote = A quote opened on line { $line } is never closed. Set that line right and bring the file again.
list-empty = This list has no line beneath its headings.
list-columns = The first line must name at least two columns, email and role.
list-broken = Some characters can’t be read: save the file as UTF-8 and bring it again.
list-formula = A cell begins with =, +, - or @: a spreadsheet would take it for a formula. Remove that sign.
list-cell = A cell is longer than 200 characters.
list-name = The name is too long, or is none.
list-language = Unknown language: write fr, en or ar.
list-twice = The same address with the same role in the same place is on line { $line } already.
list-problems = Nothing was written: some lines have problems. Set them right in the file and bring it again.
list-changed = Nothing was written: something changed here meanwhile. Look again at what the list would do, then confirm.
list-columns-title = The columns
column-column = Column
column-means = What it says
list-email-column = email
list-email-means = Required. The person’s address.
list-role-column = role
list-role-means = Required. { $roles }.
list-name-column = name
list-name-means = For those who have no account yet.
list-place-column = place
list-place-means = The key of a course or a run, like IMT+FAB101. Empty: the whole institution.
list-from-column = from
list-from-means = First day, like 2026-09-01 or 01/09/2026 (day first). Empty: at once.
list-until-column = until
list-until-means = Last day, included. Empty: no end.
list-language-column = language
list-language-means = fr, en or ar: that of the letter.
plan-title = What this list would do
plan-lead = { $file }: nothing is written yet.
plan-ignored = Columns not read: { $columns }.
plan-wrong = { $count ->
    [one] One line has a problem. Set it right in the file and bring it again: as long as one is left, nothing is written.
   *[other] { $count } lines have problems. Set them right in the file and bring it again: as long as one is left, nothing is written.
}
plan-nothing = All that this list says is so already.
plan-changes = { $count ->
    [one] One line changes something. All of it is done together, or nothing.
   *[other] { $count } lines change something. All of it is done together, or nothing.
}
plan-button = Do all of this
plan-drop = Forget this list
column-line = Line
column-dates = Dates
column-what = What happens
what-invite = invited by mail
what-invite-again = invited again, other dates
what-give = gets the role
what-date = gets other dates
what-nothing = so already
what-wrong = to set right
list-done = The list is done. Invitations: { $invited }; roles given: { $given }; dates changed: { $dated }.
known-title = What institutions know of me
known-lead = Each institution sees only what concerns it. Here is what, and since when.
known-account = My account
known-nobody = No institution knows anything of you.
known-roles = Your roles
known-runs = Courses you follow there
known-runs-note = The team of these courses sees your name, your work and your results.
known-invited = Roles offered that wait for your answer
known-looked-up = You were looked up there, to be helped
known-page = Its page
known-all = Download all that is kept of me
accepted = Accepted: the role is yours.
joined = Your account is ready, and the role is yours. To come back, a letter is enough; a passkey is quicker.
since-day = from { $day }
until-day = until { $day }
logo-title = Logo
logo-lead = It is seen on the institution’s page, beside its courses and on its certificates. Those already awarded keep the logo of the day they were.
logo-button = Save the logo
logo-missing = Choose a picture, or tick “Remove the logo”.
