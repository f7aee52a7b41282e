//! Exporting at work: what is shown goes into a file, or into a folder of them.

use crate::intake;
use crate::outlet::{self, OutletError};
use crate::state::Action;
use crate::state::action::Exporting;
use crate::state::effect::Sent;
use crate::state::export::Export;
use crate::store::Store;

use super::App;
use super::import::home;

impl App {
    /// Writes what is to be exported, over what is there only where it may.
    pub(super) fn export(&mut self, typed: String, export: &Export, over: bool) {
        let place = intake::expanded(&typed, home().as_deref());
        let in_folder = outlet::is_folder(&place) && export.format.takes_folder();
        let sequence = self.store.as_ref().map_or(0, Store::sequence);
        let (book, today) = (&self.state.book, self.clock.today());
        let parcel = export.parcel(book, today, sequence, in_folder);
        let sent = match outlet::write(&place, &parcel, over) {
            Ok(()) => Sent::Done(format!("Exported {} to {typed}", export.told())),
            Err(why @ OutletError::There(_)) => Sent::There {
                path: typed,
                says: why.to_string(),
            },
            Err(why) => Sent::Refused(why.to_string()),
        };
        self.act(Action::Export(Exporting::Sent(sent)));
    }
}
