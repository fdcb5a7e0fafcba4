//! How deep a script is nested, before anything that recurses looks at it.
//!
//! A light reading of its tokens: brackets, and operators that follow each other in one expression, cost stack in
//! the parser and in everything that walks the tree. The costs are measured, and rounded up.

use weseal_rules::Text;

use super::excess::{ENDLESS, LONG, NESTED};

/// The most that is parsed. Debug builds take about four times the stack of release builds: there it is less than
/// two megabytes, the stack of a thread.
const LIMIT: usize = 1400;
/// What a bracket costs, where an operator costs 1.
const BRACKET: usize = 4;

/// How many bytes may be gone through in vain for the ends of regular expressions. There is hardly one in what people
/// write; in a line of nothing but beginnings each would be a walk to its end.
const IN_VAIN: usize = 4 << 20;

/// Why parsing a script could use more stack than there is, if it could.
pub(crate) fn excess(text: &str, jsx: bool) -> Option<Text> {
    let bytes = text.as_bytes();
    Scan {
        bytes,
        jsx,
        at: 0,
        levels: Vec::new(),
        chain: 0,
        before: 0,
        cost: 0,
        last: Last::Start,
        newline: false,
        in_vain: 0,
    }
    .run()
}

/// What stood before: whether `/` begins a regular expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    /// An operand: `/` divides.
    Operand,
    /// A word after which a statement in brackets follows: `if`, `while`, `for`, `with`.
    Head,
    /// The end of a block.
    Block,
    /// A dot: the next word is a name.
    Dot,
    /// Anything after which an operand follows.
    Operator,
}

struct Level {
    bracket: u8,
    /// The operators of the expression in which it opened.
    chain: usize,
    /// Whether it is the bracket of `if (…)`, or an element of which the children have begun.
    head: bool,
}

struct Scan<'a> {
    bytes: &'a [u8],
    /// Whether `<` may begin an element.
    jsx: bool,
    at: usize,
    levels: Vec<Level>,
    chain: usize,
    /// The same before the last `;`.
    before: usize,
    /// What all open levels cost together.
    cost: usize,
    last: Last,
    /// Whether a line has ended since then.
    newline: bool,
    /// How many bytes have been taken for a regular expression that was none.
    in_vain: usize,
}

