//! Something done on a platform: a post, a comment, a share, a message, a group.

use super::{Draft, Refusal, naming, spoken};
use crate::book::platform::Engagement;
use crate::book::{Id, Key, Platform};

pub(super) fn answer(
    draft: &mut Draft,
    id: Id<Platform>,
    engagement: Engagement,
) -> Result<String, Refusal> {
    let mut platform = draft.get(id)?;
    let (day, kind) = (engagement.day, engagement.kind);
    let place = platform.engagements.partition_point(|it| it.day <= day);
    platform.engagements.insert(place, engagement);
    draft.put(platform);
    let when = if day == draft.today() {
        String::new()
    } else {
        format!(", {}", spoken(day, draft.today()))
    };
    let done = kind.one();
    Ok(format!(
        "Noted {done} on {}{when}",
        naming(draft.book, &[Key::of(id)])
    ))
}
