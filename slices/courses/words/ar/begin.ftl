begin-title = إنشاء مقرّر
begin-lead = يبدأ المقرّر بوحدة فارغة، في دورة لا يراها أحد بعد. صدّره أرشيفًا، واكتبه في Studio أو يدويًا، ثم أعد استيراده نسخةً جديدة.
begin-instead = لا أرشيف لديك؟ إنشاء مقرّر فارغ
begin-course-title = عنوان المقرّر
begin-organisation = رمز المؤسسة
begin-organisation-hint = بداية مفتاح المقرّر: حروف لاتينية وأرقام وشُرَط.
begin-number = رقم المقرّر
begin-number-hint = مثل FAB101. لن يتغيّر بعد ذلك.
begin-run-hint = نهاية مفتاح دورته الأولى، مثل 2027.
begin-button = إنشاء المقرّر
# $key (String) - the course's key
begin-taken = المقرّر ⁨{ $key }⁩ موجود من قبل. اختر رقمًا آخر، أو افتح دورة من هذا المقرّر.
begun = أُنشئ المقرّر وفُتحت دورته الأولى. لا تظهر بعد في القائمة: يمكن تغيير ذلك من إعداداتها.
begin-graded = واجبات
begin-chapter = الأسبوع الأول
begin-section = للبداية
begin-unit = مرحبًا
begin-text = هذا المقرّر قيد الكتابة.
