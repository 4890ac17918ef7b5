fact-holder = Holder
fact-course = Course
fact-programme = Programme
fact-author = Course of
fact-issuer = Institution
fact-issued = Issued on
fact-code = Code
fact-result = Result
fact-hours = Effort
fact-dates = Dates of the run
fact-signatory = Signed by
hours = { $hours ->
    [one] { $hours } hour
   *[other] { $hours } hours
}
from-to = { $start } to { $end }
where = You are here
cancel = Cancel
optional = (optional)
form-wrong = Something needs to be put right
criteria-grade = Reach at least { $percent } over all graded activities of the course.
criteria-units = Complete at least { $percent } of the units of the course.
criteria-hours = { $hours ->
    [one] The work is estimated at { $hours } hour.
   *[other] The work is estimated at { $hours } hours.
}
paper-heading = Certificate of Achievement
paper-presented-to = is awarded to
paper-for = who has successfully completed the course
paper-for-programme = who has successfully completed the programme
paper-issued-on = Issued on { $day }
paper-verify = Check this certificate online, with the code or at this address:
paper-attached = The digital badge (Open Badge 3.0) signed by the institution
paper-revoked = Revoked on { $day }: { $reason }
picture-label = Badge: ⁨{ $course }⁩, ⁨{ $institution }⁩
qr-label = QR code that leads to this page
verify-title = Verify a certificate
verify-lead = Every certificate issued here carries a code. Type it to see what was achieved, by whom, and whether it still holds.
verify-code = Code of the certificate
verify-code-hint = Ten digits and letters, such as 7K3QX-9TB4M. Capitals, spaces and dashes do not matter.
verify-button = Verify
verify-not-a-code = This is not the code of a certificate: there must be ten digits and letters, without the letter U. Compare it with the document.
verify-scan = On the paper, the QR code leads straight to the page of the certificate.
unknown-title = No certificate has this code
unknown-lead = Nothing here says that the document you have is genuine. First check the code.
unknown-why-title = What it may come from
unknown-why-typing = A character was misread. The code has ten digits and letters; 0 and O, and 1, I and L, are taken for each other on purpose, so these do no harm.
unknown-why-elsewhere = The certificate was issued by another site. Compare the address beside the QR code with the address of this page.
unknown-why-forged = The document was changed or made up. A certificate issued here never leaves these pages, even when it is revoked.
unknown-ask-title = Whom to ask
unknown-ask = Ask the person who gave you the document for the address of its verification page, or write to the institution named on it.
verified-title = ⁨{ $course }⁩ · ⁨{ $holder }⁩
verified-title-forgotten = Certificate · ⁨{ $course }⁩
said-valid-title = Genuine and valid certificate
said-valid = ⁨{ $institution }⁩ certifies that ⁨{ $holder }⁩ has successfully completed the course “⁨{ $course }⁩”.
said-valid-programme = ⁨{ $institution }⁩ certifies that ⁨{ $holder }⁩ has successfully completed the programme “⁨{ $course }⁩”.
said-revoked-title = Revoked certificate
said-revoked = ⁨{ $institution }⁩ withdrew this certificate on { $day }. It holds no more.
said-reason = Reason:
said-forgotten-title = Issued certificate, holder not named
said-forgotten = ⁨{ $institution }⁩ did issue a certificate with this code for the course “⁨{ $course }⁩”, on { $day }. Its holder asked for their data to be erased: this page can no longer say who it is.
said-forgotten-programme = ⁨{ $institution }⁩ did issue a certificate with this code for the programme “⁨{ $course }⁩”, on { $day }. Its holder asked for their data to be erased: this page can no longer say who it is.
said-altered-title = Signature not verified
said-altered = The document on record does not match the signature of ⁨{ $institution }⁩. Do not rely on it, and tell the institution.
said-signature = The institution’s digital signature has just been checked: nothing was changed since it was issued.
achieved-title = What was achieved
achieved-skills = What the course teaches
files-title = Documents
files-pdf = Certificate as PDF
files-badge = Signed digital badge (Open Badge 3.0, JSON)
files-picture = Badge as a picture, with the signed badge inside (SVG)
offline-title = Check without us
offline-badge = The badge carries its own proof: an Ed25519 signature (suite eddsa-rdfc-2022) of the institution. Any program that reads Open Badges 3.0 can check it, even without a network once it knows the key.
offline-keys = The institution’s keys are public.
offline-issuer = See who issues, and with which keys
offline-list = The signed list of revoked certificates says whether the badge still holds; it can be kept beforehand.
offline-list-link = Open the list
holder-title = This is your certificate
holder-share = To show it, give this address:
holder-linkedin = Add it to your LinkedIn profile
revoke-link = Revoke
revoke-title = Revoke a certificate
revoke-lead = The certificate stays published and says that it holds no more, since when and why. Its holder is told. This cannot be undone.
revoke-reason = Reason
revoke-reason-hint = A sentence that everybody who verifies the certificate will read. Name nobody in it.
revoke-confirm = I know that revoking is final
revoke-button = Revoke the certificate
revoke-already = This certificate is revoked already.
revoke-no-reason = Write the reason for revoking.
revoke-long-reason = The reason is longer than 300 characters. Shorten it.
revoke-not-confirmed = Tick the box to confirm: revoking is final.
claim-title = My certificate
claim-progress = My progress
claim-have-title = You have your certificate
claim-have = It was issued to you on { $day }.
claim-see = See the certificate
claim-revoked = Your certificate was revoked on { $day }. The course team can tell you more, and issue another one if that is right.
claim-rule-title = What is asked
claim-grade = Overall grade
claim-grade-asked = { $percent } is asked.
claim-units = Units completed
claim-units-mean = A unit is completed once everything it asks is done: exercises submitted, videos watched to the end, work handed in, polls answered. A unit with nothing to do is, once it was opened.
claim-units-done = { $done } of { $all }
claim-units-asked = { $units ->
    [one] { $units } is asked.
   *[other] { $units } are asked.
}
claim-ready-title = Everything is there
claim-name = Name written on the certificate, once and for all:
claim-name-change = Correct my name first
claim-button = Get my certificate
claim-remains-title = What remains to be done
claim-remains-grade = Reach { $asked } over all graded activities; you are at { $reached }.
claim-remains-units = { $units ->
    [one] Complete { $units } more unit.
   *[other] Complete { $units } more units.
}
claim-resume = Resume the course
refused-revoked = Your certificate for this course was revoked. Only the course team can issue another one: ask them.
refused-not-met = What is asked for the certificate has not been reached yet. The page of the certificate says what remains to be done.
refused-unprintable = The name of the account has characters that the certificate cannot print: { $characters } Change it on the account’s page, in Latin, Arabic, Greek or Cyrillic letters, then try again.
team-title = Certificates
team-lead = What is asked for the certificate, what is written on it, and who has one.
team-list-title = Certificates issued
team-none = No certificate has been issued yet. Each person can take theirs as soon as the rule is met.
team-state = State
team-acts = Actions
team-valid = Valid
team-revoked = Revoked
team-forgotten = Erased account
team-again = Issue again
team-older = Older
team-issue-all-text = You can also issue, in one go, the certificates of all enrolled people who meet the rule and have never had one. They get a message.
team-issue-all = Issue to everybody who meets the rule
team-issuing = The certificates are being issued. Reload the page in a moment.
team-issued = The certificate is issued.
team-rule-set = The rule is saved. It holds for certificates to come.
team-rule-title = The rule
rule-minimum = Minimum grade, in percent
rule-minimum-hint = Left empty: the course’s own, { $percent }.
rule-units = Units to complete, in percent
rule-units-hint = Left empty: not asked.
rule-hours = Effort, in hours
rule-hours-hint = Written on the certificate, if given.
rule-signatory = Name of the person who signs
rule-signatory-hint = Printed under the certificate, with their title.
rule-title = Title of that person
rule-language = Language of the badge
rule-language-hint = The PDF comes in all three languages.
rule-save = Save the rule
rule-grade-wrong = Write the minimum grade in percent, from 0 to 100.
rule-units-wrong = Write a whole number from 0 to 100.
rule-hours-wrong = Write a whole number of hours, from 1 to 10,000.
rule-signatory-missing = There is a title without a name: write the name too.
rule-signatory-long = The name (80 characters) or the title (120) is too long for the page. Shorten it.
issuer-title = ⁨{ $institution }⁩, certificates
issuer-lead = { $count ->
    [one] { $count } certificate issued so far. Here is what their signature is checked with.
   *[other] { $count } certificates issued so far. Here is what their signature is checked with.
}
issuer-identity = Identity
issuer-did = Identifier (did:web):
issuer-did-link = The document that publishes the keys (DID)
issuer-keys = Keys
issuer-no-key = No key yet: it is made with the first certificate.
issuer-key-name = Name
issuer-key = Public key
issuer-key-since = Since
issuer-key-until = Until
issuer-key-in-use = in use
issuer-rotate-text = A new key signs what comes next. The old one stays published, and what it signed stays valid.
issuer-rotate = Make a new key
letter-issued-subject = Your certificate: { $course }
letter-issued = 
    Hello { $name },

    Your certificate for the course “{ $course }” has been issued. Here it is, to show to whomever you like:
    { $link }

    That page has the PDF, in three languages, and the digital badge.
