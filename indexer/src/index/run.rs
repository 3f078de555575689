use crate::index::{Built, Document};
use pack::{Clause, DocId, Hit, Node, Plan, Results, final_score};
use std::ops::Bound;
use std::sync::Arc;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, Occur, Query,
    RangeQuery, TermQuery,
};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, Term};

/// Answers a plan with tantivy.
pub(crate) fn run(
    built: &Built,
    documents: &[Document],
    plan: &Plan,
    limit: usize,
) -> anyhow::Result<Results> {
    let query = match &plan.code {
        Some(code) => codes(built, code),
        None => words(built, &plan.words),
    };
    let asked: Arc<[u8]> = documents.iter().map(|document| document.asked).collect();
    let best = TopDocs::with_limit(limit.max(1)).tweak_score(move |_: &tantivy::SegmentReader| {
        let asked = Arc::clone(&asked);
        move |doc: tantivy::DocId, score: tantivy::Score| {
            final_score(score, asked.get(doc as usize).copied().unwrap_or(0))
        }
    });
    let searcher = built.index.reader()?.searcher();
    let (best, total) = searcher.search(&*query, &(best, Count))?;
    let hits = best
        .into_iter()
        .map(|(score, DocAddress { doc_id, .. })| Hit {
            doc: DocId(doc_id),
            score,
        });
    Ok(Results {
        hits: hits.collect(),
        total,
    })
}

fn words(built: &Built, node: &Node) -> Box<dyn Query> {
    let all = |nodes: &[Node]| {
        nodes
            .iter()
            .map(|node| words(built, node))
            .collect::<Vec<_>>()
    };
    match node {
        Node::Term(clause) => term(built, clause),
        Node::Best(nodes) => Box::new(DisjunctionMaxQuery::new(all(nodes))),
        Node::Sum(nodes) => Box::new(BooleanQuery::new(
            all(nodes)
                .into_iter()
                .map(|query| (Occur::Should, query))
                .collect(),
        )),
    }
}

fn term(built: &Built, clause: &Clause) -> Box<dyn Query> {
    let Some(field) = built.fields.of(clause.field, clause.shape) else {
        return Box::new(EmptyQuery);
    };
    let term = Term::from_field_text(field, &clause.key);
    let found = TermQuery::new(term, IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(found), clause.weight))
}

/// Every code that begins so.
fn codes(built: &Built, start: &str) -> Box<dyn Query> {
    let term = |text: &str| Term::from_field_text(built.fields.code, text);
    let end = format!("{start}\u{10FFFF}");
    let range = RangeQuery::new(Bound::Included(term(start)), Bound::Excluded(term(&end)));
    Box::new(ConstScoreQuery::new(Box::new(range), 1.0))
}
