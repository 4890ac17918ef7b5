//! Prints the inspection of a course as JSON, and on the error stream how long each step took.
//!
//! `cargo run --release -p olx --example inspect -- course.tar.gz`

use std::path::Path;
use std::time::Instant;

fn main() {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("Name an archive or a folder.");
        std::process::exit(2);
    };
    let began = Instant::now();
    let package = match olx::Package::open(Path::new(&path), &olx::Limits::default()) {
        Ok(package) => package,
        Err(refused) => {
            eprintln!("{refused}");
            std::process::exit(1);
        }
    };
    let opened = Instant::now();
    let reading = olx::read(&package);
    let read = Instant::now();
    let inspection = olx::inspect(&package, &reading);
    let inspected = Instant::now();
    eprintln!(
        "opened in {:?}, read in {:?}, inspected in {:?}",
        opened - began,
        read - opened,
        inspected - read
    );
    match serde_json::to_string_pretty(&inspection) {
        Ok(json) => println!("{json}"),
        Err(error) => eprintln!("{error}"),
    }
}
