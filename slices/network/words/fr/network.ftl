institutions = Établissements
institutions-lead = Les écoles, ateliers et organismes qui forment ensemble ici.
institutions-mine = Là où vous avez un rôle
institutions-all = Tous les établissements
institutions-none = Aucun établissement pour l’instant
institutions-none-text = L’administrateur de la plateforme fonde le premier.
you-are-here = Vous êtes ici
form-wrong = Quelque chose est à corriger
optional = (facultatif)
save = Enregistrer
saved = C’est enregistré.

kind-school = École
kind-university = Université
kind-lab-host = Hôte d’atelier
kind-federation = Fédération
kind-company = Entreprise
kind-ministry = Ministère
kind-funder = Financeur
kind-association = Association
kind-platform = Plateforme

found-title = Fonder un établissement
found-button = Fonder l’établissement
founded = L’établissement est fondé. Donnez maintenant à quelqu’un le rôle de responsable.
name = Nom
name-wrong = Écrivez le nom de l’établissement, de 2 à 120 caractères.
kind = Nature
kind-choose = Choisissez une nature
kind-wrong = Choisissez une nature dans la liste.
slug = Mot dans les adresses
slug-hint = De 2 à 40 lettres minuscules sans accent, chiffres et traits d’union, en commençant par une lettre, comme esp-dakar. Il ne pourra plus changer.
slug-wrong = Utilisez de 2 à 40 lettres minuscules sans accent, chiffres et traits d’union isolés, en commençant par une lettre, comme esp-dakar.
slug-taken = Un autre établissement porte déjà ce mot. Choisissez-en un autre.
# $slug (String) - the institution's word in addresses
slug-stays = Le mot dans les adresses reste { $slug }, pour que les liens continuent de fonctionner.
parent = Fait partie de
parent-hint = La personne responsable de cet établissement-là l’est aussi de celui-ci.
parent-none = Indépendant
parent-wrong = Choisissez un établissement de la liste.
settings-title = Réglages de l’établissement

# $name (String) - the institution's name
tabs = Pages de { $name }
tab-overview = Vue d’ensemble
tab-people = Personnes et rôles
tab-find = Trouver une personne
tab-agreements = Accords
tab-calendar = Calendrier
tab-portals = Portails
tab-programmes = Parcours
tab-import = Importer un cours
tab-deliver = Cours d’autres établissements
tab-privacy = Données personnelles
tab-sign-in = Connexion
tab-settings = Réglages
room-people = Personnes
room-teaching = Formations
room-network = Réseau
room-settings = Réglages

team-title = Personnes et rôles
team-lead = Qui peut faire quoi ici, depuis quand, et qui l’a décidé.
team-now = Rôles tenus aujourd’hui
team-none = Personne n’a encore de rôle ici
team-none-text = Donnez le premier rôle ci-dessous : il faut une personne responsable de l’établissement.
# $count (Number) - how many
team-ended = { $count ->
    [one] Un rôle terminé
   *[other] { $count } rôles terminés
}
column-person = Personne
column-role = Rôle
column-place = Où
column-since = Depuis
column-until = Jusqu’à
column-reason = Raison
column-end = Terminer le rôle
column-roles = Rôles ici
column-enrolments = Cours suivis ici
# $name (String) - who gave or ended a role
by = par { $name }
erased = Compte effacé
end-role = Terminer
reason = Raison
reason-hint = Elle reste dans l’historique : aucun détail personnel.
reason-wrong = Dites pourquoi, en 3 à 300 caractères ; l’historique le garde.
end-button = Terminer ce rôle
role-not-held = Rien n’a changé : cette personne n’a pas, ou n’a plus, ce rôle à cet endroit. La liste ci-dessous est à jour.
last-lead = Vous êtes la seule personne responsable de cet établissement. Donnez d’abord ce rôle à quelqu’un d’autre, ou adressez-vous à l’administrateur de la plateforme.
role-given = Le rôle est donné.
role-ended = Le rôle est terminé. L’historique le garde.

