//! Numbers and damage that are the same on every machine.

/// A generator of 64 bits (splitmix64): enough to choose among cases.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below a limit.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % limit
    }

    /// One of several.
    pub(crate) fn one_of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }

    /// A text with a few characters removed, doubled or replaced by what the format treats specially.
    pub(crate) fn damaged(&mut self, text: &str, special: &[&str]) -> String {
        let mut characters: Vec<String> = text.chars().map(String::from).collect();
        for _ in 0..=self.below(3) {
            let at = self.below(characters.len());
            match self.below(4) {
                0 => characters.truncate(at + 1),
                1 => characters[at].clear(),
                2 => self.one_of(special).clone_into(&mut characters[at]),
                _ => characters[at].push_str(self.one_of(special)),
            }
        }
        characters.concat()
    }
}
