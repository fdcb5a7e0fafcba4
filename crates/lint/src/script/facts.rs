//! What a script says.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use super::names;
use crate::config::Node;
use crate::template::Element;

/// What a script says, as far as it can be told from the script alone.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) uses: Vec<Use>,
    /// What is a use if another file makes it one.
    pub(crate) maybe: Vec<Maybe>,
    /// Interfaces that are chosen while running.
    pub(crate) dynamic: Vec<Range<usize>>,
    /// Other files, as they are written.
    pub(crate) imports: Vec<String>,
    /// What is taken from them: the file as it is written, and the name; `*` stands for anything.
    pub(crate) taken: Vec<(String, String)>,
    /// What is taken from them only to be exported again: the file, the name there, and the name here. `*` as the
    /// name here stands for all that the file exports.
    pub(crate) passed: Vec<(String, String, String)>,
    pub(crate) exports: HashMap<String, Export>,
    /// What is for other platforms, if other files say so. Only where there are uses.
    pub(crate) foreign: Vec<Foreign>,
    /// All that another file exports, exported again.
    pub(crate) reexports: Vec<String>,
    /// Properties that hold the interface object: `app.wxp = promisifyAll(wx)`.
    pub(crate) carriers: BTreeSet<String>,
    /// Those of them that every file sees: `Vue.prototype.$wx = wx`, and `wx.p = promisifyAll(wx)` as `wx.p`.
    pub(crate) shared: BTreeSet<String>,
    /// Properties that hold what another file exports: the property, the file and the name there.
    pub(crate) held: Vec<(String, String, String)>,
    /// Functions that are given the name of an interface, and as which argument.
    pub(crate) wrappers: Vec<(String, usize)>,
    /// Interfaces of which it is asked whether there are any.
    pub(crate) guards: BTreeSet<String>,
    /// Elements of JSX.
    pub(crate) elements: Vec<Element>,
    /// Names of members that the page or the component has.
    pub(crate) members: Vec<(&'static str, Range<usize>)>,
    /// What is worth looking at beside interfaces.
    pub(crate) hints: Vec<Hint>,
}

/// A use of an interface.
#[derive(Debug, Clone)]
pub(crate) struct Use {
    /// As the table of `weseal-rules` writes it: `wx.getLocation`, `RecorderManager.start`.
    pub(crate) name: String,
    pub(crate) at: Range<usize>,
    /// Whether it stands where no run can come: behind `return`, under `if (false)`.
    pub(crate) dead: bool,
    /// The exported function that it stands in, if nothing in this file touches that.
    pub(crate) export: Option<String>,
    /// The object that is its first argument, of interfaces whose arguments are judged.
    pub(crate) argument: Option<Node>,
    /// In what it stands: functions by their names, callbacks by what they are given to. The nearest first.
    pub(crate) within: Vec<String>,
}

/// What is a use if another file makes it one.
#[derive(Debug)]
pub(crate) struct Maybe {
    pub(crate) via: Via,
    pub(crate) found: Use,
}

/// What another file has to say about it.
#[derive(Debug)]
pub(crate) enum Via {
    /// That what is imported from there is the interface object.
    Import { source: String, name: String },
    /// That a property of this name holds the interface object.
    Carrier(String),
    /// That a function of this name takes the name of an interface as this argument.
    Wrapper(String, usize),
}

/// What an export is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Export {
    /// The interface object.
    Api,
    /// What tells the platform.
    Ours(Ours),
    /// What another file exports by this name.
    Of { source: String, name: String },
}

/// What a constant says of the platform, or a function gives back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ours {
    /// A condition, and whether it holds on WeChat.
    Is(bool),
    /// The platform's name.
    Name,
}

/// What is for other platforms if all that is assumed of other files is so.
#[derive(Debug)]
pub(crate) struct Foreign {
    pub(crate) at: Range<usize>,
    pub(crate) given: Vec<Given>,
}

/// What is assumed of another file.
#[derive(Debug, Clone)]
pub(crate) struct Given {
    pub(crate) source: String,
    pub(crate) name: String,
    pub(crate) is: Ours,
}

/// Something worth looking at beside interfaces.
#[derive(Debug)]
pub(crate) struct Hint {
    pub(crate) kind: HintKind,
    pub(crate) text: String,
    pub(crate) at: Range<usize>,
    pub(crate) argument: Option<Node>,
}

/// Which kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum HintKind {
    /// `cloud.openapi.…`, by what follows. Empty where only a run knows it.
    OpenApi,
    /// An address of `api.weixin.qq.com`, by its path.
    ServerApi,
    /// An `AppSecret` in the text.
    Secret,
    /// `session_key`.
    SessionKey,
    /// `encryptedData`.
    EncryptedData,
    /// A call of WeChat's server, by the path of its address. What is sent is the argument.
    HttpCall,
    /// An openid where a session belongs, by the name of the place.
    OpenId,
    /// `event.detail.encryptedData`, by the function that takes it.
    DetailData,
    /// `event.detail.code`, by the function that takes it.
    DetailCode,
    /// Gender or region of user information as WeChat gave it, by the name of the field.
    Withdrawn,
    /// A listener of privacy authorisation that never answers.
    Unanswered,
    /// `wx.cloud.CloudID(…)` where nobody replaces it: deeper than the members of `data`.
    CloudId,
    /// `MsgType` of a message push.
    Push,
    /// `web2weapp.init(…)`.
    Web,
}

impl Facts {
    /// Where a member of the page or the component stands.
    pub(crate) fn member(&self, name: &str) -> Option<&Range<usize>> {
        self.members.iter().find(|(own, _)| *own == name).map(|(_, at)| at)
    }

    /// Notes a member if some rule is about it.
    pub(super) fn note_member(&mut self, name: &str, at: Range<usize>) {
        if let Some(name) = names::member(name).filter(|name| self.member(name).is_none()) {
            self.members.push((name, at));
        }
    }

    /// Puts what another script of the same file says to it.
    pub(crate) fn add(&mut self, other: Self) {
        self.uses.extend(other.uses);
        self.maybe.extend(other.maybe);
        self.dynamic.extend(other.dynamic);
        self.imports.extend(other.imports);
        self.taken.extend(other.taken);
        self.passed.extend(other.passed);
        self.exports.extend(other.exports);
        self.foreign.extend(other.foreign);
        self.reexports.extend(other.reexports);
        self.carriers.extend(other.carriers);
        self.shared.extend(other.shared);
        self.held.extend(other.held);
        self.wrappers.extend(other.wrappers);
        self.guards.extend(other.guards);
        self.elements.extend(other.elements);
        self.members.extend(other.members);
        self.hints.extend(other.hints);
    }
}
