//! The vector files: read, and taken apart into calls.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use serde_json::value::RawValue;

use super::values;

/// A file of vectors.
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) number_of_tests: usize,
    pub(crate) vectors: Vec<Vector>,
}

/// One test with what its group shares. A member stays text until it is asked for, so that the order of
/// fields survives where it matters.
pub(crate) struct Vector {
    members: Members,
}

type Members = BTreeMap<String, Box<RawValue>>;

const UNDER_MIRI: [&str; 7] =
    ["compute.json", "key.json", "open.json", "reply.json", "seal.json", "signature.json", "verify_url.json"];

/// All vector files, in the order of their names.
pub(crate) fn files() -> Vec<File> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    paths.retain(|path| !path.ends_with("schema.json"));
    // Miri is a thousand times slower: what it is given goes through every part but RSA.
    paths.retain(|path| !cfg!(miri) || UNDER_MIRI.iter().any(|name| path.ends_with(name)));
    paths.sort();
    paths.iter().map(file).collect()
}

fn file(path: &PathBuf) -> File {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = values::with_marks(&fs::read_to_string(path).unwrap());
    let content: Members = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let groups: Vec<Members> = parsed(&content["testGroups"]);
    File {
        name,
        number_of_tests: parsed(&content["numberOfTests"]),
        vectors: groups.into_iter().flat_map(vectors).collect(),
    }
}

/// The tests of a group; a member of a test overrides the group's whole.
fn vectors(mut group: Members) -> Vec<Vector> {
    let tests: Vec<Members> = parsed(&group.remove("tests").unwrap());
    let whole = |test| {
        let mut members = group.clone();
        members.extend(test);
        Vector { members }
    };
    tests.into_iter().map(whole).collect()
}

fn parsed<T: serde::de::DeserializeOwned>(raw: &RawValue) -> T {
    serde_json::from_str(raw.get()).unwrap()
}

impl Vector {
    pub(crate) fn id(&self) -> String {
        self.text("tcId")
    }

    /// Which call it is.
    pub(crate) fn kind(&self) -> String {
        self.text("type")
    }

    pub(crate) fn is_valid(&self) -> bool {
        self.text("result") == "valid"
    }

    /// A member as it was written.
    pub(crate) fn raw(&self, name: &str) -> Option<&str> {
        self.members.get(name).map(|raw| raw.get())
    }

    /// A member, or null.
    pub(crate) fn value(&self, name: &str) -> Value {
        self.members.get(name).map_or(Value::Null, |raw| parsed(raw))
    }

    /// The bytes of a member that is a text or an expression.
    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        values::bytes(&self.value(name))
    }

    /// A member that is a text or an expression.
    pub(crate) fn text(&self, name: &str) -> String {
        values::text(&self.value(name))
    }

    /// The configuration with its expressions expanded.
    pub(crate) fn config(&self) -> Value {
        let mut config = self.value("config");
        if let Some(key) = config.get_mut("encodingAesKey").filter(|key| key.get("$repeat").is_some()) {
            *key = values::text(key).into();
        }
        config
    }

    /// What a valid call gives, with its expressions expanded.
    pub(crate) fn expected(&self) -> Value {
        let mut expected = self.value("expected");
        if let Some(message) = expected.get_mut("message") {
            *message = values::text(message).into();
        }
        expected
    }
}
