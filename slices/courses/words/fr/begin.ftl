begin-title = Créer un cours
begin-lead = Le cours commence avec une unité vide, dans une session que personne ne voit encore. Sortez-le en archive, écrivez-le dans Studio ou à la main, et apportez-la comme nouvelle version.
begin-instead = Pas d’archive ? Créer un cours vide
begin-course-title = Titre du cours
begin-organisation = Sigle de l’établissement
begin-organisation-hint = Le début de la clé du cours : lettres, chiffres, tirets.
begin-number = Numéro du cours
begin-number-hint = Par exemple FAB101. Il ne changera plus.
begin-run-hint = La fin de la clé de sa première session, par exemple 2027.
begin-button = Créer le cours
# $key (String) - the course's key
begin-taken = Le cours { $key } existe déjà. Choisissez un autre numéro, ou ouvrez une session de ce cours.
begun = Le cours est créé, et sa première session est ouverte. Elle n’est pas encore montrée : ses réglages le permettent.
begin-graded = Devoirs
begin-chapter = Première semaine
begin-section = Pour commencer
begin-unit = Bienvenue
begin-text = Ce cours s’écrit.
