//! What JavaScript holds by a number: a handle is a place in a list, and places that are free are given out again.

/// What handles stand for.
pub(crate) struct Slots<T>(Vec<Option<T>>);

impl<T> Slots<T> {
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// Keeps something and gives its handle; nothing where there are more than handles can count.
    pub(crate) fn put(&mut self, value: T) -> Option<u32> {
        let free = self.0.iter().position(Option::is_none).unwrap_or(self.0.len());
        let handle = u32::try_from(free).ok()?;
        if free == self.0.len() {
            self.0.push(None);
        }
        *self.0.get_mut(free)? = Some(value);
        Some(handle)
    }

    /// What a handle stands for, if it is open.
    pub(crate) fn slot(&mut self, handle: u32) -> Option<&mut Option<T>> {
        self.0.get_mut(usize::try_from(handle).ok()?)
    }
}
