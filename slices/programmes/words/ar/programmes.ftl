form-wrong = ثمّة ما يحتاج إلى تصحيح
optional = (اختياري)
save = حفظ
add = إضافة
up = إلى الأعلى
down = إلى الأسفل
remove = إزالة
all = الكل
filter = تصفية
read = قراءة
pages = الصفحات
next-page = التالي
erased = حساب محذوف
zone = المنطقة الزمنية
title = العنوان
title-in = العنوان ({ $language })
text-in = التقديم ({ $language })
text-hint = لمن، ولأي غاية، وبأي وسائل. بصيغة Markdown.
kind = النوع
kind-parcours = مسار
kind-certifying-path = مسار مانح لشهادة
kind-degree = شهادة جامعية
language = اللغة
language-hint = مثلاً fr أو en أو ar
slug = الكلمة في العنوان
slug-hint = حروف لاتينية صغيرة وأرقام وشرطات: fabrication-numerique. لا تتغير بعد ذلك.
begin = ابدأ
programmes = المسارات والشهادات
programmes-lead = مقررات متكاملة، تفضي إلى شهادة.
programmes-none = لا مسار حتى الآن
programmes-none-text = يجمع المسار مقررات ويحدّد ما يلزم لإتمامه.
new-programme = مسار جديد
not-shown = غير منشور
not-shown-text = لا يرى هذه الصفحة إلا الفريق والمسجَّلون.
shown-text = يمكن للجميع رؤية الصفحة.
see-page = عرض الصفحة
show = نشر الصفحة
hide = إلغاء النشر
visibility = النشر
courses-count = { $count ->
    [zero] لا مقررات
    [one] مقرر واحد
    [two] مقرران
    [few] { $count } مقررات
    [many] { $count } مقرراً
   *[other] { $count } مقرر
}
people-count = { $count ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصاً
   *[other] { $count } شخص
}
credits = { $credits } ECTS
hours = { $hours } ساعة
made-of = مكوّناته
what-it-asks = ما يتطلبه
certificate-text = في النهاية شهادة يمكن لأي كان التحقق منها، على الورق وكشارة رقمية.
fact-lead = المؤسسة
fact-partners = بمشاركة
partners-hint = المؤسسات التي تُذكر أسماؤها في الصفحة.
fact-courses = المقررات
fact-language = اللغة
fact-credits = الأرصدة
fact-hours = المدة
optional-course = اختياري
intakes = الأفواج
intakes-none = لا فوج معلن حالياً.
intake-to-come = قادم
intake-open = مفتوح
intake-closed = انتهى التسجيل
intake-over = انتهى
intake-from-to = من { $from } إلى { $until }
intake-from = ابتداءً من { $from }
intake-opens = يُفتح في { $day }
intake-closes = حتى { $day }
places = { $count ->
    [zero] لا مقاعد
    [one] مقعد واحد
    [two] مقعدان
    [few] { $count } مقاعد
    [many] { $count } مقعداً
   *[other] { $count } مقعد
}
admission = القبول
admission-open = تسجيل حر
admission-application = بالترشح
admission-open-text = التسجيل بنقرة واحدة.
admission-application-text = تقرأ لجنة طلبات الترشح؛ ويؤكَّد القبول قبل تاريخ محدد.
enrol = تسجيل
sign-in-to-enrol = تسجيل الدخول للالتحاق
apply = تقديم ترشح
my-application = ترشحي
to-my-progress = تقدّمي
to-team = صفحات الفريق
you-left = غادرت هذا المسار.
rule-all = { $count ->
    [zero] لا شيء.
    [one] النجاح في المقرر.
    [two] النجاح في المقررين.
    [few] النجاح في المقررات { $count } كلها.
    [many] النجاح في { $count } مقرراً كلها.
   *[other] النجاح في { $count } مقرر كلها.
}
rule-mandatory = { $count ->
    [zero] لا مقررات إلزامية.
    [one] النجاح في المقرر الإلزامي.
    [two] النجاح في المقررين الإلزاميين.
    [few] النجاح في { $count } مقررات إلزامية.
    [many] النجاح في { $count } مقرراً إلزامياً.
   *[other] النجاح في { $count } مقرر إلزامي.
}
rule-optional = { $count ->
    [zero] لا مقررات اختيارية.
    [one] النجاح في مقرر اختياري واحد من أصل { $all }.
    [two] النجاح في مقررين اختياريين من أصل { $all }.
    [few] النجاح في { $count } مقررات اختيارية من أصل { $all }.
    [many] النجاح في { $count } مقرراً اختيارياً من أصل { $all }.
   *[other] النجاح في { $count } مقرر اختياري من أصل { $all }.
}
rule-credits = الحصول على { $credits } من أرصدة ECTS.
rule-compensation = داخل الوحدة تتعاوض النقط: يكفي معدل { $average } إن لم ينزل أي مقرر عن { $floor }.
my-complete = أُنجز كل شيء: شهادتك في انتظارك.
my-next = التالي: { $course }
just-enrolled = تم تسجيلك.
complete-title = أنجزتَ كل شيء
complete-text = الشهادة لك.
take-certificate = شهادتي
next-step = الخطوة التالية
progress = التقدّم
courses-done = { $done } من { $asked } مقررات
credits-of = { $had } من { $asked }
credits-had = حصلت على { $had } من أرصدة ECTS
left-mandatory = { $count ->
    [zero] لم يبق شيء.
    [one] بقي مقرر إلزامي واحد.
    [two] بقي مقرران إلزاميان.
    [few] بقيت { $count } مقررات إلزامية.
    [many] بقي { $count } مقرراً إلزامياً.
   *[other] بقي { $count } مقرر إلزامي.
}
left-optional = { $count ->
    [zero] لم يبق شيء.
    [one] بقي مقرر اختياري واحد.
    [two] بقي مقرران اختياريان.
    [few] بقيت { $count } مقررات اختيارية.
    [many] بقي { $count } مقرراً اختيارياً.
   *[other] بقي { $count } مقرر اختياري.
}
left-credits = ينقص { $credits } من الأرصدة.
go-on = متابعة
see-run = عرض الدورة
enrol-next = التسجيل في هذا المقرر
see-marks = عرض النقط
no-run = لا دورة معلنة
no-dates = بلا تواريخ
version-followed = تتابع الإصدار { $version }؛ ولا يتغير إلا بقرار شخص.
leave-title = مغادرة هذا المسار
leave-text = يبقى ما أنجزته في المقررات، ويبقى تسجيلك في دوراتها.
leave-seats-back = لم تبدأ الدفعة بعد: تشغر مقاعدك في مقررات المؤسسات الأخرى. والعودة تأخذ مقاعد جديدة إن بقي منها شيء.
leave-seats-kept = بدأت الدفعة: تبقى مقاعدك في مقررات المؤسسات الأخرى محسوبة، وتجدها إن عدت.
leave = مغادرة
column-course = المقرر
column-state = الحالة
column-next = الدورة
column-mark = النقطة
column-version = الإصدار
column-published = تاريخ النشر
column-people = المسجلون
column-intake = الفوج
column-dates = التواريخ
column-name = الاسم
column-done = المنجز
course-passed = ناجح
course-recognised = معترف به
course-compensated = معوَّض
course-begun = جارٍ
course-to-do = للإنجاز
course-closed = لم يعد متاحاً
tabs = { $programme }: صفحات الفريق
tab-overview = نظرة عامة
tab-definition = المحتوى
tab-intakes = الأفواج
tab-applications = الترشحات
tab-people = المسجلون
draft-title = إصدار قيد التحرير
draft-text = لا تسري على أحد ما لم تُنشر.
to-definition = متابعة التحرير
waiting-for-jury = { $count ->
    [zero] لا ترشحات في الانتظار
    [one] ترشح واحد ينتظر اللجنة
    [two] ترشحان ينتظران اللجنة
    [few] { $count } ترشحات تنتظر اللجنة
    [many] { $count } ترشحاً ينتظر اللجنة
   *[other] { $count } ترشح ينتظر اللجنة
}
versions = الإصدارات
versions-none = لا إصدار منشور.
versions-text = يبقى المسجَّل على إصداره؛ ولمن يأتي بعده الإصدار الأخير.
done-saved = تم الحفظ.
done-published = نُشر الإصدار.
done-decided = تم القرار؛ والرسائل في الطريق.
head-title = العنوان والتقديم والقاعدة
modules = الوحدات والمقررات
modules-text = الوحدة بلا عنوان مجرد قائمة مقررات.
module-number = الوحدة { $number }
add-module = إضافة وحدة
change-module = تعديل «{ $module }»
add-course = إضافة مقرر إلى «{ $module }»
change-course = شروط «{ $course }»
school = المؤسسة المدرِّسة
no-school = غير محددة
module-credits = أرصدة ECTS للوحدة
module-credits-hint = تُمنح عند استيفاء مقرراتها الإلزامية كلها؛ زيادة على أرصدة المقررات.
module-hours = الساعات
course-key = مفتاح المقرر
course-key-hint = المؤسسة+الرقم. يدخل مقرر مؤسسة أخرى إن منحت ذلك (مقاعد أو تقديم أو عرض).
mandatory = إلزامي
mandatory-note = وإلا عُدَّ من المقررات الاختيارية.
course-credits = أرصدة ECTS للمقرر
course-minimum = النقطة المطلوبة (%)
course-minimum-hint = فارغ: ما تطلبه الدورة.
rule = شروط الإتمام
rule-text = كل المقررات الإلزامية، وكذلك:
rule-optional-label = عدد المقررات الاختيارية
rule-optional-hint = من بين المقررات غير الإلزامية.
rule-credits-label = أرصدة ECTS المطلوبة
rule-average-label = التعويض: معدل الوحدة (%)
rule-average-hint = فارغ: يجب النجاح في كل مقرر.
rule-floor-label = النقطة الدنيا (%)
rule-floor-hint = دونها لا تعويض.
missing-title = قبل النشر
publish = نشر هذا الإصدار
publish-text = عند نشره يصبح الإصدار { $version }: إصدار من يلتحق لاحقاً.
no-draft-text = هذا هو الإصدار { $version } المنشور. أي تغيير يبدأ الإصدار التالي.
discard = حذف المسودة
new-intake = فوج جديد
intake-terms = الشروط
intake-name = اسم الفوج
intake-name-hint = مثلاً: دخول 2027
dates = التواريخ
opens = فتح التسجيل أو الترشح
closes = الإغلاق
start = البداية
end = النهاية
capacity = المقاعد
capacity-hint = فارغ: بلا حد.
runs = الدورات المختارة
runs-hint = مفاتيح الدورات، واحدة لكل مقرر على الأكثر. بلا اختيار تُقترح أقرب دورة مفتوحة.
of-capacity = { $count } من { $capacity }
application-title = الترشح
motivation = الدافع
motivation-hint = ما تجيده، وما تريد تعلمه، ولماذا هنا.
send-application = إرسال الترشح
keep-draft = حفظ دون إرسال
confirm = تأكيد مقعدي
withdraw = سحب الترشح
reason-given = السبب:
state-submitted = مُرسل
state-to-complete = للاستكمال
state-admitted = مقبول
state-lapsed = لم يؤكَّد في الأجل
state-waiting = على قائمة الانتظار
state-refused = غير مقبول
state-withdrawn = مسحوب
state-enrolled = مسجَّل
state-submitted-text = ستقرؤه اللجنة. أُرسل في { $day }.
state-to-complete-text = أكمل نصك أدناه وأعد إرساله.
state-admitted-text = لك مقعد محجوز حتى { $day }. أكّد لتأخذه.
state-lapsed-text = كان المقعد محجوزاً حتى { $day }. راسل المؤسسة إن بقيت مقاعد.
state-waiting-text = إن شغر مقعد تصلك رسالة.
state-refused-text = لم تقبل اللجنة ترشحك لهذا الفوج.
state-withdrawn-text = سحبته ومُحيت ملفاته. يمكنك إرسال آخر ما دام الباب مفتوحاً.
state-enrolled-text = مقعدك محجوز لك.
applications-none = لا ترشحات هنا
applications-none-text = تظهر عند إرسالها.
until = حتى { $day }
decide-title = القرار بشأن المحددين
decision = القرار
decide = قرّر وراسل
decide-admitted = قبول
decide-waiting = قائمة الانتظار
decide-to-complete = طلب استكمال
decide-refused = عدم القبول
reason = السبب
reason-hint = يقرؤه المعني. لازم لطلب الاستكمال أو الرفض.
confirm-day = آخر يوم للتأكيد
confirm-day-hint = في حال القبول.
letter-subject = ترشحك: { $programme }
letter-opening = مرحباً { $name }، قرأت لجنة «{ $programme }» ({ $intake }) ترشحك.
letter-admitted = تم قبولك. لك مقعد محجوز حتى { $day }: أكّده قبل ذلك.
letter-waiting = أنت على قائمة الانتظار: إن شغر مقعد راسلناك.
letter-refused = لم تتمكن من قبوله لهذا الفوج.
letter-to-complete = تطلب استكمالاً قبل أن تقرر.
letter-reason = السبب: { $reason }
letter-page = كل شيء في هذه الصفحة:
people-none = لا أحد حتى الآن
people-none-text = يظهر هنا المسجلون مع تقدّمهم.
complete-on = اكتمل في { $day }
average = معدل الوحدة: { $average }
recognised-title = معترف به من خارج المسار
recognised-none = لا شيء معترف به. المقرر المجتاز هنا يُحتسب تلقائياً.
recognised-by = اعتُرف به في { $day } من قبل { $name }
recognition-revoked = سُحب في { $day }:
revoke-recognition = سحب
recognise-title = الاعتراف بمقرر
recognise-reason = السبب والدليل
recognise-reason-hint = شهادة أو مقرر في جهة أخرى أو وثيقة: ما يجب أن يفهمه غيرك.
recognise-mark = النقطة المنقولة (%)
recognise = اعتراف
choose-course = اختر مقرراً
move = تغيير الإصدار
move-text = سيتبع هذا الشخص قاعدة الإصدار الآخر ومقرراته؛ ويُحتسب ما أنجزه. والمقررات الجديدة عليه لمؤسسات أخرى تأخذ مقعداً من اتفاقاتها.
refused-by-application = الالتحاق بهذا الفوج بالترشح.
refused-full = هذا الفوج مكتمل. انظر الفوج التالي أو راسل المؤسسة.
refused-no-version = لا إصدار منشور لهذا المسار بعد.
refused-course-closed = لم تعد المؤسسة صاحبة أحد المقررات تتيحه، ولا بديل له. على الفريق نشر إصدار آخر قبل أي تسجيل جديد.
refused-seat-waits = هناك مقعد محفوظ في مقرر لمؤسسة أخرى، لكن الاتفاق الذي يتيحه غير سارٍ الآن. لم يضع المقعد: عُد حين يسري من جديد.
refused-seats-used = شُغلت كل المقاعد التي تفتحها أدق اتفاقية في أحد المقررات، ولا تحل محلها اتفاقية أوسع. إذا غادر أحدهم هذا المسار قبل بدايته، شغر مقعده.
refused-not-yet = لم يُفتح بعد.
refused-closed = أُغلق. انظر الأفواج الأخرى.
refused-already-in = أنت مسجَّل في هذا المسار.
refused-already-sent = ترشحك مُرسل من قبل، وهو بين يدي اللجنة.
refused-lapsed = لم يؤكَّد المقعد في الأجل ولم يعد محجوزاً. راسل المؤسسة.
refused-not-admitted = لا قبول لتأكيده.
refused-decided = أحد الترشحات المحددة مسحوب أو مؤكَّد.
refused-no-place = المقاعد لا تكفي: اقبل عدداً أقل أو ضع الباقين على قائمة الانتظار.
refused-recognised = هذا المقرر معترف به من قبل.
refused-no-draft = لا شيء للنشر: لم يتغير شيء.
refused-no-grant = لا اتفاق ساري المفعول مع { $institution } يتيح هذا المقرر هنا. يمكن لمسؤول أن يبرمه.
wrong-zone = اختر منطقة زمنية من القائمة.
wrong-intake-name = أدخل اسماً لا يتجاوز 120 حرفاً.
wrong-date = تعذرت قراءة التاريخ: اليوم والساعة، مثل 2027-09-01T09:00.
wrong-closes = الإغلاق بعد الفتح.
wrong-end = النهاية بعد البداية والفتح.
wrong-choice = اختر أحد الأجوبة.
wrong-capacity = عدد مقاعد من 1 إلى 100000، أو لا شيء.
wrong-capacity-taken = عدد المسجلين أكبر من ذلك.
wrong-run = «{ $run }» ليست دورة لمقرر من هذا المسار، أو لهذا المقرر دورة من قبل.
wrong-short = اكتب جملة على الأقل.
wrong-long = النص طويل: 8000 حرف للرسالة و20000 للتقديم على الأكثر.
wrong-none-chosen = حدّد ترشحاً واحداً على الأقل و200 على الأكثر.
wrong-reason = أدخل سبباً من ثلاثة أحرف على الأقل.
wrong-confirm-day = أدخل آخر يوم للتأكيد، في المستقبل.
wrong-figure = تعذرت قراءة العدد أو تجاوز الممكن.
wrong-title = أدخل عنواناً لا يتجاوز 160 حرفاً.
wrong-language = وسم لغة، مثل fr أو ar-MA.
wrong-floor = النقطة الدنيا تصاحب معدلاً ولا تتجاوزه.
wrong-too-many = العدد كبير: 60 وحدة و120 مقرراً على الأكثر.
wrong-course = لا مقرر بهذا المفتاح.
wrong-course-twice = هذا المقرر موجود من قبل.
wrong-institution = اختر مؤسسة من القائمة.
wrong-slug = من 2 إلى 60 من الحروف اللاتينية الصغيرة والأرقام والشرطات.
wrong-slug-taken = هذه الكلمة لمسار آخر.
wrong-empty = يلزم مقرر واحد على الأقل.
wrong-optional = تطلب القاعدة مقررات اختيارية أكثر من الموجود.
wrong-credits = تطلب القاعدة أرصدة أكثر مما تمنحه المقررات.
wrong-unreachable = لا أحد يستطيع الإتمام بهذه القاعدة.
wrong-no-grant = «{ $course }» لمؤسسة أخرى، ولا اتفاق ساري المفعول يتيحه.
files = الملفات المرفقة
files-add = إرفاق ملفات
files-hint = ملفات PDF أو صور (PNG أو JPEG أو WebP)، { $most } ملفات على الأكثر، و{ $size } على الأكثر لكل ملف. لا يقرؤها إلا اللجنة وأنت، ولا تُحفظ أسماؤها.
files-remove = حذف ملفات
file-remove = حذف: { $file }
file-called = الملف { $number } (⁨{ $kind }⁩، ⁨{ $size }⁩)
wrong-file-kind = هذا الملف ليس PDF ولا صورة PNG أو JPEG أو WebP: العبرة بمحتواه لا باسمه.
wrong-file-large = أحد الملفات كبير جدًا: { $size } على الأكثر.
wrong-files-many = عدد الملفات أكبر من المسموح: { $most } على الأكثر. احذف بعضها أو اجمعها في ملف PDF واحد.
wrong-files-sent = استُبدلت ملفات هذا الطلب مرات كثيرة فلا يمكن إضافة غيرها: { $most } في المجموع على الأكثر. أرسله بما فيه من ملفات.
wrong-form-unreadable = انقطع الإرسال. أعد المحاولة.
