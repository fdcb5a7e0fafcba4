//! What a panic says aloud: where it was, and nothing of what was being worked on.

/// From now on a panic tells its place alone on standard error. Its own text may hold what was being worked on: that
/// of a slice has the whole string.
pub fn tell_only_the_place_of_panics() {
    std::panic::set_hook(Box::new(|panic| {
        if let Some(place) = panic.location() {
            eprintln!("weseal: 内部错误，请报告 · a fault of its own, please report it: {place}");
        }
    }));
}

// Miri cannot start a process.
#[cfg(all(test, not(miri)))]
mod tests {
    use std::process::Command;

    const SECRET: &str = "密钥-not-to-be-told";

    /// The child panics; what it says is its standard error, which a test cannot read of itself.
    #[test]
    fn a_panic_tells_its_place_and_not_its_text() {
        if std::env::var_os("WESEAL_PANICS").is_some() {
            super::tell_only_the_place_of_panics();
            let _ = std::hint::black_box(SECRET).split_at(1);
        }
        let itself = std::env::current_exe().unwrap();
        let child = Command::new(itself)
            .args(["--exact", "panic::tests::a_panic_tells_its_place_and_not_its_text", "--nocapture"])
            .env("WESEAL_PANICS", "1")
            .output()
            .unwrap();
        let said = String::from_utf8(child.stderr).unwrap();
        assert!(!child.status.success() && said.contains(".rs:"), "{said}");
        assert!(!said.contains("密"), "{said}");
    }
}
