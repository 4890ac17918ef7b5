tab-portals = Portals
portals-lead = A portal is a site of your own: its name, its address, its colours, and the courses you give or your agreements let you show.
portals-none = No portal yet.
portals-of = Portals of { $name }
operated-by = These portals are also operated by { $name }, under an agreement in force.
operated-for = Operated for { $name }
operated-under = Under the agreement “{ $title }”.
you-operate = You operate this portal for { $name }, under the agreement “{ $title }”.
open-title = Open a portal
open-button = Open this portal
no-host = No address: nobody comes here yet.
portal-pages = Pages of the portal { $name }

settings = Settings
looks = Looks
texts = Texts
hosts = Addresses
courses = Courses shown
elsewhere = Catalogues followed
saved = Saved.
save = Save
optional = (optional)
column-action = Action

name = Name
slug = Word in addresses
slug-hint = Small letters, digits and hyphens: mun.
host = Host name
host-hint = A name alone, such as mun.example: no https://, no path, no port. It must lead to this server.
host-add = Add an address
host-remove = Remove
hosts-lead = People come to the portal by these names. The first is the one that links name.
languages = Languages
first-language = First language
first-language-hint = For those who ask for none of the others.
languages-offered = Languages offered
front = Front page
promise = Promise, in one sentence
blocks-hint = What the page shows, in this order. The catalogue comes after the highlighted courses.
block-at = Block { $position }
block-none = Nothing
block-text = Welcome text
block-highlights = Highlighted courses
block-figures = In figures
block-partners = Partners
figure-courses = Courses
figure-open = Open for enrolment
figure-institutions = Institutions
contact = Contact address
contact-hint = Shown at the foot of every page.
indexed = Search engines may show it
indexed-note = If not, they are asked to keep nothing of it.
own-accounts = Accounts of its own
own-accounts-note = Only accounts made here open this portal, and they open nothing else. If not, the same account works on all portals.
own-accounts-fixed = Accounts have been made here: this can’t change any more.
changes = Latest changes
changed-opened = Opening
changed = { $what } – { $at }
changed-by = { $what } – { $at }, by { $by }

accent = Main colour
accent-hint = Six hexadecimal digits, such as #0c5a63. Buttons, links and marks.
second = Second colour
second-hint = Such as #e5a624. The portal’s sign and highlights.
colour-light-kept = On light paper: { $chosen }, as chosen.
colour-light = On light paper: { $chosen } would be hard to read (contrast below { $ratio } to 1); { $used } is used.
colour-dark-kept = On dark paper: { $chosen }, as chosen.
colour-dark = On dark paper: { $used }, lightened for a contrast of at least { $ratio } to 1.
preview = Preview
preview-title = Preview: nothing is saved yet
preview-text = This page wears the colours you typed. Choose a logo again when you save.
sample = A sample
sample-text = This is how a text reads with
sample-link = a link
sample-mark = a highlight
sample-button = A button

text-front = Welcome text
text-hint = Markdown: headings, lists, links.
text-legal-hint = Markdown. A page that is empty in all languages is not shown.

courses-lead = What this portal may show, and why. A hidden course is neither shown, found nor opened here; whoever follows it goes on.
courses-none = No course yet
courses-none-text = A portal shows the courses of its institution, and those that agreements let it show.
column-course = Course
column-why = Why it is there
position = Place
highlight = Highlight
hide = Hide
page-of = Page { $page }
unlisted = No listed run
why-own = Its own, { $of }
why-listed = { $of }, under the agreement “{ $title }”
why-until = { $of }, under the agreement “{ $title }”, until { $until }

slug-wrong = Write a word of 2 to 40 small letters, digits or hyphens.
slug-taken = Another portal has this word: choose another.
name-wrong = Give a name in { $lang } at least, of { $most } characters at most.
promise-wrong = Write a sentence of { $most } characters at most.
text-long = Write { $most } characters at most.
languages-wrong = Choose among the languages offered.
contact-wrong = Write a mail address, such as contact@example.org.
colour-wrong = This is no colour: write a hash and six hexadecimal digits, such as #0c5a63.
host-only = Write the host name alone, such as mun.example: no https://, no path, no port.
host-wrong = This is no host name: write it like mun.example.
host-own = This is the address of the installation itself: a portal has its own.
host-taken = { $host } leads to another portal of this installation already. Choose another name, or have it removed from the other portal first.
host-many = A portal has { $most } addresses at most: remove one first.
accounts-made = Accounts have been made on this portal: whether they are its own can’t change any more.
position-wrong = Write a place from 1 to { $last }, or nothing.
course-gone = One of these courses is not shown here any more: open the page again.

close-title = Close the portal
close-about = Its addresses are free again; whoever comes there reads that it is closed. Nothing is lost of what the institution teaches.
close-link = See what ceases
close-lead = Closing { $name } can’t be undone. To have it again, a new portal is needed.
close-ceases = What ceases
close-hosts = These addresses lead to the portal no more, and another can take them:
close-courses = { $count ->
    [0] It has no course to show today.
    [one] The course that it may show is shown there no more.
   *[other] The { $count } courses that it may show are shown there no more.
}
close-feeds = Its feeds, its sitemap and the catalogues of other sites that it follows stop.
close-settings = Its name, colours, logo, texts and order of courses are erased.
close-stays = What goes on
close-enrolled = Whoever follows a course goes on, on { $site }: the same courses, the same results.
close-certificates = Certificates that were awarded can still be verified: their address is that of the installation.
close-agreements = Agreements don’t change. Those whose only effect was this portal have none any more: end them on your side.
close-accounts = { $count ->
    [one] One account opened this portal alone; it opens { $site } from then on.
   *[other] { $count } accounts opened this portal alone; they open { $site } from then on.
}
close-twice = Where their address is that of an account of { $site } already, they are opened by their own password until they confirm another.
close-confirm = I have read what ceases, and I want to close this portal.
close-button = Close the portal
close-not = Don’t close it
close-unconfirmed = Tick the box to close the portal.
closed-done = The portal is closed; its addresses are free.
closed-title = This portal is closed
closed-text = “{ $name }” was closed on { $day }. There is nothing at this address any more.
closed-goes-on = If you followed a course here, it goes on at { $site }.
closed-button = Go to { $site }
operates = The team of { $operator } operates: { $portals }
operates-none = The team of { $operator } can open a portal for { $receiver }, which has none yet
operates-no-more = The team of { $operator } no longer operates: { $portals }. The portal stays with its institution.
