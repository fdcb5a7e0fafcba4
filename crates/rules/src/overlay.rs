//! A configuration that is laid over another: ext.json over app.json.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use weseal::message::{Object, Value};

use crate::judge::run;
use crate::{Finding, Options, Rule};

/// What a configuration is laid over, and the rules of the result.
#[derive(Debug, Clone, Copy)]
pub struct Overlay {
    /// The field of the context with the configuration below. Without it the upper one is judged alone.
    pub below: &'static str,
    /// Whether the upper one takes effect at all.
    pub holds: fn(&Value<'_>) -> bool,
    /// Objects that replace the one below instead of being laid over it.
    pub replaced: &'static [&'static str],
    /// The rules of the result.
    pub tables: &'static [&'static [Rule]],
}

impl Overlay {
    /// What is wrong with the result and was not wrong before. A finding whose value stems from below is told of
    /// the nearest object above that has it, with the path in the result.
    pub(crate) fn findings(&self, upper: &Value<'_>, first: usize, options: &Options<'_>) -> Vec<Finding> {
        if !(self.holds)(upper) {
            return Vec::new();
        }
        let judged = |value: &Value<'_>| run(self.tables, first, value, false, options);
        let over = options.context.place(|top| {
            let below = top.get(self.below)?;
            let mut findings = judged(&self.merged(upper, below.value()));
            let mut old = judged(below.value());
            old.sort_by(|one, other| key(one).cmp(&key(other)));
            let is_old = |finding: &Finding| old.binary_search_by(|own| key(own).cmp(&key(finding))).is_ok();
            findings.retain_mut(|finding| self.is_of(upper, finding) || !is_old(finding));
            Some(findings)
        });
        over.unwrap_or_else(|| judged(upper))
    }

    /// Members of the upper one come first and in their order, so what is found in them has the same place in both.
    fn merged<'a>(&self, upper: &Value<'a>, below: &Value<'a>) -> Value<'a> {
        let (Value::Object(upper), Value::Object(below)) = (upper, below) else { return upper.clone() };
        // Of a repeated name the last counts, as everywhere.
        let others: BTreeMap<_, _> = below.0.iter().map(|(key, value)| (&**key, value)).collect();
        let mut members = Vec::new();
        for (key, value) in &upper.0 {
            let value = match (value, others.get(&**key)) {
                (Value::Object(own), Some(Value::Object(other))) if !self.replaced.contains(&&**key) => {
                    Value::Object(laid(own.0.clone(), other))
                }
                _ => value.clone(),
            };
            members.push((key.clone(), value));
        }
        Value::Object(laid(members, below))
    }

    /// Whether what was found is in the upper one. Otherwise it is moved to what is.
    fn is_of(&self, upper: &Value<'_>, finding: &mut Finding) -> bool {
        let (places, is_missing) = finding.places();
        let (first, second) = (places.first(), places.get(1));
        let Value::Object(Object(members)) = upper else { return true };
        let Some((key, value)) = first.and_then(|first| members.get(*first)) else {
            // At the top itself nothing can be told apart but by what was there before.
            finding.move_up(0);
            return false;
        };
        match (value, second) {
            (Value::Object(Object(own)), Some(second))
                if !self.replaced.contains(&&**key) && *second >= own.len() =>
            {
                finding.move_up(1);
                false
            }
            (Value::Object(_), None) if is_missing => false,
            _ => true,
        }
    }
}

/// By what a finding is known.
fn key(finding: &Finding) -> (&'static str, &str) {
    (finding.rule.id, &finding.path)
}

/// Members, and those of the object below that are not among them.
fn laid<'a>(mut members: Vec<(Cow<'a, str>, Value<'a>)>, below: &Object<'a>) -> Object<'a> {
    let keys: BTreeSet<&str> = members.iter().map(|(key, _)| &**key).collect();
    let more: Vec<_> = below.0.iter().filter(|(key, _)| !keys.contains(&**key)).cloned().collect();
    members.extend(more);
    Object(members)
}
