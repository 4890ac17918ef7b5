## The frame of every page of the team
team-you-are-here = أنت هنا
team-tabs = صفحات فريق الدورة
team-tab-hub = نظرة عامة
team-tab-learners = المتعلمون
team-tab-gradebook = سجل النقط
team-tab-hand-ins = أعمال للتصحيح
team-tab-notices = ملاحظات حول المحتوى
team-form-wrong = هناك ما يجب تصحيحه
team-optional = (اختياري)
team-erased = حساب محذوف
team-pages = بقية القائمة
team-to-start = بداية القائمة
team-next-page = التالي
team-of = { $part } من { $whole }
team-by = من طرف ⁨{ $name }⁩
team-and-more = { $count ->
    [zero] لا شيء غير ذلك.
    [one] وعنصر آخر.
    [two] وعنصران آخران.
    [few] و{ $count } عناصر أخرى.
    [many] و{ $count } عنصرًا آخر.
   *[other] و{ $count } عنصر آخر.
}

## The hub
team-hub-lead = ما يحتاج إلى انتباهك، وكيف تسير الأمور، وأين يوجد كل شيء.
team-see-as-learner = العرض كما يراه المتعلم
team-state-upcoming = قادمة
team-state-running = جارية
team-state-archived = مؤرشفة
team-needs = ما يحتاج إلى انتباهك
team-nothing-needed = لا شيء ينتظر أحدًا الآن.
team-waiting = { $count ->
    [zero] لا عمل ينتظر التصحيح
    [one] عمل واحد ينتظر التصحيح
    [two] عملان ينتظران التصحيح
    [few] { $count } أعمال تنتظر التصحيح
    [many] { $count } عملًا ينتظر التصحيح
   *[other] { $count } عمل ينتظر التصحيح
}
team-oldest-since = أقدمها ينتظر منذ { $when }.
team-grade-now = التصحيح الآن
team-no-start = ليس لهذه الدورة تاريخ بداية
team-no-start-text = كل شيء مفتوح من الآن، والمواعيد المكتوبة في المقرّر سارية كما هي.
team-set-dates = تحديد التواريخ
team-nobody-yet = لا أحد يتابع هذه الدورة بعد
team-nobody-yet-text = عرّف بصفحة المقرّر، أو سجّل أول الأشخاص بنفسك من قائمة المتعلمين.
team-how-it-goes = كيف تسير الأمور
team-enrolled = المسجلون
team-active = النشطون
team-active-note = فتحوا صفحة أو كسبوا نقطًا خلال الأيام السبعة الأخيرة
team-quiet = غير النشطين
team-quiet-note = لم يفتحوا شيئًا ولم يكسبوا نقطًا خلال الأيام السبعة الأخيرة
team-passed = الناجحون
team-left = المغادرون
team-to-grade = أعمال للتصحيح
team-of-enrolled = { $count ->
    [zero] لا أحد مسجل
    [one] من شخص مسجل واحد
    [two] من مسجلَين اثنين
    [few] من { $count } مسجلين
    [many] من { $count } مسجلًا
   *[other] من { $count } مسجل
}
team-dates = التواريخ القادمة
team-no-dates = لا تواريخ قادمة.
team-enrolment-opens = يُفتح التسجيل
team-enrolment-closes = يُغلق التسجيل
team-run-starts = تبدأ الدورة
team-run-ends = تنتهي الدورة
team-due = آخر أجل: ⁨{ $title }⁩
team-everything = كل ما تبقى
team-link-learners = البحث عن شخص ومعرفة أين وصل ومساعدته.
team-link-gradebook = نقط الجميع، للتنزيل أو للاستيراد من جدول حسابي.
team-link-hand-ins = ما سلّمه المتعلمون، الأقدم أولًا.
team-certificates = الشهادات
team-link-certificates = من حصل على شهادته، والقاعدة، ومنحها للجميع.
team-settings = إعدادات الدورة
team-link-settings = التواريخ والتسجيل والعنوان ونسخة المحتوى.
team-export = تصدير المقرّر
team-link-export = الأرشيف الكامل، ويمكن أن تقرأه Open edX أيضًا.
team-course = المقرّر ونسخه
team-link-course = النسخ والدورات الأخرى وتقارير الاستيراد.
team-link-notices = ما يراه المتعلمون بشكل مختلف عن Open edX.

