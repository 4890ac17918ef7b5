form-wrong = Something needs to be put right
optional = (optional)

choose-title = Sign in with my institution
choose-lead = Choose your institution: you go on to its sign-in page, then come back here.
choose-search = Name of the institution
choose-button = Search
choose-nothing = No institution of that name offers its sign-in here. Try fewer letters.
choose-more = There are more: search by name.
choose-none = No institution offers its sign-in here yet. Use another way to sign in.
ways-title = Sign in with { $name }
ways-none = { $name } does not offer its sign-in at the moment. Use another way to sign in, or ask whoever leads the institution.
ways-taken = { $name } will tell { $site } your name, your address, and what gives you your roles (for instance: student). Your password stays with { $name }.
ways-signed-in = You are signed in already: this way of signing in will be added to your account, once you agree.
ways-another = Another institution

problem-title = Signing in did not work
problem-nothing-done = Nothing was changed: no account, no role.
problem-again = Try again
problem-otherwise = Sign in another way
problem-unreachable = Your institution’s sign-in service does not answer. Try again in a few minutes; if it goes on, tell its IT service.
problem-unusable = Your institution’s sign-in service answers in a way we can’t use. Tell whoever leads the institution: they can test this setting.
problem-off = This way of signing in is no longer offered. Use another one.
problem-not-asked = This answer was not asked for by this browser, was used before, or is more than ten minutes old. Start signing in again from the beginning.
problem-said-no = On your institution’s page you declined to share who you are. Start again if you did not mean to, or sign in another way.
problem-refused = Your institution’s sign-in service refused the request. Try again; if it goes on, tell its IT service.
problem-code = The code your browser brought is no longer valid: it was used before or has expired. Sign in again. If it goes on, whoever leads the institution should check the client secret.
problem-signature = Your institution’s answer is not signed by a key it publishes: we do not believe it. Try again; if it goes on, tell its IT service.
problem-issuer = The answer comes from another service than your institution’s: we do not believe it. Start again from the beginning.
problem-audience = Your institution’s answer was meant for another site. Try again; if it goes on, whoever leads the institution should check the client ID.
problem-stale = Your institution’s answer is out of date, or its clock is wrong. Try again; if it goes on, tell its IT service.
problem-nonce = Your institution’s answer does not belong to what this browser asked. Start again from the beginning.
problem-proof-too-old = Your institution did not check again who you are. Try again, and type your password on its page.
problem-no-proof-time = Your institution does not say when you proved who you are. Choose another way to prove it: a link by mail, a passkey or a password.
problem-unverified-mail = Your institution says that it has not verified your e-mail address. Have it verified there and come back; or create an account here with your address.
problem-another-account = This identity opens another account than the one you are signed in to. Sign out first, then try again.
problem-too-many = This account has too many institution sign-ins already. Remove one in your account, then try again.

connect-title = Connect { $institution } to your account
connect-exists = There already is an account on { $site } with the address that { $institution } tells us. We do not open it unless its owner agrees.
connect-letter = A letter went to that address: open its link in this browser, within the hour.
connect-or-sign-in = Or sign in to that account as you usually do: you will come back here.
connect-sign-in = Sign in to my account
connect-what = This is who you are to { $institution }. If you accept, you can open the account of { $account } by this sign-in, and get the roles the institution says you have.
connect-button = Connect to my account
connect-prove = For this, first prove again who you are.
connect-prove-button = Prove who I am
connect-elsewhere = This link is out of date, was used before, or opens in another browser than the one you began in. Open it in the same browser, or start signing in again.
letter-connect-subject = Connect { $institution } to your { $site } account
letter-connect =
    Hello { $name },

    Somebody signed in to { $site } by { $institution } with your address. If it was you, open this link in the same browser, within the hour, to connect that sign-in to your account:

    { $link }

    If it was not you, do nothing: nothing is changed.

identities-title = Signing in by my institutions
identities-lead = The institutions by which you can open this account, and what they told us last.
identities-none = You do not sign in by any institution yet.
identities-add = Add an institution
identities-prove = To remove a sign-in, first prove again who you are.
identity-linked = This sign-in is connected to your account.
identity-unlinked = This sign-in is removed, and the roles it gave have ended.
identity-since = Connected on { $day }.
identity-used = Last sign-in – { $moment }
identity-role = Role it says you have – { $role }
identity-unlink = No longer sign in by { $name }
last-way-in = This is your only way to open this account. First confirm an e-mail address, or add a passkey.
known-title = Told by its sign-in
known-reference = The institution’s reference
known-name = Name
known-email = E-mail address
known-claim = “{ $claim }”

