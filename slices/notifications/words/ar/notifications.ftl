title = الإشعارات
lead = { $count ->
    [zero] كل شيء مقروء.
    [one] إشعار واحد غير مقروء.
    [two] إشعاران غير مقروءين.
    [few] { $count } إشعارات غير مقروءة.
    [many] { $count } إشعارًا غير مقروء.
   *[other] { $count } إشعار غير مقروء.
}
read-all = اعتبار الكل مقروءًا
read-one = اعتباره مقروءًا
settings-link = اختيار ما أتلقاه
older = الأقدم
pages = تتمة القائمة
nothing = لا شيء حتى الآن
nothing-text = سيُذكر هنا ما يجري في دروسك ومؤسساتك.
new = غير مقروء

kind-update = أخبار الدروس
kind-work = الأعمال والدرجات
kind-deadline = المواعيد النهائية
kind-begins = بداية الدورات
kind-enrolment = التسجيلات
kind-certificate = الشهادات
kind-role = الأدوار
kind-invitation = الدعوات المقبولة
kind-agreement = الاتفاقيات
kind-request = طلبات للبتّ فيها

some-part = جزء من الدرس
somebody = شخص حُذف حسابه
said-updated = جديد في درس «{ $course }»
said-graded = قُيّم عملك «{ $part }» في «{ $course }»
said-grade-changed = عدّل الفريق درجتك في «{ $part }» ضمن «{ $course }»
said-due = موعد تسليم «{ $part }» هو { $when } في «{ $course }»
said-due-soon = موعد تسليم «{ $part }» قريب في «{ $course }»
said-begins = يبدأ «{ $course }» في { $when }
said-enrolled = سجّلك الفريق في درس «{ $course }»
said-unenrolled = أنهى الفريق تسجيلك في درس «{ $course }»
said-certificate = شهادتك في درس «{ $course }» جاهزة
said-certificate-revoked = سُحبت شهادتك في درس «{ $course }»
said-role = لديك دور «{ $role }»: { $place }
said-role-ended = انتهى دورك «{ $role }»: { $place }
said-invitation = قبِل { $name } دعوتك: { $role }، { $place }
said-proposed = تقترح عليكم { $party } اتفاقية: «{ $title }»
said-signed = وقّعت { $party } الاتفاقية «{ $title }»
said-declined = رفضت { $party } الاتفاقية «{ $title }»
said-suspended = علّقت { $party } الاتفاقية «{ $title }»
said-resumed = استأنفت { $party } الاتفاقية «{ $title }»
said-left = تنسحب { $party } من الاتفاقية «{ $title }»

said-place = لديك مكان في درس «{ $course }»
said-place-refused = لم يُقبل طلبك لمكان في درس «{ $course }»
said-waiting-ended = لم تعد في انتظار مكان في درس «{ $course }»
said-time = لديك وقت إضافي لـ «{ $part }» في «{ $course }»
said-time-everywhere = لديك وقت إضافي في درس «{ $course }»
said-time-taken = سُحب الوقت الإضافي لـ «{ $part }» في «{ $course }»: الموعد هو موعد الجميع
said-time-taken-everywhere = سُحب وقتك الإضافي في درس «{ $course }»: المواعيد هي مواعيد الجميع

settings-title = الإشعارات والبريد
settings-lead = يبقى كل شيء مقروءًا في صفحة الإشعارات. اختر هنا ما يصلك أيضًا بالبريد.
settings-account = الرسائل التي يحتاجها حسابك (الدخول وكلمة المرور والعنوان) تُرسل دائمًا.
form-wrong = هناك ما يجب تصحيحه
saved = حُفظت اختياراتك.
save = حفظ
rhythm = ملخص بالبريد
rhythm-hint = في السابعة صباحًا بتوقيتك، وفقط عند وجود جديد.
rhythm-daily = كل صباح
rhythm-weekly = صباح يوم الاثنين
rhythm-never = أبدًا
ways = كيف يتم إعلامي
way-now = بالبريد فورًا
way-digest = في الملخص
way-here = هنا فقط
mutes = دروس مكتومة
mutes-hint = الدرس المكتوم لا يرسل بريدًا ولا يُحسب على الجرس.
unknown-choice = هذا الاختيار غير موجود. اختر من القائمة.

hello = مرحبًا { $name }،
digest-lead = { $count ->
    [zero] لم يحدث شيء يخصك على { $site }:
    [one] حدث أمر واحد يخصك على { $site }:
    [two] حدث أمران يخصانك على { $site }:
    [few] حدثت { $count } أمور تخصك على { $site }:
    [many] حدث { $count } أمرًا يخصك على { $site }:
   *[other] حدث { $count } أمر يخصك على { $site }:
}
digest-more = { $count ->
    [zero] ولا شيء غير ذلك:
    [one] وأمر آخر:
    [two] وأمران آخران:
    [few] و{ $count } أمور أخرى:
    [many] و{ $count } أمرًا آخر:
   *[other] و{ $count } أمر آخر:
}
digest-subject = { $site }: أخبارك ليوم { $day }
why-digest = تتلقى هذا الملخص لأن لديك حسابًا على { $site }.
    اختيار ما أتلقاه: { $settings }
    إيقاف الملخص: { $stop }
why-kind = تتلقى هذه الرسالة لأن لديك حسابًا على { $site } ({ $kind }).
    اختيار ما أتلقاه: { $settings }
    إيقاف هذه الرسائل: { $stop }
the-digest = الملخص
letters-of = رسائل «{ $kind }»
stop-title = التوقف عن تلقي البريد؟
stop-asks = لن تتلقى بعد الآن { $letters }. سيبقى كل شيء مقروءًا في صفحة الإشعارات.
stop-button = إيقاف
stopped-title = تم
stopped = لن تتلقى بعد الآن { $letters }. يمكنك تغيير رأيك في إعداداتك.

said-seat-asked = يطلب { $name } مقعدًا في مقرّر «{ $course }» ({ $school })
said-seat-taken = قبلت { $school } طلبك: لك مقعد في مقرّر «{ $course }»
said-seat-taken-waits = قبلت { $school } طلبك: مقرّر «{ $course }» مكتمل، وأنت تنتظر مكانًا فيه
said-seat-awaited = قبلت { $school } طلبك: لم يبق مقعد من مقاعد الاتفاقية في مقرّر «{ $course }»، وأنت تنتظر دورك
said-seat-refused = لم تقبل { $school } طلبك مقعدًا في مقرّر «{ $course }»
said-result = أُرسلت نتيجتك في مقرّر «{ $course }» إلى { $school }
said-applied = يترشّح { $name } لمسار «{ $programme }»
said-to-complete = ترشّحك لمسار «{ $programme }» يحتاج إلى استكمال
said-admitted = قُبلت في مسار «{ $programme }»: أكّد حضورك
said-application-waits = أنت على قائمة انتظار مسار «{ $programme }»
said-application-refused = لم يُقبل ترشّحك لمسار «{ $programme }»
said-certificate-of-programme = شهادتك في مسار «{ $programme }» جاهزة
said-certificate-of-programme-revoked = أُلغيت شهادتك في مسار «{ $programme }»
