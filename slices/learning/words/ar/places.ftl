## Places of a run, for its team
places-title = الأماكن والانتظار
places-lead = من يطلب مكانًا، ومن ينتظر، ومن هو مدعوّ.
places-link = الطلبات وقائمة الانتظار والدعوات وتسجيل الكثيرين دفعة واحدة.
places-capacity = الأماكن
places-unbounded = بلا حدّ
places-taken = المشغولة
places-left = الشاغرة
places-waiting = قائمة الانتظار
places-requests = الطلبات
places-no-requests = لا طلب ينتظر ردًّا.
places-more-requests = طلبات أخرى تنتظر: أجب عن هذه لتراها.
places-nobody-waits = لا أحد ينتظر مكانًا.
places-invitations = الدعوات
places-nobody-invited = لا دعوة في الطريق.
places-column-words = كلمته
places-column-since = منذ
places-column-answer = الرد
places-column-way = كيف
places-column-address = العنوان
places-column-until = صالحة حتى
places-accept = قبول
places-refuse = رفض
places-up = تقديم
places-take-off = إخراج من القائمة
places-withdraw = إلغاء الدعوة
places-reason = السبب
places-reason-hint = يقرأه الشخص في البريد وفي صفحة الدورة.
places-emails = الدعوة بالبريد الإلكتروني
places-emails-hint = عنوان أو أكثر، مئة على الأكثر. في كل رسالة رابط يسجّل مرة واحدة.
places-language = لغة الرسالة
places-invite = إرسال الرسائل
places-did-invite = أُرسلت الرسائل.
places-did-accept = قُبل الطلب: الشخص مسجَّل.
places-did-accept-waits = قُبل الطلب: الشخص في قائمة الانتظار.
places-did-refuse = رُفض الطلب.
places-did-move = تقدّم الشخص في القائمة.
places-did-take-off = لم يعد الشخص في قائمة الانتظار.
places-did-withdraw = أُلغيت الدعوة.
way-open = من تلقاء نفسه
way-approved = طلب مقبول
way-seat = مكان باتفاقية
way-invitation = رسالة
way-team = عن طريق الفريق
way-transfer = من دورة أخرى
places-need-requests = { $count ->
    [zero] لا طلب ينتظر ردًّا
    [one] طلب مكان واحد ينتظر ردًّا
    [two] طلبا مكان ينتظران ردًّا
    [few] { $count } طلبات تنتظر ردًّا
    [many] { $count } طلبًا تنتظر ردًّا
   *[other] { $count } طلب تنتظر ردًّا
}
places-answer-now = الرد

## Many at once
bulk-title = تسجيل الكثيرين
bulk-lead = ألصق عناوين أو قدّم جدولًا. ترى ما يفعله كل سطر قبل أن يحدث أي شيء؛ ثم يُنجز كله أو لا شيء.
bulk-emails = عناوين البريد الإلكتروني
bulk-emails-hint = عنوان في كل سطر، أو تفصلها فواصل.
bulk-file = جدول
bulk-file-hint = ملف CSV، بحد أقصى 1 ميغابايت و2000 سطر. الأعمدة: البريد، وإن شئت الصيغة (عن بعد، مدمج) واللغة. وبلا جدول تُحسب العناوين الملصقة.
bulk-preview-button = عرض ما سيحدث
bulk-empty = لا أحد في هذه القائمة. ألصق عناوين أو اختر جدولًا.
bulk-columns = ينقص عمود «البريد». السطر الأول يسمّي الأعمدة.
bulk-language = هذه اللغة غير معروفة هنا: fr أو en أو ar.
bulk-large = هذا الجدول كبير جدًا: 1 ميغابايت على الأكثر.
bulk-twice = هذا العنوان موجود في السطر { $first }.
bulk-problems = بعض الأسطر غير صحيحة. صحّح الجدول وقدّمه من جديد.
bulk-changed = تغيّرت الأمور منذ هذا العرض. انظر إليه من جديد ثم أكّد.
bulk-undone-already = أُلغيت هذه القائمة من قبل.
bulk-too-old = يمكن إلغاء القائمة خلال { $days } يومًا. أنهِ هذه التسجيلات واحدًا واحدًا.
bulk-preview-title = ما ستفعله هذه القائمة
bulk-preview-lead = لم يحدث شيء بعد.
bulk-wrong-lines = { $count ->
    [zero] لا سطر خاطئ.
    [one] سطر واحد خاطئ. صحّح الجدول وقدّمه من جديد: لا يحدث شيء ما دام سطر خاطئًا.
    [two] سطران خاطئان. صحّح الجدول وقدّمه من جديد: لا يحدث شيء ما دام سطر خاطئًا.
    [few] { $count } أسطر خاطئة. صحّح الجدول وقدّمه من جديد: لا يحدث شيء ما دام سطر خاطئًا.
    [many] { $count } سطرًا خاطئًا. صحّح الجدول وقدّمه من جديد: لا يحدث شيء ما دام سطر خاطئًا.
   *[other] { $count } سطر خاطئ. صحّح الجدول وقدّمه من جديد: لا يحدث شيء ما دام سطر خاطئًا.
}
bulk-nothing = كل شيء كذلك من قبل: لا شيء يُفعل.
bulk-counts = تسجيلات: { $enrolled } · في قائمة الانتظار: { $waiting } · دعوات برسالة: { $invited } · بلا تغيير: { $left }
bulk-confirm = تنفيذ الكل
bulk-drop = نسيان هذه القائمة
bulk-column-line = السطر
bulk-column-what = ما يحدث
bulk-column-people = الأشخاص
bulk-what-enrol = تسجيل
bulk-what-wait = قائمة الانتظار
bulk-what-mode = صيغة أخرى
bulk-what-invite = دعوة برسالة
bulk-what-nothing = كذلك من قبل
bulk-what-wrong = يحتاج تصحيحًا
bulk-did = تم. تسجيلات: { $enrolled } · في قائمة الانتظار: { $waiting } · رسائل: { $invited }
bulk-did-undo = أُلغيت. تسجيلات أو أدوار انتهت: { $ended } · تُركت: { $kept }
bulk-did-drop = نُسيت القائمة.
bulk-done-lists = القوائم المنجزة
bulk-no-lists = لم تُنجز أي قائمة بعد.
bulk-undo = إلغاء…
bulk-state-done = منجزة
bulk-state-undone = ملغاة (انتهت: { $ended }، تُركت: { $kept })
bulk-undo-title = إلغاء قائمة
bulk-undo-lead = لا تنتهي إلا التسجيلات التي لم يمسّها شيء منذئذ.
bulk-ends = ستنتهي
bulk-off = سيخرجون من قائمة الانتظار
bulk-kept = تُترك: بدأ الشخص، أو غادر، أو سُجّل من جديد منذئذ
bulk-invitations = { $count ->
    [zero] لا رسالة تُلغى.
    [one] تُلغى رسالة واحدة لم تُستعمل بعد.
    [two] تُلغى رسالتان لم تُستعملا بعد.
    [few] تُلغى { $count } رسائل لم تُستعمل بعد.
    [many] تُلغى { $count } رسالة لم تُستعمل بعد.
   *[other] تُلغى { $count } رسالة لم تُستعمل بعد.
}
bulk-undo-button = إلغاء هذه القائمة

