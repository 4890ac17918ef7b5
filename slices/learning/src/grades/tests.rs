//! The policy's arithmetic, in tables of cases (olx.md §11).

use super::{
    policy::{Scored, breakdown},
    round::round_away,
};
use olx::{Grader, GradingPolicy};

fn grader(name: &str, min_count: u32, drop_count: u32, weight: f64) -> Grader {
    Grader { type_: name.to_owned(), short_label: Some("HW".to_owned()), min_count, drop_count, weight }
}

fn policy(graders: Vec<Grader>, cutoffs: &[(&str, f64)]) -> GradingPolicy {
    let cutoffs = cutoffs.iter().map(|(letter, share)| (letter.to_string(), *share)).collect();
    GradingPolicy { graders, cutoffs }
}

fn scored(format: &str, points: &[(f64, f64)]) -> Vec<Scored> {
    let one = |(index, (earned, possible)): (usize, &(f64, f64))| Scored {
        key: format!("sequential@{format}{index}"),
        title: format!("{format} {index}"),
        format: format.to_owned(),
        earned: *earned,
        possible: *possible,
    };
    points.iter().enumerate().map(one).collect()
}

#[test]
fn averages_with_places_still_empty_and_lowest_dropped() {
    // (min_count, drop_count, points, average, labels dropped)
    type Case<'a> = (u32, u32, &'a [(f64, f64)], f64, &'a [&'a str]);
    let cases: &[Case] = &[
        // Fewer than the minimum: the missing count as zero.
        (4, 0, &[(1.0, 1.0), (1.0, 1.0)], 0.5, &[]),
        // More than the minimum: all count.
        (1, 0, &[(1.0, 1.0), (0.0, 1.0), (1.0, 1.0), (0.0, 1.0)], 0.5, &[]),
        // The empty places are dropped first; of equal ones, the later.
        (3, 2, &[(1.0, 2.0)], 0.5, &["HW 02", "HW 03"]),
        (2, 1, &[(1.0, 2.0), (1.0, 2.0), (1.0, 1.0)], 0.75, &["HW 02"]),
        // More dropped than there are: nothing is left, which is zero.
        (2, 5, &[(1.0, 1.0)], 0.0, &["HW 01", "HW 02"]),
        // No subsection and no minimum at all.
        (0, 0, &[], 0.0, &[]),
        // What can give nothing is not there.
        (1, 0, &[(0.0, 0.0), (1.0, 1.0)], 1.0, &[]),
        // Shares are rounded to two decimals before they are averaged: 0.33 and 0.67, half away from zero.
        (2, 0, &[(1.0, 3.0), (2.0, 3.0)], 0.5, &[]),
        (1, 0, &[(1.0, 8.0)], 0.13, &[]),
    ];
    for (min_count, drop_count, points, average, dropped) in cases {
        let policy = policy(vec![grader("Homework", *min_count, *drop_count, 1.0)], &[("Pass", 0.5)]);
        let result = breakdown(&policy, &scored("Homework", points));
        let part = &result.graders[0];
        assert!((part.average - average).abs() < 1e-12, "{points:?}: {}", part.average);
        let labels: Vec<&str> =
            part.rows.iter().filter(|row| row.dropped).map(|row| row.label.as_str()).collect();
        assert_eq!(&labels, dropped, "{points:?}");
    }
}

#[test]
fn percents_letters_and_passing() {
    let letters: &[(&str, f64)] = &[("A", 0.9), ("B", 0.7), ("C", 0.5)];
    // (weight, earned of 1000, cut-offs, hundredths, letter, passed)
    type Case<'a> = (f64, f64, &'a [(&'a str, f64)], i64, Option<&'a str>, bool);
    let cases: &[Case] = &[
        (1.0, 1000.0, letters, 10_000, Some("A"), true),
        // Exactly on a cut-off.
        (1.0, 700.0, letters, 7_000, Some("B"), true),
        (1.0, 500.0, letters, 5_000, Some("C"), true),
        (1.0, 490.0, letters, 4_900, None, false),
        // Rounded as the original does: 0.69 of one half is 34.5, and 34.55 rounds to 35.
        (0.5, 690.0, letters, 3_500, None, false),
        // Weights that don't sum to one are not brought to one.
        (1.2, 1000.0, letters, 12_000, Some("A"), true),
        // A cut-off of zero gives its letter to everybody and passes nobody.
        (1.0, 0.0, &[("Pass", 0.0)], 0, Some("Pass"), false),
        (1.0, 1000.0, &[("Pass", 0.0)], 10_000, Some("Pass"), false),
        (1.0, 1000.0, &[], 10_000, None, false),
    ];
    for (weight, earned, cutoffs, hundredths, letter, passed) in cases {
        let policy = policy(vec![grader("Homework", 1, 0, *weight)], cutoffs);
        let result = breakdown(&policy, &scored("Homework", &[(*earned, 1000.0)]));
        let got = (result.hundredths(), result.letter.as_deref(), result.passed);
        assert_eq!(got, (*hundredths, *letter, *passed), "{weight} × {earned}");
    }
}

#[test]
fn types_are_told_apart_and_labelled() {
    let mut graders = vec![grader("Homework", 2, 0, 0.5), grader("Final Exam", 1, 0, 0.5)];
    graders[1].short_label = None;
    let subsections = [scored("Homework", &[(1.0, 1.0)]), scored("Final Exam", &[(3.0, 4.0)])].concat();
    let result = breakdown(&policy(graders, &[("Pass", 0.5)]), &subsections);
    let labels: Vec<Vec<&str>> =
        result.graders.iter().map(|part| part.rows.iter().map(|row| row.label.as_str()).collect()).collect();
    assert_eq!(labels, [vec!["HW 01", "HW 02"], vec!["Final Exam 01"]]);
    let averages: Vec<&str> = result.graders.iter().map(|part| part.average_label.as_str()).collect();
    assert_eq!(averages, ["HW Avg", "Final Exam"]);
    // 0.5 × 0.5 + 0.5 × 0.75 = 0.625 → 62.55 → 63 %.
    assert_eq!(result.hundredths(), 6_300);
    assert_eq!(result.pass_mark(), Some(0.5));
}

#[test]
fn halves_go_away_from_zero() {
    let cases = [(0.125, 2, 0.13), (-0.125, 2, -0.13), (2.5, 0, 3.0), (0.124, 2, 0.12), (62.55, 0, 63.0)];
    for (number, digits, expected) in cases {
        assert_eq!(round_away(number, digits), expected, "{number}");
    }
}
