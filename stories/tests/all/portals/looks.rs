//! A portal looks and speaks as its team says.

use super::*;
use pretty_assertions::assert_eq;

pub fn a_portal_looks_and_speaks_as_its_team_says(w: &mut World) {
    let mut mun = lead(w, "mun");
    opens_portal(&mut mun, "mun", MUN);
    let looks = at::Looks { portal: "mun".into() };
    mun.opens(looks.clone())
        .expect(200)
        .fills("accent", "rouge")
        .presses("Enregistrer")
        .expect(422)
        .sees("pas une couleur");
    // A preview changes nothing, and says what is corrected to what.
    mun.opens(looks.clone())
        .expect(200)
        .fills("accent", "#ffee00")
        .presses("Aperçu")
        .expect(200)
        .sees("rien n’est encore enregistré");
    mun.sees("#ffee00").sees("se lirait mal").finds("link[href^=\"/looks/ffee00-\"]");
    mun.opens(looks.clone()).expect(200).finds("input[name=accent][value=\"#0c5a63\"]");
    for (file, bytes, sentence) in [
        ("lourd.png", vec![7; 5 << 20], "trop lourd"),
        ("faux.png", b"GIF89a".to_vec(), "n’est pas une image"),
        (
            "actif.svg",
            LOGO.replace("<path", "<script>alert(1)</script><path").into_bytes(),
            "contient un programme",
        ),
    ] {
        mun.opens(looks.clone())
            .attaches("logo", file, "image/png", &bytes)
            .presses("Enregistrer")
            .expect(422)
            .sees(sentence);
    }
    mun.opens(looks)
        .fills("accent", "#0b6e4f")
        .attaches("logo", "signe.svg", "image/svg+xml", LOGO.as_bytes())
        .presses("Enregistrer")
        .expect(200)
        .sees("enregistré");
    mun.opens(at::Portal { portal: "mun".into() })
        .fills("name-ar", "المغرب الجامعة الرقمية")
        .fills("promise-fr", "Les cours du Maroc")
        .fills("contact", "contact@mun.example")
        .ticks("languages", true)
        .posts(
            at::Portal { portal: "mun".into() },
            &[
                ("name-fr", "Maroc Université Numérique"),
                ("name-ar", "المغرب الجامعة الرقمية"),
                ("promise-fr", "Les cours du Maroc"),
                ("first", "ar"),
                ("languages", "fr"),
                ("block", "text"),
                ("contact", "contact@mun.example"),
            ],
        )
        .expect(200);
    for (text, french) in
        [("front", "Bienvenue **à tous**."), ("notice", "# Éditeur\n\n<script>alert(1)</script>")]
    {
        let page = at::Text { portal: "mun".into(), text: text.into() };
        mun.opens(page).expect(200).fills("text-fr", french).presses("Enregistrer").expect(200);
    }
    mun.opens(at::Text { portal: "mun".into(), text: "nothing".into() }).expect(404);

    let mut visitor = w.visitor().reading(lexicon::Lang::En);
    // English is not offered: its first language is.
    visitor
        .comes_by(MUN)
        .opens(paths::Home)
        .expect(200)
        .finds("html[lang=ar][dir=rtl]")
        .sees("المغرب الجامعة الرقمية");
    visitor.finds("link[href^=\"/looks/0b6e4f-\"]").finds("img.site-logo").finds("meta[name=robots]");
    visitor.finds("a[href=\"mailto:contact@mun.example\"]");
    assert!(!visitor.page().source().contains("lang=en"), "a language that is not offered");
    let address = |before: &str| {
        let source = visitor.page().source();
        let from = source.find(before).expect(before) + before.len();
        source[from..].split('"').next().unwrap_or_default().to_owned()
    };
    let (logo, style) = (address("class=\"site-logo\" src=\""), address("rel=\"stylesheet\" href=\"/looks"));
    let style = format!("/looks{style}");
    visitor.opens(&style).expect(200);
    assert_eq!(visitor.page().header("cache-control"), Some("public, max-age=31536000, immutable"));
    visitor.opens(&logo).expect(200);
    assert!(
        visitor.page().header("content-security-policy").is_some_and(|policy| policy.contains("sandbox"))
    );
    visitor.opens(style.replace("0b6e4f", "0b6e4e")).expect(404);
    visitor
        .opens(format!("{}?lang=fr", paths::Home))
        .expect(200)
        .sees("Les cours du Maroc")
        .finds(".prose strong");
    visitor
        .opens(at::Legal { page: "notice".into() })
        .expect(200)
        .sees("Éditeur")
        .sees("<script>alert(1)</script>");
    visitor.opens(at::Legal { page: "terms".into() }).expect(404);
    visitor.opens(at::Robots).expect(200).sees("Disallow: /");
    assert_eq!(visitor.page().header("x-robots-tag"), Some("noindex"));

    // Nothing of it on the installation's own host.
    let mut elsewhere = w.visitor();
    elsewhere.opens(paths::Home).expect(200).sees_no("Les cours du Maroc");
    elsewhere.opens(at::Legal { page: "notice".into() }).expect(404);
    assert_eq!(elsewhere.opens(at::Robots).expect(200).page().header("x-robots-tag"), None);
}
