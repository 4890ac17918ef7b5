register-title = Registre des traitements
register-lead = Ce qui est fait, au nom de cet établissement, des données des personnes : pourquoi, avec qui, combien de temps. Les lignes tirées des accords suivent leurs autorisations.
register-sheet = Télécharger (CSV)
register-own = Dans l’établissement
register-granted = Avec d’autres établissements
register-granted-text = Afficher ou donner un cours, ou lire des résultats d’au moins cinq personnes ensemble, ne fait passer aucune donnée personnelle : ces autorisations ne sont pas ici.
register-granted-none = Aucun accord ne fait passer de données personnelles.
register-now = en cours
register-not-now = pas en ce moment
register-over = terminé
register-unused = Rien n’a encore été transmis.
period-always = tant que l’établissement est ici
what-accounts = Comptes et connexion
what-learning = Suivi des cours
what-certificates = Attestations et certificats
what-team = Équipe et aide aux personnes
what-invitations = Invitations par courrier
what-consents = Consentements
what-seats = Places ouvertes aux étudiants
what-results = Résultats nominatifs
what-funding = Places financées
what-joint-awards = Certificats délivrés ensemble
what-labs = Pratique dans un laboratoire partagé
what-portal = Portail opéré pour un autre
purpose-accounts = Savoir qui se connecte, et protéger son compte.
purpose-learning = Enseigner : inscrire, faire travailler, corriger, accompagner.
purpose-certificates = Attester ce qui a été appris, et permettre à chacun de le vérifier.
purpose-team = Donner à chacun les droits de son travail ; trouver une personne pour l’aider.
purpose-invitations = Proposer un rôle à quelqu’un.
purpose-consents = Prouver qui est d’accord, avec quoi, depuis quand.
purpose-seats = Inscrire des étudiants dans un cours d’un autre établissement, et rendre le résultat au leur.
purpose-results = Permettre à un établissement de suivre ses propres personnes dans les cours d’un autre.
purpose-funding = Rendre compte, à qui paie, des places payées.
purpose-joint-awards = Délivrer un certificat aux deux noms.
purpose-labs = Accueillir en sécurité qui vient pratiquer.
purpose-portal = Faire fonctionner le portail, sur instruction de son établissement.
basis-contract = Contrat avec la personne (RGPD, art. 6.1.b)
basis-task = Mission d’intérêt public, ou contrat avec la personne (RGPD, art. 6.1.e ou b)
basis-interest = Intérêt légitime (RGPD, art. 6.1.f)
basis-consent = Obligation de prouver le consentement (RGPD, art. 7.1)
basis-agreement = Mission d’intérêt public ou contrat, dans les termes de l’accord (RGPD, art. 6.1.e ou b)
kept-account = Jusqu’à ce que la personne efface son compte ; une connexion, 90 jours au plus.
kept-learning = Jusqu’à ce que la personne efface son compte ; ensuite sous un numéro qui ne désigne plus personne.
kept-certificates = Tant qu’on peut vouloir les vérifier ; le nom est effacé si la personne le demande.
kept-team = Le temps du rôle ; que quelqu’un l’a tenu reste, sous un numéro.
kept-invitations = Trente jours après leur fin.
kept-consents = Jusqu’à ce que la personne efface son compte.
part-controller = Responsable du traitement
part-gives = Communique, en responsable
part-receives = Reçoit, en responsable
part-jointly = Responsables ensemble (RGPD, art. 26)
part-has-processor = Responsable ; l’autre est sous-traitant (RGPD, art. 28)
part-processor = Sous-traitant (RGPD, art. 28)
data-identity = nom
data-address = adresse de courrier
data-sessions = appareils connectés
data-enrolments = inscriptions
data-work = réponses et travaux
data-results = résultats
data-roles = rôles
data-look-ups = recherches faites pour aider
data-answers = réponses données
data-presence = présences
data-authorisations = habilitations aux machines
column-what = Traitement
column-purpose = Pour quoi
column-part = Rôle de l’établissement
column-with = Avec
column-data = Données
column-basis = Fondement
column-kept = Conservation
column-agreement = Accord
column-period = Du … au …
column-state = État
column-used = Usage
column-abroad = Hors du pays
consents-title = Consentements
consents-lead = Ce que cet établissement demande aux personnes d’accepter, librement : refuser n’enlève aucun droit, et revenir sur un accord est aussi simple que le donner.
consents-none = Rien n’est demandé.
consent-new = Demander autre chose
consent-new-lead = Un texte par objet, en mots simples : quoi, pour quoi, combien de temps. Toutes les personnes de l’établissement et celles qui suivent ses sessions le voient dans leur compte.
consent-title = Titre
consent-text = Texte
consent-text-hint = Markdown : titres, listes, liens.
optional = (facultatif)
consent-publish = Publier ce texte
consent-title-missing = Écrivez un titre.
consent-text-missing = Écrivez le texte : ce qui est demandé, pour quoi, combien de temps.
consent-same = C’est le texte d’aujourd’hui, mot pour mot : personne ne serait interrogé de nouveau.
consent-retired = Ce texte n’est plus proposé : il n’y a plus rien à accepter.
consent-newer = Le texte a changé entre-temps. Lisez la nouvelle version ci-dessous, puis répondez.
column-version = Version
column-agree = D’accord
consent-over = n’est plus demandé
consent-asked = demandé
consent-published = Le texte est publié.
consent-retired-now = Ce texte n’est plus demandé.
consent-answers = Réponses
consent-versions = Versions
consent-again = Publier une autre version
consent-again-lead = Chacun sera interrogé de nouveau : un accord ne vaut que pour la version qu’on a lue.
consent-retire = Ne plus demander
consent-retire-lead = Les accords donnés cessent de valoir ; les réponses restent, pour qui doit les prouver.
consent-retire-button = Ne plus demander
column-person = Personne
column-answer = Réponse
column-when = Quand
answer-yes = d’accord
answer-no = pas d’accord
consent-nobody = Personne n’a encore répondu.
consent-nobody-agrees = Personne n’est d’accord en ce moment.
consent-earlier = Réponses plus anciennes
my-consents = Mes consentements
my-consents-lead = Ce que des établissements vous demandent d’accepter. Vous êtes libre : refuser ne change rien à vos cours, et vous pouvez revenir sur votre réponse ici.
my-consents-none = Personne ne vous demande rien.
consents-open = À lire et à décider
consents-answered = Déjà répondu
consent-unanswered = sans réponse
agree = Je suis d’accord
do-not-agree = Je ne suis pas d’accord
take-back = Retirer mon accord
agreed = C’est noté : vous êtes d’accord.
not-agreed = C’est noté : vous n’êtes pas d’accord.
account = Mon compte
you-are-here = Vous êtes ici
readable-title = Mes données
readable-lead = Tout ce que ce site sait de vous, en clair.
readable-keep = Garder cette page
readable-json = Pour un programme (JSON)
yes = oui
no = non

# $first (String) - a day
# $last (String) - a day
period-days = du { $first } au { $last }
# $first (String) - a day
period-from = depuis le { $first }
# $countries (String) - names of countries
register-abroad = { $countries } : un transfert vers un autre pays demande des garanties (RGPD, chapitre V ; lois marocaine 09-08 et sénégalaise 2008-12).
# $times (String) - how often
# $day (String) - when last
register-used = { $times } fois, la dernière le { $day }
# $most (Number) - how many
consents-many = { $most } demandes sont déjà en cours : retirez-en une, ou réunissez-les.
# $most (Number) - characters
consent-title-long = Un titre a { $most } caractères au plus.
# $most (Number) - characters
consent-text-long = Un texte a { $most } caractères au plus : dites l’essentiel.
# $version (Number) - number of the version
consent-version = version { $version }
# $count (Number) - how many people
# $version (String) - number of the version
consent-tally = { $count ->
    [one] Une personne est d’accord avec la version { $version }.
   *[other] { $count } personnes sont d’accord avec la version { $version }.
}
# $day (String) - a day
consent-yes = d’accord depuis le { $day }
# $day (String) - a day
consent-older = d’accord avec une version précédente, le { $day }
# $day (String) - a day
consent-no = pas d’accord, le { $day }
