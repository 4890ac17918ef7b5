# Forms

form-wrong = Quelque chose est à corriger
optional = (facultatif)
save = Enregistrer
to-home = Aller à l’accueil
not-now = Pas maintenant
you-are-here = Vous êtes ici
field-email = Adresse e-mail
field-password = Mot de passe
field-new-password = Nouveau mot de passe
field-name = Votre nom
field-name-hint = Tel qu’il doit figurer sur vos attestations.
field-language = Langue des pages et des e-mails
field-zone = Fuseau horaire
field-zone-hint = Les dates limites s’affichent à l’heure de ce lieu.
email-unreadable = Écrivez une adresse e-mail complète, comme awa@exemple.org.
email-taken = Cette adresse est déjà celle d’un autre compte. Connectez-vous à ce compte, ou donnez une autre adresse.
name-missing = Écrivez votre nom.
name-too-long = Ce nom est trop long : 120 caractères au plus.
name-strange = Ce nom contient des signes qui ne sont pas d’un nom. Écrivez-le en toutes lettres.
zone-unknown = Choisissez un fuseau horaire de la liste.
password-hint = 12 caractères au moins. Quelques mots sans rapport entre eux font un bon mot de passe.
password-short = Ce mot de passe est trop court : il en faut 12 caractères au moins. Ajoutez un ou deux mots.
password-long = Ce mot de passe est trop long : 256 caractères au plus.
password-common = Ce mot de passe est de ceux qu’on essaie en premier. Prenez plutôt quelques mots sans rapport entre eux.
password-own = Ce mot de passe est fait surtout de votre nom, de votre adresse ou du nom de ce site. Ajoutez des mots que personne ne devinerait.
password-pattern = Ce mot de passe répète la même chose ou suit les touches du clavier. Prenez plutôt quelques mots sans rapport entre eux.

# Signing up

sign-up-title = Créer un compte
sign-up-lead = Moins d’une minute, et le compte sert aussitôt.
sign-up-button = Créer mon compte
sign-up-email-hint = Nous y envoyons un message pour vérifier qu’elle est bien à vous.
sign-up-password-hint = 12 caractères au moins. Laissez vide pour vous connecter par un lien reçu par e-mail.
sign-up-privacy = Nous gardons ce que vous écrivez ici, et rien d’autre sur vous.
sign-up-already = Vous avez déjà un compte ?
confirm-title = Confirmer votre adresse
# $name (String) - of the signed-in person
confirm-press = Vous êtes connecté comme { $name }. Appuyez sur le bouton si vous avez bien créé ce compte.
confirm-button = C’est bien mon adresse
confirm-sign-in = Connectez-vous d’abord au compte que vous avez créé : c’est ce qui prouve qu’il est à vous. Si vous n’en avez pas créé, fermez cette page : rien ne se passera.
confirm-over = Ce lien ne sert plus, ou il est celui d’un autre compte. Demandez un nouveau message depuis la page « Mon compte ».

# Signing in

own-accounts = Ce portail a ses propres comptes : celui d’un autre site n’ouvre rien ici, et celui d’ici n’ouvre rien d’autre.
sign-in-title = Se connecter
sign-in-button = Se connecter
sign-in-wrong = L’adresse ou le mot de passe n’est pas le bon. Vérifiez-les, ou recevez un lien par e-mail.
sign-in-otherwise = Sans mot de passe
sign-in-no-account = Pas encore de compte ?
back-to-sign-in = Retour à la connexion
forgotten-link = Mot de passe oublié ?
link-offer = Recevez par e-mail un lien qui vous connecte.
link-button = Recevoir un lien
link-sent-title = Regardez vos e-mails
link-sent = Si un compte a cette adresse, un message vient d’y partir. Ouvrez son lien dans ce navigateur, ou tapez ici les huit chiffres qu’il contient. Il sert pendant dix minutes.
link-press = Appuyez sur le bouton pour vous connecter dans ce navigateur.
link-elsewhere = Ce lien ne sert que dans le navigateur où il a été demandé. Ouvrez-le là-bas, ou tapez-y les huit chiffres du message.
link-over = Ce lien ne sert plus : il a déjà servi, il est trop ancien, ou il a été demandé dans un autre navigateur. Demandez-en un nouveau.
code-field = Code à huit chiffres
code-hint = Les espaces ne comptent pas.
code-wrong = Ce code n’est pas le bon, ou il ne sert plus. Vérifiez les chiffres, ou demandez un nouveau message.
prove-title = Confirmer que c’est vous
prove-lead = Cette page touche à la sécurité de votre compte : prouvez encore une fois que c’est vous.
prove-button = Continuer
prove-wrong = Ce mot de passe n’est pas le bon. Réessayez, ou recevez un lien par e-mail.
prove-again-refusal = Votre dernière connexion date de plus de dix minutes. Confirmez que c’est vous, puis recommencez.

