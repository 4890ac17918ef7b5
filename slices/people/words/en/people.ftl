# Forms

form-wrong = Something needs to be put right
optional = (optional)
save = Save
to-home = Go to the home page
not-now = Not now
you-are-here = You are here
field-email = E-mail address
field-password = Password
field-new-password = New password
field-name = Your name
field-name-hint = As it should stand on your certificates.
field-language = Language of pages and e-mails
field-zone = Time zone
field-zone-hint = Deadlines are shown in the time of this place.
email-unreadable = Write a full e-mail address, such as awa@example.org.
email-taken = This address already belongs to another account. Sign in to that account, or give another address.
name-missing = Write your name.
name-too-long = This name is too long: 120 characters at most.
name-strange = This name contains signs that names do not have. Write it in plain letters.
zone-unknown = Choose a time zone from the list.
password-hint = At least 12 characters. A few unrelated words make a good password.
password-short = This password is too short: it needs at least 12 characters. Add a word or two.
password-long = This password is too long: 256 characters at most.
password-common = This password is one of those that are tried first. Take a few unrelated words instead.
password-own = This password is mostly your name, your address or the name of this site. Add words nobody would guess.
password-pattern = This password repeats itself or follows the keys of the keyboard. Take a few unrelated words instead.

# Signing up

sign-up-title = Create an account
sign-up-lead = Less than a minute, and the account works at once.
sign-up-button = Create my account
sign-up-email-hint = We send it a message to check that it is yours.
sign-up-password-hint = At least 12 characters. Leave it empty to sign in with a link sent by e-mail.
sign-up-privacy = We keep what you write here, and nothing else about you.
sign-up-already = Do you already have an account?
confirm-title = Confirm your address
confirm-press = You are signed in as { $name }. Press the button if you did create this account.
confirm-button = Yes, this is my address
confirm-sign-in = First sign in to the account you created: that is what proves it is yours. If you did not create one, close this page and nothing will happen.
confirm-over = This link no longer works, or it belongs to another account. Ask for a new message on the page “My account”.

# Signing in

own-accounts = This portal has accounts of its own: one of another site opens nothing here, and one made here opens nothing else.
sign-in-title = Sign in
sign-in-button = Sign in
sign-in-wrong = The address or the password is not right. Check them, or get a link by e-mail.
sign-in-otherwise = Without a password
sign-in-no-account = No account yet?
back-to-sign-in = Back to signing in
forgotten-link = Forgotten your password?
link-offer = Get an e-mail with a link that signs you in.
link-button = Send me a link
link-sent-title = Check your e-mail
link-sent = If an account has this address, a message is on its way. Open its link in this browser, or type the eight digits it contains here. It works for ten minutes.
link-press = Press the button to sign in to this browser.
link-elsewhere = This link only works in the browser that asked for it. Open it there, or type the eight digits of the message there.
link-over = This link no longer works: it was used, it is too old, or it was asked for in another browser. Ask for a new one.
code-field = Eight-digit code
code-hint = Spaces do not matter.
code-wrong = This code is not right, or no longer works. Check the digits, or ask for a new message.
prove-title = Confirm that it is you
prove-lead = This page is about the security of your account: prove once more that it is you.
prove-button = Continue
prove-wrong = This password is not right. Try again, or get a link by e-mail.
prove-again-refusal = You last signed in more than ten minutes ago. Confirm that it is you, then start again.

# Passwords

forgotten-title = Forgotten password
forgotten-lead = Give the address of your account: you will get a link there to choose a new password.
forgotten-button = Send me a link
forgotten-sent = If an account has this address, a message is on its way. Its link works for half an hour.
new-password-title = New password
new-password-lead = All your browsers will be signed out, including this one.
new-password-button = Save the password
new-password-done = The new password is saved. Sign in with it.

# The account

