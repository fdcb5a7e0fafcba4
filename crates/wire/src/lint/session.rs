//! A project on its way through the linter.

use weseal::Locale;
use weseal_lint::{Content, Listing, Plan, Scanned};

use super::options::Settings;
use super::report::LintReport;

/// A project on its way through the linter.
pub(super) struct Session {
    settings: Settings,
    paths: Vec<String>,
    step: Step,
}

/// How far it has come.
enum Step {
    Listed(Listing),
    /// Its configurations are asked for.
    Asked(Listing),
    Planned(Box<Plan>, Vec<Scanned>),
}

impl Session {
    pub(super) fn new(paths: &str, settings: Settings) -> Self {
        let paths: Vec<String> =
            if paths.is_empty() { Vec::new() } else { paths.split('\0').map(str::to_owned).collect() };
        let listing = Listing::new(paths.iter().map(String::as_str), settings.generated);
        Self { settings, paths, step: Step::Listed(listing) }
    }

    pub(super) const fn locale(&self) -> Locale {
        self.settings.locale
    }

    pub(super) fn give(&mut self, file: u32, content: Content<'_>) {
        let path = usize::try_from(file).ok().and_then(|file| self.paths.get(file));
        let Some(path) = path else { return };
        match &mut self.step {
            Step::Listed(listing) | Step::Asked(listing) => listing.keep(path, content),
            Step::Planned(plan, scanned) => scanned.extend(plan.scan(path, content)),
        }
    }

    /// What is to be given now: configurations first, when all links are known.
    pub(super) fn next(&mut self) -> Vec<usize> {
        if let Step::Listed(listing) = &mut self.step {
            let listing = std::mem::replace(listing, Listing::new([], false));
            let wanted: Vec<usize> = listing.configurations().collect();
            self.step = Step::Asked(listing);
            if !wanted.is_empty() {
                return wanted;
            }
        }
        if let Step::Asked(listing) = &mut self.step {
            let listing = std::mem::replace(listing, Listing::new([], false));
            self.step = Step::Planned(Box::new(listing.plan()), Vec::new());
        }
        match &mut self.step {
            Step::Listed(_) | Step::Asked(_) => Vec::new(),
            Step::Planned(plan, scanned) => plan.wanted(scanned),
        }
    }

    pub(super) fn finish(self) -> LintReport {
        let (plan, scanned) = match self.step {
            Step::Listed(listing) | Step::Asked(listing) => (listing.plan(), Vec::new()),
            Step::Planned(plan, scanned) => (*plan, scanned),
        };
        let report = self.settings.with(|options| plan.finish(scanned, options));
        LintReport::of(report, self.settings.locale)
    }
}
