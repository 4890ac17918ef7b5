//! The demo in October: two of its courses run, and something has happened in the first.

use stories::{Actor, World, archives, forms::Part};
use web::paths::{self, certificates, courses, learning, team};

/// The run where things happen.
pub const RUN: &str = "IMT+FAB101+2026";

/// The demo, and what its people left behind.
pub struct Demo {
    pub learner: Actor,
    pub instructor: Actor,
    pub lead: Actor,
    pub author: Actor,
    /// Of the learner.
    pub certificate: String,
    /// Waiting to be graded.
    pub hand_in: String,
    /// An archive that waits for a decision.
    pub import: String,
}

/// The course of that run.
pub fn course() -> String {
    "IMT+FAB101".to_owned()
}

pub fn run() -> String {
    RUN.to_owned()
}

/// Furnishes the demo; nobody has done anything yet.
pub fn opens(w: &mut World) {
    w.at("23 October 2026, 18:30");
    w.is_furnished_as_the_demo();
}

pub fn somebody(w: &World, key: &str) -> Actor {
    w.somebody_at(&format!("{key}@demo.example"))
}

/// A month of work in an afternoon: a learner follows, answers, hands in, is graded and certified; another hands in.
pub fn is_lived_in(w: &mut World) -> Demo {
    opens(w);
    let (mut learner, mut newcomer) = (somebody(w, "learner"), somebody(w, "newcomer"));
    let (mut instructor, lead, mut author) =
        (somebody(w, "instructor"), somebody(w, "lead"), somebody(w, "author"));
    for actor in [&mut learner, &mut newcomer] {
        actor.posts(learning::Enrol { run: run() }, &[]).expect(200);
        hands_in(actor);
    }
    learner.posts(answer("problem@quiz-lieu"), &[("input_2_1", "choice_demander")]).expect(200);
    passes(&mut instructor, &learner);
    let claimed = learner.posts(certificates::Claim { run: run() }, &[]).expect(200).page();
    let certificate = claimed.path.rsplit('/').next().unwrap_or_default().to_owned();
    let hand_in = waiting(&mut instructor);
    let import = brings(&mut author);
    Demo { learner, instructor, lead, author, certificate, hand_in, import }
}

fn answer(block: &str) -> learning::Answer {
    learning::Answer { run: run(), block: block.to_owned() }
}

fn hands_in(actor: &mut Actor) {
    let photo = |name: &str| Part::File {
        filename: name.to_owned(),
        mime: "image/png".to_owned(),
        bytes: b"\x89PNG\r\n\x1a\n".to_vec(),
    };
    let parts = [
        (
            "text".to_owned(),
            Part::Text("Contreplaqué de 3 mm, 80 % de puissance.\n\nJe changerais les encoches.".to_owned()),
        ),
        ("file".to_owned(), photo("pot.png")),
    ];
    actor
        .posts_parts(learning::HandIn { run: run(), block: "practice@atelier-pot".to_owned() }, &parts)
        .expect(200);
}

/// Sets full points for each graded part that the learner's page lists.
pub fn passes(instructor: &mut Actor, learner: &Actor) {
    let person = learner.id().to_string();
    let page =
        instructor.opens(team::Learner { run: run(), person: person.clone() }).expect(200).page().source();
    let mut links: Vec<&str> =
        page.split("override?subsection=").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    links.dedup();
    assert!(links.len() >= 4, "the parts to grade: {links:?}");
    for link in links {
        let subsection = link.replace("%40", "@");
        let most = most_points(instructor, &person, link);
        let fields = [("subsection", subsection.as_str()), ("earned", &most), ("reason", "Vu à l’oral.")];
        instructor.posts(team::Override { run: run(), person: person.clone() }, &fields).expect(200);
    }
}

/// "De 0 à 12." → 12
fn most_points(instructor: &mut Actor, person: &str, link: &str) -> String {
    let form = team::Override { run: run(), person: person.to_owned() };
    let text = instructor.opens(format!("{form}?subsection={link}")).expect(200).page().text();
    let hint = text.split("De 0 à ").nth(1).unwrap_or_else(|| panic!("how many points there are, in {text}"));
    hint.split(". ").next().unwrap_or_default().replace('.', "")
}

/// The oldest work that waits.
fn waiting(instructor: &mut Actor) -> String {
    let page = instructor.opens(team::HandIns { run: run() }).expect(200).page().source();
    let found = page.split("/team/hand-ins/").nth(1).and_then(|rest| rest.split(['"', '?']).next());
    found.expect("some work waits").to_owned()
}

fn brings(author: &mut Actor) -> String {
    let bytes = archives::of_story("atelier");
    let archive =
        Part::File { filename: "atelier.tar.gz".to_owned(), mime: "application/gzip".to_owned(), bytes };
    let parts = [("archive".to_owned(), archive)];
    let page =
        author.posts_parts(courses::Import { institution: "imt".to_owned() }, &parts).expect(200).page();
    page.path.rsplit('/').next().unwrap_or_default().to_owned()
}

/// Every unit of a run, as its team opens them.
pub fn units(w: &World, run: &str) -> Vec<String> {
    use ground::Place;
    let key = ::courses::RunKey(run.to_owned());
    let contents = w.site().shelf().get::<::courses::Contents>();
    let content = w.wait(w.site().look(move |view| {
        let run = ::courses::Run::find(view, &key)?.expect("the run is there");
        ::courses::content::of_version(view, &contents, &run.version)
    }));
    let content = content.expect("the course is read");
    content.units().iter().map(|id| content.node(*id).key.clone()).collect()
}

/// The address of a unit.
pub fn unit(run: &str, unit: &str) -> String {
    paths::learning::Unit { run: run.to_owned(), unit: unit.to_owned() }.to_string()
}
