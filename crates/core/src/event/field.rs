//! The fields of an event: their names and what their values are.

/// One field of an event, below the common fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// The name as WeChat spells it.
    pub name: &'static str,
    /// What its value is.
    pub ty: FieldType,
    /// Whether the documents or samples leave it out at times.
    pub optional: bool,
}

/// What the value of a field is. XML has only text, so this decides what becomes a number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldType {
    /// Text, in XML also if it looks like a number.
    Text,
    /// An identifier: always a string, also where JSON carries a number (64 bits do not fit a JavaScript number).
    Id,
    /// An integer. Beyond 2^53−1 it is a string.
    Integer,
    /// A number with a fraction.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An object with these fields.
    Object(&'static [Field]),
    /// Objects with these fields: always an array, also when one item came without brackets.
    List(&'static [Field]),
    /// Values of this simple kind: always an array.
    Values(&'static FieldType),
}

impl Field {
    const fn new(name: &'static str, ty: FieldType) -> Self {
        Self { name, ty, optional: false }
    }

    /// Whether all of these are text, which no format has to be told.
    pub(crate) const fn all_plain(mut fields: &[Self]) -> bool {
        while let Some((field, rest)) = fields.split_first() {
            if !matches!(field.ty, FieldType::Text) {
                return false;
            }
            fields = rest;
        }
        true
    }

    /// The same field, marked as one that may be absent.
    #[must_use]
    pub const fn optional(self) -> Self {
        Self { optional: true, ..self }
    }
}

/// A field of text.
pub(crate) const fn text(name: &'static str) -> Field {
    Field::new(name, FieldType::Text)
}

/// A field with an identifier.
pub(crate) const fn id(name: &'static str) -> Field {
    Field::new(name, FieldType::Id)
}

/// A field with an integer.
pub(crate) const fn integer(name: &'static str) -> Field {
    Field::new(name, FieldType::Integer)
}

/// A field with a number that may have a fraction.
pub(crate) const fn number(name: &'static str) -> Field {
    Field::new(name, FieldType::Number)
}

/// A field that is true or false.
pub(crate) const fn boolean(name: &'static str) -> Field {
    Field::new(name, FieldType::Boolean)
}

/// A field with an object.
pub(crate) const fn object(name: &'static str, fields: &'static [Field]) -> Field {
    Field::new(name, FieldType::Object(fields))
}

/// A field with objects, always an array.
pub(crate) const fn list(name: &'static str, fields: &'static [Field]) -> Field {
    Field::new(name, FieldType::List(fields))
}

/// A field with simple values, always an array.
pub(crate) const fn values(name: &'static str, ty: &'static FieldType) -> Field {
    Field::new(name, FieldType::Values(ty))
}
