form-wrong = Il y a quelque chose à corriger
optional = (facultatif)

# --- choose an institution
choose-title = Se connecter avec mon établissement
choose-lead = Choisissez votre établissement : vous continuez sur sa page de connexion, puis vous revenez ici.
choose-search = Nom de l’établissement
choose-button = Chercher
choose-nothing = Aucun établissement de ce nom ne propose sa connexion ici. Essayez avec moins de lettres.
choose-more = Il y en a d’autres : cherchez par le nom.
choose-none = Aucun établissement ne propose encore sa connexion ici. Utilisez une autre façon de vous connecter.
# $name (String) - of the institution
ways-title = Se connecter avec { $name }
# $name (String) - of the institution
ways-none = { $name } ne propose pas sa connexion en ce moment. Utilisez une autre façon de vous connecter, ou demandez à la personne qui dirige l’établissement.
# $name (String) - of the institution
# $site (String) - name of the site
ways-taken = { $name } transmettra à { $site } votre nom, votre adresse, et ce qui donne vos rôles (par exemple : étudiant). Votre mot de passe reste chez { $name }.
ways-signed-in = Vous êtes déjà connecté : cette connexion s’ajoutera à votre compte, après votre accord.
ways-another = Un autre établissement

# --- what goes wrong
problem-title = La connexion n’a pas abouti
problem-nothing-done = Rien n’a été changé : aucun compte, aucun rôle.
problem-again = Réessayer
problem-otherwise = Me connecter autrement
problem-unreachable = Le service de connexion de l’établissement ne répond pas. Réessayez dans quelques minutes ; si cela dure, prévenez son service informatique.
problem-unusable = Le service de connexion de l’établissement répond d’une façon que nous ne pouvons pas utiliser. Prévenez la personne qui dirige l’établissement : elle peut tester ce réglage.
problem-off = Cette connexion n’est plus proposée. Utilisez une autre façon de vous connecter.
problem-not-asked = Cette réponse n’a pas été demandée par ce navigateur, a déjà servi, ou date de plus de dix minutes. Recommencez la connexion depuis le début.
problem-said-no = Vous avez refusé, sur la page de votre établissement, de transmettre ce qui vous identifie. Recommencez si ce n’était pas voulu, ou connectez-vous autrement.
problem-refused = Le service de connexion de l’établissement a refusé la demande. Réessayez ; si cela continue, prévenez son service informatique.
problem-code = Le code apporté par votre navigateur n’est plus valable : il a déjà servi ou a expiré. Recommencez la connexion. Si cela continue, la personne qui dirige l’établissement doit vérifier le secret du client.
problem-signature = La réponse de l’établissement n’est pas signée par une clé qu’il publie : nous ne la croyons pas. Réessayez ; si cela continue, prévenez son service informatique.
problem-issuer = La réponse vient d’un autre service que celui de l’établissement : nous ne la croyons pas. Recommencez depuis le début.
problem-audience = La réponse de l’établissement était destinée à un autre site. Recommencez ; si cela continue, la personne qui dirige l’établissement doit vérifier l’identifiant du client.
problem-stale = La réponse de l’établissement est périmée, ou son horloge n’est pas à l’heure. Recommencez ; si cela continue, prévenez son service informatique.
problem-nonce = La réponse de l’établissement ne correspond pas à la demande de ce navigateur. Recommencez depuis le début.
problem-proof-too-old = Votre établissement n’a pas vérifié à nouveau qui vous êtes. Recommencez, et saisissez votre mot de passe sur sa page.
problem-no-proof-time = Votre établissement ne dit pas quand vous avez prouvé qui vous êtes. Choisissez une autre façon de le prouver : un lien par courriel, une clé d’accès ou un mot de passe.
problem-unverified-mail = Votre établissement indique qu’il n’a pas vérifié votre adresse e-mail. Faites-la vérifier auprès de lui, puis revenez ; ou créez un compte ici avec votre adresse.
problem-another-account = Cette identité ouvre un autre compte que celui où vous êtes connecté. Déconnectez-vous d’abord, puis recommencez.
problem-too-many = Ce compte a déjà trop de connexions par établissement. Retirez-en une dans votre compte, puis recommencez.

