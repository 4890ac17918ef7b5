//! Courses, runs, lists and organisations in the words of schema.org, as JSON-LD.
//!
//! What a course must have for those who list courses: `name`, `description`, `provider`; an instance: `courseMode`, its
//! dates or its workload; an offer: `category` (Google Search Central, "Course list" and "Course info").

use crate::{Cost, Course, Mode, Organisation, Run, course::shortened};
use serde_json::{Map, Value, json};

const CONTEXT: &str = "https://schema.org";
/// A description is for a list of results, not to be the page again.
const LONGEST_DESCRIPTION: usize = 1_000;

/// A value with the context it is read in: what stands in a page.
pub fn document(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        let mut whole = Map::new();
        whole.insert("@context".to_owned(), json!(CONTEXT));
        whole.append(object);
        return Value::Object(whole);
    }
    value
}

/// What goes between `<script type="application/ld+json">` and its end: no character of it can end the element, or
/// begin a comment in it.
pub fn in_page(value: &Value) -> String {
    let mut out = String::new();
    for character in value.to_string().chars() {
        match character {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            other => out.push(other),
        }
    }
    out
}

/// A course with its runs. `publisher` is whoever shows it.
pub fn course(course: &Course, publisher: &Organisation) -> Value {
    let mut shape = Shape::of("Course", &course.url);
    shape
        .text("name", &course.title)
        .text("courseCode", &course.key)
        .text("description", &described(course))
        .set("inLanguage", one_or_all(&course.languages))
        .set("provider", organisation(&course.provider))
        .set("publisher", organisation(publisher))
        .text("image", &course.image)
        .text("license", &course.licence)
        .set("isAccessibleForFree", json!(course.cost != Cost::Paid))
        .text("educationalLevel", &course.level)
        .set("about", things(&course.subjects))
        .set("teaches", one_or_all(&course.teaches))
        .text("coursePrerequisites", &course.prerequisites)
        .text("timeRequired", &course.hours.map(duration).unwrap_or_default());
    if course.certificate {
        let award = json!({ "@type": "EducationalOccupationalCredential", "name": course.title, "credentialCategory": "certificate" });
        shape.set("educationalCredentialAwarded", award);
    }
    shape.set("offers", json!([offer(course.cost, &course.url)]));
    let instances: Vec<Value> = course.runs.iter().map(|run| instance(run, course)).collect();
    if !instances.is_empty() {
        shape.set("hasCourseInstance", json!(instances));
    }
    shape.end()
}

/// One run of a course.
pub fn instance(run: &Run, course: &Course) -> Value {
    let mut shape = Shape::of("CourseInstance", &run.url);
    let mode = match run.mode {
        Mode::Online => "Online",
        Mode::Blended => "Blended",
    };
    shape
        .text("name", &run.title)
        .text("courseMode", mode)
        .text("inLanguage", &run.language)
        .text("courseWorkload", &course.hours.map(duration).unwrap_or_default())
        .text("startDate", &run.start.map(|at| at.to_string()).unwrap_or_default())
        .text("endDate", &run.end.map(|at| at.to_string()).unwrap_or_default());
    if let Some(organizer) = &run.organizer {
        shape.set("organizer", organisation(organizer));
    }
    let mut offer = offer(course.cost, &run.url);
    for (name, at) in [("validFrom", run.enrolment_start), ("validThrough", run.enrolment_end)] {
        if let Some(at) = at {
            offer[name] = json!(at.to_string());
        }
    }
    shape.set("offers", json!([offer]));
    shape.end()
}

/// A list of results, by the addresses of their pages.
pub fn list(name: &str, items: &[(String, String)], total: usize) -> Value {
    let elements: Vec<Value> = items
        .iter()
        .zip(1..)
        .map(|((url, title), position)| json!({ "@type": "ListItem", "position": position, "url": url, "name": title }))
        .collect();
    json!({ "@type": "ItemList", "name": name, "numberOfItems": total, "itemListElement": elements })
}

/// Whoever gives courses.
pub fn organisation(of: &Organisation) -> Value {
    let mut shape = Shape::of("Organization", &of.url);
    shape.text("name", &of.name).text("sameAs", &of.website).text("description", &of.description);
    shape.text("logo", &of.logo);
    if !of.city.is_empty() || !of.country.is_empty() {
        let mut address = Shape(Map::new());
        address
            .text("@type", "PostalAddress")
            .text("addressLocality", &of.city)
            .text("addressCountry", &of.country);
        shape.set("address", address.end());
    }
    shape.end()
}

