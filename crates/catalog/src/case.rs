use crate::{Row, RowKind};
use serde::Serialize;

/// What the name of a case really is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub enum CaseName {
    /// The record gives none.
    #[default]
    Unnamed,
    /// A circumstance a citizen can recognise as her own.
    Circumstance,
    /// A title over papers that everyone brings ("Giấy tờ phải nộp").
    Group,
    /// A remark ("* Lưu ý:", "Số lượng hồ sơ: 01 bộ").
    Note,
}
codec::coded!(
    enum CaseName {
        Unnamed,
        Circumstance,
        Group,
        Note,
    }
);

/// A circumstance and the rows of papers that go with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Case {
    /// The name, whole.
    pub name: String,
    /// What that name is.
    pub name_kind: CaseName,
    /// The rows in the record's order.
    pub rows: Vec<Row>,
}
codec::coded!(struct Case { name, name_kind, rows });

impl Case {
    /// The rows that are something to bring.
    pub fn papers(&self) -> impl Iterator<Item = &Row> {
        self.rows
            .iter()
            .filter(|row| matches!(row.kind, RowKind::Paper | RowKind::Alternative))
    }
}
