feeds = Flux et moissonnage
feeds-lead = Ce que ce catalogue dit à d’autres programmes : s’abonner, moissonner, reprendre les cours ailleurs.
new-runs = Nouvelles sessions
new-runs-text = Un flux Atom, pour un lecteur de flux ou un site web. Chaque établissement a aussi le sien.
oai = Moissonnage OAI-PMH
oai-text = Pour les bibliothèques et les catalogues nationaux : OAI-PMH 2.0, en Dublin Core et en LOM, par établissement, langue ou discipline.
exchange = Catalogue signé
exchange-text = Tout le catalogue en pages JSON signées, pour un autre Essaim : seulement ce qui a changé, et ce qui a été retiré.
richie = Sessions pour Richie
richie-text = Les sessions ouvertes ou à venir, dans la forme que prend le catalogue Richie.
sitemap = Plan du site
sitemap-text = Les pages que les moteurs de recherche peuvent lister.
# $name (String) - the portal or the institution.
runs-of = Nouvelles sessions · { $name }
runs-subtitle = Les sessions de cours, les plus récentes d’abord.
# $tag (String) - a language tag.
set-language = Langue : { $tag }
unreadable = La demande ne se lit pas
unreadable-since = « updated_since » s’écrit 2026-09-01T08:00:00Z ; « after » se reprend tel que la page précédente le donne.
