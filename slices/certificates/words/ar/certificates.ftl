fact-holder = صاحب الشهادة
fact-course = المقرّر
fact-programme = المسار
fact-author = مقرّر لـ
fact-issuer = المؤسسة
fact-issued = تاريخ التسليم
fact-code = الرمز
fact-result = النتيجة
fact-hours = المدة
fact-dates = تواريخ الدورة
fact-signatory = الموقّع
hours = { $hours ->
    [zero] أقل من ساعة
    [one] ساعة واحدة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
from-to = من { $start } إلى { $end }
where = أنت هنا
cancel = إلغاء
optional = (اختياري)
form-wrong = هناك ما يجب تصحيحه
criteria-grade = الحصول على { $percent } على الأقل في مجموع الأنشطة المقيَّمة في المقرّر.
criteria-units = إتمام { $percent } على الأقل من وحدات المقرّر.
criteria-hours = { $hours ->
    [zero] يُقدَّر العمل المطلوب بأقل من ساعة.
    [one] يُقدَّر العمل المطلوب بساعة واحدة.
    [two] يُقدَّر العمل المطلوب بساعتين.
    [few] يُقدَّر العمل المطلوب بـ{ $hours } ساعات.
    [many] يُقدَّر العمل المطلوب بـ{ $hours } ساعة.
   *[other] يُقدَّر العمل المطلوب بـ{ $hours } ساعة.
}
paper-heading = شهادة نجاح
paper-presented-to = تُمنح هذه الشهادة إلى
paper-for = لإتمام المقرّر التالي بنجاح
paper-for-programme = لإتمام المسار التالي بنجاح
paper-issued-on = حُرّرت يوم { $day }
paper-verify = يمكن التحقق من هذه الشهادة على الإنترنت بالرمز أو على هذا العنوان:
paper-attached = الشارة الرقمية (Open Badge 3.0) التي وقّعتها المؤسسة
paper-revoked = أُلغيت يوم { $day }: { $reason }
picture-label = شارة: ⁨{ $course }⁩، ⁨{ $institution }⁩
qr-label = رمز QR يقود إلى هذه الصفحة
verify-title = التحقق من شهادة
verify-lead = تحمل كل شهادة مسلَّمة هنا رمزًا. أدخله لتعرف ما الذي أُنجز، ومن أنجزه، وهل ما زالت الشهادة صالحة.
verify-code = رمز الشهادة
verify-code-hint = عشرة أرقام وحروف لاتينية، مثل ⁦7K3QX-9TB4M⁩. لا أهمية للحروف الكبيرة ولا للمسافات ولا للشرطات.
verify-button = التحقق
verify-not-a-code = هذا ليس رمز شهادة: يتكون الرمز من عشرة أرقام وحروف لاتينية، بدون الحرف U. قارنه بالوثيقة.
verify-scan = في الوثيقة الورقية، يقود رمز QR مباشرة إلى صفحة الشهادة.
unknown-title = لا توجد شهادة بهذا الرمز
unknown-lead = لا شيء هنا يثبت صحة الوثيقة التي بين يديك. تأكد أولًا من الرمز.
unknown-why-title = الأسباب الممكنة
unknown-why-typing = قُرئ أحد الحروف خطأ. يتكون الرمز من عشرة أرقام وحروف؛ ولا فرق بين 0 وO، ولا بين 1 وI وL.
unknown-why-elsewhere = سُلّمت الشهادة من موقع آخر. قارن العنوان المكتوب بجانب رمز QR بعنوان هذه الصفحة.
unknown-why-forged = عُدّلت الوثيقة أو زُوّرت. الشهادة المسلَّمة هنا لا تختفي أبدًا من هذه الصفحات، حتى لو أُلغيت.
unknown-ask-title = من يمكن أن تسأل
unknown-ask = اطلب ممن سلّمك الوثيقة عنوان صفحة التحقق منها، أو اكتب إلى المؤسسة المذكورة فيها.
verified-title = ⁨{ $course }⁩ · ⁨{ $holder }⁩
verified-title-forgotten = شهادة · ⁨{ $course }⁩
said-valid-title = شهادة أصلية وصالحة
said-valid = تشهد ⁨{ $institution }⁩ أن ⁨{ $holder }⁩ أتمّ بنجاح مقرّر «⁨{ $course }⁩».
said-valid-programme = تشهد ⁨{ $institution }⁩ أن ⁨{ $holder }⁩ أتمّ بنجاح مسار «⁨{ $course }⁩».
said-revoked-title = شهادة ملغاة
said-revoked = سحبت ⁨{ $institution }⁩ هذه الشهادة يوم { $day }. لم تعد صالحة.
said-reason = السبب:
said-forgotten-title = شهادة مسلَّمة، دون ذكر صاحبها
said-forgotten = سلّمت ⁨{ $institution }⁩ فعلًا شهادة بهذا الرمز عن مقرّر «⁨{ $course }⁩» يوم { $day }. وقد طلب صاحبها محو بياناته، فلم يعد بإمكان هذه الصفحة أن تذكر من هو.
said-forgotten-programme = سلّمت ⁨{ $institution }⁩ فعلًا شهادة بهذا الرمز عن مسار «⁨{ $course }⁩» يوم { $day }. وقد طلب صاحبها محو بياناته، فلم يعد بإمكان هذه الصفحة أن تذكر من هو.
said-altered-title = توقيع غير متحقَّق منه
said-altered = الوثيقة المحفوظة لا تطابق توقيع ⁨{ $institution }⁩. لا تعتمد عليها، وأخبر المؤسسة.
said-signature = تم التحقق الآن من التوقيع الرقمي للمؤسسة: لم يتغير شيء منذ التسليم.
achieved-title = ما تم إنجازه
achieved-skills = ما يعلّمه المقرّر
files-title = الوثائق
files-pdf = الشهادة بصيغة PDF
files-badge = الشارة الرقمية الموقّعة (⁦Open Badge 3.0, JSON⁩)
files-picture = الشارة على شكل صورة تتضمن الشارة الموقّعة (SVG)
offline-title = التحقق من دوننا
offline-badge = تحمل الشارة إثباتها معها: توقيع Ed25519 (حزمة eddsa-rdfc-2022) للمؤسسة. يستطيع أي برنامج يقرأ Open Badges 3.0 التحقق منه، حتى دون شبكة إذا كان يعرف المفتاح.
offline-keys = مفاتيح المؤسسة علنية.
offline-issuer = من يسلّم الشهادات وبأي مفاتيح
offline-list = تبيّن القائمة الموقّعة للشهادات الملغاة هل ما زالت الشارة صالحة؛ ويمكن حفظها مسبقًا.
offline-list-link = فتح القائمة
holder-title = هذه شهادتك
holder-share = لعرضها، أعط هذا العنوان:
holder-linkedin = إضافتها إلى ملفك على LinkedIn
revoke-link = إلغاء الشهادة
revoke-title = إلغاء شهادة
revoke-lead = تبقى الشهادة منشورة وتذكر أنها لم تعد صالحة، ومنذ متى ولماذا. ويُخبَر صاحبها بذلك. لا يمكن التراجع عن هذا.
revoke-reason = السبب
revoke-reason-hint = جملة سيقرؤها كل من يتحقق من الشهادة. لا تذكر فيها اسم أحد.
revoke-confirm = أعلم أن الإلغاء نهائي
revoke-button = إلغاء الشهادة
revoke-already = هذه الشهادة ملغاة من قبل.
revoke-no-reason = اكتب سبب الإلغاء.
revoke-long-reason = يتجاوز السبب 300 حرف. اختصره.
revoke-not-confirmed = ضع علامة في الخانة للتأكيد: الإلغاء نهائي.
claim-title = شهادتي
claim-progress = تقدّمي
claim-have-title = لديك شهادتك
claim-have = سُلّمت لك يوم { $day }.
claim-see = عرض الشهادة
claim-revoked = أُلغيت شهادتك يوم { $day }. يمكن لفريق المقرّر أن يوضح لك أكثر، وأن يسلّمك شهادة أخرى إن كان ذلك مبررًا.
claim-rule-title = ما هو مطلوب
claim-grade = النقطة الإجمالية
claim-grade-asked = المطلوب { $percent }.
claim-units = الوحدات المكتملة
claim-units-mean = تكتمل الوحدة حين يُنجز كل ما تطلبه: إرسال التمارين، ومشاهدة الفيديوهات حتى نهايتها، وتسليم الأعمال، والإجابة عن الاستطلاعات. أمّا الوحدة التي لا تطلب شيئًا فتكتمل بمجرد فتحها.
claim-units-done = { $done } من { $all }
claim-units-asked = { $units ->
    [zero] لا يُطلب شيء.
    [one] المطلوب وحدة واحدة.
    [two] المطلوب وحدتان.
    [few] المطلوب { $units } وحدات.
    [many] المطلوب { $units } وحدة.
   *[other] المطلوب { $units } وحدة.
}
claim-ready-title = كل شيء مكتمل
claim-name = الاسم المكتوب على الشهادة، مرة واحدة ونهائيًا:
claim-name-change = تصحيح اسمي قبل ذلك
claim-button = الحصول على شهادتي
claim-remains-title = ما تبقّى
claim-remains-grade = بلوغ { $asked } في مجموع الأنشطة المقيَّمة؛ أنت الآن عند { $reached }.
claim-remains-units = { $units ->
    [zero] لم تبق أي وحدة.
    [one] إتمام وحدة واحدة أخرى.
    [two] إتمام وحدتين أخريين.
    [few] إتمام { $units } وحدات أخرى.
    [many] إتمام { $units } وحدة أخرى.
   *[other] إتمام { $units } وحدة أخرى.
}
claim-resume = متابعة المقرّر
refused-revoked = أُلغيت شهادتك في هذا المقرّر. وحده فريق المقرّر يمكنه تسليم شهادة أخرى: تواصل معه.
refused-not-met = لم تكتمل بعد شروط الحصول على الشهادة. تبيّن صفحة الشهادة ما تبقّى.
refused-unprintable = يحتوي اسم الحساب على حروف لا يمكن طبعها في الشهادة: { $characters } غيّره في صفحة الحساب بحروف عربية أو لاتينية أو يونانية أو سيريلية، ثم أعد المحاولة.
team-title = الشهادات
team-lead = ما يُطلب للحصول على الشهادة، وما يُكتب فيها، ومن حصل عليها.
team-list-title = الشهادات المسلَّمة
team-none = لم تُسلَّم أي شهادة بعد. يمكن لكل شخص أخذ شهادته بمجرد استيفاء الشروط.
team-state = الحالة
team-acts = إجراءات
team-valid = صالحة
team-revoked = ملغاة
team-forgotten = حساب محذوف
team-again = تسليم من جديد
team-older = الأقدم
team-issue-all-text = يمكنك أيضًا أن تسلّم دفعة واحدة شهادات كل المسجلين الذين استوفوا الشروط ولم يسبق أن حصلوا على شهادة. وستصلهم رسالة.
team-issue-all = تسليم الشهادة لكل من استوفى الشروط
team-issuing = يجري تسليم الشهادات. أعد تحميل الصفحة بعد لحظات.
team-issued = سُلّمت الشهادة.
team-rule-set = حُفظت القاعدة. وهي تسري على الشهادات القادمة.
team-rule-title = القاعدة
rule-minimum = النقطة الدنيا بالمئة
rule-minimum-hint = إذا تُرك فارغًا: نقطة المقرّر نفسها، { $percent }.
rule-units = الوحدات الواجب إتمامها بالمئة
rule-units-hint = إذا تُرك فارغًا: غير مطلوب.
rule-hours = المدة بالساعات
rule-hours-hint = تُكتب في الشهادة إن ذُكرت.
rule-signatory = اسم الموقّع
rule-signatory-hint = يُطبع أسفل الشهادة مع صفته.
rule-title = صفة الموقّع
rule-language = لغة الشارة
rule-language-hint = يتوفر ملف PDF باللغات الثلاث.
rule-save = حفظ القاعدة
rule-grade-wrong = اكتب النقطة الدنيا بالمئة، من 0 إلى 100.
rule-units-wrong = اكتب عددًا صحيحًا من 0 إلى 100.
rule-hours-wrong = اكتب عددًا صحيحًا من الساعات، من 1 إلى 10.000.
rule-signatory-missing = ذُكرت الصفة دون الاسم: اكتب الاسم أيضًا.
rule-signatory-long = الاسم (80 حرفًا) أو الصفة (120) أطول من أن تسعه الصفحة. اختصره.
issuer-title = شهادات ⁨{ $institution }⁩
issuer-lead = { $count ->
    [zero] لم تُسلَّم أي شهادة بعد. ستجد هنا ما يُتحقق به من التوقيع.
    [one] سُلّمت شهادة واحدة حتى الآن. هذا ما يُتحقق به من التوقيع.
    [two] سُلّمت شهادتان حتى الآن. هذا ما يُتحقق به من التوقيع.
    [few] سُلّمت { $count } شهادات حتى الآن. هذا ما يُتحقق به من التوقيع.
    [many] سُلّمت { $count } شهادة حتى الآن. هذا ما يُتحقق به من التوقيع.
   *[other] سُلّمت { $count } شهادة حتى الآن. هذا ما يُتحقق به من التوقيع.
}
issuer-identity = الهوية
issuer-did = المعرّف (did:web):
issuer-did-link = الوثيقة التي تنشر المفاتيح (DID)
issuer-keys = المفاتيح
issuer-no-key = لا يوجد مفتاح بعد: يُنشأ مع أول شهادة.
issuer-key-name = الاسم
issuer-key = المفتاح العلني
issuer-key-since = منذ
issuer-key-until = إلى غاية
issuer-key-in-use = قيد الاستعمال
issuer-rotate-text = يوقّع المفتاح الجديد ما يأتي بعده. ويبقى القديم منشورًا وما وقّعه صالحًا.
issuer-rotate = إنشاء مفتاح جديد
letter-issued-subject = شهادتك: ⁨{ $course }⁩
letter-issued = 
    مرحبًا ⁨{ $name }⁩،

    سُلّمت شهادة نجاحك في مقرّر «⁨{ $course }⁩». ها هي، لتعرضها على من تشاء:
    { $link }

    تجد في هذه الصفحة ملف PDF بثلاث لغات والشارة الرقمية.
letter-revoked-subject = أُلغيت الشهادة: ⁨{ $course }⁩
letter-revoked = 
    مرحبًا ⁨{ $name }⁩،

    ألغت المؤسسة شهادتك في مقرّر «⁨{ $course }⁩».
    السبب: { $reason }

    تذكر صفحتها الآن أنها لم تعد صالحة:
    { $link }

    إن كنت لا توافق، فاكتب إلى المؤسسة التي سلّمتها.

fact-courses = المقررات
fact-schools = المؤسسات
fact-credits = الأرصدة
ects = { $credits } ECTS
recognised = معترف به من خارج المسار
programme-course = { $course } ({ $school })
criteria-programme = النجاح في مقررات المسار: { $courses }.
criteria-credits = { $credits } من أرصدة ECTS.
claim-programme-remains = ما هو مطلوب، مقرراً مقرراً، في صفحة تقدّمك.
claim-programme-progress = تقدّمي
claim-programme-remains-title = لم يكتمل المسار بعد
names-and = { $names } و{ $last }
criteria-jointly = تُسلَّم بصورة مشتركة من { $institutions }.
paper-attached-jointly = الشارة الرقمية (Open Badge 3.0) التي وقّعتها كل مؤسسة من المؤسسات
said-valid-jointly = تشهد معًا { $institutions } أن ⁨{ $holder }⁩ أتمّ بنجاح «⁨{ $course }⁩».
said-signature-jointly = تم التحقق الآن من التوقيعات الرقمية للمؤسسات { $institutions }، كلٌّ منها على الوثيقة كاملة: لم يتغير شيء منذ التسليم.
offline-keys-too = هذه الشهادة موقّعة أيضًا من:
claim-jointly = تُسلَّم بصورة مشتركة مع { $institutions }: تحمل كل هذه الأسماء وتوقيع كل مؤسسة.
