//! What is being done, and how long it took.

use std::time::Instant;

/// Names a step, does it, and says how long it took.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    println!("▸ {name}");
    let began = Instant::now();
    let outcome = work();
    let mark = if outcome.is_ok() { "✓" } else { "✗" };
    println!("{mark} {name}  {:.1} s", began.elapsed().as_secs_f64());
    outcome
}
