//! What the program does for a person, one file a matter: journeys in the user's keys, screens, the commands, the
//! real binary in a pseudo-terminal, the store and its faults. They are one program, so that they are linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::doc_markdown,
    missing_docs,
    reason = "a test that meets the unexpected should stop there and say so"
)]

mod architecture;
mod beyond;
mod book_edits;
mod book_properties;
mod budgets;
mod calendar_days;
mod calendars;
mod cards;
mod columns;
mod commands;
mod completions;
mod config;
mod cursor;
mod desk;
mod details;
mod differential;
mod drafts;
mod export;
mod exports;
mod filters;
mod finding;
mod first_minutes;
mod first_start;
mod forms;
mod gallery;
mod hints;
mod import;
mod import_as;
mod import_bounds;
mod import_told;
mod import_whom;
mod imports;
mod inbox;
mod insights;
mod journeys;
mod keys;
mod language;
mod lines;
mod linkedin;
mod linkedin_deeds;
mod lists;
mod mail;
mod manual;
mod menus;
mod mornings;
mod mouse;
mod mutated;
mod names;
mod naming;
mod notices;
mod plain_review;
mod readme;
mod rows;
mod s1_goals;
mod s2_platforms;
mod s3_genuine;
mod s4_mentors;
mod s5_value;
mod s6_events;
mod s7_online;
mod s8_staying;
mod screens;
mod scripting;
mod seat;
mod selection;
mod session;
mod shelf;
mod shell;
mod sizes;
mod slips;
mod store_faults;
mod store_files;
mod store_kill;
mod terminal;
mod terminal_drafts;
mod terminal_faults;
mod terminal_mouse;
mod terminal_programs;
mod terminal_signals;
mod terminal_unsaved;
mod titles;
mod told;
mod trackers;
mod triage;
mod two_windows;
mod views;
mod weekly_review;
mod whom;
mod wide;
mod wishes;
