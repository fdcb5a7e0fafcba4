//! What is known of a project when it has been looked at.

use weseal_rules::privacy::Required;

use crate::Place;

/// What is known of a project.
#[derive(Debug, Default)]
pub struct Model {
    /// The mini programs and plugins in it.
    pub apps: Vec<ModelApp>,
}

/// A mini program or a plugin.
#[derive(Debug)]
pub struct ModelApp {
    /// Its folder; "" for the top of the project.
    pub root: String,
    /// How it is written.
    pub kind: Kind,
    /// The file that declares what it may use: app.json, manifest.json, app.config.ts …
    pub config: String,
    /// The file of project.config.json that it belongs to, if there is one.
    pub project_config: Option<String>,
    /// Its pages, those of subpackages with the root in front.
    pub pages: Vec<String>,
    /// The roots of its subpackages.
    pub subpackages: Vec<String>,
    /// `requiredPrivateInfos` as it is written; nothing where there is none.
    pub declared: Option<Vec<String>>,
    /// Whether it may declare more than that.
    pub undecided: bool,
    /// Whether code that could not be read, or that of plugins, may use what nothing else does.
    pub unread: bool,
    /// The interfaces and components that it uses, in the order of their names.
    pub used: Vec<Used>,
    /// What its privacy guide has to declare.
    pub privacy: Vec<Required>,
    /// How many scripts and templates were looked at.
    pub files: usize,
}

/// How a mini program is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// WXML and scripts.
    Native,
    /// uni-app.
    Uni,
    /// Taro.
    Taro,
    /// mpx.
    Mpx,
    /// A plugin of native files.
    Plugin,
}

/// An interface or a component that is used.
#[derive(Debug, Clone)]
pub struct Used {
    /// As `weseal_rules::privacy` writes it.
    pub name: String,
    /// Every place.
    pub places: Vec<Occurrence>,
}

/// A place where something is used.
#[derive(Debug, Clone)]
pub struct Occurrence {
    /// Where.
    pub place: Place,
    /// Whose code it is.
    pub origin: Origin,
    /// Whether a run can come there: the file belongs to a page or a component in use, and the code is not behind
    /// `return`.
    pub reachable: bool,
}

/// Whose code it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The project's own.
    Own,
    /// Somebody else's file in the project: an SDK, or minified.
    Vendored,
    /// A package: `miniprogram_npm`, `uni_modules`.
    Package,
}

impl Kind {
    /// `native`, `uni-app`, `taro`, `mpx` or `plugin`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Uni => "uni-app",
            Self::Taro => "taro",
            Self::Mpx => "mpx",
            Self::Plugin => "plugin",
        }
    }
}

impl Origin {
    /// `own`, `vendored` or `package`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Vendored => "vendored",
            Self::Package => "package",
        }
    }
}
