institutions = المؤسسات
institutions-lead = المدارس والورشات والهيئات التي تُكوِّن معًا هنا.
institutions-mine = حيث لك دور
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
parent-wrong = اختر مؤسسة من القائمة.
settings-title = إعدادات المؤسسة

tabs = صفحات ⁨{ $name }⁩
tab-overview = نظرة عامة
tab-people = الأشخاص والأدوار
tab-find = البحث عن شخص
tab-agreements = الاتفاقيات
tab-calendar = الرزنامة
tab-portals = البوابات
tab-programmes = المسارات
tab-import = استيراد مقرّر
tab-privacy = البيانات الشخصية
tab-sign-in = الدخول
tab-settings = الإعدادات
room-people = الأشخاص
room-teaching = التكوين
room-network = الشبكة
room-settings = الإعدادات

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
may-student = يدرس هنا: ترى المؤسسة نتائجه حيث يسمح اتفاق بذلك، وتفتح له المقاعد التي حصلت عليها.

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

not-public = غير معلنة
texts = التعريف
texts-hint = بضعة أسطر لمن لا يعرفكم، بصيغة Markdown: ‎*مائل*‎ و‎**عريض**‎ وقوائم وروابط. اللغة المتروكة فارغة تعرض نص لغة أخرى.
text-long = هذا النص طويل جدًا. لا تتجاوز { $most } حرفًا.
website = الموقع الإلكتروني
website-hint = العنوان كاملًا، ويبدأ بـ ‎https://‎.
website-wrong = اكتب عنوانًا كاملًا يبدأ بـ ‎https://‎ مثل ‎https://www.imt.fr‎.
city = المدينة
country = البلد
somewhere-wrong = اكتب 80 حرفًا على الأكثر في سطر واحد.
zone = المنطقة الزمنية
zone-hint = تبدأ الأدوار وتنتهي عند منتصف الليل فيها.
zone-wrong = اختر منطقة زمنية من القائمة.
public = مؤسسة معلنة
public-note = يرى الجميع صفحتها ويجدونها في القائمة. وإلا فلا يراها إلا من له دور فيها؛ وتظل دوراتها المعروضة وشهاداتها تذكر اسمها.
parent-title = موضعها في الشجرة
parent-button = نقل
parent-deep = ستتجاوز الشجرة { $most } مستويات. اختر مؤسسة أعلى.
parent-circle = ⁨{ $name }⁩ جزء من هذه المؤسسة أصلًا أو هي نفسها: لا يمكن أن تحتوي إحداهما الأخرى.
from = ابتداءً من
from-hint = يبدأ الدور في ذلك اليوم عند منتصف الليل بتوقيت { $city }. إن تُرك فارغًا: حالًا.
until = إلى غاية
until-hint = ذلك اليوم مشمول. إن تُرك فارغًا: إلى أن ينهي أحدهم الدور.
day-wrong = اكتب تاريخًا موجودًا، مثل ‎2026-09-01‎.
days-cross = اليوم الأخير يسبق الأول. صحّح أحد التاريخين.
day-past = انقضى هذا اليوم. اختر اليوم أو بعده، أو أنهِ الدور في القائمة.
has-begun = بدأ هذا الدور: لم تعد بدايته قابلة للتغيير. اترك الحقل فارغًا.
not-yet = قادم
no-end = بلا نهاية
may-elearning-head = يُدخل المقررات ويفتح الدورات ويضبطها ويتابع نتائجها؛ ولا يمنح علامات لأحد.
may-local-lead = يساعد الأشخاص في الموقع: يجدهم، وينظّم تسجيلاتهم، ويرى مدى تقدمهم.
may-coordinator = يتابع مقررات شبكة أو مسار ومتعلميها ونتائجها دون أن يغيّر شيئًا.

