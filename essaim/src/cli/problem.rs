//! `essaim problem grade PROBLEM.xml --answers ANSWERS.json [--seed N]`

use super::{complain, say};
use problem::{Answers, Problem};
use serde_json::{Map, Value};
use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

#[derive(clap::Subcommand)]
pub enum Command {
    /// Grades answers, as a learner's submission would be, and prints the result as JSON.
    Grade {
        problem: PathBuf,
        /// JSON: input number in document order → answer, such as {"1": "choice_2", "2": ["choice_0"], "3": "9.8"}.
        #[arg(long)]
        answers: PathBuf,
        /// Which variant of a problem that varies (shuffled choices, pools).
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

pub fn run(command: Command) -> ExitCode {
    let Command::Grade { problem, answers, seed } = command;
    match grade(&problem, &answers, seed) {
        Ok(report) => {
            say(&format!("{report}\n"));
            ExitCode::SUCCESS
        }
        Err(sentence) => {
            complain(sentence);
            ExitCode::from(2)
        }
    }
}

fn grade(problem: &Path, answers: &Path, seed: u64) -> Result<Value, String> {
    let xml = read(problem)?;
    let problem = problem::parse(&xml).map_err(|why| format!("{}: {why}", problem.display()))?;
    let given: Map<String, Value> = serde_json::from_str(&read(answers)?).map_err(|why| {
        format!("{}: {why}. Write an object such as {{\"1\": \"choice_2\"}}", answers.display())
    })?;
    let answers = Answers::by_number(&problem, &given);
    Ok(match problem.grade(seed, &answers, &mut dice(seed)) {
        Ok(graded) => problem::report(&graded),
        Err(errors) => with_maximum(&problem, problem::report_errors(&errors)),
    })
}

/// An answer that could not be read costs nothing and earns nothing.
fn with_maximum(problem: &Problem, mut report: Value) -> Value {
    if let Some(object) = report.as_object_mut() {
        object.insert("score".to_owned(), Value::from(0));
        object.insert("max".to_owned(), Value::from(problem.max_points()));
        object.insert("inputs".to_owned(), Value::Object(Map::new()));
    }
    report
}

fn read(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|why| format!("{}: {why}", path.display()))?;
    Ok(String::from_utf8_lossy(&bytes).trim_start_matches('\u{feff}').to_owned())
}

/// Points for sampled formulas: the same seed samples the same points.
fn dice(seed: u64) -> impl FnMut() -> f64 {
    use rand::{Rng, SeedableRng};
    let mut dice = rand::rngs::StdRng::seed_from_u64(seed);
    move || dice.random()
}
