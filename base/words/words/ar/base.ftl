role-administrator = مدير المنصة
role-lead = مسؤول المؤسسة
role-registrar = شؤون الطلبة
role-elearning-head = رئيس مركز التعليم الإلكتروني
role-local-lead = المرجع الرقمي المحلي
role-coordinator = منسّق
role-author = مؤلف
role-instructor = مدرّس
role-tutor = مرافق
role-viewer = ملاحِظ
role-learner = متعلّم
role-student = طالب

or = { $before } أو { $last }

forbidden = يتطلب هذا الإجراء أحد الأدوار التالية هنا: { $roles }. يمكن لمسؤول المؤسسة أن يمنحك إياه.
sign-in-first = سجّل الدخول للمتابعة.
not-yours = لا يمكن القيام بذلك إلا للشخص المعني.

bytes-b = { $count } بايت
bytes-kb = { $count } كيلوبايت
bytes-mb = { $count } ميغابايت

date-at = { $date } على الساعة { $time }
date-in-zone = { $moment } (بتوقيت { $zone })
team-only = هذه الصفحة مخصصة لفريق المقرّر.

zones-africa = أفريقيا
zones-america = أمريكا
zones-antarctica = القارة القطبية الجنوبية
zones-arctic = القطب الشمالي
zones-asia = آسيا
zones-atlantic = المحيط الأطلسي
zones-australia = أستراليا
zones-europe = أوروبا
zones-indian = المحيط الهندي
zones-pacific = المحيط الهادئ
