//! Which other files a script names, and what it gives them.

use oxc_ast::AstKind;
use oxc_ast::ast::{
    AssignmentTarget, BindingPattern, Declaration, ExportDefaultDeclarationKind, Expression,
    ObjectPropertyKind, Statement,
};
use oxc_semantic::SymbolId;

use super::facts::{Export, Facts};
use super::platform;
use super::value::{Value, Values, local_of, required};

/// Adds the names of other files.
pub(super) fn import(kind: AstKind<'_>, facts: &mut Facts) {
    let source = match kind {
        AstKind::ImportDeclaration(import) if !import.import_kind.is_type() => import.source.value.as_str(),
        AstKind::ExportFromDeclaration(export) => export.source.value.as_str(),
        AstKind::ExportAllDeclaration(export) => export.source.value.as_str(),
        AstKind::ImportExpression(import) => match &import.source {
            Expression::StringLiteral(source) => source.value.as_str(),
            Expression::TemplateLiteral(text) if text.is_no_substitution_template() => {
                text.quasis.first().map_or("", |text| text.value.raw.as_str())
            }
            source => return all_so(source, facts),
        },
        AstKind::CallExpression(call) => match required(call) {
            Some(source) => source,
            None => return required_later(call, facts),
        },
        AstKind::TSImportEqualsDeclaration(import) => match &import.module_reference {
            oxc_ast::ast::TSModuleReference::ExternalModuleReference(reference) => {
                reference.expression.value.as_str()
            }
            _ => return,
        },
        _ => return,
    };
    match kind {
        AstKind::ImportDeclaration(_) => {}
        AstKind::ExportFromDeclaration(export) => {
            for own in &export.specifiers {
                let (name, here) = (own.local.name().to_string(), own.exported.name().to_string());
                facts.passed.push((source.to_owned(), name, here));
            }
        }
        AstKind::ExportAllDeclaration(export) => {
            let own = export.exported.as_ref().map_or_else(|| "*".to_owned(), |own| own.name().to_string());
            facts.passed.push((source.to_owned(), "*".to_owned(), own));
        }
        _ => facts.taken.push((source.to_owned(), "*".to_owned())),
    }
    facts.imports.push(source.to_owned());
}

/// `require(`./pages/${name}`)`, `import("./pages/" + name)`: all that begins so.
fn all_so(source: &Expression<'_>, facts: &mut Facts) {
    let mut first = source;
    while let Expression::BinaryExpression(sum) = first {
        first = &sum.left;
    }
    let start = match first {
        Expression::StringLiteral(text) => text.value.as_str(),
        Expression::TemplateLiteral(text) => text.quasis.first().map_or("", |text| text.value.raw.as_str()),
        _ => return,
    };
    if start.contains('/') {
        facts.imports.push(format!("{start}*"));
    }
}

/// Notes what an import takes, or passes on: `import a from "./a"; export { a }`.
pub(super) fn taken<'a>(
    import: &oxc_ast::ast::ImportDeclaration<'a>,
    specifier: &oxc_ast::ast::ImportDeclarationSpecifier<'a>,
    values: &Values<'_, 'a>,
    facts: &mut Facts,
) {
    let name = match specifier {
        oxc_ast::ast::ImportDeclarationSpecifier::ImportSpecifier(own) => own.imported.name().to_string(),
        _ => "*".to_owned(),
    };
    let source = import.source.value.to_string();
    let symbol = local_of(specifier).symbol_id.get();
    let references = symbol.into_iter().flat_map(|symbol| values.scoping.get_resolved_references(symbol));
    let exported: Option<Vec<_>> = references
        .map(|reference| match values.nodes.parent_kind(reference.node_id()) {
            AstKind::ExportSpecifier(own) => Some(own.exported.name().to_string()),
            _ => None,
        })
        .collect();
    match exported.filter(|exported| !exported.is_empty()) {
        Some(exported) => {
            facts.passed.extend(exported.into_iter().map(|own| (source.clone(), name.clone(), own)));
        }
        None => facts.taken.push((source, name)),
    }
}

/// `require.async("…")`, `wx.createWorker("…")` and `import.meta.glob("…")` name files too.
fn required_later(call: &oxc_ast::ast::CallExpression<'_>, facts: &mut Facts) {
    if matches!(&call.callee, Expression::Identifier(callee) if callee.name == "require")
        && let Some(source) = call.arguments.first().and_then(|own| own.as_expression())
    {
        return all_so(source, facts);
    }
    let Expression::StaticMemberExpression(member) = &call.callee else { return };
    let name = member.property.name.as_str();
    if !matches!(name, "async" | "createWorker" | "importScripts" | "context" | "glob") {
        return;
    }
    if let Some(oxc_ast::ast::Argument::StringLiteral(source)) = call.arguments.first() {
        let source = source.value.as_str();
        let source = match source.split_once('*') {
            // `import.meta.glob("./modules/*.ts")`
            Some((start, _)) => format!("{start}*"),
            None if name == "context" => format!("{source}/*"),
            None => {
                facts.taken.push((source.to_owned(), "*".to_owned()));
                source.to_owned()
            }
        };
        facts.imports.push(source);
    }
}

