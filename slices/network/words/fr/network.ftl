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
tab-import = Importer un cours
tab-settings = Réglages

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