# --- connect to an account
# $institution (String) - its name
connect-title = Relier { $institution } à votre compte
# $site (String) - name of the site
# $institution (String) - its name
connect-exists = Un compte existe déjà sur { $site } avec l’adresse que transmet { $institution }. Nous ne l’ouvrons pas sans l’accord de son titulaire.
connect-letter = Un courrier est parti à cette adresse : ouvrez son lien dans ce navigateur, dans l’heure.
connect-or-sign-in = Ou connectez-vous à ce compte comme d’habitude : vous reviendrez ici.
connect-sign-in = Me connecter à mon compte
# $institution (String) - its name
# $account (String) - name of the account
connect-what = { $institution } vous identifie ainsi. En acceptant, vous pourrez ouvrir le compte de { $account } par cette connexion, et recevrez les rôles que l’établissement vous reconnaît.
connect-button = Relier à mon compte
connect-prove = Pour cela, prouvez d’abord à nouveau qui vous êtes.
connect-prove-button = Prouver qui je suis
connect-elsewhere = Ce lien est périmé, a déjà servi, ou s’ouvre dans un autre navigateur que celui où vous avez commencé. Ouvrez-le dans le même navigateur, ou recommencez la connexion.
# $institution (String) - its name
# $site (String) - name of the site
letter-connect-subject = Relier { $institution } à votre compte { $site }
# $name (String) - of the person
# $site (String) - name of the site
# $institution (String) - its name
# $link (String) - the address
letter-connect =
    Bonjour { $name },

    Quelqu’un s’est connecté à { $site } par { $institution } avec votre adresse. Si c’est vous, ouvrez ce lien dans le même navigateur, dans l’heure, pour relier cette connexion à votre compte :

    { $link }

    Si ce n’est pas vous, ne faites rien : rien n’est changé.

# --- my identities
identities-title = Mes connexions par établissement
identities-lead = Les établissements par lesquels vous pouvez ouvrir ce compte, et ce qu’ils ont transmis la dernière fois.
identities-none = Vous ne vous connectez encore par aucun établissement.
identities-add = Ajouter un établissement
identities-prove = Pour retirer une connexion, prouvez d’abord à nouveau qui vous êtes.
identity-linked = Cette connexion est reliée à votre compte.
identity-unlinked = Cette connexion est retirée, et les rôles qu’elle donnait sont terminés.
# $day (String) - a date
identity-since = Reliée le { $day }.
# $moment (String) - a date and time
identity-used = Dernière connexion – { $moment }
# $role (String) - its name
identity-role = Rôle reconnu – { $role }
# $name (String) - of the institution
identity-unlink = Ne plus me connecter par { $name }
last-way-in = C’est votre seule façon d’ouvrir ce compte. Confirmez d’abord une adresse e-mail, ou ajoutez une clé d’accès.
known-title = Transmis par sa connexion
known-reference = Référence de l’établissement
known-name = Nom
known-email = Adresse e-mail
# $claim (String) - its name
known-claim = « { $claim } »

# --- settings
settings-title = Connexion des personnes
settings-lead = Vos étudiants et votre personnel se connectent ici avec le compte de votre établissement (OpenID Connect).
settings-secluded = Cet établissement n’est pas public : sa page de connexion ne s’ouvre que pour qui y a déjà un rôle.
providers-title = Services de connexion
providers-none = Aucun service n’est encore réglé.
provider-new = Ajouter un service de connexion
column-provider = Service
column-state = État
column-actions = Que faire
state-on = activé
state-off = désactivé
# $name (String) - of the provider
switch-on = Activer { $name }
# $name (String) - of the provider
switch-off = Désactiver { $name }
# $name (String) - of the provider
test-button = Tester { $name }
domains-title = Domaines de courrier
domains-lead = Une adresse transmise par votre service n’est tenue pour confirmée que si son domaine est prouvé ici. Un courrier part à « postmaster » de ce domaine ; qui l’ouvre répond pour lui. Les sous-domaines se prouvent à part.
domains-none = Aucun domaine : les adresses transmises ne confirment rien.
domain-field = Domaine
domain-hint = Ce qui suit le @, par exemple ecole.example.
domain-button = Écrire au postmaster
# $day (String) - a date
domain-proven = prouvé le { $day }
# $day (String) - a date
# $address (String) - of the postmaster
domain-waits = attend, depuis le { $day }, la réponse de { $address }
# $domain (String) - its name
domain-drop = Retirer { $domain }
domain-wrong = Écrivez un nom de domaine, par exemple ecole.example.
too-many-domains = Il y a déjà cinquante domaines. Retirez-en un d’abord.
too-many-providers = Il y a déjà vingt services de connexion. Réutilisez-en un.
events-title = Ce qui s’est passé
events-none = Rien encore.
event-on = service réglé, activé
event-off = service réglé, désactivé
event-proven = domaine prouvé
event-dropped = domaine retiré
# $name (String) - of a person
event-by = par { $name }
done-kept = C’est enregistré. Testez le service, puis activez-le.
done-on = Le service est activé.
done-off = Le service est désactivé : personne ne se connecte plus par lui. Les rôles qu’il a donnés vont jusqu’à leur date.
done-asked = Le courrier est parti au postmaster.
done-dropped = Le domaine est retiré.
# $domain (String) - its name
# $site (String) - name of the site
letter-domain-subject = Le domaine { $domain } sur { $site }
# $institution (String) - its name
# $site (String) - name of the site
# $domain (String) - its name
# $link (String) - the address
letter-domain =
    Bonjour,

    { $institution } déclare sur { $site } que le domaine de courrier { $domain } est le sien. Si c’est exact, ouvrez ce lien dans les sept jours et confirmez :

    { $link }

    Les adresses de ce domaine que le service de connexion de { $institution } dit vérifiées seront alors tenues pour confirmées. Si ce n’est pas exact, ne faites rien.