## Learners
team-all-learners = كل المتعلمين
team-find-by-name = الاسم
team-find-hint = بداية الاسم الشخصي أو العائلي.
team-which = من منهم
team-find = بحث
team-no-learners = لا أحد في هذه القائمة
team-no-learners-narrowed = لا أحد يطابق ذلك. ابحث بطريقة أخرى، أو عد إلى القائمة كاملة.
team-column-learner = المتعلم
team-column-grade = النقطة
team-column-seen = آخر نشاط
team-column-enrolled = التسجيل
team-column-state = الحالة
team-has-left = غادر
team-has-passed = نجح
team-is-learning = قيد التعلم
team-hybrid = مع الورشة
team-mode = طريقة المتابعة
team-mode-online = عن بعد
team-mode-hybrid = عن بعد وفي الورشة
team-enrol-somebody = تسجيل شخص
team-email = البريد الإلكتروني
team-email-hint = بريد حساب تم تأكيد عنوانه. يمكنك التسجيل حتى خارج مواعيد التسجيل.
team-enrol = تسجيل هذا الشخص
team-address-unknown = لا يوجد حساب أكّد هذا العنوان. اطلب من الشخص إنشاء حساب وتأكيد عنوانه، ثم أعد المحاولة.
team-is-enrolled = تم التسجيل.

## One learner
team-look-recorded = يُسجَّل هذا الاطلاع، ويراه الشخص المعني ضمن بياناته.
team-left-on = غادر هذا الشخص الدورة يوم { $date }. ما أنجزه محفوظ.
team-pass-from = النجاح ابتداءً من { $mark }
team-grades = النقط
team-nothing-graded = لا شيء منقَّط في هذه الدورة.
team-weighs = ⁨{ $name }⁩ · { $weight } من النقطة
team-column-work = العمل
team-column-points = النقط
team-column-percent = النتيجة
team-column-counts = يُحتسب
team-column-set = تحديد النقطة
team-not-there-yet = ليس في المقرّر بعد
team-does-count = نعم
team-is-dropped = الأدنى، لا يُحتسب
team-set-by-staff = حدّدها الفريق
team-set-grade = تحديد النقطة
team-handed-in = الأعمال المسلَّمة
team-column-handed = تاريخ التسليم
team-is-replaced = تم استبداله
team-to-be-graded = ينتظر التصحيح
team-history = نقط حدّدها الفريق
team-column-when = متى
team-column-set-to = حُدّدت في
team-column-reason = السبب
team-column-by = من طرف
team-taken-back = عودة إلى النقط المكتسبة
team-units = التقدم
team-enrolment = التسجيل
team-end-enrolment = إنهاء التسجيل
team-end-enrolment-text = لن يستطيع هذا الشخص فتح الصفحات ولا الإجابة. ما أنجزه محفوظ، ويمكنك تسجيله من جديد.
team-end-enrolment-now = إنهاء هذا التسجيل
team-enrol-again = التسجيل من جديد
team-enrol-again-text = سيجد هذا الشخص كل ما أنجزه.
team-is-ended = انتهى التسجيل. ما أُنجز محفوظ.

## Setting a grade
team-override-title = تحديد النقطة: ⁨{ $title }⁩
team-override-lead = النقط التي تحددها تعوّض النقط المكتسبة. يرى الشخص المعني النقطة وسببها.
team-earned-by-work = المكتسبة بالعمل
team-nothing-set = لم يُحدَّد شيء
team-points = النقط
team-points-hint = من 0 إلى { $most }.
team-points-unreadable = اكتب عدد النقط، مثل 7 أو 7,5.
team-reason = السبب
team-reason-hint = يقرؤه الشخص المعني ويُحفظ في السجل. دون أي تفاصيل شخصية.
team-set-points = تحديد هذه النقط
team-take-back = العودة إلى النقط المكتسبة
team-not-now = دون تغيير
team-is-overridden = تم تحديد النقط.
team-is-taken-back = النقط المكتسبة تُحتسب من جديد.

