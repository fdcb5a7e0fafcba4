//! Menus of official accounts, with buttons that open a mini program.

/// A menu of one button with these members.
macro_rules! one {
    ($members:literal) => {
        $crate::Example::of(concat!(r#"{"button":[{"name":"a","#, $members, "}]}"))
    };
}

/// A menu with these buttons on its second level.
macro_rules! below {
    ($buttons:expr) => {
        $crate::Example::of(concat!(r#"{"button":[{"name":"a","sub_button":["#, $buttons, "]}]}"))
    };
}

mod button;
mod conditional;

use crate::Subject;

/// The subjects of this family.
pub(super) const SUBJECTS: &[Subject] = &[button::SUBJECT, conditional::SUBJECT];
