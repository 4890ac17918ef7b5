//! Asking other people's programs whether what we write is right: a harvester, a feed reader, a compiler that knows
//! schema.org.

use crate::{
    Engine, World,
    browser::serve,
    ending,
    environment::{self, Oracles},
};
use serde_json::Value;
use std::{
    fs,
    io::Write,
    net::TcpListener,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

/// Tells a story to which other people's programs listen, and looks at what it leaves behind. The site is served where its
/// public address says: `http://127.0.0.1:40123`.
///
/// # Panics
/// If a program is missing and nobody said to leave these stories out.
pub fn tell(engine: Engine, story: impl FnOnce(&mut World, &Oracles)) {
    let Some(oracles) = environment::oracles() else {
        eprintln!("left out on purpose: other people's readers of feeds");
        return;
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let port = listener.local_addr().expect("its address").port();
    let Some(mut world) = World::reached_by(engine, &format!("http://127.0.0.1:{port}")) else {
        eprintln!("left out on purpose: {engine:?}");
        return;
    };
    serve(&world, listener);
    story(&mut world, &oracles);
    ending::holds(&world);
}

impl Oracles {
    /// What a script of `stories/oracles` prints, which must be JSON.
    ///
    /// # Panics
    /// If it fails, with what it said.
    pub fn says(&self, script: &str, arguments: &[&str], input: &str) -> Value {
        let text = self.prints(script, arguments, input);
        serde_json::from_str(&text).unwrap_or_else(|why| panic!("{script} printed no JSON ({why}):\n{text}"))
    }

    /// What a script prints.
    ///
    /// # Panics
    /// If it fails, with what it said.
    pub fn prints(&self, script: &str, arguments: &[&str], input: &str) -> String {
        let mut command = Command::new(&self.python);
        command.arg(environment::root().join("stories/oracles").join(script)).args(arguments);
        let output = run(command, input);
        assert!(
            output.status.success(),
            "{script} {arguments:?}:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout).trim().to_owned()
    }

    /// What the compiler finds wrong with documents of JSON-LD, each with the type of `schema-dts` it should be of
    /// (`WithContext<Course>`): terms that schema.org does not have there, values of another type. Empty if all is well.
    pub fn type_errors(&self, documents: &[(&str, Value)]) -> String {
        let folder = tempfile::tempdir_in(&self.types).expect("a folder beside the types");
        let names = "import type { Course, CourseInstance, EducationalOccupationalProgram, Graph, ItemList, Organization, WithContext } from \"schema-dts\";\n";
        let mut source = names.to_owned();
        for (number, (kind, document)) in documents.iter().enumerate() {
            source += &format!("export const document{number}: {kind} = {document};\n");
        }
        let file: PathBuf = folder.path().join("documents.ts");
        fs::write(&file, source).expect("a file of types");
        let mut command = Command::new("node");
        command.arg(self.types.join("node_modules/typescript/lib/tsc.js"));
        command.args([
            "--noEmit",
            "--strict",
            "--skipLibCheck",
            "--target",
            "es2022",
            "--module",
            "nodenext",
        ]);
        let output = run(
            {
                command.arg(&file);
                command
            },
            "",
        );
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}

fn run(mut command: Command, input: &str) -> Output {
    let program = command.get_program().to_owned();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|why| panic!("{}: {why}", program.display()));
    if let Some(mut stdin) = child.stdin.take() {
        // A program that reads nothing may be gone already.
        let _ = stdin.write_all(input.as_bytes());
    }
    child.wait_with_output().unwrap_or_else(|why| panic!("{}: {why}", program.display()))
}
