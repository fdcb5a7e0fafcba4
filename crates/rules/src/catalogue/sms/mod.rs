//! Short messages of cloud development that lead into a mini program.

/// A message to one number with these members.
macro_rules! message {
    ($members:literal) => {
        $crate::Example::of(concat!(r#"{"env":"e","phone_number_list":["+8612345678910"],"#, $members, "}"))
    };
}

/// A message with this text.
macro_rules! saying {
    ($text:literal) => {
        $crate::Example::of(concat!(
            r#"{"env":"e","phone_number_list":["+8612345678910"],"path":"/index.html","content":""#,
            $text,
            r#""}"#
        ))
    };
}

/// A message of the second interface with this link and text.
macro_rules! linked {
    ($link:literal, $text:literal) => {
        $crate::Example::of(concat!(
            r#"{"env":"e","phone_number_list":["+8612345678910"],"template_id":"844110","url_link":""#,
            $link,
            r#"","template_param_list":[""#,
            $text,
            r#""]}"#
        ))
    };
}

mod content;
mod frequency;
mod send;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[send::SUBJECT, frequency::SUBJECT];

/// Those whose payload stands in the call of a cloud function.
pub(super) const CALLED: &[Subject] = &[send::SUBJECT];