tab-invite = دعوة
invite-title = دعوة بالبريد
invite-lead = يتلقى الشخص رابطًا صالحًا أربعة عشر يومًا ولمرة واحدة، فيتولى الدور بحسابه أو ينشئ حسابًا.
invite-email-hint = نكتب إليه مرة واحدة.
letter-language = لغة الرسالة
letter-language-hint = من له حساب يتلقاها بلغته.
invite-button = أرسل الدعوة
invited = الدعوة في طريقها.
withdrawn = سُحبت الدعوة: لم يعد رابطها يعمل.
invitation-gone = لم تعد هذه الدعوة في الانتظار: قُبلت أو سُحبت في الأثناء.
already-held = لهذا الشخص هذا الدور هنا أصلًا. تُغيَّر تواريخه بمنحه من جديد في صفحة الأشخاص.
just-invited = أُرسلت هذه الدعوة قبل قليل. انتظر خمس دقائق قبل إعادة إرسالها.
too-many-invitations = تنتظر هنا { $most } دعوة ردًّا. اسحب بعضها قبل إرسال غيرها.
give-otherwise = أليس للشخص حساب بعد، أم أن العدد كبير؟
pending-title = دعوات بلا رد
pending-none = لا توجد دعوة في الانتظار.
column-invited = أُرسلت
column-expires = تنتهي
column-actions = ما العمل
expired = انتهت
invite-again = أعد الإرسال
withdraw = اسحب
invitation-title = دعوة
invitation-lead = تعرض عليك ⁨{ $institution }⁩ دورًا: { $role }.
invitation-lead-in = تعرض عليك ⁨{ $institution }⁩ دورًا في «⁨{ $place }⁩»: { $role }.
invitation-from = يبدأ يوم { $day }.
invitation-until = آخر أيامه { $day }.
invitation-over = لم تعد هذه الدعوة تعمل: انتهت مدتها أو سُحبت أو استُعملت. اطلب دعوة جديدة ممن دعاك.
invited-another = هذه الدعوة لحساب آخر، هو حساب العنوان الذي أُرسلت إليه. سجّل الخروج ثم افتح الرابط من جديد.
invited-elsewhere = أُرسلت إلى ⁨{ $email }⁩، وهو ليس عنوان أي حساب. أنت متصل باسم ⁨{ $name }⁩: سيكون الدور لهذا الحساب.
sign-in-to-accept = هناك حساب بالعنوان ⁨{ $email }⁩. سجّل الدخول به لتقبل.
join-lead = تحتاج إلى حساب. سيكون عنوانه ⁨{ $email }⁩: أكّدته هذه الرسالة.
your-name = اسمك
your-name-hint = كما ينبغي أن يظهر في شهادة.
join-privacy = ما نحتفظ به ولماذا:
privacy = الخصوصية
join = أنشئ حسابي في ⁨{ $site }⁩ واقبل
have-account = هل لك حساب بعنوان آخر؟
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
accept = أقبل
to-home = إلى الصفحة الرئيسية
letter-invitation-subject = تدعوك ⁨{ $institution }⁩: { $role }
letter-invitation =
    مرحبًا،

    تعرض عليك ⁨{ $institution }⁩ دورًا: { $role }، في «⁨{ $place }⁩».

    لقبوله، افتح هذا الرابط:
    { $link }

    يعمل مرة واحدة، إلى غاية { $until }. إن لم تكن تنتظر هذه الرسالة فتجاهلها: لا يحدث شيء دون موافقتك.
letter-invitation-end = أرسلته { $site }

list-title = قائمة أشخاص
list-lead = من جدول محفوظ بصيغة CSV: لا يُكتب شيء قبل أن ترى سطرًا سطرًا ما سيتغيّر.
list-bring = أحضر قائمة

