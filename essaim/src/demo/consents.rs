//! What the demo's institutions ask people to agree to.

use ground::{Fault, Site, Who};
use lexicon::Lang;
use privacy::consents::{TextsOf, Wording, publish};

const TITLES: [(Lang, &str); 3] = [
    (Lang::Fr, "Photos pendant les ateliers"),
    (Lang::En, "Pictures during workshops"),
    (Lang::Ar, "صور أثناء الورشات"),
];

const TEXTS: [(Lang, &str); 3] = [
    (
        Lang::Fr,
        "Pendant les ateliers, nous prenons des photos des projets et, si vous le voulez bien, de vous au travail.\n\n\
         - **Pour quoi** : présenter la formation sur le site et dans nos rapports.\n\
         - **Combien de temps** : deux ans au plus.\n\n\
         Dire non ne change rien à votre formation.",
    ),
    (
        Lang::En,
        "During workshops we take pictures of projects and, if you are willing, of you at work.\n\n\
         - **What for**: showing the course on the site and in our reports.\n\
         - **How long**: two years at most.\n\n\
         Saying no changes nothing in your course.",
    ),
    (
        Lang::Ar,
        "أثناء الورشات نلتقط صورًا للمشاريع، ولك أنت أثناء العمل إن قبلت.\n\n\
         - **الغرض**: تقديم التكوين على الموقع وفي تقاريرنا.\n\
         - **المدة**: سنتان على الأكثر.\n\n\
         الرفض لا يغيّر شيئًا في تكوينك.",
    ),
];

/// Asks what is not asked yet.
pub(super) async fn ask(site: &Site, who: &Who) -> Result<(), Fault> {
    let asked = site.ask(who, TextsOf("imt".to_owned())).await?;
    if !asked.texts.is_empty() {
        return Ok(());
    }
    let find = |all: &[(Lang, &str); 3], lang| {
        all.iter()
            .find(|(tongue, _)| *tongue == lang)
            .map_or_else(String::new, |(_, text)| (*text).to_owned())
    };
    let wording = Wording::read(|lang| (find(&TITLES, lang), find(&TEXTS, lang))).map_err(Fault::Refused)?;
    publish(site, who, "imt".to_owned(), None, &wording).await.map(|_| ())
}
