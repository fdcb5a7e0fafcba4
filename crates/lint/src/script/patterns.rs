//! What is taken of the interface object by patterns and imports.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{AssignmentTargetProperty, BindingPattern, Expression, ObjectAssignmentTarget};
use oxc_semantic::{NodeId, Reference, SymbolId};

use super::facts::{Facts, Use};
use super::uses::Scout;
use super::value::Value;
use super::{member, range};

impl<'a> Scout<'_, '_, 'a> {
    /// `const {getLocation} = wx`, `function ({getLocation} = wx) {}`
    pub(super) fn destructured(
        &self,
        node: NodeId,
        pattern: &BindingPattern<'a>,
        initial: Option<&Expression<'a>>,
        facts: &mut Facts,
    ) {
        let (BindingPattern::ObjectPattern(pattern), Some(initial)) = (pattern, initial) else { return };
        for property in &pattern.properties {
            let Some(name) = member::key(&property.key) else { continue };
            // What is taken and never touched is no use.
            let is_touched = match &property.value {
                BindingPattern::BindingIdentifier(own) => {
                    own.symbol_id.get().is_none_or(|symbol| self.is_touched(symbol))
                }
                _ => true,
            };
            if is_touched {
                self.member(node, initial, name, range(&property.key), facts);
            }
        }
    }

    /// `({getLocation} = wx)`, `({getLocation: own.locate} = wx)`
    pub(super) fn assigned(
        &self,
        node: NodeId,
        pattern: &ObjectAssignmentTarget<'a>,
        object: &Expression<'a>,
        facts: &mut Facts,
    ) {
        for property in &pattern.properties {
            match property {
                AssignmentTargetProperty::AssignmentTargetPropertyIdentifier(own) => {
                    let name = own.binding.name.as_str();
                    if self.values.symbol(&own.binding).is_none_or(|symbol| self.is_touched(symbol)) {
                        self.member(node, object, name, range(&own.binding), facts);
                    }
                }
                AssignmentTargetProperty::AssignmentTargetPropertyProperty(own) => {
                    if let Some(name) = member::key(&own.name) {
                        self.member(node, object, name, range(&own.name), facts);
                    }
                }
            }
        }
    }

    /// `import { getLocation } from "@tarojs/taro"`
    pub(super) fn imported(&self, node: NodeId, symbol: SymbolId, at: Range<usize>, facts: &mut Facts) {
        if let Value::Member(name) = self.values.of_symbol(symbol)
            && self.is_touched(symbol)
        {
            let before = facts.uses.len();
            self.used(node, &format!("wx.{name}"), at, facts);
            let uses = facts.uses.split_off(before);
            let around = self.around(symbol);
            for own in uses {
                facts.uses.extend(around.iter().map(|export| Use { export: export.clone(), ..own.clone() }));
            }
        }
    }

    /// The exported functions in which a variable stands; nothing stands for a place that is in none.
    fn around(&self, symbol: SymbolId) -> Vec<Option<String>> {
        let mut around = Vec::new();
        for own in self.values.scoping.get_resolved_references(symbol).filter(|own| own.is_read()) {
            let export = self.export_of(own.node_id());
            if export.is_none() {
                return vec![None];
            }
            if !around.contains(&export) {
                around.push(export);
            }
        }
        if around.is_empty() { vec![None] } else { around }
    }

    fn is_touched(&self, symbol: SymbolId) -> bool {
        let is_exported = self
            .values
            .nodes
            .ancestors(self.values.scoping.symbol_declaration(symbol))
            .take(2)
            .any(|node| matches!(node.kind(), AstKind::ExportDeclaration(_)));
        is_exported || self.values.scoping.get_resolved_references(symbol).any(Reference::is_read)
    }
}
