//! The templates that come with netgrow. Each is the frame of a message and leaves open what only its writer
//! knows: the one thing that this person will recognise.

use super::{Purpose, Template};

const THANK_YOU: &str = "\
Good to meet you at {{event}}

Hi {{first|there}},

thank you for the talk at {{event}}. What stayed with me is {{topic}}.

{{?what you did with it since, or would like to know}}

{{me|}}
";

const RECONNECT: &str = "\
{{topic|It has been a while}}

Hi {{first|there}},

it is {{ago|a while ago}} that we talked about {{topic}}. How did it go on?

I thought of you because {{?what made you think of them}}

{{me|}}
";

const ASK_ADVICE: &str = "\
A question about {{expert}}

Hi {{first|there}},

I am working on {{?what you are at}} and am stuck at a point where you know your way: {{expert}}.

{{?one question that takes five minutes to answer}}

A line is plenty, and a no is fine.

{{me|}}
";

const SHARE: &str = "\
{{resource}}

Hi {{first|there}},

this made me think of you, as {{why}}:

{{resource}}
{{link|}}

{{?the part that is for them}}

No answer needed.

{{me|}}
";

const INTRODUCE: &str = "\
May I introduce you to {{other}}?

Hi {{first|there}},

I think you and {{other}} should meet: {{reason}}.

{{?what is in it for both}}

Is that welcome? If it is, I write to both of you; if not, nothing happens.

{{me|}}
";

const NEW_JOB: &str = "\
Congratulations

Hi {{first|there}},

congratulations on the new job: {{title}} at {{company}}.

{{?what you remember of their way there, or wish them for it}}

{{me|}}
";

const KEEP_PROMISE: &str = "\
As promised

Hi {{first|there}},

I had promised you something: {{promise}}.

{{?the thing itself, or the day it comes}}

{{me|}}
";

/// The templates that come with netgrow, one for each purpose.
pub fn standard() -> Vec<Template> {
    let all = Purpose::ALL.iter().filter_map(|purpose| {
        let written = match purpose {
            Purpose::ThankYou => THANK_YOU,
            Purpose::Reconnect => RECONNECT,
            Purpose::AskAdvice => ASK_ADVICE,
            Purpose::Share => SHARE,
            Purpose::Introduce => INTRODUCE,
            Purpose::NewJob => NEW_JOB,
            Purpose::KeepPromise => KEEP_PROMISE,
        };
        let template = Template::read(purpose.word(), written).ok()?;
        Some(template.serving(Some(*purpose)))
    });
    all.collect()
}
