agreements = Accords
agreements-lead = Ce que cet établissement a convenu avec d’autres, et ce que cela permet.
agreements-none = Aucun accord pour l’instant
agreements-none-text = Rien ne passe d’un établissement à un autre sans accord : commencez-en un, ou attendez qu’on vous en propose.
agreements-to-sign = À signer par vous
agreements-running = En cours
agreements-over = Terminés ou déclinés
drafts = En cours d’écriture
drafts-text = Personne d’autre ne les voit tant qu’ils ne sont pas proposés.
new-agreement = Nouvel accord
form-wrong = Quelque chose est à corriger
optional = (facultatif)
column-agreement = Accord
column-parties = Parties
column-state = État
column-days = Du … au …
erased = Compte effacé

kind-framework = Accord-cadre
kind-annex = Annexe
kind-protocol = Protocole
kind-convention = Convention
kind-intergovernmental = Accord intergouvernemental

right-list-course = Afficher un cours sur le portail
right-deliver-course = Donner un cours de l’autre établissement (franchise)
right-open-seats = Places ouvertes aux étudiants
right-read-results = Lire les résultats des siens
right-fund-places = Financer des places
right-award-jointly = Délivrer un certificat ensemble
right-share-lab = Partager un atelier
right-operate-portal = Opérer un portail
says-list-course = Le portail de l’établissement qui reçoit montre le cours à ses visiteurs.
says-deliver-course = L’établissement qui reçoit ouvre ses propres sessions du cours, à partir d’une de ses versions.
says-open-seats = Les étudiants de l’établissement qui reçoit prennent place dans les sessions de celui qui donne.
says-read-results = L’établissement qui reçoit lit les résultats de ses propres inscrits chez celui qui donne.
says-fund-places = Celui qui donne paie des places que l’autre offre.
says-award-jointly = Les attestations portent les noms et les signatures des deux.
says-share-lab = Les inscrits de celui qui reçoit pratiquent dans l’atelier de celui qui donne.
says-operate-portal = Celui qui donne fait fonctionner le portail de celui qui reçoit.

state-draft = En cours d’écriture
state-proposed = À signer
state-declined = Décliné
state-signed = Signé, à venir
state-in-force = En vigueur
state-suspended = Suspendu
state-ended = Terminé
# $from (String) - a day
# $until (String) - a day
from-until = du { $from } au { $until }
# $from (String) - a day
from-on = depuis le { $from }
# $count (Number) - how many
also-to-sign = { $count ->
    [one] Un nouveau texte attend une signature
   *[other] Un nouveau texte attend { $count } signatures
}

everything = Tout ce que l’établissement a ou aura
all-others = toutes les autres parties
detail-named = personne par personne
detail-aggregated = comptes et moyennes seulement
# $count (String) - how many
at-most = { $count } au plus
# $price (String) - an amount of money
each = { $price } chacune
# $left (String) - how many are left
left-of-quota = reste { $left }
column-right = Droit
column-about = Sur quoi
column-from-to = Donné par → reçu par
column-conditions = Conditions
column-made-possible = Rendu possible
column-remove = Retirer
# $runs (Number) - how many
runs-covered = { $runs ->
    [one] 1 session couverte
   *[other] { $runs } sessions couvertes
}
# $times (Number) - how often
# $amount (String) - how many
used-times = { $times ->
    [one] 1 usage, { $amount } en tout
   *[other] { $times } usages, { $amount } en tout
}
not-used = Pas encore utilisé
allows-not-yet = Rien encore : pas en vigueur
allows-suspended = Suspendu : rien de nouveau pour l’instant
allows-no-longer = Ne permet plus rien de nouveau
never-used = n’a pas servi
nothing-uses-it = C’est écrit et scellé ; rien sur ce site ne s’en sert encore.
# $names (String) - names of rights
stated-only = { $names } : c’est écrit et scellé ; rien sur ce site ne s’en sert encore.
# $readers (String) - names of institutions
# $giver (String) - name of an institution
reads-named = { $readers } : lecture, personne par personne, des résultats des siens chez { $giver }.
# $readers (String) - names of institutions
# $giver (String) - name of an institution
reads-aggregated = { $readers } : lecture, en comptes et moyennes seulement, des résultats des siens chez { $giver }.
which-ones = Lesquels
# $day (String) - a day
last-used = dernier le { $day }