give-title = Donner un rôle
give-button = Donner le rôle
email = Adresse e-mail
email-hint = Celle d’un compte dont l’adresse est confirmée.
email-unconfirmed = non confirmée
address-unknown = Aucun compte n’a confirmé cette adresse. Demandez à la personne de créer un compte et de confirmer son adresse, puis recommencez.
role = Rôle
role-wrong = Choisissez un rôle.
place = Où
place-hint = Dans tout l’établissement, ou seulement dans un cours ou une session.
place-wrong = Choisissez un lieu de cet établissement.
may-lead = Donne des rôles, apporte des cours, ouvre des sessions.
may-registrar = Tient à jour les personnes et les inscriptions.
may-author = Apporte des cours et ouvre des sessions.
may-instructor = Conduit les sessions : dates, notes, attestations.
may-tutor = Aide les apprenants et corrige leurs travaux.
may-viewer = Regarde sans rien changer.
may-student = Étudie ici : l’établissement voit ses résultats là où un accord le permet, et lui ouvre les places qu’il a obtenues.

find-title = Trouver une personne
find-recorded = Chaque recherche est notée ; les personnes trouvées voient dans leurs données quel établissement les a cherchées, et quand.
query = Adresse ou nom
query-hint = L’adresse e-mail entière, ou le début d’un prénom ou d’un nom.
query-wrong = Écrivez au moins 2 caractères du nom, ou l’adresse entière.
find-button = Trouver
# $count (Number) - how many
found-people = { $count ->
    [one] Une personne trouvée
   *[other] { $count } personnes trouvées
}
found-nobody = Personne ne correspond. Vérifiez l’orthographe, ou demandez à la personne l’adresse de son compte.
found-more = Il y en a d’autres. Écrivez davantage du nom.

not-public = non public
texts = Présentation
texts-hint = Quelques lignes pour qui ne vous connaît pas, en Markdown : *italique*, **gras**, listes, liens. Une langue laissée vide montre le texte d’une autre.
# $most (Number) - letters
text-long = Ce texte est trop long. Gardez au plus { $most } caractères.
website = Site web
website-hint = Adresse complète, qui commence par https://.
website-wrong = Écrivez une adresse complète qui commence par https://, comme https://www.imt.fr.
city = Ville
country = Pays
somewhere-wrong = Écrivez 80 caractères au plus, sur une seule ligne.
zone = Fuseau horaire
zone-hint = Les rôles y commencent et s’y terminent à minuit.
zone-wrong = Choisissez un fuseau horaire dans la liste.
public = Établissement public
public-note = Tout le monde voit sa page et le trouve dans la liste. Sinon, seules les personnes qui y ont un rôle les voient ; ses sessions au catalogue et ses attestations continuent de le nommer.
parent-title = Place dans l’arbre
parent-button = Déplacer
# $most (Number) - levels
parent-deep = L’arbre aurait plus de { $most } niveaux. Choisissez un établissement plus haut.
# $name (String) - the institution chosen
parent-circle = { $name } fait déjà partie de cet établissement, ou est le même : l’un ne peut pas contenir l’autre.
from = À partir du
# $city (String) - the city of the zone
from-hint = Le rôle commence ce jour-là à minuit, heure de { $city }. Vide : tout de suite.
until = Jusqu’au
until-hint = Ce jour-là compris. Vide : jusqu’à ce que quelqu’un termine le rôle.
day-wrong = Écrivez une date qui existe, comme 2026-09-01.
days-cross = Le dernier jour vient avant le premier. Corrigez l’une des deux dates.
day-past = Ce jour est déjà passé. Choisissez aujourd’hui ou plus tard, ou terminez le rôle dans la liste.
has-begun = Ce rôle a déjà commencé : son début ne change plus. Laissez le champ vide.
not-yet = à venir
no-end = sans fin
may-elearning-head = Apporte des cours, ouvre et règle des sessions, en suit les résultats ; ne note personne.
may-local-lead = Aide les personnes sur place : les trouve, tient leurs inscriptions, voit où elles en sont.
may-coordinator = Suit les cours, les apprenants et les résultats d’un réseau ou d’un parcours, sans rien changer.

