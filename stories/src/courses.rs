//! Courses of stories, in `stories/courses/`: each as small as the story allows.

use crate::{World, environment};
use ::courses::{
    RunKey,
    import::{Analysis, CommitVersion},
};
use ground::{Place, Who};
use lexicon::{
    CourseId, InstitutionId, Lang, RunId,
    facts::courses::{CourseCreated, RunOpened, VersionCommitted},
};
use network::InstitutionName;
use olx::{Limits, Package};
use store::Blobs;

/// What `stories/courses/petit` holds, by the words in addresses.
pub mod petit {
    /// A text to read.
    pub const READING: &str = "vertical@unite1";
    /// A question with one right answer of two.
    pub const ASKING: &str = "vertical@unite2";
    pub const QUESTION: &str = "problem@question1";
}

/// What `stories/courses/atelier` holds: homework that is due, and work that a person grades.
pub mod atelier {
    /// Two questions, due on 21 September at midnight in Paris.
    pub const HOMEWORK: &str = "vertical@questions";
    /// A number; three attempts, two hints.
    pub const GRAVITY: &str = "problem@pesanteur";
    /// One of two; a single attempt.
    pub const COLOUR: &str = "problem@couleur";
    /// A text and perhaps a file, graded by a grid.
    pub const HANDING_IN: &str = "vertical@remettre";
    pub const STORY: &str = "openassessment@recit";
}

/// What `stories/courses/sans-fin` holds: one question that can be answered for ever.
pub mod sans_fin {
    pub const RUN: &str = "IMT+SANSFIN+toujours";
    pub const NUMBER: &str = "problem@nombre";
    pub const COUNTING: &str = "vertical@compter";
}

/// What `stories/courses/rythme` holds: a run at its learners' pace, with content for groups and a sample.
pub mod rythme {
    /// Two questions, due two weeks after each learner began; results of the second are never told.
    pub const HOMEWORK: &str = "vertical@mesurer";
    /// Its answer is shown after two attempts.
    pub const LENGTH: &str = "problem@longueur";
    pub const MASS: &str = "problem@secrete";
    /// A text for all, one for the morning group, one for the evening group.
    pub const MEETINGS: &str = "vertical@rendez-vous";
    /// One of three questions; learners may draw again.
    pub const DRAWN: &str = "vertical@tirage";
    /// Several photos are handed in.
    pub const EVIDENCE: &str = "vertical@preuves";
}

/// What `stories/courses/tout` holds: everything one can do in a unit, once.
pub mod tout {
    pub const EVERYTHING: &str = "vertical@tout";
    pub const SORTING: &str = "drag-and-drop-v2@ranger";
    pub const FILM: &str = "video@film";
    pub const TEA: &str = "poll_question@the";
    pub const CLOUD: &str = "word_cloud@nuage";
}

impl World {
    /// The run of a course of `stories/courses/` goes on with a version that has one piece of news more.
    pub fn has_news(&self, folder: &str, institution: &str, run: &str, text: &str) {
        let place = environment::root().join("stories/courses").join(folder);
        let mut package = Package::open(&place, &Limits::default()).expect("a course");
        let news = serde_json::json!([{ "id": 1, "date": "8 septembre 2026", "content": text, "status": "visible" }]);
        package.files.insert("info/updates.items.json".to_owned(), news.to_string().into_bytes().into());
        let blobs = self.site().shelf().get::<Blobs>();
        let prepared = Analysis::of(package).prepare(&blobs, crate::calendar::ZONE).expect("kept");
        let (version, institution) =
            (prepared.version.clone(), InstitutionName::Slug(institution.to_owned()));
        self.act(&self.operator(), CommitVersion { institution, prepared });
        let run = ::courses::RunKey(run.to_owned());
        self.act(&self.operator(), ::courses::run::MoveRunToVersion { run, version });
    }

    /// Brings a course of `stories/courses/` into an institution; the key of its run.
    pub fn has_the_course(&self, folder: &str, institution: &str) -> String {
        self.institution(institution);
        let place = environment::root().join("stories/courses").join(folder);
        let package = Package::open(&place, &Limits::default());
        let package = package.unwrap_or_else(|why| panic!("{} is a course: {why}", place.display()));
        let blobs = self.site().shelf().get::<Blobs>();
        let prepared =
            Analysis::of(package).prepare(&blobs, crate::calendar::ZONE).expect("its files are kept");
        let institution = InstitutionName::Slug(institution.to_owned());
        let committed = self.act(&self.operator(), CommitVersion { institution, prepared });
        committed.run_key.expect("a course has a run")
    }

    /// A run as it is now, by its key.
    pub fn run(&self, key: &str) -> ::courses::Run {
        let key = RunKey(key.to_owned());
        let found = self.wait(self.site().look(move |view| ::courses::Run::find(view, &key)));
        found.expect("runs are read").expect("a run of that key")
    }

    /// Many small courses of an institution, made like the run `model` and each with one listed run of its own: keys and
    /// titles are `named(0)`, `named(1)`… The keys of their runs, in that order.
    pub fn has_courses_like(
        &self,
        model: &str,
        institution: InstitutionId,
        count: usize,
        named: impl Fn(usize) -> (String, String),
    ) -> Vec<String> {
        let key = RunKey(model.to_owned());
        let read = self.site().look(move |view| {
            let run = ::courses::Run::find(view, &key)?.expect("the run of the model");
            let manifest = ::courses::course::manifest(view, &run.version)?.expect("its files");
            Ok((run, manifest))
        });
        let (model, manifest) = self.wait(read).expect("the model is read");
        let one = |number: usize| {
            let (key, title) = named(number);
            let cx = self.site().cx(&Who::nobody(Lang::Fr));
            let (course, run): (CourseId, RunId) = (cx.id(), cx.id());
            let (run_key, version) = (format!("{key}+2026"), model.version.clone());
            let mut terms = model.terms.clone();
            (terms.title, terms.listed) = (title.clone(), true);
            let created = CourseCreated { course, institution, key, title: title.clone() };
            let committed =
                VersionCommitted { course, version: version.clone(), manifest: manifest.clone(), title };
            let opened = RunOpened { run, course, key: run_key.clone(), version, terms, institution: None };
            self.wait(async {
                self.site().say_as_operator(created).await?;
                self.site().say_as_operator(committed).await?;
                self.site().say_as_operator(opened).await
            })
            .unwrap_or_else(|why| panic!("{run_key} is opened: {why}"));
            run_key
        };
        (0..count).map(one).collect()
    }
}
