//! Where findings are gathered.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use weseal_rules::{Locale, Rule, Severity, Text};

use crate::finding::Said;
use crate::place::Spot;
use crate::project::Project;
use crate::{Edit, Finding, Options};

/// Where findings are gathered.
#[derive(Debug)]
pub(super) struct Sink<'s> {
    pub(super) project: &'s Project,
    pub(super) options: &'s Options<'s>,
    findings: Vec<Finding>,
    /// How many each rule has.
    told: BTreeMap<&'static str, usize>,
}

/// The word that most messages have.
pub(super) fn found(word: &str) -> Vec<(&'static str, String)> {
    vec![("found", word.to_owned())]
}

/// How grave a finding may be about what no run comes to, where the package has it.
pub(super) const DEAD: Severity = Severity::Warning;
/// The same where a build leaves it out.
pub(super) const LEFT_OUT: Severity = Severity::Info;

/// More findings of one rule in one project than this help nobody.
const MOST: usize = 1000;
/// The same for other places of one finding.
const RELATED: usize = 50;

impl<'s> Sink<'s> {
    pub(super) const fn new(project: &'s Project, options: &'s Options<'s>) -> Self {
        Self { project, options, findings: Vec::new(), told: BTreeMap::new() }
    }

    /// Adds what a rule of this crate has found.
    pub(super) fn tell(&mut self, rule: &'static Rule, at: Spot, words: Vec<(&'static str, String)>) {
        self.tell_with(rule, at, words, &[]);
    }

    /// The same with other places.
    pub(super) fn tell_with(
        &mut self,
        rule: &'static Rule,
        at: Spot,
        words: Vec<(&'static str, String)>,
        related: &[Spot],
    ) {
        self.push(rule, at, Said::Own(words), related, None, &[]);
    }

    /// The same with the reason, in both languages.
    pub(super) fn tell_why(&mut self, rule: &'static Rule, at: Spot, reason: Text) {
        self.push(rule, at, Said::Because(reason), &[], None, &[]);
    }

    /// Adds what a rule about configuration has found. Where only code that no run comes to has to do with it, it is
    /// [`DEAD`] or [`LEFT_OUT`] at most.
    pub(super) fn checked(
        &mut self,
        finding: weseal_rules::Finding,
        at: Spot,
        related: &[Spot],
        unreachable: Option<Severity>,
    ) {
        self.push(finding.rule, at, Said::Checked(Box::new(finding)), related, unreachable, &[]);
    }

    /// The same with the edits that put it right.
    pub(super) fn checked_with(
        &mut self,
        finding: weseal_rules::Finding,
        at: Spot,
        related: &[Spot],
        unreachable: Option<Severity>,
        fix: &[(Spot, String)],
    ) {
        self.push(finding.rule, at, Said::Checked(Box::new(finding)), related, unreachable, fix);
    }

    /// Whether findings of a rule are told at all.
    pub(super) fn is_told(&self, rule: &Rule) -> bool {
        rule.holds.holds(self.options.as_of) && !self.options.ignore.contains(&rule.id)
    }

    fn push(
        &mut self,
        rule: &'static Rule,
        at: Spot,
        said: Said,
        related: &[Spot],
        unreachable: Option<Severity>,
        fix: &[(Spot, String)],
    ) {
        if !self.is_told(rule) {
            return;
        }
        let told = self.told.entry(rule.id).or_default();
        *told = told.saturating_add(1);
        if *told > MOST {
            return;
        }
        let severity = unreachable.map_or(rule.severity, |most| rule.severity.max(most));
        self.findings.push(Finding {
            rule,
            severity,
            place: self.project.place(at),
            related: related.iter().take(RELATED).map(|spot| self.project.place(*spot)).collect(),
            unreachable: unreachable.is_some(),
            is_left_out: unreachable == Some(LEFT_OUT),
            fix: fix
                .iter()
                .map(|(at, text)| Edit { place: self.project.place(*at), text: text.clone() })
                .collect(),
            said,
        });
    }

    /// The findings in the order of files and places.
    pub(super) fn findings(mut self) -> Vec<Finding> {
        self.findings.sort_by(|one, other| {
            let files = one.place.file.cmp(&other.place.file);
            let places = one.place.span.start.cmp(&other.place.span.start);
            let order = files.then(places).then_with(|| one.rule.id.cmp(other.rule.id));
            if order == Ordering::Equal { one.severity.cmp(&other.severity) } else { order }
        });
        // What several mini programs share is judged with each of them.
        self.findings.dedup_by(|one, other| {
            one.rule.id == other.rule.id
                && one.place == other.place
                && one.message(Locale::En) == other.message(Locale::En)
        });
        self.findings
    }
}
