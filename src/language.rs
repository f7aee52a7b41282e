//! The language a person types: days, the one-line capture grammar, names of records, filters. It reads
//! text and a book and gives meanings; it changes nothing.

pub mod beginning;
pub mod cadences;
pub mod capture;
pub mod complete;
pub mod day;
pub mod engagement;
pub mod filter;
pub mod finder;
pub mod grammar;
pub mod hay;
pub mod jot;
pub mod reference;
pub mod tagging;
pub mod target;
pub mod template;
pub mod titled;
