## Author HTML
open-on = الفتح على ⁨{ $host }⁩
open-titled-on = ⁨{ $title }⁩ (الفتح على ⁨{ $host }⁩)
open-file = فتح ⁨{ $name }⁩
open-picture-on = مشاهدة الصورة على ⁨{ $host }⁩
open-picture-titled-on = ⁨{ $title }⁩ (صورة على ⁨{ $host }⁩)

## What cannot be shown
note-for-team = لفريق المقرّر · { $code }
unsupported-for-team = الكتل من نوع «{ $kind }» محفوظة وتُصدَّر كما هي، لكن هذه المنصة لا تستطيع عرضها.
cannot-be-shown = لا يمكن عرض النشاط «⁨{ $title }⁩» هنا. انتقل إلى ما بعده، ففريق المقرّر على علم بذلك.
broken-for-team = تعذّرت قراءة { $path } في الأرشيف.
is-damaged = وصل «⁨{ $title }⁩» تالفًا ولا يمكن عرضه. انتقل إلى ما بعده، ففريق المقرّر على علم بذلك.
unreadable-problem-for-team = تعذّرت قراءة هذا التمرين. افتح تقرير الاستيراد لمعرفة السبب.

## Discussion, tools, documents
discussion = نقاش
discussion-later = ليس لهذا المقرّر منتدى هنا. انتقل إلى ما بعده، واحتفظ بأسئلتك لفريق المقرّر أو للورشة.
tool-not-connected = هذه الأداة من موقع آخر غير موصولة هنا، ولا تُحتسب في نقطتك.
tool-for-team = أداة LTI محفوظة في المقرّر، دون تشغيل أو تنقيط هنا: { $site }
open-document = فتح الوثيقة
document-source = الملف الأصلي
instructions = تعليمات
remarks = ملاحظات

## Branches and conditions
each-sees-some = يرى كل متعلم جزءًا مما يلي
each-sees-some-for-team = يُسحب عند أول زيارة ولا يتغير بعدها. أنت ترى الكل.
given-on-enrolment = سجّل في المقرّر لتحصل على هذه الأنشطة.
first-do = يُفتح ما يلي بعد أن تنجز:

## Done, polls, words
mark-done = تمّ الإنجاز
done = منجز
not-done-yet = لم يُنجز بعد
not-done-after-all = إرجاعه إلى «لم يُنجز»
poll = استطلاع
no-right-answer = لا جواب صحيح أو خاطئ
vote = تصويت
change-vote = تغيير تصويتي
results = أجوبة الجميع
your-answer = جوابك
vote-kept-private = احتُسب صوتك. يحتفظ فريق المقرّر بالنتائج لنفسه.
enrol-to-take-part = سجّل في المقرّر لتشارك.
give-words = إضافة كلماتي
word-n = الكلمة { $n }
optional = (اختياري)
your-words = كلماتك:
your-word = كلمتك
words-of-all = كلمات الجميع

## Placing
place-items = الوضع في المكان
not-placed = لم يوضع بعد
check-places = التحقق من الأماكن
all-in-place = كل شيء في مكانه
partly-in-place = بعضها في مكانه
nothing-in-place = لا شيء في مكانه بعد

## Video
video = فيديو
video-missing = لم يصل الفيديو «⁨{ $title }⁩» مع المقرّر. فريق المقرّر على علم بذلك.
video-missing-for-team = لا ملف ولا مقطع ولا نص مكتوب في الأرشيف. أضف ملف MP4 إلى المقرّر.
video-not-played = متصفحك لا يشغّل هذا الفيديو. نزّله أو اقرأ النص المكتوب.
renditions = الجودة
rendition-full = عادية
rendition-light = خفيفة
rendition-audio = الصوت فقط
transcript = النص المكتوب
transcript-to-read = قراءة النص المكتوب
downloads = تنزيل
download-video = الفيديو ({ $quality })
download-captions = الترجمة المكتوبة ({ $language })
download-handout = الوثيقة المرافقة
watch-on = مشاهدة الفيديو على { $site }
watch-elsewhere-note = لا يُحمَّل شيء من { $site } ما لم تذهب إليه بنفسك.

