//! The walk over a script: twice over its nodes, first for what holds the interface object, then for its uses.

use oxc_ast::AstKind;
use oxc_semantic::Semantic;

use super::dead::Dead;
use super::facts::Facts;
use super::value::Values;
use super::{Dialect, elements, http, modules, signs, uses, wrap};

/// What a script says.
pub(super) fn facts(file: usize, semantic: &Semantic<'_>, dialect: Dialect) -> Facts {
    let mut facts = Facts::default();
    let mut values = Values::new(semantic, dialect);
    for node in semantic.nodes() {
        wrap::learn(node.id(), node.kind(), &mut values, &mut facts);
    }
    let calls_server = semantic.source_text().contains(http::HOST);
    let dead = Dead::of(&values);
    let scout = uses::Scout { file, values: &values, dead: &dead };
    for node in semantic.nodes() {
        scout.see(node.id(), node.kind(), &mut facts);
        signs::note(file, &values, node.id(), node.kind(), calls_server, &mut facts);
        modules::import(node.kind(), &mut facts);
        modules::assigned(node.kind(), &values, &mut facts);
        if let AstKind::JSXOpeningElement(element) = node.kind() {
            facts.elements.push(elements::element(element, &values));
        }
    }
    let statements = &semantic.nodes().program().body;
    modules::export(statements, &values, &mut facts);
    let maybe = facts.maybe.iter().map(|own| &own.found);
    let mut places: Vec<_> = facts.uses.iter().chain(maybe).map(|own| own.at.start).collect();
    places.sort_unstable();
    facts.foreign = dead.into_maybe();
    facts.foreign.retain(|own| {
        let first = places.partition_point(|place| *place < own.at.start);
        places.get(first).is_some_and(|place| own.at.contains(place))
    });
    facts.taken.sort_unstable();
    facts.taken.dedup();
    facts
}
