//! What is taken of the interface object by patterns and imports.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{AssignmentTargetProperty, BindingPattern, Expression, ObjectAssignmentTarget};
use oxc_semantic::{NodeId, Reference, SymbolId};

use super::facts::Facts;
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
            self.used(node, &format!("wx.{name}"), at, facts);
        }
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
