## Coming into a run
enrol-by-request = Dans cette session, l’équipe décide qui entre. Envoyez une demande depuis la page de la session.
enrol-by-seat = Les places de cette session sont ouvertes par des accords entre établissements. Demandez la vôtre à votre établissement.
enrol-by-invitation = On entre dans cette session sur invitation. Ouvrez le lien de la lettre que vous avez reçue, ou écrivez à l’équipe.
enrol-by-team = C’est l’équipe, ou votre établissement, qui inscrit dans cette session. Écrivez-leur.
enrol-not-by-request = On n’envoie pas de demande pour cette session. Sa page dit comment y entrer.
enrol-asked-already = Votre demande est déjà envoyée. L’équipe vous répondra.
enrol-request-answered = Cette demande a déjà reçu une réponse, ou a été retirée. Rechargez la liste.
enrol-not-waiting = Cette personne n’est plus en liste d’attente. Rechargez la liste.
enrol-first-already = Cette personne est déjà la première.
enrol-already = Vous suivez déjà cette session, ou vous y attendez une place.
# $places (Number) - of the run
enrol-run-full = { $places ->
    [one] L’unique place est prise, et cette session n’a pas de liste d’attente.
   *[other] Les { $places } places sont prises, et cette session n’a pas de liste d’attente.
}
# $most (Number) - characters
enrol-words-too-long = Ce mot est trop long : { $most } caractères au plus.

## What the page of a run says at its door
# $count (Number) - places
enrol-places-left = { $count ->
    [0] Plus de place
    [one] Une place restante
   *[other] { $count } places restantes
}
enrol-full = Complet
enrol-full-text = Toutes les places sont prises. Regardez les autres sessions de ce cours, ou revenez voir : une place peut se libérer.
enrol-join-waiting = Rejoindre la liste d’attente
# $count (Number) - people who wait
enrol-queue-text = { $count ->
    [0] C’est complet. Personne n’attend encore : la première place qui se libère serait la vôtre, et nous vous écririons aussitôt.
    [one] C’est complet. Une personne attend déjà. Dès qu’une place est à vous, nous vous écrivons.
   *[other] C’est complet. { $count } personnes attendent déjà. Dès qu’une place est à vous, nous vous écrivons.
}
# $place (Number) - from 1
enrol-waiting-text = C’est complet, et vous attendez une place : vous êtes numéro { $place } de la liste. Quand une place se libère pour vous, elle vous est donnée et nous vous écrivons.
enrol-waiting-pill = En liste d’attente
enrol-stop-waiting = Quitter la liste d’attente
enrol-request-pill = Sur demande
enrol-request-text = L’équipe décide qui entre. Dites-lui, si vous le voulez, qui vous êtes et ce que vous venez chercher.
enrol-request-full-text = C’est complet. L’équipe peut accepter votre demande et vous mettre en liste d’attente.
enrol-request-words = Votre mot à l’équipe
# $most (Number) - characters
enrol-request-words-hint = { $most } caractères au plus. L’équipe de la session seule le lit.
enrol-request-send = Demander une place
enrol-asked-pill = Demande envoyée
# $when (String) - a moment
enrol-asked-text = Votre demande est partie le { $when }. L’équipe vous répondra par e-mail, et ici.
enrol-asked-withdraw = Retirer ma demande
# $when (String) - a moment
enrol-refused-text = Votre demande a été refusée le { $when }. L’équipe a écrit :
enrol-ask-again = Vous pouvez demander encore.
enrol-seat-pill = Par votre établissement
enrol-seat-text = Les places sont ouvertes par des accords entre établissements. Demandez la vôtre à votre établissement.
enrol-team-pill = Sur invitation
enrol-team-text = On entre ici sur invitation, ou par l’équipe.
enrol-closed-after = Cette session est terminée, et ses contenus ne sont plus ouverts aux apprenants. Vos résultats restent dans votre progression.
enrol-kept-title = J’attends une réponse
enrol-did-waiting = La session est complète : vous êtes en liste d’attente.
enrol-did-asked = Votre demande est envoyée.
enrol-did-withdrawn = Votre demande est retirée.
enrol-did-stopped = Vous n’êtes plus en liste d’attente.
team-is-waiting = La session est complète : la personne est en liste d’attente.
# $turn (Number) - from 1
enrol-turn = Numéro { $turn } de la liste

## Letters
# $site (String) - name of the site
enrol-letter-end = Cette lettre vous est envoyée par { $site }.
# $run (String) - title of the run
enrol-letter-promoted-subject = Une place est à vous : { $run }
# $run (String) - title of the run
# $link (String) - address of its page
enrol-letter-promoted = Bonjour,

    une place s’est libérée dans « { $run } », et elle est à vous : votre inscription est faite. Commencez ici :

    { $link }

    Si vous ne pouvez plus venir, quittez la session depuis la même page : la place ira à la personne suivante.
# $run (String) - title of the run
enrol-letter-off-subject = Liste d’attente : { $run }
# $run (String) - title of the run
# $reason (String) - as the team wrote it
# $link (String) - address of its page
enrol-letter-off = Bonjour,

    l’équipe de « { $run } » a retiré votre nom de la liste d’attente. Elle a écrit :

    { $reason }

    La page de la session : { $link }
# $run (String) - title of the run
enrol-letter-accepted-subject = Votre demande est acceptée : { $run }
# $run (String) - title of the run
# $link (String) - address of its page
enrol-letter-accepted = Bonjour,

    l’équipe de « { $run } » a accepté votre demande : votre inscription est faite. Commencez ici :

    { $link }
# $run (String) - title of the run
# $link (String) - address of its page
enrol-letter-accepted-waits = Bonjour,

    l’équipe de « { $run } » a accepté votre demande. La session est complète : vous êtes en liste d’attente, et nous vous écrirons dès qu’une place est à vous. Votre rang se lit ici :

    { $link }
# $run (String) - title of the run
enrol-letter-refused-subject = Votre demande : { $run }
# $run (String) - title of the run
# $reason (String) - as the team wrote it
# $link (String) - address of its page
enrol-letter-refused = Bonjour,

    l’équipe de « { $run } » n’a pas pu accepter votre demande. Elle a écrit :

    { $reason }

    La page de la session : { $link }
# $run (String) - title of the run
enrol-letter-enrolled-subject = Votre inscription est faite : { $run }
# $run (String) - title of the run
# $link (String) - address of its page
enrol-letter-enrolled = Bonjour,

    l’équipe de « { $run } » a fait votre inscription. Commencez ici :

    { $link }
# $run (String) - title of the run
enrol-letter-moved-subject = Vous changez de session : { $run }
# $from (String) - title of the run before
# $run (String) - title of the run
# $link (String) - address of its page
enrol-letter-moved = Bonjour,

    l’équipe vous a fait passer de « { $from } » à « { $run } ». Ce que vous avez fait dans les mêmes contenus est venu avec vous ; vos résultats d’avant restent où ils sont. Continuez ici :

    { $link }