articles = Articles
articles-erased = Le texte n’est plus là.
grants = Ce que l’accord permet
grants-none = Ce texte ne permet encore rien.
parties = Parties et signatures
# $day (String) - a day
signed-on = a signé le { $day }
# $name (String) - a name
by-name = par { $name }
not-signed = n’a pas encore signé
party-suspended = participation suspendue
# $day (String) - a day
party-left = partie après le { $day }
# $day (String) - a day
party-leaves = part après le { $day }
party-shows = le montre à tous
annexes = Annexes
framework = Accord-cadre
history = Ce qui s’est passé
# $version (Number) - number of the text
step-proposed = a proposé le texte { $version }
# $version (Number) - number of the text
step-signed = a signé le texte { $version }
# $version (Number) - number of the text
step-declined = a décliné le texte { $version }
step-suspended = a suspendu sa participation
step-resumed = a repris sa participation
step-left = a quitté l’accord
step-shown = le montre à tous
step-hidden = ne le montre plus à tous
document = Document scellé (PDF)
document-soon = Le document scellé se prépare ; rechargez la page dans un instant.
# $digest (String) - hexadecimal
digest = Empreinte du texte signé : { $digest }
change-text = Proposer un autre texte
go-on-writing = Continuer à écrire
your-draft = Vous écrivez un autre texte
your-draft-text = Les autres parties ne le voient pas encore. Une fois proposé, chacune devra le signer de nouveau.
pending-title = Un texte attend des signatures
# $names (String) - names of institutions
pending-text = Il manque la signature de : { $names }. Le texte en vigueur, s’il y en a un, le reste jusque-là.
what-now = Ce que vous pouvez faire

edit-title = Écrire le texte
agreement-title = Titre
kind = Nature
parent = Accord-cadre de cette annexe
parent-none = Aucun
language = Langue du texte
party = Parties
party-hint = La vôtre, et au moins une autre.
from = Premier jour
until = Dernier jour
until-hint = Vide si l’accord n’a pas de fin prévue.
zone = Fuseau horaire de ces jours
articles-hint = En Markdown : « # Article 1 », paragraphes, listes. 60 000 caractères au plus.
save = Enregistrer
saved = C’est enregistré.
discard = Jeter ce brouillon
grants-in-draft = Ce que ce texte permet
add-grant = Ajouter un droit
remove = Retirer
propose-button = Relire et proposer

grant-title = Ajouter un droit
right = Droit
giver = Qui donne
receiver = Qui reçoit
receiver-hint = Rien de coché : toutes les autres parties.
subject = Cours, session ou version
subject-hint = Sa clé, comme IMT+FAB101, IMT+FAB101+2026 ou IMT+FAB101@version. Vide : tout ce que l’établissement a ou aura. Sans objet pour un atelier ou un portail.
term = Seulement pendant une période
first-day = Premier jour
last-day = Dernier jour
quota = Nombre de places au plus
quota-hint = Pour les places ouvertes ou financées. Vide : sans limite.
price = Prix de chaque place
price-hint = Vide : sans frais.
currency = Devise
detail = Résultats lus
detail-hint = Pour le droit de lire les résultats.
named = Nom de l’atelier, du portail, du dispositif ou du parcours
named-hint = Pour un atelier, un portail, un financement ; ou le parcours qu’on délivre ensemble, par son nom ou le mot de son adresse.
add = Ajouter

