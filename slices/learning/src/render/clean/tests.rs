use super::*;

const TEXT: Place = Place { first_heading: 2, lang: Lang::En, backticks_are_maths: false };

fn html(source: &str) -> String {
    clean(source, TEXT).html
}

/// Whatever an author writes, none of this is in what learners get.
#[test]
fn hostile_html_does_nothing() {
    let hostile = [
        "<script>alert(1)</script>ok",
        "<SCRIPT SRC=//evil.example/x.js></SCRIPT>ok",
        "<scr<script>ipt>alert(1)</scr</script>ipt>ok",
        "<img src=x onerror=alert(1)>ok",
        "<img src=x ONERROR = 'alert(1)'>ok",
        "<body onload=alert(1)>ok</body>",
        "<div onmouseover=\"alert(1)\" onfocus=alert(1) tabindex=0>ok</div>",
        "<a href=\"javascript:alert(1)\">ok</a>",
        "<a href=\" &#14;  javascript:alert(1)\">ok</a>",
        "<a href=\"java\nscript:alert(1)\">ok</a>",
        "<a href=\"jav&#x09;ascript:alert(1)\">ok</a>",
        "<a href=\"JaVaScRiPt:alert(1)\">ok</a>",
        "<a href=\"vbscript:msgbox(1)\">ok</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">ok</a>",
        "<a href=\"data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==\">ok</a>",
        "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">ok",
        "<img src=\"data:text/html,<script>alert(1)</script>\">ok",
        "<img src=\"javascript:alert(1)\">ok",
        "<svg onload=alert(1)><circle r=1></svg>ok",
        "<svg><script>alert(1)</script></svg>ok",
        "<svg><a xlink:href=\"javascript:alert(1)\"><text>x</text></a></svg>ok",
        "<svg><use xlink:href=\"//evil.example/x.svg#a\"/></svg>ok",
        "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>ok",
        "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>ok",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">ok",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">ok",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>ok",
        "<math><annotation-xml encoding=\"text/html\"><img src=x onerror=alert(1)></annotation-xml></math>ok",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">ok</noscript>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>ok",
        "<iframe src=\"javascript:alert(1)\"></iframe>ok",
        "<iframe src=\"https://evil.example/\"></iframe>ok",
        "<object data=\"javascript:alert(1)\"></object>ok",
        "<object data=\"https://evil.example/x.swf\"><param name=x></object>ok",
        "<embed src=\"data:text/html,<script>alert(1)</script>\">ok",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\">ok",
        "<base href=\"https://evil.example/\">ok",
        "<link rel=stylesheet href=\"https://evil.example/x.css\">ok",
        "<style>body{background:url(https://evil.example/x)}</style>ok",
        "<p style=\"position:fixed;inset:0;background:url(https://evil.example/x)\">ok</p>",
        "<form action=\"https://evil.example/\"><input name=password><button formaction=\"https://evil.example\">ok</button></form>",
        "<input type=image src=x formaction=javascript:alert(1)>ok",
        "<button form=sign-in formaction=//evil.example>ok</button>",
        "<template><script>alert(1)</script></template>ok",
        "<textarea><img src=x onerror=alert(1)></textarea>ok",
        "<xmp><img src=x onerror=alert(1)></xmp>ok",
        "<plaintext>ok",
        "<video src=x onerror=alert(1) autoplay></video>ok",
        "<video><source onerror=alert(1)></video>ok",
        "<details open ontoggle=alert(1)>ok</details>",
        "<marquee onstart=alert(1)>ok</marquee>",
        "<a href=x id=main class=\"skip-link dialog\" target=_blank ping=//evil.example>ok</a>",
        "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->ok",
        "<![CDATA[<script>alert(1)</script>]]>ok",
        "<p title='\"><script>alert(1)</script>'>ok</p>",
        "<img alt=\"<img src=x onerror=alert(1)>\" src=a.png>ok",
        "essaim-drawing:0 <img src=\"essaim-drawing:0\">ok",
        "<h2 title=\"<script>alert(1)</script>\">ok</h2>",
        "<scr<g>ipt>alert(1)</scr</g>ipt>ok",
        "<<g>img src=x onerror=alert(1)>ok",
    ];
    for source in hostile {
        let got = html(source);
        let live = live_markup(&got);
        for bad in [
            "<script",
            "<style",
            "<iframe",
            "<object",
            "<embed",
            "<form",
            "<input",
            "<button",
            "<meta",
            "<base",
            "<link",
            "<math",
            "<template",
            "<textarea",
            "<plaintext",
            "javascript:",
            "vbscript:",
            "data:text",
            "srcdoc",
            "formaction",
            "autoplay",
            "target=",
            "ping=",
        ] {
            assert!(!live.contains(bad), "{source}\n→ {got}");
        }
        assert!(!has_handler(&got), "{source}\n→ {got}");
        assert!(!live.contains("id=\"main\"") && !live.contains("\"skip-link"), "{source}\n→ {got}");
        assert!(!live.contains(" style="), "{source}\n→ {got}");
    }
}

