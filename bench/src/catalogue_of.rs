//! Searching 5,000 courses in three languages, with slips and facets, against a plain scan of the same texts; and what the
//! front page and a page of results weigh.

use crate::{
    Ran, line,
    load::{self, Asked},
    school, unit_page,
};
use catalogue::{
    entry::{self, Summary},
    find::{self, Finding},
    text,
};
use courses::description::{Level, Subject};
use essaim::wiring::Essaim;
use ground::{Site, Who};
use lexicon::{
    CourseId, InstitutionId, Lang, RunId,
    facts::{
        courses::{CourseCreated, CourseDescribed, RunOpened, RunTerms},
        network::InstitutionFounded,
    },
    time::Millis,
};
use std::time::{Duration, Instant};
use tokio::{runtime::Builder, task::JoinSet};
use web::paths;

const COURSES: usize = 5_000;
const INSTITUTIONS: usize = 60;
const SEARCHES: usize = 2_000;

pub fn run() -> Ran {
    Builder::new_multi_thread().worker_threads(2).enable_all().build()?.block_on(measure())
}

async fn measure() -> Ran {
    let folder = tempfile::tempdir()?;
    let essaim = school::open(folder.path()).await?;
    let texts = furnish(&essaim).await?;
    let site = &essaim.house.site;
    let before = resident_megabytes();
    let begun = Instant::now();
    site.ask(&Who::default(), Finding(find::Asked::default())).await.map_err(|fault| fault.to_string())?;
    line::alone(
        "catalogue-first-search",
        begun.elapsed().as_secs_f64() * 1e3,
        "ms, 5,000 courses read and indexed",
    );
    line::alone("catalogue-memory", resident_megabytes() - before, "MB for them");

    let mut dice = Dice(7);
    let asked: Vec<find::Asked> = (0..SEARCHES).map(|_| search(&mut dice, &texts)).collect();
    let (mut spent, mut found) = (Vec::with_capacity(SEARCHES), 0);
    for one in &asked {
        let begun = Instant::now();
        let results =
            site.ask(&Who::default(), Finding(one.clone())).await.map_err(|fault| fault.to_string())?;
        spent.push(begun.elapsed());
        found += usize::from(results.total > 0);
    }
    let floor = floor(&asked, &texts);
    let total: Duration = spent.iter().sum();
    spent.sort_unstable();
    let at = |share: f64| spent[(share * (SEARCHES - 1) as f64) as usize].as_secs_f64() * 1e3;
    line::measure(
        "catalogue-search",
        SEARCHES as f64 / total.as_secs_f64(),
        floor,
        "searches/s, against a plain scan for the exact words",
    );
    line::alone("catalogue-search-p50", at(0.5), "ms, facets counted");
    line::alone("catalogue-search-p99", at(0.99), "ms");
    line::alone("catalogue-search-slowest", at(1.0), "ms");
    line::alone("catalogue-searches-answered", 100.0 * found as f64 / SEARCHES as f64, "% found something");

    retitled(site).await?;
    let ours = unit_page::serve(essaim.router()).await?;
    for (name, path) in
        [("home", paths::Home.to_string()), ("results", format!("{}?q=atelier", paths::courses::Courses))]
    {
        let before = site.store().queries();
        let load = load::get(
            ours,
            Asked { path: &path, afresh: false },
            &[String::new()],
            1,
            Duration::from_secs(2),
        )
        .await?;
        let pages = (load.per_second * 2.0).max(1.0);
        line::alone(&format!("catalogue-{name}-bytes"), load.bytes as f64, "bytes, uncompressed");
        line::alone(
            &format!("catalogue-{name}-statements"),
            (site.store().queries() - before) as f64 / pages,
            "SQL statements to make it",
        );
        line::alone(&format!("catalogue-{name}-p99"), load.p99.as_secs_f64() * 1e3, "ms");
    }
    Ok(())
}

