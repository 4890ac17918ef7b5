## الرئيسية
home-page = المقرّرات
home-promise = تعلّم الصنع عن بُعد وفي الورشة
home-lead = تابع المقرّر أينما كنت، وتدرّب في ورشة قريبة منك، واحصل على شهادة يمكن لأي شخص التحقق منها.
home-title = للمتابعة الآن
highlights = في الواجهة
next-runs = تبدأ قريبًا
by-subject = حسب المجال
by-place = أماكن التطبيق العملي
see-all =
    { $total ->
        [zero] لا مقرّر
        [one] عرض المقرّر
        [two] عرض المقرّرين
        [few] عرض المقرّرات الـ{ $total }
        [many] عرض المقرّرات الـ{ $total }
       *[other] عرض المقرّرات الـ{ $total }
    }

## البحث
search = بحث
search-label = البحث عن مقرّر
search-placeholder = أردوينو، طباعة ثلاثية الأبعاد…
courses-title = المقرّرات
courses-for = «{ $words }» في المقرّرات
courses-count =
    { $total ->
        [zero] لا مقرّر
        [one] مقرّر واحد
        [two] مقرّران
        [few] { $total } مقرّرات
        [many] { $total } مقرّرًا
       *[other] { $total } مقرّر
    }
found =
    { $total ->
        [zero] لا شيء لـ«{ $words }»
        [one] مقرّر واحد لـ«{ $words }»
        [two] مقرّران لـ«{ $words }»
        [few] { $total } مقرّرات لـ«{ $words }»
        [many] { $total } مقرّرًا لـ«{ $words }»
       *[other] { $total } مقرّر لـ«{ $words }»
    }
narrow = تدقيق البحث
narrow-by =
    { $chosen ->
        [zero] تدقيق البحث
        [one] تدقيق البحث (اختيار واحد)
        [two] تدقيق البحث (اختياران)
        [few] تدقيق البحث ({ $chosen } اختيارات)
        [many] تدقيق البحث ({ $chosen } اختيارًا)
       *[other] تدقيق البحث ({ $chosen } اختيار)
    }
apply = تطبيق
chosen = ما اخترته
take-away = إزالة
take-all-away = إزالة الكل
order = الترتيب
order-button = رتّب
order-best = الأنسب
order-start = يبدأ قريبًا
order-newest = أضيف حديثًا
order-title = العنوان
meant = لا مقرّر يذكر «{ $typed }»، وهذه نتائج «{ $taken }».
without-words = لا مقرّر يذكر «{ $words }»، وهذه النتائج من دونها.
some-words = لا مقرّر يجمع «{ $words }»، وهذه أقربها.
nothing-found = لا يوجد مقرّر بهذه الكلمات
nothing-found-text = جرّب كلمة أقصر أو أكثر شيوعًا، أو اطّلع على جميع المقرّرات.
nothing-with-facets = لا شيء يوافق كل هذه الاختيارات
nothing-with-facets-text = أزل اختيارًا مما فوق، أو أزلها كلها.
without-facets =
    { $total ->
        [zero] عرض الكل من دون هذه الاختيارات
        [one] عرض مقرّر واحد من دون هذه الاختيارات
        [two] عرض مقرّرين من دون هذه الاختيارات
        [few] عرض { $total } مقرّرات من دون هذه الاختيارات
        [many] عرض { $total } مقرّرًا من دون هذه الاختيارات
       *[other] عرض { $total } مقرّر من دون هذه الاختيارات
    }
all-courses = جميع المقرّرات
no-courses = لا توجد مقرّرات بعد
no-courses-text = ستظهر المقرّرات هنا عندما تُفتح دورة للجميع.
pages = صفحات النتائج
previous = السابقة
next = التالية
shown = من { $first } إلى { $last } من أصل { $total }
first-page = لم تعد هذه الصفحة موجودة: العودة إلى الأولى

## محددات البحث
facet-when = متى
facet-subject = المجال
facet-level = المستوى
facet-language = اللغة
facet-format = الصيغة
facet-place = مكان التدريب
facet-pace = الوتيرة
facet-institution = المؤسسة
facet-certificate = الشهادة
when-open = التسجيل مفتوح
when-soon = يبدأ قريبًا
when-running = جارٍ
when-over = منتهٍ
format-hybrid = عن بُعد وفي الورشة
format-online = عن بُعد
hybrid-short = مع ورشة
pace-self = حسب وتيرتك
pace-dates = حسب تواريخ المقرّر
certificate-yes = بشهادة

