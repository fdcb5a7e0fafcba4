//! Counts tests by what the runners print.

use crate::shell::{Result, cannot_start, text};
use std::fmt;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

/// Tests so far, over all legs.
#[derive(Default)]
pub(crate) struct Tally {
    passed: u64,
    failed: u64,
    skipped: u64,
}

impl Tally {
    /// Runs a test runner, shows what it prints and counts along. A skipped test is a failure:
    /// nobody would notice that it no longer tests anything.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result {
        let (passed, skipped) = (self.passed, self.skipped);
        let status = self.follow(command)?;
        if status.success() && self.skipped == skipped && self.passed > passed {
            return Ok(());
        }
        let problem = if !status.success() {
            status.to_string()
        } else if self.skipped > skipped {
            "tests were skipped".to_owned()
        } else {
            "no test ran".to_owned()
        };
        Err(format!("`{}`: {problem}", text(command)).into())
    }

    fn follow(&mut self, command: &mut Command) -> Result<ExitStatus> {
        let mut child =
            command.stdout(Stdio::piped()).spawn().map_err(|error| cannot_start(command, &error))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).lines() {
                let line = line?;
                println!("{line}");
                self.count(&line);
            }
        }
        Ok(child.wait()?)
    }

    fn count(&mut self, line: &str) {
        let words: Vec<&str> = line.split([' ', ';', ',']).filter(|word| !word.is_empty()).collect();
        let pairs: Vec<(&str, &str)> = match words.as_slice() {
            // cargo: test result: ok. 3 passed; 0 failed; 0 ignored; …
            ["test", "result:", _, counts @ ..] => {
                counts.chunks_exact(2).filter_map(|pair| Some((*pair.get(1)?, *pair.first()?))).collect()
            }
            // Node: ℹ pass 3
            ["ℹ", kind, number] => vec![(*kind, *number)],
            _ => return,
        };
        for (kind, number) in pairs {
            let number = number.parse().unwrap_or(0);
            let total = match kind {
                "passed" | "pass" => &mut self.passed,
                "failed" | "fail" | "cancelled" => &mut self.failed,
                "ignored" | "skipped" | "todo" => &mut self.skipped,
                _ => continue,
            };
            *total = total.saturating_add(number);
        }
    }
}

/// One plain line, which tools that read logs understand.
impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "weseal: {} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adds_up_both_runners() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 1 filtered out; finished in 0.00s",
            "test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "ℹ tests 6",
            "ℹ pass 4",
            "ℹ fail 1",
            "ℹ cancelled 0",
            "ℹ duration_ms 42.1",
        ] {
            tally.count(line);
        }
        assert_eq!(tally.to_string(), "weseal: 8 passed, 3 failed");
        tally.count("ℹ skipped 2");
        assert_eq!(tally.to_string(), "weseal: 8 passed, 3 failed, 2 skipped");
    }
}