/// Adds what is exported by the statements of a module.
pub(super) fn export<'a>(statements: &[Statement<'a>], values: &Values<'_, 'a>, facts: &mut Facts) {
    for statement in statements {
        match statement {
            Statement::ExportDefaultDeclaration(export) => {
                if let Some(expression) = export.declaration.as_expression() {
                    exported("default", values_of(values, expression), facts);
                } else if let ExportDefaultDeclarationKind::ClassDeclaration(class) = &export.declaration
                    && let Some(symbol) = class.id.as_ref().and_then(|id| id.symbol_id.get())
                {
                    exported("default", symbol_of(values, symbol), facts);
                }
            }
            Statement::ExportDeclaration(export) => {
                if let Declaration::FunctionDeclaration(own) = &export.declaration
                    && let Some(own) = &own.id
                    && let Some(symbol) = own.symbol_id.get()
                {
                    exported(&own.name, symbol_of(values, symbol), facts);
                } else if let Declaration::VariableDeclaration(declaration) = &export.declaration {
                    for declarator in &declaration.declarations {
                        for (name, symbol) in bound(&declarator.id) {
                            exported(name, symbol_of(values, symbol), facts);
                        }
                    }
                }
            }
            Statement::ExportNamedDeclaration(export) => {
                for specifier in &export.specifiers {
                    if let oxc_ast::ast::ModuleExportName::IdentifierReference(local) = &specifier.local
                        && let Some(symbol) = values.symbol(local)
                    {
                        exported(&specifier.exported.name(), symbol_of(values, symbol), facts);
                    }
                }
            }
            Statement::ExportFromDeclaration(export) => {
                for specifier in &export.specifiers {
                    let (source, name) =
                        (export.source.value.to_string(), specifier.local.name().to_string());
                    exported(&specifier.exported.name(), Some(Export::Of { source, name }), facts);
                }
            }
            Statement::ExportAllDeclaration(export) if export.exported.is_none() => {
                facts.reexports.push(export.source.value.to_string());
            }
            _ => {}
        }
    }
}

/// Adds what `module.exports = …` and `exports.name = …` export.
pub(super) fn assigned<'a>(kind: AstKind<'a>, values: &Values<'_, 'a>, facts: &mut Facts) {
    let AstKind::AssignmentExpression(assignment) = kind else { return };
    if is_module_exports(&assignment.left) {
        if let Expression::ObjectExpression(object) = &assignment.right {
            for property in &object.properties {
                if let ObjectPropertyKind::ObjectProperty(property) = property
                    && let Some(name) = super::member::key(&property.key)
                {
                    exported(name, values_of(values, &property.value), facts);
                }
            }
        }
        exported("default", values_of(values, &assignment.right), facts);
        return;
    }
    if let AssignmentTarget::StaticMemberExpression(member) = &assignment.left
        && is_exports(&member.object)
    {
        exported(member.property.name.as_str(), values_of(values, &assignment.right), facts);
    }
}

pub(super) fn is_module_exports(target: &AssignmentTarget<'_>) -> bool {
    matches!(target, AssignmentTarget::StaticMemberExpression(member)
        if member.property.name == "exports"
            && matches!(&member.object, Expression::Identifier(object) if object.name == "module"))
}

/// Whether it is `exports` or `module.exports`.
pub(super) fn is_exports(object: &Expression<'_>) -> bool {
    match object {
        Expression::Identifier(object) => object.name == "exports",
        Expression::StaticMemberExpression(member) => {
            member.property.name == "exports"
                && matches!(&member.object, Expression::Identifier(object) if object.name == "module")
        }
        _ => false,
    }
}

fn exported(name: &str, export: Option<Export>, facts: &mut Facts) {
    if let Some(export) = export {
        facts.exports.insert(name.to_owned(), export);
    }
}

fn values_of<'a>(values: &Values<'_, 'a>, expression: &Expression<'a>) -> Option<Export> {
    export_of(&values.of(expression)).or_else(|| platform::of(expression, values).map(Export::Ours))
}

fn symbol_of(values: &Values<'_, '_>, symbol: SymbolId) -> Option<Export> {
    export_of(&values.of_symbol(symbol)).or_else(|| platform::of_symbol(symbol, values).map(Export::Ours))
}

fn export_of(value: &Value<'_>) -> Option<Export> {
    match value {
        Value::Api => Some(Export::Api),
        Value::Import { source, name } => {
            Some(Export::Of { source: (*source).to_owned(), name: (*name).to_owned() })
        }
        _ => None,
    }
}

/// The names that a pattern binds at its first level.
fn bound<'p>(pattern: &'p BindingPattern<'_>) -> Vec<(&'p str, SymbolId)> {
    let of = |pattern: &'p BindingPattern<'_>| match pattern {
        BindingPattern::BindingIdentifier(own) => Some((own.name.as_str(), own.symbol_id.get()?)),
        _ => None,
    };
    match pattern {
        BindingPattern::ObjectPattern(object) => {
            object.properties.iter().filter_map(|property| of(&property.value)).collect()
        }
        pattern => of(pattern).into_iter().collect(),
    }
}