## صفحة مقرّر
course = مقرّر
you-are-here = أنت هنا
enrol = التسجيل
enrol-leave = بنقرة واحدة. يمكنك المغادرة متى شئت.
enrol-account = نطلب منك أولًا إنشاء حساب: دقيقة واحدة.
full = كل الأماكن مشغولة.
how-to-wait = عرض قائمة الانتظار
how-to-enrol = طلب مكان
go-on = متابعة المقرّر
about-run = كل شيء عن هذه الدورة
enrolment-opens = يُفتح التسجيل يوم { $when }.
enrolment-closed = أُغلق التسجيل. اطّلع على الدورات الأخرى، أو على مقرّر في المجال نفسه.
to-be-scheduled = لم تُحدَّد التواريخ بعد. عد قريبًا.
over = انتهت هذه الدورة. ستظهر الدورة المقبلة هنا.
team-page = صفحة الفريق
before = قبل البدء
where-practice = أين التدريب
all-runs = الدورات
given-by = تقدّمه
column-run = الدورة
column-state = الحالة
fact-start = البداية
fact-end = النهاية
fact-effort = العمل
fact-duration = المدة
fact-cost = الثمن
fact-licence = الرخصة
certificate-from = ابتداءً من { $share }
hours =
    { $hours ->
        [zero] أقل من ساعة في المجموع
        [one] ساعة واحدة في المجموع
        [two] ساعتان في المجموع
        [few] { $hours } ساعات في المجموع
        [many] { $hours } ساعة في المجموع
       *[other] { $hours } ساعة في المجموع
    }

others = في مواقع أخرى من الشبكة
others-lead = { $total ->
    [zero] لا مقررات من مواقع أخرى يتابعها هذا الموقع.
    [one] مقرر واحد من موقع آخر يتابعه هذا الموقع. يُفتح هناك.
    [two] مقرران من مواقع أخرى يتابعها هذا الموقع. يُفتح كل منهما في موقعه.
    [few] { $total } مقررات من مواقع أخرى يتابعها هذا الموقع. يُفتح كل منها في موقعه.
    [many] { $total } مقررًا من مواقع أخرى يتابعها هذا الموقع. يُفتح كل منها في موقعه.
   *[other] { $total } مقرر من مواقع أخرى يتابعها هذا الموقع. يُفتح كل منها في موقعه.
}
others-on = في { $host }
others-more = يُعرض { $shown } من { $total }: حدّد البحث لتجد البقية.
others-all = مقررات المواقع الأخرى

## المسارات والشهادات
programmes = المسارات والشهادات
programmes-lead = مقرّرات يكمّل بعضها بعضًا، وصولًا إلى شهادة إتمام أو شهادة جامعية.
programmes-search = البحث عن مسار أو شهادة
programmes-all = كل المسارات والشهادات
programmes-see-all =
    { $total ->
        [zero] لا مسار
        [one] عرض المسار
        [two] عرض المسارين
        [few] عرض المسارات الـ{ $total }
        [many] عرض المسارات الـ{ $total }
       *[other] عرض المسارات الـ{ $total }
    }
programmes-count =
    { $total ->
        [zero] لا مسار
        [one] مسار واحد
        [two] مساران
        [few] { $total } مسارات
        [many] { $total } مسارًا
       *[other] { $total } مسار
    }
programmes-found =
    { $total ->
        [zero] لا شيء لـ«{ $words }»
        [one] مسار واحد لـ«{ $words }»
        [two] مساران لـ«{ $words }»
        [few] { $total } مسارات لـ«{ $words }»
        [many] { $total } مسارًا لـ«{ $words }»
       *[other] { $total } مسار لـ«{ $words }»
    }
programmes-none = لا مسار حتى الآن
programmes-none-text = يظهر المسار هنا حالما تنشره المؤسسة التي تقوده.
programmes-nothing = لا مسار يوافق بحثك
programmes-nothing-text = جرّب كلمة أقصر أو أكثر شيوعًا، أو تصفّحها كلها.
ects = { $credits } ECTS
intake-open = التسجيل مفتوح
intake-until = مفتوح حتى { $day }
intake-opens = يُفتح في { $day }
facet-kind = النوع
kind-course = مقرّر