# Passwords

forgotten-title = Mot de passe oublié
forgotten-lead = Donnez l’adresse de votre compte : vous y recevrez un lien pour choisir un nouveau mot de passe.
forgotten-button = Recevoir un lien
forgotten-sent = Si un compte a cette adresse, un message vient d’y partir. Son lien sert pendant une demi-heure.
new-password-title = Nouveau mot de passe
new-password-lead = Tous vos navigateurs seront déconnectés, y compris celui-ci.
new-password-button = Enregistrer le mot de passe
new-password-done = Le nouveau mot de passe est enregistré. Connectez-vous avec lui.

# The account

account-title = Mon compte
account-profile = Qui je suis
account-email = Adresse e-mail
account-email-hint = Une nouvelle adresse compte une fois que vous l’avez confirmée.
account-email-button = Envoyer le message de confirmation
account-email-change = Changer d’adresse
account-password = Mot de passe
account-more = Sécurité et données
email-confirmed = Votre adresse est confirmée.
email-unconfirmed = Votre adresse n’est pas encore confirmée. Ouvrez le lien du message que nous vous avons envoyé ; il faut une adresse confirmée pour retrouver votre compte si vous oubliez votre mot de passe.
email-none = Votre compte n’a pas d’adresse. Donnez-en une pour pouvoir retrouver votre compte.
done-saved = C’est enregistré.
done-mailed = Un message vient de partir à cette adresse. Ouvrez son lien dans les trois jours.
done-confirmed = Votre adresse est confirmée.
done-password = Votre mot de passe est changé ; vos autres navigateurs sont déconnectés.
done-taken-over = Votre adresse est maintenant confirmée. Le mot de passe donné avant ne vaut plus, car rien ne prouvait qu’il venait de vous : choisissez-en un nouveau.
data-link = Télécharger tout ce qui est su de moi (JSON)
erase-title = Effacer mon compte
erase-lead = Lisez ce qui disparaît et ce qui reste.
erase-goes = Disparaissent tout de suite : votre nom, votre adresse, votre mot de passe, vos clés d’accès et vos connexions.
erase-works = Disparaissent aussi : les textes et les fichiers que vous avez remis, les commentaires reçus, et ce que vous avez écrit avec vos propres mots dans les exercices et les nuages de mots.
erase-stays = Restent sous un numéro qui ne désigne plus personne : vos choix, vos réponses courtes, vos votes, vos notes et vos inscriptions.
erase-final = Personne ne pourra revenir en arrière, pas même nous.
erase-certificates = Que deviennent vos attestations, si vous en avez ?
erase-certificates-keep = Elles restent vérifiables
erase-certificates-keep-note = Qui a le code d’une attestation lit encore votre nom, le cours et le résultat. Notez vos codes avant : vous ne les retrouverez plus ici.
erase-certificates-erase = Elles sont effacées aussi
erase-certificates-erase-note = Leur page dira seulement qu’une attestation a été délivrée et que son titulaire a demandé à être oublié.
erase-button = Effacer mon compte
erase-done = Votre compte est effacé.
keep-account = Garder mon compte
sessions-title = Mes connexions
sessions-lead = Les navigateurs où vous êtes connecté. Déconnectez ceux que vous ne reconnaissez pas, puis changez de mot de passe.
sessions-browser = Navigateur
sessions-since = Depuis
sessions-seen = Dernière visite
sessions-this = Celui-ci
sessions-end = Déconnecter
sessions-end-others = Déconnecter tous les autres
column-action = Action
sessions-unknown = Appareil inconnu

# Passkeys