/// The tags alone, in lower case: what is only text does nothing. Values of attributes that hold text are left out.
fn live_markup(html: &str) -> String {
    let mut live = String::new();
    for tag in super::tags::tags(html) {
        live.push_str(&format!("<{}{}", if tag.is_end { "/" } else { "" }, tag.name));
        for (name, value) in &tag.attributes {
            let value =
                if matches!(name.as_str(), "alt" | "title") || value.starts_with("data:image/svg+xml,%3C") {
                    ""
                } else {
                    value
                };
            live.push_str(&format!(" {name}=\"{}\"", value.to_ascii_lowercase()));
        }
        live.push('>');
    }
    live
}

fn has_handler(html: &str) -> bool {
    super::tags::tags(html).any(|tag| tag.attributes.iter().any(|(name, _)| name.starts_with("on")))
}

/// Parsing what we wrote gives what we wrote: no second reading turns text into markup.
#[test]
fn what_comes_out_stays_what_it_is() {
    let sources = [
        "<p>a<b>b<p>c</b>d",
        "<table><tr><td>x<td>y</table>",
        "<ul><li>a<li>b</ul>",
        "a < b && c > d",
        "<svg><title>t</title></svg>",
        "<p title='a\"b'>x</p>",
        "<h4>a</h4><h2>b</h2>",
        "<a href='/x?a=1&amp;b=2'><img src=/y.png></a>",
        "<pre>  a\n b</pre>",
    ];
    for source in sources {
        let once = html(source);
        let kept = allowed::keep_allowed(
            &once.replace(" loading=\"lazy\" decoding=\"async\"", "").replace(" tabindex=\"0\"", ""),
        );
        let open = |text: &str| super::tags::tags(text).map(|tag| (tag.name, tag.is_end)).collect::<Vec<_>>();
        assert_eq!(open(&kept), open(&once), "{source}");
    }
}

