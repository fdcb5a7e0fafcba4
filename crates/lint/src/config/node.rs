//! A value of a configuration, with the places where its parts stand: they may come from several files.

use crate::place::Spot;

/// A value and its place.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) data: Data,
    pub(crate) at: Spot,
}

/// What it is.
#[derive(Debug, Clone)]
pub(crate) enum Data {
    Null,
    Boolean(bool),
    /// As it is written.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Object(Vec<Member>),
    /// An expression of a script that nobody has worked out.
    Unknown,
}

/// A member of an object.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) key: String,
    pub(crate) key_at: Spot,
    pub(crate) value: Node,
}

impl Node {
    /// Its member of a name; the last one where a name is repeated.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|member| member.key == name).map(|member| &member.value)
    }

    pub(crate) fn members(&self) -> &[Member] {
        if let Data::Object(members) = &self.data { members } else { &[] }
    }

    pub(crate) fn items(&self) -> &[Self] {
        if let Data::List(items) = &self.data { items } else { &[] }
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Data::Text(text) = &self.data { Some(text) } else { None }
    }

    pub(crate) fn boolean(&self) -> Option<bool> {
        if let Data::Boolean(boolean) = &self.data { Some(*boolean) } else { None }
    }

    pub(crate) fn number(&self) -> Option<f64> {
        if let Data::Number(number) = &self.data { number.parse().ok() } else { None }
    }

    pub(crate) const fn is_object(&self) -> bool {
        matches!(self.data, Data::Object(_))
    }

    pub(crate) const fn is_unknown(&self) -> bool {
        matches!(self.data, Data::Unknown)
    }

    /// The text of a member.
    pub(crate) fn text_of(&self, name: &str) -> Option<&str> {
        self.get(name)?.text()
    }

    /// What of a member has not been worked out: of itself, or what may hold it.
    pub(crate) fn unknown(&self, name: &str) -> Option<&Self> {
        self.get(name).or_else(|| self.get("...")).filter(|node| node.has_unknown())
    }

    /// Whether anything in it has not been worked out. Configurations are small and not deep.
    pub(crate) fn has_unknown(&self) -> bool {
        match &self.data {
            Data::Unknown => true,
            Data::List(items) => items.iter().any(Self::has_unknown),
            Data::Object(members) => members.iter().any(|member| member.value.has_unknown()),
            _ => false,
        }
    }
}
