# $key (String) - the course's key
# $owner (String) - the institution's name
key-taken = Le cours { $key } appartient déjà à { $owner }. Changez le numéro du cours dans l’archive, ou demandez à cet établissement de l’importer.