/// Courses that lead to something together: each by its name and by who gives it. They may be shown elsewhere than the
/// programme is, so no address of theirs is told.
pub fn programme(
    name: &str,
    url: &str,
    description: &str,
    provider: &Organisation,
    courses: &[(String, String)],
) -> Value {
    let courses: Vec<Value> = courses
        .iter()
        .map(|(name, by)| {
            let provider = json!({ "@type": "Organization", "name": by });
            json!({ "@type": "Course", "name": name, "provider": provider })
        })
        .collect();
    let mut shape = Shape::of("EducationalOccupationalProgram", url);
    shape
        .text("name", name)
        .text("description", &shortened(description, LONGEST_DESCRIPTION))
        .set("provider", organisation(provider));
    if !courses.is_empty() {
        shape.set("hasCourse", json!(courses));
    }
    shape.end()
}

/// Lists of courses ask for a sentence: a course without one is told by its title and who gives it.
fn described(course: &Course) -> String {
    let said = shortened(&course.description, LONGEST_DESCRIPTION);
    if said.is_empty() { format!("{} · {}", course.title, course.provider.name) } else { said }
}

/// What is paid is not said with a price, which is not known here.
fn offer(cost: Cost, url: &str) -> Value {
    let category = match cost {
        Cost::Free => {
            return json!({ "@type": "Offer", "category": "Free", "price": 0, "priceCurrency": "EUR", "url": url });
        }
        Cost::PartlyFree => "Partially Free",
        Cost::Paid => "Paid",
    };
    json!({ "@type": "Offer", "category": category, "url": url })
}

fn things(names: &[String]) -> Value {
    json!(names.iter().map(|name| json!({ "@type": "Thing", "name": name })).collect::<Vec<_>>())
}

fn one_or_all(texts: &[String]) -> Value {
    match texts {
        [one] => json!(one),
        all => json!(all),
    }
}

/// ISO 8601: `PT12H`.
fn duration(hours: u32) -> String {
    format!("PT{hours}H")
}

/// An object in which nothing is empty.
struct Shape(Map<String, Value>);

impl Shape {
    fn of(kind: &str, url: &str) -> Self {
        let mut shape = Self(Map::new());
        shape.text("@type", kind).text("@id", url).text("url", url);
        shape
    }

    fn text(&mut self, name: &str, value: &str) -> &mut Self {
        if !value.is_empty() {
            self.0.insert(name.to_owned(), json!(value));
        }
        self
    }

    fn set(&mut self, name: &str, value: Value) -> &mut Self {
        if value.as_array().is_none_or(|items| !items.is_empty()) {
            self.0.insert(name.to_owned(), value);
        }
        self
    }

    fn end(self) -> Value {
        Value::Object(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn a_course_says_who_gives_it_and_when() {
        let shape = document(course(&samples::course(), &samples::fun()));
        assert_eq!(shape["@context"], CONTEXT);
        assert_eq!(shape["@type"], "Course");
        assert_eq!(shape["provider"]["name"], "Institut Mines-Télécom");
        assert_eq!(shape["publisher"]["name"], "FUN");
        assert_eq!(shape["inLanguage"], json!(["fr", "ar"]));
        let run = &shape["hasCourseInstance"][0];
        assert_eq!(run["startDate"], "2026-09-01T08:00:00Z");
        assert_eq!(run["courseMode"], "Blended");
        assert_eq!(run["courseWorkload"], "PT12H");
        assert_eq!(run["offers"][0]["validThrough"], "2026-09-21T14:13:20Z");
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let bare =
            Course { url: "https://a.example/c".into(), title: "Un titre".into(), ..Course::default() };
        let shape = course(&bare, &samples::fun());
        for name in
            ["image", "license", "teaches", "about", "hasCourseInstance", "inLanguage", "timeRequired"]
        {
            assert!(shape.get(name).is_none(), "{name}");
        }
        assert_eq!(shape["description"], "Un titre · ");
    }

    #[test]
    fn no_text_ends_the_script() {
        let hostile = json!({ "name": "</script><script>alert(1)</script><!--&\u{2028}" });
        let text = in_page(&hostile);
        assert!(!text.contains(['<', '>', '&', '\u{2028}']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(hostile));
    }

    #[test]
    fn a_list_is_in_order() {
        let items = [
            ("https://a.example/1".to_owned(), "Un".to_owned()),
            ("https://a.example/2".to_owned(), "Deux".to_owned()),
        ];
        let shape = list("Cours", &items, 40);
        assert_eq!(shape["numberOfItems"], 40);
        assert_eq!(shape["itemListElement"][1]["position"], 2);
        assert_eq!(shape["itemListElement"][1]["url"], "https://a.example/2");
    }
}