## The gradebook
team-gradebook-lead = سطر لكل متعلم، وعمود لكل نشاط منقَّط. كل اسم يقود إلى صفحة صاحبه.
team-gradebook-of = النقط · ⁨{ $run }⁩
team-total = النقطة
team-column-note = { $kind } · من { $most }
team-download-csv = تنزيل (CSV)
team-import-csv = استيراد من جدول حسابي
team-import-title = استيراد النقط من جدول حسابي
team-import-lead = لا يُكتب أي شيء قبل أن ترى كل تغيير.
team-import-step-download = نزّل سجل النقط:
team-import-step-change = غيّر النقط في جدولك. اترك عمود «person» والسطر الأول كما هما. الخانة التي تفرغها تعود إلى النقط المكتسبة.
team-import-step-upload = احفظه بصيغة CSV وأرسل الملف هنا.
team-sheet = ملف CSV
team-sheet-hint = 8 ميغابايت على الأكثر. تُفهم الفاصلة والفاصلة المنقوطة وعلامة الجدولة كفواصل.
team-sheet-missing = اختر ملف CSV فيه سطر واحد على الأقل.
team-sheet-unreadable = لم يصل هذا الملف كاملًا. أرسله من جديد.
team-sheet-too-large = يتجاوز هذا الملف 8 ميغابايت. احتفظ بالأعمدة اللازمة فقط، أو قسّمه.
team-preview = عرض ما سيتغير
team-preview-title = ما سيتغير
team-preview-lead = تحقق من كل سطر. سيُكتب الكل دفعة واحدة، أو لا شيء.
team-nothing-changes = لا يغيّر هذا الملف أي نقطة.
team-another-sheet = اختيار ملف آخر
team-troubles = { $count ->
    [zero] لا مشاكل في هذا الملف
    [one] مشكلة واحدة في هذا الملف
    [two] مشكلتان في هذا الملف
    [few] { $count } مشاكل في هذا الملف
    [many] { $count } مشكلة في هذا الملف
   *[other] { $count } مشكلة في هذا الملف
}
team-troubles-text = لم يُكتب أي شيء. صحّح الملف وأرسله من جديد.
team-column-line = السطر
team-column-problem = المشكلة
team-trouble-no-person = ليس في السطر الأول عمود «person». ابدأ من جديد من الملف الذي نزّلته.
team-trouble-unknown = «{ $written }» ليس أحدًا من هذه الدورة. يجب أن يبقى عمود «person» كما تم تنزيله.
team-trouble-unreadable = ⁨{ $place }⁩: «{ $written }» ليس عدد نقط.
team-trouble-range = ⁨{ $place }⁩: «{ $written }» ليس بين 0 و{ $shown }، وهو أقصى ما يمنحه هذا النشاط من نقط.
team-would-change = { $count ->
    [zero] لن تتغير أي نقطة
    [one] ستتغير نقطة واحدة
    [two] ستتغير نقطتان
    [few] ستتغير { $count } نقط
    [many] ستتغير { $count } نقطة
   *[other] ستتغير { $count } نقطة
}
team-column-before = المحتسب اليوم
team-column-after = سيصبح
team-takes-back = عودة إلى النقط المكتسبة
team-write-all = { $count ->
    [zero] لا تغييرات للكتابة
    [one] كتابة هذا التغيير
    [two] كتابة هذين التغييرين
    [few] كتابة هذه التغييرات ({ $count })
    [many] كتابة هذه التغييرات ({ $count })
   *[other] كتابة هذه التغييرات ({ $count })
}
team-is-imported = { $count ->
    [zero] لم تتغير أي نقطة.
    [one] تم تحديد نقطة واحدة.
    [two] تم تحديد نقطتين.
    [few] تم تحديد { $count } نقط.
    [many] تم تحديد { $count } نقطة.
   *[other] تم تحديد { $count } نقطة.
}
team-grades-moved = تغيّرت إحدى هذه النقط في هذه الأثناء، لذلك لم يُكتب أي شيء. نزّل السجل من جديد، وانقل إليه تغييراتك، ثم أعد المحاولة.
team-too-many-changes = { $most ->
    [zero] يغيّر هذا الملف نقطًا كثيرة دفعة واحدة.
    [one] يغيّر هذا الملف نقطًا كثيرة دفعة واحدة.
    [two] يغيّر هذا الملف أكثر من نقطتين. قسّمه إلى ملفات.
    [few] يغيّر هذا الملف أكثر من { $most } نقط. قسّمه إلى ملفات.
    [many] يغيّر هذا الملف أكثر من { $most } نقطة. قسّمه إلى ملفات.
   *[other] يغيّر هذا الملف أكثر من { $most } نقطة. قسّمه إلى ملفات.
}

