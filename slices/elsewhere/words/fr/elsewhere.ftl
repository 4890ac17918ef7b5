lead = Un portail peut montrer, à part, les cours d’autres sites qui publient un catalogue signé. Ils sont repris de temps en temps, et chacun mène à son site.
none = Aucun catalogue suivi
none-text = Donnez l’adresse d’un site qui publie le sien : un autre Essaim, par exemple.
follow-title = Suivre un catalogue
follow = Suivre ce catalogue
address = Adresse
address-hint = Celle du site suffit : fun.example. Elle doit être publique, en https.
courses = Cours repris
read-at = Dernière lecture
never = Jamais encore
key = Clé
key-note = Retenue à la première lecture. Comparez-la avec celle que le site vous donne par un autre chemin.
state-followed = Suivi
state-waiting = Sera lu bientôt
state-paused = En pause : rien n’est repris ni montré
state-failing = Lecture impossible : ce qui était repris reste
state-key = La clé a changé : rien n’est repris
# $at (String) - date et heure
failing-since = Depuis le { $at }. Ce qui avait été repris reste montré.
# $host (String) - nom d’hôte
key-ask = Demandez à ceux de { $host }, par un autre chemin que leur site, si cette nouvelle clé est la leur.
key-new = Nouvelle clé :
key-accept = Accepter la nouvelle clé
now = Lire maintenant
pause = Mettre en pause
resume = Reprendre
stop = Ne plus suivre
stop-note = Ne plus suivre retire ses cours du portail. On peut le suivre de nouveau.

own-feed = Cette adresse est celle de ce portail.
followed-already = Ce portail suit déjà ce catalogue.
# $most (Number) - nombre de catalogues
many-feeds = Un portail suit au plus { $most } catalogues. Cessez d’en suivre un.
other-key = Ce n’est plus la clé proposée. Regardez la page de nouveau.

problem-address = On n’appelle pas cette adresse d’ici. Il faut une adresse publique, en https, sans point d’interrogation.
problem-unreachable = Le site ne répond pas. Vérifiez l’adresse, ou essayez plus tard.
# $status (String) - code HTTP
problem-status = Le site répond par le code { $status }, et non par un catalogue.
problem-large = La réponse du site est trop longue pour être lue.
problem-not-a-feed = Ce que le site répond n’est pas un catalogue signé qui se lise ici.
problem-version = Ce catalogue est écrit dans une forme plus récente que celle qui se lit ici.
problem-signature = La signature n’est pas la bonne : le catalogue a été modifié, ou signé par un autre.
problem-foreign-key = Le catalogue est signé avec la clé d’un autre site que le sien.
problem-key-document = Le site ne publie pas la clé avec laquelle son catalogue est signé.
problem-key-changed = Le catalogue est signé avec une autre clé que celle retenue.
problem-other-feed = Le catalogue dit être celui d’une autre adresse.
problem-other-question = La page reçue répond à une autre question que celle posée : un intermédiaire sert peut-être une vieille copie.
problem-older = Le catalogue est plus ancien que le dernier repris.
problem-stale = Le catalogue a été signé il y a plus de deux jours : un intermédiaire sert peut-être une vieille copie.
problem-ahead = Le catalogue est daté de l’avenir : l’horloge du site avance.
problem-mixed = Les pages du catalogue sont de moments différents. Il sera relu.
problem-foreign-links = Un cours du catalogue mène à un autre site que le sien.
problem-too-many = Le catalogue a plus de cours que ce portail n’en peut reprendre (2 000).
