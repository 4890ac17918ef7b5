fn main() -> std::process::ExitCode {
    essaim::cli::run()
}
