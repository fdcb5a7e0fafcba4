//! What JavaScript holds by a number. A number is given out once: what is released twice, or after its end, is never
//! somebody else's by then.

/// What handles stand for.
pub(crate) struct Slots<T> {
    next: u32,
    /// In the order of their handles.
    open: Vec<(u32, T)>,
}

impl<T> Slots<T> {
    pub(crate) const fn new() -> Self {
        Self { next: 0, open: Vec::new() }
    }

    /// Keeps something and gives its handle; nothing where all handles have been given.
    pub(crate) fn put(&mut self, value: T) -> Option<u32> {
        let handle = self.next;
        self.next = handle.checked_add(1)?;
        self.open.push((handle, value));
        Some(handle)
    }

    /// What a handle stands for, if it is open.
    pub(crate) fn get(&mut self, handle: u32) -> Option<&mut T> {
        let place = self.place(handle)?;
        self.open.get_mut(place).map(|(_, value)| value)
    }

    /// Closes a handle, and gives what it stood for.
    pub(crate) fn take(&mut self, handle: u32) -> Option<T> {
        let place = self.place(handle)?;
        Some(self.open.remove(place).1)
    }

    fn place(&self, handle: u32) -> Option<usize> {
        self.open.binary_search_by_key(&handle, |(own, _)| *own).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_that_is_released_again_is_nobody_elses() {
        let mut slots = Slots::new();
        let [first, second] = ["first", "second"].map(|value| slots.put(value).unwrap());
        assert_eq!(slots.take(first), Some("first"));
        let third = slots.put("third").unwrap();
        assert_eq!(slots.take(first), None);
        assert_eq!([second, third].map(|handle| slots.get(handle).copied()), [Some("second"), Some("third")]);
        assert_eq!(slots.get(first), None);
    }
}
