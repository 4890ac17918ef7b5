//! The program. All of it is in the library beside.

/// A page is made of many small strings, on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    essaim::cli::run()
}
