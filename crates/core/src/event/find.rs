//! From a message to its row.

use super::{Event, Key, rows};

/// Finds the row of a message, without regard to ASCII case (some events are "不区分大小写").
///
/// `MsgType` decides; where it is `event`, or absent, `Event` does; a third-party platform's
/// notification has `InfoType` alone.
#[must_use]
pub fn find(msg_type: Option<&str>, event: Option<&str>, info_type: Option<&str>) -> Option<&'static Event> {
    match (msg_type, event, info_type) {
        (Some(msg_type), event, _) if msg_type.eq_ignore_ascii_case("event") => {
            by_key(event?, |key| match key {
                Key::Event(key) => Some(key),
                _ => None,
            })
        }
        (Some(msg_type), _, _) => by_key(msg_type, |key| match key {
            Key::Message(key) => Some(key),
            _ => None,
        }),
        (None, Some(event), _) => find(Some("event"), Some(event), None),
        (None, None, Some(info_type)) => by_key(info_type, |key| match key {
            Key::Info(key) => Some(key),
            _ => None,
        }),
        (None, None, None) => None,
    }
}

/// The row with this discriminant.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Event> {
    let place = rows().binary_search_by(|row| row.name.cmp(name)).ok()?;
    rows().get(place)
}

/// Nearly always the key is the row's name, in the table's own spelling; only where it is not, all are
/// compared.
fn by_key(key: &str, kind: impl Fn(Key) -> Option<&'static str>) -> Option<&'static Event> {
    let named = by_name(key).filter(|row| kind(row.key) == Some(key));
    named.or_else(|| rows().iter().find(|row| kind(row.key).is_some_and(|own| own.eq_ignore_ascii_case(key))))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_is_found_by_its_own_key() {
        for row in rows() {
            let found = match row.key {
                Key::Message(key) => find(Some(key), None, None),
                Key::Event(key) => find(Some("Event"), Some(&key.to_ascii_uppercase()), None),
                Key::Info(key) => find(None, None, Some(key)),
            };
            assert_eq!(found.map(|row| row.name), Some(row.name));
        }
    }

    #[test]
    fn names_are_unique_and_ids_name_fields() {
        let mut names = HashSet::new();
        for row in rows() {
            assert!(names.insert(row.name), "{} stands twice", row.name);
            assert!(!row.title.0.is_empty() && !row.title.1.is_empty(), "{}", row.name);
            assert!(row.source.starts_with("https://"), "{}", row.name);
            for id in row.id {
                let first = id.split('.').next().unwrap();
                assert!(row.fields.iter().any(|field| field.name == first), "{}: {id}", row.name);
            }
        }
    }
}
