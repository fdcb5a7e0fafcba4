//! From a message to its row.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Event, Key, TABLES};

/// Finds the row of a message, without regard to ASCII case (some events are "不区分大小写").
///
/// `MsgType` decides; where it is `event`, or absent, `Event` does; a third-party platform's
/// notification has `InfoType` alone.
#[must_use]
pub fn find(
    msg_type: Option<&str>,
    event: Option<&str>,
    info_type: Option<&str>,
) -> Option<&'static Event> {
    match (msg_type, event, info_type) {
        (Some(msg_type), event, _) if msg_type.eq_ignore_ascii_case("event") => {
            look_up(&ROWS.events, event?)
        }
        (Some(msg_type), _, _) => look_up(&ROWS.messages, msg_type),
        (None, Some(event), _) => look_up(&ROWS.events, event),
        (None, None, Some(info_type)) => look_up(&ROWS.infos, info_type),
        (None, None, None) => None,
    }
}

/// The row with this discriminant.
#[must_use]
pub fn by_name(name: &str) -> Option<&'static Event> {
    ROWS.names.get(name).copied()
}

type Index = HashMap<String, &'static Event>;

#[derive(Default)]
struct Rows {
    names: HashMap<&'static str, &'static Event>,
    messages: Index,
    events: Index,
    infos: Index,
}

static ROWS: LazyLock<Rows> = LazyLock::new(|| {
    let mut rows = Rows::default();
    for row in TABLES.iter().copied().flatten() {
        let (index, key) = match row.key {
            Key::Message(key) => (&mut rows.messages, key),
            Key::Event(key) => (&mut rows.events, key),
            Key::Info(key) => (&mut rows.infos, key),
        };
        index.insert(key.to_ascii_lowercase(), row);
        rows.names.insert(row.name, row);
    }
    rows
});

fn look_up(index: &Index, key: &str) -> Option<&'static Event> {
    // Nearly always the spelling is the table's own, and nothing has to be copied.
    index
        .get(key)
        .or_else(|| index.get(&key.to_ascii_lowercase()))
        .copied()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_row_is_found_by_its_own_key() {
        for row in TABLES.iter().copied().flatten() {
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
        for row in TABLES.iter().copied().flatten() {
            assert!(names.insert(row.name), "{} stands twice", row.name);
            assert!(
                !row.title.0.is_empty() && !row.title.1.is_empty(),
                "{}",
                row.name
            );
            assert!(row.source.starts_with("https://"), "{}", row.name);
            for id in row.id {
                let first = id.split('.').next().unwrap();
                assert!(
                    row.fields.iter().any(|field| field.name == first),
                    "{}: {id}",
                    row.name
                );
            }
        }
    }
}
