//! What has been found, as JavaScript has it.

use serde::Serialize;
use weseal::Locale;
use weseal_lint::{Edit, Finding, Model, ModelApp, Occurrence, Place, Report, Used};
use weseal_rules::privacy::Required;

use super::table::{self, RowOut};

/// What has been found in a project.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct LintReport {
    /// In the order of files and places. Files that could not be read are among them.
    findings: Vec<ProjectFindingOut>,
    /// What the project uses and declares.
    model: ModelOut,
}

/// What a rule has found in a project.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectFinding"))]
pub struct ProjectFindingOut {
    /// The rule.
    #[cfg_attr(feature = "typescript", ts(type = "LintRuleId"))]
    rule: &'static str,
    /// How grave it is.
    #[cfg_attr(feature = "typescript", ts(type = "Severity"))]
    severity: &'static str,
    /// Where it is to be put right.
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(flatten))]
    place: PlaceOut,
    /// What is wrong and why it matters.
    message: String,
    /// What to write instead.
    help: String,
    /// The document that says so: title, address, date.
    source: String,
    /// Whether only code that no run can come to has to do with it.
    unreachable: bool,
    /// Other places that have to do with it.
    related: Vec<PlaceOut>,
    /// What puts it right, where that needs no decision. Findings about one configuration have the same edits, which
    /// are made once.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "typescript", ts(optional, as = "Option<Vec<EditOut>>"))]
    fix: Vec<EditOut>,
}

/// A stretch of a file.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectPlace"))]
pub struct PlaceOut {
    /// The path below the folder of the project, with `/`.
    file: String,
    /// The line, from 1.
    line: usize,
    /// The column in UTF-16 units, from 1.
    column: usize,
    /// From where to where in the text of the file, in UTF-16 units: what `text.slice(...span)` gives. A byte order
    /// mark is one of them.
    #[cfg_attr(feature = "typescript", ts(type = "[start: number, end: number]"))]
    span: [usize; 2],
}

/// What stands for a stretch of a file from now on. To make several edits of a file, begin with the last.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "Edit"))]
pub struct EditOut {
    /// The path of the file.
    file: String,
    /// From where to where in its text, in UTF-16 units.
    #[cfg_attr(feature = "typescript", ts(type = "[start: number, end: number]"))]
    span: [usize; 2],
    /// What stands there instead.
    text: String,
}

/// What a project uses and declares.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectModel"))]
pub struct ModelOut {
    /// The mini programs and plugins in it.
    apps: Vec<AppOut>,
}

/// A mini program or a plugin.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectApp"))]
pub struct AppOut {
    /// Its folder; `""` for the top of the project.
    root: String,
    /// How it is written.
    #[cfg_attr(
        feature = "typescript",
        ts(type = "\"native\" | \"uni-app\" | \"taro\" | \"mpx\" | \"plugin\"")
    )]
    kind: &'static str,
    /// The file that declares what it may use: app.json, manifest.json, app.config.ts …
    config: String,
    /// The project.config.json that it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    project_config: Option<String>,
    /// Its pages, those of subpackages with the root in front.
    pages: Vec<String>,
    /// The roots of its subpackages.
    subpackages: Vec<String>,
    /// `requiredPrivateInfos` as it is written, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    declared: Option<Vec<String>>,
    /// What has to be declared somewhere: first in `requiredPrivateInfos`, then in the privacy guide alone.
    table: Vec<RowOut>,
    /// The interfaces and components that it uses, in the order of their names.
    used: Vec<UsedOut>,
    /// What its privacy guide has to declare.
    privacy: Vec<RequiredOut>,
    /// How many scripts and templates were looked at.
    files: usize,
}

/// An interface or a component that is used.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectUse"))]
pub struct UsedOut {
    /// `wx.getLocation`, `camera`, `button.open-type=getPhoneNumber` …
    name: String,
    /// Every place.
    places: Vec<OccurrenceOut>,
}

/// A place where something is used.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectOccurrence"))]
pub struct OccurrenceOut {
    #[serde(flatten)]
    #[cfg_attr(feature = "typescript", ts(flatten))]
    place: PlaceOut,
    /// Whose code it is: the project's, somebody else's in the project, or a package's.
    #[cfg_attr(feature = "typescript", ts(type = "\"own\" | \"vendored\" | \"package\""))]
    origin: &'static str,
    /// Whether a run can come there.
    reachable: bool,
}

/// A type of information (处理的信息) that 《小程序用户隐私保护指引》 has to declare.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[cfg_attr(feature = "typescript", ts(rename = "ProjectPrivacy"))]
pub struct RequiredOut {
    /// Its `privacy_key`, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    key: Option<&'static str>,
    /// Its name.
    name: &'static str,
    /// The interfaces and components that need it.
    because: Vec<String>,
}

impl LintReport {
    pub(crate) fn of(report: Report, locale: Locale) -> Self {
        let findings = report.findings.into_iter().map(|finding| ProjectFindingOut::of(finding, locale));
        let Model { apps } = report.model;
        Self {
            findings: findings.collect(),
            model: ModelOut { apps: apps.into_iter().map(|app| AppOut::of(app, locale)).collect() },
        }
    }
}

impl ProjectFindingOut {
    fn of(finding: Finding, locale: Locale) -> Self {
        Self {
            rule: finding.rule.id,
            severity: finding.severity.as_str(),
            message: finding.message(locale),
            help: finding.help(locale),
            source: finding.rule.source.to_string(),
            unreachable: finding.unreachable,
            place: PlaceOut::of(finding.place),
            related: finding.related.into_iter().map(PlaceOut::of).collect(),
            fix: finding.fix.into_iter().map(EditOut::of).collect(),
        }
    }
}

impl PlaceOut {
    fn of(place: Place) -> Self {
        Self {
            file: place.file,
            line: place.line,
            column: place.column,
            span: [place.units.start, place.units.end],
        }
    }
}

impl EditOut {
    fn of(edit: Edit) -> Self {
        let span = [edit.place.units.start, edit.place.units.end];
        Self { file: edit.place.file, span, text: edit.text }
    }
}

impl AppOut {
    fn of(app: ModelApp, locale: Locale) -> Self {
        Self {
            table: table::of(&app, locale),
            root: app.root,
            kind: app.kind.as_str(),
            config: app.config,
            project_config: app.project_config,
            pages: app.pages,
            subpackages: app.subpackages,
            used: app.used.into_iter().map(UsedOut::of).collect(),
            declared: app.declared,
            privacy: app.privacy.into_iter().map(|required| RequiredOut::of(required, locale)).collect(),
            files: app.files,
        }
    }
}

impl UsedOut {
    fn of(used: Used) -> Self {
        Self { name: used.name, places: used.places.into_iter().map(OccurrenceOut::of).collect() }
    }
}

impl OccurrenceOut {
    fn of(occurrence: Occurrence) -> Self {
        Self {
            place: PlaceOut::of(occurrence.place),
            origin: occurrence.origin.as_str(),
            reachable: occurrence.reachable,
        }
    }
}

impl RequiredOut {
    fn of(required: Required, locale: Locale) -> Self {
        Self { key: required.key, name: required.name.in_locale(locale), because: required.because }
    }
}
