//! From a message to its row.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Event, Key, rows};

/// Finds the row of a message, without regard to ASCII case (some events are "不区分大小写").
///
/// `MsgType` decides; where it is `event`, or absent, `Event` does; a third-party platform's
/// notification has `InfoType` alone.
#[must_use]
pub fn find(msg_type: Option<&str>, event: Option<&str>, info_type: Option<&str>) -> Option<&'static Event> {
    match (msg_type, event, info_type) {
        (Some(msg_type), event, _) if msg_type.eq_ignore_ascii_case("event") => INDEX.events.row(event?),
        (Some(msg_type), _, _) => INDEX.messages.row(msg_type),
        (None, Some(event), _) => INDEX.events.row(event),
        (None, None, Some(info_type)) => INDEX.infos.row(info_type),
        (None, None, None) => None,
    }
}

/// The row with this discriminant.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Event> {
    INDEX.names.0.get(name).copied()
}

#[derive(Default)]
struct Rows(HashMap<&'static str, &'static Event>);

#[derive(Default)]
struct Index {
    names: Rows,
    messages: Rows,
    events: Rows,
    infos: Rows,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut index = Index::default();
    for row in rows() {
        let (kind, key) = match row.key {
            Key::Message(key) => (&mut index.messages, key),
            Key::Event(key) => (&mut index.events, key),
            Key::Info(key) => (&mut index.infos, key),
        };
        kind.0.insert(key, row);
        index.names.0.insert(row.name, row);
    }
    index
});

impl Rows {
    /// Nearly always the spelling is the table's own; only where it is not, all keys are compared.
    fn row(&self, key: &str) -> Option<&'static Event> {
        let own = || self.0.iter().find(|(own, _)| own.eq_ignore_ascii_case(key)).map(|(_, row)| row);
        self.0.get(key).or_else(own).copied()
    }
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
