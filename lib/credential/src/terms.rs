//! Nothing unsigned: every key and every type must mean something, or the graph would leave it out
//! and anyone could change it under a valid signature.
//!
//! JSON-LD scopes its terms: `achievementType` means something only on an `Achievement`. This walk
//! follows those scopes (JSON-LD 1.1, §4.1.8), and refuses the forms we never issue and that could
//! say one thing to a reader and another to the graph: `null`, empty and nested lists, keywords,
//! blank-node names, relative addresses, the same node described twice.

use std::collections::HashMap;

use serde_json::{Map, Value};

use crate::Invalid;
use crate::contexts;

/// What terms mean at some place: a stack of definitions, the last one first.
type Scope<'a> = Vec<&'a Map<String, Value>>;

/// Checks a whole credential, and that its contexts are embedded ones.
pub(crate) fn check(credential: &Value) -> Result<(), Invalid> {
    let Some(contexts) = credential.get("@context").and_then(Value::as_array) else {
        return Err(Invalid::Missing("@context"));
    };
    let mut scope = Scope::new();
    for (at, context) in contexts.iter().enumerate() {
        let url = context.as_str().ok_or_else(|| Invalid::UnknownContext(context.to_string()))?;
        if (at == 0) != (url == contexts::CREDENTIALS_V2) {
            return Err(Invalid::UnknownContext(url.to_owned()));
        }
        scope.push(contexts::terms(url).ok_or_else(|| Invalid::UnknownContext(url.to_owned()))?);
    }
    if scope.is_empty() {
        return Err(Invalid::Missing("@context"));
    }
    let mut walk = Walk { described: HashMap::new() };
    walk.node(credential, &scope, true)
}

struct Walk<'a> {
    /// The nodes that say more than their name, so that no two places describe one differently:
    /// in the graph their properties are one node's, and could change places under a valid proof.
    described: HashMap<&'a str, &'a Map<String, Value>>,
}

impl<'a> Walk<'a> {
    fn node(&mut self, value: &'a Value, outer: &Scope<'a>, is_root: bool) -> Result<(), Invalid> {
        let Some(node) = value.as_object() else { return Err(Invalid::NotAnObject) };
        let scope = with_types(node, outer)?;
        self.identity(node)?;
        for (key, value) in node {
            if is_root && key == "@context" {
                continue;
            }
            let definition = definition(&scope, key).ok_or_else(|| Invalid::UnknownTerm(key.clone()))?;
            if definition.as_str().is_some_and(|keyword| keyword.starts_with('@')) {
                continue;
            }
            if definition.get("@type").is_some_and(|t| t == "@json") {
                continue;
            }
            self.values(key, value, definition, outer)?;
        }
        Ok(())
    }

    fn identity(&mut self, node: &'a Map<String, Value>) -> Result<(), Invalid> {
        let Some(id) = node.get("id") else { return Ok(()) };
        let id = id
            .as_str()
            .filter(|id| is_absolute(id))
            .ok_or_else(|| Invalid::Unsigned(format!("the id {id}")))?;
        if node.len() == 1 {
            return Ok(());
        }
        match self.described.insert(id, node) {
            Some(before) if before != node => Err(Invalid::DescribedTwice(id.to_owned())),
            _ => Ok(()),
        }
    }

    fn values(
        &mut self,
        key: &str,
        value: &'a Value,
        definition: &'a Value,
        outer: &Scope<'a>,
    ) -> Result<(), Invalid> {
        match value {
            Value::Array(items) if items.is_empty() => {
                Err(Invalid::Unsigned(format!("an empty list in {key}")))
            }
            Value::Array(items) => items.iter().try_for_each(|item| match item {
                Value::Array(_) => Err(Invalid::Unsigned(format!("a list in a list in {key}"))),
                item => self.value(key, item, definition, outer),
            }),
            value => self.value(key, value, definition, outer),
        }
    }

    fn value(
        &mut self,
        key: &str,
        value: &'a Value,
        definition: &'a Value,
        outer: &Scope<'a>,
    ) -> Result<(), Invalid> {
        match value {
            Value::Null => Err(Invalid::Unsigned(format!("null in {key}"))),
            Value::Object(object) if object.contains_key("@value") => literal(key, object),
            Value::Object(_) => {
                // A context on the property itself reaches everything below it; one on a type
                // reaches only its own node, which is why `outer` and not the node's scope goes down.
                let mut inner = outer.clone();
                match definition.get("@context") {
                    Some(Value::Object(terms)) => inner.push(terms),
                    Some(Value::Null) => return Err(Invalid::UnknownTerm(key.to_owned())),
                    _ => {}
                }
                self.node(value, &inner, false)
            }
            Value::String(text) => match definition.get("@type").and_then(Value::as_str) {
                Some("@id") if !is_absolute(text) => {
                    Err(Invalid::Unsigned(format!("the relative address {text:?} in {key}")))
                }
                Some("@vocab")
                    if !is_absolute(text)
                        && definition.get("@context").is_none_or(|terms| terms.get(text).is_none()) =>
                {
                    Err(Invalid::UnknownTerm(text.clone()))
                }
                _ => Ok(()),
            },
            _ => Ok(()),
        }
    }
}

/// The scope on a node: the outer one, and what its types define (JSON-LD 1.1, type-scoped contexts).
fn with_types<'a>(node: &'a Map<String, Value>, outer: &Scope<'a>) -> Result<Scope<'a>, Invalid> {
    let mut scope = outer.clone();
    let types: Vec<&Value> = match node.get("type") {
        None => Vec::new(),
        Some(Value::Array(types)) if !types.is_empty() => types.iter().collect(),
        Some(one) => vec![one],
    };
    for type_ in types {
        let name = type_.as_str().ok_or_else(|| Invalid::Unsigned(format!("the type {type_}")))?;
        let definition = definition(outer, name).ok_or_else(|| Invalid::UnknownTerm(name.to_owned()))?;
        if let Some(terms) = definition.get("@context").and_then(Value::as_object) {
            scope.push(terms);
        }
    }
    Ok(scope)
}

fn definition<'a>(scope: &Scope<'a>, term: &str) -> Option<&'a Value> {
    // Keys such as `@protected` are part of a context's syntax, never terms.
    if term.starts_with('@') {
        return None;
    }
    scope.iter().rev().find_map(|terms| terms.get(term))
}

/// A text with its language, the only written-out literal we accept.
fn literal(key: &str, object: &Map<String, Value>) -> Result<(), Invalid> {
    let expected = object
        .iter()
        .all(|(name, value)| matches!(name.as_str(), "@value" | "@language") && value.is_string());
    if expected { Ok(()) } else { Err(Invalid::Unsigned(format!("a literal in {key}"))) }
}

/// A scheme, a colon and something: `https://…`, `did:web:…`, `urn:uuid:…`. Not a blank node `_:b`.
fn is_absolute(id: &str) -> bool {
    let Some((scheme, rest)) = id.split_once(':') else { return false };
    !rest.is_empty()
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
        && !id.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"{}|\\^`".contains(c))
}