letter-over = Ce lien est périmé, ou a déjà servi. L’établissement peut en demander un autre.
# $domain (String) - its name
prove-title = Le domaine { $domain }
# $institution (String) - its name
# $domain (String) - its name
prove-what = { $institution } déclare que le domaine de courrier { $domain } est le sien. Confirmez-le si vous répondez du courrier de ce domaine : les adresses que son service de connexion dit vérifiées seront tenues pour confirmées.
# $institution (String) - its name
prove-button = Oui, ce domaine appartient à { $institution }
# $domain (String) - its name
# $institution (String) - its name
prove-done = C’est noté : { $domain } est un domaine de { $institution }. Vous pouvez fermer cette page.

# --- a provider
provider-lead = Ces réglages viennent du service informatique de l’établissement (Keycloak, Microsoft Entra, Google, Shibboleth avec OpenID Connect…).
provider-return = Adresse de retour à déclarer auprès du service :
provider-keep = Enregistrer
issuer = Émetteur (issuer)
issuer-hint = Exactement comme le service se nomme, par exemple https://id.ecole.example.
issuer-wrong = Écrivez l’adresse https:// de l’émetteur, sans question ni identifiant. Les adresses internes ne sont pas appelées d’ici.
client-id = Identifiant du client (client ID)
client-id-hint = Donné par le service quand cette installation y est déclarée.
client-wrong = Écrivez l’identifiant donné par le service, en 200 caractères au plus.
secret = Secret du client
secret-hint = Donné par le service ; gardé chiffré. Vide pour un client public.
secret-kept = Un secret est gardé, chiffré. Vide : il reste. Si l’émetteur change, il est à redonner.
secret-wrong = Le secret a 500 caractères au plus, sans accents.
scopes = Portées demandées (scopes)
scopes-hint = Séparées par des espaces ; « openid » est toujours demandée.
scopes-wrong = Les portées sont des mots sans accents, 300 caractères au plus en tout.
labels = Ce que dit le bouton
labels-hint = Sans texte, le nom de l’établissement.
label-wrong = Ce texte a 60 caractères au plus.
reference-claim = Attribut de la référence
reference-claim-hint = L’attribut (claim) qui porte le numéro de la personne chez vous, par exemple student_number. Un point entre dans un objet : ecole.numero.
claim-wrong = Un attribut a 200 caractères au plus, sans accents.
rules = Rôles
rules-hint = Quand un attribut contient cette valeur, la personne reçoit ce rôle dans l’établissement, à chaque connexion. Si la valeur n’y est plus, le rôle se termine. Un rôle donné à la main reste comme il est ; le rôle de responsable ne se donne qu’à la main.
# $number (String) - of the line
rule-claim = Attribut { $number }
# $number (String) - of the line
rule-value = Valeur { $number }
# $number (String) - of the line
rule-role = Rôle { $number }
rule-choose = Choisir
rule-wrong = Donnez un attribut, une valeur et un rôle, ou laissez la ligne vide.
role-days = Durée des rôles, en jours
role-days-hint = De 1 à 366, renouvelée à chaque connexion.
days-wrong = Écrivez un nombre de jours de 1 à 366.
prompt = Sur la page du service
prompt-none = Comme le service l’entend
prompt-login = Toujours redemander le mot de passe
prompt-select = Toujours laisser choisir le compte
prompt-consent = Toujours demander l’accord
prompt-wrong = Choisissez dans la liste.
test-title = Ce que dit le service
test-well = Le service répond, et ses clés se lisent.
test-failed = Le service ne peut pas être utilisé ainsi. Voici la raison exacte, pour son administrateur :
test-sign-in = Page de connexion
test-token = Échange du code
test-keys = Clés
test-signs = Signatures
test-pkce = PKCE
test-scopes = Portées
test-claims = Attributs annoncés
# $claims (String) - names
test-unknown = Le service n’annonce pas ces attributs, que vos règles attendent : { $claims }. Il peut les donner quand même.
account = Mon compte
you-are-here = Vous êtes ici