#[test]
fn sober_html_goes_through() {
    let cases = [
        (
            "<p>Some <em>words</em>, <code>x &lt; 1</code></p>",
            "<p>Some <em>words</em>, <code>x &lt; 1</code></p>",
        ),
        ("<h1>A</h1><h3>B</h3>", "<h2>A</h2><h3>B</h3>"),
        ("<h3> </h3><p>a</p>", "<p>a</p>"),
        (
            "<img src=\"/s/a.png\" width=\"40px\" height=50%>",
            "<img src=\"/s/a.png\" width=\"40\" alt=\"\" loading=\"lazy\" decoding=\"async\">",
        ),
        ("<a href=\"#part\" id=\"x y\">go</a>", "<a id=\"c-x-y\" href=\"#c-part\">go</a>"),
        ("<a name=\"part\"></a>", "<a id=\"c-part\"></a>"),
        ("<a href=\"/f/plan_du_site.pdf\"></a>", "<a href=\"/f/plan_du_site.pdf\">plan du site</a>"),
        (
            "<a href=\"/f/b.pdf\"><img src=\"/s/big_plan.png\"></a>",
            "<a href=\"/f/b.pdf\"><img src=\"/s/big_plan.png\" alt=\"big plan\" loading=\"lazy\" decoding=\"async\"></a>",
        ),
        ("<details><summary>More</summary>x</details>", "<details><summary>More</summary>x</details>"),
        ("<figure><figcaption>Plan</figcaption></figure>", "<figure><figcaption>Plan</figcaption></figure>"),
        ("<p class=\"note big\">x</p>", "<p class=\"c-note c-big\">x</p>"),
        (
            "<a href=\"https://w3.org/\">w</a>",
            "<a href=\"https://w3.org/\" rel=\"noopener noreferrer\">w</a>",
        ),
        ("<p><g class=\"gr\" id=1>Hello</g> <o:p>you</o:p> <x-y>all</x-y></p>", "<p>Hello you all</p>"),
        ("<p dir=rtl lang=ar>س</p>", "<p dir=\"rtl\" lang=\"ar\">س</p>"),
        (
            "<video src=\"/s/v.mp4\" poster=\"https://e.example/p.jpg\"></video>",
            "<video src=\"/s/v.mp4\" controls preload=\"none\"></video>",
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(html(source), expected, "{source}");
    }
}

#[test]
fn what_would_load_from_elsewhere_is_a_link() {
    let frame =
        html("<iframe title=\"Solder\" src=\"https://www.youtube.com/embed/AbC-1_x?rel=0\"></iframe>");
    assert!(frame.contains("href=\"https://www.youtube.com/watch?v=AbC-1_x\""), "{frame}");
    assert!(frame.contains("Solder") && frame.contains("youtube.com"), "{frame}");
    let picture = html("<img src=\"//cdn.example/a.png\" alt=\"A lathe\">");
    assert!(
        picture.contains("href=\"//cdn.example/a.png\"")
            && picture.contains("A lathe")
            && !picture.contains("<img"),
        "{picture}"
    );
    let linked = html("<a href=\"/x\"><img src=\"https://cdn.example/a_b.png\"></a>");
    assert_eq!(linked, "<a href=\"/x\">a b</a>");
}

#[test]
fn a_drawing_is_a_picture_of_itself() {
    let got =
        html("<p><svg width=\"20\" height=\"10\"><title>A gear</title><circle r=\"4\"/></svg> after</p>");
    assert!(got.starts_with("<p><img src=\"data:image/svg+xml,%3Csvg"), "{got}");
    assert!(
        got.contains("alt=\"A gear\" width=\"20\" height=\"10\"") && got.ends_with(" after</p>"),
        "{got}"
    );
}

#[test]
fn formulas_are_drawn_and_never_the_authors_own() {
    assert!(html(r"<p>\(x^2\)</p>").contains("<math>"));
    let own = html("<p><math><mi onclick=\"a()\">x</mi><mo>=</mo><mn>1</mn></math></p>");
    assert_eq!(own, "<p><code>x=1</code></p>");
    let problem = Place { backticks_are_maths: true, ..TEXT };
    assert!(clean("`x/2`", problem).html.contains("<mfrac>"));
    assert_eq!(html("`x/2`"), "`x/2`");
}

#[test]
fn what_was_left_out_is_counted() {
    let source = "<p style=a onclick=b>x</p><style>a</style><script>b</script><form><input></form><img src=/a.png>\
        <iframe src=https://e.example></iframe><a href=javascript:x>y</a>";
    let expected = Dropped { scripts: 2, styles: 2, forms: 2, outside: 1, without_alt: 1, links: 1 };
    assert_eq!(clean(source, TEXT).dropped, expected);
    assert!(clean("<p>x</p>", TEXT).dropped.is_nothing());
}

#[test]
fn hostile_shapes_cost_little() {
    let shapes = [
        format!("{}x{}", "<div>".repeat(20_000), "</div>".repeat(20_000)),
        "<svg".repeat(50_000),
        "<svg>".repeat(50_000),
        "<a \"".repeat(50_000),
        "<b>".repeat(20_000),
        "<p>".repeat(20_000),
        "<table><tr><td>".repeat(5_000),
        "</p>".repeat(50_000),
        "<h1>".repeat(400),
        "<a href=x>".repeat(20_000),
        "&amp;".repeat(100_000),
    ];
    for shape in shapes {
        let began = std::time::Instant::now();
        assert!(html(&shape).len() < 4_000_000);
        assert!(began.elapsed().as_secs() < 5, "{} took {:?}", &shape[..20], began.elapsed());
    }
}

#[test]
fn the_words_of_icon_fonts_are_not_said() {
    let cases = [
        ("<p><i class=\"material-icons\">menu_book</i>Documentation</p>", "<p>Documentation</p>"),
        ("<SPAN class='left material-symbols-outlined'>home</SPAN> Home", " Home"),
        (
            "<span class=\"material-icons-round\"><b>kept</b></span>",
            "<span class=\"c-material-icons-round\"><b>kept</b></span>",
        ),
        ("<p class=\"materials\">Wood</p>", "<p class=\"c-materials\">Wood</p>"),
        ("<i class=\"material-icons\">left open", "<i class=\"c-material-icons\">left open</i>"),
    ];
    for (source, expected) in cases {
        assert_eq!(html(source), expected, "{source}");
    }
}
