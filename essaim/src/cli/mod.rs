//! The command line: a contract that others script against.

mod administrator;
mod course;
mod portal;
mod problem;
mod serve;

use crate::settings::{SettingProblem, Settings};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};
use tracing_subscriber::EnvFilter;

/// One program that lets a network of institutions teach hands-on skills together.
#[derive(Parser)]
#[command(name = "essaim", version, about, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a site with content to try, and prints addresses and one-click sign-ins.
    Demo {
        /// Address and port.
        #[arg(long)]
        listen: Option<String>,
        /// Folder to keep the demo in; a temporary one if none is given.
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Runs the site. DATABASE_URL=postgres://… uses PostgreSQL.
    Serve {
        #[arg(long)]
        listen: Option<String>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Works on Open edX course archives.
    #[command(subcommand)]
    Course(course::Command),
    /// Works on single problems.
    #[command(subcommand)]
    Problem(problem::Command),
    /// Opens portals and gives them hosts.
    #[command(subcommand)]
    Portal(portal::Command),
    /// Makes somebody administrator of the installation, and says where they choose a password.
    Administrator {
        email: String,
        #[arg(long)]
        name: Option<String>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Renders every page with the demo's data, in every language, into a folder.
    Gallery { folder: PathBuf },
    /// Prints the settings in force and where each comes from.
    Settings {
        #[arg(long)]
        listen: Option<String>,
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Prints the version.
    Version,
}

/// Reads the command line and does what it says. Exit codes: 0 done, 1 failed, 2 wrong use or unusable input.
pub fn run() -> ExitCode {
    match Line::parse().command {
        Command::Demo { listen, data } => serve::demo(listen, data),
        Command::Serve { listen, data } => serve::serve(&settings(listen, data)),
        Command::Course(command) => course::run(command),
        Command::Problem(command) => problem::run(command),
        Command::Portal(command) => portal::run(command),
        Command::Administrator { email, name, data } => {
            administrator::run(&settings(None, data), &email, name.as_deref())
        }
        Command::Settings { listen, data } => {
            say(&settings(listen, data).table());
            ExitCode::SUCCESS
        }
        Command::Gallery { folder } => gallery(&folder),
        Command::Version => {
            say(&format!("essaim {} (tzdata {})\n", env!("CARGO_PKG_VERSION"), words::zones::version()));
            ExitCode::SUCCESS
        }
    }
}

fn gallery(folder: &std::path::Path) -> ExitCode {
    match block_on(crate::gallery::render(folder)) {
        Ok(Ok(pages)) => {
            say(&format!("{pages} pages in {}\n", folder.join("index.html").display()));
            ExitCode::SUCCESS
        }
        Ok(Err(error)) => {
            complain(error);
            ExitCode::FAILURE
        }
        Err(code) => code,
    }
}

/// The settings, with what the command line says on top.
fn settings(listen: Option<String>, data: Option<PathBuf>) -> Settings {
    let data = data.map(|folder| folder.display().to_string());
    Settings::read(&[("ESSAIM_LISTEN", listen), ("ESSAIM_DATA", data)])
}

/// Prints on standard output. A reader that went away (`| head`) is no failure.
fn say(text: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Says what went wrong, on standard error.
fn complain(text: impl std::fmt::Display) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "essaim: {text}");
}

/// Starts the log as the settings say.
fn start_log(settings: &Settings) -> Result<(), SettingProblem> {
    let filter =
        EnvFilter::try_new(settings.log()).map_err(|_| SettingProblem::Log(settings.log().to_owned()))?;
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started =
        if settings.logs_json()? { builder.json().try_init() } else { builder.with_target(false).try_init() };
    if let Err(error) = started {
        complain(format!("the log could not be started: {error}"));
    }
    Ok(())
}

/// Runs asynchronous work to its end.
fn block_on<T>(work: impl Future<Output = T>) -> Result<T, ExitCode> {
    match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => Ok(runtime.block_on(work)),
        Err(error) => {
            complain(format!("the program could not start its threads: {error}"));
            Err(ExitCode::FAILURE)
        }
    }
}
