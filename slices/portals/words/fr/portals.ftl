tab-portals = Portails
portals-lead = Un portail est un site à vous : son nom, son adresse, ses couleurs, et les cours que vous donnez ou que vos accords permettent de montrer.
portals-none = Aucun portail pour l’instant.
# $name (String) - établissement
portals-of = Portails de { $name }
# $name (String) - établissement
operated-by = Ces portails sont aussi opérés par { $name }, par un accord en vigueur.
# $name (String) - établissement
operated-for = Opérés pour { $name }
# $title (String) - titre de l’accord
operated-under = Par l’accord « { $title } ».
# $name (String) - établissement
# $title (String) - titre de l’accord
you-operate = Vous opérez ce portail pour { $name }, par l’accord « { $title } ».
open-title = Ouvrir un portail
open-button = Ouvrir ce portail
no-host = Aucune adresse : personne n’y vient encore.
# $name (String) - portail
portal-pages = Pages du portail { $name }

settings = Réglages
looks = Apparence
texts = Textes
hosts = Adresses
courses = Cours montrés
elsewhere = Catalogues suivis
saved = C’est enregistré.
save = Enregistrer
optional = (facultatif)
column-action = Action

name = Nom
slug = Mot dans les adresses
slug-hint = Petites lettres, chiffres et traits d’union : mun.
host = Nom d’hôte
host-hint = Un nom seul, comme mun.example : ni https://, ni chemin, ni port. Il doit mener à ce serveur.
host-add = Ajouter une adresse
host-remove = Retirer
hosts-lead = On vient au portail par ces noms. Le premier est celui que les liens nomment.
languages = Langues
first-language = Première langue
first-language-hint = Celle de qui n’en demande aucune des autres.
languages-offered = Langues offertes
front = Page d’accueil
promise = Promesse, en une phrase
blocks-hint = Ce que la page montre, dans l’ordre. Le catalogue vient après les cours mis en avant.
# $position (Number) - rang du bloc, à partir de 1
block-at = Bloc { $position }
block-none = Rien
block-text = Texte d’accueil
block-highlights = Cours mis en avant
block-figures = En chiffres
block-partners = Partenaires
figure-courses = Cours
figure-open = Inscriptions ouvertes
figure-institutions = Établissements
contact = Adresse de contact
contact-hint = Montrée au pied de chaque page.
indexed = Les moteurs de recherche peuvent le montrer
indexed-note = Sinon, ils sont priés de ne rien en garder.
own-accounts = Comptes à part
own-accounts-note = Seuls les comptes créés ici ouvrent ce portail, et ils n’ouvrent rien d’autre. Sinon, le même compte sert sur tous les portails.
own-accounts-fixed = Des comptes ont été créés ici : cela ne peut plus changer.
changes = Derniers changements
changed-opened = Ouverture
# $what (String) - ce qui a changé
# $at (String) - quand
changed = { $what } – { $at }
# $what (String) - ce qui a changé
# $at (String) - quand
# $by (String) - par qui
changed-by = { $what } – { $at }, par { $by }

accent = Couleur principale
accent-hint = Six chiffres hexadécimaux, comme #0c5a63. Boutons, liens et marques.
second = Seconde couleur
second-hint = Comme #e5a624. Signe du portail et surlignages.
# $chosen (String) - couleur
colour-light-kept = Sur fond clair : { $chosen }, telle que choisie.
# $chosen (String) - couleur choisie
# $ratio (String) - contraste demandé
# $used (String) - couleur utilisée
colour-light = Sur fond clair : { $chosen } se lirait mal (contraste sous { $ratio } pour 1) ; c’est { $used } qui est utilisée.
# $chosen (String) - couleur
colour-dark-kept = Sur fond sombre : { $chosen }, telle que choisie.
# $used (String) - couleur utilisée
# $ratio (String) - contraste demandé
colour-dark = Sur fond sombre : { $used }, éclaircie pour un contraste d’au moins { $ratio } pour 1.
preview = Aperçu
preview-title = Aperçu : rien n’est encore enregistré
preview-text = Cette page porte les couleurs saisies. Un logo se choisit de nouveau au moment d’enregistrer.
sample = Un échantillon
sample-text = Voici comment se lit un texte avec
sample-link = un lien
sample-mark = un surlignage
sample-button = Un bouton

text-front = Texte d’accueil
text-hint = Markdown : titres, listes, liens.
text-legal-hint = Markdown. Une page vide dans toutes les langues n’est pas montrée.

courses-lead = Ce que ce portail peut montrer, et pourquoi. Un cours caché n’y est ni montré, ni trouvé, ni ouvert ; qui le suit continue.
courses-none = Aucun cours pour l’instant
courses-none-text = Un portail montre les cours de son établissement, et ceux que des accords lui permettent de montrer.
column-course = Cours
column-why = Pourquoi il est là
position = Rang
highlight = Mettre en avant
hide = Cacher
# $page (Number) - numéro de page
page-of = Page { $page }
unlisted = Aucune session répertoriée
# $of (String) - établissement
why-own = Cours propre, { $of }
# $of (String) - établissement
# $title (String) - accord
why-listed = { $of }, par l’accord « { $title } »
# $of (String) - établissement
# $title (String) - accord
# $until (String) - dernier jour
why-until = { $of }, par l’accord « { $title } », jusqu’au { $until }