## Problems
problem = تمرين
question-n = السؤال { $n }
answer-n = الجواب { $n }
number-n = العدد { $n }
choose-answer = اختر
from-left = من اليسار، من 0 إلى { $most }
from-top = من الأعلى، من 0 إلى { $most }
point-help = المس الصورة، أو حرّك العلامة بالأسهم، أو اكتب العددين.
link-to-file = اكتب هنا عنوان ملفك أو صف ما تسلّمه.
submit = إرسال
save = حفظ
keep-answers = حفظ أجوبتي
start-again = البدء من جديد
hint = تلميح
hint-n = التلميح { $n } من { $total }
another-hint = تلميح آخر
why = لماذا؟
show-answer = إظهار الجواب
answer-is = الجواب:
correct = صحيح
incorrect = خطأ
partly-correct = صحيح جزئيًا
will-be-read = سيقرؤه الفريق
correct-before = صحيح:
incorrect-before = خطأ:
submitted = تم استلام الجواب
result-later = ستظهر النتيجة لاحقًا.
person-will-read = سيقرأ شخص من الفريق عملك ويمنحه نقطة تظهر هنا وفي تقدّمك.
person-grades-this = ينقّط هذا السؤال شخص من الفريق.
needs-script = يحتاج هذا السؤال إلى برنامج لا يمكن تشغيله هنا. انتقل إلى ما بعده.
needs-script-for-team = «{ $what }» يحتاج إلى برنامج من مؤلفه، ولا شيء يشغّله هنا.
not-taken = لم يُسجَّل شيء
not-sent = لم يُرسل: تحقق من الاتصال وأعد المحاولة. ما كتبته لا يزال هنا.
no-attempt-used = لم تُحتسب أي محاولة.
answers-saved = الأجوبة محفوظة ولم تُرسل بعد
attempts-left =
    { $left ->
        [zero] لم تبق أي محاولة
        [one] بقيت محاولة واحدة من { $most }
        [two] بقيت محاولتان من { $most }
        [few] بقيت { $left } محاولات من { $most }
        [many] بقيت { $left } محاولة من { $most }
       *[other] بقيت { $left } محاولة من { $most }
    }
points-of =
    { $points ->
        [zero] { $earned } من { $possible }
        [one] { $earned } من نقطة واحدة
        [two] { $earned } من نقطتين
        [few] { $earned } من { $possible } نقط
        [many] { $earned } من { $possible } نقطة
       *[other] { $earned } من { $possible } نقطة
    }
points-possible =
    { $points ->
        [zero] بلا نقط
        [one] نقطة واحدة
        [two] نقطتان
        [few] { $shown } نقط
        [many] { $shown } نقطة
       *[other] { $shown } نقطة
    }
points-short =
    { $points ->
        [zero] (بلا نقط)
        [one] (نقطة واحدة)
        [two] (نقطتان)
        [few] ({ $shown } نقط)
        [many] ({ $shown } نقطة)
       *[other] ({ $shown } نقطة)
    }
does-not-count = لا يُحتسب في النقطة
preview-nothing-kept = معاينة: لا يُسجَّل شيء مما تفعله هنا
enrol-to-answer = سجّل في المقرّر لتجيب
run-is-over = انتهت الدورة: يمكن القراءة ولا يمكن الإجابة
run-not-begun = لم تبدأ الدورة بعد
was-due = انتهى الأجل { $when }: يمكنك القراءة من جديد، لا الإجابة.

## Work handed in
machine-laser = آلة القطع بالليزر
machine-printer = طابعة ثلاثية الأبعاد
machine-electronics = منصة الإلكترونيات
machine-mill = آلة التفريز الرقمية
machine-vinyl = آلة قطع الفينيل
machine-sewing = آلة الخياطة
in-a-lab = في الورشة
bring-back = ما يُحضَر من الورشة
criterion = المعيار
what-it-is-worth = ما قيمته
how-it-is-judged = كيف يُقيَّم
your-text = نصك
your-file = ملفك
your-file-to-hand-in = ملفك (صورة أو PDF أو أرشيف…)
file-limits = ملف واحد، 20 ميغابايت على الأكثر. إن كانت عدة ملفات فاجمعها في أرشيف ‎.zip.
hand-in = تسليم
hand-in-again = تسليم نسخة أخرى
handed-in = سُلّم { $when }
graded = منقَّط
what-you-handed-in = ما سلّمته
staff-grades-instead = هنا يقيّم الفريق بدل الأقران وأمثلة التدريب.
text-file-or-both = نص أو ملف أو كلاهما.
team-gives-points = يمنح الفريق هذه النقط؛ لا شيء عليك تسليمه.
kind-hand-in = عمل للتسليم
kind-practice = تطبيق في الورشة
kind-points = نقط يمنحها الفريق
kind-word-cloud = سحابة كلمات
kind-done = للتأشير بعد الإنجاز
kind-tool = أداة من موقع آخر
kind-document = وثيقة
kind-text = نص
kind-activity = نشاط
draw-again = سحب آخر
draw-again-note = اختيرت هذه الأنشطة عشوائيًا. يمكنك طلب غيرها: ستُمحى إجاباتك عنها، وتبقى المحاولات المستعملة محسوبة.
video-seen = شاهدت هذا الفيديو حتى نهايته
your-file-n = ملفك { $number }
your-files-to-hand-in = ملفاتك
files-limits = { $most } ملفات على الأكثر، كل واحد بحجم 20 م.ب كحد أقصى و50 م.ب مجتمعة. اخترها كلها دفعة واحدة.
