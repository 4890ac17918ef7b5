tab-students = الطلبة
tab-seats = مقاعد لدى غيرنا
tab-elsewhere = طلبتنا لدى غيرنا
students-title = الطلبة
students-lead = { $count ->
    [zero] لا أحد يدرس هنا اليوم.
    [one] يدرس هنا اليوم شخص واحد.
    [two] يدرس هنا اليوم شخصان.
    [few] يدرس هنا اليوم { $figure } أشخاص.
    [many] يدرس هنا اليوم { $figure } شخصًا.
   *[other] يدرس هنا اليوم { $figure } شخص.
}
students-find = البحث ببداية الاسم
students-which = أيّهم
students-now = من يدرسون هنا اليوم
students-later = من يبدؤون لاحقًا
students-all = الجميع ما عدا من غادروا
students-search = بحث
students-none = لا يوجد طالب في هذه القائمة
students-none-found = لا اسم يبدأ هكذا. جرّب بحروف أقل.
students-none-yet = أحضروا قائمة طلبتكم، أو ادعوهم واحدًا واحدًا.
students-column-name = الاسم
students-last-day = آخر يوم في الدراسة
students-last-day-hint = لكل من وُضعت علامة بجانب اسمه، حتى منتصف الليل بتوقيت { $city }. يحتفظون بحساباتهم ومقرراتهم.
students-end = تحديد هذا اليوم
students-dated = { $count ->
    [zero] لم يتغيّر شيء.
    [one] حُدّد آخر يوم لشخص واحد.
    [two] حُدّد آخر يوم لشخصين.
    [few] حُدّد آخر يوم لـ { $count } أشخاص.
    [many] حُدّد آخر يوم لـ { $count } شخصًا.
   *[other] حُدّد آخر يوم لـ { $count } شخص.
}
students-day-missing = اكتبوا آخر يوم في الدراسة.
students-nobody = ضعوا علامة بجانب شخص واحد على الأقل.
students-pages = صفحات القائمة
students-to-start = بداية القائمة
students-next = التالون
students-come = إضافة طلبة
students-come-text = يُحضر المسؤول قائمة (سطر لكل شخص، بدور «طالب» وتواريخه)، أو يدعو كل واحد بالبريد.
students-list = إحضار قائمة
