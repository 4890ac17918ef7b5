wrong-go-home = العودة إلى الصفحة الرئيسية
wrong-refused-title = لا يمكن القيام بذلك بهذه الطريقة
wrong-not-found-title = الصفحة غير موجودة
wrong-not-found = لا يوجد شيء في هذا العنوان، أو لا شيء يمكنك الاطلاع عليه. تحقق من العنوان أو انطلق من الصفحة الرئيسية.
wrong-too-large = ما أرسلته كبير جدًا، ولم يُحفظ منه شيء. أرسل نصًا أقصر أو ملفًا أصغر.
wrong-unreadable = تعذرت قراءة ما أُرسل، ولم يُحفظ منه شيء. عد إلى الصفحة وأعد تحميلها ثم حاول مرة أخرى.
wrong-sign-in-title = يلزم تسجيل الدخول
wrong-forbidden-title = ليست لديك هذه الصلاحية
wrong-too-often-title = لحظة من فضلك
wrong-too-often = { $minutes ->
    [zero] محاولات كثيرة. حاول مرة أخرى الآن.
    [one] محاولات كثيرة. حاول مرة أخرى بعد دقيقة.
    [two] محاولات كثيرة. حاول مرة أخرى بعد دقيقتين.
    [few] محاولات كثيرة. حاول مرة أخرى بعد { $minutes } دقائق.
    [many] محاولات كثيرة. حاول مرة أخرى بعد { $minutes } دقيقة.
   *[other] محاولات كثيرة. حاول مرة أخرى بعد { $minutes } دقيقة.
}
wrong-broken-title = حدث عطل من جهتنا
wrong-broken = ليس هذا بسببك، ولم يضع شيء مما حُفظ. حاول مرة أخرى، وإذا تكرر الأمر فأعطنا هذا المرجع: { $reference }.
other-origin = هذا الطلب لا يأتي من صفحة من صفحات هذا الموقع. افتح الصفحة هنا وأعد المحاولة.
sign-in = تسجيل الدخول
sign-up = إنشاء حساب
sign-out = تسجيل الخروج
skip = الانتقال إلى المحتوى
nav-main = التنقل الرئيسي
nav-courses = المقرّرات
nav-my = مقرّراتي
nav-verify = التحقق من شهادة
nav-team = الفريق
nav-account = حسابي
nav-language = اللغة
account-of = حساب ⁨{ $name }⁩
footer-accessibility = سهولة الولوج
footer-privacy = المعطيات الشخصية
footer-notice = البيانات القانونية
footer-terms = شروط الاستخدام
footer-contact = راسلنا
footer-about = إيسّام (Essaim)، برنامج حر (AGPL)
demo-banner = عرض تجريبي: المعطيات خيالية وتُمحى عند إيقاف البرنامج.
demo-outbox = بريد العرض التجريبي
demo-label = عرض تجريبي
wrong-back-to-course = العودة إلى المقرّر
zones-near = الأكثر استعمالًا
bell = الإشعارات
bell-unread = { $count ->
    [one] الإشعارات: واحد غير مقروء
    [two] الإشعارات: اثنان غير مقروءين
    [few] الإشعارات: { $count } غير مقروءة
    [many] الإشعارات: { $count } غير مقروء
   *[other] الإشعارات: { $count } غير مقروء
}
nav-letters = الإشعارات والبريد
picture-logo = الشعار
picture-optional = (اختياري)
picture-hint = صورة { $kinds }، بحجم { $size } و{ $side } بكسل للضلع على الأكثر. ويجب أن يُعرف على خلفية فاتحة وهو صغير.
picture-none = إزالة الشعار
picture-large = هذا الملف أكبر من اللازم: اختر صورة لا تتجاوز { $size }.
picture-unknown = هذا الملف ليس صورة { $kinds } كاملة.
picture-pixels = هذه الصورة أكبر من اللازم: { $side } بكسل للضلع على الأكثر.
picture-active = في هذا الرسم برنامج أو رابط أو نداء لموقع آخر: احفظه في صيغة SVG بسيطة.
picture-unprintable = لا يمكن طبع هذه الصورة: إما أنها تالفة، أو أن ألوانها ألوان مطبعة (CMYK). احفظها من جديد في صيغة PNG.