account-title = My account
account-profile = Who I am
account-email = E-mail address
account-email-hint = A new address counts once you have confirmed it.
account-email-button = Send the confirmation
account-email-change = Change address
account-password = Password
account-more = Security and data
email-confirmed = Your address is confirmed.
email-unconfirmed = Your address is not confirmed yet. Open the link of the message we sent you; a confirmed address is how you get back to your account if you forget your password.
email-none = Your account has no address. Give one so that you can get back to your account.
done-saved = Saved.
done-mailed = A message is on its way to this address. Open its link within three days.
done-confirmed = Your address is confirmed.
done-password = Your password is changed, and your other browsers are signed out.
done-taken-over = Your address is now confirmed. The password given before no longer works, because nothing proved that it came from you: choose a new one.
data-link = Download all that is known of me (JSON)
erase-title = Erase my account
erase-lead = Read what goes and what stays.
erase-goes = These go at once: your name, your address, your password, your passkeys and your sessions.
erase-works = So do the texts and files you handed in, the comments on them, and what you wrote in your own words in exercises and word clouds.
erase-stays = These stay under a number that no longer names anybody: your choices, short answers, votes, grades and enrolments.
erase-final = Nobody can undo this, not even us.
erase-certificates = What becomes of your certificates, if you have any?
erase-certificates-keep = They stay verifiable
erase-certificates-keep-note = Whoever has the code of a certificate still reads your name, the course and the result. Write your codes down before: you will not find them here any more.
erase-certificates-erase = They are erased too
erase-certificates-erase-note = Their page will only say that a certificate was issued and that its holder asked to be forgotten.
erase-button = Erase my account
erase-done = Your account is erased.
keep-account = Keep my account
sessions-title = Where I am signed in
sessions-lead = The browsers in which you are signed in. Sign out those you do not recognise, then change your password.
sessions-browser = Browser
sessions-since = Since
sessions-seen = Last visit
sessions-this = This one
sessions-end = Sign out
sessions-end-others = Sign out all others
column-action = Action
sessions-unknown = Unknown device

# Passkeys

passkeys-title = Passkeys
passkeys-lead = A passkey signs you in with your device’s fingerprint, face or code. No password to remember, none to be stolen. It is up to you.
passkeys-mine = My passkeys
passkeys-add = Add a passkey
passkeys-use = Sign in with a passkey
passkeys-device = Device
passkeys-used = Last used
passkeys-never = Never
passkeys-remove = Remove
passkeys-prove = To add or remove a passkey, first confirm that it is you.
passkeys-script = Adding a passkey needs JavaScript.
passkeys-off = This site is not reached by HTTPS under a name, so browsers do not allow passkeys here. The password and the link by e-mail work.
passkeys-off-short = (not on this site: it has no HTTPS)
passkey-cancelled = Nothing was done: you closed the device’s question.
passkey-not-taken = This passkey was not accepted. Try again, or use your password or a link by e-mail.

# Letters

letter-hello = Hello { $name },
letter-hello-plain = Hello,
letter-end = { $site }
letter-confirm-subject = Confirm your address for { $site }
letter-confirm =
    Somebody, probably you, gave this address for an account on { $site }. To confirm that it is yours, open this link within three days:

    { $link }

    If it was not you, do nothing: the address will not be confirmed.
letter-already-subject = You already have an account on { $site }
letter-already =
    Somebody, perhaps you, has just created an account on { $site } with this address, which is already the address of your account. To get back to yours, sign in:

    { $sign_in }

    Forgotten password:

    { $forgotten }

    The new account cannot take your address. If it was not you, there is nothing to do.
letter-link-subject = Signing in to { $site }
letter-link =
    To sign in to { $site }, open this link in the browser where you asked for it:

    { $link }

    Or type this code there: { $digits }

    The link and the code work once, for ten minutes. Give them to nobody; we will never ask you for them. If you asked for nothing, do nothing.
