use crate::*;
use jiff::civil::{Weekday, date};
use proptest::prelude::*;

fn file(body: &str) -> File {
    read(format!("BEGIN:VCALENDAR\r\n{body}\r\nEND:VCALENDAR\r\n").as_bytes(), &Limits::default())
        .expect("a calendar")
}

#[test]
fn an_event_is_read_as_it_is_written() {
    let read = file(
        "BEGIN:VEVENT\r\nUID:7\r\nSUMMARY;LANGUAGE=\"fr:x;y\":Cours\\, salle\r\n  B\\; \\\\o/\r\n\
         DTSTART;TZID=Europe/Paris:20260907T080000\r\nDURATION:PT1H30M\r\n\
         RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261218T230000Z;BYDAY=MO,TH\r\n\
         EXDATE;TZID=Europe/Paris:20261005T080000,20261019T080000\r\n\
         BEGIN:VALARM\r\nDURATION:PT9X\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT",
    );
    let event = &read.events[0];
    let wall = |day: jiff::civil::Date, hour, minute| {
        Some(Stamp::Wall(day.at(hour, minute, 0, 0), Some("Europe/Paris".to_owned())))
    };
    assert_eq!((event.line, event.uid.as_str()), (2, "7"));
    assert_eq!(event.summary, "Cours, salle B; \\o/");
    assert_eq!((&event.start, &event.end), (&wall(date(2026, 9, 7), 8, 0), &wall(date(2026, 9, 7), 9, 30)));
    let rule = event.rule.as_ref().expect("a rule");
    assert_eq!((rule.interval, &rule.days), (2, &vec![Weekday::Monday, Weekday::Thursday]));
    assert_eq!(rule.until, Some(Stamp::Utc(date(2026, 12, 18).at(23, 0, 0, 0))));
    assert_eq!((event.except.len(), event.troubles.as_slice()), (2, [].as_slice()));
}

#[test]
fn encodings_of_all_sorts_are_read() {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Été – l’œuvre\nDTSTART;VALUE=DATE:20261026\nEND:VEVENT\nEND:VCALENDAR\n";
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    let utf16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows: Vec<u8> = text
        .chars()
        .map(|letter| match letter {
            '–' => 0x96,
            '’' => 0x92,
            'œ' => 0x9c,
            other => other as u8,
        })
        .collect();
    for bytes in [text.as_bytes().to_vec(), marked, utf16, windows] {
        let event = &read(&bytes, &Limits::default()).expect("read").events[0];
        assert_eq!(event.summary, "Été – l’œuvre");
        assert_eq!(event.start, Some(Stamp::Day(date(2026, 10, 26))));
    }
}

#[test]
fn what_is_not_understood_says_where() {
    let cases = [
        ("RRULE:FREQ=MONTHLY;BYDAY=2MO", "FREQ=MONTHLY"),
        ("RRULE:FREQ=WEEKLY;BYDAY=2MO", "BYDAY=2MO"),
        ("RRULE:FREQ=WEEKLY;COUNT=0", "COUNT=0"),
        ("RRULE:INTERVAL=2", "FREQ"),
        ("DTSTART:20261350T000000", "DTSTART"),
        ("DTSTART:yesterday", "DTSTART"),
        ("DTEND:20260907T08000é", "DTEND"),
        ("DURATION:P1H", "DURATION"),
        ("DURATION:-PT1H", "DURATION"),
        ("RDATE:20260907T080000", "RDATE"),
        ("EXDATE:soon", "EXDATE"),
        ("RECURRENCE-ID:20260907T080000", "RECURRENCE-ID"),
    ];
    for (line, what) in cases {
        let troubles = &file(&format!("BEGIN:VEVENT\r\n{line}\r\nEND:VEVENT")).events[0].troubles;
        assert_eq!(troubles, &[Trouble { line: 3, what: what.to_owned() }], "{line}");
    }
}

#[test]
fn files_out_of_bounds_are_refused_whole() {
    let limits = Limits { bytes: 400, lines: 12, line_bytes: 100, events: 2, exceptions: 1 };
    let event = "BEGIN:VEVENT\nEND:VEVENT\n";
    let cases = [
        ("".to_owned(), Unreadable::NoCalendar),
        ("PK\u{3}\u{4}".to_owned(), Unreadable::NoCalendar),
        ("x".repeat(401), Unreadable::TooLarge(400)),
        ("\n".repeat(13), Unreadable::TooManyLines(12)),
        (format!("BEGIN:VCALENDAR\nX:{}\n {}", "x".repeat(60), "x".repeat(60)), Unreadable::LongLine(3)),
        (format!("BEGIN:VCALENDAR\n{}", event.repeat(3)), Unreadable::TooManyEvents(2)),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\n".to_owned(), Unreadable::Open(2)),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text.as_bytes(), &limits), Err(expected), "{text}");
    }
}

#[test]
fn what_is_written_is_read_back() {
    let day = date(2026, 9, 7);
    let zone = || Some("Africa/Casablanca".to_owned());
    let written = Written {
        uid: "slot-1@essaim".to_owned(),
        summary: "Créneau partagé, « fabrication » ; ".repeat(4),
        url: "https://essaim.example/x".to_owned(),
        start: Stamp::Wall(day.at(8, 0, 0, 0), zone()),
        end: Stamp::Wall(day.at(10, 0, 0, 0), zone()),
        rule: Some(Rule {
            frequency: Frequency::Weekly,
            interval: 1,
            count: None,
            until: Some(Stamp::Utc(date(2026, 12, 18).at(22, 59, 59, 0))),
            days: vec![Weekday::Monday],
        }),
        except: vec![Stamp::Wall(date(2026, 10, 26).at(8, 0, 0, 0), zone())],
    };
    let text =
        write("-//Essaim//calendar//FR", "Horaires", day.at(0, 0, 0, 0), std::slice::from_ref(&written));
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    let event = &read(text.as_bytes(), &Limits::default()).expect("read").events[0];
    assert_eq!(event.summary, written.summary.trim());
    assert_eq!((event.start.as_ref(), event.end.as_ref()), (Some(&written.start), Some(&written.end)));
    assert_eq!((&event.rule, &event.except), (&written.rule, &written.except));
    assert_eq!(event.troubles, []);
}

proptest! {
    #[test]
    fn foreign_bytes_never_break_it(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &Limits::default());
        let _ = read(&[b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n".as_slice(), &bytes].concat(), &Limits::default());
    }

    #[test]
    fn any_summary_comes_back(summary in "[^\\p{Cc}]{0,200}") {
        let day = Stamp::Day(date(2026, 9, 7));
        let event = Written {
            uid: "u".to_owned(), summary: summary.clone(), url: String::new(), start: day.clone(), end: day,
            rule: None, except: Vec::new(),
        };
        let text = write("p", "n", date(2026, 9, 7).at(0, 0, 0, 0), &[event]);
        prop_assert_eq!(&read(text.as_bytes(), &Limits::default()).expect("read").events[0].summary, summary.trim());
    }
}
