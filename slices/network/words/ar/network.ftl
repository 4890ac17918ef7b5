institutions = المؤسسات
institutions-lead = المدارس والورشات والهيئات التي تُكوِّن معًا هنا.
institutions-mine = حيث لك دور
institutions-others = المؤسسات الأخرى
institutions-all = كل المؤسسات
institutions-none = لا توجد أي مؤسسة بعد
institutions-none-text = مدير المنصة هو من ينشئ المؤسسة الأولى.
you-are-here = أنت هنا
form-wrong = هناك ما يجب تصحيحه
optional = (اختياري)
save = حفظ
saved = تم الحفظ.

kind-school = مدرسة
kind-university = جامعة
kind-lab-host = مضيف ورشة
kind-federation = فدرالية
kind-company = مقاولة
kind-ministry = وزارة
kind-funder = جهة ممولة
kind-association = جمعية
kind-platform = منصة

found-title = إنشاء مؤسسة
found-button = إنشاء المؤسسة
founded = أُنشئت المؤسسة. أعطِ الآن دور المسؤول لشخص ما.
name = الاسم
name-wrong = اكتب اسم المؤسسة، من حرفين إلى 120 حرفًا.
kind = النوع
kind-choose = اختر نوعًا
kind-wrong = اختر نوعًا من القائمة.
slug = الكلمة في العناوين
slug-hint = من 2 إلى 40 حرفًا لاتينيًا صغيرًا وأرقامًا وشرطات، تبدأ بحرف، مثل esp-dakar. لا يمكن تغييرها لاحقًا.
slug-wrong = استعمل من 2 إلى 40 حرفًا لاتينيًا صغيرًا وأرقامًا وشرطات منفردة، تبدأ بحرف، مثل esp-dakar.
slug-taken = هذه الكلمة مستعملة في مؤسسة أخرى. اختر كلمة غيرها.
slug-stays = تبقى الكلمة في العناوين { $slug } حتى تظل الروابط صالحة.
parent = جزء من
parent-hint = من يتولى مسؤولية تلك المؤسسة يتولى مسؤولية هذه أيضًا.
parent-none = مستقلة
parent-wrong = اختر مؤسسة ليست هي نفسها جزءًا من أخرى.
settings-title = إعدادات المؤسسة

tabs = صفحات ⁨{ $name }⁩
tab-overview = نظرة عامة
tab-people = الأشخاص والأدوار
tab-find = البحث عن شخص
tab-agreements = الاتفاقيات
tab-import = استيراد مقرّر
tab-settings = الإعدادات

team-title = الأشخاص والأدوار
team-lead = من يستطيع فعل ماذا هنا، ومنذ متى، ومن قرر ذلك.
team-now = الأدوار الجارية اليوم
team-none = ليس لأحد دور هنا بعد
team-none-text = أعطِ الدور الأول أدناه: لا بد من شخص مسؤول عن المؤسسة.
team-ended = { $count ->
    [zero] لا أدوار منتهية
    [one] دور واحد انتهى
    [two] دوران انتهيا
    [few] { $count } أدوار انتهت
    [many] { $count } دورًا انتهى
   *[other] { $count } دور انتهى
}
column-person = الشخص
column-role = الدور
column-place = أين
column-since = منذ
column-until = إلى غاية
column-reason = السبب
column-end = إنهاء الدور
column-roles = الأدوار هنا
column-enrolments = المقرّرات المتابَعة هنا
by = من طرف ⁨{ $name }⁩
erased = حساب محذوف
end-role = إنهاء
reason = السبب
reason-hint = يبقى في السجل: لا تكتب أي تفاصيل شخصية.
reason-wrong = اذكر السبب في 3 إلى 300 حرف؛ فالسجل يحتفظ به.
end-button = إنهاء هذا الدور
role-not-held = لم يتغيّر شيء: لا يحمل هذا الشخص ذلك الدور في ذلك الموضع، أو لم يعد يحمله. القائمة أدناه محدَّثة.
last-lead = أنت المسؤول الوحيد عن هذه المؤسسة. أعطِ هذا الدور لشخص آخر أولًا، أو اتصل بمدير المنصة.
role-given = أُعطي الدور.
role-ended = انتهى الدور. ويحتفظ السجل به.

give-title = إعطاء دور
give-button = إعطاء الدور
email = البريد الإلكتروني
email-hint = عنوان حساب تم تأكيد بريده.
email-unconfirmed = غير مؤكد
address-unknown = لم يؤكد أي حساب هذا العنوان. اطلب من الشخص إنشاء حساب وتأكيد عنوانه، ثم أعد المحاولة.
role = الدور
role-wrong = اختر دورًا.
place = أين
place-hint = في المؤسسة كلها، أو في مقرّر واحد أو دورة واحدة فقط.
place-wrong = اختر مكانًا من هذه المؤسسة.
may-lead = يعطي الأدوار، ويجلب المقرّرات، ويفتح الدورات.
may-registrar = يدير الأشخاص والتسجيلات.
may-author = يجلب المقرّرات ويفتح الدورات.
may-instructor = يسيّر الدورات: التواريخ والنقط والشهادات.
may-tutor = يساعد المتعلمين ويصحح أعمالهم.
may-viewer = ينظر دون أن يغيّر شيئًا.

find-title = البحث عن شخص
find-recorded = كل بحث يُسجَّل؛ ويرى الأشخاص الذين عُثر عليهم في بياناتهم أي مؤسسة بحثت عنهم ومتى.
query = العنوان أو الاسم
query-hint = البريد الإلكتروني كاملًا، أو بداية الاسم الشخصي أو العائلي.
query-wrong = اكتب حرفين على الأقل من الاسم، أو العنوان كاملًا.
find-button = بحث
found-people = { $count ->
    [zero] لم يُعثر على أحد
    [one] عُثر على شخص واحد
    [two] عُثر على شخصين
    [few] عُثر على { $count } أشخاص
    [many] عُثر على { $count } شخصًا
   *[other] عُثر على { $count } شخص
}
found-nobody = لا أحد يطابق البحث. تحقق من الكتابة، أو اسأل الشخص عن عنوان حسابه.
found-more = هناك آخرون. اكتب مزيدًا من الاسم.