## To another run
transfer-title = نقل { $name } إلى دورة أخرى
transfer-lead = إلى دورة أخرى من المقرّر نفسه، تدير تسجيلاتها أيضًا.
transfer-carries = إجابات المسائل والمربعات المعلّمة والفيديوهات تأتي معه حيث المحتوى هو نفسه. الأعمال المسلّمة والأصوات والدرجات التي وضعها الفريق تبقى. والنتائج هنا تُحفظ كما هي.
transfer-to = إلى أي دورة
transfer-button = النقل إلى هذه الدورة
transfer-nowhere = ليس لهذا المقرّر دورة أخرى مفتوحة أو قادمة.
transfer-link = النقل إلى دورة أخرى…
transfer-there-already = هذا الشخص يتابع تلك الدورة أصلًا.
transfer-full = تلك الدورة مكتملة. زد أماكنها أو اختر غيرها.
transfer-elsewhere = اختر دورة أخرى من المقرّر نفسه، تدير تسجيلاتها.
transfer-is-moved = الشخص يتابع الآن هذه الدورة.

## Invited by a letter
enrol-letter-invited-subject = أنت مدعوّ: { $run }
enrol-letter-invited = مرحبًا،

    يدعوك فريق «{ $run }» ({ $school }) إلى متابعة هذه الدورة. هذا الرابط يسجّلك مرة واحدة، حتى { $until }:

    { $link }

    إن لم تكن تنتظر هذه الرسالة فيمكنك تجاهلها.
invited-title = مكان ينتظرك
invited-lead = تدعوك { $school } إلى متابعة «{ $run }».
invited-over = لم يعد هذا الرابط صالحًا: استُعمل أو أُلغي أو مضى عليه أكثر من أسبوعين. اطلب غيره من الفريق.
invited-another = هذه الرسالة لشخص آخر: العنوان لحساب آخر. سجّل الدخول بذلك الحساب.
invited-has-account = لهذا العنوان حساب. سجّل الدخول ثم افتح الرابط من جديد.
invited-accept = متابعة هذه الدورة
invited-sign-in = للعنوان { $email } حساب. سجّل الدخول لتنضم.
invited-sign-in-button = تسجيل الدخول
invited-join-lead = سيُنشأ حساب للعنوان { $email }. قل لنا اسمك فقط.
invited-name = اسمك
invited-join = إنشاء حسابي والانضمام
invited-have-account = لديك حساب؟
invited-elsewhere = أُرسلت الرسالة إلى { $email }. ستنضم بحساب { $name }.
invited-unreadable = «{ $text }» ليس عنوانًا. صحّحه.
invited-follows = { $email } يتابع هذه الدورة أصلًا.
invited-just-now = أُرسلت رسالة للتو إلى { $email }. انتظر بضع دقائق.

team-again = إعادة الدورة
team-link-again = دورة جديدة بالإعدادات نفسها وكل المواعيد مزاحة.
transfer-again = إعادة هذه الدورة في مواعيد أخرى
team-seats-title = طلبة من مدارس أخرى
team-seats-link = من لديه مقعد بموجب اتفاقية، وبأي شروط، والنتائج المرسلة إلى مدارسهم.
