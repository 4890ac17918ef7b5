wrong-go-home = Retour à l’accueil
wrong-refused-title = Ce n’est pas possible ainsi
wrong-not-found-title = Page introuvable
wrong-not-found = Rien ne se trouve à cette adresse, ou rien que vous puissiez voir. Vérifiez l’adresse, ou repartez de l’accueil.
wrong-too-large = Ce que vous avez envoyé est trop volumineux, et rien n’en a été gardé. Envoyez un texte plus court ou un fichier plus léger.
wrong-unreadable = Ce qui a été envoyé n’a pas pu être lu, et rien n’en a été gardé. Revenez à la page, rechargez-la, puis recommencez.
wrong-sign-in-title = Connexion nécessaire
wrong-forbidden-title = Vous n’avez pas ce droit
wrong-too-often-title = Un instant
# $minutes (Number) - to wait
wrong-too-often = { $minutes ->
    [one] Il y a eu trop d’essais. Réessayez dans une minute.
   *[other] Il y a eu trop d’essais. Réessayez dans { $minutes } minutes.
}
wrong-broken-title = Quelque chose s’est cassé chez nous
# $reference (String) - of the log line
wrong-broken = Ce n’est pas de votre fait, et rien de ce qui était enregistré n’est perdu. Réessayez ; si cela recommence, donnez-nous cette référence : { $reference }.
other-origin = Cette demande ne vient pas d’une page de ce site. Ouvrez la page ici et recommencez.
sign-in = Se connecter
sign-up = Créer un compte
sign-out = Se déconnecter
skip = Aller au contenu
nav-main = Navigation principale
nav-courses = Cours
nav-my = Mes cours
nav-verify = Vérifier une attestation
nav-team = Équipe
nav-account = Mon compte
nav-language = Langue
# $name (String) - of the signed-in person
account-of = Compte de { $name }
footer-accessibility = Accessibilité
footer-privacy = Données personnelles
footer-notice = Mentions légales
footer-terms = Conditions d’utilisation
footer-contact = Nous écrire
footer-about = Essaim, logiciel libre (AGPL)
demo-banner = Démonstration : les données sont fictives et disparaissent à l’arrêt du programme.
demo-outbox = Courrier de la démonstration
demo-label = Démonstration
wrong-back-to-course = Retour au cours
zones-near = Les plus courants
bell = Notifications
# $count (Number) - unread
bell-unread = { $count ->
    [one] Notifications : une non lue
   *[other] Notifications : { $count } non lues
}
nav-letters = Notifications et courrier
picture-logo = Logo
picture-optional = (facultatif)
# $kinds (String) - PNG, JPEG…
# $size (String) - d’un fichier
# $side (Number) - pixels
picture-hint = { $kinds }, { $size } et { $side } pixels de côté au plus. Sur fond clair, il doit se reconnaître en petit.
picture-none = Retirer le logo
# $size (String) - d’un fichier
picture-large = Ce fichier est trop lourd : choisissez une image de { $size } au plus.
# $kinds (String) - PNG, JPEG…
picture-unknown = Ce fichier n’est pas une image { $kinds } entière.
# $side (Number) - pixels
picture-pixels = Cette image est trop grande : { $side } pixels de côté au plus.
picture-active = Ce dessin contient un programme, un lien ou un appel à un autre site : enregistrez-le comme un SVG simple.
picture-unprintable = Cette image ne s’imprimerait pas : elle est abîmée, ou ses couleurs sont celles d’une presse (CMJN). Enregistrez-la de nouveau en PNG.