settings-title = How people sign in
settings-lead = Your students and staff sign in here with your institution’s own account (OpenID Connect).
settings-secluded = This institution is not public: its sign-in page opens only for those who already have a role in it.
providers-title = Sign-in services
providers-none = No service is set up yet.
provider-new = Add a sign-in service
column-provider = Service
column-state = State
column-actions = What to do
state-on = on
state-off = off
switch-on = Switch { $name } on
switch-off = Switch { $name } off
test-button = Test { $name }
domains-title = E-mail domains
domains-lead = An address told by your service counts as confirmed only if its domain is proven here. A letter goes to “postmaster” of that domain; whoever opens it answers for it. Subdomains are proven separately.
domains-none = No domain: the addresses told confirm nothing.
domain-field = Domain
domain-hint = What follows the @, for instance school.example.
domain-button = Write to the postmaster
domain-proven = proven on { $day }
domain-waits = waits, since { $day }, for { $address } to answer
domain-drop = Remove { $domain }
domain-wrong = Write the name of a domain, for instance school.example.
too-many-domains = There are fifty domains already. Remove one first.
too-many-providers = There are twenty sign-in services already. Use one of them again.
events-title = What happened
events-none = Nothing yet.
event-on = service set up, on
event-off = service set up, off
event-proven = domain proven
event-dropped = domain removed
event-by = by { $name }
done-kept = Saved. Test the service, then switch it on.
done-on = The service is on.
done-off = The service is off: nobody signs in by it any more. The roles it gave last until their date.
done-asked = The letter went to the postmaster.
done-dropped = The domain is removed.
letter-domain-subject = The domain { $domain } on { $site }
letter-domain =
    Hello,

    { $institution } says on { $site } that the e-mail domain { $domain } is its own. If that is right, open this link within seven days and confirm:

    { $link }

    Addresses of this domain that the sign-in service of { $institution } says are verified will then count as confirmed. If it is not right, do nothing.
letter-over = This link is out of date, or was used before. The institution can ask for another.
prove-title = The domain { $domain }
prove-what = { $institution } says that the e-mail domain { $domain } is its own. Confirm it if you answer for the mail of this domain: the addresses its sign-in service says are verified will count as confirmed.
prove-button = Yes, this domain belongs to { $institution }
prove-done = Noted: { $domain } is a domain of { $institution }. You can close this page.

provider-lead = These settings come from the institution’s IT service (Keycloak, Microsoft Entra, Google, Shibboleth with OpenID Connect…).
provider-return = Return address to declare at the service:
provider-keep = Save
issuer = Issuer
issuer-hint = Exactly as the service names itself, for instance https://id.school.example.
issuer-wrong = Write the https:// address of the issuer, without question mark or user. Inner addresses are not called from here.
client-id = Client ID
client-id-hint = Given by the service when this installation is declared there.
client-wrong = Write the ID the service gave, at most 200 characters.
secret = Client secret
secret-hint = Given by the service; kept encrypted. Empty for a public client.
secret-kept = A secret is kept, encrypted. Empty: it stays. If the issuer changes, it has to be given again.
secret-wrong = The secret has at most 500 characters, without accents.
scopes = Scopes asked for
scopes-hint = Separated by spaces; “openid” is always asked for.
scopes-wrong = Scopes are words without accents, at most 300 characters in all.
labels = What the button says
labels-hint = Without a text, the name of the institution.
label-wrong = This text has at most 60 characters.
reference-claim = Claim of the reference
reference-claim-hint = The claim with the person’s number at your institution, for instance student_number. A dot leads into an object: school.number.
claim-wrong = A claim has at most 200 characters, without accents.
rules = Roles
rules-hint = When a claim contains this value, the person gets this role in the institution, at each sign-in. Once the value is gone, the role ends. A role given by hand stays as it is; a lead is named by hand only.
rule-claim = Claim { $number }
rule-value = Value { $number }
rule-role = Role { $number }
rule-choose = Choose
rule-wrong = Give a claim, a value and a role, or leave the line empty.
role-days = How long roles last, in days
role-days-hint = From 1 to 366, renewed at each sign-in.
days-wrong = Write a number of days from 1 to 366.
prompt = On the page of the service
prompt-none = As the service sees fit
prompt-login = Always ask for the password again
prompt-select = Always let the account be chosen
prompt-consent = Always ask for agreement
prompt-wrong = Choose from the list.
test-title = What the service says
test-well = The service answers, and its keys can be read.
test-failed = The service can’t be used like this. The exact reason, for its administrator:
test-sign-in = Sign-in page
test-token = Exchange of the code
test-keys = Keys
test-signs = Signatures
test-pkce = PKCE
test-scopes = Scopes
test-claims = Claims announced
test-unknown = The service does not announce these claims, which your rules expect: { $claims }. It may give them all the same.
account = My account
you-are-here = You are here
