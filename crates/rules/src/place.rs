//! A place in a payload: a value, and the way to it.

use std::borrow::Cow;

use weseal::message::{Object, Value, parse_json};

/// A value in a payload. The way to it is a chain of places, written out only when something is found.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    key: &'p str,
    index: usize,
    value: &'p Value<'p>,
    /// Whether names with `_` find keys with capitals.
    cloud: bool,
}

impl<'p> Place<'p> {
    /// The top of a payload.
    pub(crate) fn top(value: &'p Value<'p>, cloud: bool) -> Self {
        Self { parent: None, key: "", index: 0, value, cloud }
    }

    /// Its value.
    #[must_use]
    pub const fn value(&self) -> &'p Value<'p> {
        self.value
    }

    /// Its key, as it is written; "" for an item of a list.
    #[must_use]
    pub const fn key(&self) -> &'p str {
        self.key
    }

    /// Its key, or for an item of a list where it stands: `pages[0]`.
    #[must_use]
    pub fn name(&self) -> Cow<'p, str> {
        match self.parent {
            Some(list) if list.is_list() => Cow::Owned(format!("{}[{}]", list.name(), self.index)),
            _ => Cow::Borrowed(self.key),
        }
    }

    /// Its text.
    #[must_use]
    pub fn text(&self) -> Option<&'p str> {
        self.value.as_text()
    }

    /// Its integer.
    #[must_use]
    pub fn integer(&self) -> Option<i64> {
        match self.value {
            Value::Integer(integer) => Some(*integer),
            _ => None,
        }
    }

    /// Its number, whole or not, about: it is for comparing with limits.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "only compared with small limits")]
    pub fn number(&self) -> Option<f64> {
        match self.value {
            Value::Integer(integer) => Some(*integer as f64),
            Value::Number(literal) => Some(about(literal)),
            _ => None,
        }
    }

    /// Looks at the object that its text is JSON of, if it is.
    pub fn within<T>(&self, see: impl FnOnce(&Place<'_>) -> T) -> Option<T> {
        let value = parse_json(self.text()?).ok().filter(|value| value.as_object().is_some())?;
        Some(see(&Place::top(&value, false)))
    }

    /// Whether it is true or false.
    #[must_use]
    pub fn boolean(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(boolean) => Some(*boolean),
            _ => None,
        }
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        matches!(self.value, Value::Object(_))
    }

    /// Whether it is a list.
    #[must_use]
    pub fn is_list(&self) -> bool {
        matches!(self.value, Value::List(_))
    }

    /// Its member of a name; the last one where a name is repeated, as every reader of JSON has it. A name with `_`
    /// finds the key with capitals of a cloud call.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Place<'_>> {
        let Value::Object(Object(members)) = self.value else { return None };
        let (index, (key, value)) =
            members.iter().enumerate().rev().find(|(_, (key, _))| self.same(key, name))?;
        Some(Place { parent: Some(self), key, index, value, cloud: self.cloud })
    }

    /// Whether a key of this payload is this name.
    #[must_use]
    pub fn same(&self, key: &str, name: &str) -> bool {
        key == name || (self.cloud && is_camel_of(key, name))
    }

    /// Whether it is an object or a list.
    #[must_use]
    pub fn has_children(&self) -> bool {
        self.is_object() || self.is_list()
    }

    /// Its children, whether it is an object or a list.
    pub fn children(&self) -> impl Iterator<Item = Place<'_>> {
        let (members, items): (&[_], &[_]) = match self.value {
            Value::Object(Object(members)) => (members, &[]),
            Value::List(items) => (&[], items),
            _ => (&[], &[]),
        };
        let members = members.iter().map(|(key, value)| (&**key, value));
        let children = members.chain(items.iter().map(|value| ("", value)));
        let child =
            |(index, (key, value))| Place { parent: Some(self), key, index, value, cloud: self.cloud };
        children.enumerate().map(child)
    }

    /// The texts of a list; what is no text is passed over.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let items: &[_] = if let Value::List(items) = self.value { items } else { &[] };
        items.iter().filter_map(Value::as_text)
    }

    /// Visits every place to which a path leads.
    pub fn visit(&self, path: &str, see: &mut dyn FnMut(&Place<'_>)) {
        let Some(path) = path.strip_prefix('/') else { return see(self) };
        // Not `find`: its searcher costs more than these few bytes.
        let length = path.bytes().position(|byte| byte == b'/').unwrap_or(path.len());
        let (name, rest) = path.split_at(length);
        if name == "*" {
            self.children().for_each(|child| child.visit(rest, see));
        } else if let Some(child) = self.get(name) {
            child.visit(rest, see);
        }
    }

    /// Where it is, as a JSON Pointer (RFC 6901).
    #[must_use]
    pub fn pointer(&self) -> String {
        let Some(parent) = self.parent else { return String::new() };
        let mut pointer = parent.pointer();
        push_step(&mut pointer, if parent.is_list() { None } else { Some(self.key) }, self.index);
        pointer
    }

    /// Which child of the top it is in, which child of that, and so on.
    #[must_use]
    pub fn places(&self) -> Vec<usize> {
        let Some(parent) = self.parent else { return Vec::new() };
        let mut places = parent.places();
        places.push(self.index);
        places
    }
}

/// The number that a literal of JSON stands for, to about fifteen digits. Being exact takes a table of ten
/// kilobytes in the WebAssembly module.
fn about(literal: &str) -> f64 {
    let digits = literal.strip_prefix('-').unwrap_or(literal);
    let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
    let mut value = 0.0;
    let mut behind_point = 0_i32;
    for byte in mantissa.bytes() {
        match byte {
            b'.' => behind_point = 1,
            digit => {
                value = value * 10.0 + f64::from(digit.wrapping_sub(b'0'));
                behind_point = behind_point.saturating_add(behind_point.min(1));
            }
        }
    }
    // Beyond this everything is zero or infinite.
    let limit = if exponent.starts_with('-') { -999 } else { 999 };
    let exponent: i32 = exponent.parse().unwrap_or(limit).clamp(-999, 999);
    let exponent = exponent.saturating_sub(behind_point.saturating_sub(1).max(0));
    let value = value * 10_f64.powi(exponent);
    if digits.len() < literal.len() { -value } else { value }
}

/// Adds a step to a JSON Pointer.
pub(crate) fn push_step(pointer: &mut String, key: Option<&str>, index: usize) {
    pointer.push('/');
    match key {
        Some(key) => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
        None => pointer.push_str(&index.to_string()),
    }
}

/// Whether the SDK of cloud functions would make this name of the key: capitals become `_` and their small letter,
/// everything else stays.
pub(crate) fn is_camel_of(key: &str, name: &str) -> bool {
    // Every capital is an underscore less.
    if key.len() >= name.len() {
        return false;
    }
    let mut name = name.bytes();
    let same = key.bytes().all(|byte| {
        if byte.is_ascii_uppercase() {
            name.next() == Some(b'_') && name.next() == Some(byte.to_ascii_lowercase())
        } else {
            name.next() == Some(byte)
        }
    });
    same && name.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_about_right() {
        for literal in
            ["0", "1.5", "-30.25", "1e3", "12e-1", "0.001", "-0", "1E+2", "123456.789", "30.0000001"]
        {
            let exact: f64 = literal.parse().unwrap();
            assert!((about(literal) - exact).abs() <= exact.abs() * 1e-12, "{literal}");
        }
        assert!(about("1e999").is_infinite() && about("1e99999999999").is_infinite());
    }
}
