monday = lundi
tuesday = mardi
wednesday = mercredi
thursday = jeudi
friday = vendredi
saturday = samedi
sunday = dimanche

calendar = Calendrier
# $city (String) - whose clocks they are
calendar-lead = Les créneaux d’enseignement utilisables pour des cours partagés, et les jours de fermeture. Heures de { $city }.
import-link = Importer un fichier
export-link = Exporter (iCalendar)
kept = C’est enregistré.
removed = C’est retiré.
slots = Créneaux d’enseignement
no-slots = Aucun créneau pour l’instant.
closed = Jours de fermeture
no-closed = Aucun jour de fermeture pour l’instant.
weekday = Jour
choose-day = Choisir un jour
times = Heures
days = Période
name = Nom
# $first (String) - a day
# $last (String) - a day
from-until = du { $first } au { $last }
remove = Retirer
add-slot = Ajouter un créneau
add-slot-button = Ajouter le créneau
starts = Début
ends = Fin
first-day = Premier jour
last-day = Dernier jour
add-closed = Ajouter une fermeture
add-closed-button = Ajouter la fermeture
closed-from = Du
closed-until = Au
optional = (facultatif)
# $institution (String) - its name
slot-summary = Créneau d’enseignement partagé, { $institution }

wrong-day = Donnez un jour, comme 2026-09-07.
days-cross = Le dernier jour ne peut pas précéder le premier.
days-far = Une période dure 400 jours au plus.
wrong-weekday = Choisissez un jour de la semaine.
never-then = Ce jour de la semaine ne tombe jamais dans cette période.
wrong-time = Donnez une heure, comme 08:00.
times-cross = La fin doit suivre le début, le même jour.
wrong-name = Donnez un nom de 80 caractères au plus.
# $most (Number) - entries
too-many = Un calendrier tient { $most } créneaux et { $most } fermetures au plus. Retirez ce qui est passé.
keepers-only = Seuls la direction, la scolarité et le centre e-learning tiennent le calendrier. Demandez-leur.

import-title = Importer un calendrier
import-lead = Un fichier iCalendar (.ics) : les cours hebdomadaires deviennent des créneaux, les journées entières des fermetures. Vous verrez tout avant que rien ne soit écrit.
import-file = Fichier iCalendar
import-file-hint = 512 ko au plus.
import-button = Voir ce que cela donnerait
file-large = Ce fichier est trop grand pour un calendrier. Exportez une période plus courte.
# $line (Number) - of the file
file-line = La ligne { $line } est plus longue qu’un calendrier n’en a besoin. Exportez le fichier à nouveau.
file-no-calendar = Ce n’est pas un fichier iCalendar. Choisissez un fichier .ics exporté de votre agenda.
# $line (Number) - of the file
file-open = L’événement de la ligne { $line } n’a pas de fin : le fichier est coupé. Exportez-le à nouveau.
plan-title = Ce que donnerait ce fichier
plan-lead = Rien n’est écrit tant que vous ne l’avez pas décidé.
# $slots (Number) - how many
# $closed (Number) - how many
# $out (Number) - events left out
plan-counts = Créneaux : { $slots }. Fermetures : { $closed }. Laissés de côté : { $out }.
plan-button = Enregistrer tout cela
plan-back = Ne rien changer
plan-lines = Événement par événement
plan-line = Ligne
plan-becomes = Devient
becomes-closed = Fermeture
# $why (String) - the reason
left-out = Laissé de côté : { $why }
why-cancelled = il est annulé.
# $line (Number) - of the file
# $what (String) - the property
why-not-understood = la ligne { $line } n’est pas comprise ({ $what }).
why-no-start = il n’a pas de début.
why-no-end = il n’a pas de fin.
why-crosses-days = il ne finit pas le jour où il commence.
why-ends-before = sa fin n’est pas après son début.
# $zone (String) - its name
why-other-zone = il est à l’heure de « { $zone } », qui n’est pas celle de l’établissement.
why-utc = il se répète en temps universel, et changerait d’heure avec les saisons.
why-for-ever = il se répète sans fin. Donnez-lui un dernier jour.
why-closed-repeats = une fermeture ne se répète pas.
why-too-many = il se répète plus de 400 fois, ou après quatre ans.
why-no-name = cette fermeture n’a pas de nom.

common = Créneaux communs
common-lead = Les moments où tous les établissements choisis enseignent et où aucun n’est fermé.
not-in-force = Cet accord n’est pas en vigueur : les calendriers des autres parties ne sont pas montrés.
# $names (String) - institutions
without-slots = Sans créneau pour l’instant : { $names }. Tant qu’il en est ainsi, rien n’est commun à tous.
none-common = Aucun créneau commun sur cette période.
schools = Établissements
find = Chercher
# $day (String) - Monday
week-of = Semaine du { $day }
day = Jour

feed-title = Mon agenda
feed-lead = Une adresse privée que votre agenda (téléphone, ordinateur) relit de lui-même : les échéances de tous vos cours.
feed-address = Donnez cette adresse à votre agenda :
feed-secret = Qui connaît cette adresse lit vos échéances. Si elle a circulé, changez-la.
feed-make = Créer l’adresse
feed-renew = Changer d’adresse
# $site (String) - its name
feed-name = Échéances, { $site }
# $title (String) - of the part
# $course (String) - its title
due = À rendre : { $title }, { $course }