letter-revoked-subject = Certificate revoked: { $course }
letter-revoked = 
    Hello { $name },

    The institution has revoked your certificate for the course “{ $course }”.
    Reason: { $reason }

    Its page now says that it holds no more:
    { $link }

    If you disagree, write to the institution that issued it.

fact-courses = Courses
fact-schools = Schools
fact-credits = Credits
ects = { $credits } ECTS
recognised = recognised from elsewhere
programme-course = { $course } ({ $school })
criteria-programme = Passing the courses of the programme: { $courses }.
criteria-credits = { $credits } ECTS credits.
claim-programme-remains = What is asked, course by course, is on the page of your progress.
claim-programme-progress = My progress
claim-programme-remains-title = The programme is not finished yet
names-and = { $names } and { $last }
criteria-jointly = Awarded jointly by { $institutions }.
paper-attached-jointly = The digital badge (Open Badge 3.0), signed by each of the institutions
said-valid-jointly = { $institutions } certify together that ⁨{ $holder }⁩ has successfully completed “⁨{ $course }⁩”.
said-signature-jointly = The digital signatures of { $institutions } have just been checked, each over the whole document: nothing was changed since it was issued.
offline-keys-too = This certificate is also signed by:
claim-jointly = It is awarded jointly with { $institutions }: it carries all these names, and the signature of each.