slug-wrong = Écrivez un mot de 2 à 40 petites lettres, chiffres ou traits d’union.
slug-taken = Un autre portail porte ce mot : choisissez-en un autre.
# $lang (String) - langue
# $most (Number) - longueur
name-wrong = Donnez un nom au moins en { $lang }, de { $most } caractères au plus.
# $most (Number) - longueur
promise-wrong = Écrivez une phrase de { $most } caractères au plus.
# $most (Number) - longueur
text-long = Écrivez { $most } caractères au plus.
languages-wrong = Choisissez parmi les langues proposées.
contact-wrong = Écrivez une adresse de courrier, comme contact@example.org.
colour-wrong = Ce n’est pas une couleur : écrivez un dièse et six chiffres hexadécimaux, comme #0c5a63.
host-only = Écrivez le nom d’hôte seul, comme mun.example : sans https://, sans chemin et sans port.
host-wrong = Ce n’est pas un nom d’hôte : écrivez-le comme mun.example.
host-own = C’est l’adresse de l’installation elle-même : un portail a la sienne.
# $host (String) - hôte
host-taken = { $host } mène déjà à un autre portail de cette installation. Choisissez un autre nom, ou faites-le retirer de l’autre portail d’abord.
# $most (Number) - nombre
host-many = Un portail a { $most } adresses au plus : retirez-en une d’abord.
accounts-made = Des comptes ont été créés sur ce portail : on ne peut plus changer s’ils sont à part.
# $last (Number) - dernier rang
position-wrong = Écrivez un rang de 1 à { $last }, ou rien.
course-gone = Un de ces cours n’est plus montré ici : ouvrez la page de nouveau.

close-title = Fermer le portail
close-about = Ses adresses redeviennent libres ; qui y vient lit qu’il est fermé. Rien n’est perdu de ce que l’établissement enseigne.
close-link = Voir ce qui cesse
# $name (String) - portail
close-lead = Fermer { $name } ne se défait pas. Pour le rouvrir, il faudra un nouveau portail.
close-ceases = Ce qui cesse
close-hosts = Ces adresses ne mènent plus au portail, et un autre peut les prendre :
# $count (Number) - cours
close-courses = { $count ->
    [0] Il n’a aucun cours à montrer aujourd’hui.
    [one] Le cours qu’il peut montrer ne l’est plus là.
   *[other] Les { $count } cours qu’il peut montrer ne le sont plus là.
}
close-feeds = Ses flux, son plan du site et les catalogues d’autres sites qu’il suit s’arrêtent.
close-settings = Son nom, ses couleurs, son logo, ses textes et son classement des cours sont effacés.
close-stays = Ce qui continue
# $site (String) - installation
close-enrolled = Qui suit un cours continue, sur { $site } : mêmes cours, mêmes résultats.
close-certificates = Les attestations délivrées restent vérifiables : leur adresse est celle de l’installation.
close-agreements = Les accords ne changent pas. Ceux dont le seul effet était ce portail n’en ont plus : mettez-y fin de votre côté.
# $count (Number) - comptes
# $site (String) - installation
close-accounts = { $count ->
    [one] Un compte n’ouvrait que ce portail ; il ouvre désormais { $site }.
   *[other] { $count } comptes n’ouvraient que ce portail ; ils ouvrent désormais { $site }.
}
# $site (String) - installation
close-twice = Si leur adresse est déjà celle d’un compte de { $site }, ils s’ouvrent par leur propre mot de passe, jusqu’à en confirmer une autre.
close-confirm = J’ai lu ce qui cesse, et je veux fermer ce portail.
close-button = Fermer le portail
close-not = Ne pas le fermer
close-unconfirmed = Cochez la case pour fermer le portail.
closed-done = Le portail est fermé ; ses adresses sont libres.
closed-title = Ce portail est fermé
# $name (String) - portail
# $day (String) - jour
closed-text = « { $name } » a été fermé le { $day }. Il n’y a plus rien à cette adresse.
# $site (String) - installation
closed-goes-on = Si vous suiviez un cours ici, il continue sur { $site }.
# $site (String) - installation
closed-button = Aller sur { $site }
# $operator (String) - établissement
# $portals (String) - noms de portails
operates = L’équipe de { $operator } fait fonctionner : { $portals }
# $operator (String) - établissement
# $receiver (String) - établissement
operates-none = L’équipe de { $operator } peut ouvrir un portail pour { $receiver }, qui n’en a pas encore
# $operator (String) - établissement
# $portals (String) - noms de portails
operates-no-more = L’équipe de { $operator } ne fait plus fonctionner : { $portals }. Le portail reste à son établissement.