tab-invite = Inviter
invite-title = Inviter par courrier
invite-lead = La personne reçoit un lien, valable quatorze jours et une seule fois. Elle prend le rôle avec son compte, ou en crée un.
invite-email-hint = Nous lui écrivons une fois.
letter-language = Langue du courrier
letter-language-hint = Qui a déjà un compte le reçoit dans la sienne.
invite-button = Envoyer l’invitation
invited = L’invitation part.
withdrawn = L’invitation est retirée : son lien ne fonctionne plus.
invitation-gone = Cette invitation n’attend plus : elle a été acceptée ou retirée entre-temps.
already-held = Cette personne a déjà ce rôle à cet endroit. Ses dates se changent en le donnant à nouveau, sur la page des personnes.
just-invited = Cette invitation vient de partir. Attendez cinq minutes avant de la renvoyer.
# $most (Number) - how many may wait
too-many-invitations = { $most } invitations attendent déjà une réponse ici. Retirez-en avant d’en envoyer d’autres.
give-otherwise = La personne n’a pas encore de compte, ou vous en avez beaucoup ?
pending-title = Invitations sans réponse
pending-none = Aucune invitation n’attend.
column-invited = Envoyée
column-expires = Expire
column-actions = Que faire
expired = expirée
invite-again = Renvoyer
withdraw = Retirer
invitation-title = Une invitation
# $institution (String) - its name
# $role (String) - the role offered
invitation-lead = { $institution } vous propose un rôle : { $role }.
# $institution (String) - its name
# $place (String) - a course or a run
# $role (String) - the role offered
invitation-lead-in = { $institution } vous propose un rôle dans « { $place } » : { $role }.
# $day (String) - a day
invitation-from = Il commence le { $day }.
# $day (String) - a day
invitation-until = Son dernier jour est le { $day }.
invitation-over = Cette invitation ne fonctionne plus : elle a expiré, a été retirée, ou a déjà servi. Demandez-en une nouvelle à qui vous a invité.
invited-another = Cette invitation est pour un autre compte, celui de l’adresse à laquelle elle a été envoyée. Déconnectez-vous, puis ouvrez le lien à nouveau.
# $email (String) - where the letter went
# $name (String) - the name of the account
invited-elsewhere = Elle a été envoyée à { $email }, qui n’est l’adresse d’aucun compte. Vous êtes connecté comme { $name } : c’est ce compte qui aura le rôle.
# $email (String) - where the letter went
sign-in-to-accept = Un compte a l’adresse { $email }. Connectez-vous avec lui pour accepter.
# $email (String) - where the letter went
join-lead = Il vous faut un compte. Son adresse sera { $email } : ce courrier l’a confirmée.
your-name = Votre nom
your-name-hint = Comme il doit figurer sur une attestation.
join-privacy = Ce que nous gardons, et pourquoi :
privacy = Vie privée
# $site (String) - the site's name
join = Créer mon compte sur { $site } et accepter
have-account = Vous avez déjà un compte, avec une autre adresse ?
sign-in = Se connecter
sign-out = Se déconnecter
accept = Accepter
to-home = Vers l’accueil
# $institution (String) - its name
# $role (String) - the role offered
letter-invitation-subject = { $institution } vous invite : { $role }
# $institution (String) - its name
# $role (String) - the role offered
# $place (String) - where
# $link (String) - the address
# $until (String) - a moment
letter-invitation =
    Bonjour,

    { $institution } vous propose un rôle : { $role }, pour « { $place } ».

    Pour l’accepter, ouvrez ce lien :
    { $link }

    Il fonctionne une fois, jusqu’au { $until }. Si vous n’attendiez pas ce courrier, vous pouvez l’ignorer : sans votre accord, rien ne se passe.
# $site (String) - the site's name
letter-invitation-end = Envoyé par { $site }

list-title = Une liste de personnes
list-lead = Depuis un tableur, enregistré en CSV : rien n’est écrit avant que vous ayez vu, ligne par ligne, ce qui changerait.
list-bring = Apporter une liste

