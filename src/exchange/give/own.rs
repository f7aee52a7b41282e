//! The names of the fields that cards have from netgrow for netgrow.

/// Something somebody is an expert in, where cards have no field for it.
pub const TOPIC: &str = "X-NETGROW-TOPIC";
/// Something they care about, where cards have no field for it.
pub const CARE: &str = "X-NETGROW-CARE";
/// Something they look for.
pub const NEED: &str = "X-NETGROW-NEED";
/// Something they can give.
pub const OFFER: &str = "X-NETGROW-OFFER";
/// Something to ask them.
pub const ASK: &str = "X-NETGROW-ASK";
/// How we met, in words.
pub const MET: &str = "X-NETGROW-MET";
/// The day we met.
pub const MET_ON: &str = "X-NETGROW-MET-ON";
/// How often to be in touch.
pub const CADENCE: &str = "X-NETGROW-CADENCE";
/// The mentor track, as the data file has it.
pub const MENTOR: &str = "X-NETGROW-MENTOR";
/// Until when they are put off, as the data file has it.
pub const SNOOZED: &str = "X-NETGROW-SNOOZED";