/// From a change to the first search that finds it.
async fn retitled(site: &Site) -> Ran {
    let said = Summary { short: "Zymurgie".to_owned(), ..Summary::default() };
    let version = "fresh".to_owned();
    site.upkeep_unseen(move |tx| entry::keep(tx, &version, &said)).await?;
    let course = site.cx(&Who::default()).id();
    let institution = site
        .look(|view| network::institution::by_slug(view, "imt"))
        .await?
        .ok_or("the demo has its institution")?;
    open(site, course, institution.id, ("BENCH+FRESH", "Zymurgie appliquée", "fr", "fresh"), None).await?;
    let begun = Instant::now();
    let asked = find::Asked { words: "zymurgie".to_owned(), ..find::Asked::default() };
    let results = site.ask(&Who::default(), Finding(asked)).await.map_err(|fault| fault.to_string())?;
    line::alone("catalogue-after-a-change", begun.elapsed().as_secs_f64() * 1e3, "ms, the search after it");
    if results.total == 0 { Err("what was just opened is not found".into()) } else { Ok(()) }
}

/// What a course is searched by: title, sentence, overview.
struct Texts {
    title: String,
    all: String,
}

async fn furnish(essaim: &Essaim) -> Result<Vec<Texts>, Box<dyn std::error::Error + Send + Sync>> {
    let site = &essaim.house.site;
    let mut dice = Dice(1);
    let mut institutions: Vec<InstitutionId> = Vec::new();
    for number in 0..INSTITUTIONS {
        let institution = site.cx(&Who::default()).id();
        institutions.push(institution);
        let (slug, name) = (format!("school-{number}"), format!("École {}", dice.word(Lang::Fr)));
        let kind = "school".to_owned();
        site.say_as_operator(InstitutionFounded { institution, slug, name, kind, parent: None }).await?;
    }
    let (mut texts, mut opening) = (Vec::with_capacity(COURSES), JoinSet::new());
    for number in 0..COURSES {
        let lang = Lang::ALL[number % 3];
        let title = dice.sentence(lang, 5);
        let said = Summary {
            short: dice.sentence(lang, 18),
            about: dice.sentence(lang, 140),
            chapters: (0..5).map(|_| dice.sentence(lang, 4)).collect(),
            pass_mark: (number % 4 > 0).then_some(0.6),
            ..Summary::default()
        };
        let all = format!("{title} {} {} {}", said.short, said.about, said.chapters.join(" "));
        texts.push(Texts { title: title.clone(), all: text::fold(&all) });
        let (site, institution) = (site.clone(), institutions[dice.below(INSTITUTIONS)]);
        let subjects = vec![dice.of(Subject::ALL).word().to_owned(), dice.of(Subject::ALL).word().to_owned()];
        let level = dice.of(Level::ALL).word().to_owned();
        opening.spawn(async move {
            let (key, version) = (format!("BENCH+{number}"), format!("{number:064x}"));
            let kept = (version.clone(), said);
            site.upkeep_unseen(move |tx| entry::keep(tx, &kept.0, &kept.1)).await?;
            let course = site.cx(&Who::default()).id();
            open(&site, course, institution, (&key, &title, lang.tag(), &version), Some((subjects, level)))
                .await
        });
        if opening.len() >= 256 {
            opening.join_next().await.transpose()?.transpose().map_err(|error| error.to_string())?;
        }
    }
    while let Some(opened) = opening.join_next().await {
        opened?.map_err(|error| error.to_string())?;
    }
    Ok(texts)
}

/// A course with a run; key, title, language, version.
async fn open(
    site: &Site,
    course: CourseId,
    institution: InstitutionId,
    (key, title, language, version): (&str, &str, &str, &str),
    about: Option<(Vec<String>, String)>,
) -> Ran {
    let created = CourseCreated { course, institution, key: key.to_owned(), title: title.to_owned() };
    site.say_as_operator(created).await?;
    if let Some((subjects, level)) = about {
        let (licence, cost, hosts, words) = (String::new(), String::new(), Vec::new(), None);
        let said =
            CourseDescribed { course, subjects, level, effort_hours: Some(12), licence, cost, hosts, words };
        site.say_as_operator(said).await?;
    }
    let run: RunId = site.cx(&Who::default()).id();
    let days = i64::from_str_radix(&version[version.len().saturating_sub(2)..], 16).unwrap_or(0) - 128;
    let terms = RunTerms {
        title: title.to_owned(),
        language: language.to_owned(),
        zone: "Europe/Paris".to_owned(),
        start: Some(site.now().plus(Millis::days(days))),
        end: Some(site.now().plus(Millis::days(days + 60))),
        listed: true,
        ..RunTerms::default()
    };
    let key = format!("{key}+2026");
    site.say_as_operator(RunOpened {
        run,
        course,
        key,
        version: version.to_owned(),
        terms,
        institution: None,
    })
    .await?;
    Ok(())
}