impl Scan<'_> {
    fn run(mut self) -> Option<Text> {
        while let Some(byte) = self.peek(0) {
            if self.is_in_children() {
                self.children();
                if self.cost > LIMIT {
                    return Some(NESTED);
                }
                continue;
            }
            match byte {
                b'\n' => {
                    self.newline = true;
                    self.skip(1);
                }
                b' ' | b'\t' | b'\r' => self.skip(1),
                b'<' if self.is_element() => {
                    self.open(b'<', false);
                    self.skip(1);
                    self.last = Last::Operator;
                }
                b'/' if self.peek(1) == Some(b'>') && self.top() == Some(b'<') => {
                    self.skip(1);
                    self.close(b'>');
                }
                b'>' if self.top() == Some(b'<') && self.last != Last::Head => self.begin_children(),
                b'/' if self.peek(1) == Some(b'/') => self.line(),
                b'/' if self.peek(1) == Some(b'*') => self.comment(),
                b'/' if !matches!(self.last, Last::Operand) => self.regular_expression(),
                b'"' | b'\'' => self.string(byte),
                b'`' => {
                    self.open(b'`', false);
                    self.skip(1);
                    self.template();
                }
                b'(' | b'[' | b'{' => {
                    let head = byte == b'(' && self.last == Last::Head;
                    self.open(byte, head);
                    self.skip(1);
                    self.last = Last::Operator;
                }
                b')' | b']' | b'}' => self.close(byte),
                b';' | b',' => {
                    self.before = if byte == b';' { self.chain } else { 0 };
                    self.chain = 0;
                    self.skip(1);
                    self.last = Last::Operator;
                }
                b'.' => {
                    self.operator();
                    self.last = Last::Dot;
                }
                byte if byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80 => {
                    self.word();
                }
                _ => self.operator(),
            }
            if self.cost.saturating_add(self.chain) > LIMIT {
                return Some(if self.cost > self.chain { NESTED } else { LONG });
            }
            if self.in_vain > IN_VAIN {
                return Some(ENDLESS);
            }
        }
        None
    }

    fn top(&self) -> Option<u8> {
        self.levels.last().map(|level| level.bracket)
    }

    fn is_in_children(&self) -> bool {
        self.levels.last().is_some_and(|level| level.bracket == b'<' && level.head)
    }

    fn is_element(&self) -> bool {
        let begins =
            self.peek(1).is_some_and(|byte| byte.is_ascii_alphabetic() || byte == b'>' || byte == b'_');
        self.jsx && self.last != Last::Operand && begins
    }

    fn begin_children(&mut self) {
        self.skip(1);
        if let Some(level) = self.levels.last_mut() {
            level.head = true;
        }
    }

    /// What stands between the tags of an element.
    fn children(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (Some(b'{'), _) => {
                self.last = Last::Operator;
                self.open(b'{', false);
                self.skip(1);
            }
            (Some(b'<'), Some(b'/')) => {
                while self.peek(0).is_some_and(|byte| byte != b'>') {
                    self.skip(1);
                }
                self.close(b'>');
            }
            (Some(b'<'), _) => {
                self.last = Last::Operator;
                self.open(b'<', false);
                self.skip(1);
            }
            _ => self.skip(1),
        }
    }

    fn peek(&self, ahead: usize) -> Option<u8> {
        self.bytes.get(self.at.saturating_add(ahead)).copied()
    }

    fn skip(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    fn open(&mut self, bracket: u8, head: bool) {
        // A call or an index is also a step of its chain.
        if self.last == Last::Operand {
            self.chain = self.chain.saturating_add(1);
        }
        self.levels.push(Level { bracket, chain: self.chain, head });
        self.cost = self.cost.saturating_add(self.chain).saturating_add(BRACKET);
        self.chain = 0;
    }

    fn close(&mut self, bracket: u8) {
        self.skip(1);
        let Some(level) = self.levels.pop() else {
            self.chain = 0;
            self.last = Last::Operand;
            return;
        };
        self.cost = self.cost.saturating_sub(level.chain).saturating_sub(BRACKET);
        self.chain = level.chain;
        if level.bracket == b'`' {
            // Text of a template with a bracket too many.
            self.last = Last::Operand;
        } else if bracket == b'}' && self.levels.last().is_some_and(|outer| outer.bracket == b'`') {
            self.template();
        } else {
            self.last = match bracket {
                b'}' => Last::Block,
                _ if level.head && bracket == b')' => Last::Operator,
                _ => Last::Operand,
            };
            self.newline = false;
        }
    }

    fn operator(&mut self) {
        let pair = (self.peek(0), self.peek(1));
        let is_postfix =
            self.last == Last::Operand && matches!(pair, (Some(b'+'), Some(b'+')) | (Some(b'-'), Some(b'-')));
        self.chain = self.chain.saturating_add(1);
        self.newline = false;
        self.skip(if is_postfix { 2 } else { 1 });
        if !is_postfix {
            self.last = Last::Operator;
        }
    }

    fn word(&mut self) {
        let start = self.at;
        while self
            .peek(0)
            .is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80)
        {
            self.skip(1);
        }
        let word = self.bytes.get(start..self.at).unwrap_or_default();
        if self.last == Last::Dot {
            self.last = Last::Operand;
            self.newline = false;
            return;
        }
        // A new statement behind a block or a line, unless it goes on.
        let goes_on = matches!(
            word,
            b"else" | b"catch" | b"finally" | b"in" | b"of" | b"instanceof" | b"as" | b"satisfies"
        );
        let ended = self.last == Last::Block || (self.last == Last::Operand && self.newline);
        if ended && !goes_on {
            self.chain = 0;
        }
        self.newline = false;
        if word == b"else" {
            // `if (a) b; else if (c) d; else …` is nested, whatever stands between.
            self.chain = self.chain.max(self.before);
        }
        self.last = match word {
            b"if" | b"while" | b"for" | b"with" => {
                self.chain = self.chain.saturating_add(1);
                Last::Head
            }
            b"return" | b"typeof" | b"case" | b"in" | b"of" | b"void" | b"delete" | b"instanceof"
            | b"new" | b"do" | b"else" | b"throw" | b"yield" | b"await" | b"default" | b"extends"
            | b"keyof" | b"as" | b"satisfies" => {
                self.chain = self.chain.saturating_add(1);
                Last::Operator
            }
            _ => Last::Operand,
        };
    }

    fn string(&mut self, quote: u8) {
        self.skip(1);
        while let Some(byte) = self.peek(0) {
            self.skip(1);
            match byte {
                b'\\' => self.skip(1),
                b'\n' => break,
                byte if byte == quote => break,
                _ => {}
            }
        }
        self.last = Last::Operand;
    }

    fn template(&mut self) {
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\\' => self.skip(2),
                b'`' => {
                    self.close(b'`');
                    self.last = Last::Operand;
                    return;
                }
                b'$' if self.peek(1) == Some(b'{') => {
                    self.last = Last::Operator;
                    self.open(b'{', false);
                    self.skip(2);
                    return;
                }
                _ => self.skip(1),
            }
        }
    }

    fn line(&mut self) {
        while self.peek(0).is_some_and(|byte| byte != b'\n') {
            self.skip(1);
        }
    }

    fn comment(&mut self) {
        self.skip(2);
        while let Some(byte) = self.peek(0) {
            if byte == b'*' && self.peek(1) == Some(b'/') {
                return self.skip(2);
            }
            self.skip(1);
        }
    }

    fn regular_expression(&mut self) {
        let start = self.at;
        let mut in_class = false;
        self.skip(1);
        while let Some(byte) = self.peek(0) {
            match byte {
                b'\n' => break,
                b'\\' => self.skip(1),
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => {
                    self.skip(1);
                    self.last = Last::Operand;
                    return;
                }
                _ => {}
            }
            self.skip(1);
        }
        // It was a division, or the end of an element.
        self.in_vain = self.in_vain.saturating_add(self.at.saturating_sub(start));
        self.at = start;
        self.operator();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deep(text: &str) -> bool {
        excess(text, true).is_some()
    }

    #[test]
    fn what_people_write_is_not_deep() {
        // An interpreter takes minutes for what a compiler does at once.
        const TIMES: usize = if cfg!(miri) { 20 } else { 2000 };
        let statements =
            "if (a) { b(); } else { c() }\nconst x = /[(]/.test('(') ? `(${d}(` : {e: [1, 2]};\n"
                .repeat(TIMES);
        assert!(!deep(&statements));
        assert!(!deep(&format!("x = [{}]", "'a' + b, ".repeat(10 * TIMES))));
        assert!(!deep(&format!("x = '{}'", "(".repeat(10 * TIMES))));
        assert!(!deep(&format!("x = {}", "a + ".repeat(1000))));
        assert!(!deep(&"a = b.c(d)\nb += 1\n".repeat(10 * TIMES)));
        let element = "<View className='a'>it's {b < c ? <A/> : null}<Text>(((</Text></View>\n";
        assert!(!deep(&format!("x = <View>{}</View>", element.repeat(TIMES))));
    }

    #[test]
    fn what_would_overflow_is() {
        for piece in
            ["(", "[", "{a:", "a(", "`${", "!", "a?b:", "a=", "if(a)", "if(a)b;else ", "1+", "<a>{", "()=>{"]
        {
            assert!(deep(&format!("x={}", piece.repeat(3000))), "{piece}");
        }
        assert!(deep(&format!("x=a{}", ".b".repeat(3000))));
        assert!(deep(&format!("x=a{}", "()".repeat(3000))));
    }
}
