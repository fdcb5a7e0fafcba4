//! Cloud functions that answer message pushes.

use super::sink::Sink;
use crate::catalogue::PUSH_TIMEOUT;
use crate::config::Node;
use crate::place::Spot;
use crate::script::{Hint, HintKind};

/// How long WeChat waits, and how long a function may run where nothing is said, both in seconds.
const WAITS: f64 = 5.0;
const DEFAULT: f64 = 3.0;

/// Judges the configuration of a function by whether it answers pushes.
pub(super) fn judge(config: Option<&Node>, calls: &[(usize, &Hint)], sink: &mut Sink<'_>) {
    let Some((file, push)) = calls.iter().find(|(_, hint)| hint.kind == HintKind::Push) else { return };
    let timeout = config.and_then(|config| config.get("timeout"));
    let seconds = timeout.map_or(Some(DEFAULT), Node::number);
    if let Some(seconds) = seconds.filter(|seconds| *seconds < WAITS) {
        let at = timeout.map_or_else(|| Spot::new(*file, &push.at), |own| own.at);
        sink.tell(&PUSH_TIMEOUT, at, vec![("found", seconds.to_string())]);
    }
}