/// A search as people make them: some words of a title, often with a slip or unfinished, sometimes narrowed.
fn search(dice: &mut Dice, texts: &[Texts]) -> find::Asked {
    let title = &dice.of(texts).title;
    let words: Vec<&str> = title.split_whitespace().collect();
    let from = dice.below(words.len());
    let mut said = words[from..words.len().min(from + 1 + dice.below(3))].join(" ");
    match dice.below(4) {
        0 => said = slip(dice, &said),
        1 => drop(said.pop()),
        _ => {}
    }
    let mut pairs = vec![("q".to_owned(), said)];
    if dice.below(3) == 0 {
        pairs.push(("subject".to_owned(), dice.of(Subject::ALL).word().to_owned()));
        pairs.push(("level".to_owned(), dice.of(Level::ALL).word().to_owned()));
    }
    find::Asked::of(&pairs)
}

/// Two letters swapped, or one left out.
fn slip(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = dice.below(letters.len().saturating_sub(1).max(1));
    match dice.below(2) {
        0 if at + 1 < letters.len() => letters.swap(at, at + 1),
        _ => drop(letters.remove(at)),
    }
    letters.into_iter().collect()
}

/// Searches a second that only look whether every text has the exact words: no slip, no order, no facet.
fn floor(asked: &[find::Asked], texts: &[Texts]) -> f64 {
    let begun = Instant::now();
    let mut found = 0;
    for one in asked {
        let wanted = text::fold(&one.words);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        found += texts.iter().filter(|text| words.iter().all(|word| text.all.contains(word))).count();
    }
    std::hint::black_box(found);
    asked.len() as f64 / begun.elapsed().as_secs_f64()
}

/// Chance that is the same each time: texts with common words and rare ones.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        // Knuth's multiplier; the upper bits are the better ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % end.max(1) as u64) as usize
    }

    fn of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.below(all.len())]
    }

    fn sentence(&mut self, lang: Lang, words: usize) -> String {
        (0..words).map(|_| self.word(lang)).collect::<Vec<_>>().join(" ")
    }

    /// Every third word is a common one; the others are made of syllables, the frequent ones more often.
    fn word(&mut self, lang: Lang) -> String {
        let (common, syllables): (&[&str], &[&str]) = match lang {
            Lang::Fr => (&FRENCH, &LATIN),
            Lang::En => (&ENGLISH, &LATIN),
            Lang::Ar => (&ARABIC, &ARABIC_SYLLABLES),
        };
        if self.below(3) == 0 {
            return (*self.of(common)).to_owned();
        }
        let rare = [6, syllables.len(), syllables.len()][self.below(3)];
        (0..3).map(|_| syllables[self.below(rare)]).collect()
    }
}

const FRENCH: [&str; 16] = [
    "fabrication",
    "numérique",
    "atelier",
    "imprimer",
    "objet",
    "réseaux",
    "sécurité",
    "énergie",
    "découpe",
    "capteur",
    "projet",
    "données",
    "conception",
    "mécanique",
    "électronique",
    "apprendre",
];
const ENGLISH: [&str; 16] = [
    "making",
    "digital",
    "workshop",
    "printing",
    "object",
    "networks",
    "security",
    "energy",
    "cutting",
    "sensor",
    "project",
    "data",
    "design",
    "mechanics",
    "electronics",
    "learning",
];
const ARABIC: [&str; 16] = [
    "التصنيع",
    "الرقمي",
    "الورشة",
    "طباعة",
    "جهاز",
    "شبكات",
    "أمن",
    "طاقة",
    "قطع",
    "مستشعر",
    "مشروع",
    "بيانات",
    "تصميم",
    "ميكانيك",
    "إلكترونيات",
    "تعلم",
];
const LATIN: [&str; 30] = [
    "ta", "lo", "mi", "ré", "su", "na", "pro", "gra", "tion", "vel", "con", "des", "par", "mé", "tri", "que",
    "lan", "for", "ser", "bou", "chi", "dra", "eli", "fon", "gir", "hul", "jan", "kep", "lum", "vax",
];
const ARABIC_SYLLABLES: [&str; 18] = [
    "مت", "كا", "رس", "ال", "نو", "بر", "دي", "شم", "قل", "طو", "حس", "عم", "فر", "جي", "زو", "خل", "صن",
    "غر",
];

fn resident_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|figure| figure.parse::<f64>().ok()).unwrap_or(0.0) / 1e3
}
