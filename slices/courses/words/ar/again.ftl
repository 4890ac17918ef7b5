## Run again
again-title = إعادة هذه الدورة
again-lead = تؤخذ الإعدادات ونسخة المقرّر كما هي، وتُزاح كل المواعيد بأسابيع كاملة: يحتفظ كل موعد بيومه وساعته.
again-start = البداية المرغوبة
again-start-hint = تبدأ في يوم الأسبوع نفسه، أقرب ما يكون إلى هذا التاريخ.
again-preview = عرض المواعيد
again-dates = المواعيد
again-weeks = { $weeks ->
    [zero] لا يُزاح شيء.
    [one] يُزاح كل شيء أسبوعًا واحدًا.
    [two] يُزاح كل شيء أسبوعين.
    [few] يُزاح كل شيء { $weeks } أسابيع.
    [many] يُزاح كل شيء { $weeks } أسبوعًا.
   *[other] يُزاح كل شيء { $weeks } أسبوع.
}
again-column-what = ماذا
again-column-was = هذه الدورة
again-column-will = الجديدة
again-no-dates = ليس لهذه الدورة أي موعد.
again-with-team = { $people ->
    [zero] أخذ الفريق (لا أحد)
    [one] أخذ الفريق (شخص واحد)
    [two] أخذ الفريق (شخصان)
    [few] أخذ الفريق ({ $people } أشخاص)
    [many] أخذ الفريق ({ $people } شخصًا)
   *[other] أخذ الفريق ({ $people } شخص)
}
again-with-team-note = من له دور في هذه الدورة يكون له الدور نفسه في الجديدة.
again-no-team = إدارة المؤسسة وحدها تمنح الأدوار. أزل علامة هذا الخيار.
again-learners-stay = لا يُنقل المتعلمون.
again-open = فتح الدورة الجديدة