has-account = هناك حساب بهذا العنوان أصلًا. سجّل الدخول به لتقبل.
list-file = ملف CSV
list-file-hint = ‏1 ميغابايت و2000 سطر على الأكثر؛ فاصلة منقوطة أو فاصلة؛ UTF-8 أو UTF-16 أو Windows كما يحفظه برنامج الجداول.
list-button = اعرض ما سيتغيّر
list-missing = اختر ملفًا.
list-large = يتجاوز هذا الملف 1 ميغابايت. قسّم القائمة.
list-long = تتجاوز هذه القائمة { $most } سطرًا، أو أعمدتها كثيرة. قسّمها.
list-quote = علامة اقتباس فُتحت في السطر { $line } ولم تُغلق. صحّح السطر وأحضر الملف من جديد.
list-empty = لا سطر في هذه القائمة تحت عناوينها.
list-columns = يجب أن يسمّي السطر الأول عمودين على الأقل: البريد والدور.
list-broken = بعض الحروف غير مقروءة: احفظ الملف بترميز UTF-8 وأحضره من جديد.
list-formula = تبدأ خانة بـ = أو + أو - أو @: قد يعدّها برنامج الجداول صيغة حسابية. احذف هذه العلامة.
list-cell = تتجاوز خانة 200 حرف.
list-name = الاسم طويل جدًا أو ليس اسمًا.
list-language = لغة غير معروفة: اكتب fr أو en أو ar.
list-twice = العنوان نفسه بالدور نفسه في المكان نفسه موجود في السطر { $line }.
list-problems = لم يُكتب شيء: في بعض الأسطر مشكلات. صحّحها في الملف وأحضره من جديد.
list-changed = لم يُكتب شيء: تغيّر شيء هنا في الأثناء. راجع ما ستفعله القائمة ثم أكّد.
list-columns-title = الأعمدة
column-column = العمود
column-means = ما يقوله
list-email-column = البريد
list-email-means = مطلوب. عنوان الشخص.
list-role-column = الدور
list-role-means = مطلوب. { $roles }.
list-name-column = الاسم
list-name-means = لمن ليس له حساب بعد.
list-place-column = المكان
list-place-means = مفتاح مقرر أو دورة مثل ‎IMT+FAB101‎. إن تُرك فارغًا: المؤسسة كلها.
list-from-column = من
list-from-means = أول يوم، مثل ‎2026-09-01‎ أو ‎01/09/2026‎ (اليوم أولًا). إن تُرك فارغًا: حالًا.
list-until-column = إلى
list-until-means = آخر يوم مشمول. إن تُرك فارغًا: بلا نهاية.
list-language-column = اللغة
list-language-means = fr أو en أو ar: لغة الرسالة.
plan-title = ما ستفعله هذه القائمة
plan-lead = ⁨{ $file }⁩: لم يُكتب شيء بعد.
plan-ignored = أعمدة لم تُقرأ: { $columns }.
plan-wrong = { $count ->
    [zero] لا مشكلة في أي سطر.
    [one] في سطر واحد مشكلة. صحّحه في الملف وأحضره من جديد: ما بقيت مشكلة لا يُكتب شيء.
    [two] في سطرين مشكلة. صحّحهما في الملف وأحضره من جديد: ما بقيت مشكلة لا يُكتب شيء.
    [few] في { $count } أسطر مشكلات. صحّحها في الملف وأحضره من جديد: ما بقيت مشكلة لا يُكتب شيء.
    [many] في { $count } سطرًا مشكلات. صحّحها في الملف وأحضره من جديد: ما بقيت مشكلة لا يُكتب شيء.
   *[other] في { $count } سطر مشكلات. صحّحها في الملف وأحضره من جديد: ما بقيت مشكلة لا يُكتب شيء.
}
plan-nothing = كل ما تقوله هذه القائمة قائم أصلًا.
plan-changes = { $count ->
    [zero] لا سطر يغيّر شيئًا.
    [one] سطر واحد يغيّر شيئًا. يُنفَّذ الكل معًا أو لا شيء.
    [two] سطران يغيّران شيئًا. يُنفَّذ الكل معًا أو لا شيء.
    [few] { $count } أسطر تغيّر شيئًا. يُنفَّذ الكل معًا أو لا شيء.
    [many] { $count } سطرًا تغيّر شيئًا. يُنفَّذ الكل معًا أو لا شيء.
   *[other] { $count } سطر تغيّر شيئًا. يُنفَّذ الكل معًا أو لا شيء.
}
plan-button = نفّذ كل هذا
plan-drop = انسَ هذه القائمة
column-line = السطر
column-dates = التواريخ
column-what = ما يحدث
what-invite = يُدعى بالبريد
what-invite-again = يُدعى من جديد بتواريخ أخرى
what-give = يُمنح الدور
what-date = تتغيّر تواريخه
what-nothing = قائم أصلًا
what-wrong = يُصحَّح
list-done = نُفّذت القائمة. دعوات: { $invited }؛ أدوار مُنحت: { $given }؛ تواريخ تغيّرت: { $dated }.
known-title = ما تعرفه المؤسسات عني
known-lead = لا ترى كل مؤسسة إلا ما يخصها. إليك ما تراه ومنذ متى.
known-account = حسابي
known-nobody = لا تعرف أي مؤسسة شيئًا عنك.
known-roles = أدوارك
known-runs = المقررات التي تتابعها فيها
known-runs-note = يرى فريق هذه المقررات اسمك وأعمالك ونتائجك.
known-invited = أدوار معروضة تنتظر ردك
known-looked-up = بُحث عنك فيها لمساعدتك
known-page = صفحتها
known-all = تنزيل كل ما يُحتفظ به عني
accepted = تم القبول: الدور لك.
joined = حسابك جاهز والدور لك. للعودة تكفي رسالة؛ ومفتاح المرور أسرع.
since-day = ابتداءً من { $day }
until-day = إلى غاية { $day }
