//! Shapes: which members an object has, of which type, and which of them must be there.

use super::{Check, display};
use crate::{Place, Report, Text};

/// The members of an object.
#[derive(Debug)]
pub struct Shape(pub &'static [Field]);

/// A member.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name, as WeChat writes it.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// What it is, for readers.
    pub doc: Text,
}

/// What a value is.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Anything.
    Any,
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Number,
    /// A number, or text.
    Scalar,
    /// True or false.
    Boolean,
    /// An object of a shape.
    Object(&'static Shape),
    /// An object whose members have names of their own and are all of a kind.
    Map(&'static Kind),
    /// A list of a kind.
    List(&'static Kind),
    /// One of these texts. One that ends with `*` stands for every text that begins so.
    Word(&'static [&'static str]),
    /// One of several kinds, and what they are called together.
    Either(&'static [Kind], Text),
}

/// A member of text.
#[must_use]
pub const fn text(name: &'static str) -> Field {
    any(name, Kind::Text)
}

/// A member that is a whole number.
#[must_use]
pub const fn integer(name: &'static str) -> Field {
    any(name, Kind::Integer)
}

/// A member that is true or false.
#[must_use]
pub const fn boolean(name: &'static str) -> Field {
    any(name, Kind::Boolean)
}

/// A member that is an object of a shape.
#[must_use]
pub const fn object(name: &'static str, shape: &'static Shape) -> Field {
    any(name, Kind::Object(shape))
}

/// A member that is a list of a kind.
#[must_use]
pub const fn list(name: &'static str, kind: &'static Kind) -> Field {
    any(name, Kind::List(kind))
}

/// A member whose members have names of their own.
#[must_use]
pub const fn map(name: &'static str, kind: &'static Kind) -> Field {
    any(name, Kind::Map(kind))
}

/// A member of any kind.
#[must_use]
pub const fn any(name: &'static str, kind: Kind) -> Field {
    Field { name, kind, required: false, doc: Text { zh: "", en: "" } }
}

impl Field {
    /// It must be there.
    #[must_use]
    pub const fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// What it is. Without the feature `documentation` nobody can read it, and it is left out.
    #[must_use]
    pub const fn doc(self, zh: &'static str, en: &'static str) -> Self {
        if cfg!(feature = "documentation") { Self { doc: Text { zh, en }, ..self } } else { self }
    }
}

impl Shape {
    /// An object of which nothing is known.
    pub const ANY: Self = Self(&[]);

    pub(super) fn missing(&self, place: &Place<'_>, report: &mut Report<'_>) {
        if !place.is_object() {
            return;
        }
        for field in self.0 {
            match place.get(field.name) {
                Some(member) => field.kind.each(&member, &mut |shape, place| shape.missing(place, report)),
                None if field.required => report.missing(place, field.name).say(),
                None => {}
            }
        }
    }

    pub(super) fn types(&self, place: &Place<'_>, report: &mut Report<'_>) {
        self.faults(place, &mut |place, kind| {
            if let Kind::Word(words) = kind {
                let one_of = Check::OneOf(words);
                let draft = report.at(place).what(one_of.what()).fix(one_of.fix());
                draft.with("found", display(place)).with("allowed", words.join(" | ")).say();
                return;
            }
            let draft = report.at(place).with_words("expected", kind.words());
            draft.with_words("found", found(place)).say();
        });
    }

    pub(super) fn unknown(&self, place: &Place<'_>, report: &mut Report<'_>) {
        for member in place.children().filter(|_| place.is_object() && !self.0.is_empty()) {
            match self.0.iter().find(|field| place.same(member.key(), field.name)) {
                Some(field) => field.kind.each(&member, &mut |shape, place| shape.unknown(place, report)),
                None => report.key(&member).say(),
            }
        }
    }

    /// The first member that is unknown or of another type, with its pointer.
    pub(crate) fn fault(&self, place: &Place<'_>) -> Option<(String, Text)> {
        if let Some(unknown) = self.unknown_in(place) {
            return Some((unknown, Text { zh: "没有这个字段", en: "there is no such field" }));
        }
        let mut first = None;
        self.faults(place, &mut |place, kind| {
            first.get_or_insert_with(|| (place.pointer(), kind.wanted()));
        });
        first
    }

    /// The first member that is unknown, however deep.
    fn unknown_in(&self, place: &Place<'_>) -> Option<String> {
        place.children().find_map(|member| match self.0.iter().find(|field| field.name == member.key()) {
            Some(Field { kind: Kind::Object(shape), .. }) if !shape.0.is_empty() => shape.unknown_in(&member),
            Some(_) => None,
            None => Some(member.pointer()),
        })
    }

    fn faults(&self, place: &Place<'_>, see: &mut dyn FnMut(&Place<'_>, &Kind)) {
        for field in self.0 {
            if let Some(member) = place.get(field.name) {
                field.kind.faults(&member, see);
            }
        }
    }
}

impl Kind {
    /// Visits every value that is not of its kind.
    fn faults(&self, place: &Place<'_>, see: &mut dyn FnMut(&Place<'_>, &Kind)) {
        match self {
            _ if !self.fits(place) => see(place, self),
            Self::Either(kinds, _) => {
                kinds.iter().filter(|kind| kind.fits(place)).for_each(|kind| kind.faults(place, see));
            }
            Self::Object(shape) => shape.faults(place, see),
            Self::Map(kind) | Self::List(kind) => {
                place.children().for_each(|child| kind.faults(&child, see));
            }
            _ => {}
        }
    }

    /// Whether a value is of this kind, whatever is in it.
    #[must_use]
    pub fn fits(&self, place: &Place<'_>) -> bool {
        match self {
            Self::Any => true,
            Self::Text => place.text().is_some(),
            Self::Integer => place.integer().is_some(),
            Self::Number => place.number().is_some(),
            Self::Scalar => place.number().is_some() || place.text().is_some(),
            Self::Boolean => place.boolean().is_some(),
            Self::Object(_) | Self::Map(_) => place.is_object(),
            Self::List(_) => place.is_list(),
            Self::Word(words) => place.text().is_some_and(|text| {
                words.iter().any(|word| match word.strip_suffix('*') {
                    Some(start) => text.starts_with(start),
                    None => text == *word,
                })
            }),
            Self::Either(kinds, _) => kinds.iter().any(|kind| kind.fits(place)),
        }
    }

    /// Visits every object with a shape of its own.
    fn each(&self, place: &Place<'_>, see: &mut dyn FnMut(&Shape, &Place<'_>)) {
        match self {
            Self::Object(shape) => see(shape, place),
            Self::Map(kind) | Self::List(kind) => place.children().for_each(|child| kind.each(&child, see)),
            Self::Either(kinds, _) => {
                kinds.iter().filter(|kind| kind.fits(place)).for_each(|kind| kind.each(place, see));
            }
            _ => {}
        }
    }

    /// That it is to be this.
    const fn wanted(&self) -> Text {
        match self {
            Self::Integer => Text { zh: "应为整数", en: "it is an integer" },
            Self::Boolean => Text { zh: "应为布尔值", en: "it is true or false" },
            Self::Object(_) => Text { zh: "应为对象", en: "it is an object" },
            Self::List(_) => Text { zh: "应为数组", en: "it is a list" },
            Self::Text => Text { zh: "应为字符串", en: "it is a string" },
            _ => Text { zh: "取值不正确", en: "its value is not right" },
        }
    }

    /// What it is called.
    #[must_use]
    pub const fn words(&self) -> Text {
        match self {
            Self::Any => Text { zh: "任意值", en: "anything" },
            Self::Text | Self::Word(_) => Text { zh: "字符串", en: "a string" },
            Self::Integer => Text { zh: "整数", en: "an integer" },
            Self::Number => Text { zh: "数字", en: "a number" },
            Self::Scalar => Text { zh: "数字或字符串", en: "a number or a string" },
            Self::Boolean => Text { zh: "布尔值", en: "true or false" },
            Self::Object(_) | Self::Map(_) => Text { zh: "对象", en: "an object" },
            Self::List(_) => Text { zh: "数组", en: "a list" },
            Self::Either(_, words) => *words,
        }
    }
}

/// What a value is called. What it holds is not told: it could be a secret.
fn found(place: &Place<'_>) -> Text {
    match place {
        _ if place.text().is_some() => Kind::Text.words(),
        _ if place.number().is_some() => Kind::Number.words(),
        _ if place.is_object() => Kind::Object(&Shape::ANY).words(),
        _ if place.is_list() => Kind::List(&Kind::Any).words(),
        _ if place.boolean().is_some() => Kind::Boolean.words(),
        _ => Text { zh: " null", en: "null" },
    }
}