kind-wrong = Choisissez une nature dans la liste.
title-wrong = Écrivez un titre, de 3 à 200 caractères.
articles-wrong = Écrivez les articles, 60 000 caractères au plus.
zone-wrong = Choisissez un fuseau horaire dans la liste.
party-has-grants = Un droit de ce texte nomme une partie que vous retirez. Retirez d’abord ce droit.
party-unknown = L’une des parties n’est pas un établissement connu ici. Choisissez dans la liste.
party-twice = Un établissement est nommé deux fois. Gardez-le une seule fois.
# $name (String) - a name
party-not-us = { $name } doit être l’une des parties : vous écrivez en son nom.
parties-wrong = Choisissez au moins une autre partie, et 60 parties au plus.
parent-wrong = Une annexe se rattache à un accord-cadre conclu entre les mêmes établissements, ou ceux dont ils font partie. Choisissez-le.
from-wrong = Écrivez le premier jour, comme 2026-09-01.
until-wrong = Écrivez un jour, comme 2027-08-31, ou rien.
dates-cross = Le dernier jour vient avant le premier. Corrigez l’un des deux.
right-wrong = Choisissez un droit dans la liste.
giver-wrong = Choisissez qui donne parmi les parties.
receiver-wrong = Choisissez qui reçoit parmi les autres parties.
detail-wrong = Dites si les résultats sont lus personne par personne, ou en comptes et moyennes.
# $name (String) - a name
subject-wrong = { $name } n’a pas de cours, de session ou de version de cette clé qui convienne à ce droit. Vérifiez la clé, ou laissez vide.
quota-wrong = Écrivez un nombre entier, de 1 à 1 000 000.
price-wrong = Écrivez un montant comme 12,50 et une devise de trois lettres comme EUR, MAD ou XOF.
programmes-several = Plusieurs parcours de ces établissements ont ce nom. Écrivez le mot de l’adresse de celui dont il s’agit.
programme-elsewhere = aucun parcours de ce site : rien n’en dépend ici
named-wrong = Écrivez ce nom, en 160 caractères au plus.
grants-many = Un accord porte 300 droits au plus. Faites une annexe pour la suite.
grant-twice = Ce droit est déjà dans le texte.
reason-wrong = Dites pourquoi, en 3 à 300 caractères ; les autres parties le lisent.
nothing-to-sign = Aucun texte n’attend votre réponse : il est déjà signé de tous, ou décliné.
not-a-party = Votre établissement n’est pas partie à ce texte.
already-signed = Votre établissement a déjà signé ce texte. Il manque peut-être d’autres signatures.
already-suspended = Votre participation est déjà suspendue.
not-suspended = Votre participation n’est pas suspendue.
not-in-force = L’accord n’est pas en cours pour votre établissement : cette action n’a pas d’effet.
has-no-end = Cet accord n’a pas de dernier jour : il n’y a rien à renouveler.
text-waits = Un texte attend déjà des signatures. Signez-le ou déclinez-le d’abord.
already-left = Votre établissement a déjà quitté cet accord.
nothing-written = Il n’y a pas de texte en cours d’écriture à proposer.
draft-changed = Quelqu’un a changé le texte pendant que vous le relisiez. Relisez-le avant de le proposer.
no-grants-yet = Ce texte ne permet encore rien. Ajoutez au moins un droit avant de le proposer.
same-text = Ce texte est le même que celui déjà proposé. Changez-le, ou laissez-le.
other-text = Le texte a changé depuis que vous l’avez ouvert. Relisez-le : c’est le nouveau qui se signe.
confirm-wrong = Cochez la case pour signer au nom de l’établissement.
last-day-wrong = Écrivez un jour à partir d’aujourd’hui, ou rien pour partir tout de suite.
renew-wrong = Écrivez un dernier jour à venir, après celui d’aujourd’hui dans l’accord.
why-same = Choisissez deux établissements différents.

do-propose = Proposer ce texte
do-sign = Signer
do-decline = Décliner
do-suspend = Suspendre
do-resume = Reprendre
do-renew = Renouveler
do-leave = Quitter l’accord
do-end = Mettre fin à l’accord
do-show = Le montrer à tous
do-hide = Ne plus le montrer à tous
reason = Raison
reason-hint = Les autres parties la lisent ; aucun détail personnel.
confirm = Je signe au nom de cet établissement
confirm-note = Signature électronique simple : votre nom, votre rôle, l’instant et l’empreinte du texte sont gardés.
last-day-leave = Dernier jour
last-day-leave-hint = Vide : tout de suite.
back = Revenir sans rien changer
what-follows = Ce qui en suit
follows-propose = Toutes les parties voient ce texte et peuvent le signer. Les signatures d’un texte précédent qui attendait encore ne comptent plus. Un texte déjà en vigueur le reste jusqu’à ce que toutes aient signé celui-ci.
follows-sign-last = Votre signature est la dernière : l’accord prend effet à son premier jour, et ses droits peuvent servir.
follows-sign-more = D’autres parties doivent encore signer : l’accord prend effet avec la dernière signature.
follows-decline = Ce texte ne pourra plus être signé. Chaque partie peut en proposer un autre. Un texte déjà en vigueur le reste.
follows-suspend = Ce que vous donnez et recevez par cet accord s’arrête pour les nouveaux usages, jusqu’à ce que vous repreniez. Les sessions en cours se terminent, et les inscrits gardent leur place, leurs résultats et leurs attestations.
follows-resume = Ce que vous donnez et recevez par cet accord peut servir de nouveau.
follows-renew = Le même texte est proposé jusqu’à un autre dernier jour. Toutes les parties doivent le signer de nouveau ; d’ici là, l’accord court jusqu’à son dernier jour actuel.
follows-leave = Votre établissement quitte l’accord ; les autres restent liés entre eux. Ce que vous donnez et recevez s’arrête pour les nouveaux usages. Les sessions en cours se terminent, et les inscrits gardent leur place, leurs résultats et leurs attestations.
follows-end = L’accord prend fin pour tous. Tout ce qu’il permettait s’arrête pour les nouveaux usages : plus de nouvelle inscription, plus de cours montré, plus de nouvelle session. Les sessions en cours se terminent, et les inscrits gardent leur place, leurs résultats et leurs attestations.
follows-annexes = Ses annexes cessent d’avoir effet en même temps.
follows-show = Quand toutes les parties l’auront dit, chacun pourra lire les articles, les droits et les parties. Les noms des signataires n’y sont pas.
follows-hide = La page publique disparaît tout de suite, pour tous.
stops = S’arrête pour les nouveaux usages
stops-not = Les autres droits de cet accord continuent entre les parties qui restent.
then = Ce que cela change pour les cours et les personnes
# $places (Number) - how many
programme-places = { $places ->
    [one] 1 place prise avec un parcours le reste.
   *[other] { $places } places prises avec un parcours le restent.
}
stops-none = Aucun droit de votre établissement n’est en cours.

