//! What is there more than once.

use std::borrow::Cow;

use crate::Place;

/// Shows every place whose name another has had before it, with that other one.
pub fn repeats<'p>(mut items: Vec<(Cow<'_, str>, Place<'p>)>, see: &mut dyn FnMut(&Place<'p>, &Place<'p>)) {
    // Stable: of equal names the first is the original, whatever the order in which they are told.
    items.sort_by(|(one, _), (other, _)| one.cmp(other));
    for pair in items.windows(2) {
        if let [(one, first), (other, second)] = pair
            && one == other
        {
            see(first, second);
        }
    }
}
