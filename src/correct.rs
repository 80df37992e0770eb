//! What a reader has put right: entities merged, parted or of another kind, false findings dropped.
//!
//! Takes a [`Report`] and [`Correction`]s; gives the report as if the stages had found it so: ids count anew, and what
//! pointed at a dropped claim points at the one around it. A correction names its finding by its place, so that it still
//! holds when the text is read again with another dateline. One that finds nothing there does nothing.
//!
//! ```
//! use pressglass::{Options, extract};
//! let mut options = Options::default();
//! options.set("corrections", r#"[{"do": "drop", "what": "entity", "at": {"start": 0, "end": 5}}]"#)?;
//! let report = extract("Paris is far.", &options);
//! assert!(report.entities.is_empty());
//! assert_eq!(report.corrections.len(), 1);
//! # Ok::<(), pressglass::Error>(())
//! ```

use crate::options::{Correction, Table};
use crate::report::{Entity, Mention, Report};
use crate::text::{Slicer, Span};
use std::collections::BTreeMap;

impl Report {
    /// Puts right what the reader says, and notes it down in the report.
    pub(crate) fn correct(&mut self, text: &str, corrections: &[Correction]) {
        if corrections.is_empty() {
            return;
        }
        let text = Slicer::new(text, self.offsets);
        for &correction in corrections {
            match correction {
                Correction::Merge { at, into } => self.merge(at, into),
                Correction::Split { at } => self.split(at, &text),
                Correction::Kind { at, kind } => {
                    if let Some(entity) = self.entity_at(at) {
                        self.entities[entity].kind = kind;
                    }
                }
                Correction::Drop { what, at } => self.drop_finding(what, at),
            }
        }
        self.entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.start));
        self.find_names_in_claims();
        self.renumber();
        self.corrections = corrections.to_vec();
    }

    fn entity_at(&self, at: Span) -> Option<usize> {
        self.entities.iter().position(|entity| entity.mentions.iter().any(|mention| place(mention) == at))
    }

    fn merge(&mut self, at: Span, into: Span) {
        let (Some(from), Some(to)) = (self.entity_at(at), self.entity_at(into)) else { return };
        if from == to {
            return;
        }
        let gone = self.entities[from].clone();
        let kept = &mut self.entities[to];
        for alias in std::iter::once(gone.name).chain(gone.aliases) {
            if alias != kept.name && !kept.aliases.contains(&alias) {
                kept.aliases.push(alias);
            }
        }
        for role in gone.roles {
            if !kept.roles.contains(&role) {
                kept.roles.push(role);
            }
        }
        kept.mentions.extend(gone.mentions);
        kept.mentions.sort_by_key(|mention| mention.start);
        let kept = kept.id.clone();
        for claim in self.claims.iter_mut().filter(|claim| claim.entity.as_ref() == Some(&gone.id)) {
            claim.entity = Some(kept.clone());
        }
        self.entities.remove(from);
    }

    fn split(&mut self, at: Span, text: &Slicer) {
        let Some(number) = self.entity_at(at).filter(|&entity| self.entities[entity].mentions.len() > 1) else {
            return;
        };
        let old = &mut self.entities[number];
        let Some(index) = old.mentions.iter().position(|mention| place(mention) == at) else { return };
        let mention = old.mentions.remove(index);
        let left: Vec<&str> = old.mentions.iter().map(|mention| text.slice(place(mention))).collect();
        let name = text.slice(at).to_owned();
        old.aliases.retain(|alias| left.contains(&alias.as_str()));
        if old.name == name && !left.contains(&name.as_str()) {
            old.name = left.iter().max_by_key(|form| form.len()).map_or(name.clone(), |form| (*form).to_owned());
            old.aliases.retain(|alias| *alias != old.name);
        }
        let (id, old_id) = (format!("new {}", at.start), old.id.clone());
        let (kind, mentions) = (mention.label, vec![mention]);
        self.entities.push(Entity { id: id.clone(), kind, name, aliases: Vec::new(), roles: Vec::new(), mentions });
        for claim in self.claims.iter_mut().filter(|claim| claim.entity.as_ref() == Some(&old_id)) {
            if claim.source.iter().any(|source| source.contains(at)) {
                claim.entity = Some(id.clone());
            }
        }
    }

    fn drop_finding(&mut self, what: Table, at: Span) {
        match what {
            Table::Entity => {
                if let Some(entity) = self.entity_at(at) {
                    let gone = Some(self.entities.remove(entity).id);
                    self.claims.iter_mut().filter(|claim| claim.entity == gone).for_each(|claim| claim.entity = None);
                }
            }
            Table::Figure => self.figures.retain(|figure| Span::new(figure.start, figure.end) != at),
            Table::Date => self.dates.retain(|date| Span::new(date.start, date.end) != at),
            Table::Claim => self.drop_claim(at),
        }
    }

    fn drop_claim(&mut self, at: Span) {
        let Some(index) = self.claims.iter().position(|claim| claim.content.first() == Some(&at)) else { return };
        let gone = self.claims.remove(index);
        let within = self.claims.iter_mut().map(|claim| &mut claim.within);
        let figures = self.figures.iter_mut().map(|figure| &mut figure.claim);
        let dates = self.dates.iter_mut().map(|date| &mut date.claim);
        for holder in within.chain(figures).chain(dates) {
            if holder.as_ref() == Some(&gone.id) {
                holder.clone_from(&gone.within);
            }
        }
    }

    /// Each claim's list of the entities named in its content.
    fn find_names_in_claims(&mut self) {
        let mut named: Vec<(u32, u32, &str)> = self
            .entities
            .iter()
            .flat_map(|entity| entity.mentions.iter().map(|mention| (mention.start, mention.end, entity.id.as_str())))
            .collect();
        named.sort_unstable();
        for claim in &mut self.claims {
            claim.entities.clear();
            for content in &claim.content {
                let from = named.partition_point(|mention| mention.0 < content.start);
                for (_, _, id) in named[from..].iter().take_while(|(_, end, _)| *end <= content.end) {
                    if !claim.entities.iter().any(|known| known == id) {
                        claim.entities.push((*id).to_owned());
                    }
                }
            }
        }
    }

    /// Gives every finding the id of its place in its list, wherever the id stands.
    fn renumber(&mut self) {
        let mut names = BTreeMap::new();
        number('e', self.entities.iter_mut().map(|entity| &mut entity.id), &mut names);
        number('f', self.figures.iter_mut().map(|figure| &mut figure.id), &mut names);
        number('d', self.dates.iter_mut().map(|date| &mut date.id), &mut names);
        number('c', self.claims.iter_mut().map(|claim| &mut claim.id), &mut names);
        let renamed = |id: &String| names.get(id).cloned();
        for figure in &mut self.figures {
            figure.claim = figure.claim.as_ref().and_then(renamed);
        }
        for date in &mut self.dates {
            date.claim = date.claim.as_ref().and_then(renamed);
        }
        for claim in &mut self.claims {
            claim.entity = claim.entity.as_ref().and_then(renamed);
            claim.within = claim.within.as_ref().and_then(renamed);
            for ids in [&mut claim.figures, &mut claim.dates, &mut claim.entities] {
                *ids = ids.iter().filter_map(renamed).collect();
            }
            claim.entities.sort_by_key(|id| id[1..].parse::<usize>().unwrap_or(0));
        }
    }
}

fn number<'a>(letter: char, ids: impl Iterator<Item = &'a mut String>, names: &mut BTreeMap<String, String>) {
    for (i, id) in ids.enumerate() {
        let new = format!("{letter}{}", i + 1);
        names.insert(std::mem::replace(id, new.clone()), new);
    }
}

fn place(mention: &Mention) -> Span {
    Span::new(mention.start, mention.end)
}
