//! What a query finds, and what the user's lists hold, as rows.

use super::labels;
use super::lists::{Told, to};
use super::place::ListedAt;
use super::state::Conversation;
use super::telling::Telling;
use crate::directory::{Field, Spans};
use crate::model::{Phrase, RecordKind};
use crate::query::{
    FieldKind, Hit, NameIndex, OrganisationQuery, Realm, run_query, search_names, suggestions,
};

/// Most names proposed where nothing was found.
const PROPOSED: usize = 5;
/// Most organisations that a name finds.
const MOST_NAMED: usize = 1_000;

impl Conversation<'_> {
    /// The organisations of the lists that the filter keeps.
    pub(super) fn organisations(&self) -> Telling {
        let found = self.listed_by(&OrganisationQuery::default());
        let title = Phrase::new("organisations-title").with("count", found.len());
        Telling {
            organisations: found,
            ..Telling::list(self.text.say(&title))
        }
    }

    /// The organisations that the filter keeps and a query finds: by their names the best first.
    fn listed_by(&self, query: &OrganisationQuery) -> Vec<ListedAt> {
        let is_named = !query.is_wordless();
        let mut names = NameIndex::with_capacity(0);
        let mut found = Vec::new();
        if self.filter.excludes_all_of(Realm::Organisations) {
            return found;
        }
        let mut spans = Spans::default();
        for (list, rank) in self.lists.iter().zip(0_u32..) {
            for (row, at) in (0..list.directory.len()).zip(0_u32..) {
                let (linked, directory) = (&list.linked, &list.directory);
                let organisation = linked.organisation(self.typology, directory, row);
                let mut conditions = query.conditions.iter();
                if organisation.is_kept(&self.filter)
                    && conditions.all(|query| organisation.meets(query))
                {
                    if is_named {
                        names.push(&directory.row(row, &mut spans).value(Field::Name));
                    }
                    found.push(ListedAt {
                        list: rank,
                        row: at,
                    });
                }
            }
        }
        if is_named {
            let hits = search_names(&names, &query.words, MOST_NAMED);
            found = hits.into_iter().map(|hit| found[hit.name]).collect();
        }
        found
    }

    /// What a query finds: records by their kinds, then organisations.
    pub(super) fn found(&self, query: &str) -> Told {
        let t = self.typology;
        let records = run_query(t, self.index(), query);
        let listed = OrganisationQuery::read(t, query);
        let listed = match &listed {
            Ok(listed) if !self.lists.is_empty() && !listed.is_empty() => self.listed_by(listed),
            _ => Vec::new(),
        };
        let mut hits = match records {
            Ok(hits) => hits,
            // A condition may apply to organisations only.
            Err(_) if !listed.is_empty() => Vec::new(),
            Err(fault) => return Err(vec![fault.message(query)]),
        };
        let all = hits.len();
        hits.retain(|hit| {
            let is_of_records = !self.filter.excludes_all_of(Realm::Records);
            is_of_records && self.filter.keeps_record(t, hit.record)
        });
        if hits.is_empty() && listed.is_empty() {
            return self.proposals(query, all);
        }
        let title = Phrase::new("found-title")
            .with("query", query)
            .with("count", hits.len() + listed.len());
        let mut telling = Telling::list(self.text.say(&title));
        if let Some(aside) = hits.first().filter(|hit| !hit.aside.is_empty()) {
            let phrase = Phrase::new("search-aside").with("words", aside.aside.join(", "));
            telling.text(self.text.say(&phrase));
        }
        if listed.len() == MOST_NAMED {
            let cut = Phrase::new("told-cut").with("most", MOST_NAMED);
            telling.text(self.text.say(&cut));
        }
        let mut kinds: Vec<RecordKind> = Vec::new();
        for hit in &hits {
            if !kinds.contains(&hit.record.kind()) {
                kinds.push(hit.record.kind());
            }
        }
        for kind in kinds {
            let of_kind = hits.iter().filter(|hit| hit.record.kind() == kind);
            let of_kind: Vec<&Hit> = of_kind.collect();
            let heading = Phrase::new(kind.plural_message())
                .with("count", of_kind.len())
                .with("shown", of_kind.len());
            telling.heading(self.text.say(&heading));
            for hit in of_kind {
                telling.entry(self.hit(hit), to(hit.record));
            }
        }
        if !listed.is_empty() {
            let heading = Phrase::new("organisations-title").with("count", listed.len());
            telling.heading(self.text.say(&heading));
        }
        telling.organisations = listed;
        Ok(telling)
    }

    /// A hit, with what it was found by where that is not its name.
    fn hit(&self, hit: &Hit) -> String {
        let label = labels::record(self.typology, hit.record, self.text);
        if hit.field == FieldKind::Name || label.contains(&hit.text) {
            return label;
        }
        let phrase = Phrase::new("found-by").with("text", hit.text.as_str());
        format!("{label}{}{}", labels::COMMA, self.text.say(&phrase))
    }

    /// Where nothing was found: why, and names that are near.
    fn proposals(&self, query: &str, filtered_out: usize) -> Told {
        let mut phrases = vec![Phrase::new("query-nothing").with("query", query)];
        if filtered_out > 0 {
            phrases.push(Phrase::new("query-filtered").with("count", filtered_out));
            return Err(phrases);
        }
        let near = suggestions(self.index(), query, PROPOSED);
        if near.is_empty() {
            return Err(phrases);
        }
        let title = Phrase::new("found-near").with("query", query);
        let mut telling = Telling::list(self.text.say(&title));
        for record in near {
            telling.entry(labels::record(self.typology, record, self.text), to(record));
        }
        Ok(telling)
    }
}
