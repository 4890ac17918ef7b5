act-run-archived = انتهت هذه الدورة: يمكنك قراءتها، لكن لم يعد يُسجَّل فيها أي شيء.
act-not-yet = يُفتح هذا المحتوى { $when }. عد حينها.
act-closed = أُغلق هذا العمل: لم تعد الأجوبة مقبولة.
act-attempts-used = لقد استنفدت كل محاولاتك.
act-nothing-answered = أجب أولًا ثم أرسل.
act-must-reset = أعد تهيئة التمرين أولًا، ثم أجب عن نسخته الجديدة.
act-too-soon =
    { $seconds ->
        [zero] أرسل جوابك من جديد.
        [one] انتظر ثانية واحدة على الأقل بين جوابين، ثم أرسل جوابك.
        [two] انتظر ثانيتين على الأقل بين جوابين، ثم أرسل جوابك.
        [few] انتظر { $seconds } ثوانٍ على الأقل بين جوابين، ثم أرسل جوابك.
        [many] انتظر { $seconds } ثانيةً على الأقل بين جوابين، ثم أرسل جوابك.
       *[other] انتظر { $seconds } ثانية على الأقل بين جوابين، ثم أرسل جوابك.
    }
act-meanwhile = لقد أجبت في هذه الأثناء، ربما في نافذة أخرى. أعد تحميل الصفحة لترى أين وصلت.
act-content-changed = تغيّر محتوى المقرّر للتو. أعد تحميل الصفحة ثم حاول من جديد.
act-cannot-reset = لا يمكن إعادة تهيئة هذا التمرين.
act-cannot-save = لا يمكن حفظ هذه الأجوبة دون إرسالها.
act-answers-too-long = أجوبتك طويلة جدًا. اختصرها ثم أرسلها من جديد.
act-no-hint = ليس لهذا التمرين تلميح.
act-not-a-number = «⁨{ $text }⁩» ليس عددًا. اكتب مثلًا 12.5 أو 2e-5.
act-not-a-formula = «⁨{ $text }⁩» ليست صيغة مقروءة. تحقق من العمليات (2*x وليس 2x).
act-decimal-comma = «⁨{ $text }⁩»: اكتب الكسور العشرية بنقطة، هكذا: «{ $point }».
act-factorial = لا يُحسب العاملي إلا لأعداد صحيحة موجبة صغيرة: «⁨{ $text }⁩».
act-factorial-not-permitted = العاملي غير مسموح به في هذا الجواب: «⁨{ $text }⁩».
act-never-opened = يُغلَق قوس بعد «⁨{ $text }⁩» دون أن يكون قد فُتح.
act-never-closed =
    { $count ->
        [zero] لا ينقص أي قوس.
        [one] ينقص قوس إغلاق واحد.
        [two] ينقص قوسا إغلاق.
        [few] تنقص { $count } أقواس إغلاق.
        [many] ينقص { $count } قوس إغلاق.
       *[other] ينقص { $count } قوس إغلاق.
    }
act-unknown-name = «⁨{ $names }⁩» ليس عددًا ولا اسمًا ورد في السؤال.
act-unknown-name-better = «⁨{ $names }⁩» ليس اسمًا ورد في السؤال؛ هل قصدت «⁨{ $better }⁩»؟
act-plain-number = «⁨{ $text }⁩» ليس عددًا. اكتب مثلًا 12.5.
act-complex-in-range = يتطلب المجال عددًا حقيقيًا.
act-staff-answer = الجواب المرجعي لهذا التمرين غير مقروء: أخبر فريق المقرّر.
act-not-a-point = «⁨{ $text }⁩» ليست نقطة من الصورة. اختر نقطة ثم أرسل من جديد.
act-enrolment-closed = التسجيل في هذه الدورة مغلق.
act-enrolment-not-yet = يُفتح التسجيل { $when }.
act-mode-unknown = اختر «عن بُعد» أو «هجين».
act-vote-missing = اختر جوابًا.
act-voted-already = لقد صوّت من قبل.
act-words-missing = اكتب كلمة واحدة على الأقل.
act-word-too-long = إحدى الكلمات طويلة جدًا: الحد الأقصى { $longest } حرفًا.
act-words-given-already = لقد قدّمت كلماتك من قبل.
act-place-unknown = هذا العنصر أو هذا الموضع غير موجود. أعد تحميل الصفحة ثم حاول من جديد.
act-zone-full =
    { $most ->
        [zero] لا يتسع هذا الموضع لأي عنصر.
        [one] لا يتسع هذا الموضع إلا لعنصر واحد.
        [two] لا يتسع هذا الموضع إلا لعنصرين.
        [few] لا يتسع هذا الموضع إلا لـ { $most } عناصر.
        [many] لا يتسع هذا الموضع إلا لـ { $most } عنصرًا.
       *[other] لا يتسع هذا الموضع إلا لـ { $most } عنصر.
    }
act-second-unreadable = هذا الموضع في الفيديو غير مقروء.
act-text-missing = اكتب جوابك.
act-file-missing = أرفق ملفًا.
act-text-too-long = هذا النص طويل جدًا: الحد الأقصى { $longest } حرف.
act-file-too-large = هذا الملف فارغ أو يتجاوز { $megabytes } ميغابايت. صغّره ثم أرسله من جديد.
act-file-kind = هذا النوع من الملفات غير مقبول. الامتدادات المقبولة: { $endings }.
act-graded-already = صُحِّح هذا العمل: لم يعد بالإمكان استبداله.
act-text-or-file-missing = اكتب نصًا أو أرفق ملفًا.
act-hand-in-replaced = استُبدل هذا العمل بأحدث منه. أعد تحميل القائمة.
act-own-work = لا يمكنك تصحيح عملك. اطلب ذلك من شخص آخر في الفريق.
act-option-missing = اختر مستوى لـ «⁨{ $criterion }⁩».
act-points-out-of-range = أعط عددًا من النقط بين 0 و{ $most }.
act-reason-missing = اذكر سبب هذا التغيير، في { $longest } حرف على الأكثر.
act-cannot-draw-again = لا يمكن سحب هذه الأنشطة من جديد.
act-too-many-files = { $most ->
    [zero] لا يُقبل أي ملف.
    [one] يُقبل ملف واحد فقط.
    [two] يُقبل ملفان على الأكثر.
    [few] تُقبل { $most } ملفات على الأكثر.
    [many] يُقبل { $most } ملفًا على الأكثر.
   *[other] يُقبل { $most } ملف على الأكثر.
}
act-files-too-large = حجم ملفاتك مجتمعة يتجاوز { $megabytes } م.ب. صغّرها أو اختر عددًا أقل.

my-programmes = مساراتي وشهاداتي
programme-done = { $done } من { $asked } مقررات
programme-progress = التقدّم
