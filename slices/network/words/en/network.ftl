institutions = Institutions
institutions-lead = Schools, labs and organisations that teach together here.
institutions-mine = Where you have a role
institutions-others = The others
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
parent-wrong = Choose an institution that is not itself part of another.
settings-title = Institution settings

tabs = Pages of { $name }
tab-overview = Overview
tab-people = People and roles
tab-find = Find a person
tab-agreements = Agreements
tab-import = Import a course
tab-settings = Settings

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
