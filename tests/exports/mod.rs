//! Exports: the dataset comes out as it went in, other parsers read what is written, and the same
//! question gives the same bytes everywhere.

mod any;
mod bundle;
mod companion;
mod counted;
mod drawn;
mod formats;
mod golden;
mod links;
mod markup;
mod origin;
mod pages;
mod part;
mod same;
mod thesaurus;
mod worded;
mod workbook;
