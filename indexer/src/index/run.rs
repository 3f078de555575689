use crate::index::{Built, Document};
use pack::weights::ANSWERED;
use pack::{
    Clause, DocId, Field, Hit, Node, Plan, Results, Shape, Twins, by_score_then_number, coverage,
    final_score, rank,
};
use std::ops::Bound;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, EnableScoring,
    Occur, Query, RangeQuery, TermQuery,
};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Searcher, TERMINATED, Term};

/// Answers a plan with tantivy, looking into papers and steps where names do not answer.
pub(crate) fn run(
    built: &Built,
    documents: &[Document],
    twins: &[Twins],
    plan: &Plan,
    limit: usize,
) -> anyhow::Result<Results> {
    let searcher = built.index.reader()?.searcher();
    let query = match &plan.code {
        Some(code) => codes(built, code),
        None => words(built, &plan.words),
    };
    let mut found = scored(&searcher, &*query, documents)?;
    let answered = plan.code.is_some() || answers(built, &searcher, plan, &found)?;
    if !answered {
        let deeper = [words(built, &plan.words), words(built, &plan.bodies)];
        let deeper = Vec::from(deeper.map(|query| (Occur::Should, query)));
        found = scored(&searcher, &BooleanQuery::new(deeper), documents)?;
    }
    Ok(rank(found.into_iter(), answered, twins, limit))
}

/// Every document of a query with its score, by number.
fn scored(
    searcher: &Searcher,
    query: &dyn Query,
    documents: &[Document],
) -> anyhow::Result<Vec<Hit>> {
    let weight = query.weight(EnableScoring::enabled_from_searcher(searcher))?;
    let mut found = Vec::new();
    for segment in searcher.segment_readers() {
        weight.for_each(segment, &mut |doc, score| {
            let asked = documents.get(doc as usize);
            found.push(Hit {
                doc: DocId(doc),
                score: final_score(score, asked.map_or(0, |document| document.asked)),
            });
        })?;
    }
    found.sort_unstable_by_key(|hit| hit.doc);
    Ok(found)
}

/// Whether the best name holds what was said.
fn answers(built: &Built, searcher: &Searcher, plan: &Plan, found: &[Hit]) -> anyhow::Result<bool> {
    let best = found.iter().copied().min_by(by_score_then_number);
    let Some(field) = built.fields.of(Field::All, Shape::Word) else {
        return Ok(true);
    };
    let segment = searcher.segment_reader(0);
    let index = segment.inverted_index(field)?;
    let look = |word: &str| {
        let term = Term::from_field_text(field, word);
        let postings = index.read_postings(&term, IndexRecordOption::Basic);
        let Ok(Some(mut postings)) = postings else {
            return (0, false);
        };
        let count = postings.doc_freq();
        let here = best.is_some_and(|best| {
            let at = if postings.doc() < best.doc.0 {
                postings.seek(best.doc.0)
            } else {
                postings.doc()
            };
            at != TERMINATED && at == best.doc.0
        });
        (count, here)
    };
    Ok(coverage(plan, segment.num_docs(), &look) >= ANSWERED)
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
    let found = TermQuery::new(term, IndexRecordOption::Basic);
    Box::new(BoostQuery::new(Box::new(found), clause.weight))
}

/// Every code that begins so.
fn codes(built: &Built, start: &str) -> Box<dyn Query> {
    let term = |text: &str| Term::from_field_text(built.fields.code, text);
    let end = format!("{start}\u{10FFFF}");
    let range = RangeQuery::new(Bound::Included(term(start)), Bound::Excluded(term(&end)));
    Box::new(ConstScoreQuery::new(Box::new(range), 1.0))
}
