outbox-title = Courrier de la démonstration
outbox-says = Ce que le site aurait envoyé par e-mail, le plus récent d’abord.
outbox-empty = Aucun courrier pour l’instant.