## Work to grade
team-hand-ins-lead = العمل المسلَّم أولًا يأتي أولًا.
team-which-work = أي عمل
team-all-work = كل الأعمال
team-block-waiting = { $count ->
    [zero] ⁨{ $title }⁩ (لا شيء ينتظر)
    [one] ⁨{ $title }⁩ (عمل واحد ينتظر)
    [two] ⁨{ $title }⁩ (عملان ينتظران)
    [few] ⁨{ $title }⁩ ({ $count } أعمال تنتظر)
    [many] ⁨{ $title }⁩ ({ $count } عملًا ينتظر)
   *[other] ⁨{ $title }⁩ ({ $count } عمل ينتظر)
}
team-show = عرض
team-all-graded = تم تصحيح كل شيء
team-all-graded-text = ستظهر هنا الأعمال التي ستُسلَّم لاحقًا.
team-grade-oldest = تصحيح الأقدم
team-work-of = ⁨{ $title }⁩ · ⁨{ $name }⁩
team-what-was-asked = ما كان مطلوبًا
team-what-was-given = ما تم تسليمه
team-grade-it = التصحيح
team-replaced-text = سلّم هذا الشخص شيئًا آخر منذ ذلك الحين: العمل الأخير هو الذي يُصحَّح.
team-graded-already = تم تصحيح هذا العمل. تصحيح جديد سيعوّض الأول.
team-block-is-gone = لم يعد هذا النشاط في النسخة الحالية من المقرّر.
team-text-erased = حُذف ما سُلِّم بطلب من صاحبه.
team-download-file = تنزيل الملف ({ $size })
team-download-file-n = تنزيل الملف { $number } ({ $size })
team-nothing-given = لا نص ولا ملف.
team-own-work = هذا عملك أنت: يجب أن يصححه شخص آخر من الفريق.
team-cannot-be-graded = لم يعد ممكنًا تصحيح هذا النشاط هنا، لأن المقرّر تغيّر.
team-comment = تعليق
team-comment-hint = يقرؤه المتعلم مع نقطته.
team-grade-and-next = تنقيط العمل والانتقال إلى التالي
team-option-points = { $points ->
    [zero] { $shown } نقطة
    [one] نقطة واحدة
    [two] نقطتان
    [few] { $shown } نقط
    [many] { $shown } نقطة
   *[other] { $shown } نقطة
}
team-queue = صف الأعمال
team-work-before = العمل السابق
team-work-next = الانتقال إلى التالي دون تنقيط
team-is-graded = تم حفظ النقطة. هذا هو العمل التالي.
team-is-graded-all = تم حفظ النقطة. لم يعد هناك ما ينتظر.

## Notices
team-notices-lead = ما يراه المتعلمون بشكل مختلف عن Open edX، وما ينقصهم.
team-no-notices = كل شيء معروض كما كتبه مؤلفوه.
team-counted = ⁨{ $title }⁩ ({ $count })
team-no-alt = صور دون نص بديل
team-no-alt-text = من لا يرى الصورة لا يستفيد منها شيئًا. أضف وصفًا، أو وصفًا فارغًا إذا كانت الصورة للزينة فقط.
team-no-transcript = مقاطع فيديو دون نص مكتوب
team-no-transcript-text = من لا يسمع، أو من لا يكفيه صبيب الإنترنت، لا يستطيع المتابعة. أضف نصًا مكتوبًا.
team-unsupported-text = هذه الأنشطة محفوظة وتُصدَّر كما هي. يقرأ المتعلمون مكانها جملة تدعوهم إلى المتابعة.
team-texts-changed = { $count ->
    [zero] لا نصوص أُزيل منها شيء
    [one] نص واحد أُزيل منه شيء
    [two] نصان أُزيل منهما شيء
    [few] { $count } نصوص أُزيل منها شيء
    [many] { $count } نصًا أُزيل منه شيء
   *[other] { $count } نص أُزيل منه شيء
}
team-texts-changed-text = حفاظًا على سلامة المتعلمين، لا تُعرض البرامج النصية والاستمارات وإطارات المواقع الأخرى، ويتبع التنسيق تنسيق المنصة. يبقى الأصل في المقرّر وفي تصديره.
team-scripts = برامج نصية
team-styles = تنسيقات
team-forms = استمارات
team-outside = محتويات مواقع أخرى صارت روابط
team-links = روابط أُزيلت
team-column-where = أين
team-details-in-english = التفاصيل مكتوبة بالإنجليزية كما تعطيها قراءة الأرشيف.
team-column-detail = التفصيل
team-whole-report = التقرير الكامل لهذه النسخة
team-line-n = السطر { $n }