letter-reset-subject = Choose a new password for { $site }
letter-reset =
    To choose a new password on { $site }, open this link within half an hour:

    { $link }

    If you asked for nothing, do nothing: your password does not change.
letter-password-subject = Your password on { $site } has changed
letter-password =
    The password of your account on { $site } has just changed, and all other browsers were signed out. If it was not you, choose another one at once:

    { $forgotten }
letter-passkey-subject = A passkey was added on { $site }
letter-passkey =
    A passkey has just been added to your account on { $site } (device: { $label }). If it was not you, remove it here:

    { $keys }

    then change your password:

    { $forgotten }
letter-email-subject = Your address on { $site } has changed
letter-email =
    The address of your account on { $site } is now { $to }. If it was not you, tell the institution that trains you at once.
letter-erased-subject = Your account on { $site } is erased
letter-erased = As you asked, your account on { $site } is erased. This is our last message.

# Personal data

privacy-title = Personal data
privacy-lead = What { $site } knows of you, why, and for how long.
privacy-what-title = What we keep
privacy-what-account = Your account: name, e-mail address, language, time zone. It is what we need to recognise you, to write to you and to issue a certificate.
privacy-what-learning = Your learning: enrolments, answers, work handed in, grades, certificates. It is what we need to teach you and to prove what you know.
privacy-what-security = Your sessions: browser and dates, so that you can recognise one that is not yours. The password is kept only in a form from which it cannot be found again.
privacy-not-title = What we do not do
privacy-not-others = No advertising, no audience measurement by others, no selling. Videos of a course may come from another site, which then sees your network address.
privacy-not-cookies = The only cookies are those that keep you signed in, remember your language, or the course chosen before having an account, so there is nothing to accept.
privacy-who-title = Who sees what
privacy-who-team = The team of a course sees your name, your learning and your results in that course, not your address. The institution that gives the course answers for the use it makes of them.
privacy-who-help = To help you, a lead or registrar of the institution, or an administrator, can look you up and see your confirmed address. Each search is written down: you find it in your data.
privacy-who-certificates = A certificate can be read only with its code: you choose whom to give it to.
privacy-long-title = For how long
privacy-long-sessions = A session ends after fourteen days without a visit, and after ninety days in any case. Links sent by e-mail are forgotten once they no longer work.
privacy-long-account = The account stays until you erase it, which you can do yourself at any time.
privacy-long-results = After that, texts and files handed in and what you wrote in your own words no longer exist; your choices and grades still count under a number that no longer names anybody. You choose whether your certificates stay verifiable or are erased too.
privacy-rights-title = Your rights
privacy-rights = You can see, correct, take away and erase your data without asking anybody:
privacy-authority = For anything else, write to the institution that trains you. If its answer does not satisfy you, your country’s authority can help: the CNIL in France, the CNDP in Morocco, the CDP in Senegal.

# Accessibility

access-title = Accessibility
access-lead = Learning here should be possible for everybody, with the equipment they have.
access-how-title = What is done
access-how-keyboard = Everything can be done by keyboard and with a screen reader; colours never say anything alone; pages follow the text size and dark mode you have chosen.
access-how-script = Everything essential works without JavaScript, on a small screen and on a slow line.
access-how-languages = Pages are in French, English and Arabic, from right to left where needed.
access-how-video = Videos can have captions and a text to read beside them, where the author of the course provided them.
access-limits-title = What is still missing
access-limits-audit = Pages are tried with automatic tools against WCAG 2.2, level AA. They have not been audited by anybody else yet, so we announce no rate of conformity.
access-limits-content = The content of courses comes from their authors. A description of a picture or captions may be missing.
access-tell-title = An obstacle?
access-tell = Tell the team of your course, or the institution that trains you, which page stops you and with which equipment: it owes you an answer, and another way in the meantime.
account-institutions = What institutions know of me
account-consents = My consents
account-data = Read my data
sign-in-by-institution = Sign in with my institution
account-identities = Signing in by my institutions
