## More time for a learner or a group
time-title = وقت إضافي
time-lead = امنح متعلمًا أو مجموعة أو طلبة مؤسسة وقتًا إضافيًا، لجزء أو للدورة كلها. لا تتغير مواعيد الآخرين.
time-link = الوقت الإضافي الممنوح لمتعلمين أو مجموعات.
time-none = لا وقت إضافي ممنوح حاليًا.
time-held = ما يسري الآن
time-history = ما مُنح وما سُحب
time-give-title = منح وقت إضافي
time-whom = لمن
time-whom-hint = مجموعة، أو طلبة مؤسسة، أو متعلم بعنوان بريده أدناه.
time-one-learner = متعلم، بعنوانه
time-students-of = طلبة ⁨{ $school }⁩
time-students-of-nobody = طلبة مؤسسة لم يعد لها أحد هنا
school-unknown = ليس لأي طالب من تلك المؤسسة مقعد في هذه الدورة. اختر من القائمة.
time-email = عنوان البريد الإلكتروني للمتعلم
time-which = لأي شيء
time-everything = كل ما في الدورة
time-days = أيام إضافية
time-days-hint = من 1 إلى { $most }. يتأخر كل موعد بهذا العدد من الأيام، في الساعة نفسها.
time-until = أو إلى متى
time-until-hint = بتوقيت الدورة. اترك أحد الحقلين فارغًا.
time-reason = السبب
time-reason-hint = يُحفظ في السجل؛ ولا يقرأه إلا الفريق.
time-give = منح
time-take-back = سحب
time-take-title = سحب الوقت الإضافي من { $name }: { $what }
time-column-whom = لمن
time-column-what = لأي شيء
time-column-time = الوقت
time-column-reason = السبب
time-column-when = متى
time-more-days = { $days ->
    [zero] لا أيام إضافية
    [one] يوم إضافي
    [two] يومان إضافيان
    [few] { $days } أيام إضافية
    [many] { $days } يومًا إضافيًا
   *[other] { $days } يوم إضافي
}
time-more-until = حتى { $when }
time-taken-back = سُحب
time-is-given = مُنح الوقت الإضافي.
time-is-taken = سُحب الوقت الإضافي.
time-subsection-unknown = هذا الجزء ليس في هذه النسخة من المقرّر. اختر واحدًا من القائمة.
time-until-wrong = اكتب موعدًا قادمًا، خلال خمس سنوات.
time-days-wrong = اكتب عدد أيام من 1 إلى { $most }.
time-days-or-until = اكتب عدد أيام، أو موعدًا: أحدهما فقط.
time-yours = مُنحت وقتًا إضافيًا (موعد الآخرين: { $was }).