passkeys-title = Clés d’accès
passkeys-lead = Une clé d’accès vous connecte avec l’empreinte, le visage ou le code de votre appareil. Aucun mot de passe à retenir, aucun à se faire voler. C’est vous qui choisissez.
passkeys-mine = Mes clés d’accès
passkeys-add = Ajouter une clé d’accès
passkeys-use = Se connecter avec une clé d’accès
passkeys-device = Appareil
passkeys-used = Dernier usage
passkeys-never = Jamais
passkeys-remove = Retirer
passkeys-prove = Pour ajouter ou retirer une clé, confirmez d’abord que c’est vous.
passkeys-script = Ajouter une clé d’accès demande JavaScript.
passkeys-off = Ce site n’est pas joint par HTTPS sous un nom : les navigateurs n’y permettent pas les clés d’accès. Le mot de passe et le lien par e-mail fonctionnent.
passkeys-off-short = (pas sur ce site : il n’est pas en HTTPS)
passkey-cancelled = Rien n’a été fait : vous avez fermé la question de l’appareil.
passkey-not-taken = Cette clé d’accès n’a pas été acceptée. Réessayez, ou utilisez votre mot de passe ou un lien par e-mail.

# Letters

# $name (String) - of the receiver
letter-hello = Bonjour { $name },
letter-hello-plain = Bonjour,
# $site (String) - name of the site
letter-end = { $site }
# $site (String) - name of the site
letter-confirm-subject = Confirmez votre adresse pour { $site }
# $site (String) - name of the site
# $link (String) - address
letter-confirm =
    Quelqu’un, vous sans doute, a donné cette adresse pour un compte sur { $site }. Pour confirmer qu’elle est à vous, ouvrez ce lien dans les trois jours :

    { $link }

    Si ce n’est pas vous, ne faites rien : l’adresse ne sera pas confirmée.
# $site (String) - name of the site
letter-already-subject = Vous avez déjà un compte sur { $site }
# $site (String) - name of the site
# $sign_in (String) - address
# $forgotten (String) - address
letter-already =
    Quelqu’un, vous peut-être, vient de créer un compte sur { $site } avec cette adresse, qui est déjà celle de votre compte. Pour retrouver le vôtre, connectez-vous :

    { $sign_in }

    Mot de passe oublié :

    { $forgotten }

    Le nouveau compte ne pourra pas prendre votre adresse. Si ce n’est pas vous, il n’y a rien à faire.
# $site (String) - name of the site
letter-link-subject = Votre connexion à { $site }
# $site (String) - name of the site
# $link (String) - address
# $digits (String) - the code
letter-link =
    Pour vous connecter à { $site }, ouvrez ce lien dans le navigateur où vous l’avez demandé :

    { $link }

    Ou tapez-y ce code : { $digits }

    Le lien et le code servent une fois, pendant dix minutes. Ne les donnez à personne ; nous ne vous les demanderons jamais. Si vous n’avez rien demandé, ne faites rien.
# $site (String) - name of the site
letter-reset-subject = Choisir un nouveau mot de passe pour { $site }
# $site (String) - name of the site
# $link (String) - address
letter-reset =
    Pour choisir un nouveau mot de passe sur { $site }, ouvrez ce lien dans la demi-heure :

    { $link }

    Si vous n’avez rien demandé, ne faites rien : votre mot de passe ne change pas.
# $site (String) - name of the site
letter-password-subject = Votre mot de passe a changé sur { $site }
# $site (String) - name of the site
# $forgotten (String) - address
letter-password =
    Le mot de passe de votre compte sur { $site } vient de changer, et tous les autres navigateurs ont été déconnectés. Si ce n’est pas vous, choisissez-en un autre tout de suite :

    { $forgotten }
# $site (String) - name of the site
letter-passkey-subject = Une clé d’accès a été ajoutée sur { $site }
# $site (String) - name of the site
# $label (String) - of the device
# $keys (String) - address
# $forgotten (String) - address
letter-passkey =
    Une clé d’accès vient d’être ajoutée à votre compte sur { $site } (appareil : { $label }). Si ce n’est pas vous, retirez-la ici :

    { $keys }

    puis changez de mot de passe :

    { $forgotten }
# $site (String) - name of the site
letter-email-subject = Votre adresse a changé sur { $site }
# $site (String) - name of the site
# $to (String) - the new address
letter-email =
    L’adresse de votre compte sur { $site } est maintenant { $to }. Si ce n’est pas vous, répondez tout de suite à l’établissement qui vous forme.
# $site (String) - name of the site
letter-erased-subject = Votre compte sur { $site } est effacé
# $site (String) - name of the site
letter-erased = Comme vous l’avez demandé, votre compte sur { $site } est effacé. Ceci est notre dernier message.

# Personal data

