//! A template from plain blocks, laid out as Decree 30/2020/NĐ-CP has official papers: A4, margins
//! of 20, 20, 30 and 15 mm, Times New Roman 13.
//!
//! Blocks are named after the parts of an official form.

mod block;
pub use block::{Block, Document, Run, SignatureBox};
mod markup;
mod parts;
