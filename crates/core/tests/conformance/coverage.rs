//! Every code and every hint has a vector, and no vector has one that does not exist.

use std::collections::BTreeSet;

use weseal::{Code, Hint};

use crate::suite::vectors::{self, Vector};

/// They need a backend that is broken, or the handler of the JavaScript facade.
const WITHOUT_VECTOR: [Code; 11] = [
    Code::BackendUnavailable,
    Code::Internal,
    Code::MethodNotAllowed,
    Code::HandlerFailed,
    Code::AnswerMissing,
    Code::DeadlineExceeded,
    Code::MessageBusy,
    Code::ClaimLost,
    Code::StoreFailed,
    Code::StoreFull,
    Code::SourceRefused,
];

#[test]
fn every_code_has_a_vector() {
    let codes = Code::ALL.iter().filter(|code| !WITHOUT_VECTOR.contains(code));
    let wanted: BTreeSet<String> = codes.map(|code| code.as_str().to_owned()).collect();
    assert_eq!(shown_in_vectors(|vector| text(vector, "/code")), wanted);
}

#[test]
fn every_hint_has_a_vector() {
    let wanted: BTreeSet<String> = Hint::ALL.iter().map(|hint| hint.as_str().to_owned()).collect();
    let mut shown = shown_in_vectors(|vector| text(vector, "/hint"));
    shown.extend(vectors::files().iter().flat_map(|file| &file.vectors).flat_map(causes));
    assert_eq!(shown, wanted);
}

#[test]
fn every_number_of_wechat_belongs_to_its_code() {
    for vector in vectors::files().iter().flat_map(|file| &file.vectors) {
        let code = text(vector, "/code").and_then(|name| Code::ALL.iter().find(|code| code.as_str() == name));
        let number = vector.value("error")["wechatCode"].as_i64();
        assert_eq!(number, code.and_then(|code| code.wechat_code()).map(i64::from), "{}", vector.id());
    }
}

fn shown_in_vectors(shown: impl Fn(&Vector) -> Option<String>) -> BTreeSet<String> {
    vectors::files().iter().flat_map(|file| &file.vectors).filter_map(shown).collect()
}

/// What an explanation names as a likely cause.
fn causes(vector: &Vector) -> Vec<String> {
    let causes = vector.value("causes");
    causes.as_array().into_iter().flatten().filter_map(|cause| cause.as_str().map(str::to_owned)).collect()
}

fn text(vector: &Vector, path: &str) -> Option<String> {
    vector.value("error").pointer(path)?.as_str().map(str::to_owned)
}