privacy-title = Données personnelles
# $site (String) - name of the site
privacy-lead = Ce qu’on sait de vous sur { $site }, pourquoi, et combien de temps.
privacy-what-title = Ce que nous gardons
privacy-what-account = Votre compte : nom, adresse e-mail, langue, fuseau horaire. C’est ce qu’il faut pour vous reconnaître, vous écrire et vous délivrer une attestation.
privacy-what-learning = Votre parcours : inscriptions, réponses, travaux rendus, notes, attestations. C’est ce qu’il faut pour vous former et pour prouver ce que vous savez.
privacy-what-security = Vos connexions : navigateur et dates, pour que vous puissiez reconnaître une connexion qui n’est pas de vous. Le mot de passe n’est gardé que sous une forme qui ne permet pas de le retrouver.
privacy-not-title = Ce que nous ne faisons pas
privacy-not-others = Aucune publicité, aucune mesure d’audience par un tiers, aucune vente. Les vidéos d’un cours peuvent venir d’un autre site, qui voit alors votre adresse réseau.
privacy-not-cookies = Les seuls cookies sont ceux qui vous gardent connecté, retiennent votre langue ou le cours choisi avant d’avoir un compte ; il n’y a donc rien à accepter.
privacy-who-title = Qui voit quoi
privacy-who-team = L’équipe d’un cours voit votre nom, votre parcours et vos résultats dans ce cours, pas votre adresse. L’établissement qui donne le cours répond de l’usage qu’il en fait.
privacy-who-help = Pour vous aider, un responsable de l’établissement, un gestionnaire des inscriptions ou un administrateur peut vous chercher et voir votre adresse confirmée. Chaque recherche est inscrite : vous la trouvez dans vos données.
privacy-who-certificates = Une attestation ne se lit qu’avec son code : c’est vous qui choisissez à qui le donner.
privacy-long-title = Combien de temps
privacy-long-sessions = Une connexion s’arrête après quatorze jours sans visite, et après quatre-vingt-dix jours dans tous les cas. Les liens envoyés par e-mail sont oubliés dès qu’ils ne servent plus.
privacy-long-account = Le compte reste jusqu’à ce que vous l’effaciez, ce que vous pouvez faire vous-même à tout moment.
privacy-long-results = Après l’effacement, les textes et fichiers remis et ce que vous avez écrit avec vos propres mots n’existent plus ; vos choix et vos notes restent comptés sous un numéro qui ne désigne plus personne. Vous choisissez si vos attestations restent vérifiables ou sont effacées aussi.
privacy-rights-title = Vos droits
privacy-rights = Vous pouvez voir, corriger, emporter et effacer vos données sans demander à personne :
privacy-authority = Pour toute autre demande, écrivez à l’établissement qui vous forme. Si sa réponse ne vous convient pas, l’autorité de votre pays peut vous aider : la CNIL en France, la CNDP au Maroc, la CDP au Sénégal.

# Accessibility

access-title = Accessibilité
access-lead = Apprendre ici doit être possible pour tout le monde, avec le matériel qu’on a.
access-how-title = Ce qui est fait
access-how-keyboard = Tout se fait au clavier et avec un lecteur d’écran ; les couleurs ne disent jamais rien seules ; les pages suivent la taille du texte et le mode sombre que vous avez choisis.
access-how-script = Tout l’essentiel fonctionne sans JavaScript, sur un petit écran et avec une connexion lente.
access-how-languages = Les pages sont en français, en anglais et en arabe, de droite à gauche quand il le faut.
access-how-video = Les vidéos peuvent avoir des sous-titres et un texte à lire à côté, quand l’auteur du cours les a fournis.
access-limits-title = Ce qui manque encore
access-limits-audit = Les pages sont éprouvées avec des outils automatiques selon WCAG 2.2, niveau AA. Elles n’ont pas encore été auditées par un tiers : nous n’annonçons donc aucun taux de conformité.
access-limits-content = Le contenu des cours vient de leurs auteurs. Il peut manquer une description d’image ou des sous-titres.
access-tell-title = Un obstacle ?
access-tell = Dites à l’équipe de votre cours, ou à l’établissement qui vous forme, quelle page vous arrête et avec quel matériel : il vous doit une réponse, et un autre moyen en attendant.
account-institutions = Ce que les établissements savent de moi
account-consents = Mes consentements
account-data = Lire mes données
sign-in-by-institution = Se connecter avec mon établissement
account-identities = Mes connexions par établissement
