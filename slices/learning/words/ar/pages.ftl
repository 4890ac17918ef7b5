## The state of a run
begins-on = تبدأ يوم { $day }
begins-later = تبدأ قريبًا
open-to-all = التسجيل مفتوح
running = جارية
running-until = جارية حتى { $day }
archived = منتهية، للقراءة

## The page of a run
enrol = التسجيل
enrol-free = مجانًا وبنقرة واحدة. يمكنك المغادرة متى شئت.
enrol-needs-account = مجانًا. نطلب منك أولًا إنشاء حساب: دقيقة واحدة.
enrolment-opens = يُفتح التسجيل { $when }.
enrolment-closed = أُغلق التسجيل. اطّلع على الدورات المفتوحة في الصفحة الرئيسية.
go-on = متابعة المقرّر
leave = مغادرة هذا المقرّر
leave-text = يُحفظ ما أنجزته، وستجده إن عدت.
leave-confirm = نعم، المغادرة
for-the-team = صفحات الفريق
see-as-learner = العرض كما يراه المتعلم
practice-part = التطبيق في الورشة
practice-part-text = يُنجز جزء من المقرّر بآلات حقيقية.
hours =
    { $hours ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $shown } ساعات
        [many] { $shown } ساعة
       *[other] { $shown } ساعة
    }
plan = محتوى المقرّر
fact-author = مقرّر لـ
fact-start = البداية
fact-end = النهاية
fact-effort = الجهد
fact-duration = المدة
fact-pace = الوتيرة
fact-language = اللغة
fact-certificate = الشهادة
own-pace = وتيرتك
course-pace = حسب تواريخ المقرّر
certificate-from = ابتداءً من { $share }

## The outline
outline = محتوى المقرّر
outline-empty = لا شيء للقراءة حاليًا
outline-empty-text = لم ينشر فريق المقرّر شيئًا بعد.
units-done = { $done } من { $all }
units-done-label = الوحدات المنجزة
coming = مواعيد التسليم القادمة
due-on = آخر أجل { $day }
opens-on = تُفتح { $day }
state-to-do = لم تبدأ
state-started = بدأت
state-done = منجزة
state-current = أنت هنا
state-locked = لم تُفتح بعد
untitled = بلا عنوان
resume = المتابعة
begin = البدء
pages-of-run = صفحات المقرّر

## A unit
you-are-here = أنت هنا
previous = السابق
next = التالي
units-around = الوحدات المجاورة
preview = معاينة الفريق: ترى ما يراه المتعلمون وما هو مغلق أمامهم. لا يُسجَّل شيء.
due = آخر أجل
due-over = انتهى الأجل
counts = يُحتسب في النقطة
counts-as = يُحتسب في النقطة: { $kind }
not-open = غير مفتوح
unit-opens = تُفتح هذه الوحدة { $when }.
unit-hidden = انتهى أجلها، واختار فريق المقرّر عدم عرضها.
unit-empty = هذه الوحدة فارغة. انتقل إلى التالية.
back-to-outline = العودة إلى محتوى المقرّر
not-an-object = أرسل كائن JSON مثل {"{"}"1": "choice_0"{"}"}.
upload-unreadable = لم يصل الملف كاملًا: 20 ميغابايت على الأكثر. اختر ملفًا أصغر أو أعد المحاولة باتصال أفضل.

## News
updates = الأخبار والوثائق
handouts = الوثائق
no-news = لا أخبار
no-news-text = ما يعلنه الفريق يظهر هنا.

## My progress
my-progress = تقدّمي
my-grade = نقطتي
nothing-to-pass = لا يحدد هذا المقرّر عتبة: لا شيء مطلوب بلوغه.
mark-reached = تتطلب الشهادة { $mark }: لقد بلغتها.
mark-to-reach = تتطلب الشهادة { $mark }. ينقص { $missing }، وما تبقى يمكن أن يمنحها.
mark-out-of-reach = تتطلب الشهادة { $mark }. بما تبقى يمكن بلوغ { $best } في هذه الدورة. تحدّث مع فريق المقرّر.
passed = ناجح
get-certificate = الحصول على شهادتي
letters = العتبات:
how-grade-is-made = كيف تُحسب النقطة
points-by-part = النقط حسب الأجزاء
column-work = العمل
column-points = النقط
column-share = النسبة
column-part = الجزء
column-due = الأجل
not-published = (لم يُنشر بعد)
dropped = أضعف نتيجة، لا تُحتسب
average-times-weight = المعدل { $average } × الوزن { $weight } =
total = المجموع بعد التقريب:
practice-only = للتدريب
chapter-number = الفصل { $number }
part-of-chapter = ⁨{ $chapter }⁩، الجزء { $part }
result-withheld = نتيجة محجوبة
results-withheld = بعض النتائج غير معروضة، أو لم تُعرض بعد: تُحتسب في نقطتك، لكنها لا تدخل في أي رقم من أرقام هذه الصفحة.
nothing-graded = لا شيء في هذا المقرّر يمنح نقطًا.

## My learning
my-learning = مقرّراتي
my-courses = جميع مقرّراتي
find-course = البحث عن مقرّر
nothing-followed = لا تتابع أي مقرّر بعد
nothing-followed-text = اختر مقرّرًا، وستجده هنا حيث تركته.
nothing-opened = لم تفتح شيئًا بعد.
you-were-at = توقفت عند «⁨{ $unit }⁩».
grade-so-far = النقطة: { $grade }
enrolled-now = أنت مسجَّل في هذا المقرّر.
see-certificate = الاطلاع على شهادتي
handed-in-on = سُلّم يوم { $day }
graded-points = النقطة: { $earned } من { $possible }
begun-and-due = { $count ->
    [one] بدأت يوم { $day }؛ وانقضى أجل واحد.
    [two] بدأت يوم { $day }؛ وانقضى أجلان.
    [few] بدأت يوم { $day }؛ وانقضت { $count } آجال.
    [many] بدأت يوم { $day }؛ وانقضى { $count } أجلًا.
   *[other] بدأت يوم { $day }؛ وانقضى { $count } أجل.
}
