wrong-go-home = Back to the front page
wrong-refused-title = It can’t be done this way
wrong-not-found-title = Page not found
wrong-not-found = There is nothing at this address, or nothing you may see. Check the address, or start again from the front page.
wrong-too-large = What you sent is too large, and nothing of it was kept. Send a shorter text or a smaller file.
wrong-unreadable = What was sent could not be read, and nothing of it was kept. Go back to the page, reload it, then try again.
wrong-sign-in-title = Please sign in
wrong-forbidden-title = You don’t have this right
wrong-too-often-title = One moment
wrong-too-often = { $minutes ->
    [one] There were too many tries. Try again in a minute.
   *[other] There were too many tries. Try again in { $minutes } minutes.
}
wrong-broken-title = Something broke on our side
wrong-broken = It isn’t your doing, and nothing that was saved is lost. Try again; if it happens again, give us this reference: { $reference }.
other-origin = This request doesn’t come from a page of this site. Open the page here and try again.
sign-in = Sign in
sign-up = Create an account
sign-out = Sign out
skip = Skip to content
nav-main = Main navigation
nav-courses = Courses
nav-my = My learning
nav-verify = Verify a certificate
nav-team = Team
nav-account = My account
nav-language = Language
account-of = Account of { $name }
footer-accessibility = Accessibility
footer-privacy = Personal data
footer-notice = Legal notice
footer-terms = Terms of use
footer-contact = Write to us
footer-about = Essaim, free software (AGPL)
demo-banner = Demonstration: the data is made up and goes away when the program stops.
demo-outbox = Demo mailbox
demo-label = Demo
wrong-back-to-course = Back to the course
zones-near = Most common
bell = Notifications
bell-unread = { $count ->
    [one] Notifications: one unread
   *[other] Notifications: { $count } unread
}
nav-letters = Notifications and mail
picture-logo = Logo
picture-optional = (optional)
picture-hint = { $kinds }, { $size } and { $side } pixels on a side at most. On light paper, it has to be recognised when small.
picture-none = Remove the logo
picture-large = This file is too large: choose a picture of { $size } at most.
picture-unknown = This file is no whole { $kinds } picture.
picture-pixels = This picture is too large: { $side } pixels on a side at most.
picture-active = This drawing holds a program, a link or a call to another site: save it as plain SVG.
picture-unprintable = This picture could not be printed: it is damaged, or its colours are those of a press (CMYK). Save it again as PNG.
