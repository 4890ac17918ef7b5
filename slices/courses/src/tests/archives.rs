//! Small courses, packed as Studio packs them.

use olx::{Kind, Package};
use std::{collections::BTreeMap, sync::Arc};

/// A course of organisation `IMT` with these files on top of a few of its own.
pub(super) fn package(number: &str, run: &str, more: &[(&str, &str)]) -> Package {
    let course = format!("<course url_name=\"{run}\" org=\"IMT\" course=\"{number}\"/>");
    let body = "<course display_name=\"S’initier\" start=\"2027-01-05T08:00:00Z\" language=\"fr\" \
                lti_passports=\"[&quot;tool:key:hush&quot;]\" course_image=\"cover.png\">\
                <chapter url_name=\"c1\"/></course>";
    let mut files: BTreeMap<String, Arc<[u8]>> = BTreeMap::new();
    let mut put = |path: &str, text: &str| drop(files.insert(path.to_owned(), Arc::from(text.as_bytes())));
    put("course.xml", &course);
    put(&format!("course/{run}.xml"), body);
    put("chapter/c1.xml", "<chapter display_name=\"Semaine 1\"><sequential url_name=\"s1\"/></chapter>");
    put(
        "sequential/s1.xml",
        "<sequential display_name=\"Découper\"><vertical url_name=\"v1\"/></sequential>",
    );
    put(
        "vertical/v1.xml",
        "<vertical display_name=\"Le laser\"><html url_name=\"h1\"/><problem url_name=\"p1\"/><problem url_name=\"p2\"/>\
         <video url_name=\"w1\" html5_sources='[\"/static/film.mp4\"]'/><scorm url_name=\"x1\"/></vertical>",
    );
    put("html/h1.xml", "<html filename=\"h1\" display_name=\"Lire\"/>");
    put("html/h1.html", "<p><img src=\"/static/plan.svg\"> <img src='/static/missing.png' alt=''></p>");
    put(
        "problem/p1.xml",
        "<problem><multiplechoiceresponse><choicegroup><choice correct=\"true\">a</choice><choice correct=\"false\">b\
         </choice></choicegroup></multiplechoiceresponse></problem>",
    );
    put("problem/p2.xml", "<problem><customresponse cfn=\"check\"><textline/></customresponse></problem>");
    put("static/plan.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    put("static/page.html", "<script>alert(document.cookie)</script>");
    put("static/film.mp4", "0123456789");
    put("static/cover.png", "png");
    put("static/sujet examen.pdf", "%PDF");
    put("policies/assets.json", "{\"sujet_examen.pdf\": {\"locked\": true}}");
    for (path, text) in more {
        put(path, text);
    }
    Package { kind: Kind::Course, folder: "course".to_owned(), files }
}

pub(super) fn packed(package: &Package) -> Vec<u8> {
    let mut bytes = Vec::new();
    package.write_tar_gz(&mut bytes, "course").expect("packed");
    bytes
}