done-proposed = Le texte est proposé. Votre établissement aussi doit le signer.
done-signed = Vous avez signé.
done-in-force = Toutes les parties ont signé : l’accord vaut.
done-declined = Le texte est décliné.
done-suspended = La participation est suspendue.
done-resumed = La participation reprend.
done-renewed = Le renouvellement est proposé. Toutes les parties doivent le signer.
done-left = C’est fait : les nouveaux usages s’arrêtent au jour dit.
done-shown = C’est dit. La page publique s’ouvre quand toutes les parties le disent.
done-hidden = L’accord n’est plus montré à tous.

public-lead = Accord que toutes ses parties montrent.
public-page = Page publique

why-title = Pourquoi peuvent‑ils, ou pas ?
why-lead = Choisissez qui donne, qui reçoit, et ce qu’on veut faire.
why-giver = L’établissement qui donne
why-receiver = L’établissement qui reçoit
why-subject = Clé du cours, de la session ou de la version
why-button = Chercher la réponse
why-answer = Réponse
why-yes = Oui, ils peuvent
why-yes-all = Oui, pour tout ce que l’établissement a ou aura
why-yes-only = Oui, mais seulement pour ceci
why-yes-only-text = Pour autre chose, il faut un droit qui le nomme, ou un droit sur tout ce que l’établissement a ou aura.
# $what (String) - title and key of a course, a run or a version
why-yes-for = Oui, pour { $what }
# $what (String) - title and key of a course, a run or a version
why-no-for = Non, pas maintenant, pour { $what }
# $name (String) - name of the institution that gives
why-unknown-subject = Vous ne connaissez rien de { $name } sous cette clé : la réponse vaut pour ce qu’aucun droit ne nomme.
why-rest = Pour le reste
why-narrower = Sauf ceci, qu’un droit plus précis règle seul, avec son propre quota
why-grants = Les droits qui le permettent
why-mine = Vos établissements
why-group-others = Les autres établissements
why-not-yours = L’un des deux doit être un établissement où vous avez un rôle : choisissez-le dans la liste. Pour d’autres, demandez à l’équipe de l’un d’eux.
why-nobody = Cette question se pose pour son propre établissement
why-nobody-text = Vous n’êtes de l’équipe d’aucun établissement ici. L’équipe de celui qui donne, ou de celui qui reçoit, peut vous répondre.
why-subject-hint = Choisissez ce que propose la liste, ou écrivez la clé. Vide : pour tout. La liste est celle de l’établissement qui donne, une fois qu’une réponse est cherchée.
used-up = épuisé
why-no = Non, pas maintenant
# $title (String) - title of an agreement
why-by = Par « { $title } ».
wins-alone = C’est le seul droit en vigueur qui le permet.
wins-more-precise = D’autres droits le permettent aussi ; celui-ci est le plus précis, c’est lui qui s’applique, avec son quota s’il en a un.
wins-narrower = D’autres droits le permettent aussi ; celui-ci a une période plus courte ou nomme qui reçoit, c’est lui qui s’applique.
wins-younger = D’autres droits le permettent aussi ; celui-ci vient de l’accord le plus récent, c’est lui qui s’applique.
why-others = Les autres droits
why-reasons = Ce qui l’empêche, et que faire
open-agreement = Ouvrir l’accord
no-no-agreement = Aucun accord ne lie ces deux établissements. L’un des deux peut en proposer un.
# $title (String) - title of an agreement
# $names (String) - names of institutions
no-unsigned = « { $title } » n’est pas encore signé par : { $names }. Demandez leur signature.
# $title (String) - title of an agreement
no-declined = « { $title } » a été décliné. Proposez un autre texte.
# $title (String) - title of an agreement
# $day (String) - a day
no-not-yet = « { $title } » est signé et commence le { $day }.
# $title (String) - title of an agreement
# $names (String) - names of institutions
no-suspended = « { $title } » est suspendu par : { $names }. Eux seuls peuvent reprendre.
# $title (String) - title of an agreement
no-ended = « { $title } » est terminé. Proposez un nouvel accord, ou un renouvellement.
# $name (String) - a name
# $title (String) - title of an agreement
no-left = { $name } a quitté « { $title } ». Un nouvel accord est nécessaire.
# $title (String) - title of an agreement
# $framework (String) - title of the framework
no-framework = « { $title } » est une annexe de « { $framework } », qui n’est pas en vigueur. Renouvelez ou reprenez l’accord-cadre.
# $title (String) - title of an agreement
no-other-right = « { $title } » lie ces deux établissements, sans accorder ce droit. Proposez un texte qui l’ajoute.
# $title (String) - title of an agreement
no-other-direction = « { $title } » accorde ce droit dans l’autre sens seulement. Proposez un texte qui l’ajoute.
# $title (String) - title of an agreement
no-other-subject = « { $title } » accorde ce droit pour autre chose. Vérifiez la clé, ou proposez un texte qui l’ajoute.
# $title (String) - title of an agreement
# $day (String) - a day
no-term-not-yet = Ce droit de « { $title } » commence le { $day }.
# $title (String) - title of an agreement
# $day (String) - a day
no-term-over = Ce droit de « { $title } » est fini depuis le { $day }. Proposez un texte qui le prolonge.
# $quota (String) - how many
# $title (String) - title of an agreement
# $beside (String) - title of another agreement
no-quota-used-beside = Le quota de { $quota } est atteint pour « { $title } ». « { $beside } » le permettrait aussi, mais n’y supplée pas : de plusieurs droits, le plus précis décide seul, avec son quota, sans quoi ce quota ne limiterait rien. Attendez qu’une place se libère, ou proposez un texte qui en ajoute.
# $quota (String) - how many
# $title (String) - title of an agreement
no-quota-used = Le quota de { $quota } est atteint pour « { $title } ». Attendez qu’une place se libère, ou proposez un texte qui en ajoute.

