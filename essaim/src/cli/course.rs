//! `essaim course inspect|import|export|freeze`

mod freeze;

use super::{block_on, complain, say};
use crate::{operator, serving, settings::Settings, wiring::Essaim};
use courses::import::{Analysis, CommitVersion, Committed, Outcome, Prepared, Report, act_on_kept};
use network::InstitutionName;
use olx::{Inspection, Limits, Package, Refused};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::Blobs;

#[derive(clap::Subcommand)]
pub enum Command {
    /// Says what is in an archive (tar.gz, folder, or library ZIP); changes nothing.
    Inspect {
        archive: PathBuf,
        /// As one JSON object.
        #[arg(long)]
        json: bool,
    },
    /// Brings an archive in: analyses it, says what is kept, changed and lost, then commits it.
    Import {
        archive: PathBuf,
        /// The institution's word in addresses, such as imt. It is founded if it doesn't exist.
        #[arg(long)]
        institution: String,
        /// Analyses only.
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        json: bool,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Writes a course as an archive that Open edX reads.
    Export {
        /// ORG+NUMBER for the newest version, ORG+NUMBER+RUN for the version of a run.
        course_key: String,
        #[arg(long)]
        out: PathBuf,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Runs the author's own Python, on the author's machine, where a script only computes constants, and writes
    /// an archive without these scripts.
    Freeze {
        archive: PathBuf,
        #[arg(long)]
        out: PathBuf,
    },
}

/// What a command ends with: a failure says its sentence, and is unusable input (2) or not (1).
enum Failed {
    Input(String),
    Other(String),
}

pub fn run(command: Command) -> ExitCode {
    let done = match command {
        Command::Inspect { archive, json } => inspect(&archive, json),
        Command::Import { archive, institution, dry_run, json, data } => {
            import(&archive, &institution, dry_run, json, data)
        }
        Command::Export { course_key, out, data } => export(&course_key, &out, data),
        Command::Freeze { archive, out } => freeze::run(&archive, &out),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed::Input(sentence)) => {
            complain(sentence);
            ExitCode::from(2)
        }
        Err(Failed::Other(sentence)) => {
            complain(sentence);
            ExitCode::FAILURE
        }
    }
}

fn open(archive: &Path) -> Result<Package, Failed> {
    Package::open(archive, &Limits::default()).map_err(|refused| at(archive, &refused))
}

fn analysed(archive: &Path) -> Result<Analysis, Failed> {
    Analysis::of_foreign(open(archive)?).map_err(|refused| at(archive, &refused))
}

fn at(archive: &Path, refused: &Refused) -> Failed {
    Failed::Input(format!("{}: {refused}", archive.display()))
}

fn inspect(archive: &Path, json: bool) -> Result<(), Failed> {
    let analysis = analysed(archive)?;
    say(&if json {
        json_of(&analysis.inspection)
    } else {
        summary(&analysis.inspection, &Report::of(&analysis))
    });
    Ok(())
}

fn json_of(value: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

/// How many places of one code a screen shows.
const SHOWN: usize = 5;

/// A screen of text: what it is, what is in it, what is not as it was.
fn summary(inspection: &Inspection, report: &Report) -> String {
    let title = inspection.display_name.as_deref().unwrap_or("(no title)");
    let mut text = format!(
        "{title}\n{} {}+{}+{}\n\n",
        inspection.kind, inspection.org, inspection.course, inspection.run
    );
    for (kind, count) in &inspection.counts.by_type {
        text.push_str(&format!("{count:>6}  {kind}\n"));
    }
    if report.groups.is_empty() {
        text.push_str("\nNothing is changed or lost.\n");
    }
    for group in &report.groups {
        let (lost, changed, kept) = (group.lost, group.changed, group.kept);
        text.push_str(&format!("\n{}  {lost} lost, {changed} changed, {kept} kept\n", group.code));
        for place in group.places.iter().take(SHOWN) {
            text.push_str(&format!("        {}: {}\n", place.at, place.detail));
        }
        if group.count() > SHOWN {
            text.push_str("        …\n");
        }
    }
    text
}

fn import(
    archive: &Path,
    institution: &str,
    dry_run: bool,
    json: bool,
    data: Option<PathBuf>,
) -> Result<(), Failed> {
    let settings = super::settings(None, data);
    let zone = settings.zone().map_err(other)?;
    // Read before anything is opened or founded: an archive that is refused leaves no trace.
    let analysis = analysed(archive)?;
    let (prepared, committed) = match dry_run {
        true => (analysis.foresee(zone), None),
        false => commit(&settings, &analysis, institution, zone).map(|(what, done)| (what, Some(done)))?,
    };
    let report = Report::of(&analysis);
    let outcome = Outcome { inspection: analysis.inspection, report, prepared, committed };
    say(&if json {
        json_of(&outcome.to_json())
    } else {
        let done = outcome.committed.as_ref().map_or("Nothing was written (--dry-run).\n".to_owned(), told);
        format!("{}\n{done}", summary(&outcome.inspection, &outcome.report))
    });
    Ok(())
}

fn commit(
    settings: &Settings,
    analysis: &Analysis,
    institution: &str,
    zone: &str,
) -> Result<(Prepared, Committed), Failed> {
    block_on(async {
        let essaim = opened(settings)?;
        let site = &essaim.house.site;
        let who = operator::appear(site, zone).await.map_err(other)?;
        operator::found(site, institution).await.map_err(other)?;
        let prepared = analysis.prepare(&site.shelf().get::<Blobs>(), zone).map_err(other)?;
        let institution = InstitutionName::Slug(institution.to_owned());
        let act = CommitVersion { institution, prepared: prepared.clone() };
        let committed = act_on_kept(site, &who, &prepared.manifest, act).await;
        Ok((prepared, committed.map_err(|fault| Failed::Input(fault.to_string()))?))
    })
    .map_err(|_| Failed::Other("the program could not start".to_owned()))?
}

fn told(committed: &Committed) -> String {
    let Committed { course_key, run_key, new_version, new_run, run_stays, .. } = committed;
    let mut text = match new_version {
        true => format!("{course_key}: a new version was committed.\n"),
        false => format!("{course_key}: this very version is there already; nothing changed.\n"),
    };
    if let Some(run) = run_key {
        text.push_str(&match (new_run, run_stays) {
            (true, _) => format!("{run}: opened, at /runs/{run}\n"),
            (false, true) => {
                format!("{run}: goes on with its version until somebody moves it (run settings).\n")
            }
            (false, false) => format!("{run}: unchanged.\n"),
        });
    }
    text
}

fn export(key: &str, out: &Path, data: Option<PathBuf>) -> Result<(), Failed> {
    let settings = super::settings(None, data);
    let key = key.strip_prefix("course-v1:").unwrap_or(key).to_owned();
    let package = block_on(async {
        let essaim = opened(&settings)?;
        let site = &essaim.house.site;
        let blobs = site.shelf().get::<Blobs>();
        let wanted = key.clone();
        let package = site.look(move |view| courses::export::package(view, &blobs, &wanted)).await;
        package.map_err(other)?.ok_or_else(|| {
            Failed::Input(format!("no course or run has the key {key}; write ORG+NUMBER or ORG+NUMBER+RUN"))
        })
    })
    .map_err(|_| Failed::Other("the program could not start".to_owned()))??;
    write_package(&package, out)
}

/// Writes beside the file and renames, so that a half-written archive is never taken for a whole one.
fn write_package(package: &Package, out: &Path) -> Result<(), Failed> {
    let draft = out.with_extension("part");
    let written = std::fs::File::create(&draft).and_then(|file| courses::export::write(package, file));
    written
        .and_then(|()| std::fs::rename(&draft, out))
        .map_err(|error| Failed::Other(format!("{}: {error}", out.display())))?;
    say(&format!("{}\n", out.display()));
    Ok(())
}

fn opened(settings: &Settings) -> Result<Essaim, Failed> {
    serving::open(settings, false, settings.listen()).map_err(other)
}

fn other(error: impl std::fmt::Display) -> Failed {
    Failed::Other(error.to_string())
}