has-account = Un compte a déjà cette adresse. Connectez-vous avec lui pour accepter.
list-file = Fichier CSV
list-file-hint = Au plus 1 Mo et 2 000 lignes ; point-virgule ou virgule ; UTF-8, UTF-16 ou Windows, comme votre tableur l’enregistre.
list-button = Voir ce qui changerait
list-missing = Choisissez un fichier.
list-large = Ce fichier dépasse 1 Mo. Coupez la liste en plusieurs.
list-no-text = Ce fichier n’est pas une liste en texte. Dans le tableur, enregistrez la feuille au format CSV, et apportez ce fichier-là.
# $most (Number) - lines
list-long = Cette liste a plus de { $most } lignes, ou trop de colonnes. Coupez-la en plusieurs.
# $line (Number) - its number
list-quote = Un guillemet ouvert à la ligne { $line } n’est jamais fermé. Corrigez cette ligne et apportez le fichier à nouveau.
list-empty = Cette liste n’a aucune ligne sous ses titres.
list-columns = La première ligne doit nommer au moins deux colonnes, email et rôle.
list-broken = Des caractères sont illisibles : enregistrez le fichier en UTF-8 et apportez-le à nouveau.
list-formula = Une cellule commence par =, +, - ou @ : un tableur la prendrait pour une formule. Retirez ce signe.
list-cell = Une cellule dépasse 200 caractères.
list-name = Le nom est trop long, ou n’en est pas un.
list-language = Langue inconnue : écrivez fr, en ou ar.
# $line (Number) - its number
list-twice = La même adresse avec le même rôle au même endroit est déjà à la ligne { $line }.
list-problems = Rien n’est écrit : certaines lignes posent problème. Corrigez-les dans le fichier et apportez-le à nouveau.
list-changed = Rien n’est écrit : entre-temps, quelque chose a changé ici. Relisez ce que ferait la liste, puis confirmez.
list-columns-title = Les colonnes
column-column = Colonne
column-means = Ce qu’elle dit
list-email-column = email
list-email-means = Obligatoire. L’adresse de la personne.
list-role-column = rôle
# $roles (String) - their names
list-role-means = Obligatoire. { $roles }.
list-name-column = nom
list-name-means = Pour qui n’a pas encore de compte.
list-place-column = lieu
list-place-means = La clé d’un cours ou d’une session, comme IMT+FAB101. Vide : tout l’établissement.
list-from-column = du
list-from-means = Premier jour, comme 2026-09-01 ou 01/09/2026. Vide : tout de suite.
list-until-column = au
list-until-means = Dernier jour compris. Vide : sans fin.
list-language-column = langue
list-language-means = fr, en ou ar : celle du courrier.
plan-title = Ce que ferait cette liste
# $file (String) - the file's name
plan-lead = { $file } : rien n’est encore écrit.
# $columns (String) - their names
plan-ignored = Colonnes non lues : { $columns }.
# $count (Number) - lines
plan-wrong = { $count ->
    [one] Une ligne pose problème. Corrigez-la dans le fichier et apportez-le à nouveau : tant qu’il en reste, rien n’est écrit.
   *[other] { $count } lignes posent problème. Corrigez-les dans le fichier et apportez-le à nouveau : tant qu’il en reste, rien n’est écrit.
}
plan-nothing = Tout ce que dit cette liste est déjà fait.
# $count (Number) - lines
plan-changes = { $count ->
    [one] Une ligne change quelque chose. Tout est fait ensemble, ou rien.
   *[other] { $count } lignes changent quelque chose. Tout est fait ensemble, ou rien.
}
plan-button = Faire tout cela
plan-drop = Oublier cette liste
column-line = Ligne
column-dates = Dates
column-what = Ce qui se passe
what-invite = invitation par courrier
what-invite-again = nouvelle invitation, autres dates
what-give = reçoit le rôle
what-date = change de dates
what-nothing = déjà fait
what-wrong = à corriger
# $invited (Number) - letters
# $given (Number) - roles
# $dated (Number) - roles
list-done = La liste est faite. Invitations : { $invited } ; rôles donnés : { $given } ; dates changées : { $dated }.
known-title = Ce que les établissements savent de moi
known-lead = Chaque établissement ne voit que ce qui le concerne. Voici quoi, et depuis quand.
known-account = Mon compte
known-nobody = Aucun établissement ne sait rien de vous.
known-roles = Vos rôles
known-runs = Les cours que vous y suivez
known-runs-note = L’équipe de ces cours voit votre nom, vos travaux et vos résultats.
known-invited = Rôles proposés, en attente de votre réponse
known-looked-up = Vous y avez été cherché pour être aidé
known-page = Sa page
known-all = Télécharger tout ce qui est gardé de moi
accepted = C’est accepté : le rôle est à vous.
joined = Votre compte est prêt, et le rôle est à vous. Pour revenir, un courrier suffit ; une clé d’accès va plus vite.
# $day (String) - a day
since-day = à partir du { $day }
# $day (String) - a day
until-day = jusqu’au { $day }
logo-title = Logo
logo-lead = Il se voit sur la page de l’établissement, auprès de ses cours et sur ses attestations. Celles qui sont déjà délivrées gardent le logo du jour où elles l’ont été.
logo-button = Enregistrer le logo
logo-missing = Choisissez une image, ou cochez « Retirer le logo ».