verify-title = Vérifier un accord
verify-lead = Est-ce bien le document que toutes les parties ont signé ?
verify-digest = Empreinte
verify-digest-hint = Les 64 chiffres et lettres du document, ou celle du fichier PDF.
verify-file = Ou le fichier PDF
verify-file-hint = 20 Mo au plus. Il n’est pas gardé.
verify-button = Vérifier
verify-wrong = Écrivez les 64 chiffres et lettres de l’empreinte, ou choisissez le fichier.
verify-unknown-title = Ce n’est pas un document d’ici
verify-unknown = Aucun accord signé ici n’a cette empreinte : le fichier a été modifié, ou vient d’ailleurs. Demandez le document à l’une de ses parties.
verify-good-title = C’est le document signé
# $title (String) - title of an agreement
# $names (String) - names of institutions
verify-good = « { $title } », entre { $names }, signé par toutes ses parties.
verify-superseded = Un texte plus récent l’a remplacé depuis.
# $state (String) - state of the agreement
verify-state = Aujourd’hui : { $state }.

# $names (String) - names of institutions
paper-between = entre { $names }
paper-dates = Durée
paper-signatures = Signatures
paper-who = Signataire
paper-role = Au titre de
paper-when = Instant
paper-party = Partie
paper-simple = Signatures électroniques simples, recueillies après identification de chaque personne par son compte ; le journal de la plateforme les garde, liées entre elles.
paper-verify = Vérifiez ce document à cette adresse
common-slots = Créneaux communs
