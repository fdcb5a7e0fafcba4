//! The order of a module's functions. gzip finds again what it saw in the last 32 KB: where functions that resemble
//! each other stand together, less is downloaded (the linter's module: 3 %). The engine does not care.

#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "numbers of functions and of pieces, which are counted here; a slip ends a build"
)]

use crate::shell;
use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

/// So many bytes at once are compared: an instruction or two with their operands.
const PIECE: usize = 6;
/// What more functions than this have in common says nothing about their likeness.
const COMMON: usize = 20;
/// How far back likeness counts, in bytes. Less than gzip sees: what is near is cheaper to point at.
const WINDOW: usize = 12_000;
/// Bytes that every function costs, whatever it resembles: otherwise the shortest ones always come first.
const COST: usize = 100;

/// The module with its functions in the order in which they compress best.
pub(crate) fn by_likeness(module: &[u8]) -> shell::Result<Vec<u8>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            _ => {}
        }
    }
    let order = order_of(&bodies);
    let mut numbers = vec![0; order.len()];
    for (number, &function) in (imported..).zip(&order) {
        numbers[function] = number;
    }
    let mut ordered = Module::new();
    Renumbering { imported, order, numbers }.parse_core_module(&mut ordered, Parser::new(0), module)?;
    Ok(ordered.finish())
}

/// After each function the one of which most was seen lately.
fn order_of(bodies: &[&[u8]]) -> Vec<usize> {
    let Pieces { of, holders } = Pieces::shared(bodies);
    let mut seen = vec![0_usize; holders.len()];
    let mut familiar = vec![0_usize; bodies.len()];
    let mut window = VecDeque::new();
    let mut width = 0;
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    // Of those that are equally familiar the first: the order is the same on every machine.
    let rank = |familiar: &[usize], function: usize| {
        (familiar[function] * 1_000_000 / (bodies[function].len() + COST), Reverse(function))
    };
    while let Some(place) = (0..left.len()).max_by_key(|&place| rank(&familiar, left[place])) {
        let next = left.swap_remove(place);
        order.push(next);
        window.push_back(next);
        width += bodies[next].len();
        for &piece in &of[next] {
            seen[piece] += 1;
            if seen[piece] == 1 {
                holders[piece].iter().for_each(|&holder| familiar[holder] += 1);
            }
        }
        while let Some(&oldest) = window.front().filter(|&&oldest| width > WINDOW + bodies[oldest].len()) {
            window.pop_front();
            width -= bodies[oldest].len();
            for &piece in &of[oldest] {
                seen[piece] -= 1;
                if seen[piece] == 0 {
                    holders[piece].iter().for_each(|&holder| familiar[holder] -= 1);
                }
            }
        }
    }
    order
}

/// The sequences of bytes that a few functions share, numbered from 0 on.
struct Pieces {
    /// Which ones each function has.
    of: Vec<Vec<usize>>,
    /// Which functions have each one.
    holders: Vec<Vec<usize>>,
}

impl Pieces {
    fn shared(bodies: &[&[u8]]) -> Self {
        let mut holders: HashMap<&[u8], Vec<usize>> = HashMap::new();
        for (function, body) in bodies.iter().enumerate() {
            for piece in body.windows(PIECE) {
                let holders = holders.entry(piece).or_default();
                if holders.last() != Some(&function) {
                    holders.push(function);
                }
            }
        }
        let holders: Vec<_> =
            holders.into_values().filter(|holders| (2..=COMMON).contains(&holders.len())).collect();
        let mut of = vec![Vec::new(); bodies.len()];
        for (piece, holders) in holders.iter().enumerate() {
            holders.iter().for_each(|&function| of[function].push(piece));
        }
        Self { of, holders }
    }
}

/// Writes a module anew, its functions in another order.
struct Renumbering {
    imported: u32,
    /// Which function stands at each place, imported ones not counted.
    order: Vec<usize>,
    /// The number of each function, imported ones counted.
    numbers: Vec<u32>,
}

impl Reencode for Renumbering {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(function.checked_sub(self.imported).map_or(function, |own| self.numbers[own as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let types = section.into_iter().collect::<Result<Vec<u32>, _>>()?;
        self.order.iter().for_each(|&function| {
            functions.function(types[function]);
        });
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(code, bodies[function].clone())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_alike_stands_together() {
        let bodies: [&[u8]; 4] =
            [b"first and long, much longer", b"second one", b"first and long", b"the second one"];
        assert_eq!(order_of(&bodies), [0, 2, 1, 3]);
    }

    #[test]
    fn a_call_reaches_the_function_that_it_reached_before() {
        let mut renumbering = Renumbering { imported: 3, order: vec![1, 0], numbers: vec![4, 3] };
        let number = |function| renumbering.function_index(function).expect("a number");
        assert_eq!([0, 2, 3, 4].map(number), [0, 2, 4, 3]);
    }
}
