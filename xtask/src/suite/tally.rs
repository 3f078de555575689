//! How many tests a step ran, read from what the test programs print.

/// What one step counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: usize,
    pub(super) failed: usize,
    /// Why the step had nothing to do.
    pub(super) skipped: Option<String>,
    /// What the test programs said of tests that failed, or passed only at the second try. It is
    /// said again at the very end, because a log is often kept by its end alone.
    pub(super) complaints: Vec<String>,
}

/// As many lines of a step's complaints are kept as show which test failed and how.
const MOST_COMPLAINTS: usize = 80;

impl Tally {
    /// A check that is one test by itself.
    pub(super) fn passed() -> Self {
        Tally {
            passed: 1,
            ..Tally::default()
        }
    }

    /// A step that could not be made.
    pub(super) fn failed() -> Self {
        Tally {
            failed: 1,
            ..Tally::default()
        }
    }

    /// A step that has nothing to do here.
    pub(super) fn skipped(why: &str) -> Self {
        Tally {
            skipped: Some(why.to_owned()),
            ..Tally::default()
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.passed + self.failed == 0
    }

    pub(super) fn and(self, other: Self) -> Self {
        Tally {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped.or(other.skipped),
            complaints: [self.complaints, other.complaints].concat(),
        }
    }

    /// Adds up the closing lines of nextest, of `cargo test` and of Playwright. A program that
    /// ended badly without counting a failure is one failure.
    pub(super) fn read(lines: &[String], succeeded: bool) -> Self {
        // nextest quotes the closing lines of the tests that failed; its own line counts them.
        let counts = if lines.iter().any(|line| is_nextest(line)) {
            is_nextest
        } else {
            is_closing
        };
        let closing = lines.iter().filter(|line| counts(line));
        let mut tally = closing.fold(Tally::default(), |tally, line| {
            tally.and(Tally {
                // What passed at the second try is printed as flaky, and passed.
                passed: number_before(line, "passed") + number_before(line, "flaky"),
                failed: number_before(line, "failed"),
                ..Tally::default()
            })
        });
        if !succeeded && tally.failed == 0 {
            tally.failed = 1;
        }
        tally.complaints = complaints(lines, tally.failed > 0);
        tally
    }
}

/// Playwright tells of each test that did not pass at once in a numbered block; of any other
/// program that failed, what it said last.
fn complaints(lines: &[String], failed: bool) -> Vec<String> {
    let blocks = lines.iter().position(|line| line.starts_with("  1) "));
    let from = match blocks {
        Some(from) => from,
        None if failed => lines.len().saturating_sub(MOST_COMPLAINTS),
        None => lines.len(),
    };
    let told = lines.iter().skip(from).take(MOST_COMPLAINTS);
    told.cloned().collect()
}

/// `Summary [ 0.2s] 20 tests run: 18 passed, 2 failed`.
fn is_nextest(line: &str) -> bool {
    line.trim_start().starts_with("Summary [")
}

/// `cargo test`: `test result: ok. 3 passed; 0 failed`; Playwright, a line for each:
/// `  12 passed (4.2s)`.
fn is_closing(line: &str) -> bool {
    let line = line.trim_start();
    let first_is_number = line
        .split(' ')
        .next()
        .is_some_and(|word| word.parse::<usize>().is_ok());
    let second = line.split(' ').nth(1).unwrap_or_default();
    line.starts_with("test result:")
        || first_is_number && matches!(second, "passed" | "failed" | "flaky")
}

fn number_before(line: &str, word: &str) -> usize {
    let words: Vec<&str> = line
        .split([' ', ',', ';'])
        .filter(|word| !word.is_empty())
        .collect();
    let place = words.iter().position(|candidate| *candidate == word);
    place
        .and_then(|place| words.get(place.checked_sub(1)?)?.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], succeeded: bool, passed: usize, failed: usize) {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let tally = Tally::read(&lines, succeeded);
        assert_eq!((tally.passed, tally.failed), (passed, failed), "{lines:?}");
    }

    #[test]
    fn adds_up_what_the_test_programs_print() {
        check(
            &["     Summary [   0.192s] 20 tests run: 20 passed, 0 skipped"],
            true,
            20,
            0,
        );
        check(
            &["     Summary [   1.0s] 20/21 tests run: 18 passed (1 slow), 2 failed, 1 skipped"],
            false,
            18,
            2,
        );
        check(
            &[
                "test result: ok. 3 passed; 0 failed; 0 ignored",
                "test result: FAILED. 1 passed; 2 failed;",
            ],
            false,
            4,
            2,
        );
        check(
            &[
                "  2 failed",
                "    size.spec.ts:3:1 › holds",
                "  12 passed (4.2s)",
            ],
            false,
            12,
            2,
        );
        check(&["  1 flaky", "  3 passed (1.0m)"], true, 4, 0);
        check(&["  1 skipped", "  3 passed (1.0m)"], true, 3, 0);
    }

    #[test]
    fn keeps_what_is_said_of_the_tests_that_failed() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        let flaky = "  ✓ 1 holds\n  1) size.spec.ts › holds\n    Error: 3\n  1 flaky";
        assert_eq!(
            Tally::read(&lines(flaky), true).complaints,
            lines(flaky).split_off(1)
        );
        let failed = "error: could not compile";
        assert_eq!(Tally::read(&lines(failed), false).complaints, lines(failed));
        assert!(
            Tally::read(&lines("  3 passed (1s)"), true)
                .complaints
                .is_empty()
        );
    }

    #[test]
    fn does_not_count_twice_what_nextest_quotes() {
        check(
            &[
                "    test result: FAILED. 0 passed; 1 failed;",
                "  Summary [ 1s] 2 tests run: 1 passed, 1 failed",
            ],
            false,
            1,
            1,
        );
    }

    #[test]
    fn a_program_that_ends_badly_is_a_failure_even_if_it_counts_none() {
        check(&["error: could not compile"], false, 0, 1);
        check(&["5 passed (1s)"], false, 5, 1);
    }
}
